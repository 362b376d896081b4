"""Pages of every kind, for files, printers and previews alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

from broadsheet.theme.fonts import load_fonts

if TYPE_CHECKING:
    from broadsheet.derive.slides import Deck
    from broadsheet.model import Briefing
    from broadsheet.model.page_marks import PageMarks
    from broadsheet.typeset.sheets.data import Sheets

Kind = Literal["pages", "handout", "notes"]


class Choices(Protocol):
    """How pages are made; what exports are ordered with has all of it."""

    @property
    def theme(self) -> Literal["light", "dark", "projector"]:
        """The colours of slides."""

    @property
    def shape(self) -> Literal["16:9", "4:3"]:
        """The shape of slides."""

    @property
    def a_page(self) -> Literal[1, 2, 3, 6]:
        """Slides on a page of the handout."""

    @property
    def marks(self) -> PageMarks:
        """What every page carries."""


class Wanted(Protocol):
    """What pages are made of."""

    @property
    def briefing(self) -> Briefing:
        """The briefing."""

    @property
    def language(self) -> str:
        """Of everything on the pages."""

    @property
    def options(self) -> Choices:
        """How they are made."""

    def deck(self) -> Deck:
        """The slides of the talk."""


def sheets_of(kind: Kind, wanted: Wanted) -> Sheets:
    """The pages of a kind: ``pages`` to be read, ``handout`` of slides, ``notes`` of the speaker."""
    families = load_fonts()
    if kind == "pages":
        from broadsheet.typeset.sheets.pages import ReadingForm

        return ReadingForm(wanted.briefing, wanted.language, families, wanted.options.marks)
    if kind == "handout":
        from broadsheet.typeset.sheets.handout import Handout

        return Handout(wanted.briefing, wanted.deck(), families, wanted.options)
    from broadsheet.typeset.sheets.notes import Script

    return Script(wanted.briefing, wanted.deck(), families, wanted.options.marks)
