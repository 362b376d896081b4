"""Tables of words on disk, of which a program asks only a few: nothing of them is parsed but what is asked for.

``build_spec/lookups.py`` writes them: a head, the places where the buckets begin, and the rows (word, tab, what is
told) by bucket. The checksum of a word tells its bucket.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from pathlib import Path

MAGIC = b"BSLOOK1\n"
HEAD = struct.Struct("<8sIII")
"""The magic word, how many buckets there are, and how long the note and the rows are."""

_BOUNDS = struct.Struct("<II")


class Lookup:
    """One table.

    Args:
        path: of its file.

    Attributes:
        note: what the file tells of itself.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is no table, or not whole.
    """

    def __init__(self, path: Path) -> None:
        self._data = path.read_bytes()
        if len(self._data) < HEAD.size:
            raise ValueError(f"{path.name}: found {len(self._data)} bytes, expected a table of words")
        magic, self._buckets, note, rows = HEAD.unpack_from(self._data)
        self._places = HEAD.size + note
        self._rows = self._places + 4 * (self._buckets + 1)
        if magic != MAGIC or not self._buckets or len(self._data) != self._rows + rows:
            raise ValueError(f"{path.name}: found {magic!r} and {len(self._data)} bytes, expected a table of words")
        self.note = self._data[HEAD.size : self._places].decode()

    def get(self, word: str) -> str | None:
        """What is told of a word; None where it is not in the table."""
        key = word.encode("utf-8", "surrogatepass")
        bucket = crc32(key) % self._buckets
        begin, end = _BOUNDS.unpack_from(self._data, self._places + 4 * bucket)
        at = self._data.find(b"\n" + key + b"\t", self._rows + begin, self._rows + end)
        if at < 0:
            return None
        at += len(key) + 2
        return self._data[at : self._data.index(b"\n", at)].decode()
