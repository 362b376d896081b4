"""Briefings in one file: a ZIP read from memory, every entry checked before a byte of it is inflated.

The directory is read here and not by `zipfile`, which accepts overlapping entries, twins, devices and sizes that lie,
and costs start-up time. ZIP64, encryption and several volumes are refused: a briefing within the limits needs none.
"""

from __future__ import annotations

import stat
import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.files.container import limits
from broadsheet.files.problems import refusal

if TYPE_CHECKING:
    from broadsheet.files.problems import FileProblem
    from broadsheet.model import Problem

_END = struct.Struct("<4s4H2LH")
_CENTRAL = struct.Struct("<4s4B4HL2L5H2L")
_LOCAL = struct.Struct("<4s2B4HL2L2H")
_MAX_COMMENT = 65_535
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_PATCHED = 0x20
_DESCRIPTOR = 0x8
_UTF8 = 0x800
_UNIX = 3
_STORED, _DEFLATED = 0, 8


@dataclass(frozen=True, slots=True)
class Entry:
    """One file as the archive's directory describes it."""

    name: str
    raw_name: bytes
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    offset: int
    mode: int


class ZipContainer:
    """The files of a ZIP.

    Raises:
        FileProblem: the archive is damaged or breaks a rule of ``docs/format.md``; nothing was inflated.
    """

    def __init__(self, data: bytes, label: str) -> None:
        self._data = data
        self._label = label
        directory = self._directory()
        self._check(directory)
        self._entries = {entry.name: entry for entry in directory if not entry.name.endswith("/")}
        self._starts = self._check_layout(directory)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """None: an archive with anything wrong is refused whole."""
        return ()

    @property
    def names(self) -> tuple[str, ...]:
        """Paths of the files, sorted."""
        return tuple(sorted(self._entries))

    def read(self, name: str) -> bytes:
        """The bytes of one file.

        Raises:
            FileProblem: they do not inflate to what the directory promises.
        """
        entry = self._entries[name]
        start = self._starts[entry.offset]
        packed = self._data[start : start + entry.packed]
        content = packed if entry.method == _STORED else self._inflate(entry, packed)
        if len(content) != entry.size or zlib.crc32(content) != entry.crc:
            raise refusal("damaged-entry", entry.name, "", "a wrong length or checksum", "the bytes that were written")
        return content

    def _inflate(self, entry: Entry, packed: bytes) -> bytes:
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            content = inflater.decompress(packed, entry.size + 1)
        except zlib.error:
            content = b""
        if not inflater.eof or inflater.unused_data:
            raise refusal("damaged-entry", entry.name, "", "data that do not inflate", "the bytes that were written")
        return content

    def _refuse(self, code: str, place: str, found: object, expected: str) -> FileProblem:
        return refusal(code, self._label, place, found, expected)

    def _directory(self) -> list[Entry]:
        data = self._data
        at = data.rfind(b"PK\x05\x06", max(0, len(data) - _MAX_COMMENT - _END.size))
        if at < 0 or at + _END.size > len(data):
            found = "a truncated archive" if data.startswith(b"PK\x03\x04") else "no ZIP archive"
            raise self._refuse("not-a-zip", "", found, "a whole ZIP archive")
        _, disk, first_disk, here, count, size, offset, comment = _END.unpack_from(data, at)
        if (disk, first_disk) != (0, 0) or here != count or at + _END.size + comment != len(data):
            raise self._refuse("damaged-archive", "", "a directory that does not fit", "one whole archive")
        if count > limits.MAX_FILES:
            raise self._refuse("too-many-files", "", count, f"at most {limits.MAX_FILES} files")
        if offset + size != at:
            raise self._refuse("damaged-archive", "", "a directory elsewhere", "the directory before its end record")
        self._body = offset
        return self._entries_from(offset, at, count)

    def _entries_from(self, at: int, end: int, count: int) -> list[Entry]:
        entries = []
        for _ in range(count):
            if at + _CENTRAL.size > end or self._data[at : at + 4] != b"PK\x01\x02":
                raise self._refuse("damaged-archive", f"byte {at}", "no directory entry", "a directory entry")
            fields = _CENTRAL.unpack_from(self._data, at)
            system, flags, method, crc, packed, size = fields[2], fields[5], fields[6], *fields[9:12]
            name_size, extra, comment, disk, _, attributes, offset = fields[12:]
            raw = self._data[at + _CENTRAL.size : at + _CENTRAL.size + name_size]
            at += _CENTRAL.size + name_size + extra + comment
            if disk or 0xFFFFFFFF in (packed, size, offset):
                raise self._refuse("unsupported-archive", _name(raw, flags), "ZIP64 or volumes", "a plain ZIP")
            mode = attributes >> 16 if system == _UNIX else 0
            entries.append(Entry(_name(raw, flags), raw, flags, method, crc, packed, size, offset, mode))
        if at != end:
            raise self._refuse("damaged-archive", f"byte {at}", "more than the entries it counts", "the end record")
        return entries

    def _check(self, entries: list[Entry]) -> None:
        seen: dict[str, str] = {}
        total = 0
        for entry in entries:
            self._check_entry(entry)
            key = limits.folded(entry.name.rstrip("/"))
            if key in seen:
                raise self._refuse("duplicate-name", entry.name, seen[key], "paths that differ on every system")
            seen[key] = entry.name
            total += entry.size
        files = {limits.folded(name) for name in seen.values() if not name.endswith("/")}
        for key in seen:
            if any(key[:at] in files for at, char in enumerate(key) if char == "/"):
                raise self._refuse("duplicate-name", seen[key], "a file that is a folder too", "one of the two")
        if total > limits.MAX_TOTAL_BYTES:
            raise self._refuse("too-large", "", f"{total} bytes", f"at most {limits.MAX_TOTAL_BYTES} bytes in all")

    def _check_entry(self, entry: Entry) -> None:
        name = entry.name
        if reason := limits.bad_name(name.removesuffix("/")):
            raise self._refuse("bad-name", "", f"{name!r}, which {reason}", "a plain relative path")
        folder = name.endswith("/")
        if stat.S_IFMT(entry.mode) not in (0, stat.S_IFDIR if folder else stat.S_IFREG) or (folder and entry.size):
            raise self._refuse("special-file", name, "a link, device or odd folder", "a regular file")
        if entry.flags & (_ENCRYPTED | _PATCHED):
            raise self._refuse("encrypted-entry", name, "an encrypted or patched entry", "a plain entry")
        if entry.method not in (_STORED, _DEFLATED):
            raise self._refuse("unknown-compression", name, f"method {entry.method}", "stored or deflated")
        if entry.size > limits.MAX_FILE_BYTES:
            raise self._refuse("too-large", name, f"{entry.size} bytes", f"at most {limits.MAX_FILE_BYTES} bytes")
        if entry.size > limits.RATIO_FROM_BYTES and entry.size > limits.MAX_RATIO * max(1, entry.packed):
            raise self._refuse("too-dense", name, f"{entry.packed} bytes for {entry.size}", "no ZIP bomb")

    def _check_layout(self, entries: list[Entry]) -> dict[int, int]:
        """Local headers agree with the directory and no two entries share bytes; where each one's data start."""
        starts: dict[int, int] = {}
        end = 0
        for entry in sorted(entries, key=lambda entry: entry.offset):
            start = self._data_start(entry)
            if entry.offset < end:
                raise self._refuse("overlapping-entries", entry.name, "bytes of another entry", "entries of their own")
            end = start + entry.packed
            if end > self._body:
                raise self._refuse("damaged-archive", entry.name, "data past the directory", "data before it")
            starts[entry.offset] = start
        return starts

    def _data_start(self, entry: Entry) -> int:
        if entry.offset + _LOCAL.size > self._body or self._data[entry.offset : entry.offset + 4] != b"PK\x03\x04":
            raise self._refuse("damaged-archive", entry.name, "no entry where the directory points", "a local header")
        fields = _LOCAL.unpack_from(self._data, entry.offset)
        flags, method, crc, packed, size = fields[3], fields[4], *fields[7:10]
        name_size, extra = int(fields[10]), int(fields[11])
        name_at = entry.offset + _LOCAL.size
        same = (
            self._data[name_at : name_at + name_size] == entry.raw_name
            and flags == entry.flags
            and method == entry.method
            and (flags & _DESCRIPTOR or (crc, packed, size) == (entry.crc, entry.packed, entry.size))
        )
        if not same:
            raise self._refuse("header-mismatch", entry.name, "a header that differs", "what the directory says")
        return name_at + name_size + extra


def _name(raw: bytes, flags: int) -> str:
    """A path from its bytes: UTF-8 where marked or valid, else the GBK that a Chinese Windows writes."""
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("utf-8" if flags & _UTF8 else "gb18030", "replace")
