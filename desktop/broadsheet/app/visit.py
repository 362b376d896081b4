"""Which briefing a start shows, and where in it: what is asked for, else where a person was before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.files import Opening
from broadsheet.resources import bundled_briefing
from broadsheet.state.memory import BUNDLED, key_of
from broadsheet.views.reader.place import ReadingPlace

if TYPE_CHECKING:
    from broadsheet.app.handover import Request
    from broadsheet.files.reader import Head
    from broadsheet.model import Briefing
    from broadsheet.state.memory import Memory, Stay
    from broadsheet.views.reader.pane import ReaderPane


class Visit(NamedTuple):
    """What a start shows.

    Attributes:
        opening: the briefing.
        stay: where a person was in it; None where that is not remembered, or not wanted.
        missing: name of the briefing that should have been there instead; empty where nothing is missing.
    """

    opening: Opening
    stay: Stay | None = None
    missing: str = ""


def visit_of(request: Request, memory: Memory, *, reopen: bool) -> Visit:
    """Open what is asked for, else what was open last as far as it can be shown, else the bundled briefing."""
    bundled = bundled_briefing()
    if request.path:
        path = Path(request.path)
        return Visit(Opening(path), memory.stay(key_of(path, bundled)) if reopen else None)
    if not reopen:
        return Visit(Opening(bundled))
    missing = ""
    if memory.last not in ("", BUNDLED):
        opening = Opening(Path(memory.last))
        if opening.head is not None:
            return Visit(opening, memory.stay(memory.last))
        missing = Path(memory.last).name
    return Visit(Opening(bundled), memory.stay(BUNDLED), missing)


def page_of(request: Request, stay: Stay | None) -> str:
    """The page to show; a section that is asked for is one of the text."""
    return request.page or ("read" if request.section or stay is None else stay.page)


def sections_of(briefing: Briefing) -> set[str]:
    """The sections that can be in view."""
    return {section.id for section in briefing.manifest.sections}


def within(request: Request, head: Head | None) -> tuple[Request, str]:
    """A request for a section that the briefing has, and what is wrong with one for another."""
    known = [section.id for section in head.manifest.sections] if head else []
    if not known or request.section in ("", *known):
        return request, ""
    found, expected = request.section.removeprefix("s"), ", ".join(id_.removeprefix("s") for id_ in known)
    return replace(request, section=""), f"--section {found}: found no such section, expected one of {expected}"


def go_to(reader: ReaderPane, stay: Stay) -> bool:
    """Show the place where a person was; False where the text has changed there and only the nearest is shown."""
    place = ReadingPlace(stay.passage, stay.offset, stay.share, stay.language, stay.distance, stay.at_top)
    return reader.resume(place, stay.words, stay.section)
