"""Pages of paper before they are painted: where things stand, what they lead to, what a page holds."""

import itertools
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage, QPainter
from tests.generated import big_briefing
from tests.sample import write_sample

from broadsheet.charts.drawing import Rect
from broadsheet.export.order import Options, Order
from broadsheet.files import open_briefing
from broadsheet.model.page_marks import PageMarks
from broadsheet.resources import resource
from broadsheet.theme.fonts import Fonts, load_fonts
from broadsheet.typeset.sheets import sheets_of
from broadsheet.typeset.sheets.columns import Columns
from broadsheet.typeset.sheets.cutting import even, greedy
from broadsheet.typeset.sheets.flow import Slice
from broadsheet.typeset.sheets.leaf import Leaf, links_of
from broadsheet.typeset.sheets.pen import PAPER, Pen, Piece

KINDS = ("pages", "handout", "notes")


@pytest.fixture(scope="module")
def yuhang():
    return open_briefing(resource("briefings") / "yuhang").briefing


@pytest.fixture(scope="module", params=["zh", "en"])
def form(request, app, yuhang):
    return sheets_of("pages", Order(yuhang, request.param))


def painted(sheets, page):
    image = QImage(595, 842, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    sheets.paint(painter, page)
    painter.end()
    return image


@pytest.mark.parametrize("kind", KINDS)
def test_pages_of_every_kind_are_painted_anywhere(app, yuhang, kind):
    sheets = sheets_of(kind, Order(yuhang, "zh"))
    assert sheets.facing == (kind == "pages")
    for page in (0, len(sheets) - 1):
        image = painted(sheets, page)
        dark = sum(image.pixelColor(x, y).lightness() < 200 for x in range(0, 595, 3) for y in range(0, 842, 3))
        assert dark > 300


def slices(form):
    return [(page, item) for page, leaf in enumerate(form._paper.leaves) for item in leaf.items
            if isinstance(item, Slice)]  # fmt: skip


def test_every_line_of_the_text_is_set_once(form):
    by_flow = {}
    for _, item in slices(form):
        by_flow.setdefault(item.flow, []).append((item.first, item.last))
    for flow, parts in by_flow.items():
        assert parts[0][0] == 0
        assert parts[-1][1] == len(flow.rows)
        assert all(before[1] == after[0] for before, after in itertools.pairwise(parts))


def test_no_heading_ends_a_page_and_no_line_begins_with_a_closing_sign(form):
    for _, item in slices(form):
        rows = item.flow.rows
        if item.last < len(rows):
            assert rows[item.last - 1].role != "heading"
        document = item.flow.typeset.document
        for row in rows[item.first : item.last]:
            assert document.characterAt(row.first) not in tuple("。，、；：？！）》”’")


def test_everything_stands_within_its_page(form):
    for leaf in form._paper.leaves:
        for want in leaf.wants:
            assert want.rect.x >= 40
            assert want.rect.right <= 560
            assert want.rect.y > 0
            assert want.rect.bottom < 830
    for _, item in slices(form):
        assert item.y + item.flow.height(item.first, item.last) < 800


def test_words_of_a_section_face_its_charts(form):
    charts = [page for page, leaf in enumerate(form._paper.leaves) if any(key[0] == "chart" for key, _ in leaf.anchors)]
    words = {page for page, _ in slices(form)}
    assert all(page % 2 == 0 and page - 1 in words for page in charts)


def test_no_left_page_of_the_bundled_briefing_stands_half_empty(form):
    """Words and the names at their foot leave less than two fifths of a page free."""
    for page, item in slices(form):
        if page == 0:
            continue
        end = item.y + item.flow.height(item.first, item.last)
        below = [want.rect.y for want in form._paper.leaves[page].wants if end < want.rect.y < 780]
        assert min(below, default=790.0) - end < 0.4 * 842


def test_links_lead_both_ways(form):
    by_pages = {(link.page, link.to) for link in form.links}
    facing = [(page, page + 1) for page in range(1, 15, 2)]
    assert all(pair in by_pages and pair[::-1] in by_pages for pair in facing)


def test_a_long_text_is_cut_evenly(app, fonts):
    briefing = big_briefing(characters=60_000)
    form = sheets_of("pages", Order(briefing, briefing.manifest.default_language))
    flow = max((item.flow for _, item in slices(form)), key=lambda each: len(each.rows))
    cuts = greedy(flow, 700, lambda first, last: 0.0)
    spread = even(flow, len(cuts), 700, lambda first, last: 0.0)
    heights = [flow.height(*part) for part in spread]
    assert len(spread) == len(cuts)
    assert all(height <= 700 for height in heights)
    assert max(heights) - heights[-1] <= max(flow.height(*part) for part in cuts) - flow.height(*cuts[-1]) + 1


def test_room_for_page_marks_is_kept_free(app, yuhang):
    marks = PageMarks(notice="内部资料", source="来源：一行很长的出处" * 12, address="https://example.org")
    form = sheets_of("pages", Order(yuhang, "zh", Options(marks=marks)))
    plain = sheets_of("pages", Order(yuhang, "zh"))
    frame, usual = form._paper.frame, plain._paper.frame
    assert frame.room(1).y > usual.room(1).y
    assert frame.room(1).bottom < usual.room(1).bottom
    assert frame.room(1, last=True).bottom < frame.room(1).bottom


def test_sample_in_both_languages(app, tmp_path):
    briefing = open_briefing(write_sample(tmp_path)).briefing
    for language in ("zh", "en"):
        for kind in KINDS:
            sheets = sheets_of(kind, Order(briefing, language))
            assert len(sheets)
            assert sheets.language == language
            assert sheets.title


@pytest.fixture
def pen(app):
    return Pen(Fonts(load_fonts()), PAPER)


class Brick:
    """A block of a height."""

    def __init__(self, height, joined=False):
        self.height, self.joined = height, joined

    def set(self, leaf, x, top, width):
        leaf.anchor("brick", str(id(self)), top)
        return top + self.height


def test_columns_end_level_and_no_heading_stands_alone(app):
    leaves = [Leaf()]

    def more():
        leaves.append(Leaf())
        return leaves[-1], Rect(0, 0, 100, 100)

    bricks = [Brick(20, joined=at % 4 == 0) for at in range(20)]
    Columns(2, 10, 0).fill(bricks, leaves[0], Rect(0, 0, 100, 100), more)
    assert sum(len(leaf.anchors) for leaf in leaves) == 20
    joined = {str(id(brick)) for brick in bricks if brick.joined}
    for leaf in leaves:
        assert leaf.anchors[-1][0][1] not in joined
    tall = [Brick(500), Brick(20)]
    Columns(1, 0, 0).fill(tall, Leaf(), Rect(0, 0, 100, 100), more)  # one that fits nowhere is set all the same


def test_a_cut_line_says_so(pen):
    text = "这是一句很长的话" * 30
    lines = pen.lines(text, "label", 120, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert not lines[-1].endswith("……")
    assert pen.width(lines[-1], "label") <= 121
    assert pen.lines("短", "label", 120, 2) == ("短",)
    english = pen.lines("word " * 60, "label", 120, 2)
    assert english[-1].endswith("…")


def test_pieces_of_a_paragraph_lead_where_they_should(pen):
    leaf = Leaf()
    pieces = [Piece("属于", "ink_soft"), Piece("云岭县", "figure", (("card", "a"),)), Piece("；", "ink"),
              Piece("CNY 12 billion", "figure", (("mark", "figure/b"),))]  # fmt: skip
    end = pen.inline(leaf, pieces, 10, 10, 70, "label")
    assert end > 10 + pen.pitch("label")  # more than a line
    wanted = [(want.words, want.keys[0]) for want in leaf.wants]
    assert ("云岭县", ("card", "a")) in wanted
    assert {key for _, key in wanted} == {("card", "a"), ("mark", "figure/b")}
    leaf.anchor("card", "a", 5.0)
    links = links_of([leaf], "zh")
    assert [link.y for link in links] == [5.0]  # what stands nowhere is led to by nothing


@pytest.mark.parametrize("width", range(40, 160, 7))
def test_pieces_are_whole_where_a_line_needs_no_dot_at_its_end(pen, width):
    names = ["Zhejiang Lab", "Liangzhu Laboratory", "Hupan", "Tianmushan", "CHIEF", "Former Yuhang"]
    pieces = [Piece(words, "figure", (("card", words),)) for words in names]
    parted = [each for piece in pieces for each in (piece, Piece(" · ", "ink_soft"))][:-1]
    leaf = Leaf()
    pen.inline(leaf, parted, 0, 0, width, "note")
    assert "".join(want.words.replace(" ", "") for want in leaf.wants).count("Hupan") == 1
    assert {want.keys[0][1] for want in leaf.wants} == set(names)


def test_the_script_holds_all_that_is_said(app, yuhang):
    from broadsheet.typeset.sheets.leaf import Line

    script = sheets_of("notes", Order(yuhang, "zh"))
    said = "".join(item.text for leaf in script.leaves for item in leaf.items if isinstance(item, Line))
    plain = "".join(said.split())
    for slide in Order(yuhang, "zh").deck().slides:
        for note in slide.notes:
            assert "".join(note.split())[:8] in plain
    silent = Order(replace(yuhang, notes={}), "zh")
    told = "".join(
        item.text for leaf in sheets_of("notes", silent).leaves for item in leaf.items if isinstance(item, Line)
    )
    for slide in silent.deck().slides:
        if slide.key:  # its own sentence stands in for notes
            assert "".join(slide.key.text.split())[:8] in "".join(told.split())
