"""Makes Qt's data of ICU small: 32 MB of all the world's languages become what Chinese and English need.

Qt asks ICU to compare and to sort words, for capital letters, and for the character set of an old terminal. The data
lie in one library as one object, ``icudt73_dat``: a header, a table of names and places, and the items.
"""

from __future__ import annotations

import re
import struct
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_MAGIC = b"\xda\x27"
_FORMAT = b"CmnD"
_KEPT = re.compile(
    r"(?:coll/)?(?:root|pool|res_index|en|en_US|en_GB|zh(?:_.*)?)\.res"
    r"|(?:coll/ucadata|cnvalias|uemoji|ulayout)\.icu|[^/]+\.nrm"
    r"|(?:gb18030|windows-936-2000|ibm-1386_P100-2001)\.cnv"
    r"|(?:likelySubtags|supplementalData|keyTypeData|numberingSystems|timezoneTypes|zoneinfo64|metaZones|plurals)\.res"
)


def trimmed(data: bytes) -> bytes:
    """The same ICU data with fewer items.

    Args:
        data: an ICU common data package, from its header on.

    Raises:
        ValueError: it is no such package, or has none of the items that are kept.
    """
    header, magic = struct.unpack_from("<H2s", data)
    if magic != _MAGIC or data[12:16] != _FORMAT:
        raise ValueError(f"ICU data: found {data[:16].hex()}, expected a little-endian common data package")
    (count,) = struct.unpack_from("<I", data, header)
    places = [struct.unpack_from("<II", data, header + 4 + 8 * at) for at in range(count)]
    ends = [*(start for _, start in places[1:]), len(data) - header]
    items = []
    for (name_at, start), end in zip(places, ends, strict=True):
        name = data[header + name_at : data.index(b"\0", header + name_at)]
        if _KEPT.fullmatch(name.decode("ascii").partition("/")[2]):
            items.append((name, data[header + start : header + end]))
    if not items:
        raise ValueError("ICU data: found none of the items of Chinese and English")
    return data[:header] + _packed(items)


def _packed(items: list[tuple[bytes, bytes]]) -> bytes:
    """The table of the items, their names, and the items themselves, each at a multiple of 16 bytes."""
    names_at = 4 + 8 * len(items)
    names, table = bytearray(), []
    for name, _ in items:
        table.append(names_at + len(names))
        names += name + b"\0"
    body = bytearray()
    body_at = -(-(names_at + len(names)) // 16) * 16
    places = bytearray(struct.pack("<I", len(items)))
    for (_, content), name_at in zip(items, table, strict=True):
        places += struct.pack("<II", name_at, body_at + len(body))
        body += content + bytes(-len(content) % 16)
    return bytes(places + names).ljust(body_at, b"\0") + bytes(body)


def trimmed_library(library: Path, folder: Path) -> Path:
    """Write a library of the same name and symbol that holds the trimmed data; needs ``ld`` of binutils.

    Args:
        library: Qt's ``libicudata.so.73`` or another version of it.
        folder: where to put the new one; it exists.
    """
    symbol = f"icudt{library.name.rpartition('.')[2]}_dat"
    whole = library.read_bytes()
    start = whole.index(_FORMAT) - 12
    (folder / "icu.dat").write_bytes(trimmed(whole[start : start + _size(library, symbol)]))
    target = folder / library.name
    subprocess.run(["ld", "-r", "-b", "binary", "-z", "noexecstack", "-o", "icu.o", "icu.dat"], cwd=folder, check=True)
    # The data are only read: a segment that can be shared and not written, at an address that is a multiple of 16.
    subprocess.run(
        ["objcopy", "--rename-section", ".data=.rodata,alloc,load,readonly,data,contents", "--set-section-alignment",
         ".rodata=16", "--redefine-sym", f"_binary_icu_dat_start={symbol}", "icu.o"],
        cwd=folder, check=True,
    )  # fmt: skip
    command = ["ld", "-shared", "-soname", library.name, "-z", "noexecstack", "--build-id=none", "--hash-style=gnu"]
    subprocess.run([*command, "-o", target.name, "icu.o"], cwd=folder, check=True)
    return target


def _size(library: Path, symbol: str) -> int:
    """Bytes of the data, from the library's table of symbols."""
    listed = subprocess.run(["readelf", "-Ws", library], capture_output=True, text=True, check=True).stdout
    for line in listed.splitlines():
        fields = line.split()
        if fields and fields[-1] == symbol:
            return int(fields[2], 0)
    raise ValueError(f"{library.name}: no symbol {symbol}")
