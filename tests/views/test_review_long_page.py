"""A page of the review sets what is in view of a long text, and behaves as if all of it were there."""

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from broadsheet.importer.reviewing.queue import Item
from broadsheet.theme.fonts import Fonts, load_fonts
from broadsheet.theme.palette import palette_of
from broadsheet.views.review.long_page import ROOM
from broadsheet.views.review.queue_list import QueueModel
from broadsheet.views.review.rows import Rows
from broadsheet.views.review.sheet import Row, Run
from broadsheet.views.review.text_page import TextPage

LONG = 2_000


def row(number, words="", begin=0):
    words = words or f"第{number}段，临江区的数字经济又上了一个台阶，新的平台已经启用。"
    return Row(f"k{number}", "passage", str(number), (Run(words[:4], begin), Run(words[4:], begin + 4, "figure")))


def rows(count=LONG, step=0):
    """So many blocks, each of which stands so far behind the one before in the source."""
    return Rows(tuple(row(number, begin=number * step) for number in range(count)))


@pytest.fixture
def page(app):
    parent = QWidget()
    page = TextPage(parent, movable=True)
    page.set_look(palette_of("light"), Fonts(load_fonts(), 1.0))
    parent.resize(600, 700)
    page.resize(600, 700)
    parent.show()
    QTest.qWaitForWindowExposed(parent)
    yield page
    parent.close()
    parent.deleteLater()


def shown(page):
    return page.toPlainText().split("\n")


def said(row):
    return "".join(run.text for run in row.runs)


def turn():
    for _ in range(3):
        QApplication.processEvents()


def first_in_view(page):
    return page.row_of(page.block_at(2)[0]).key


def test_a_short_text_is_set_whole_with_qt_s_own_bar(page):
    page.set_rows(rows(20))
    assert page.is_whole
    assert not page.bar.isVisible()
    assert shown(page) == [said(each) for each in page.rows]


def test_of_a_long_text_the_part_in_view_is_set(page):
    page.set_rows(rows())
    assert page.bar.isVisible()
    for key in ("k0", "k1000", f"k{LONG - 1}", "k3"):
        page.show_place(key, 2, 6)
        turn()
        assert sum(len(said(each)) for each in page.rows_set) < 3 * ROOM
        assert shown(page) == [said(each) for each in page.rows_set]
        assert page.place() == (key, 6)
        assert [s.cursor.selectedText() for s in page.extraSelections()] == [said(page.rows[int(key[1:])])[2:6]]
        block = page.document().findBlock(page.textCursor().position())
        assert 0 <= page.rect_of(block).top() < page.viewport().height()


def test_the_bar_goes_over_all_of_it(page):
    page.set_rows(rows())
    page.bar.setValue(page.bar.maximum() // 2)
    turn()
    assert abs(int(first_in_view(page)[1:]) - LONG // 2) < LONG // 20
    page.bar.setValue(page.bar.maximum())
    turn()
    assert page.row_of(page.block_at(page.viewport().height() - 2)[0]).key == f"k{LONG - 1}"
    page.bar.setValue(0)
    turn()
    assert first_in_view(page) == "k0"


def test_every_block_is_passed_by_scrolling(page):
    page.set_rows(rows(900))
    seen = set()
    for _ in range(900):
        block = page.block_at(2)[0]
        while block.isValid() and page.rect_of(block).top() < page.viewport().height():
            seen.add(page.row_of(block).key)
            block = block.next()
        if "k899" in seen:
            break
        own = page.verticalScrollBar()
        own.setValue(own.value() + page.viewport().height() * 3 // 4)
        turn()
    assert seen == {f"k{number}" for number in range(900)}
    assert page.bar.value() > page.bar.maximum() * 9 // 10


def test_control_end_and_home_go_to_the_ends_of_the_text(page):
    page.set_rows(rows())
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert page.place()[0] == f"k{LONG - 1}"
    QTest.keyClick(page, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert page.place() == ("k0", 0)


def test_the_cursor_stays_where_it_is_while_other_parts_are_looked_at(page):
    page.set_rows(rows())
    page.select("k5", 1, 4)
    page.bar.setValue(page.bar.maximum() // 2)
    turn()
    assert page.selected() == ("k5", 1, 4)
    assert page.place() == ("k5", 4)
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Right)
    assert page.place()[0] == "k5"
    assert page.rows_set[0].key == "k0"


def test_all_of_the_text_is_copied_where_all_is_selected(page):
    page.set_rows(rows())
    page.setFocus()
    page.selectAll()
    page.copy()
    assert QGuiApplication.clipboard().text().split("\n") == [said(each) for each in page.rows]


def test_a_change_out_of_view_leaves_what_is_set_alone(page):
    before = rows()
    page.set_rows(before)
    page.show_place("k1000", 0, 0)
    turn()
    told = []
    page.document().contentsChange.connect(lambda *change: told.append(change))
    changed = list(before.all)
    changed[3:4] = [Row("k3a", "passage", "3", (Run("第3段", 300),)), Row("k3b", "passage", "4", (Run("的后半", 310),))]
    top = first_in_view(page)
    page.set_rows(Rows(tuple(changed)))
    assert told == []
    assert first_in_view(page) == top
    assert shown(page) == [said(each) for each in page.rows_set]
    page.document().disconnect(page)


def test_edits_and_jumps_at_random_show_what_one_that_is_set_anew_shows(page):
    rng = random.Random(11)
    now = list(rows(1200).all)
    page.set_rows(Rows(tuple(now)))
    for turn_ in range(60):
        at = rng.randrange(len(now))
        what = rng.randrange(4)
        if what == 0:
            now.insert(rng.randrange(len(now)), now.pop(at))
        elif what == 1:
            now[at] = row(10_000 + turn_, "另一段话，说的是别的事情。" * rng.randrange(1, 9))
        elif what == 2:
            del now[at]
        else:
            page.show_place(now[at].key, 0, 3)
        page.set_rows(Rows(tuple(now)))
        turn()
        assert shown(page) == [said(each) for each in page.rows_set]
        first = next(number for number, each in enumerate(now) if each is page.rows_set[0])
        assert tuple(now[first : first + len(page.rows_set)]) == page.rows_set


def test_ranges_of_the_source_are_lit_where_they_are_set(page):
    page.set_rows(rows(step=100))
    ranges = tuple((number * 100, number * 100 + 3) for number in range(0, LONG, 2))
    page.show_ranges(ranges[500:])
    assert page.place()[0] == "k1000"
    lit = page.extraSelections()
    assert 0 < len(lit) <= len(page.rows_set)
    page.show_place("k1000", 0, 0)
    page.show_ranges(ranges[500:])
    page.bar.setValue(page.bar.maximum())
    turn()
    assert page.extraSelections()[-1].cursor.selectedText() == said(page.rows[LONG - 2])[:3]


def item(number, state="open"):
    return Item(f"i{number}", "figure", state, 0.5, "rule", f"{number}家")


def test_the_queue_tells_what_changed_and_no_more(app):
    parent = QWidget()
    model = QueueModel(parent)
    items = tuple(map(item, range(1000)))
    model.set_items(items)
    told = []
    model.modelReset.connect(lambda: told.append("reset"))
    model.rowsRemoved.connect(lambda _, first, last: told.append(("gone", first, last)))
    model.rowsInserted.connect(lambda _, first, last: told.append(("come", first, last)))
    model.dataChanged.connect(lambda first, last: told.append(("told", first.row(), last.row())))
    model.set_items((*items[:7], *items[8:]))
    assert told == [("gone", 7, 7)]
    model.set_items(items)
    assert told == [("gone", 7, 7), ("come", 7, 7)]
    told.clear()
    model.set_items((*items[:500], item(500, "accepted"), *items[501:]))
    assert told == [("told", 500, 500)]
    assert model.rowCount() == 1000
    assert "500家" in model.index(500).data()
    parent.deleteLater()
