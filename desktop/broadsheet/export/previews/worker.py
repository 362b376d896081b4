"""Serves previews to the window from a process of its own, so that laying out never takes the window's time.

Both sides talk in lines of JSON. The window sends ``{"file": path}`` first, then ``{"order": number, "kind": …,
"language": …, "values": {…}}`` and ``{"order": number, "page": at, "width": pixels}``. The answers are ``{"order":
number, "pages": count, "exact": …}``, a page (``"png"`` in base64 with ``"spoken"``, or ``"rows"`` with ``"title"`` and
``"more"``) or a ``"problem"``. A newer order ends the one that is worked on; the end of the input ends the process at
once.
"""

from __future__ import annotations

import base64
import json
import os
import queue
import sys
import threading
import traceback
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice

from broadsheet.derive.slides import cover_fields
from broadsheet.export.asking import options_of
from broadsheet.export.formats import FORMATS
from broadsheet.export.ground import application
from broadsheet.export.order import Order
from broadsheet.export.previews.data import Picture
from broadsheet.export.previews.kinds import preview
from broadsheet.export.signs import inked
from broadsheet.files import FileProblem, open_briefing
from broadsheet.theme.fonts import load_fonts

if TYPE_CHECKING:
    from typing import BinaryIO

    from broadsheet.export.previews.data import Grid, Preview
    from broadsheet.model import Briefing

WORD = "--preview-worker"

_QUICK = 80
"""How little time PNG takes to pack a picture: 100 is none, and four times the bytes."""


_WANTED_SOON = ("broadsheet.export.previews.paper", "broadsheet.typeset.sheets.pages", "broadsheet.files.data")
"""Imported while the window still writes the briefing."""


class _Superseded(Exception):
    """Whoever asked wants something else by now."""


class Inbox:
    """What the window says, in order; orders that a newer one has overtaken are passed over.

    Args:
        stream: lines of JSON; at its end the process ends, whatever it does.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._lines: queue.Queue[dict[str, Any]] = queue.Queue()
        self.newest = -1
        threading.Thread(target=self._listen, daemon=True).start()

    def take(self) -> dict[str, Any]:
        """The next message that still counts; waits for it."""
        while True:
            message = self._lines.get()
            if message.get("order", self.newest) >= self.newest:
                return message

    def _listen(self) -> None:
        for line in self._stream:
            message: dict[str, Any] = json.loads(line)
            self.newest = max(self.newest, message.get("order", -1))
            self._lines.put(message)
        os._exit(0)


class Server:
    """Answers for one briefing."""

    def __init__(self, briefing: Briefing, inbox: Inbox) -> None:
        self._briefing, self._inbox = briefing, inbox
        self._preview: Preview | None = None
        self._order = -1

    def answer(self, message: dict[str, Any]) -> dict[str, Any] | None:
        """What is said to a message; None where nothing is, because it has been overtaken."""
        number = message["order"]
        try:
            told = self._page(message) if "page" in message else self._begin(message)
        except _Superseded:
            return None
        except FileProblem as error:
            return {"order": number, "problem": asdict(error.problem)}
        return {"order": number, **told}

    def _begin(self, message: dict[str, Any]) -> dict[str, Any]:
        self._preview, self._order = None, message["order"]
        own = cover_fields(self._briefing, message["language"])
        order = Order(self._briefing, message["language"], options_of(message["values"], own), self._told)
        if FORMATS[message["kind"]].inked:
            order, _ = inked(order)
        self._preview = preview(message["kind"], order)
        return {"pages": len(self._preview), "exact": self._preview.exact}

    def _page(self, message: dict[str, Any]) -> dict[str, Any]:
        if self._preview is None or message["order"] != self._order:
            raise _Superseded
        at = message["page"]
        return {"page": at, **_plain(self._preview.page(at, message["width"]))}

    def _told(self, done: int, whole: int) -> None:
        if self._inbox.newest > self._order:
            raise _Superseded


def _plain(page: Picture | Grid) -> dict[str, Any]:
    """A page as JSON can say it."""
    if not isinstance(page, Picture):
        return {"title": page.title, "rows": page.rows, "more": page.more}
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    page.image.save(buffer, "PNG", _QUICK)  # type: ignore[call-overload]  # of a device the stubs want bytes
    return {"png": base64.b64encode(data.data()).decode(), "spoken": page.spoken}


def _say(message: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(message, ensure_ascii=True) + "\n")
    sys.stdout.flush()


def main() -> int:
    """Serve until the input ends; never returns before."""
    app = application()
    inbox = Inbox(sys.stdin.buffer)
    load_fonts()
    for name in _WANTED_SOON:
        import_module(name)
    opened = open_briefing(Path(inbox.take()["file"]))
    if opened.briefing is None:
        _say({"order": 0, "problem": asdict(opened.problems[0])})
        return 1
    server = Server(opened.briefing, inbox)
    while app is not None:
        message = inbox.take()
        try:
            told = server.answer(message)
        except Exception:  # a page that breaks what lays it out must not take the others along
            traceback.print_exc()
            told = {"order": message["order"], "fault": True}
        if told is not None:
            _say(told)
    return 0
