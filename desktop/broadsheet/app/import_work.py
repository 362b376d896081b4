"""Imports that run one after another in a thread, each in a worker process of its own; no Qt."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from broadsheet.importer.process import Importing
    from broadsheet.model import Problem

_SUFFIX = ".briefing"


@dataclass(frozen=True, slots=True)
class Order:
    """One article to import.

    Attributes:
        name: of its file, or what pasted text is called.
        read: gives its bytes.
        kind: empty for a file, ``pasted`` for text of the clipboard.
        place: where the briefing goes.
    """

    name: str
    read: Callable[[], bytes]
    kind: str
    place: Path


class Made(NamedTuple):
    """A briefing that was made: where it lies, and what the worker tells of it."""

    path: Path
    report: dict[str, Any]


class Done(NamedTuple):
    """What came of all orders: what was made, why each of the others was not, and whether a person ended it."""

    made: tuple[Made, ...]
    failed: tuple[tuple[str, Problem], ...]
    stopped: bool


class Work:
    """Some imports: `run` in a thread, `stop` from any.

    Args:
        orders: the articles.
        base: gives the briefing that the articles are tied to, as the bytes of one file; None for none.
    """

    def __init__(self, orders: Sequence[Order], base: Callable[[], bytes] | None = None) -> None:
        self._orders, self._base = orders, base
        self._importing: Importing | None = None
        self._stopped = False

    def run(self, begun: Callable[[int, str], None]) -> Done:
        """Import each, and write the briefings; an article that is none does not keep the others.

        Args:
            begun: told the number of the article, from 0, and every stage as it begins.

        Raises:
            FileProblem: the briefing that they are tied to cannot be had.
        """
        from broadsheet.files import FileProblem

        base = self._base() if self._base else b""
        made: list[Made] = []
        failed: list[tuple[str, Problem]] = []
        for number, order in enumerate(self._orders):
            if self._stopped:
                break

            def told(stage: str, number: int = number) -> None:
                begun(number, stage)

            try:
                made.append(self._import(order, base, told))
            except FileProblem as error:
                if error.problem.code != "cancelled":
                    failed.append((order.name, error.problem))
        return Done(tuple(made), tuple(failed), self._stopped)

    def stop(self) -> None:
        """End it; what was made until then stays."""
        self._stopped = True
        if self._importing is not None:
            self._importing.stop()

    def _import(self, order: Order, base: bytes, told: Callable[[str], None]) -> Made:
        from broadsheet.files.problems import FileProblem, os_refusal
        from broadsheet.files.saving import write_packed
        from broadsheet.importer.process import Importing

        self._importing = importing = Importing(order.name, order.read(), order.kind, base=base)
        if self._stopped:
            importing.stop()
        outcome = importing.run(told)
        try:
            order.place.parent.mkdir(parents=True, exist_ok=True)
            write_packed(outcome.packed, order.place)
        except OSError as error:
            raise error if isinstance(error, FileProblem) else os_refusal(error, str(order.place)) from error
        return Made(order.place, outcome.report)


def place_in(folder: Path | None, inside: Path, taken: Collection[Path] = ()) -> Path:
    """Where a briefing goes: under the article's name, in a folder, in the place of nothing.

    Args:
        folder: that holds it; None for one that is made for it.
        inside: the article's path below the folder that was chosen, or its name alone.
        taken: places that are spoken for.
    """
    folder = folder or Path(tempfile.mkdtemp(prefix="broadsheet-"))
    stem = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', "-", inside.stem).strip(" .-") or "article"
    stem = stem.encode()[:120].decode("utf-8", "ignore")
    names = (f"{stem}{_SUFFIX}", *(f"{stem} {number}{_SUFFIX}" for number in range(2, 10_000)))
    here = folder / inside.parent
    return next(path for each in names if not (path := here / each).exists() and path not in taken)
