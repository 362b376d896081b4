"""What can be changed of an item of the review, with everything that may be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from broadsheet.app.review_choices import figure_words
from broadsheet.derive.linked import read_linked
from broadsheet.i18n.entity_types import type_words
from broadsheet.i18n.mark import QT_TRANSLATE_NOOP
from broadsheet.importer.reviewing.drawing import kinds_for
from broadsheet.importer.reviewing.naming import TYPES
from broadsheet.importer.reviewing.ordering import ROLES
from broadsheet.views.review.sheet import Detail, Field, Option
from broadsheet.views.review.words import chart_words, kind_words, role_words, sure_words

if TYPE_CHECKING:
    from broadsheet.app.review_choices import Choices
    from broadsheet.importer.reviewing.queue import Item
    from broadsheet.model import Briefing

_WORDS = frozenset({"figure", "claim", "plain", "event", "node"})
_SAID = {
    "untied": QT_TRANSLATE_NOOP(
        "Review", "Nothing in the briefing is called so: tie the words to a name it has, or make a new name of them"
    ),
    "lacking": QT_TRANSLATE_NOOP(
        "Review", "In the briefing, not in the article: select words of the text and tie them to it, or leave it"
    ),
}


def detail_of(briefing: Briefing, item: Item, language: str, choices: Choices) -> Detail:
    """An item with its fields.

    Args:
        briefing: an imported one.
        item: of its queue.
        language: that names and values are told in.
        choices: what can be chosen in the fields that have many options.
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
        facts, fields = (*facts, *_aliases(briefing, item.ref, language)), _name_fields(briefing, item.ref, choices)
    elif item.kind == "chart":
        fields = _chart_fields(briefing, item.ref)
    elif item.kind in _SAID:
        facts = (kind_words(item.kind if item.kind == "untied" else item.rule), _said(item.kind))
        fields = (_tie_field(choices, ""),) if item.kind == "untied" else ()
    elif item.kind in _WORDS:
        fields = (_tie_field(choices, f"{item.kind}/{item.ref}"), *_scope_field(briefing, item, language))
        facts = (*facts, *_value(briefing, item, language))
    return Detail(heading, facts, fields)


def words_detail(words: str, tied: str, choices: Choices) -> Detail:
    """Selected words, to be tied to something."""
    return Detail(words, (kind_words("words"),), (_tie_field(choices, tied),))


def _tie_field(choices: Choices, value: str) -> Field:
    """Everything that words can be tied to."""
    return Field("tie", value, choices.ties)


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


def _name_fields(briefing: Briefing, entity: str, choices: Choices) -> tuple[Field, ...]:
    each = briefing.entities[entity]
    others = (Option("", "—"), *(option for option in choices.names if option.id != entity))
    return (
        Field("name_zh", each.name.get("zh") or ""),
        Field("name_en", each.name.get("en") or ""),
        Field("type", each.type, tuple(Option(type_, type_words(type_)) for type_ in TYPES)),
        Field("part_of", each.part_of, others),
        Field("merge", "", others),
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
