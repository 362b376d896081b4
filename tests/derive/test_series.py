"""Which figures share an axis, and which a line may join."""

from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pytest

from broadsheet.derive.series import is_point, series
from broadsheet.model import Briefing, Figure, Indicator, LocalText, Manifest, Period, Scope

SCOPES = [
    Scope("old", LocalText(), "", (), ""),
    Scope("new", LocalText(), "old", (), ""),
    Scope("survey", LocalText(), "", ("new",), ""),
]
INDICATORS = [("output", "yi"), ("fruit", "yi"), ("share", "percent")]


@pytest.fixture
def briefing() -> Briefing:
    empty: Any = MappingProxyType({})
    return Briefing(
        manifest=Manifest("x", LocalText(), ("zh",), "zh"),
        articles=empty,
        notes=empty,
        charts=(),
        indicators={id_: Indicator(id_, unit, "level", "up", LocalText(), LocalText()) for id_, unit in INDICATORS},
        units=empty,
        scopes={scope.id: scope for scope in SCOPES},
        figures=empty,
        claims=empty,
        events=empty,
        entities=empty,
        relations=(),
        sources=empty,
    )


def figure(id_: str, period: str, scope: str = "new", indicator: str = "output", value: str | None = "1") -> Figure:
    when = Period.parse(period) if period else None
    number = Decimal(value) if value else None
    return Figure(id_, indicator, when, number, None, None, "", "", scope, "article", "", "")


def cut(found):
    return [([f.id for f in segment.figures], segment.before) for segment in found.segments]


def test_figures_of_one_scope_are_one_segment_in_time_order(briefing):
    found = series(briefing, [figure("b", "2022"), figure("a", "2020"), figure("c", "2023")])
    assert cut(found) == [(["a", "b", "c"], "")]
    assert found.unit == "yi"


def test_a_break_of_scope_cuts(briefing):
    found = series(briefing, [figure("a", "2017", "old"), figure("b", "2022"), figure("c", "2023")])
    assert cut(found) == [(["a"], ""), (["b", "c"], "broken")]


def test_succeeding_scopes_are_not_comparable_only_those_said_to_be(briefing):
    found = series(briefing, [figure("a", "2020", "survey"), figure("b", "2021", "new")])
    assert cut(found) == [(["a", "b"], "")]


def test_unknown_scopes_are_never_joined(briefing):
    found = series(briefing, [figure("a", "2020", ""), figure("b", "2021", ""), figure("c", "2022")])
    assert cut(found) == [(["a"], ""), (["b"], "unknown"), (["c"], "unknown")]


@pytest.mark.parametrize("period", ["2024-01/2024-06", "2023-05", "2017/2022", ""])
def test_only_single_whole_years_are_points(briefing, period):
    whole, other = figure("a", "2022"), figure("b", period)
    assert is_point(whole)
    assert not is_point(other)
    found = series(briefing, [other, whole])
    assert [f.id for f in found.apart] == ["b"]
    assert cut(found) == [(["a"], "")]


def test_one_axis_has_one_unit(briefing):
    found = series(briefing, [figure("a", "2022"), figure("b", "2022", indicator="share")])
    assert [f.id for f in found.apart] == ["b"]
    other = series(briefing, [figure("b", "2022", indicator="share")], unit="yi")
    assert (other.unit, other.segments) == ("", ())


def test_indicators_have_segments_of_their_own(briefing):
    figures = [figure("a", "2020"), figure("x", "2021", indicator="fruit"), figure("b", "2022")]
    assert cut(series(briefing, figures)) == [(["a", "b"], ""), (["x"], "")]


def test_two_values_of_one_year_stand_beside_each_other(briefing):
    found = series(briefing, [figure("a", "2022"), figure("b", "2022")])
    assert cut(found) == [(["a"], ""), (["b"], "same")]


def test_nothing_to_draw_is_an_empty_series(briefing):
    found = series(briefing, [figure("a", "2022", value=None)])
    assert (found.unit, found.segments, [f.id for f in found.apart]) == ("", (), ["a"])
