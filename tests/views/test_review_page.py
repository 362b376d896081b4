"""A page of the review that writes the changed blocks alone says and shows what one that is filled anew does."""

import random

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from broadsheet.theme.fonts import Fonts, load_fonts
from broadsheet.theme.palette import palette_of
from broadsheet.views.review.page_document import PageDocument
from broadsheet.views.review.sheet import Row, Run


def row(key, words, role="passage", *, away=False):
    runs = [Run(words[:2], 0), Run(words[2:5], 2, "figure"), Run("[接]", -1, "seam", 5), Run(words[5:], 5)]
    return Row(key, role, key, tuple(run for run in runs if run.text), away)


def looks(document):
    """Every block with its margins, and every run of words with its colours."""
    found = []
    block = document.begin()
    while block.isValid():
        runs = []
        at = block.begin()
        while not at.atEnd():
            fragment = at.fragment()
            form = fragment.charFormat()
            runs.append((fragment.text(), form.foreground().color().name(), form.font().pixelSize()))
            at += 1
        form = block.blockFormat()
        found.append((form.topMargin(), form.background().color().name(), form.background().style(), runs))
        block = block.next()
    return found


@pytest.fixture
def made(app):
    palette, fonts = palette_of("light"), Fonts(load_fonts(), 1.0)

    def page():
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        return PageDocument(), document

    return page, palette, fonts


def changed(rows, rng):
    """Rows of which some are moved, gone, new, split or in another role."""
    rows = list(rows)
    at = rng.randrange(1, len(rows))
    what = rng.randrange(6)
    if what == 0:
        rows.insert(rng.randrange(1, len(rows)), rows.pop(at))
    elif what == 1 and len(rows) > 3:
        del rows[at]
    elif what == 2:
        rows.insert(at, row(f"n{rng.random()}", "新增的段落𠀀文字在这里"))
    elif what == 3:
        rows[at] = row(rows[at].key, "改过的文字" * rng.randrange(1, 4), "heading")
    elif what == 4:
        rows.append(row(f"e{rng.random()}", "末尾的段落又来了"))
    else:
        rows = [Row(f"k{number}", each.role, str(number), each.runs, each.away) for number, each in enumerate(rows)]
    return tuple(rows)


def test_changed_blocks_alone(made):
    page, palette, fonts = made
    rng = random.Random(7)
    rows = tuple(row(f"p{number}", f"第{number}段的文字，2022年𠀀增加值") for number in range(12))
    one, document = page()
    one.fill(document, rows, palette, fonts)
    renewed = 0
    for _ in range(150):
        rows = changed(rows, rng)
        if not one.renew(document, rows, palette, fonts):
            one.fill(document, rows, palette, fonts)
            continue
        renewed += 1
        other, fresh = page()
        other.fill(fresh, rows, palette, fonts)
        assert looks(document) == looks(fresh)
        assert (one._starts, one._runs) == (other._starts, other._runs)
        for each in rows[:: max(1, len(rows) // 4)]:
            assert one.position_of(each.key, 3) == other.position_of(each.key, 3)
            assert one.place_at(one.position_of(each.key, 3)) == other.place_at(other.position_of(each.key, 3))
    assert renewed > 100


def test_cursors_of_blocks_that_stay_stay(made):
    page, palette, fonts = made
    rows = tuple(row(f"p{number}", f"第{number}段的文字在这里") for number in range(6))
    one, document = page()
    one.fill(document, rows, palette, fonts)
    cursor = QTextCursor(document)
    cursor.setPosition(one.position_of("p5", 2))
    assert one.renew(document, (*rows[:2], *rows[3:]), palette, fonts)
    assert one.place_at(cursor.position()) == ("p5", 2)
