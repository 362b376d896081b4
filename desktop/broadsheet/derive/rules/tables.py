"""Ids that tables and the manifest name, and orders that must not run in a circle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.rules.deck import slide_ids
from broadsheet.derive.rules.texts import article_file, quoted
from broadsheet.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from broadsheet.model import Briefing

_ENTITIES = "tables/entities.csv"
_FIGURES = "tables/figures.csv"


def ids_are_known(briefing: Briefing) -> Iterator[Problem]:
    """Indicators, units, scopes, entities and sections that rows name are there; an empty cell names none."""
    for file, row, column, id_, known, table in _named(briefing):
        if id_ and id_ not in known:
            place = f"row {row}, column {column}"
            yield Problem(f"unknown-{table}", file, place, quoted(id_), f"a known {table}", (id_,))


_Named = tuple[str, str, str, str, "Iterable[str]", str]


def _named(briefing: Briefing) -> Iterator[_Named]:
    """File, row, column, the id there, the ids it may be, and what they are called."""
    for indicator in briefing.indicators.values():
        yield "tables/indicators.csv", indicator.id, "unit", indicator.unit, briefing.units, "unit"
    for scope in briefing.scopes.values():
        yield "tables/scopes.csv", scope.id, "succeeds", scope.succeeds, briefing.scopes, "scope"
        for other in scope.comparable_with:
            yield "tables/scopes.csv", scope.id, "comparable_with", other, briefing.scopes, "scope"
    for figure in briefing.figures.values():
        yield _FIGURES, figure.id, "indicator", figure.indicator or "nothing", briefing.indicators, "indicator"
        yield _FIGURES, figure.id, "scope", figure.scope, briefing.scopes, "scope"
    for event in briefing.events.values():
        for entity in event.entities:
            yield "tables/events.csv", event.id, "entities", entity, briefing.entities, "entity"
    for item in briefing.entities.values():
        yield _ENTITIES, item.id, "part_of", item.part_of, briefing.entities, "entity"
    yield from _named_by_relations(briefing)


def _named_by_relations(briefing: Briefing) -> Iterator[_Named]:
    sections = [section.id for section in briefing.manifest.sections]
    for relation in briefing.relations:
        row = f"{relation.subject} {relation.predicate} {relation.object}"
        yield "tables/relations.csv", row, "subject", relation.subject or "nothing", briefing.entities, "entity"
        yield "tables/relations.csv", row, "object", relation.object or "nothing", briefing.entities, "entity"
        yield "tables/relations.csv", row, "section", relation.section, sections, "section"


def part_of_has_no_cycle(briefing: Briefing) -> Iterator[Problem]:
    """No entity is part of itself, however far round."""
    above = {entity.id: entity.part_of for entity in briefing.entities.values()}
    for id_ in _in_a_circle(above):
        yield Problem("part-of-cycle", _ENTITIES, f"row {id_}, column part_of", quoted(above[id_]), "no circle", (id_,))


def succession_has_no_cycle(briefing: Briefing) -> Iterator[Problem]:
    """No scope succeeds itself, however far round."""
    above = {scope.id: scope.succeeds for scope in briefing.scopes.values()}
    for id_ in _in_a_circle(above):
        place = f"row {id_}, column succeeds"
        yield Problem("succeeds-cycle", "tables/scopes.csv", place, quoted(above[id_]), "no circle", (id_,))


def _in_a_circle(above: Mapping[str, str]) -> Iterator[str]:
    """The ids that lie on a circle themselves (not those that only lead to one)."""
    done: set[str] = set()
    for start in above:
        path: list[str] = []
        at = start
        while at in above and at not in done and at not in path:
            path.append(at)
            at = above[at]
        if at in path:
            yield from path[path.index(at) :]
        done.update(path)


def sections_are_the_same(briefing: Briefing) -> Iterator[Problem]:
    """Every language has the sections of the manifest, in its order; charts name no other, notes those and slides."""
    wanted = [section.id for section in briefing.manifest.sections]
    expected = ", ".join(wanted) or "no section"
    for language, article in briefing.articles.items():
        found = list(dict.fromkeys(passage.section for passage in article.passages))
        if found != wanted:
            yield Problem(
                "sections-differ", article_file(language), "", ", ".join(found) or "no section",
                f"the sections of datapackage.json: {expected}", (language,),
            )  # fmt: skip
    for language, notes in briefing.notes.items():
        for name in notes:
            if name not in wanted and name not in slide_ids(briefing):
                yield Problem("unknown-section", f"notes.{language}.md", name, quoted(name), expected, (name,))
    for chart in briefing.charts:
        if chart.section not in wanted:
            place = f"{chart.id}.section"
            yield Problem("unknown-section", "charts.json", place, quoted(chart.section), expected, (chart.section,))


def leading_figures_exist(briefing: Briefing) -> Iterator[Problem]:
    """The leading figure of every section is there; a section may have none."""
    for section in briefing.manifest.sections:
        if section.leading_figure and section.leading_figure not in briefing.figures:
            yield Problem(
                "unknown-figure", "datapackage.json", f"sections.{section.id}.leading_figure",
                quoted(section.leading_figure), "an id of tables/figures.csv", (section.leading_figure,),
            )  # fmt: skip
