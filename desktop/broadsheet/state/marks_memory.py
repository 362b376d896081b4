"""The page marks of each briefing: one small JSON file, and copies of the logos, which stay on this machine.

A logo is copied, so that a stick that is pulled out takes nothing away. A copy that is gone all the same, or that is no
picture any more, is left out and told of.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, NamedTuple

from broadsheet.files.atomic import write_file
from broadsheet.files.logo import LARGEST, logo_kind
from broadsheet.files.problems import FileProblem
from broadsheet.model.page_marks import LONGEST, PageMarks, tidy
from broadsheet.state.private_file import write_json

if TYPE_CHECKING:
    from pathlib import Path

MOST = 40
"""Briefings whose marks are remembered, those set last."""
_LARGEST = 256 * 1024


class KeptMarks(NamedTuple):
    """Marks, and whether a logo that belongs to them could not be read."""

    marks: PageMarks
    logo_is_missing: bool = False


class MarksMemory:
    """What is remembered, by briefing; without a path nothing is read and nothing kept."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._kept: dict[str, KeptMarks] | None = None

    def of(self, key: str) -> KeptMarks:
        """The marks of a briefing; none where nobody set any."""
        return self._all().get(key, KeptMarks(PageMarks()))

    def keep(self, key: str, marks: PageMarks) -> bool:
        """Remember marks; False where they cannot be written: they hold until the program ends."""
        kept = self._all()
        kept.pop(key, None)
        self._kept = ({key: KeptMarks(marks)} if marks else {}) | dict(list(kept.items())[: MOST - 1])
        return self._path is not None and self._write(self._path)

    def forget(self) -> None:
        """Forget every mark, and the copies of the logos."""
        self._kept = {}
        if self._path is not None:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
            self._clear_logos(set())

    def _write(self, path: Path) -> bool:
        kept = self._all()
        stored, wanted = {}, set()
        for key, each in kept.items():
            name = _name(each.marks.logo) if each.marks.logo else ""
            stored[key] = asdict(each.marks) | {"logo": name}
            wanted.add(name)
            if name and not self._keep_logo(path, name, each.marks.logo):
                return False
        done = write_json(path, stored, indent=1)
        if done:
            self._clear_logos(wanted)
        return done

    def _keep_logo(self, path: Path, name: str, logo: bytes) -> bool:
        copy = path.with_name("logos") / name
        if copy.exists():
            return True
        try:
            copy.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_file(copy, logo)
        except (OSError, FileProblem):
            return False
        return True

    def _clear_logos(self, wanted: set[str]) -> None:
        """Take away copies that no briefing has any more; nothing else lies in their folder."""
        assert self._path is not None
        with suppress(OSError):
            for copy in self._path.with_name("logos").iterdir():
                if copy.name not in wanted:
                    copy.unlink()

    def _all(self) -> dict[str, KeptMarks]:
        """Read when it is first asked for: no start waits for it."""
        if self._kept is None:
            self._kept = _read(self._path) if self._path else {}
        return self._kept


def _name(logo: bytes) -> str:
    kind = "png" if logo.startswith(b"\x89PNG") else "svg"
    return f"{hashlib.blake2b(logo, digest_size=12).hexdigest()}.{kind}"


def _read(path: Path) -> dict[str, KeptMarks]:
    """What is in a file; whatever is missing, damaged or out of range is left out, nothing is ever raised."""
    try:
        with path.open("rb") as file:
            stored = json.loads(file.read(_LARGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(stored, dict):
        return {}
    return {key: _marks(each, path.with_name("logos")) for key, each in list(stored.items())[:MOST]}


def _marks(stored: Any, logos: Path) -> KeptMarks:  # noqa: ANN401  whatever a file holds
    if not isinstance(stored, dict):
        return KeptMarks(PageMarks())
    words = {name: tidy(stored[name])[:most] for name, most in LONGEST.items() if isinstance(stored.get(name), str)}
    name = stored.get("logo")
    logo = _logo(logos, name) if isinstance(name, str) and name else b""
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
