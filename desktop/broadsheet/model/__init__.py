"""What a briefing is: frozen data, without Qt, files or a language of its own.

Glossary (the words of this project, in code and documents):

briefing   an article, its sections paired with charts, its names, figures and claims.
section    s0 (the lead), s1, s2…; the same sections in every language.
passage    one block of the text in reading order: kicker, title, byline, heading, passage, caption, credit.
span       a range of a passage tied to data, or a number recorded as plain.
mention    a span that names an entity.
figure     an observed value: indicator, period, value, unit, scope.
indicator  what is measured. scope: which population and definition a figure covers.
claim      a figure that follows from others (growth, share, count, rank…).
verdict    what a recomputation says of a claim: arithmetic and scope, apart.
event      something that happened at a period.
layer      ``article`` (printed in the article) or ``context`` (later or outside facts, drawn apart).
chart      figures, claims or a structure as a drawing; mark: what stands for a figure in a chart.
deck       the slides of a talk; slide: one of them; cue: one step of a slide; plan: an editor's own choices.
lacuna     a place where the source lost text. seam: where the importer joined two pieces.

Offsets count Unicode code points. Values are `decimal.Decimal`.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from broadsheet.model.briefing import Briefing, Manifest, Section
from broadsheet.model.localtext import LocalText
from broadsheet.model.problem import Problem
from broadsheet.model.ref import Place, Ref
from broadsheet.model.text import Article, Passage, RichText, Role, Span, SpanKind

if TYPE_CHECKING:
    from broadsheet.model.charts import Chart, ChartKind, ChartNode
    from broadsheet.model.data import Claim, Entity, Event, Figure, Indicator, Relation, Scope, Source, Unit
    from broadsheet.model.deck import CoverTexts, DeckPlan
    from broadsheet.model.period import Period

__all__ = [
    "Article",
    "Briefing",
    "Chart",
    "ChartKind",
    "ChartNode",
    "Claim",
    "CoverTexts",
    "DeckPlan",
    "Entity",
    "Event",
    "Figure",
    "Indicator",
    "LocalText",
    "Manifest",
    "Passage",
    "Period",
    "Place",
    "Problem",
    "Ref",
    "Relation",
    "RichText",
    "Role",
    "Scope",
    "Section",
    "Source",
    "Span",
    "SpanKind",
    "Unit",
]

# Text is painted before anything of these is needed; making their classes costs a start 10 ms.
_LATER = {
    **dict.fromkeys(("Chart", "ChartKind", "ChartNode"), "charts"),
    **dict.fromkeys(("Claim", "Entity", "Event", "Figure", "Indicator", "Relation", "Scope", "Source", "Unit"), "data"),
    **dict.fromkeys(("CoverTexts", "DeckPlan"), "deck"),
    "Period": "period",
}


def __getattr__(name: str) -> object:
    """A class of a module that is imported when it is first asked for."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
    globals()[name] = value
    return value
