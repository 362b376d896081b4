"""Graphics beside the figures of the text, in the real window: seen, pointed at, told, switched off."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from tests.window import open_window, wait_for

from broadsheet.app import pointing
from broadsheet.model import Ref
from broadsheet.state.focus import Target
from broadsheet.state.settings import read_settings

FIGURE = Ref("figure", "core-va-2022")


@pytest.fixture
def program(app, tmp_path):
    with open_window(app, tmp_path) as program:
        program.presenter.graphics.begin()
        program.commands.show_section("s1")
        QApplication.processEvents()
        yield program


def placed(reader, ref):
    return reader._index_spans(ref)[0]


def room(reader, ref=FIGURE):
    """The rectangle that is kept for a graphic, in the viewport."""
    found = reader._spots.graphic(placed(reader, ref))
    assert found is not None
    return found[1].translated(0, -reader.verticalScrollBar().value()).toRect()


def colours(reader, rect):
    image = reader.viewport().grab(rect).toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("theme", ["light", "dark", "projector"])
def test_a_figure_with_a_series_has_its_graphic_in_the_colours_of_its_chart(program, theme, language):
    program.commands.wear(theme)
    program.commands.read_in(language)
    program.window.reader.show_ref(FIGURE, only_if_hidden=False)
    QApplication.processEvents()
    reader, palette = program.window.reader, program.look.palette
    assert QColor(palette.figure).name() in colours(reader, room(reader))
    assert placed(reader, FIGURE).span.end == next(
        each.end for each in reader._rooms.rooms(placed(reader, FIGURE).passage)
    )


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_it_stands_on_the_baseline_and_is_no_higher_than_a_letter(program, scale):
    program.preferences.set("scale", scale)
    program.look.set_scale(scale)
    program.commands.show_section("s1")
    QApplication.processEvents()
    reader, span = program.window.reader, placed(program.window.reader, FIGURE)
    graphic, box = reader._spots.graphic(span)
    em = reader._spots.look.fonts.font("body").pixelSize()
    words = reader._spots.rects(span)[-1]
    drawing = reader._rooms.drawing(graphic, em)
    assert box.left() == words.right()
    assert words.top() < box.bottom() < words.bottom()
    assert drawing.height <= box.height() + 0.1 * em
    assert drawing.width < box.width()


def test_pointing_at_the_graphic_is_pointing_at_its_figure_and_a_click_pins_it(program):
    reader = program.window.reader
    QTest.mouseMove(reader.viewport(), room(reader).center())
    assert program.focus.current.ref == FIGURE
    assert any(FIGURE in card.canvas.lit_refs() for card in program.window.facing.shown_cards())
    QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=room(reader).center())
    assert [pin.ref for pin in program.focus.pins] == [FIGURE]


def test_a_lit_figure_lights_its_graphic(program):
    reader = program.window.reader
    before = colours(reader, room(reader).adjusted(2, 2, -4, -2))
    program.focus.point(Target(FIGURE, origin="facing"))
    QApplication.processEvents()
    assert program.look.palette.paper not in colours(reader, room(reader).adjusted(4, 2, -6, -2))
    assert program.look.palette.paper in before


@pytest.mark.parametrize(("language", "told"), [("zh", "2023年1998.5亿元（补充资料）"), ("en", "2023, CNY 199.85")])
def test_the_tool_tip_of_a_graphic_is_its_sentence_and_words_have_none(program, language, told):
    program.commands.read_in(language)
    program.commands.show_section("s1")
    QApplication.processEvents()
    reader = program.window.reader
    ask(reader, room(reader).center())
    assert told in QToolTip.text()
    ask(reader, reader.point_of(FIGURE))
    QTest.qWait(500)  # Qt takes it away a little later
    assert QToolTip.text() == ""


def ask(reader, at):
    event = QHelpEvent(QEvent.Type.ToolTip, at, reader.viewport().mapToGlobal(at))
    QApplication.sendEvent(reader.viewport(), event)
    QTest.qWait(1)


def test_a_step_of_the_keyboard_to_the_figure_speaks_its_graphic(program, monkeypatch):
    spoken = []
    monkeypatch.setattr(pointing, "announce", lambda widget, words: spoken.append(words))
    reader = program.window.reader
    program.window.activateWindow()
    reader.setFocus()
    assert QAccessible is not None
    for _ in range(40):
        QTest.keyClick(reader, Qt.Key.Key_Right)
        if program.focus.current.ref == FIGURE:
            break
    assert program.focus.current.ref == FIGURE
    assert "1699" in spoken[-1]
    assert "2023年1998.5亿元（补充资料）" in spoken[-1]


def test_what_is_copied_and_every_place_are_as_without_graphics(program):
    reader = program.window.reader
    places = [reader._index.place(at) for at in range(reader.document().characterCount())]
    reader.selectAll()
    reader.copy()
    copied = QGuiApplication.clipboard().text()
    program.commands.turn_over("word_graphics")
    assert [reader._index.place(at) for at in range(reader.document().characterCount())] == places
    reader.selectAll()
    reader.copy()
    assert QGuiApplication.clipboard().text() == copied
    assert "\ufffc" not in copied


@pytest.mark.parametrize("section", ["s0", "s1", "s2", "s3"])
def test_switching_them_off_and_on_keeps_the_reading_place(program, section):
    reader = program.window.reader
    program.commands.show_section(section)
    reader.verticalScrollBar().setValue(reader.verticalScrollBar().value() + 37)
    before = reader.reading_place()
    program.commands.turn_over("word_graphics")
    assert reader._rooms is None
    assert reader.reading_place() == before
    program.commands.turn_over("word_graphics")
    assert reader._rooms is not None
    assert reader.reading_place() == before


def test_the_switch_is_in_the_menu_shows_its_state_and_is_remembered(program, tmp_path):
    action = next(action for action in program.window.actions() if action.objectName() == "word_graphics")
    assert action.text() == "词间小图"
    assert action.isChecked()
    action.trigger()
    assert not action.isChecked()
    assert program.window.reader._rooms is None
    program.window.close()
    assert read_settings(tmp_path / "settings.json").word_graphics is False


def test_a_figure_pointed_at_by_its_words_ends_where_they_end(program):
    reader = program.window.reader
    words = reader._spots.rects(placed(reader, FIGURE))[-1].translated(0, -reader.verticalScrollBar().value())
    program.commands.turn_over("word_graphics")
    bare = reader._spots.rects(placed(reader, FIGURE))[-1].translated(0, -reader.verticalScrollBar().value())
    assert words.width() == pytest.approx(bare.width(), abs=0.6)
    assert QPoint(0, 0) != words.center()


def lines(reader):
    """Where every line of the text breaks, and where its block stands."""
    block, found = reader.document().begin(), []
    reader.document().size()
    while block.isValid():
        layout = block.layout()
        starts = [layout.lineAt(at).textStart() for at in range(layout.lineCount())]
        found.append((round(layout.position().y(), 2), starts))
        block = block.next()
    return found


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_rooms_open_in_the_document_that_is_shown_as_if_they_had_always_been_there(program, scale):
    reader = program.window.reader
    program.look.set_scale(scale)
    QTest.qWait(50)
    wait_for(lambda: reader.is_filled and reader.is_roomy)
    document, always = reader.document(), lines(reader)
    program.commands.turn_over("word_graphics")
    wait_for(lambda: reader.is_roomy)
    bare = lines(reader)
    program.commands.turn_over("word_graphics")
    wait_for(lambda: reader.is_roomy)
    assert reader.document() is document
    assert lines(reader) == always
    program.look.set_scale(scale + 0.1)
    program.look.set_scale(scale)
    QTest.qWait(50)
    wait_for(lambda: reader.is_filled and reader.is_roomy)
    assert lines(reader) == always
    assert bare != always


def test_what_is_selected_found_and_lit_stays_when_rooms_open(program):
    reader = program.window.reader
    program.commands.turn_over("word_graphics")
    program.window.reader.open_find("亿元")
    wait_for(lambda: reader.found)
    reader.select_place(placed(reader, FIGURE).place)
    program.focus.point(Target(FIGURE, origin="facing"))
    selected = reader.textCursor().selectedText()
    found = reader.found
    program.commands.turn_over("word_graphics")
    wait_for(lambda: reader.is_roomy)
    assert selected == reader.textCursor().selectedText() == "1699亿元".replace("亿", "\u2060亿\u2060")
    assert reader.found is found
    lit = [each.cursor.selectedText() for each in reader.extraSelections()]
    assert selected in lit


def test_what_comes_into_view_has_its_graphic_at_once_and_no_graphic_stands_where_its_room_is_not_open(program):
    reader = program.window.reader
    program.commands.show_section("s0")
    program.commands.turn_over("word_graphics")
    wait_for(lambda: reader.is_roomy)
    bar = reader.verticalScrollBar()
    reader._filling.go_on = lambda: None  # no idle turn: only what is seen
    program.commands.turn_over("word_graphics")
    reader._filling.end()
    assert not reader.is_roomy
    gaps = reader._spots.typeset.gaps
    due = [placed for placed in reader._index.passages if placed.passage.id in gaps._due]
    spans = [span for placed in due for span in reader._index.spans_touching(placed.start, placed.start + 9999)]
    waiting = {span for span in spans if span.passage.id in gaps._due and reader._rooms.of(span.passage, span.span)}
    assert waiting
    assert not any(reader._spots.graphic(span) for span in waiting)
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + bar.pageStep() // 2)
        for span in reader._spans_in_view():
            wanted = reader._rooms.of(span.passage, span.span)
            assert (reader._spots.graphic(span) is not None) == (wanted is not None)
