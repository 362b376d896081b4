"""Articles in the window: tied to the open briefing, several one after another, and what is kept of imports."""

import os
import time
import zipfile

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog
from tests.app.test_figures import answer, closed, opened, questions, settle, wait_for
from tests.importer.test_reviewing import TEXT

from broadsheet.app.imports_kept import KEPT_DAYS, clean
from broadsheet.app.questions import QuestionBox
from broadsheet.derive.check import check
from broadsheet.files import open_briefing
from broadsheet.files.journal import journal_path
from broadsheet.files.saving import briefing_bytes
from broadsheet.importer.documents import read
from broadsheet.importer.pipeline import import_document

RETOLD = """临江这些年
本报记者 李小红

2022年，临江区数字经济核心产业增加值达到880亿元，比2017年的500.5亿元增加不少。启明实验室已经落户，云岭大学也来了。
同年，区里新建图书馆36座。
"""


@pytest.fixture
def base(tmp_path):
    """A small briefing, imported from an article of two persons."""
    text = TEXT.replace("本报记者 王小平", "本报记者 李小红")
    made = import_document(read("临江.txt", text.encode()))
    path = tmp_path / "base.briefing"
    path.write_bytes(briefing_bytes(made.briefing, "base", made.files))
    return path


@pytest.fixture
def program(app, tmp_path, base):
    program = opened(app, tmp_path, base)
    yield program
    closed(program)


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "重述.txt"
    path.write_text(RETOLD, encoding="utf-8")
    return path


def drop(program, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    program.window.dropEvent(
        QDropEvent(
            QPointF(200, 200), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )


def reviewing(program):
    assert wait_for(lambda: program.editing.reviewing is not None)
    settle()
    return program.editing.reviewing


def by_menu(program, article, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(article), ""))
    program.commands.run("import_tied", "")


def by_drop(program, article, monkeypatch):
    drop(program, article)
    assert answer("tie") == "将“重述.txt”导入为新的汇报，还是与当前汇报关联？"


def by_clipboard(program, article, monkeypatch):
    QGuiApplication.clipboard().setText(article.read_text(encoding="utf-8"))
    program.commands.run("import_text", "")
    answer("tie")


@pytest.mark.parametrize("way", [by_menu, by_drop, by_clipboard])
def test_an_article_is_tied_to_the_open_briefing(program, base, article, monkeypatch, way):
    known = program.session.briefing
    way(program, article, monkeypatch)
    desk = reviewing(program)
    tied = program.session.briefing
    assert program.session.opened.path != base
    assert open_briefing(base).briefing == known  # it stays as it is
    text = "".join(passage.text for passage in tied.article("zh").passages)
    assert "云岭大学也来了" in text
    assert not check(tied)
    spans = {
        passage.text[span.start : span.end]: span.ref
        for passage in tied.article("zh").passages
        for span in passage.spans
        if span.kind in ("figure", "entity")
    }
    assert spans["880亿元"] in known.figures
    assert known.entities[spans["启明实验室"]].name.get("zh") == "启明实验室"
    assert known.entities[spans["李小红"]].type == "person"
    told = desk.pane.facts.text()
    assert told.startswith("已与原汇报关联：数据")
    items = desk._items()
    assert "云岭大学" in {item.words for item in items if item.kind == "untied"}
    assert any("36座" in item.words for item in items if item.kind == "plain")
    lacking = {item.words.split()[0] for item in items if item.kind == "lacking"}
    assert {"星河实验室", "大江实验室"} <= lacking
    assert [item.kind for item in items[-len(lacking) :]] == ["lacking"] * len(lacking)


def test_unsaved_changes_of_the_open_briefing_are_part_of_what_is_tied(program, article, monkeypatch):
    program.commands.run("review", "")
    desk = reviewing(program)
    entity = next(id_ for id_, each in program.session.briefing.entities.items() if each.name.get("zh") == "启明实验室")
    desk.choose(f"entity:{entity}")
    desk.change_field("name_en", "Qiming Laboratory")
    settle()
    by_menu(program, article, monkeypatch)
    assert wait_for(lambda: questions())
    answer("discard")
    assert wait_for(lambda: program.session.opened.path.stem == "重述")
    assert program.session.briefing.entities[entity].name.get("en") == "Qiming Laboratory"


def test_a_name_without_a_tie_becomes_a_name_and_what_lacks_is_left(program, article, monkeypatch):
    by_menu(program, article, monkeypatch)
    desk = reviewing(program)
    item = next(each for each in desk._items() if each.kind == "untied" and each.words == "云岭大学")
    desk.choose(item.key)
    desk.change_field("tie", "new/institution")
    settle()
    names = {each.name.get("zh"): each.type for each in program.session.briefing.entities.values()}
    assert names["云岭大学"] == "institution"
    assert all(each.key != item.key for each in desk._items())
    lack = next(each for each in desk._items() if each.kind == "lacking")
    desk.choose(lack.key)
    desk.judge("accept")
    settle()
    assert next(each for each in desk._items() if each.key == lack.key).state == "accepted"
    assert wait_for(lambda: program.editing.undo_stack.can_undo)
    program.editing.undo()
    settle()
    assert next(each for each in desk._items() if each.key == lack.key).state == "open"


def test_a_question_that_is_cancelled_imports_nothing(program, article):
    drop(program, article)
    answer("cancel")
    settle()
    assert not program.editing.importing.busy
    assert program.editing.reviewing is None


def test_an_article_of_something_else_is_told(program, tmp_path, monkeypatch):
    other = tmp_path / "竹编.txt"
    other.write_text("川南小城的竹编生意\n\n青溪县的竹编有两千多年历史，全县竹编从业人员1.5万人。\n", encoding="utf-8")
    by_menu(program, other, monkeypatch)
    desk = reviewing(program)
    assert "几乎没有提到原汇报的内容" in desk.pane.facts.text()


def test_articles_of_a_folder_go_one_after_another_to_a_folder_and_on_the_shelf(program, tmp_path, monkeypatch):
    from broadsheet.library.place import shelf_folder
    from broadsheet.library.shelf import open_shelf

    folder, out = tmp_path / "稿件", tmp_path / "out"
    (folder / "二月").mkdir(parents=True)
    out.mkdir()
    for name in ("甲.txt", "乙.txt", "二月/甲.md"):
        (folder / name).write_text(RETOLD.replace("临江这些年", f"临江{name[0]}"), encoding="utf-8")
    (folder / "空.txt").write_text(" \n", encoding="utf-8")
    before = program.session.briefing
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    drop(program, folder)
    importing = program.editing.importing
    assert wait_for(lambda: importing._running is not None)
    importing.progress.show_now()
    seen = set()

    def over():
        if importing.progress.dialog is not None:
            seen.add(importing.progress.dialog.labelText().split("\n")[0])
        return bool(questions())

    assert wait_for(over)
    assert {each.split("：")[0] for each in seen} <= {f"第{at}篇，共4篇" for at in (1, 2, 3, 4)}
    assert len(seen) > 1
    box = next(each for each in questions() if isinstance(each, QuestionBox))
    assert box.text().startswith("无法导入空.txt。发现：")
    answer("close")
    made = sorted(path.relative_to(out).as_posix() for path in out.rglob("*.briefing"))
    assert made == ["乙.briefing", "二月/甲.briefing", "甲.briefing"]
    assert all(not open_briefing(out / name).problems for name in made)
    assert program.session.briefing is before

    def shelved():
        with open_shelf(shelf_folder()) as shelf:
            return {entry.path for entry in shelf.entries() if str(out) in str(entry.path)}

    assert wait_for(lambda: len(shelved()) == 3)


def test_several_articles_chosen_together_are_stopped_together(program, tmp_path, monkeypatch):
    paths = []
    for number in range(3):
        paths.append(tmp_path / f"{number}.txt")
        paths[-1].write_text(TEXT * 300, encoding="utf-8")
    out = tmp_path / "out"
    out.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path) for path in paths], ""))
    program.commands.run("import_article", "")
    importing = program.editing.importing
    assert wait_for(lambda: importing._running is not None)
    importing.stop()
    assert wait_for(lambda: not importing.busy)
    assert not list(out.iterdir())


def test_an_import_that_is_saved_elsewhere_is_kept_no_longer(program, article, tmp_path, monkeypatch):
    by_menu(program, article, monkeypatch)
    reviewing(program)
    kept = program.session.opened.path
    assert kept.parent == tmp_path / "state" / "imported"
    target = tmp_path / "saved.briefing"
    monkeypatch.setattr(QFileDialog, "exec", lambda self: QFileDialog.DialogCode.Accepted)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda self: [str(target)])
    program.editing.save()
    assert wait_for(lambda: target.exists() and not kept.exists())
    assert program.session.opened.path == target
    assert str(kept) not in program.preferences.settings.recent


def test_old_imports_go_but_none_that_is_open_or_has_unsaved_work(tmp_path):
    folder, journals = tmp_path / "imported", tmp_path / "journals"
    folder.mkdir()
    journals.mkdir()
    paths = {name: folder / f"{name}.briefing" for name in ("old", "new", "open", "worked")}
    long_ago = time.time() - (KEPT_DAYS + 1) * 86_400
    for name, path in paths.items():
        path.write_bytes(b"x")
        if name != "new":
            os.utime(path, (long_ago, long_ago))
    journal_path(journals, paths["worked"]).write_text("{}")
    assert clean(folder, journals, paths["open"]) == (paths["old"],)
    assert {path.stem for path in folder.iterdir()} == {"new", "open", "worked"}


def test_pictures_of_a_word_document_come_along_with_their_captions(program, tmp_path):
    from tests.importer.test_documents import word_with_picture

    path = tmp_path / "图.docx"
    path.write_bytes(word_with_picture())
    with zipfile.ZipFile(path) as archive:
        picture = archive.read("word/media/image1.png")
    program.editing.importer().take(path)
    reviewing(program)
    caption = next(p for p in program.session.briefing.article("zh").passages if p.role == "caption")
    assert caption.image == "images/image1.png"
    assert program.session.briefing.images[caption.image] == picture
