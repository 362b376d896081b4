"""Where a person was in each briefing, and where the window stood: one small JSON file that stays on this machine.

It is read before the text is painted, so it is plain Python: no Qt, no dataclass.
"""

from __future__ import annotations

import time
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple

from broadsheet.state.private_file import read_json, write_json

if TYPE_CHECKING:
    from pathlib import Path

MOST = 20
"""So many briefings are remembered, those read last."""

BUNDLED = ":bundled:"
"""Stands for the briefing that ships with the program, wherever that lies."""

_WORDS = 24
_MOST_ROOMS = 40
_LONGEST = 512 * 1024
_TEXTS = ("page", "section", "passage", "language", "words")
_NUMBERS = ("share", "distance", "moment")


class Stay(NamedTuple):
    """A briefing, and where a person was in it.

    Attributes:
        key: the file's path, or `BUNDLED`.
        page, section, language: what was shown.
        passage, offset, share, distance, at_top: the reading place, as the reader tells it.
        words: the first words of that place, by which it is found again in a text that changed.
        rooms: passage, end and width in em of the room that lines in view kept for graphics, so that the next start
            breaks them alike.
        moment: when that was, in seconds since 1970.
    """

    key: str
    page: str = "read"
    section: str = ""
    language: str = ""
    passage: str = ""
    offset: int = 0
    share: float = 0.0
    distance: float = 0.0
    at_top: bool = True
    words: str = ""
    rooms: tuple[tuple[str, int, float], ...] = ()
    moment: float = 0.0


class Standing(NamedTuple):
    """Where the window stood.

    Attributes:
        x, y: the corner of its frame on the desktop, on the screen that it fills where it does.
        width, height: its size without the frame, as it is while it fills no screen.
        filling: maximized, full or empty.
    """

    x: int
    y: int
    width: int
    height: int
    filling: str = ""


class _Kept(NamedTuple):
    last: str
    standing: Standing | None
    stays: tuple[Stay, ...]
    forgotten: float


def key_of(path: Path, bundled: Path) -> str:
    """What a briefing is remembered by; a folder and the ``datapackage.json`` in it are one."""
    found = path.parent if path.name == "datapackage.json" else path
    return BUNDLED if found.resolve() == bundled.resolve() else str(found.absolute())


class Memory:
    """What is remembered; without a path nothing is read and nothing kept."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._lock = Lock()
        self._kept = _read(path) if path else _NOTHING

    def beside(self, name: str) -> Path | None:
        """Where another file of this person's own lies; None where nothing is kept."""
        return self._path.with_name(name) if self._path else None

    @property
    def last(self) -> str:
        """Key of the briefing that was open last; empty for none."""
        return self._kept.last

    @property
    def standing(self) -> Standing | None:
        """Where the window stood; None where that is unknown."""
        return self._kept.standing

    def stay(self, key: str) -> Stay | None:
        """Where a person was in a briefing; None for one that is not remembered."""
        return next((stay for stay in self._kept.stays if stay.key == key), None)

    def keep(self, stay: Stay | None, standing: Standing | None) -> None:
        """Take in where a person is, and where the window stands; nothing is written yet."""
        kept = self._kept
        if stay is not None:
            stays = (stay, *(other for other in kept.stays if other.key != stay.key))[:MOST]
            kept = kept._replace(last=stay.key, stays=stays)
        self._kept = kept._replace(standing=standing or kept.standing)

    def forget(self) -> None:
        """Forget every briefing, those too that other windows have remembered until now."""
        self._kept = self._kept._replace(last="", stays=(), forgotten=time.time())

    def write(self) -> bool:
        """Write it, in any thread; False where the place cannot be written, which stops nothing."""
        if self._path is None:
            return False
        with self._lock:
            return _write(self._path, _merged(self._kept, _read(self._path)))


_NOTHING = _Kept("", None, (), 0.0)


def _merged(own: _Kept, found: _Kept) -> _Kept:
    """What this window remembers, and what others wrote meanwhile; the later word on a briefing wins."""
    forgotten = max(own.forgotten, found.forgotten)
    stays: dict[str, Stay] = {}
    for stay in (*own.stays, *found.stays):
        if stay.moment > forgotten and (stay.key not in stays or stays[stay.key].moment < stay.moment):
            stays[stay.key] = stay
    latest = tuple(sorted(stays.values(), key=_moment, reverse=True)[:MOST])
    return own._replace(stays=latest, forgotten=forgotten, last=own.last if own.last in stays else "")


def _moment(stay: Stay) -> float:
    return stay.moment


def _read(path: Path) -> _Kept:
    """What is in a file; whatever is missing, damaged or out of range is left out, nothing is ever raised."""
    stored = read_json(path, _LONGEST)
    found = stored.get("briefings")
    stays = tuple(stay for each in (found if isinstance(found, list) else ())[:MOST] if (stay := _stay(each)))
    last, forgotten = stored.get("last"), stored.get("forgotten", 0.0)
    known = isinstance(last, str) and any(stay.key == last for stay in stays)
    since = float(forgotten) if _is_number(forgotten) else 0.0
    return _Kept(str(last) if known else "", _standing(stored.get("window")), stays, since)


def _stay(stored: Any) -> Stay | None:  # noqa: ANN401  whatever a file holds
    if not isinstance(stored, dict) or not isinstance(stored.get("key"), str) or not stored["key"]:
        return None
    whole = (
        all(isinstance(stored.get(name), str) for name in _TEXTS)
        and all(_is_number(stored.get(name)) for name in _NUMBERS)
        and isinstance(stored.get("at_top"), bool)
        and _is_count(stored.get("offset"), 10**9)
        and stored["offset"] >= 0
    )
    if not whole:
        return None
    rooms = stored.get("rooms", [])
    kept = tuple((room[0], room[1], float(room[2])) for room in rooms if _is_room(room)) if _is_list(rooms) else ()
    plain = {name: stored[name] for name in ("key", *_TEXTS, *_NUMBERS, "at_top", "offset")}
    return Stay(**plain | {"rooms": kept[:_MOST_ROOMS], "words": stored["words"][:_WORDS]})


def _standing(stored: Any) -> Standing | None:  # noqa: ANN401  whatever a file holds
    if not _is_list(stored) or len(stored) != 5 or stored[4] not in ("", "maximized", "full"):
        return None
    if not all(_is_count(number, 100_000) for number in stored[:4]) or not (stored[2] > 0 < stored[3]):
        return None
    return Standing(*stored)


def _is_room(stored: Any) -> bool:  # noqa: ANN401  whatever a file holds
    return (
        _is_list(stored)
        and len(stored) == 3
        and isinstance(stored[0], str)
        and _is_count(stored[1], 10**9)
        and _is_number(stored[2])
    )


def _is_list(value: object) -> bool:
    return isinstance(value, list)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e12


def _is_count(value: object, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= most


def _write(path: Path, kept: _Kept) -> bool:
    stored = {
        "last": kept.last,
        "forgotten": kept.forgotten,
        "window": kept.standing,
        "briefings": [stay._asdict() for stay in kept.stays],
    }
    return write_json(path, stored, indent=1)
