"""Keeps the window of the tables true to the briefing, and makes changes of what a person types there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from broadsheet.app.pasting_desk import PastingDesk
from broadsheet.derive.pasting.proposal import latest_scope
from broadsheet.derive.places import first_printed
from broadsheet.derive.quantity import period_text, value_text
from broadsheet.derive.revising import figures, reach, sources
from broadsheet.derive.revising.drawing import drawn_in
from broadsheet.derive.revising.fault import Refused
from broadsheet.derive.revising.table import (
    FIGURES,
    figure_rows,
    indicator_words,
    number_words,
    options,
    source_rows,
    unit_words,
)
from broadsheet.derive.verdicts import judge
from broadsheet.files.revision import columns_of
from broadsheet.i18n.content import word
from broadsheet.model import Ref
from broadsheet.views.figures.adding import AddDialog
from broadsheet.views.figures.new_source import SourceDialog
from broadsheet.views.figures.pane import FiguresPane, Tables
from broadsheet.views.figures.words import arithmetic_words, fault_words

if TYPE_CHECKING:
    from broadsheet.app.look import Look
    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.undo import Undo
    from broadsheet.model import Briefing, Figure
    from broadsheet.state.edits import Edits
    from broadsheet.state.session import Session


class FiguresDesk(QObject):
    """The tables of one window: one pane, and over it the dialogs that add to it and paste into it."""

    problems_requested = Signal()
    adding_opened = Signal(object)
    source_opened = Signal(object)

    def __init__(self, window: MainWindow, session: Session, edits: Edits, undo: Undo, look: Look) -> None:
        super().__init__(window)
        self._session, self._edits, self._undo, self._look = session, edits, undo, look
        self._columns = self._source_columns()
        self.pane = FiguresPane({"figures": FIGURES, "sources": self._columns}, window)
        self.adding: AddDialog | None = None
        self.new_source: SourceDialog | None = None
        self.pasting = PastingDesk(self, self.pane, session, undo, self._columns)
        self.show_look()
        self.pane.fit(look.fonts)
        self.show()

    def show(self) -> None:
        """The tables as they are now."""
        briefing, language = self._session.briefing, self._session.language
        if briefing is None:
            return
        tables = Tables(
            figure_rows(briefing),
            source_rows(briefing, self._columns),
            options(briefing, language),
            briefing.manifest.data_as_of,
            briefing.manifest.title.pick(language),
            self._edits.can_edit,
            len(self._session.problems),
        )
        self.pane.set_data(tables)
        self.pane.setWindowModified(self._edits.dirty)
        if self.adding is not None:
            self.adding.source.set_options(tables.options["source"])

    def show_look(self) -> None:
        """Colours and fonts."""
        self.pane.set_look(self._look.palette, self._look.fonts)

    def tell_row(self, table: str, row: str) -> None:
        """Which charts show the row in hand, and whether the claims that stand on it still hold."""
        briefing = self._now()
        if table != "figures" or row not in briefing.figures:
            return
        titles = self._charts(briefing, row)
        told = [self.tr("Shown in: {0}").format(titles) if titles else self.tr("No chart shows this figure.")]
        figure = briefing.figures[row]
        if figure.layer == "article" and not first_printed(briefing, self._session.language, {row}):
            told.append(self.tr("No words of the text are linked to it: nothing leads there, and coverage omits it."))
        for claim in briefing.claims.values():
            if claim.figure == row or Ref("figure", row) in claim.inputs:
                verdict = arithmetic_words(judge(briefing, claim).arithmetic)
                told.append(self.tr("{0}: {1}").format(self._named(claim.figure), verdict))
        self.pane.tell(" · ".join(told))

    def change_cell(self, table: str, row: str, column: str, text: str) -> None:
        """Take over a cell, or say why not."""
        briefing = self._now()
        try:
            if table == "figures":
                after = figures.with_cell(briefing, row, column, text)
            else:
                after = sources.with_source_cell(briefing, row, column, text)
        except Refused as error:
            self.pane.refuse(fault_words(error.fault, self._named(row)), row, column, text)
            return
        self._undo.push(after, "cell", self._named(row))

    def change_reach(self, text: str) -> None:
        """Set how far the data reach, by hand."""
        try:
            after = reach.with_reach(self._now(), text)
        except Refused as error:
            self.pane.show_fault(fault_words(error.fault, self._now().manifest.title.pick(self._session.language)))
            return
        self._undo.push(after, "reach", after.manifest.data_as_of)
        self.show()

    def remove(self, table: str, row: str) -> None:
        """Take a row away where nothing needs it."""
        try:
            take = figures.without_figure if table == "figures" else sources.without_source
            after = take(self._now(), row)
        except Refused as error:
            self.pane.show_fault(fault_words(error.fault, self._named(row)))
            return
        self._undo.push(after, "remove", self._named(row))

    # Adding

    def add(self) -> None:
        """Open the form of a new row; of the indicator in hand, with its latest scope."""
        if self.adding is not None:
            self.adding.raise_()
            return
        briefing = self._now()
        dialog = self.adding = AddDialog(options(briefing, self._session.language), self._columns, self.pane)
        dialog.destroyed.connect(self._on_adding_gone)
        row = briefing.figures.get(self.pane.tables["figures"].current()[0])
        indicator = row.indicator if row else next(iter(briefing.indicators), "")
        dialog.choose("indicator", indicator)
        self.adding_opened.emit(dialog)
        self.choose_indicator(indicator)
        dialog.fields["period"].setFocus()
        dialog.show()

    def choose_indicator(self, indicator: str) -> None:
        """Offer what goes with an indicator: its unit, its latest scope."""
        if self.adding is not None:
            self.adding.show_unit(unit_words(self._now(), indicator) or "—")
            self.adding.choose("scope", latest_scope(self._now(), indicator))
            self.preview()

    def preview(self) -> None:
        """Say what the row would become, or the first cell that does not hold."""
        if self.adding is None:
            return
        try:
            after, figure = self._filled_in()
        except Refused as error:
            untouched = not self.adding.cells()["period"] and not self.adding.cells()["value"]
            self.adding.tell("" if untouched else fault_words(error.fault, self.tr("New figure")), wrong=True)
            return
        self.adding.tell(self._becomes(after, figure), wrong=False)

    def take_added(self) -> None:
        """Add the row that is filled in."""
        if self.adding is None:
            return
        try:
            after, figure = self._filled_in()
        except Refused as error:
            self.adding.tell(fault_words(error.fault, self.tr("New figure")), wrong=True)
            return
        self._undo.push(after, "add", self._words(after, figure))
        self.pane.go_to("figures", figure.id)
        self.adding.begin_anew()

    def _filled_in(self) -> tuple[Briefing, Figure]:
        """The briefing with the row of the form.

        Raises:
            Refused: some cell does not hold.
        """
        assert self.adding is not None
        briefing, cells = self._now(), self.adding.cells()
        if self.adding.source.is_new:
            briefing, source = sources.with_source(briefing, **self.adding.source.cells())
            cells["source"] = source.id
        return figures.with_typed(briefing, figures.Typed(**cells))

    def _becomes(self, after: Briefing, figure: Figure) -> str:
        """The new row in words, the charts that take it, and how far the data then reach."""
        language = self._session.language
        lines = [self._words(after, figure) + " " + value_text(figure, after, language).text]
        titles = self._charts(after, figure.id)
        if titles:
            lines.append(self.tr("Shown in: {0}").format(titles))
        else:
            lines.append(self.tr("No chart shows this indicator over time; the figure stands in the table."))
        if after.manifest.data_as_of != self._now().manifest.data_as_of:
            lines.append(self.tr("Data to: {0}").format(after.manifest.data_as_of))
        return "\n".join(lines)

    # Sources

    def add_source(self) -> None:
        """Open the form of a new source."""
        dialog = self.new_source = SourceDialog(self._columns, self.pane)
        dialog.destroyed.connect(self._on_source_gone)
        self.source_opened.emit(dialog)
        dialog.show()

    def take_source(self) -> None:
        """Add the source that is filled in."""
        if self.new_source is None:
            return
        try:
            after, source = sources.with_source(self._now(), **self.new_source.source.cells())
        except Refused as error:
            self.new_source.told.setText(fault_words(error.fault, self.tr("New source")))
            return
        self._undo.push(after, "source", source.title)
        self.pane.go_to("sources", source.id, "title")
        self.new_source.close()

    # What all need

    def _now(self) -> Briefing:
        briefing = self._session.briefing
        assert briefing is not None
        return briefing

    def _charts(self, briefing: Briefing, figure: str) -> str:
        """The titles of the charts that show a figure."""
        from broadsheet.files import parse_rich

        language, ids = self._session.language, set(drawn_in(briefing, figure))
        titles = (
            parse_rich(chart.title.pick(language)).text or chart.id for chart in briefing.charts if chart.id in ids
        )
        return word("listing", language).join(titles)

    def _named(self, row: str) -> str:
        """A row in words: indicator and period, or the title of a source."""
        briefing = self._now()
        if row in briefing.figures:
            return self._words(briefing, briefing.figures[row])
        source = briefing.sources.get(row)
        return source.title if source else row

    def _words(self, briefing: Briefing, figure: Figure) -> str:
        language = self._session.language
        name = indicator_words(briefing, figure.indicator, language)
        return f"{name} {period_text(figure.period, language) if figure.period else number_words(figure.value)}".strip()

    def _source_columns(self) -> tuple[str, ...]:
        """The columns of the sources that the file has: English ones only where it has them."""
        there = columns_of(self._edits.originals, "sources")
        return (*sources.COLUMNS, *(column for column in sources.ENGLISH if column in there))

    def _on_adding_gone(self) -> None:
        self.adding = None

    def _on_source_gone(self) -> None:
        self.new_source = None
