"""Makes ``resources/import/dictionary.gz``: Chinese words with counts and kinds, as the repair of pages reads them.

They are the file ``dict.txt`` of the package ``jieba`` of PyPI (MIT); nothing of it is committed. The same package
gives the same bytes.
"""

from __future__ import annotations

import gzip
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "resources" / "import" / "dictionary.gz"
PACKAGE = "jieba"
_FIELDS = 3


def make(target: Path = TARGET) -> Path | None:
    """Write the file, unless it is there and newer than the package's.

    Returns:
        The file; None where the package is not installed (pages are then repaired by the rules alone).

    Raises:
        ValueError: the package holds something else than words, counts and kinds.
    """
    source = _source()
    if source is None:
        target.unlink(missing_ok=True)
        return None
    if target.is_file() and target.stat().st_mtime >= source.stat().st_mtime:
        return target
    lines = source.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, start=1):
        if len(line.split()) != _FIELDS or not line.split()[1].isdigit():
            raise ValueError(f"{source.name}: line {number}: found {line!r}, expected a word, a count and a kind")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))
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
