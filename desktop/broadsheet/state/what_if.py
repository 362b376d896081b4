"""What is supposed of the open briefing, for as long as the program runs and no longer."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from broadsheet.derive.hypothesis import Hypothesis
    from broadsheet.state.session import Session


class WhatIf(QObject):
    """The mode in which values are moved, and the values moved. Signals carry nothing: observers read the attributes.

    Nothing of it is ever written. It ends with the briefing it is about, and while it is not allowed.
    """

    changed = Signal()  # other values are supposed
    mode_changed = Signal()  # it began, ended, or may no longer begin

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._allowed, self._active = True, False
        self._overrides: dict[str, Decimal] = {}
        self._hypothesis: Hypothesis | None = None
        session.briefing_changed.connect(self.leave)
        session.data_changed.connect(self.leave)

    @property
    def allowed(self) -> bool:
        """Whether anything may be supposed; a presentation sets it to False while it runs, which ends the mode."""
        return self._allowed

    @allowed.setter
    def allowed(self, allowed: bool) -> None:
        if allowed != self._allowed:
            self._allowed = allowed
            if self._active:
                self.leave()
            else:
                self.mode_changed.emit()

    @property
    def active(self) -> bool:
        """Whether values can be moved."""
        return self._active

    @property
    def overrides(self) -> Mapping[str, Decimal]:
        """The values that were given, by the id of their figure."""
        return MappingProxyType(self._overrides)

    @property
    def hypothesis(self) -> Hypothesis | None:
        """What follows from them; None while everything is as the file says."""
        return self._hypothesis

    def enter(self) -> None:
        """Let values be moved, where that is allowed and something is open."""
        if self._allowed and not self._active and self._session.briefing is not None:
            self._active = True
            self.mode_changed.emit()

    def leave(self) -> None:
        """Back to what the file says, and let nothing be moved."""
        self.restore()
        if self._active:
            self._active = False
            self.mode_changed.emit()

    def give(self, figure: str, value: Decimal) -> None:
        """Suppose that a figure has this value; the value of the file takes the supposition back."""
        briefing = self._session.briefing
        if not self._active or briefing is None or figure not in briefing.figures:
            return
        overrides = {**self._overrides, figure: value}
        if briefing.figures[figure].value == value:
            del overrides[figure]
        if overrides != self._overrides:
            self._take(overrides)

    def restore(self) -> bool:
        """Back to what the file says; False where nothing was supposed."""
        if not self._overrides:
            return False
        self._take({})
        return True

    def _take(self, overrides: dict[str, Decimal]) -> None:
        from broadsheet.derive.hypothesis import suppose  # a start needs none of it

        self._overrides = overrides
        briefing = self._session.briefing
        found = suppose(briefing, overrides) if briefing is not None and overrides else None
        self._hypothesis = found
        self._session.assume(found.briefing if found else None)
        self.changed.emit()
