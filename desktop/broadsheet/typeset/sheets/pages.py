"""The reading form: front page, sections on facing pages, timeline, names, check, sources and index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.contents import outline
from broadsheet.derive.imprint import data_as_of, with_imprint
from broadsheet.i18n.paper import printed
from broadsheet.theme.fonts import Fonts
from broadsheet.typeset.look import Look
from broadsheet.typeset.sheets.cards import set_cards
from broadsheet.typeset.sheets.claims import set_claims
from broadsheet.typeset.sheets.data import A4, Entry
from broadsheet.typeset.sheets.frame import Frame
from broadsheet.typeset.sheets.front import Front, PartTitle
from broadsheet.typeset.sheets.leaf import Places, links_of
from broadsheet.typeset.sheets.paper import Paper
from broadsheet.typeset.sheets.pen import PAPER, Pen, clean
from broadsheet.typeset.sheets.sources import set_sources
from broadsheet.typeset.sheets.spreads import set_sections
from broadsheet.typeset.sheets.text_page import FootNotes
from broadsheet.typeset.sheets.timeline import set_timeline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPainter

    from broadsheet.model import Briefing
    from broadsheet.model.page_marks import PageMarks
    from broadsheet.theme.fonts import Families
    from broadsheet.typeset.sheets.data import Link


class ReadingForm:
    """The pages of a briefing to be read, on screen or printed on both sides."""

    facing = True
    size = A4

    def __init__(self, briefing: Briefing, language: str, families: Families, marks: PageMarks) -> None:
        language = language if language in briefing.articles else briefing.manifest.default_language
        self.language = language
        self._paper = paper = _paper(briefing, language, families, marks)
        self.title = paper.frame.title
        front, notes = Front(paper), FootNotes(paper)
        front.set()
        set_sections(paper, notes)
        parts = list(_closing(paper))
        if marks.address and not parts:
            paper.turn("", last=True)  # the code has a page of its own where no part has room for it
        paper.finish()
        places = Places(paper.leaves)
        front.finish(places, parts)
        notes.finish(places)
        self._parts, self._places = parts, places
        self._links = links_of(paper.leaves, language)

    def __len__(self) -> int:
        """How many pages there are."""
        return len(self._paper.leaves)

    @property
    def links(self) -> Sequence[Link]:
        """Figures and charts, names and cards, claims and their check, contents, index, sources: both ways."""
        return self._links

    @property
    def outline(self) -> Sequence[Entry]:
        """Front page, sections and parts."""
        return tuple(self._entries())

    def _entries(self) -> Iterator[Entry]:
        yield Entry(self.title, 0)
        for row in outline(self._paper.briefing, self.language):
            found = self._places.nearest(("section", row.section), 0)
            if found:
                yield Entry(row.heading or row.short, *found)
        for part in self._parts:
            found = self._places.nearest(("part", part.id), 0)
            if found:
                yield Entry(part.title, *found)

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint one page in points."""
        self._paper.leaves[page].paint(painter)
        self._paper.frame.paint_marks(painter, page, page == len(self) - 1)


def _paper(briefing: Briefing, language: str, families: Families, marks: PageMarks) -> Paper:
    fonts = Fonts(families, 1.0, language)
    article = with_imprint(briefing.article(language), briefing.manifest, language)
    heads = [passage.text for passage in article.passages if passage.role == "title"]
    title = clean(briefing.manifest.title.pick(language) or next(iter(heads), "")) or printed("untitled", language)
    pen = Pen(fonts, PAPER)
    reach = data_as_of(briefing.manifest, language)
    frame = Frame(pen, title, reach[:1].upper() + reach[1:], language, marks)
    foreign = Pen(Fonts(families, 1.0, "en" if language == "zh" else "zh"), PAPER)
    return Paper(briefing, language, article, fonts, PAPER, Look(PAPER, fonts, language), frame, pen, foreign)


def _closing(paper: Paper) -> Iterator[PartTitle]:
    """Everything behind the sections."""
    language = paper.language
    if count := set_timeline(paper):
        yield PartTitle("timeline", printed("timeline", language), count)
    if count := set_cards(paper):
        yield PartTitle("names", printed("names", language), count)
        yield PartTitle("index", printed("index", language), 0)
    if (claims := set_claims(paper)) is not None:
        yield PartTitle("check", printed("check", language), claims)
    if count := set_sources(paper):
        yield PartTitle("sources", printed("sources", language), count)
