"""What the shelf shows of a briefing without opening it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from broadsheet.derive.contents import outline
from broadsheet.derive.imprint import imprint
from broadsheet.model import LocalText

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.model import Briefing

_NOTHING = LocalText()


@dataclass(frozen=True, slots=True)
class CoverFigure:
    """A section's leading figure: what it is called, and its value, in each language of the briefing."""

    section: str
    name: LocalText
    value: LocalText


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a briefing holds."""

    sections: int = 0
    figures: int = 0
    names: int = 0
    charts: int = 0
    claims: int = 0


@dataclass(frozen=True, slots=True)
class Cover:
    """The cover of a briefing.

    Attributes:
        kicker, appeared: line over the headline; newspaper, date and page.
        published: as its file has it.
        notice: the mark that copies carry (内部资料).
        figures: of the sections that have a leading figure, in order.
    """

    title: LocalText = _NOTHING
    kicker: LocalText = _NOTHING
    appeared: LocalText = _NOTHING
    newspaper: str = ""
    published: str = ""
    page: str = ""
    data_as_of: str = ""
    notice: str = ""
    languages: tuple[str, ...] = ()
    figures: tuple[CoverFigure, ...] = ()
    counts: Counts = Counts()


def cover_of(briefing: Briefing) -> Cover:
    """The cover of a briefing."""
    manifest = briefing.manifest
    return Cover(
        title=_in_each(briefing, lambda language: imprint(briefing, language, "").title),
        kicker=_in_each(briefing, lambda language: _kicker(briefing, language)),
        appeared=_in_each(briefing, lambda language: imprint(briefing, language, "").appeared),
        newspaper=manifest.newspaper,
        published=manifest.published,
        page=manifest.page,
        data_as_of=manifest.data_as_of,
        notice=manifest.notice,
        languages=tuple(briefing.articles),
        figures=_figures(briefing),
        counts=Counts(
            len(manifest.sections),
            len(briefing.figures),
            len(briefing.entities),
            len(briefing.charts),
            len(briefing.claims),
        ),
    )


def cover_json(cover: Cover) -> str:
    """A cover as text; what no file can hold of a text is replaced."""
    told: dict[str, Any] = {**asdict(cover)}
    for name in ("title", "kicker", "appeared"):
        told[name] = dict(getattr(cover, name).values)
    told["figures"] = [
        {"section": at.section, "name": dict(at.name.values), "value": dict(at.value.values)} for at in cover.figures
    ]
    return json.dumps(told)


def cover_from(text: str) -> Cover:
    """A cover as it was told.

    Raises:
        ValueError, KeyError, TypeError: the text tells of no cover.
    """
    told = json.loads(text)
    for name in ("title", "kicker", "appeared"):
        told[name] = LocalText.of(**told[name])
    told["figures"] = tuple(
        CoverFigure(at["section"], LocalText.of(**at["name"]), LocalText.of(**at["value"])) for at in told["figures"]
    )
    told["languages"] = tuple(told["languages"])
    told["counts"] = Counts(**told["counts"])
    return Cover(**told)


def _figures(briefing: Briefing) -> tuple[CoverFigure, ...]:
    rows = {language: outline(briefing, language) for language in briefing.articles}
    found = []
    for section in briefing.manifest.sections:
        values = {language: row.value for language, each in rows.items() for row in each if row.section == section.id}
        figure = briefing.figures.get(section.leading_figure)
        indicator = briefing.indicators.get(figure.indicator) if figure else None
        if any(values.values()):
            name = indicator.name if indicator and indicator.name else section.short
            found.append(CoverFigure(section.id, name, LocalText.of(**values)))
    return tuple(found)


def _kicker(briefing: Briefing, language: str) -> str:
    passages = briefing.article(language).passages
    return next((passage.text for passage in passages if passage.role == "kicker"), "")


def _in_each(briefing: Briefing, words: Callable[[str], str]) -> LocalText:
    return LocalText.of(**{language: words(language) for language in briefing.articles})
