"""Keeps the page Check true to the state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.app.jobs import IdleJob
from broadsheet.charts.source import place_words
from broadsheet.derive.checking import CheckItem, check_item, in_order, queueing
from broadsheet.derive.lit import lit_by
from broadsheet.derive.meter import measuring, summed
from broadsheet.model import Ref
from broadsheet.views.check.item_model import Sheet
from broadsheet.views.check.pane import CheckPane

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from broadsheet.app.judgements import Judgements
    from broadsheet.app.look import Look
    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.snapshots import Snapshots
    from broadsheet.charts.canvas import ChartCanvas
    from broadsheet.derive.checking import Ranked
    from broadsheet.derive.lit import Lit
    from broadsheet.derive.meter import Counts
    from broadsheet.derive.verdicts import Judgement
    from broadsheet.model import Briefing
    from broadsheet.state.focus import Focus
    from broadsheet.state.session import Session


class CheckPage:
    """Hands the queue, the claim that is open and the meter to their page."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        focus: Focus,
        look: Look,
        snapshots: Snapshots,
        judgements: Judgements,
    ) -> None:
        self.pane = CheckPane(window)
        self._focus = focus
        self._session, self._look, self._snapshots, self._judgements = session, look, snapshots, judgements
        self._listed: tuple[Mapping[str, Judgement], str] | None = None
        self._open = ""
        self._measuring, self._listing = IdleJob(self.pane), IdleJob(self.pane)
        self._measuring.done.connect(self._on_measured)
        self._listing.done.connect(self._on_listed)

    def show(self) -> None:
        """The queue, the claim that is open, and how far the text can be checked."""
        briefing, language = self._session.shown, self._session.language
        if briefing is None:
            return
        found = self._judgements.of(briefing)
        if found is None:
            self._unlist()
            self.pane.show_waiting()
            self._judgements.begin(briefing)
        elif self._listed is None or self._listed[0] is not found or self._listed[1] != language:
            self._list(briefing, language, found)

    def show_claim(self, claim: str) -> None:
        """Open a claim."""
        briefing, language = self._session.shown, self._session.language
        found = self._judgements.of(briefing) if briefing else None
        if briefing is None or not found or claim not in found:
            return
        self._open = claim
        self.pane.show_claim(self._sheet(briefing, check_item(briefing, language, found[claim]), language))

    def show_look(self) -> None:
        """Colours and fonts."""
        self.pane.set_look(self._look.palette, self._look.fonts)

    def use_plots(self, make_plot: Callable[[QWidget], ChartCanvas]) -> None:
        """Nothing here has a time axis."""

    def show_focus(self, lit: Lit) -> None:
        """What is lit in the charts of the claim that is open; its own figures where nothing is pointed at."""
        self.pane.set_lit(lit if self._focus.hover else None)

    def _sheet(self, briefing: Briefing, item: CheckItem, language: str) -> Sheet:
        of_inputs = {chart for each in item.inputs for chart in each.charts}
        charts = {*item.charts, *of_inputs, *(chart for fact in item.facts for chart in fact.charts)}
        return Sheet(
            item=item,
            where=place_words(briefing, item.place, language) if item.place else "",
            places={each.ref: place_words(briefing, each.place, language) for each in item.inputs if each.place},
            charts={chart: self._snapshots.of(chart).title for chart in charts},
            shown=tuple(self._snapshots.of(chart) for chart in self._drawing(item)),
            lit=lit_by(briefing, Ref("claim", item.entry.claim)),
        )

    @staticmethod
    def _drawing(item: CheckItem) -> tuple[str, ...]:
        """The charts that tell most of a claim: that of its first input, and its own."""
        of_input = next((each.charts[:1] for each in item.inputs if each.charts), ())
        return tuple(dict.fromkeys((*of_input, *item.charts)))[:2]

    def _list(self, briefing: Briefing, language: str, found: Mapping[str, Judgement]) -> None:
        """Put the queue in order in idle turns: a long text makes a thousand claims."""
        self._listed = (found, language)
        self._listing.begin(queueing(briefing, language, found))

    def _unlist(self) -> None:
        """Whatever is being put in order is out of date."""
        if self._listing.runs:
            self._listing.stop()
            self._listed = None

    def _on_listed(self, ranked: tuple[Ranked, ...]) -> None:
        briefing, listed = self._session.shown, self._listed
        if briefing is None or listed is None:
            return
        found, language = listed
        entries = in_order(ranked)
        sections = {section.id: section.short.pick(language) for section in briefing.manifest.sections}
        self.pane.show_queue(entries, sections)
        if self._open not in found:
            self._open = entries[0].claim if entries else ""
        self.show_claim(self._open)
        self._measure(briefing, language, found)

    def _measure(self, briefing: Briefing, language: str, found: Mapping[str, Judgement]) -> None:
        """Count in idle turns: a long text holds many numbers."""
        self._measuring.begin(measuring(briefing, language, found))

    def _on_measured(self, counts: tuple[Counts, ...]) -> None:
        if self._session.shown is not None:
            self.pane.show_reach(summed(self._session.shown, self._session.language, counts))


def make(
    window: MainWindow, session: Session, focus: Focus, look: Look, snapshots: Snapshots, judgements: Judgements
) -> CheckPage:
    """Make the page."""
    return CheckPage(window, session, focus, look, snapshots, judgements)
