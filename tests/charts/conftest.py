"""Fonts and metrics by language and size, and the snapshots of the made-up charts."""

import functools

import pytest
from tests.charts.made import BRIEFING, chart_of

from broadsheet.charts.kinds import layout
from broadsheet.charts.metrics import QtMetrics
from broadsheet.charts.snapshot import snapshot
from broadsheet.theme.fonts import Families, Fonts, load_fonts


@pytest.fixture(scope="session")
def fonts_of(app):
    """Fonts of a language at a size: the sans alone, since a bold serif is not at hand everywhere."""
    sans = load_fonts().sans
    families = Families(sans, sans, True)
    return functools.cache(lambda language="zh", scale=1.0: Fonts(families, scale, language))


@pytest.fixture(scope="session")
def metrics_of(fonts_of):
    """Text metrics of a language at a size."""
    return functools.cache(lambda language="zh", scale=1.0: QtMetrics(fonts_of(language, scale)))


@pytest.fixture
def shot():
    """A made-up chart, resolved."""
    return lambda id_, language="zh": snapshot(BRIEFING, chart_of(id_), language)


@pytest.fixture
def drawn(shot, metrics_of):
    """A made-up chart, laid out."""

    def draw(id_, language="zh", width=480, height=360, **more):
        return layout(shot(id_, language), width, height, metrics_of(language), **more)

    return draw
