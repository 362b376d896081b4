"""What has been changed of the open briefing and not saved, and which bytes lie on the disk."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from broadsheet.model import Briefing
    from broadsheet.state.session import Session

_NO_FILES: Mapping[str, bytes] = MappingProxyType({})


class Edits(QObject):
    """The unsaved changes of one window. Signals carry nothing: observers read the attributes."""

    changed = Signal()  # there are unsaved changes, or none any more

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._saved: Briefing | None = None
        self._on_disk = _NO_FILES
        self._was_dirty = False
        self.begin()

    @property
    def dirty(self) -> bool:
        """Whether something would be lost."""
        return self._session.briefing is not self._saved

    @property
    def saved(self) -> Briefing | None:
        """The briefing as it lies on the disk."""
        return self._saved

    @property
    def on_disk(self) -> Mapping[str, bytes]:
        """The files as this window read or wrote them last."""
        return self._on_disk

    @property
    def originals(self) -> Mapping[str, bytes]:
        """The files as they were opened: the writer keeps the form of whatever says the same as there."""
        return self._session.opened.files if self._session.opened else _NO_FILES

    @property
    def can_edit(self) -> bool:
        """Whether the tables may be changed: not those of a file that could be read in part only."""
        return self._session.opened is not None and not self._session.opened.read_only

    def begin(self) -> None:
        """Another briefing is open."""
        self._saved, self._on_disk = self._session.briefing, self.originals
        self.look()

    def keep(self, briefing: Briefing, files: Mapping[str, bytes], path: Path) -> None:
        """A briefing has been written; what was changed meanwhile is still to be saved."""
        self._saved, self._on_disk = briefing, files
        self._session.move_to(path)
        self.look()

    def look(self) -> None:
        """Tell where the answer to `dirty` is another than before."""
        if self.dirty != self._was_dirty:
            self._was_dirty = self.dirty
            self.changed.emit()
