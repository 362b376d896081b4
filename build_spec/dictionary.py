"""Makes ``resources/import/dictionary.words``: Chinese words with counts and kinds, as the repair of pages asks them.

They are the file ``dict.txt`` of the package ``jieba`` of PyPI (MIT); nothing of it is committed. The same package
gives the same bytes.
"""

from __future__ import annotations

import hashlib
import sys
from importlib.util import find_spec
from pathlib import Path

import lookups

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "resources" / "import" / "dictionary.words"
PACKAGE = "jieba"
_FIELDS = 3


def make(target: Path = TARGET) -> Path | None:
    """Write the file, unless it is there and came from the same words and script.

    Returns:
        The file; None where the package is not installed (pages are then repaired by the rules alone).

    Raises:
        ValueError: the package holds something else than words, counts and kinds.
    """
    source = _source()
    if source is None:
        target.unlink(missing_ok=True)
        return None
    content = source.read_bytes()
    stamp = hashlib.sha256(content + Path(__file__).read_bytes()).hexdigest()
    if lookups.note_of(target).endswith(stamp):
        return target
    rows: dict[str, str] = {}
    for number, line in enumerate(content.decode().splitlines(), start=1):
        fields = line.split()
        if len(fields) != _FIELDS or not fields[1].isdigit():
            raise ValueError(f"{source.name}: line {number}: found {line!r}, expected a word, a count and a kind")
        rows[fields[0]] = f"{fields[1]} {fields[2]}"
    total = sum(int(told.split()[0]) for told in rows.values())
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(lookups.packed(rows, f"{total} {stamp}"))
    return target


def _source() -> Path | None:
    spec = find_spec(PACKAGE)  # finds it without running it
    places = spec.submodule_search_locations if spec else None
    path = Path(next(iter(places))) / "dict.txt" if places else None
    return path if path and path.is_file() else None


if __name__ == "__main__":
    made = make()
    told = f"{made.name}  {made.stat().st_size / 1e6:.1f} MB" if made else f"{PACKAGE} is not installed: rules alone"
    print(told, file=sys.stdout if made else sys.stderr)
