"""Charts beside their section: drawn at two widths, as a page on a desk and one in a hand need them, and as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from broadsheet.charts.kinds import kind_of, layout, minimum_height
from broadsheet.charts.metrics import QtMetrics
from broadsheet.charts.snapshot import snapshot
from broadsheet.charts.table import rows
from broadsheet.export.html.anchors import slug
from broadsheet.export.html.dress import LinkedDress
from broadsheet.export.html.tables import row, scrolling
from broadsheet.export.html.words import say
from broadsheet.export.markup import attributes, escaped, number
from broadsheet.export.svg_drawing import elements
from broadsheet.export.svg_dress import Faces

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from broadsheet.charts.drawing import Drawing
    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.export.html.anchors import Anchors
    from broadsheet.model import Briefing, Chart
    from broadsheet.theme.fonts import Fonts

_NARROW, _WIDE = 352.0, 600.0
"""Widths at which charts are laid out; the page scales them a little to either side."""
_LEAST = {"trend": 0.5, "bars": 0.36, "timeline": 0.4}
"""Least heights of kinds that grow, as shares of the width."""


class Drawn(NamedTuple):
    """A chart at both widths."""

    snapshot: Snapshot
    narrow: Drawing
    wide: Drawing


def drawn(briefing: Briefing, charts: Iterable[Chart], language: str, fonts: Fonts) -> Iterator[Drawn]:
    """Lay charts out, one after another."""
    metrics = QtMetrics(fonts)
    for chart in charts:
        shown = snapshot(briefing, chart, language)
        yield Drawn(shown, _laid(shown, _NARROW, metrics), _laid(shown, _WIDE, metrics))


def _laid(shown: Snapshot, width: float, metrics: QtMetrics) -> Drawing:
    least = minimum_height(shown, width, metrics)
    return layout(shown, width, max(least, width * _LEAST.get(shown.kind, 0.0)), metrics)


class ChartPage:
    """Writes charts as figures.

    Args:
        language: of the page.
        anchors: of the page.
        fonts: that the charts were laid out in.
        stroke: of the theme.
    """

    def __init__(self, language: str, anchors: Anchors, fonts: Fonts, stroke: float) -> None:
        self._language, self._anchors, self._stroke = language, anchors, stroke
        self._faces = Faces(fonts)

    def figures(self, charts: Sequence[Drawn]) -> list[str]:
        """The charts of a section; the last small one that has none beside it takes a whole row."""
        small = [at for at, chart in enumerate(charts) if not kind_of(chart.snapshot).wide]
        alone = small[-1] if len(small) % 2 else -1
        return [self.figure(chart, is_alone=at == alone) for at, chart in enumerate(charts)]

    def figure(self, chart: Drawn, *, is_alone: bool = False) -> str:
        """One chart: both drawings, its notes for those who do not see them, its data."""
        shown = chart.snapshot
        name = f"chart-{slug(shown.id)}"
        notes = "".join(f'<p class="vh">{escaped(note)}</p>' for note in shown.notes)
        wide = " wide" if is_alone or kind_of(shown).wide else ""
        return (
            f'<figure class="chart{wide}" id="{name}" data-chart="{escaped(shown.id)}">'
            f'<h3 class="vh">{escaped(shown.title or shown.id)}</h3>'
            f"{self._svg(shown, chart.wide, wide=True)}{self._svg(shown, chart.narrow, wide=False)}{notes}"
            f'<div class="foot">{self._place(shown)}{self._table(shown)}</div></figure>'
        )

    def _svg(self, shown: Snapshot, drawing: Drawing, *, wide: bool) -> str:
        dress = LinkedDress(self._anchors, shown.id, wide, self._stroke)
        prefix = f"{slug(shown.id)}-{'w' if wide else 'n'}-"
        parts = list(elements(drawing, self._faces, dress, prefix))
        body, labels = parts[: -len(drawing.labels) or None], parts[-len(drawing.labels) :] if drawing.labels else []
        head = attributes(
            class_="v-w" if wide else "v-n",
            viewBox=f"0 0 {number(drawing.width)} {number(drawing.height)}",
            role="group" if drawing.marks else "img",
            aria_label=shown.title if drawing.marks else drawing.summary,
        )
        return f'<svg{head}>{"".join(body)}<g aria-hidden="true">{"".join(labels)}</g></svg>'

    def _place(self, shown: Snapshot) -> str:
        if shown.place is None or shown.place.end <= shown.place.start:
            return f"<span>{escaped(shown.place_text)}</span>"
        return f'<a class="place" href="#{self._anchors.place_id(shown.place)}">{escaped(shown.place_text)}</a>'

    def _table(self, shown: Snapshot) -> str:
        header, cells = rows(shown)
        used = [at for at in range(len(header)) if any(each[at] for each in cells)]
        if not used:
            return ""
        named = say("data_of", self._language, shown.title or shown.id)
        body = "".join(row(each[at] for at in used) for each in cells)
        table = scrolling(named, (header[at] for at in used), body)
        words = say("data", self._language)
        return f'<details><summary aria-label="{escaped(named)}">{words}</summary>{table}</details>'


def wide_drawings(charts: Mapping[str, Drawn]) -> dict[str, Drawing]:
    """The drawings whose marks have the names that links use."""
    return {id_: chart.wide for id_, chart in charts.items()}


def laid_out(charts: Iterator[Drawn], told: Callable[[], None]) -> dict[str, Drawn]:
    """Every chart by its id; ``told`` is called after each."""
    found: dict[str, Drawn] = {}
    for chart in charts:
        found[chart.snapshot.id] = chart
        told()
    return found
