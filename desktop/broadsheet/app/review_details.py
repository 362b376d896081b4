"""What can be changed of an item of the review, with everything that may be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from broadsheet.derive.linked import read_linked
from broadsheet.derive.quantity import period_text, value_text
from broadsheet.derive.revising.table import indicator_words
from broadsheet.files.article.links import PLAIN_REASONS
from broadsheet.i18n.entity_types import type_words
from broadsheet.i18n.mark import QT_TRANSLATE_NOOP
from broadsheet.importer.reviewing.drawing import kinds_for
from broadsheet.importer.reviewing.naming import TYPES
from broadsheet.importer.reviewing.ordering import ROLES
from broadsheet.views.review.sheet import Detail, Field, Option
from broadsheet.views.review.words import chart_words, kind_words, reason_words, role_words, sure_words

if TYPE_CHECKING:
    from broadsheet.importer.reviewing.queue import Item
    from broadsheet.model import Briefing, Figure

_WORDS = frozenset({"figure", "claim", "plain", "event", "node"})
_SAID = {
    "untied": QT_TRANSLATE_NOOP(
        "Review", "Nothing in the briefing is called so: tie the words to a name it has, or make a new name of them"
    ),
    "lacking": QT_TRANSLATE_NOOP(
        "Review", "In the briefing, not in the article: select words of the text and tie them to it, or leave it"
    ),
}


def detail_of(briefing: Briefing, item: Item, language: str) -> Detail:
    """An item with its fields.

    Args:
        briefing: an imported one.
        item: of its queue.
        language: that names and values are told in.
    """
    heading = " ".join(item.words.split())
    said = " · ".join(filter(None, (kind_words(item.kind), sure_words(item.confidence), _rule(item.rule))))
    facts: tuple[str, ...] = (said,)
    fields: tuple[Field, ...] = ()
    if item.kind == "seam":
        heading = f"…{heading}"
        return Detail(
            heading, facts, (), tuple((c.after.split("\n")[0], c.confidence, c.applied) for c in item.choices)
        )
    if item.kind == "role":
        fields = (Field("role", item.ref, tuple(Option(role, role_words(role)) for role in ROLES)),)
    elif item.kind == "entity" and item.ref in briefing.entities:
        facts, fields = (*facts, *_aliases(briefing, item.ref, language)), _name_fields(briefing, item.ref, language)
    elif item.kind == "chart":
        fields = _chart_fields(briefing, item.ref)
    elif item.kind in _SAID:
        facts = (kind_words(item.kind if item.kind == "untied" else item.rule), _said(item.kind))
        fields = (tie_field(briefing, language, ""),) if item.kind == "untied" else ()
    elif item.kind in _WORDS:
        fields = (tie_field(briefing, language, f"{item.kind}/{item.ref}"), *_scope_field(briefing, item, language))
        facts = (*facts, *_value(briefing, item, language))
    return Detail(heading, facts, fields)


def words_detail(briefing: Briefing, words: str, tied: str, language: str) -> Detail:
    """Selected words, to be tied to something."""
    return Detail(words, (kind_words("words"),), (tie_field(briefing, language, tied),))


def tie_field(briefing: Briefing, language: str, value: str) -> Field:
    """Everything that words can be tied to: figures, claims, names, reasons for none, and new names."""
    options = [
        Option(f"figure/{id_}", f"{kind_words('figure')}: {figure_words(briefing, each, language)}")
        for id_, each in briefing.figures.items()
        if not any(claim.figure == id_ for claim in briefing.claims.values())
    ]
    options += [
        Option(
            f"claim/{id_}", f"{kind_words('claim')}: {figure_words(briefing, briefing.figures[each.figure], language)}"
        )
        for id_, each in briefing.claims.items()
        if each.figure in briefing.figures
    ]
    options += [
        Option(f"entity/{id_}", f"{kind_words('entity')}: {each.name.pick(language)}")
        for id_, each in briefing.entities.items()
    ]
    options += [Option(f"plain/{each}", f"{kind_words('plain')}: {reason_words(each)}") for each in PLAIN_REASONS]
    new = QCoreApplication.translate("Review", "New name")
    options += [Option(f"new/{each}", f"{new}: {type_words(each)}") for each in TYPES]
    return Field("tie", value, tuple(options))


def figure_words(briefing: Briefing, figure: Figure, language: str) -> str:
    """A figure in words: what it measures, when, and how much."""
    parts = (
        indicator_words(briefing, figure.indicator, language),
        period_text(figure.period, language) if figure.period else "",
        figure.printed or value_text(figure, briefing, language).text,
    )
    return " ".join(part for part in parts if part)


def _said(kind: str) -> str:
    return QCoreApplication.translate("Review", _SAID[kind])


def _rule(rule: str) -> str:
    return QCoreApplication.translate("Review", "rule {0}").format(rule) if rule else ""


def _aliases(briefing: Briefing, entity: str, language: str) -> tuple[str, ...]:
    each = briefing.entities[entity]
    said = []
    if each.aliases:
        said.append(QCoreApplication.translate("Review", "Also: {0}").format(", ".join(each.aliases)))
    summary = read_linked(each.summary.pick(language)).text
    return (*said, summary) if summary else tuple(said)


def _name_fields(briefing: Briefing, entity: str, language: str) -> tuple[Field, ...]:
    each = briefing.entities[entity]
    others = [
        Option(id_, f"{other.name.pick(language)} · {type_words(other.type)}")
        for id_, other in briefing.entities.items()
        if id_ != entity
    ]
    none = Option("", "—")
    return (
        Field("name_zh", each.name.get("zh") or ""),
        Field("name_en", each.name.get("en") or ""),
        Field("type", each.type, tuple(Option(type_, type_words(type_)) for type_ in TYPES)),
        Field("part_of", each.part_of, (none, *others)),
        Field("merge", "", (none, *others)),
    )


def _chart_fields(briefing: Briefing, id_: str) -> tuple[Field, ...]:
    chart = next((each for each in briefing.charts if each.id == id_), None)
    if chart is None:
        return ()
    return (
        Field("kind", chart.kind, tuple(Option(kind, chart_words(kind)) for kind in kinds_for(chart))),
        Field("title_zh", read_linked(chart.title.get("zh") or "").text),
        Field("title_en", read_linked(chart.title.get("en") or "").text),
    )


def figure_of(briefing: Briefing, item: Item) -> str:
    """The figure that words of an item print; empty for none."""
    if item.kind == "claim" and item.ref in briefing.claims:
        return briefing.claims[item.ref].figure
    return item.ref if item.kind == "figure" and item.ref in briefing.figures else ""


def _scope_field(briefing: Briefing, item: Item, language: str) -> tuple[Field, ...]:
    figure = figure_of(briefing, item)
    if not figure:
        return ()
    options = tuple(Option(id_, each.name.pick(language)) for id_, each in briefing.scopes.items())
    return (Field("scope", briefing.figures[figure].scope, (Option("", "—"), *options), free=True),)


def _value(briefing: Briefing, item: Item, language: str) -> tuple[str, ...]:
    figure = figure_of(briefing, item)
    return (figure_words(briefing, briefing.figures[figure], language),) if figure else ()
