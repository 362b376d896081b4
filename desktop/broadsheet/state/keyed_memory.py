"""What is remembered of many things, each by its key: one small JSON file that stays on this machine."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Generic, TypeVar

from broadsheet.state.private_file import read_json, write_json

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

MOST = 40
"""So many things are remembered, those kept last."""

_LONGEST = 256 * 1024
_Kept = TypeVar("_Kept")


class KeyedMemory(Generic[_Kept]):
    """What was kept, the last first; without a path it holds until the program ends.

    Args:
        path: the file.
        read: makes what was kept of what the file holds; None where that is damaged.
        stored: makes what the file holds of what is kept.
    """

    def __init__(
        self, path: Path | None, read: Callable[[object], _Kept | None], stored: Callable[[_Kept], object]
    ) -> None:  # fmt: skip
        self._path, self._read, self._stored = path, read, stored
        self._kept: dict[str, _Kept] | None = None

    def of(self, key: str) -> _Kept | None:
        """What was kept last; None where nothing was."""
        return self.all().get(key)

    def all(self) -> Mapping[str, _Kept]:
        """Everything; read when it is first asked for, so that no start waits for it."""
        if self._kept is None:
            found = read_json(self._path, _LONGEST) if self._path else {}
            read = {key: self._read(each) for key, each in list(found.items())[:MOST]}
            self._kept = {key: each for key, each in read.items() if each is not None}
        return self._kept

    def put(self, key: str, what: _Kept | None) -> None:
        """Remember something, or nothing more of it; not written yet."""
        others = {name: each for name, each in self.all().items() if name != key}
        self._kept = others if what is None else {key: what} | dict(list(others.items())[: MOST - 1])

    def write(self) -> bool:
        """Write it; False where it cannot be written, which stops nothing."""
        stored = {key: self._stored(each) for key, each in self.all().items()}
        return self._path is not None and write_json(self._path, stored, indent=1)

    def keep(self, key: str, what: _Kept) -> bool:
        """Remember something, and write it; False where it cannot be written, which stops nothing."""
        self.put(key, what)
        return self.write()

    def forget(self) -> None:
        """Forget everything."""
        self._kept = {}
        if self._path is not None:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
