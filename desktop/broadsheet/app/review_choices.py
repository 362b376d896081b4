"""What words and names of a review can be tied to: worked out with the pages, and kept while nothing of it changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from broadsheet.derive.quantity import period_text, value_text
from broadsheet.derive.revising.table import indicator_words
from broadsheet.files.article.links import PLAIN_REASONS
from broadsheet.i18n.entity_types import type_words
from broadsheet.importer.reviewing.naming import TYPES
from broadsheet.views.review.sheet import Option
from broadsheet.views.review.words import kind_words, reason_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.model import Briefing, Figure


@dataclass(frozen=True, slots=True)
class Choices:
    """Options of the fields that have many.

    Attributes:
        ties: figures, claims, names, reasons for none, and new names.
        names: the names alone.
        of: what they were made of; where all of it is the same, so are they.
    """

    ties: tuple[Option, ...]
    names: tuple[Option, ...]
    of: tuple[object, ...]


def choices_of(briefing: Briefing, language: str, before: Choices | None = None) -> Choices:
    """What can be chosen.

    Args:
        briefing: an imported one.
        language: that names and values are told in.
        before: what could be chosen until now.
    """
    tables = (briefing.figures, briefing.claims, briefing.entities, briefing.indicators, briefing.units)
    of: tuple[object, ...] = (*tables, language, kind_words("figure"))
    if before is not None and all(
        a is b or (isinstance(a, str) and a == b) for a, b in zip(of, before.of, strict=True)
    ):
        return before
    return Choices(tuple(_ties(briefing, language)), tuple(_names(briefing, language)), of)


def figure_words(briefing: Briefing, figure: Figure, language: str) -> str:
    """A figure in words: what it measures, when, and how much."""
    parts = (
        indicator_words(briefing, figure.indicator, language),
        period_text(figure.period, language) if figure.period else "",
        figure.printed or value_text(figure, briefing, language).text,
    )
    return " ".join(part for part in parts if part)


def _ties(briefing: Briefing, language: str) -> Iterator[Option]:
    claimed = {claim.figure for claim in briefing.claims.values()}
    for id_, figure in briefing.figures.items():
        if id_ not in claimed:
            yield Option(f"figure/{id_}", f"{kind_words('figure')}: {figure_words(briefing, figure, language)}")
    for id_, claim in briefing.claims.items():
        if claim.figure in briefing.figures:
            words = figure_words(briefing, briefing.figures[claim.figure], language)
            yield Option(f"claim/{id_}", f"{kind_words('claim')}: {words}")
    for id_, entity in briefing.entities.items():
        yield Option(f"entity/{id_}", f"{kind_words('entity')}: {entity.name.pick(language)}")
    for reason in PLAIN_REASONS:
        yield Option(f"plain/{reason}", f"{kind_words('plain')}: {reason_words(reason)}")
    new = QCoreApplication.translate("Review", "New name")
    for type_ in TYPES:
        yield Option(f"new/{type_}", f"{new}: {type_words(type_)}")


def _names(briefing: Briefing, language: str) -> Iterator[Option]:
    for id_, entity in briefing.entities.items():
        yield Option(id_, f"{entity.name.pick(language)} · {type_words(entity.type)}")
