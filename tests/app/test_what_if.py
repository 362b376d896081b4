"""What if, through the window: by pointer and by keyboard, shown everywhere, and gone without a trace."""

import time
from decimal import Decimal, getcontext

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QListView, QToolButton
from tests.window import open_window, wait_for

from broadsheet.app.program import Program
from broadsheet.charts.kinds import layout
from broadsheet.charts.metrics import QtMetrics
from broadsheet.files import open_briefing
from broadsheet.files.problems import FileProblem
from broadsheet.files.saving import save_briefing
from broadsheet.model import Ref
from broadsheet.resources import bundled_briefing
from broadsheet.state.settings import Preferences
from broadsheet.theme.palette import THEMES

VALUE, GROWTH, SHARE = Ref("figure", "core-va-2022"), Ref("claim", "core-va-cagr"), Ref("claim", "core-va-of-gdp-2022")
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(params=["zh", "en"])
def program(request, app, tmp_path):
    with open_window(app, tmp_path, request.param, plots=True) as program:
        program.commands.show_section("s1")
        QApplication.processEvents()
        yield program


def card_of(program, chart):
    return next(card for card in program.window.facing.shown_cards() if card.snapshot.id == chart)


def begin(program):
    """The mode, and the keyboard on the mark of 1699."""
    QTest.keyClick(program.window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier | SHIFT)
    QApplication.processEvents()
    return at_mark(card_of(program, "core-va"), VALUE)


def at_mark(card, ref):
    canvas = card.canvas
    canvas.step_to([mark.ref for mark in canvas.drawing().marks].index(ref))
    QApplication.processEvents()
    return canvas


def down_to_1599(canvas):
    for _ in range(10):
        QTest.keyClick(canvas, Qt.Key.Key_Down, SHIFT)
    QApplication.processEvents()


def labels(card):
    return [label.text for label in card.canvas.drawing().labels]


def grip_of(canvas, ref):
    mark = next(mark for mark in canvas.drawing().marks if mark.ref == ref)
    return QPoint(round(mark.grip.x), round(mark.grip.y))


def drag(canvas, start, by, steps=6):
    """Press, move in steps, and stay pressed."""
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, steps + 1):
        at = start + QPoint(by.x() * step // steps, by.y() * step // steps)
        QTest.mouseMove(canvas, at)
        QTest.qWait(20)
    return start + by


def supposed(program):
    return dict(program.what_if.overrides)


def test_one_step_down_with_the_keyboard_and_everything_follows(program):
    canvas = begin(program)
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert supposed(program) == {"core-va-2022": Decimal(1698)}
    assert canvas.ref_at(canvas.stepped_at) == VALUE


@pytest.mark.parametrize("theme", THEMES)
def test_down_to_1599_the_growth_becomes_what_it_would_be(program, theme):
    program.commands.wear(theme)
    down_to_1599(begin(program))
    getcontext().prec = 28
    wanted = ((Decimal(1599) / Decimal("929.51")) ** (Decimal(1) / 5) - 1) * 100
    shown = program.session.shown.figures["core-va-cagr"].value
    assert abs(shown - wanted) <= Decimal("0.005")
    assert str(shown) == "11.46"
    assert any("11.46" in text and "*" in text for text in labels(card_of(program, "core-va-growth")))
    assert any("60.3" in text and "*" in text for text in labels(card_of(program, "core-va-of-gdp")))


def test_it_is_plainly_hypothetical_wherever_it_is_shown(program):
    window, chinese = program.window, program.session.language == "zh"
    down_to_1599(begin(program))
    words = "1599 亿元*" if chinese else "CNY 159.9 billion*"
    assert window.reader.assumed[VALUE] == words
    assert window.reader.assumed[GROWTH] == "11.46%*"
    sections = window.outline.findChildren(QListView)[0].model()
    assert words in sections.index(1, 0).data()
    for chart in ("core-va", "core-va-growth", "core-va-of-gdp", "milestones"):
        title = card_of(program, chart).snapshot.title
        assert title.startswith("假设测算" if chinese else "What if"), title
        assert "1699" not in title
        assert "169.9" not in title
    told = window.status.current_words()
    assert words in told
    assert ("原为 1699 亿元" if chinese else "it was CNY 169.9 billion") in told
    banner = program.supposing.banner
    assert banner.isVisible()
    assert ("3 个数值为假设" if chinese else "3 values hypothetical") in banner.words()
    mark = next(m for m in card_of(program, "core-va").canvas.drawing().marks if m.ref == VALUE)
    assert [shape.hatch for shape in mark.shapes] == ["figure"]
    assert mark.spoken.endswith("（假设）" if chinese else "(hypothetical)")


def test_charts_that_show_nothing_of_it_are_left_alone(program):
    before = {card.snapshot.id: card.snapshot for card in program.window.facing.shown_cards()}
    down_to_1599(begin(program))
    same = {id_ for id_, snapshot in before.items() if card_of(program, id_).snapshot is snapshot}
    assert same == before.keys() - {"core-va", "core-va-growth", "core-va-of-gdp", "milestones"}


@pytest.mark.parametrize("theme", THEMES)
def test_escape_restores_everything_to_the_pixel(program, theme):
    window = program.window
    program.commands.wear(theme)
    canvas = begin(program)
    panes = (window.reader, window.facing, window.outline)
    before = [pane.grab().toImage() for pane in panes]
    snapshots = [card.snapshot for card in window.facing.shown_cards()]
    down_to_1599(canvas)
    QTest.qWait(300)  # what a chart at rest needs of room
    assert [pane.grab().toImage() == image for pane, image in zip(panes, before, strict=True)] == [False] * 3
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert program.what_if.hypothesis is None
    assert program.what_if.active
    assert all(card.snapshot is was for card, was in zip(window.facing.shown_cards(), snapshots, strict=True))
    assert [pane.grab().toImage() == image for pane, image in zip(panes, before, strict=True)] == [True] * 3
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not program.what_if.active
    assert not program.supposing.banner.isVisible()


def test_escape_lets_go_of_a_pin_before_what_is_supposed(program):
    canvas = begin(program)
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    canvas.pinned.emit(GROWTH)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not program.focus.pins
    assert supposed(program)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not supposed(program)


def test_the_buttons_of_the_banner_restore_and_end(program):
    down_to_1599(begin(program))
    banner = program.supposing.banner
    buttons = {button.property("command"): button for button in banner.findChildren(QToolButton)}
    QTest.mouseClick(buttons["restore_values"], Qt.MouseButton.LeftButton)
    assert not supposed(program)
    assert program.what_if.active
    assert not buttons["restore_values"].isEnabled()
    QTest.mouseClick(buttons["what_if"], Qt.MouseButton.LeftButton)
    assert not program.what_if.active


def test_a_chart_has_a_button_for_it(program):
    card = card_of(program, "core-va")
    button = card.footer_buttons()[1]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert program.what_if.active
    assert button.isChecked()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not program.what_if.active
    assert not button.isChecked()
    assert not card_of(program, "milestones").footer_buttons()[1].isVisible()  # it has no value to move


def test_dragging_a_bar_moves_its_value_under_the_pointer(program):
    canvas = begin(program)
    start = grip_of(canvas, VALUE)
    grip = next(mark.grip for mark in canvas.drawing().marks if mark.ref == VALUE)
    end = drag(canvas, start, QPoint(0, 24))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end)
    value = supposed(program)["core-va-2022"]
    assert abs(float(value) - (1699 - 24 / grip.per_unit)) <= 1 + 1 / grip.per_unit
    assert value == int(value)
    assert abs(grip_of(canvas, VALUE).y() - end.y()) <= 1


def test_dragging_beyond_the_axis_lets_it_follow_and_the_value_depends_on_the_pointer_alone(program):
    canvas = begin(program)
    start = grip_of(canvas, VALUE)
    per_unit = next(mark.grip.per_unit for mark in canvas.drawing().marks if mark.ref == VALUE)
    end = drag(canvas, start, QPoint(0, -40), 10)
    far = supposed(program)["core-va-2022"]
    assert abs(float(far) - (1699 + 40 / per_unit)) <= 1 + 1 / per_unit
    drawing = canvas.drawing()
    assert all(rect.y >= 0 and rect.bottom <= drawing.height for mark in drawing.marks for rect in mark.hit)
    QTest.mouseMove(canvas, start)
    QTest.qWait(20)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start)
    assert not supposed(program)
    assert end != start


def test_escape_while_dragging_gives_the_mark_back_its_value(program):
    canvas = begin(program)
    drag(canvas, grip_of(canvas, VALUE), QPoint(0, 20))
    assert supposed(program)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not supposed(program)
    assert program.what_if.active


def test_the_moves_of_one_frame_are_one_change(program):
    canvas = begin(program)
    asked = []
    canvas.value_requested.connect(lambda ref, value: asked.append(value))
    start = grip_of(canvas, VALUE)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    began = time.monotonic()
    for step in range(1, 31):
        QTest.mouseMove(canvas, start + QPoint(0, step))
    frames = (time.monotonic() - began) * 60  # a slow machine takes a frame for a move
    assert len(asked) <= frames + 2
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 30))
    assert asked[-1] == supposed(program)["core-va-2022"]


def test_outside_the_mode_nothing_moves(program):
    canvas = at_mark(card_of(program, "core-va"), VALUE)
    start = canvas.mark_rect(VALUE).center()
    drag(canvas, start, QPoint(0, 30))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start)
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=start)
    assert not supposed(program)
    assert program.session.shown is program.session.briefing


def test_a_click_on_a_mark_still_pins_it_and_the_keys_move_that_one(program):
    canvas = begin(program)
    canvas.stepped_at = -1
    at = canvas.mark_rect(VALUE).center()
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert [pin.ref for pin in program.focus.pins] == [VALUE]
    assert not supposed(program)
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert supposed(program)["core-va-2022"] == 1698


def test_the_pointer_shows_which_way_a_mark_moves(program):
    canvas = begin(program)
    QTest.mouseMove(canvas, grip_of(canvas, VALUE))
    assert canvas.cursor().shape() == Qt.CursorShape.SizeVerCursor
    program.commands.show_section("s3")
    QApplication.processEvents()
    bars = card_of(program, "factories").canvas
    echelon = Ref("figure", "echelon")
    QTest.mouseMove(bars, grip_of(bars, echelon))
    assert bars.cursor().shape() == Qt.CursorShape.SizeHorCursor
    end = drag(bars, grip_of(bars, echelon), QPoint(-30, 0))
    QTest.mouseRelease(bars, Qt.MouseButton.LeftButton, pos=end)
    assert supposed(program)["echelon"] < 67


def test_dots_and_shares_are_dragged_level(program):
    begin(program)
    labs = card_of(program, "labs").canvas
    start = grip_of(labs, Ref("figure", "labs"))
    grip = next(mark.grip for mark in labs.drawing().marks if mark.ref == Ref("figure", "labs"))
    QTest.mouseRelease(labs, Qt.MouseButton.LeftButton, pos=drag(labs, start, QPoint(round(grip.per_unit * 2), 0)))
    assert supposed(program) == {"labs": Decimal(6)}
    program.what_if.restore()
    share = card_of(program, "core-va-of-gdp").canvas
    ref = Ref("figure", "core-va-of-gdp-2022")
    end = drag(share, grip_of(share, ref), QPoint(400, 0))
    QTest.mouseRelease(share, Qt.MouseButton.LeftButton, pos=end)
    assert supposed(program) == {"core-va-of-gdp-2022": Decimal("100.0")}


def test_a_digit_opens_a_field_and_enter_takes_its_value(program):
    canvas = begin(program)
    english = program.session.language == "en"
    typed = "159.9" if english else "1599"
    QTest.keyClick(canvas, typed[0])
    field = canvas.adjusting.field
    assert field.line.text() == "1"
    assert field.line.hasFocus()
    QTest.keyClicks(field.line, typed[1:])
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert supposed(program) == {"core-va-2022": Decimal(1599)}
    assert canvas.adjusting.field is None
    assert canvas.ref_at(canvas.stepped_at) == VALUE


def test_what_is_no_value_is_refused_and_says_why(program):
    canvas = begin(program)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    field = canvas.adjusting.field
    field.line.setText("很多")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert not supposed(program)
    assert field.problem.isVisible()
    assert field.problem.text() == ("请输入不小于0的数" if program.session.language == "zh" else "a number, 0 or more")
    assert field.line.accessibleDescription() == field.problem.text()
    assert canvas.rect().contains(field.geometry())
    QTest.keyClick(field.line, Qt.Key.Key_Escape)
    assert canvas.adjusting.field is None
    assert program.what_if.active
    assert canvas.hasFocus()


def test_a_double_click_opens_the_field_and_arrows_step_in_it(program):
    canvas = begin(program)
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.mark_rect(VALUE).center())
    field = canvas.adjusting.field
    assert field.line.text() == ("1699" if program.session.language == "zh" else "169.9")
    QTest.keyClick(field.line, Qt.Key.Key_Up)
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert supposed(program) == {"core-va-2022": Decimal(1700)}


def test_key_figures_have_no_axis_but_are_stepped_and_typed(program):
    begin(program)
    canvas = at_mark(card_of(program, "core-va-growth"), GROWTH)
    QTest.keyClick(canvas, Qt.Key.Key_Up)
    assert supposed(program) == {"core-va-cagr": Decimal("12.83")}


def test_copies_of_data_are_what_the_file_says_and_pictures_say_what_they_are(program):
    down_to_1599(begin(program))
    snapshot = card_of(program, "core-va").snapshot
    program.commands.copying.copy_data(snapshot)
    text = QGuiApplication.clipboard().text()
    assert "1599" not in text
    assert "159.9" not in text
    assert "*" not in text
    assert ("1699" in text) or ("169.9" in text)
    drawn = layout(snapshot, 720, 500, QtMetrics(program.look.fonts), source=True)
    said = " ".join(label.text for label in drawn.labels)
    assert said.count("假设测算" if program.session.language == "zh" else "What if") == 2
    real = layout(snapshot.real, 720, 500, QtMetrics(program.look.fonts), source=True)
    assert not any("假设" in label.text or "What if" in label.text for label in real.labels)
    program.commands.copying.copy_image(snapshot)
    assert not QGuiApplication.clipboard().image().isNull()


def test_nothing_of_it_is_written(program, tmp_path):
    folder = bundled_briefing().parent if bundled_briefing().is_file() else bundled_briefing()
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    save_briefing(program.session.briefing, tmp_path / "real.briefing", program.session.opened.files)
    program.commands.remember()
    settings = (tmp_path / "settings.json").read_bytes()
    down_to_1599(begin(program))
    save_briefing(program.session.briefing, tmp_path / "meanwhile.briefing", program.session.opened.files)
    assert (tmp_path / "meanwhile.briefing").read_bytes() == (tmp_path / "real.briefing").read_bytes()
    with pytest.raises(FileProblem):
        save_briefing(program.session.shown, tmp_path / "supposed.briefing", program.session.opened.files)
    assert not (tmp_path / "supposed.briefing").exists()
    program.commands.remember()
    assert (tmp_path / "settings.json").read_bytes() == settings
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    again = Program(program.app, Preferences(tmp_path / "settings.json"))
    assert not again.session.shown
    again.interface.silence()
    again.window.deleteLater()


def test_the_pages_follow(program):
    down_to_1599(begin(program))
    for page in ("charts", "names", "timeline"):
        program.commands.turn_to(page)
        QApplication.processEvents()
        assert program.supposing.banner.isVisible()
    value = "1599 亿元*" if program.session.language == "zh" else "CNY 159.9 billion*"
    assert any(value in item.words for item in program.presenter.pages["timeline"].pane.shown())
    program.commands.turn_to("charts")
    tiles = program.presenter.pages["charts"].pane.grid.tiles()
    marked = {tile.snapshot.id for tile in tiles if tile.snapshot.real}
    assert marked == {"core-va", "core-va-growth", "core-va-of-gdp", "milestones"}
    QTest.keyClick(program.window, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not any(tile.snapshot.real for tile in tiles)
    assert program.presenter.pages["charts"].pane.grid.tiles() == tiles  # none was made anew


def test_a_check_calls_nothing_printed_that_is_supposed(program):
    down_to_1599(begin(program))
    program.commands.turn_to("check")
    pane = program.presenter.pages["check"].pane
    wait_for(lambda: "11.46%*" in pane.detail.words())
    printed, supposed_words = ("原文", "假设") if program.session.language == "zh" else ("Printed", "Supposed")
    told = pane.detail.words().splitlines()
    assert told[told.index("11.46%*") - 1] == supposed_words
    assert printed not in told


def test_the_graphics_in_the_text_follow_and_say_so(program):
    program.presenter.graphics.begin()
    program.window.reader.show_ref(VALUE, only_if_hidden=False)
    QApplication.processEvents()
    reader = program.window.reader
    spots = reader._spots
    graphic, room = spots.graphic(reader._index_spans(VALUE)[0])
    em = spots.look.font_of("passage").pixelSize()
    real, words = reader._rooms.drawing(graphic, em), reader._rooms.words(graphic)
    canvas = begin(program)
    before = reader.viewport().grab(_in_view(reader, room)).toImage()
    down_to_1599(canvas)
    drawn, told = reader._rooms.drawing(graphic, em), reader._rooms.words(graphic)
    assert spots.graphic(reader._index_spans(VALUE)[0]) == (graphic, room)  # nothing is laid out anew
    assert (drawn.width, drawn.height) == (real.width, real.height)
    assert [shape.hatch for shape in _mark(drawn, VALUE).shapes if shape.hatch] == ["figure"]
    assert _mark(drawn, VALUE).shapes[0].rect.h < _mark(real, VALUE).shapes[0].rect.h
    assert reader.viewport().grab(_in_view(reader, room)).toImage() != before
    chinese = program.session.language == "zh"
    assert told.startswith("假设测算：" if chinese else "What if: ")
    assert ("1599亿元*" if chinese else "CNY 159.9 billion*") in told
    assert told in program.presenter.graphics.words_of(VALUE)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert reader._rooms.drawing(graphic, em) is real
    assert reader._rooms.words(graphic) == words
    assert reader.viewport().grab(_in_view(reader, room)).toImage() == before


def _mark(drawing, ref):
    return next(mark for mark in drawing.marks if mark.ref == ref)


def _in_view(reader, room):
    return room.translated(0, -reader.verticalScrollBar().value()).toAlignedRect()


def test_graphics_made_while_a_value_is_supposed_show_it(program):
    down_to_1599(begin(program))
    program.presenter.graphics.begin()
    rooms = program.window.reader._rooms
    words = "1599亿元*" if program.session.language == "zh" else "CNY 159.9 billion*"
    assert words in program.presenter.graphics.words_of(VALUE)
    program.commands.show_opened(open_briefing(bundled_briefing()))
    QApplication.processEvents()
    assert program.window.reader._rooms is not rooms
    assert words not in program.presenter.graphics.words_of(VALUE)


def test_the_figures_of_a_name_follow_and_escape_restores_them(program):
    down_to_1599(begin(program))
    program.commands.turn_to("names")
    program.commands.go_to_entity("yuhang")
    QApplication.processEvents()
    assumed, real = (
        ("1599 亿元*", "1699 亿元") if program.session.language == "zh" else ("CNY 159.9 billion*", "CNY 169.9 billion")
    )
    assert assumed in listed_words(program)
    assert real not in listed_words(program)
    assert program.supposing.banner.isVisible()
    QTest.keyClick(program.window, Qt.Key.Key_Escape)
    if program.what_if.hypothesis is not None:  # the name was pinned, which Esc lets go of first
        QTest.keyClick(program.window, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert program.what_if.hypothesis is None
    program.commands.go_to_entity("yuhang")
    QApplication.processEvents()
    assert real in listed_words(program)
    assert "*" not in listed_words(program)


def listed_words(program):
    """Everything that stands on the page of a name, but the excerpts, which quote the article."""
    page = program.presenter.pages["names"]
    facts = page.pane.facts
    found = [label.text() for label in facts.findChildren(QLabel) if label.isVisible()]
    found += [button.text() for button in facts.findChildren(QAbstractButton) if button.isVisible()]
    return " | ".join([page.card._summary.text(), *found])


def test_the_card_beside_the_text_follows_too(program):
    canvas = begin(program)
    program.commands.show_entity("yuhang")
    QApplication.processEvents()
    card = program.window.card
    before = card._summary.text()
    assumed, real = ("1599 亿元*", "1699") if program.session.language == "zh" else ("CNY 159.9 billion*", "169.9")
    assert real in before
    at_mark(card_of(program, "core-va"), VALUE)
    down_to_1599(canvas)
    assert assumed in card._summary.text()
    assert real not in card._summary.text()
    program.commands.supposing.restore_values()
    QApplication.processEvents()
    assert card._summary.text() == before


def test_a_chart_that_is_open_large_is_moved_there(program):
    begin(program)
    program.commands.turn_to("charts")
    pane = program.presenter.pages["charts"].pane
    pane.grid.opened.emit("core-va")
    QApplication.processEvents()
    canvas = at_mark(pane.opened, VALUE)
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert supposed(program) == {"core-va-2022": Decimal(1698)}
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not supposed(program)
    assert pane.opened  # one layer a press
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert pane.opened is None


def test_another_language_shows_the_same_supposition(program):
    down_to_1599(begin(program))
    program.commands.read_in("en" if program.session.language == "zh" else "zh")
    QApplication.processEvents()
    words = "1599 亿元*" if program.session.language == "zh" else "CNY 159.9 billion*"
    assert program.window.reader.assumed[VALUE] == words
    assert card_of(program, "core-va").snapshot.real is not None


def test_another_briefing_drops_it(program):
    down_to_1599(begin(program))
    program.commands.show_opened(open_briefing(bundled_briefing()))
    QApplication.processEvents()
    assert not program.what_if.active
    assert not program.window.reader.assumed
    assert not any(card.snapshot.real for card in program.window.facing.shown_cards())
    assert not program.supposing.banner.isVisible()


def test_it_cannot_begin_while_it_is_not_allowed(program):
    down_to_1599(begin(program))
    program.what_if.allowed = False
    assert not program.what_if.active
    assert not program.supposing.banner.isVisible()
    assert not card_of(program, "core-va").footer_buttons()[1].isEnabled()
    QTest.keyClick(program.window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier | SHIFT)
    assert not program.what_if.active
    program.what_if.allowed = True
    QTest.keyClick(program.window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier | SHIFT)
    assert program.what_if.active


def test_the_banner_and_the_field_have_names(program):
    canvas = begin(program)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    line = QAccessible.queryAccessibleInterface(canvas.adjusting.field.line)
    assert ("假设的数值" if program.session.language == "zh" else "Hypothetical value") in line.text(
        QAccessible.Text.Name
    )
    for button in program.supposing.banner.findChildren(QToolButton):
        if button.isVisible():
            assert QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
