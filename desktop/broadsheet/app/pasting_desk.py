"""Reads a block that is pasted, shows what it would change, and makes the changes that a person takes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from broadsheet.app.jobs import Job
from broadsheet.derive.pasting import proposal as pasting
from broadsheet.derive.revising import sources
from broadsheet.derive.revising.fault import Refused
from broadsheet.derive.revising.table import options
from broadsheet.views.figures.pasting import PasteDialog
from broadsheet.views.figures.words import fault_words

if TYPE_CHECKING:
    from broadsheet.app.undo import Undo
    from broadsheet.derive.pasting.shapes import Shape
    from broadsheet.model import Briefing
    from broadsheet.state.session import Session
    from broadsheet.views.figures.pane import FiguresPane


class PastingDesk(QObject):
    """The dialog that pastes, one at a time.

    Attributes:
        dialog: the one that is open, else None.
    """

    opened = Signal(object)

    def __init__(
        self, parent: QObject, pane: FiguresPane, session: Session, undo: Undo, columns: tuple[str, ...]
    ) -> None:
        super().__init__(parent)
        self._pane, self._session, self._undo, self._columns = pane, session, undo, columns
        self.dialog: PasteDialog | None = None
        self._shape: Shape | None = None
        self._proposal: pasting.Proposal | None = None
        self._asked = 0

    def paste(self, text: str, html: str) -> None:
        """Read a block off the GUI thread, then show what it would change."""
        if self.dialog is not None:
            self.dialog.close()
        dialog = self.dialog = PasteDialog(options(self._now(), self._session.language), self._columns, self._pane)
        dialog.destroyed.connect(self._on_pasting_gone)
        self._shape = self._proposal = None
        self.opened.emit(dialog)
        dialog.show()
        self._propose(partial(pasting.propose, self._now(), text, html))

    def choose(self) -> None:
        """Read the block again with other choices."""
        if self.dialog is None or self._shape is None:
            return
        briefing = self._now()
        try:
            briefing, source = self._source_of(briefing, self.dialog)
        except Refused:
            source = ""  # a new source that is not filled in yet is none
        scope = str(self.dialog.scope.currentData() or "")
        choices = pasting.Choices(self.dialog.indicators(), source, scope)
        self._propose(partial(pasting.proposed, briefing, self._shape, choices))

    def take_pasted(self) -> None:
        """Make the changes that are ticked."""
        if self.dialog is None or self._proposal is None:
            return
        taken = self.dialog.model.taken()
        try:
            briefing, _ = self._source_of(self._now(), self.dialog)
        except Refused as error:
            if any(each.address in taken and each.status == "new" for each in self._proposal.changes):
                self.dialog.show_fault(fault_words(error.fault, self.tr("New source")))
                return
            briefing = self._now()
        self._undo.push(pasting.applied(briefing, self._proposal, taken), "paste", str(len(taken)))
        self.dialog.close()

    def _source_of(self, briefing: Briefing, dialog: PasteDialog) -> tuple[Briefing, str]:
        """The source that new rows of a block name, with the briefing that holds it.

        Raises:
            Refused: it is new, and not filled in.
        """
        if not dialog.source.is_new:
            return briefing, dialog.source.chosen()
        after, source = sources.with_source(briefing, **dialog.source.cells())
        return after, source.id

    def _propose(self, work: partial[pasting.Proposal]) -> None:
        self._asked += 1
        job = Job(partial(_numbered, self._asked, work), self)
        job.done.connect(self._on_proposed)
        job.start()

    def _on_proposed(self, found: tuple[int, pasting.Proposal]) -> None:
        """Show it, unless it was asked anew meanwhile."""
        number, proposal = found
        if number == self._asked and self.dialog is not None:
            self._proposal, self._shape = proposal, proposal.shape
            self.dialog.set_proposal(proposal)

    def _now(self) -> Briefing:
        briefing = self._session.briefing
        assert briefing is not None
        return briefing

    def _on_pasting_gone(self) -> None:
        self.dialog = None


def _numbered(number: int, work: partial[pasting.Proposal]) -> tuple[int, pasting.Proposal]:
    """An answer with the number of its question; called in another thread."""
    return number, work()
