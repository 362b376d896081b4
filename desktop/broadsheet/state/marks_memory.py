"""The page marks of each briefing: one small JSON file, and copies of the logos, which stay on this machine.

A logo is copied, so that a stick that is pulled out takes nothing away. A copy that is gone all the same, or that is no
picture any more, is left out and told of.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from broadsheet.files.atomic import write_file
from broadsheet.files.logo import LARGEST, logo_kind
from broadsheet.files.problems import FileProblem
from broadsheet.model.page_marks import LONGEST, PageMarks, tidy
from broadsheet.state.keyed_memory import KeyedMemory

if TYPE_CHECKING:
    from pathlib import Path


class KeptMarks(NamedTuple):
    """Marks, and whether a logo that belongs to them could not be read."""

    marks: PageMarks
    logo_is_missing: bool = False


class MarksMemory:
    """What is remembered, by briefing; without a path nothing is read and nothing kept."""

    def __init__(self, path: Path | None) -> None:
        self._logos = path.with_name("logos") if path else None
        self._memory = KeyedMemory(path, partial(_marks, self._logos), _stored)

    def of(self, key: str) -> KeptMarks:
        """The marks of a briefing; none where nobody set any."""
        return self._memory.of(key) or KeptMarks(PageMarks())

    def keep(self, key: str, marks: PageMarks) -> bool:
        """Remember marks; False where they cannot be written: they hold until the program ends."""
        self._memory.put(key, KeptMarks(marks) if marks else None)
        return self._logos is not None and self._write(self._logos)

    def forget(self) -> None:
        """Forget every mark, and the copies of the logos."""
        self._memory.forget()
        if self._logos is not None:
            _clear(self._logos, set())

    def _write(self, logos: Path) -> bool:
        """Copies first: the file names none that is not there."""
        kept = {_name(logo): logo for each in self._memory.all().values() if (logo := each.marks.logo)}
        done = all(_copied(logos / name, logo) for name, logo in kept.items()) and self._memory.write()
        if done:
            _clear(logos, set(kept))
        return done


def _copied(copy: Path, logo: bytes) -> bool:
    if copy.exists():
        return True
    try:
        copy.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_file(copy, logo)
    except (OSError, FileProblem):
        return False
    return True


def _clear(logos: Path, wanted: set[str]) -> None:
    """Take away copies that no briefing has any more; nothing else lies in their folder."""
    with suppress(OSError):
        for copy in logos.iterdir():
            if copy.name not in wanted:
                copy.unlink()


def _name(logo: bytes) -> str:
    kind = "png" if logo.startswith(b"\x89PNG") else "svg"
    return f"{hashlib.blake2b(logo, digest_size=12).hexdigest()}.{kind}"


def _stored(kept: KeptMarks) -> dict[str, Any]:
    return asdict(kept.marks) | {"logo": _name(kept.marks.logo) if kept.marks.logo else ""}


def _marks(logos: Path | None, stored: Any) -> KeptMarks:  # noqa: ANN401  whatever a file holds
    if not isinstance(stored, dict):
        return KeptMarks(PageMarks())
    words = {name: tidy(stored[name])[:most] for name, most in LONGEST.items() if isinstance(stored.get(name), str)}
    name = stored.get("logo")
    logo = _logo(logos, name) if logos and isinstance(name, str) and name else b""
    return KeptMarks(PageMarks(**words, logo=logo), bool(name) and not logo)


def _logo(logos: Path, name: str) -> bytes:
    """A copy, where it is still the picture that was copied; a name that leads elsewhere is none."""
    try:
        with (logos / name.replace("\\", "/").rpartition("/")[2]).open("rb") as file:
            data = file.read(LARGEST + 1)
        logo_kind(data, name)
    except (OSError, ValueError, FileProblem):
        return b""
    return data if _name(data) == name else b""
