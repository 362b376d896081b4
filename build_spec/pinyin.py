"""Makes ``resources/import/pinyin.words``: how Chinese characters and the phrases they begin are spelled.

They are the dictionaries of the package ``pypinyin``, whose loading takes longer than an article's import may; nothing
of them is committed. The same package gives the same bytes.
"""

from __future__ import annotations

import hashlib
import sys
from importlib.metadata import version
from itertools import groupby
from pathlib import Path

import lookups

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "resources" / "import" / "pinyin.words"


def make(target: Path = TARGET) -> Path:
    """Write the file, unless it is there and came from the same package and script.

    Returns:
        The file.

    Raises:
        ValueError: a phrase of the package has not one syllable for each character.
    """
    stamp = f"{version('pypinyin')} {hashlib.sha256(Path(__file__).read_bytes()).hexdigest()}"
    if lookups.note_of(target).startswith(f"{stamp}\n"):
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(lookups.packed(_rows(), f"{stamp}\n{_ranges()}"))
    return target


def _rows() -> dict[str, str]:
    """Each character with its syllable, then its phrases, each with its own; tones as digits behind."""
    from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

    rows = {chr(code): _spelled(chr(code)) for code in sorted(PINYIN_DICT)}
    for head, phrases in groupby(sorted(PHRASES_DICT), key=lambda phrase: phrase[0]):
        rows[head] = "\t".join([rows.get(head, ""), *(f"{phrase} {_spelled(phrase)}" for phrase in phrases)])
    return rows


def _spelled(phrase: str) -> str:
    from pypinyin import Style, lazy_pinyin

    toned = lazy_pinyin(phrase, style=Style.TONE3)
    plain = lazy_pinyin(phrase)
    if len(toned) != len(phrase) or plain != [syllable.rstrip("0123456789") for syllable in toned]:
        raise ValueError(f"{phrase}: found {toned}, expected a syllable for each character, as in {plain}")
    return " ".join(toned)


def _ranges() -> str:
    """The code points that count as Chinese, ``FIRST-LAST`` in hexadecimal."""
    from pypinyin.constants import RE_HANS

    codes = [code for code in range(sys.maxunicode + 1) if RE_HANS.match(chr(code))]
    runs = [[code for _, code in run] for _, run in groupby(enumerate(codes), key=lambda pair: pair[1] - pair[0])]
    return " ".join(f"{run[0]:x}-{run[-1]:x}" for run in runs)


if __name__ == "__main__":
    made = make()
    print(f"{made.name}  {made.stat().st_size / 1e6:.1f} MB")
