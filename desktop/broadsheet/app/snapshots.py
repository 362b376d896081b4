"""The charts of the open briefing, resolved once a language; those that show what is supposed, at each change."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.model import Briefing, Chart
    from broadsheet.state.session import Session
    from broadsheet.state.what_if import WhatIf


class Snapshots:
    """Resolves charts when they are first asked for."""

    def __init__(self, session: Session, what_if: WhatIf) -> None:
        self._session, self._what_if = session, what_if
        self._kept: dict[tuple[str, str], Snapshot] = {}
        self._supposed: dict[tuple[str, str], Snapshot] = {}
        self._shown: Briefing | None = None

    def clear(self) -> None:
        """Forget them, before another briefing is shown."""
        self._kept.clear()
        self._supposed.clear()

    def of(self, chart_id: str) -> Snapshot:
        """A chart in the language in force, as it is shown; one that nothing supposed touches is the same as ever.

        Raises:
            StopIteration: the briefing has no such chart.
        """
        from broadsheet.charts.snapshot import snapshot

        real, shown, hypothesis = self.real(chart_id), self._session.shown, self._what_if.hypothesis
        if hypothesis is None or shown is None:
            return real
        if shown is not self._shown:
            self._supposed.clear()
            self._shown = shown
        chart = _chart(shown, chart_id)
        if hypothesis.figures.isdisjoint(_figures(shown, chart)):
            return real
        key = (chart_id, self._session.language)
        if key not in self._supposed:
            self._supposed[key] = snapshot(shown, chart, self._session.language, real)
        return self._supposed[key]

    def real(self, chart_id: str) -> Snapshot:
        """A chart of what the file says, in the language in force.

        Raises:
            StopIteration: the briefing has no such chart.
        """
        from broadsheet.charts.snapshot import snapshot  # loaded once the text has been painted

        briefing, language = self._session.briefing, self._session.language
        assert briefing is not None
        key = (chart_id, language)
        if key not in self._kept:
            self._kept[key] = snapshot(briefing, _chart(briefing, chart_id), language)
        return self._kept[key]


def _chart(briefing: Briefing, chart_id: str) -> Chart:
    return next(chart for chart in briefing.charts if chart.id == chart_id)


def _figures(briefing: Briefing, chart: Chart) -> frozenset[str]:
    from broadsheet.derive.hypothesis import figures_of

    return figures_of(briefing, chart)
