"""What the tests of exports stand on: briefings as they come, poor ones, and evil ones."""

from dataclasses import replace
from types import MappingProxyType

import pytest
from tests.sample import write_sample

from broadsheet.files import open_briefing
from broadsheet.model import LocalText
from broadsheet.resources import bundled_briefing

EVIL = (
    "=cmd|' /C calc'!A0", "+1+1", "-2+3+cmd", "@SUM(1)", "\t=1", "\r=1", "＝1+1", "<script>alert(1)</script>&\"'",
    "a\x00b\x1b[0m\x07", "\u202e反写", "字" * 10_000, '"引号",逗号;分号', "line\none", "_x0041_",
)  # fmt: skip
"""Names that a spreadsheet, a browser or a terminal would take for something else."""


@pytest.fixture(scope="session")
def yuhang():
    """The bundled briefing."""
    return open_briefing(bundled_briefing()).briefing


@pytest.fixture(scope="session")
def liuxi(tmp_path_factory):
    """A whole small briefing."""
    return open_briefing(write_sample(tmp_path_factory.mktemp("liuxi"))).briefing


@pytest.fixture(scope="session")
def evil(liuxi):
    """The small briefing, its names evil words in turn."""
    names = {
        id_: replace(entity, name=LocalText.of(zh=word, en=word), summary=LocalText.of(zh=word), note=word)
        for (id_, entity), word in zip(
            ((f"evil-{at}", next(iter(liuxi.entities.values()))) for at in range(len(EVIL))), EVIL, strict=True
        )
    }
    first = next(iter(liuxi.indicators.values()))
    return replace(
        liuxi,
        entities=MappingProxyType({id_: replace(entity, id=id_) for id_, entity in names.items()}),
        indicators=MappingProxyType({**liuxi.indicators, first.id: replace(first, name=LocalText.of(zh=EVIL[0]))}),
        manifest=replace(liuxi.manifest, title=LocalText.of(zh=EVIL[7] + EVIL[10][:2000])),
    )


@pytest.fixture(scope="session")
def bare(liuxi):
    """A text without anything: no figures, charts, names, sources or sections."""
    nothing = MappingProxyType({})
    return replace(
        liuxi,
        figures=nothing, claims=nothing, entities=nothing, relations=(), sources=nothing, events=nothing, charts=(),
        indicators=nothing, units=nothing, scopes=nothing,
        manifest=replace(liuxi.manifest, sections=(), title=LocalText(), byline=(), published="", data_as_of=""),
    )  # fmt: skip
