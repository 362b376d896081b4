"""The rules of a briefing that reach across its files. Each is a function of `broadsheet.derive.rules`, listed here."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from broadsheet.derive.rules import charts, deck, figures, links, numbers, tables
from broadsheet.model import ChartKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from broadsheet.model import Briefing, Problem

KINDS: frozenset[str] = frozenset(get_args(ChartKind))

RULES: tuple[Callable[[Briefing], Iterator[Problem | None]], ...] = (
    links.links_resolve,
    links.words_agree_with_values,
    numbers.numbers_have_a_state,
    figures.article_figures_are_printed,
    figures.article_figures_are_drawn,
    figures.printed_forms_are_linked,
    figures.context_names_its_source,
    figures.claims_resolve,
    tables.ids_are_known,
    tables.part_of_has_no_cycle,
    tables.succession_has_no_cycle,
    tables.sections_are_the_same,
    tables.leading_figures_exist,
    charts.chart_references_resolve,
    charts.nodes_are_told,
    deck.deck_names_what_there_is,
)


def check(briefing: Briefing, kinds: frozenset[str] = KINDS) -> tuple[Problem, ...]:
    """Every broken rule, in the order of the rules.

    Args:
        briefing: as read; it may be damaged.
        kinds: the kinds of chart that can be drawn.
    """
    return tuple(problem for problem in steps(briefing, kinds) if problem)


def steps(briefing: Briefing, kinds: frozenset[str] = KINDS) -> Iterator[Problem | None]:
    """The same step by step, with None after each that found nothing; the longest takes some 20 ms in a long text."""
    for rule in RULES:
        yield from rule(briefing)
        yield None
    yield from charts.kinds_are_known(briefing, kinds)
