"""What may be compared with what."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from broadsheet.derive.scopes import compared, scope_verdict
from broadsheet.model import Claim, Period, Ref


def claim(kind, *inputs, figure="tea-cagr"):
    return Claim("c", figure, kind, tuple(Ref.parse(ref) for ref in inputs), None, "")


def changed(briefing, **tables):
    """The briefing with rows of its tables replaced: figures={"tea-2018": {"scope": ""}}."""
    made = {
        table: MappingProxyType(
            {id_: replace(row, **rows.get(id_, {})) for id_, row in getattr(briefing, table).items()}
        )
        for table, rows in tables.items()
    }
    return replace(briefing, **made)


GROWTH = ("figure/tea-2018", "figure/tea-2022")


def test_a_claim_across_a_break_is_broken(liuxi):
    assert scope_verdict(liuxi, liuxi.claims["tea-cagr"]) == "broken"


def test_succession_alone_makes_nothing_comparable(liuxi):
    assert liuxi.scopes["new-county"].succeeds == "old-county"
    assert compared(liuxi, liuxi.figures["tea-2018"], liuxi.figures["tea-2022"]) == "broken"


def test_comparable_with_makes_two_scopes_comparable_both_ways(liuxi):
    for id_, other in (("old-county", "new-county"), ("new-county", "old-county")):
        briefing = changed(liuxi, scopes={id_: {"comparable_with": (other,)}})
        assert scope_verdict(briefing, claim("growth", *GROWTH)) == "same"


def test_one_scope_is_the_same(liuxi):
    briefing = changed(liuxi, figures={"tea-2018": {"scope": "new-county"}})
    assert scope_verdict(briefing, claim("cagr", *GROWTH)) == "same"


def test_an_empty_scope_is_unknown(liuxi):
    briefing = changed(liuxi, figures={"tea-2018": {"scope": ""}})
    assert scope_verdict(briefing, claim("cagr", *GROWTH)) == "unknown"


@pytest.mark.parametrize(("period", "verdict"), [("2018-01/2018-09", "broken"), ("2018", "same")])
def test_part_of_a_year_is_not_comparable_with_a_year(liuxi, period, verdict):
    rows = {"tea-2018": {"scope": "new-county", "period": Period.parse(period)}}
    assert scope_verdict(changed(liuxi, figures=rows), claim("growth", *GROWTH)) == verdict


def test_the_same_part_of_two_years_is_comparable(liuxi):
    rows = {
        "tea-2018": {"scope": "new-county", "period": Period.parse("2023-02")},
        "tea-2022": {"period": Period.parse("2024-02")},
    }
    assert scope_verdict(changed(liuxi, figures=rows), claim("growth", *GROWTH)) == "same"


def test_members_counted_by_name_are_the_same(liuxi):
    assert scope_verdict(liuxi, liuxi.claims["labs-count"]) == "same"


@pytest.mark.parametrize("kind", ["share", "rank", "count", "cagr"])
def test_without_inputs_the_verdict_is_unknown(liuxi, kind):
    assert scope_verdict(liuxi, claim(kind)) == "unknown"


def test_named_members_of_a_whole_are_within_what_it_covers(liuxi):
    """Members have no scope of their own: the whole alone says what is covered, or leaves it open."""
    members = [f"entity/{id_}" for id_ in list(liuxi.entities)[:2]]
    for kind in ("share", "coverage", "ratio"):
        counted = claim(kind, *members, "figure/tea-2022")
        assert scope_verdict(liuxi, counted) == "same"
        assert scope_verdict(changed(liuxi, figures={"tea-2022": {"scope": ""}}), counted) == "unknown"
        assert scope_verdict(changed(liuxi, figures={"tea-2022": {"scope": "nowhere"}}), counted) == "unknown"
        assert scope_verdict(liuxi, claim(kind, *members)) == "unknown"
    assert scope_verdict(liuxi, claim("growth", *members, "figure/tea-2022")) == "unknown"


def test_a_part_without_its_whole_or_a_missing_figure_is_unknown(liuxi):
    assert scope_verdict(liuxi, claim("share", "figure/tea-2022")) == "unknown"
    assert scope_verdict(liuxi, claim("growth", "figure/nowhere", "figure/tea-2022")) == "unknown"


def test_a_span_of_years_is_the_same_whatever_the_populations(liuxi):
    briefing = changed(liuxi, indicators={"tea-growth": {"kind": "duration"}})
    assert scope_verdict(briefing, claim("difference", *GROWTH)) == "same"
    assert scope_verdict(briefing, claim("difference")) == "unknown"
