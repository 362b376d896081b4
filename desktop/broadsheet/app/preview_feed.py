"""Pages of a preview, asked of a process of our own and kept as long as they may be wanted again."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from broadsheet.app.export_run import problem_of
from broadsheet.app.own_process import OwnProcess
from broadsheet.state.export_wish import Grid, Picture

if TYPE_CHECKING:
    from pathlib import Path

    from broadsheet.state.export_wish import Wish

_WORD = "--preview-worker"
_KEPT = 40
"""So many pages are kept."""


class PreviewFeed(QObject):
    """Previews one briefing; the process lives until `end`."""

    counted = Signal(int, bool)  # how many pages, and whether they are exact
    page_came = Signal(int, object)  # its number, a Picture or a Grid
    refused = Signal(object)  # Problem
    broke = Signal(str)  # what it complained of

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process: OwnProcess | None = None
        self._file: Path | None = None
        self._wish: Wish | None = None
        self._number, self._pages, self._width = 0, 0, 0
        self._asked: set[int] = set()
        self._kept: dict[tuple[str, int, int], Picture | Grid] = {}

    def begin(self) -> None:
        """Start the process, so that it gets ready while the briefing is written for it."""
        self.end()
        self._file = None
        self._start()

    def use(self, file: Path) -> None:
        """Preview this file from now on."""
        self._file = file
        if self._process is not None:
            self._process.say({"file": str(file)})

    def _start(self) -> None:
        self._process = process = OwnProcess((_WORD,), self)
        process.said.connect(self._on_said)
        process.ended.connect(self._on_ended)
        process.start()
        if self._file is not None:
            process.say({"file": str(self._file)})

    def order(self, wish: Wish) -> None:
        """Preview something else; what was asked for before is given up."""
        self._wish, self._pages = wish, 0
        self._asked.clear()
        self._number += 1
        if self._process is None:
            self._start()
        if self._process is not None:
            values = dict(wish.values)
            message = {"order": self._number, "kind": wish.kind, "language": wish.language, "values": values}
            self._process.say(message)

    def want(self, page: int, width: int) -> None:
        """Ask for a page of the last order, then for its neighbours; it comes at once where it is kept."""
        if width != self._width:
            self._width = width
            self._asked.clear()
        found = self._kept.get(self._key(page))
        if found is not None:
            self.page_came.emit(page, found)
        else:
            self._ask(page)

    def end(self) -> None:
        """End the process and forget every page."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
        self._kept.clear()
        self._asked.clear()

    def _key(self, page: int) -> tuple[str, int, int]:
        return (repr(self._wish), page, self._width)

    def _ask(self, page: int) -> None:
        if self._process is not None and page not in self._asked and 0 <= page < self._pages:
            self._asked.add(page)
            self._process.say({"order": self._number, "page": page, "width": self._width})

    def _on_said(self, message: dict[str, Any]) -> None:
        if "problem" in message:
            self.refused.emit(problem_of(message["problem"]))
        elif message.get("order") != self._number:
            return
        elif "fault" in message:
            self.broke.emit(self._process.complaint if self._process else "")
        elif "pages" in message:
            self._pages = message["pages"]
            self.counted.emit(self._pages, message["exact"])
        else:
            self._take(message)

    def _take(self, message: dict[str, Any]) -> None:
        page = message["page"]
        self._asked.discard(page)
        found: Picture | Grid
        if "png" in message:
            found = Picture(base64.b64decode(message["png"]), message["spoken"])
        else:
            found = Grid(message["title"], tuple(tuple(row) for row in message["rows"]), message["more"])
        self._kept[self._key(page)] = found
        while len(self._kept) > _KEPT:
            del self._kept[next(iter(self._kept))]
        self.page_came.emit(page, found)

    def ahead(self, page: int) -> None:
        """Have the page after this one made, so that it is there when it is turned to."""
        if self._key(page + 1) not in self._kept:
            self._ask(page + 1)

    def _on_ended(self, status: int) -> None:
        """It should not end; the next order starts another."""
        process, self._process = self._process, None
        self._asked.clear()
        if process is not None:
            self.broke.emit(f"exit {status}: {process.complaint}")
            process.deleteLater()
