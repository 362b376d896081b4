"""The steps of a slide as animations: at each click something appears, and what was current is that no more."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from broadsheet.export.pptx.xml import tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Click(NamedTuple):
    """One step: numbers of the shapes that appear, and of those that go."""

    shown: tuple[int, ...]
    gone: tuple[int, ...]


class _Times:
    """Numbers of the nodes of time."""

    def __init__(self) -> None:
        self._last = 0

    def next(self) -> int:
        self._last += 1
        return self._last


def timing(clicks: Sequence[Click]) -> str:
    """The time of a slide; nothing where nothing happens."""
    if not clicks:
        return ""
    times = _Times()
    whole, main = times.next(), times.next()
    steps = "".join(_click(click, times) for click in clicks)
    sequence = tag("p:cTn", tag("p:childTnLst", steps), id=main, dur="indefinite", nodeType="mainSeq")
    back, on = (
        tag(name, tag("p:cond", tag("p:tgtEl", tag("p:sldTgt")), evt=event, delay=0))
        for name, event in (("p:prevCondLst", "onPrev"), ("p:nextCondLst", "onNext"))
    )
    played = tag("p:seq", sequence, back, on, concurrent=True, nextAc="seek")
    root = tag("p:cTn", tag("p:childTnLst", played), id=whole, dur="indefinite", restart="never", nodeType="tmRoot")
    return tag("p:timing", tag("p:tnLst", tag("p:par", root)))


def _click(click: Click, times: _Times) -> str:
    outer, inner = times.next(), times.next()
    effects = "".join(_effects(click, times))
    within = tag("p:par", tag("p:cTn", _begins("0"), tag("p:childTnLst", effects), id=inner, fill="hold"))
    return tag("p:par", tag("p:cTn", _begins("indefinite"), tag("p:childTnLst", within), id=outer, fill="hold"))


def _effects(click: Click, times: _Times) -> Iterator[str]:
    """The first effect waits for the click, the others come with it."""
    kinds = [(number, "entr", "visible") for number in click.shown] + [
        (number, "exit", "hidden") for number in click.gone
    ]
    for at, (number, kind, seen) in enumerate(kinds):
        node = times.next()
        target = tag("p:tgtEl", tag("p:spTgt", spid=number))
        now = tag("p:cTn", _begins("0"), id=times.next(), dur=1, fill="hold")
        changes = tag("p:cBhvr", now, target, tag("p:attrNameLst", "<p:attrName>style.visibility</p:attrName>"))
        done = tag("p:set", changes, tag("p:to", tag("p:strVal", val=seen)))
        within = tag(
            "p:cTn", _begins("0"), tag("p:childTnLst", done), id=node, presetID=1, presetClass=kind, presetSubtype=0,
            fill="hold", nodeType="withEffect" if at else "clickEffect",
        )  # fmt: skip
        yield tag("p:par", within)


def _begins(delay: str) -> str:
    return tag("p:stCondLst", tag("p:cond", delay=delay))
