"""Undo and redo of what a person changes in the tables: each step is the briefing before and the one after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from broadsheet.i18n.mark import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from broadsheet.model import Briefing
    from broadsheet.state.session import Session

_MOST = 500
_MARK = "\t"

STEPS = {
    "cell": QT_TRANSLATE_NOOP("Undo", "Change {0}"),
    "add": QT_TRANSLATE_NOOP("Undo", "Add {0}"),
    "remove": QT_TRANSLATE_NOOP("Undo", "Remove {0}"),
    "paste": QT_TRANSLATE_NOOP("Undo", "Paste {0} figures"),
    "source": QT_TRANSLATE_NOOP("Undo", "Add source {0}"),
    "reach": QT_TRANSLATE_NOOP("Undo", "Data to {0}"),
    "accept": QT_TRANSLATE_NOOP("Undo", "Accept {0}"),
    "reject": QT_TRANSLATE_NOOP("Undo", "Reject {0}"),
    "correct": QT_TRANSLATE_NOOP("Undo", "Correct {0}"),
    "reorder": QT_TRANSLATE_NOOP("Undo", "Move {0}"),
    "split": QT_TRANSLATE_NOOP("Undo", "Split {0}"),
    "merge": QT_TRANSLATE_NOOP("Undo", "Merge {0}"),
    "join": QT_TRANSLATE_NOOP("Undo", "Join {0}"),
    "cut": QT_TRANSLATE_NOOP("Undo", "Cut the join of {0}"),
    "lacuna": QT_TRANSLATE_NOOP("Undo", "Lost text in {0}"),
    "tie": QT_TRANSLATE_NOOP("Undo", "Tie {0}"),
    "untie": QT_TRANSLATE_NOOP("Undo", "Untie {0}"),
    "restore": QT_TRANSLATE_NOOP("Undo", "Restore unsaved changes"),
}
"""What each kind of step is called."""


class Revision(QUndoCommand):
    """One step. Its text is the kind and what it touches: it is worded when it is shown, in the language then."""

    def __init__(self, session: Session, after: Briefing, kind: str, what: str) -> None:
        super().__init__(f"{kind}{_MARK}{what}")
        before = session.briefing
        assert before is not None
        self._session, self._before, self._after = session, before, after

    def redo(self) -> None:
        """Show the briefing after."""
        self._session.revise(self._after)

    def undo(self) -> None:
        """Show the briefing before."""
        self._session.revise(self._before)


class Undo(QObject):
    """The steps of one window."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._stack = QUndoStack(self)
        self._stack.setUndoLimit(_MOST)
        self._stack.indexChanged.connect(self._on_index_changed)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._stack.canUndo()

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to take again."""
        return self._stack.canRedo()

    def push(self, after: Briefing, kind: str, what: str = "") -> None:
        """Take a step; one that changes nothing is none."""
        if after is not self._session.briefing:
            self._stack.push(Revision(self._session, after, kind, what))

    def undo(self) -> None:
        """Take the last step back."""
        self._stack.undo()

    def redo(self) -> None:
        """Take it again."""
        self._stack.redo()

    def clear(self) -> None:
        """Another briefing is open."""
        self._stack.clear()
        self.changed.emit()

    def undo_words(self) -> str:
        """What would be taken back, in the interface's language; empty for nothing."""
        return _words(self._stack.undoText())

    def redo_words(self) -> str:
        """What would be taken again."""
        return _words(self._stack.redoText())

    def _on_index_changed(self) -> None:
        self.changed.emit()


def _words(text: str) -> str:
    kind, _, what = text.partition(_MARK)
    return QCoreApplication.translate("Undo", STEPS[kind]).format(what) if kind else ""
