"""The text as a person reads it: by pointer, by keys, at any size, in both languages."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from tests.generated import big_briefing

from broadsheet.derive.lit import Lit
from broadsheet.files import parse_rich
from broadsheet.model import Article, Passage, Place, Ref
from broadsheet.state.focus import Target
from broadsheet.theme.fonts import Fonts
from broadsheet.theme.palette import LIGHT
from broadsheet.views.reader.pane import ReaderPane

FIGURE, CLAIM, LAB = Ref("figure", "output"), Ref("claim", "growth"), Ref("entity", "lab")
SECTIONS = 5
ZH_TIED = "[实验室](#entity/lab)得[12.5亿元](#figure/output)，"
EN_TIED = "The [laboratory](#entity/lab) got [CNY 1.25 billion](#figure/output), "


def article(language):
    """A lead and four sections, each long enough to scroll; the same places in both languages."""
    zh = language == "zh"
    filler = ("这里写上一些平常的句子，没有数据。" if zh else "Here are some plain words without data. ") * 12
    made = [("title", "s0", "title", "茶叶的账本" if zh else "The ledger of a leaf")]
    for section in range(SECTIONS):
        if section:
            made.append((f"s{section}h", f"s{section}", "heading", f"第{section}部分" if zh else f"Part {section}"))
        for number in range(1, 5):
            text = filler
            if number == 1:
                tied = ZH_TIED if zh else EN_TIED
                text = tied + filler
            if (section, number) == (0, 2):
                text = "[年均增长12.82%](#claim/growth)[](#lacuna/lost)见[网页](https://example.org/)" + filler
            made.append((f"s{section}p{number}", f"s{section}", "passage", text))
    passages = []
    for id_, section, role, text in made:
        rich = parse_rich(text)
        passages.append(Passage(id_, section, role, rich.text, rich.spans))
    return Article(language, tuple(passages), "")


@pytest.fixture
def heard():
    return []


@pytest.fixture
def reader(app, fonts, heard):
    pane = ReaderPane()
    pane.resize(640, 600)
    pane.set_look(LIGHT, fonts)
    pane.set_text(article("zh"), "zh")
    pane.show()
    QTest.qWaitForWindowExposed(pane)
    pane.pointed.connect(heard.append)
    yield pane
    pane.close()
    pane.deleteLater()
    QApplication.processEvents()


def bar(reader):
    return reader.verticalScrollBar()


def first_line(reader):
    """The words of the first line in view, and how far from the top they stand."""
    place = reader.reading_place()
    return place.passage, place.offset, round(place.distance)


def test_pointing_at_words_and_away(reader, heard):
    QTest.mouseMove(reader.viewport(), reader.point_of(FIGURE))
    assert heard[-1] == Target(FIGURE, reader.span_at(reader.point_of(FIGURE)).place, "reader")
    assert reader.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(reader.viewport(), QPoint(300, 590))
    assert heard[-1] is None
    QTest.mouseMove(reader.viewport(), reader.point_of(LAB))
    assert heard[-1].ref == LAB
    QApplication.sendEvent(reader.viewport(), QEvent(QEvent.Type.Leave))
    assert heard[-1] is None


def test_every_letter_of_the_words_reacts_and_none_beside_them(reader):
    span = reader.span_at(reader.point_of(FIGURE))
    middle = reader.point_of(FIGURE)
    hit = [x for x in range(reader.viewport().width()) if reader.span_at(QPoint(x, middle.y())) == span]
    assert hit == list(range(hit[0], hit[-1] + 1))
    assert abs((hit[0] + hit[-1]) / 2 - middle.x()) <= 2
    assert reader.span_at(QPoint(reader.viewport().width() - 1, middle.y())) is None


def test_a_click_pins_and_a_drag_selects(reader):
    pinned = []
    reader.pinned.connect(pinned.append)
    at = reader.point_of(FIGURE)
    QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [target.ref for target in pinned] == [FIGURE]
    QTest.mousePress(reader.viewport(), Qt.MouseButton.LeftButton, pos=at - QPoint(60, 0))
    QTest.mouseMove(reader.viewport(), at + QPoint(30, 0))
    QTest.mouseRelease(reader.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert len(pinned) == 1
    assert reader.textCursor().hasSelection()


def test_an_address_is_asked_for_and_never_pinned(reader):
    asked, pinned = [], []
    reader.address_requested.connect(asked.append)
    reader.pinned.connect(pinned.append)
    link = next(span for span in article("zh").passages[2].spans if span.kind == "link")
    spans = reader._spots.typeset.index.spans_touching(0, 400)
    placed = next(span for span in spans if span.span == link)
    point = reader._spots.rects(placed)[0].center().toPoint() - QPoint(0, bar(reader).value())
    QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert (asked, pinned) == (["https://example.org/"], [])


def test_what_is_copied_is_the_articles_text(reader):
    QTest.keyClick(reader, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(reader, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "\n".join(passage.text for passage in article("zh").passages)


def test_keys_scroll_and_keep_a_line(reader):
    reader.focus_text()
    QTest.keyClick(reader, Qt.Key.Key_PageDown)
    page = bar(reader).value()
    assert reader.viewport().height() - 60 < page < reader.viewport().height()
    QTest.keyClick(reader, Qt.Key.Key_PageUp)
    assert bar(reader).value() == 0
    QTest.keyClick(reader, Qt.Key.Key_Space)
    assert bar(reader).value() == page
    QTest.keyClick(reader, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(reader, Qt.Key.Key_Down)
    assert 0 < bar(reader).value() < 60
    QTest.keyClick(reader, Qt.Key.Key_End)
    assert bar(reader).value() == bar(reader).maximum()
    QTest.keyClick(reader, Qt.Key.Key_Home)
    assert bar(reader).value() == 0


def test_arrows_step_through_what_is_tied_and_enter_pins(reader, heard):
    pinned = []
    reader.pinned.connect(pinned.append)
    reader.focus_text()
    QTest.keyClick(reader, Qt.Key.Key_Right)
    assert heard[-1].ref == LAB
    QTest.keyClick(reader, Qt.Key.Key_Right)
    assert heard[-1].ref == FIGURE
    QTest.keyClick(reader, Qt.Key.Key_Left)
    assert heard[-1].ref == LAB
    QTest.keyClick(reader, Qt.Key.Key_Return)
    assert pinned == [heard[-1]]
    for _ in range(5):
        QTest.keyClick(reader, Qt.Key.Key_Right)
    assert heard[-1].place.passage == "s2p1"
    assert reader.is_in_sight(FIGURE)
    assert bar(reader).value() > 0


def test_stepping_back_starts_from_the_last_words_in_view(reader, heard):
    reader.focus_text()
    QTest.keyClick(reader, Qt.Key.Key_Left)
    assert heard[-1].ref == CLAIM


def test_escape_and_alt_arrows_are_left_to_the_window(app, fonts):
    class Window(QWidget):
        def __init__(self):
            super().__init__()
            self.keys = []

        def keyPressEvent(self, event):
            if event.key() != Qt.Key.Key_Alt:
                self.keys.append(event.key())

    window = Window()
    layout = QVBoxLayout(window)
    layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
    reader = ReaderPane(window)
    layout.addWidget(reader)
    reader.set_look(LIGHT, fonts)
    reader.set_text(article("zh"), "zh")
    window.show()
    reader.focus_text()
    QTest.keyClick(reader, Qt.Key.Key_Escape)
    QTest.keyClick(reader, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.keys == [Qt.Key.Key_Escape, Qt.Key.Key_Left]
    window.deleteLater()


def test_tab_leaves_the_text(app, fonts):
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
    reader, other = ReaderPane(window), QLineEdit(window)
    layout.addWidget(reader)
    layout.addWidget(other)
    reader.set_look(LIGHT, fonts)
    reader.set_text(article("zh"), "zh")
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    reader.focus_text()
    QTest.keyClick(reader, Qt.Key.Key_Tab)
    assert other.hasFocus()
    QTest.keyClick(other, Qt.Key.Key_Backtab)
    assert reader.hasFocus()
    window.deleteLater()


def wheel(reader, point, notches, modifiers=Qt.KeyboardModifier.NoModifier):
    place = QPointF(point)
    event = QWheelEvent(
        place, QPointF(reader.viewport().mapToGlobal(point)), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(reader.viewport(), event)


def test_the_wheel_scrolls_and_with_control_asks_for_another_size(reader):
    steps = []
    reader.zoom_requested.connect(steps.append)
    wheel(reader, QPoint(200, 200), 1, Qt.KeyboardModifier.ControlModifier)
    wheel(reader, QPoint(200, 200), -1, Qt.KeyboardModifier.ControlModifier)
    assert (steps, bar(reader).value()) == ([1, -1], 0)
    wheel(reader, QPoint(200, 200), -2)
    assert bar(reader).value() > 0


def test_words_scrolled_under_the_pointer_are_pointed_at(reader, heard):
    wheel(reader, QPoint(200, 200), -1)
    step = bar(reader).value()
    bar(reader).setValue(0)
    point = reader.point_of(LAB) - QPoint(0, step)
    wheel(reader, point, -1)
    assert heard[-1].ref == LAB


def test_the_section_in_view_is_told_once_for_each_and_at_the_end_the_last(reader):
    told = []
    reader.section_changed.connect(told.append)
    for value in range(0, bar(reader).maximum() + 1, 3):
        bar(reader).setValue(value)
    assert [section for section in told if section != "s0"] == ["s1", "s2", "s3", "s4"]
    bar(reader).setValue(bar(reader).maximum())
    bar(reader).setValue(0)
    assert told[-1] == "s0"


def test_a_boundary_does_not_flicker(reader):
    told = []
    bar(reader).setValue(1)
    while reader._follower.current != "s1":
        bar(reader).setValue(bar(reader).value() + 1)
    edge = bar(reader).value()
    reader.section_changed.connect(told.append)
    for _ in range(5):
        bar(reader).setValue(edge - 8)
        bar(reader).setValue(edge)
    assert told == []


def test_a_section_asked_for_stays_until_the_reader_moves_on(reader):
    told = []
    reader.section_changed.connect(told.append)
    reader.show_section("s4")
    reader.resize(640, 500)
    assert "s0" not in told
    assert reader._follower.current == "s4"
    reader.show_place(Place("s1p1", 0, 3))
    assert told[-1] == "s1"
    reader.show_section("s4")
    bar(reader).triggerAction(bar(reader).SliderAction.SliderToMinimum)
    assert told[-1] == "s0"


def test_words_are_brought_into_sight_only_where_they_are_hidden(reader):
    reader.show_place(Place("s0p1", 0, 3), only_if_hidden=True)
    assert bar(reader).value() == 0
    reader.show_place(Place("s3p1", 0, 3), only_if_hidden=True)
    assert bar(reader).value() > 0
    before = bar(reader).value()
    assert reader.show_ref(FIGURE)
    assert bar(reader).value() == before
    assert not reader.show_ref(Ref("figure", "none"))
    assert bar(reader).value() == before


@pytest.mark.parametrize("start", [0, 700, 1900])
def test_the_reading_place_stays_through_size_width_and_language(reader, app, fonts, start):
    bar(reader).setValue(start)
    before = first_line(reader)
    bigger = Fonts(fonts.families, 1.4)
    for change in (
        lambda: reader.set_look(LIGHT, bigger),
        lambda: reader.resize(420, 500),
        lambda: reader.set_text(article("en"), "en"),
        lambda: reader.resize(900, 640),
    ):
        change()
        QApplication.processEvents()
        place = reader.reading_place()
        assert (place.passage, place.offset) == before[:2]
        assert reader.span_at(QPoint(0, 0)) is None
        shown = reader._spots.typeset.index.place(
            reader.cursorForPosition(QPoint(12, max(2, before[2] + 4))).position()
        )
        assert shown[0] == before[0]
    reader.set_text(article("zh"), "zh")
    reader.set_look(LIGHT, fonts)
    reader.resize(640, 600)
    QApplication.processEvents()
    assert abs(bar(reader).value() - start) <= 1


@pytest.fixture
def long_reader(app, fonts):
    """A reader with a text that is set piece by piece, as it is before anything has been painted."""
    pane = ReaderPane()
    pane.resize(640, 600)
    pane.set_look(LIGHT, fonts)
    pane.set_text(big_briefing(120, 600, 12, 60_000).article("zh"), "zh")
    yield pane
    pane.close()
    pane.deleteLater()
    QApplication.processEvents()


def until_filled(reader):
    reader.show()
    while not reader.is_filled:
        QApplication.processEvents()


def test_a_long_text_begins_with_its_first_screens_and_the_rest_follows(long_reader):
    expected = bar(long_reader).maximum()
    assert not long_reader.is_filled
    until_filled(long_reader)
    height = round(long_reader.document().size().height()) - long_reader.viewport().height()
    assert bar(long_reader).maximum() == height == pytest.approx(expected, rel=0.1)


@pytest.mark.parametrize("filled", [False, True])
def test_every_place_of_a_long_text_is_found_at_once(long_reader, filled):
    if filled:
        until_filled(long_reader)
    long_reader.show_section("s7")
    heading = long_reader._spots.typeset.index.section_start("s7")
    assert 0 < long_reader._top_of(heading) - bar(long_reader).value() < 40
    long_reader.show_place(Place("s9p4", 0, 5))
    assert long_reader.reading_place().passage in ("s9p3", "s9p4")
    assert long_reader.show_ref(Ref("figure", "f119"))
    assert long_reader.is_in_sight(Ref("figure", "f119"))


@pytest.mark.parametrize("share", [0.02, 0.5, 0.97, 1.0])
def test_the_reading_place_in_a_long_text_stays_exactly(long_reader, fonts, share):
    until_filled(long_reader)
    start = round(bar(long_reader).maximum() * share)
    bar(long_reader).setValue(start)
    before = first_line(long_reader)
    for change in (
        lambda: long_reader.resize(900, 640),
        lambda: long_reader.set_look(LIGHT, Fonts(fonts.families, 1.4)),
        lambda: long_reader.resize(420, 500),
    ):
        change()
        if share < 1:
            position = long_reader._spots.typeset.index.position(*before[:2])
            assert abs(long_reader._top_of(position) - bar(long_reader).value() - before[2]) <= 1
    long_reader.set_look(LIGHT, fonts)
    long_reader.resize(640, 600)
    until_filled(long_reader)
    assert abs(bar(long_reader).value() - start) <= 1
    assert first_line(long_reader) == before


def test_the_whole_of_a_long_text_is_copied_at_once(long_reader):
    QTest.keyClick(long_reader, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(long_reader, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    words = [passage.text for passage in long_reader._article.passages]
    assert QGuiApplication.clipboard().text() == "\n".join(words)


def test_end_and_home_work_while_a_long_text_is_being_set(long_reader):
    told = []
    long_reader.section_changed.connect(told.append)
    long_reader.show()
    QTest.keyClick(long_reader, Qt.Key.Key_End)
    assert long_reader.is_filled
    assert bar(long_reader).value() == bar(long_reader).maximum()
    assert told[-1] == "s11"
    QTest.keyClick(long_reader, Qt.Key.Key_Home)
    assert bar(long_reader).value() == 0


def test_another_text_begins_at_its_start(reader):
    bar(reader).setValue(900)
    reader.set_text(article("zh"), "zh")
    assert bar(reader).value() == 0


def test_lit_words_stand_in_a_box_and_all_places_of_a_name_are_marked(reader):
    def ground(ref):
        picture = reader.viewport().grab().toImage()
        rect = reader._spots.rects(reader._spots.typeset.index.spans_of(ref)[0])[0]
        return picture.pixelColor(int(rect.left()) + 2, int(rect.top()) - bar(reader).value()).name()

    plain = ground(FIGURE)
    assert plain == LIGHT.paper
    reader.set_lit(Lit(frozenset({FIGURE})))
    assert ground(FIGURE) == LIGHT.figure
    assert ground(LAB) == LIGHT.paper
    reader.set_lit(Lit(frozenset({LAB})))
    assert ground(FIGURE) == LIGHT.paper
    assert ground(LAB) != LIGHT.paper
    reader.set_lit(Lit(frozenset({CLAIM}), frozenset({FIGURE})))
    assert ground(CLAIM) == LIGHT.claim
    assert ground(FIGURE) not in (LIGHT.paper, LIGHT.figure)
    reader.set_lit(Lit(frozenset()))
    assert ground(LAB) == LIGHT.paper


def test_lighting_lays_nothing_out_anew(reader):
    sizes = []
    layout = reader.document().documentLayout()
    layout.documentSizeChanged.connect(sizes.append)
    before = reader.document().revision()
    reader.set_lit(Lit(frozenset({FIGURE}), frozenset({LAB})))
    reader.viewport().repaint()
    assert (sizes, reader.document().revision()) == ([], before)


def test_the_line_never_grows_too_long(reader, fonts):
    reader.resize(1800, 600)
    QApplication.processEvents()
    em = fonts.font("body").pixelSize()
    assert reader.document().textWidth() <= 40 * em
    layout = reader.document().firstBlock().next().layout()
    longest = max(layout.lineAt(at).naturalTextWidth() for at in range(layout.lineCount()))
    assert 34 * em <= longest <= 38.5 * em


def test_the_place_of_the_keyboard_is_seen(reader):
    reader.activateWindow()
    before = reader.grab().toImage()
    reader.focus_text()
    QTest.keyClick(reader, Qt.Key.Key_Right)
    assert reader.grab().toImage() != before


def test_the_text_is_named_for_screen_readers(reader):
    assert reader.accessibleName()
    assert reader.accessibleDescription()


def test_every_tied_word_is_underlined_wherever_its_line_lies(reader):
    body = [Passage(f"s0p{n}", "s0", "passage", parse_rich(f"[{n}号实验室](#entity/lab)有产值。").text,
                    parse_rich(f"[{n}号实验室](#entity/lab)有产值。").spans) for n in range(1, 10)]  # fmt: skip
    for height in (600, 601):
        reader.resize(640, height)
        reader.set_text(Article("zh", tuple(body), ""), "zh")
        QApplication.processEvents()
        shown, colour, top = reader.grab().toImage(), LIGHT.colour("entity"), reader.viewport().y()
        for span in reader._spans_in_view():
            rect = reader._spots.rects(span)[0]
            x = round(reader.viewport().x() + rect.center().x())
            ys = range(round(rect.bottom()), round(rect.bottom()) + 5)
            below = {shown.pixelColor(x, min(y + top - bar(reader).value(), shown.height() - 1)).name() for y in ys}
            assert colour.lower() in below, span.span
