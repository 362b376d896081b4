"""Page marks, set through the real window: seen in the dialog, on the audience's slides, and remembered."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from tests.kiosk import open_kiosk
from tests.typeset.test_marks import ADDRESS, SVG
from tests.window import open_window, wait_for

from broadsheet.app.actions import ACTIONS
from broadsheet.app.handover import Request
from broadsheet.app.kiosk import main as kiosk
from broadsheet.model.page_marks import LONGEST, PageMarks
from broadsheet.state.marks_memory import MarksMemory
from broadsheet.state.memory import Memory

K = Qt.Key


@pytest.fixture
def program(app, tmp_path):
    with open_window(app, tmp_path) as found:
        found.commands.showing.marks._own = Memory(tmp_path / "session.json")
        yield found
        found.commands.showing.end_show()


def opened(program):
    program.commands.showing.marks.page_marks()
    return program.commands.showing.marks.dialog


def words_of(show, slide):
    return "".join(text.text for text in show.keeper.film.picture(slide).texts).replace(" ", "")


def test_the_command_stands_in_the_menu_and_in_the_palette(program):
    assert "page_marks" in {spec.id for spec in ACTIONS}
    actions = {action.objectName(): action for action in program.window.actions()}
    assert actions["page_marks"].text().startswith("页面标记")
    actions["page_marks"].trigger()
    assert program.commands.showing.marks.dialog is not None


def test_marks_filled_in_by_keyboard_stand_on_every_slide_of_the_show(program, tmp_path):
    (logo := tmp_path / "logo.svg").write_bytes(SVG)
    dialog = opened(program)
    assert dialog.focusWidget() is dialog.notice
    assert dialog.marks == PageMarks()
    for words in ("内部资料", "余杭区经信局 2026年11月", "资料来源：余杭时报"):
        dialog.focusWidget().insert(words)
        QTest.keyClick(dialog.focusWidget(), K.Key_Tab)
    assert dialog.focusWidget() is dialog.choose
    program.commands.showing.marks.take_logo(logo)
    dialog.address.setText(ADDRESS)
    QTest.keyClick(dialog.address, K.Key_Return)
    assert program.commands.showing.marks.dialog is None
    program.commands.showing.present()
    show = program.commands.showing.show
    assert wait_for(lambda: show.keeper.film.whole)
    last = len(show.talk.deck.main) - 1
    for slide in (0, 1, last):
        assert words_of(show, slide).count("内部资料") == 1
        assert "资料来源：余杭时报" in words_of(show, slide)
        emblems = show.keeper.film.picture(slide).emblems
        assert emblems.logo
        assert emblems.stamps
        assert (emblems.code is not None) == (slide == last)


def test_marks_that_change_meanwhile_come_to_the_slides(program):
    program.commands.showing.present()
    show = program.commands.showing.show
    assert wait_for(lambda: show.keeper.film.whole)
    assert "内部资料" not in words_of(show, 1)
    dialog = opened(program)
    dialog.notice.setText("内部资料")
    dialog.apply.click()
    assert wait_for(lambda: show.keeper.film.whole and "内部资料" in words_of(show, 1))


def test_the_pictures_show_what_is_typed(program):
    dialog = opened(program)
    assert wait_for(lambda: dialog.first._image is not None)
    before = dialog.first._image, dialog.last._image
    dialog.watermark.setText("余杭")
    assert wait_for(lambda: dialog.first._image != before[0])
    assert dialog.last._image != before[1]
    before = dialog.first._image, dialog.last._image
    dialog.address.setText(ADDRESS)
    assert wait_for(lambda: dialog.last._image != before[1])
    assert dialog.first._image == before[0]


def test_what_is_set_is_remembered_for_this_briefing_and_goes_with_cancel(program, tmp_path):
    dialog = opened(program)
    dialog.notice.setText("内部资料")
    dialog.reject()
    assert program.commands.showing.marks.marks == PageMarks()
    dialog = opened(program)
    dialog.notice.setText("内部资料")
    dialog.take_logo(SVG, "logo.svg")
    dialog.apply.click()
    again = MarksMemory(tmp_path / "marks.json")
    assert again.of(":bundled:").marks == PageMarks("内部资料", logo=SVG)
    assert again.of("/other.briefing").marks == PageMarks()
    dialog = opened(program)
    dialog.off.click()
    dialog.apply.click()
    assert MarksMemory(tmp_path / "marks.json").of(":bundled:").marks == PageMarks()
    assert not list((tmp_path / "logos").iterdir())


def test_a_file_that_is_no_logo_is_told_of_and_left_out(program, tmp_path):
    (wrong := tmp_path / "logo.png").write_bytes(b"GIF89a")
    dialog = opened(program)
    program.commands.showing.marks.take_logo(wrong)
    assert dialog.problem.isVisible()
    assert "logo.png" in dialog.problem.text()
    assert dialog.marks.logo == b""


def test_a_logo_that_is_gone_is_told_of_and_left_out(program, tmp_path):
    memory = program.commands.showing.marks.memory
    memory.keep(":bundled:", PageMarks("内部资料", logo=SVG))
    next((tmp_path / "logos").iterdir()).unlink()
    program.commands.showing.marks._memory = None
    assert program.commands.showing.marks.marks == PageMarks("内部资料")
    dialog = opened(program)
    assert dialog.problem.isVisible()
    assert "单位标识" in dialog.problem.text()


def test_the_dialog_says_that_it_is_not_made_for_classified_material(program):
    dialog = opened(program)
    assert any("不得用于处理涉密资料" in label.text() for label in dialog.findChildren(QLabel))


def test_every_field_has_a_name_and_a_limit(program):
    dialog = opened(program)
    for name in LONGEST:
        field = getattr(dialog, name)
        field.setText("字" * 1000)
        assert len(field.text()) == LONGEST[name]
    for button in (dialog.choose, dialog.remove):
        assert button.accessibleName()


@pytest.mark.parametrize(
    "stored",
    [b"", b"[]", b"{", b'{"a": 3}', b'{"a": {"notice": 3, "logo": "../../etc/passwd"}}', b'{"a": {"logo": ["x"]}}'],
)
def test_a_damaged_memory_is_none(tmp_path, stored):
    (path := tmp_path / "marks.json").write_bytes(stored)
    assert MarksMemory(path).of("a").marks == PageMarks()


def test_a_memory_holds_so_many_and_forgets_all(tmp_path):
    memory = MarksMemory(tmp_path / "marks.json")
    for number in range(60):
        assert memory.keep(str(number), PageMarks(f"n{number}", logo=SVG))
    assert len(json.loads((tmp_path / "marks.json").read_text())) == 40
    assert len(list((tmp_path / "logos").iterdir())) == 1
    memory.forget()
    assert not (tmp_path / "marks.json").exists()
    assert not list((tmp_path / "logos").iterdir())


def test_a_kiosk_carries_them_too(app):
    with open_kiosk(app, marks=PageMarks("内部资料", address=ADDRESS)) as hall:
        picture = hall.window.slide.picture
        assert "内部资料" in "".join(text.text for text in picture.texts)
        deck = hall.show._deck("zh")
        assert deck.marks.address == ADDRESS


def test_the_kiosk_of_a_briefing_has_the_marks_that_were_set_for_it(tmp_path, monkeypatch):
    monkeypatch.setattr(kiosk, "state_folder", lambda: tmp_path)
    MarksMemory(tmp_path / "marks.json").keep(":bundled:", PageMarks("内部资料"))
    assert kiosk._marks(Request()).notice == "内部资料"
    assert kiosk._marks(Request(path=str(tmp_path / "other.briefing"))) == PageMarks()


def test_without_a_place_marks_hold_until_the_end(tmp_path):
    memory = MarksMemory(None)
    assert not memory.keep("a", PageMarks("n"))
    assert memory.of("a").marks.notice == "n"
