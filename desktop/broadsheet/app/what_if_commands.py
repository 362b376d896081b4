"""What if: begins and ends it, and supposes values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from broadsheet.derive.places import stated_figure

if TYPE_CHECKING:
    from decimal import Decimal

    from broadsheet.model import Ref
    from broadsheet.state.session import Session
    from broadsheet.state.what_if import WhatIf


class WhatIfCommands(QObject):
    """Carries out what a person supposes on the state; nothing of it reaches a file."""

    def __init__(self, session: Session, what_if: WhatIf, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._what_if = session, what_if

    def what_if(self) -> None:
        """Begin to suppose, or go back to what the file says."""
        if self._what_if.active:
            self._what_if.leave()
        else:
            self._what_if.enter()

    def restore_values(self) -> None:
        """Back to what the file says; values can still be moved."""
        self._what_if.restore()

    def suppose(self, ref: Ref, value: Decimal) -> None:
        """Suppose that the figure which a mark stands for has this value."""
        if self._session.briefing is not None:
            self._what_if.give(stated_figure(self._session.briefing, ref), value)

    def let_go(self) -> bool:
        """Let go of what is supposed, then of the mode; False where there is neither."""
        if self._what_if.restore():
            return True
        if self._what_if.active:
            self._what_if.leave()
            return True
        return False
