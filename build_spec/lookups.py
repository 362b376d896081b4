"""Writes tables of words as ``broadsheet.lookup`` reads them. The same words give the same bytes."""

from __future__ import annotations

import struct
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "desktop"))

from broadsheet.lookup import HEAD, MAGIC, Lookup  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Mapping

_ROWS_A_BUCKET = 4


def packed(rows: Mapping[str, str], note: str) -> bytes:
    """A table as the bytes of its file.

    Args:
        rows: what is told of each word.
        note: what the file tells of itself.

    Raises:
        ValueError: a row cannot be told from its neighbours.
    """
    count = max(1, len(rows) // _ROWS_A_BUCKET)
    buckets: list[list[bytes]] = [[] for _ in range(count)]
    for word, told in rows.items():
        if not word or set(word + told) & {"\n"} or "\t" in word:
            raise ValueError(f"found the row {word!r} {told!r}, expected no line end in it, and no tab in the word")
        key = word.encode()
        buckets[crc32(key) % count].append(b"\n" + key + b"\t" + told.encode() + b"\n")
    places, parts, at = [0], [], 0
    for bucket in buckets:
        part = b"".join(sorted(bucket))
        parts.append(part)
        at += len(part)
        places.append(at)
    head = HEAD.pack(MAGIC, count, len(note.encode()), at)
    return b"".join((head, note.encode(), struct.pack(f"<{count + 1}I", *places), *parts))


def note_of(target: Path) -> str:
    """What a table tells of itself; empty where there is none."""
    try:
        return Lookup(target).note
    except (OSError, ValueError):
        return ""
