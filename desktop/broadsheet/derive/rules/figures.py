"""Figures and claims: printed, drawn, sourced, and following from what exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.gathered import gathered
from broadsheet.derive.places import stated_figure
from broadsheet.derive.rules.links import known_ids
from broadsheet.derive.rules.texts import article_file, quoted
from broadsheet.model import Problem, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.model import Briefing

_FIGURES = "tables/figures.csv"
_CLAIMS = "tables/claims.csv"
_INPUT_KINDS = frozenset({"figure", "entity", "event"})


def article_figures_are_printed(briefing: Briefing) -> Iterator[Problem]:
    """Every article figure is linked in the text of every language, by itself or by a claim that states it."""
    for language, article in briefing.articles.items():
        printed = {stated_figure(briefing, target) for target in gathered(article).targets}
        for figure in briefing.figures.values():
            if figure.layer == "article" and figure.id not in printed:
                yield Problem(
                    "figure-not-printed", article_file(language), "", f"no link to figure {figure.id}",
                    f"#figure/{figure.id}, or a claim that states it, in the text", (figure.id,),
                )  # fmt: skip


def article_figures_are_drawn(briefing: Briefing) -> Iterator[Problem]:
    """Every article figure has a mark in some chart."""
    drawn = {id_ for chart in briefing.charts for id_ in chart.figures}
    drawn |= {claim.figure for chart in briefing.charts for id_ in chart.claims if (claim := briefing.claims.get(id_))}
    drawn |= {node.figure for chart in briefing.charts for node in chart.nodes}
    for figure in briefing.figures.values():
        if figure.layer == "article" and figure.id not in drawn:
            yield Problem(
                "figure-not-drawn", "charts.json", "", f"no chart with figure {figure.id}", "a mark in some chart",
                (figure.id,),
            )  # fmt: skip


def printed_forms_are_linked(briefing: Briefing) -> Iterator[Problem]:
    """``printed`` is a form that the default language's text links: all of a figure's words, or part of a claim's."""
    language = briefing.manifest.default_language
    forms: dict[str, list[str]] = {}
    parts: dict[str, list[str]] = {}
    tied = gathered(briefing.articles[language]).tied if language in briefing.articles else {}
    for (kind, id_), words in tied.items():
        if kind in ("figure", "claim"):
            kept = forms if kind == "figure" else parts
            kept.setdefault(stated_figure(briefing, Ref(kind, id_)), []).extend(each.words for each in words)
    for figure in briefing.figures.values():
        linked = [*forms.get(figure.id, ()), *parts.get(figure.id, ())]
        if figure.layer != "article" or not linked:
            continue
        printed = _bare(figure.printed)
        exact = printed in map(_bare, forms.get(figure.id, ()))
        if not printed or not (exact or any(printed in _bare(words) for words in parts.get(figure.id, ()))):
            yield Problem(
                "printed-not-linked", _FIGURES, f"row {figure.id}, column printed", quoted(figure.printed),
                "one of the forms linked in the text: " + ", ".join(map(quoted, linked)), (figure.id, *linked),
            )  # fmt: skip


def context_names_its_source(briefing: Briefing) -> Iterator[Problem]:
    """Every row of the context layer names a source, and every source named is known."""
    rows = [(_FIGURES, figure.id, figure.layer, figure.source) for figure in briefing.figures.values()]
    rows += [("tables/events.csv", event.id, event.layer, event.source) for event in briefing.events.values()]
    rows += [("tables/entities.csv", entity.id, "article", entity.source) for entity in briefing.entities.values()]
    rows += [
        ("tables/relations.csv", f"{relation.subject} {relation.predicate} {relation.object}",
         "article" if relation.section else "context", relation.source)
        for relation in briefing.relations
    ]  # fmt: skip
    for file, id_, layer, source in rows:
        place = f"row {id_}, column source"
        if source and source not in briefing.sources:
            yield Problem("unknown-source", file, place, quoted(source), "an id of tables/sources.csv", (source,))
        elif not source and layer == "context":
            yield Problem("no-source", file, place, "nothing", "the source of a context row", (id_,))


def claims_resolve(briefing: Briefing) -> Iterator[Problem]:
    """Every claim's figure and inputs exist."""
    known = known_ids(briefing)
    for claim in briefing.claims.values():
        if claim.figure not in briefing.figures:
            yield Problem(
                "unknown-figure", _CLAIMS, f"row {claim.id}, column figure", quoted(claim.figure),
                "an id of tables/figures.csv", (claim.figure,),
            )  # fmt: skip
        for ref in claim.inputs:
            if ref.kind not in _INPUT_KINDS or ref.id not in known[ref.kind]:
                yield Problem(
                    "unknown-input", _CLAIMS, f"row {claim.id}, column inputs", quoted(str(ref)),
                    "a figure, an entity or an event that exists", (str(ref),),
                )  # fmt: skip


def _bare(words: str) -> str:
    """Words without blanks: 929.51 亿元 is the same form as 929.51亿元."""
    return "".join(words.split())
