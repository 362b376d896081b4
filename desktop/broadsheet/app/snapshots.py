"""The charts of the open briefing, resolved once a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.state.session import Session


class Snapshots:
    """Resolves charts when they are first asked for."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept: dict[tuple[str, str], Snapshot] = {}

    def clear(self) -> None:
        """Forget them, before another briefing is shown."""
        self._kept.clear()

    def of(self, chart_id: str) -> Snapshot:
        """A chart in the language in force.

        Raises:
            StopIteration: the briefing has no such chart.
        """
        from broadsheet.charts.snapshot import snapshot  # loaded once the text has been painted

        briefing, language = self._session.briefing, self._session.language
        assert briefing is not None
        key = (chart_id, language)
        if key not in self._kept:
            chart = next(chart for chart in briefing.charts if chart.id == chart_id)
            self._kept[key] = snapshot(briefing, chart, language)
        return self._kept[key]
