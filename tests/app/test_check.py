"""The page Check and the verdict marks in the text, as a person meets them: by mouse, by keyboard, in every look."""

import shutil
import time

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolTip
from tests.theme.colour import contrast
from tests.window import open_window, wait_for

from broadsheet.app.marks import Marks
from broadsheet.app.pages import check as checking_page
from broadsheet.derive.checking import queue, queueing
from broadsheet.derive.meter import reach
from broadsheet.derive.verdict_marks import stating
from broadsheet.derive.verdicts import judge_all
from broadsheet.files import open_briefing
from broadsheet.model import Ref
from broadsheet.resources import bundled_briefing
from broadsheet.state.focus import Target
from broadsheet.state.settings import Settings, read_settings
from broadsheet.typeset.verdict_sign import COLOURS
from broadsheet.views.check.exhibit import Exhibit
from broadsheet.views.check.item_model import GroupRow
from broadsheet.views.check.meter import Bar
from broadsheet.views.reader.marks import square_of
from broadsheet.widgets.link import LinkButton

CAGR = Ref("claim", "core-va-cagr")


@pytest.fixture
def program(app, tmp_path):
    with open_window(app, tmp_path) as program:
        settle(program)
        yield program


@pytest.fixture
def wrong(tmp_path):
    """A copy of the briefing in which 1699 became 1599, in text and tables alike."""
    folder = tmp_path / "1599"
    shutil.copytree(bundled_briefing(), folder)
    for name, old, new in (
        ("tables/figures.csv", "2022,1699,,,,1699亿元", "2022,1599,,,,1599亿元"),
        ("article.zh.md", "[1699亿元]", "[1599亿元]"),
        ("article.en.md", "CNY 169.9 billion", "CNY 159.9 billion"),
    ):
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new), encoding="utf-8", newline="")
    return folder


def settle(program, turns=500):
    """Let the program run until the open briefing is judged, and its text set where that is shown."""
    for _ in range(turns):
        QApplication.processEvents()
        judged = program.presenter.judgements.of(program.session.briefing) is not None
        if judged and (program.window.reader.is_filled or program.session.page != "read"):
            QApplication.processEvents()
            return
        QTest.qWait(10)
    raise AssertionError("never judged")


def check_page(program):
    program.commands.turn_to("check")
    settle(program)
    return program.presenter.pages["check"].pane


def press(program, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(program.window.focusWidget() or program.window, key, modifiers)
    QApplication.processEvents()


def listed(pane):
    """The rows of the queue as they are read aloud."""
    model = pane.queue.rows
    indexes = [model.index(at) for at in range(model.rowCount())]
    return [str(index.data(Qt.ItemDataRole.AccessibleTextRole)) for index in indexes]


def link(pane, words):
    return next(
        each
        for each in pane.detail.findChildren(LinkButton)
        if words in (each.accessibleName(), each.text()) and each.isVisible()
    )


def opened(pane):
    return pane.detail.sheet.item.entry.claim


def test_ctrl_5_opens_the_queue_gravest_first_with_the_first_claim_beside_it(program):
    press(program, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    settle(program)
    assert program.session.page == "check"
    pane = program.presenter.pages["check"].pane
    assert [entry.claim for entry in pane.queue.rows.entries] == [
        entry.claim for entry in queue(program.session.briefing, "zh", judge_all(program.session.briefing))
    ]
    assert opened(pane) == "core-va-cagr"
    assert listed(pane)[0] == "口径不同 1，已展开"
    assert listed(pane)[1] == "年均增长12.82%，读懂时局 · 年均增长，验算一致 · 口径不同，不宜直接比较"
    assert listed(pane)[-1] == "核验无异议 4，已收起"  # what is in order is folded away
    assert program.window.focusWidget() is pane.queue


@pytest.mark.parametrize(
    ("language", "room", "meeting"),
    [
        ("zh", "即 12.82% 或以上", "所印数字只限定一端"),
        ("en", "that is 12.82% or more", "what is printed sets a limit on one side"),
    ],
)
def test_a_limit_is_not_called_rounding(program, tmp_path, language, room, meeting):
    folder = tmp_path / "least"
    shutil.copytree(bundled_briefing(), folder)
    table = folder / "tables" / "figures.csv"
    rows = table.read_text(encoding="utf-8")
    assert rows.count("12.82,,,,") == 1
    table.write_text(rows.replace("12.82,,,,", "12.82,,,at-least,"), encoding="utf-8", newline="")
    program.commands.show_opened(open_briefing(folder), language)
    program.commands.speak(language)
    pane = check_page(program)
    pane.queue.activated.emit(pane.queue.currentIndex())
    words = pane.detail.words()
    assert opened(pane) == "core-va-cagr"
    assert room in words
    assert meeting in words


@pytest.mark.parametrize("theme", ["light", "dark", "projector"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_bundled_growth_holds_but_crosses_a_break_and_both_definitions_are_shown(program, theme, language):
    program.commands.wear(theme)
    program.commands.speak(language)
    program.commands.read_in(language)
    pane = check_page(program)
    words = pane.detail.words()
    expected = {
        "zh": (
            "验算一致",
            "口径不同，不宜直接比较",
            "原余杭区信息经济增加值",
            "新余杭区数字经济核心产业增加值",
            "2021 年分设余杭区、临平区以前的行政区域",
            "(1699 ÷ 929.51)^(1/5) − 1 ≈ 12.8205%",
            "12.8137% 至 12.8272%",
            "1078 亿元",
            "浙江日报，2018 年 12 月 3 日",
            "原余杭区分设为余杭区、临平区",
            "第一节第 5 段",
        ),
        "en": (
            "agrees with the recomputation",
            "scopes differ, not to be compared directly",
            "Former Yuhang, information-economy value added",
            "New Yuhang, core digital value added",
            "The district as it was before 2021",
            "(169.9 ÷ 92.951)^(1/5) − 1 ≈ 12.8205%",
            "12.8137% to 12.8272%",
            "CNY 107.8 billion",
            "Zhejiang Daily, 3 December 2018",
            "The former Yuhang district is divided",
            "section 1, paragraph 5",
        ),
    }
    assert [each for each in expected[language] if each not in words] == []
    if language == "en":
        assert not any("\u4e00" <= character <= "\u9fff" for character in words)
    picture = pane.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 3) for y in range(90, 260, 2)}
    assert program.look.palette.claim in colours  # the words of the claim, and the sign of the break


@pytest.mark.parametrize("language", ["zh", "en"])
def test_1599_does_not_agree_and_the_growth_that_would_fit_is_named(program, wrong, language):
    program.commands.speak(language)
    program.commands.show_opened(open_briefing(wrong), language)
    settle(program)
    pane = check_page(program)
    assert opened(pane) == "core-va-cagr"
    words = pane.detail.words()
    if language == "zh":
        assert listed(pane)[0] == "与复算不符 2，已展开"
        assert "与复算不符，请复核" in words
        assert "数据不变，应写作 11.46%" in words
        assert "两段区间不相交" in words
    else:
        assert "does not agree with the recomputation, please review" in words
        assert "with the same figures it should say 11.46%" in words
    stated = stating(program.session.briefing, language, "core-va-cagr")[0].place
    assert program.window.reader.marks[stated][0] == "inconsistent"


def test_up_and_down_choose_and_enter_shows_the_claim_in_the_text_and_alt_left_comes_back(program):
    pane = check_page(program)
    pane.queue.setFocus()
    press(program, Qt.Key.Key_Down)  # the heading of the next part is stepped on too, for Enter folds it
    press(program, Qt.Key.Key_Down)
    assert opened(pane) == "share-province"
    press(program, Qt.Key.Key_Up)
    press(program, Qt.Key.Key_Up)
    assert opened(pane) == "core-va-cagr"
    press(program, Qt.Key.Key_Return)
    reader = program.window.reader
    assert program.session.page == "read"
    assert program.focus.current.ref == CAGR
    assert reader.is_in_sight(CAGR)
    QTest.qWait(80)
    chart = next(card.canvas for card in program.window.facing.shown_cards() if card.snapshot.id == "core-va")
    lit = chart.grab().toImage()
    program.focus.point(Target(Ref("figure", "solved")))  # of another chart
    assert chart.grab().toImage() != lit  # its bars were lit as what the growth is computed from
    program.focus.point(None)
    press(program, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert program.session.page == "check"
    assert opened(pane) == "core-va-cagr"


def test_headings_fold_by_keyboard_and_by_mouse(program):
    pane = check_page(program)
    model, view = pane.queue.rows, pane.queue
    index = model.heading("clean")
    view.setFocus()
    view.setCurrentIndex(index)
    rows = model.rowCount()
    press(program, Qt.Key.Key_Return)
    assert model.rowCount() == rows + 4
    assert isinstance(model.row(view.currentIndex()), GroupRow)
    press(program, Qt.Key.Key_Left)
    assert model.rowCount() == rows
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(model.heading("broken")).center())
    assert model.rowCount() == rows - 1
    assert opened(pane) == "core-va-cagr"  # folding away what is open leaves it open


def test_f8_goes_through_every_claim_from_any_page_and_unfolds_its_part(program):
    for expected in ("core-va-cagr", "share-province", "rank-city"):
        press(program, Qt.Key.Key_F8)
        pane = check_page(program)
        if expected == "core-va-cagr" and opened(pane) != expected:
            press(program, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
        assert opened(pane) == expected
    press(program, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert opened(pane) == "share-province"
    for _ in range(2):
        press(program, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert opened(pane) == "core-va-of-gdp-2022"
    assert "核验无异议 4，已展开" in listed(pane)


def test_an_input_is_pinned_and_lit_in_the_text_and_in_its_chart(program):
    pane = check_page(program)
    button = link(pane, "1699 亿元 数字经济主要指标 2022年")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    figure = Ref("figure", "core-va-2022")
    assert program.session.page == "read"
    assert program.focus.pins[-1].ref == figure
    assert program.window.reader.is_in_sight(figure)
    QTest.qWait(80)
    lit = {ref for card in program.window.facing.shown_cards() for ref in card.canvas.lit_refs()}
    assert figure in lit


def test_an_outside_input_opens_its_chart_large_with_its_mark_lit(program):
    pane = check_page(program)
    program.presenter.pages["check"].show_claim("core-va-of-gdp-2022")
    QApplication.processEvents()
    assert not link(pane, "定位原文").isEnabled()  # the text leaves it unsaid
    QTest.mouseClick(link(pane, "2651.25 亿元 地区生产总值 2022年"), Qt.MouseButton.LeftButton)
    assert program.session.page == "charts"
    card = program.presenter.pages["charts"].pane.opened
    assert Ref("figure", "gdp-2022") in {mark.ref for mark in card.canvas.drawing().marks}
    assert program.focus.pins[-1].ref == Ref("figure", "gdp-2022")
    assert Ref("figure", "gdp-2022") in card.canvas.lit_refs()


def test_the_charts_of_a_claim_stand_under_it_and_light_what_is_pointed_at(program):
    pane = check_page(program)
    charts = {exhibit.snapshot.id: exhibit.canvas for exhibit in pane.findChildren(Exhibit) if exhibit.isVisible()}
    assert list(charts) == ["core-va", "core-va-growth"]
    assert CAGR in charts["core-va-growth"].lit_refs()  # the claim itself, at rest
    button = link(pane, "929.51 亿元 数字经济主要指标 2017年")
    button.setFocus()
    QApplication.processEvents()
    assert charts["core-va"].lit_refs() == {Ref("figure", "core-va-2017")}
    pane.queue.setFocus()
    QApplication.processEvents()
    assert charts["core-va"].lit_refs() == frozenset()
    charts["core-va"].pinned.emit(Ref("figure", "core-va-2022"))
    assert program.session.page == "read"
    assert program.window.reader.is_in_sight(Ref("figure", "core-va-2022"))


@pytest.mark.parametrize("size", [(1600, 1000), (1280, 720), (1080, 1920), (700, 500), (1074, 1920), (1100, 1200)])
def test_nothing_is_pressed_together_whatever_the_window(program, size):
    pane = check_page(program)
    program.window.resize(*size)
    for claim in ("core-va-cagr", "recent-years", "talent-share"):
        program.presenter.pages["check"].show_claim(claim)
        QTest.qWait(20)
        labels = [label for label in pane.detail.findChildren(QLabel) if label.isVisible()]
        assert len(labels) > 8
        pressed = [label.text() for label in labels if label.height() < label.heightForWidth(label.width())]
        assert pressed == []


def test_what_is_missing_is_told_in_words(program):
    pane = check_page(program)
    program.presenter.pages["check"].show_claim("rank-city")
    assert "缺少参与排名的其他数据。" in pane.detail.words()
    assert "依据不足" in pane.detail.words()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_meter_says_what_derive_counts_a_section_a_row(program, language):
    program.commands.read_in(language)
    pane = check_page(program)
    briefing = program.session.briefing
    counted = reach(briefing, language, judge_all(briefing))
    assert wait_for(lambda: pane.meter.rows == counted)
    QTest.qWait(50)
    whole = pane.meter.rows[-1]
    names = [bar.accessibleName() for bar in pane.meter.findChildren(Bar) if bar.isVisible()]
    assert (
        names[-1] == f"全文：找到{whole.found}个数，已关联{whole.tied}，可验算{whole.checkable}，已验算{whole.checked}"
    )
    assert len(names) == len(pane.meter.rows)


def test_the_coverage_in_the_status_line_opens_the_page(program):
    button = program.window.status.coverage_button
    assert "已关联" in button.text()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert program.session.page == "check"


def test_a_briefing_without_claims_says_so(program, tmp_path):
    bare = tmp_path / "bare"
    shutil.copytree(bundled_briefing(), bare)
    table = bare / "tables" / "claims.csv"
    table.write_text(table.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    pane = check_page(program)
    program.commands.show_opened(open_briefing(bare))
    settle(program)
    assert listed(pane) == []
    assert "本汇报没有推算" in pane.detail.words()
    assert program.window.reader.marks == {}
    program.commands.speak("en")
    QApplication.processEvents()
    assert "This briefing makes no claims" in pane.detail.words()


def test_languages_sizes_and_themes_change_while_the_page_is_open(program):
    pane = check_page(program)
    program.presenter.pages["check"].show_claim("labs")
    program.commands.speak("en")
    QApplication.processEvents()
    assert "Computed from" in pane.detail.words()
    assert "agrees with the recomputation" in listed(pane)[1]
    program.commands.read_in("en")
    settle(program)
    assert opened(pane) == "labs"  # what is open stays open
    assert "four" in pane.detail.words()
    before = pane.queue.sizeHintForIndex(pane.queue.rows.index(1)).height()
    for _ in range(3):
        program.commands.larger()
    assert pane.queue.sizeHintForIndex(pane.queue.rows.index(1)).height() > before
    program.commands.wear("dark")
    assert program.look.palette.card in pane.detail.widget().styleSheet()


# The marks in the text


def lines(reader):
    """Where every line of the text breaks, and how high it stands."""
    found = []
    block = reader.document().begin()
    while block.isValid():
        layout = block.layout()
        for at in range(layout.lineCount()):
            line = layout.lineAt(at)
            found.append((block.position() + line.textStart(), line.textLength(), line.naturalTextWidth(), line.y()))
        block = block.next()
    return found


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [1600, 1024, 700])
def test_marks_break_no_line_anew_and_are_no_part_of_the_text(program, language, width):
    reader = program.window.reader
    program.window.resize(width, 900)
    program.commands.read_in(language)
    settle(program)
    program.preferences.set("verdict_marks", "off")
    QApplication.processEvents()
    assert reader.marks == {}
    without, plain = lines(reader), reader.toPlainText()
    program.preferences.set("verdict_marks", "everywhere")
    QApplication.processEvents()
    assert len(reader.marks) == 8
    assert len(without) > 20
    assert lines(reader) == without
    assert reader.toPlainText() == plain


def square(program, language="zh", claim="core-va-cagr"):
    """Where the mark of a claim stands in the viewport."""
    reader = program.window.reader
    place = stating(program.session.briefing, language, claim)[0].place
    program.commands.show_place(place)
    QApplication.processEvents()
    span = next(span for span in reader._spans_in_view() if span.place == place)
    return square_of(reader._spots, span).translated(0, -reader.verticalScrollBar().value()).toAlignedRect()


@pytest.mark.parametrize("theme", ["light", "dark", "projector"])
def test_a_mark_is_seen_in_its_place_and_gone_when_it_is_off(program, theme):
    program.commands.wear(theme)
    settle(program)
    spot = square(program)
    reader, palette = program.window.reader, program.look.palette

    def strongest():
        """How far the inkiest point of the place stands out from the paper."""
        picture = reader.viewport().grab(spot).toImage()
        points = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height() * 2 // 3)]
        return max(contrast(point.name(), palette.paper) for point in points)

    shown = strongest()
    program.commands.run("mark_verdicts", "off")
    QApplication.processEvents()
    assert shown >= 3
    assert strongest() < 1.5


@pytest.mark.parametrize("theme", ["light", "dark", "projector"])
def test_every_sign_stands_out_from_the_paper(program, theme):
    program.commands.wear(theme)
    palette = program.look.palette
    for sign, role in COLOURS.items():
        assert contrast(QColor(palette.colour(role)).name(), palette.paper) >= 3, sign


def test_the_setting_is_chosen_in_the_menu_and_remembered(program, tmp_path):
    actions = {action.objectName(): action for action in program.window.actions()}
    assert actions["marks_everywhere"].isChecked()
    actions["marks_off"].trigger()
    assert program.window.reader.marks == {}
    actions["marks_presenter"].trigger()
    assert len(program.window.reader.marks) == 8  # there is no wall here: this is the window of whoever presents
    assert actions["marks_presenter"].isChecked()
    menu = next(m.menu() for entry in program.window.menu_bar.actions() for m in entry.menu().actions() if m.menu())
    assert menu is not None
    program.window.close()
    assert read_settings(tmp_path / "settings.json").verdict_marks == "presenter"


def test_what_an_audience_looks_at_shows_marks_only_everywhere(program):
    reader = program.window.reader
    wall = Marks(reader, program.session, program.presenter.judgements, program.preferences, audience=True)
    for setting, shown in (("everywhere", True), ("presenter", False), ("off", False)):
        program.preferences.set("verdict_marks", setting)
        wall.show()
        assert bool(reader.marks) == shown
        assert Settings(verdict_marks=setting).shows_marks(audience=True) == shown


def test_a_click_on_a_mark_pins_the_claim_and_resting_on_it_tells_both_verdicts(program):
    spot = square(program).center()
    reader = program.window.reader
    QTest.mouseMove(reader.viewport(), spot)
    QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert program.focus.pins[-1].ref == CAGR
    assert "验算一致 · 口径不同，不宜直接比较" in program.window.status.current_words()
    QApplication.sendEvent(
        reader.viewport(), QHelpEvent(QEvent.Type.ToolTip, spot, reader.viewport().mapToGlobal(spot))
    )
    assert QToolTip.text() == "验算一致 · 口径不同，不宜直接比较"
    away = QPoint(4, 4)
    QApplication.sendEvent(
        reader.viewport(), QHelpEvent(QEvent.Type.ToolTip, away, reader.viewport().mapToGlobal(away))
    )
    QTest.qWait(600)  # Qt hides a tool tip a little later
    assert not QToolTip.isVisible()


def test_stepping_onto_a_claim_by_keyboard_describes_its_verdicts(program):
    reader = program.window.reader
    square(program)
    reader.focus_text()
    for _ in range(40):
        press(program, Qt.Key.Key_Right)
        if program.focus.current and program.focus.current.ref == CAGR:
            break
    assert program.focus.current.ref == CAGR
    assert reader.accessibleDescription() == "验算一致 · 口径不同，不宜直接比较"
    press(program, Qt.Key.Key_Right)
    assert reader.accessibleDescription() != "验算一致 · 口径不同，不宜直接比较"


def test_the_words_of_marks_follow_the_interface(program):
    place = stating(program.session.briefing, "zh", "share-province")[0].place
    assert program.window.reader.marks[place] == ("uncheckable", "依据不足 · 口径未注明")
    program.commands.speak("en")
    assert program.window.reader.marks[place][1] == "insufficient basis to check · scope not stated"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_at_twice_the_size_in_a_small_window_the_queue_shows_claims_and_nothing_is_cut(app, tmp_path, language):
    with open_window(app, tmp_path, language, (1280, 720)) as program:
        program.look.set_scale(2.0)
        program.commands.turn_to("check")
        pane = program.window.page
        assert wait_for(lambda: pane.queue.rows.entries and pane.detail.sheet)
        QTest.qWait(50)
        queue, model = pane.queue, pane.queue.model()
        rects = [queue.visualRect(model.index(at, 0)) for at in range(model.rowCount())]
        assert sum(rect.top() >= 0 and rect.bottom() < queue.viewport().height() for rect in rects) >= 2
        assert queue.viewport().height() > program.window.height() * 0.4
        assert pane.detail.horizontalScrollBar().maximum() == 0
        links = [link for link in pane.detail.in_order() if link.isVisible()]
        right = pane.detail.viewport().width()
        assert all(link.mapTo(pane.detail.viewport(), link.rect().topRight()).x() < right for link in links[:2])


def test_a_long_queue_is_put_in_order_in_turns_of_the_loop(program, monkeypatch):
    program.commands.turn_to("check")
    page, steps = program.presenter.pages["check"], []
    assert wait_for(lambda: page.pane.queue.rows.entries)

    def slowly(*asked):
        for row in queueing(*asked):
            time.sleep(0.005)
            steps.append(row)
            yield row

    monkeypatch.setattr(checking_page, "queueing", slowly)
    listed = page.pane.queue.rows.entries
    page._listed = None
    page.show()
    assert len(steps) == 1  # then the window lives
    assert wait_for(lambda: len(steps) == len(listed) and not page._listing.runs)
    assert page.pane.queue.rows.entries == listed
