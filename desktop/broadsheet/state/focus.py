"""What is pointed at and what is pinned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from broadsheet.model import Place, Ref


@dataclass(frozen=True, slots=True)
class Target:
    """A thing pointed at, and from where.

    Attributes:
        ref: the thing.
        place: the words it was pointed at, or None where it was pointed at in a chart or list.
        origin: the view it was pointed at in: reader, facing, outline, card.
    """

    ref: Ref
    place: Place | None = None
    origin: str = ""


class Focus(QObject):
    """The hovered target and a stack of pinned ones.

    The target in force is the hovered one, else the top pin. Signals carry nothing: observers read the attributes.
    """

    changed = Signal()
    pins_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hover: Target | None = None
        self._pins: tuple[Target, ...] = ()

    @property
    def hover(self) -> Target | None:
        """What the pointer or the keyboard rests on."""
        return self._hover

    @property
    def pins(self) -> tuple[Target, ...]:
        """Pinned targets, oldest first."""
        return self._pins

    @property
    def current(self) -> Target | None:
        """The target to light: the hovered one, else the top pin."""
        return self._hover or (self._pins[-1] if self._pins else None)

    def point(self, target: Target | None) -> None:
        """Hover a target, or nothing."""
        if target != self._hover:
            self._hover = target
            self.changed.emit()

    def pin(self, target: Target) -> None:
        """Pin a target on top of the stack; pinning the thing on top again lets it go."""
        if self._pins and self._pins[-1].ref == target.ref:
            self._pins = self._pins[:-1]
            self._hover = None
        else:
            self._pins = (*(pin for pin in self._pins if pin.ref != target.ref), target)
        self.pins_changed.emit()
        self.changed.emit()

    def release(self) -> bool:
        """Let go of one layer (the top pin); return False where there was none."""
        if not self._pins:
            return False
        self._pins = self._pins[:-1]
        self._hover = None
        self.pins_changed.emit()
        self.changed.emit()
        return True

    def drop(self, ref: Ref) -> None:
        """Let go of one thing, wherever it is in the stack."""
        if any(pin.ref == ref for pin in self._pins):
            self._pins = tuple(pin for pin in self._pins if pin.ref != ref)
            self.pins_changed.emit()
            self.changed.emit()

    def restore(self, pins: tuple[Target, ...]) -> None:
        """Pin exactly these, as they were pinned before; nothing is hovered."""
        if pins != self._pins or self._hover:
            self._hover, self._pins = None, pins
            self.pins_changed.emit()
            self.changed.emit()

    def clear(self) -> None:
        """Forget hover and pins."""
        if self._hover or self._pins:
            self._hover, self._pins = None, ()
            self.pins_changed.emit()
            self.changed.emit()
