"""Cells that name one of what there is: by id, or by its name in either language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.revising.amounts import plain
from broadsheet.derive.revising.fault import refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from broadsheet.model import Indicator, Scope, Source

    Named = Indicator | Scope | Source

LAYERS = {"article": ("article", "原文", "正文"), "context": ("context", "补充资料", "补充")}
HEDGES = {
    "nearly": ("nearly", "近", "接近"),
    "over": ("over", "超", "超过", "逾", "突破", "多", "余"),
    "about": ("about", "约", "左右"),
    "at-least": ("at-least", "at least", "至少", "以上"),
    "at-most": ("at-most", "at most", "up to", "至多", "以下"),
    "several": ("several", "数"),
}


def choice(known: Mapping[str, tuple[str, ...]], text: str, column: str, *, required: bool = False) -> str:
    """One of a fixed list, by id or word; empty for an empty cell.

    Raises:
        Refused: it is none of them, or empty where it must not be.
    """
    wanted = plain(text).lower()
    if not wanted and not required:
        return ""
    found = next((id_ for id_, words in known.items() if wanted in words or wanted == id_), None)
    if found is None:
        raise refused("unknown-choice" if wanted else "needs-value", column, text)
    return found


def named(rows: Mapping[str, Named], text: str, column: str, *, required: bool = False) -> str:
    """The id of a row of a table, by its id or any of its names.

    Raises:
        Refused: no row is called that, or several are.
    """
    wanted = folded(text)
    if not wanted and not required:
        return ""
    if text.strip() in rows:
        return text.strip()
    found = [id_ for id_, row in rows.items() if wanted in map(folded, names(row))] if wanted else []
    if len(found) != 1:
        code = "needs-value" if not wanted else "several-of-that-name" if found else "unknown-choice"
        raise refused(code, column, text)
    return found[0]


def names(row: Named) -> Iterator[str]:
    """What an indicator, a scope or a source is called."""
    yield row.id
    for name in ("name", "description"):
        text = getattr(row, name, None)
        yield from (words for _, words in text.values) if text else ()
    for name in ("title", "publisher", "title_en", "publisher_en"):
        if getattr(row, name, ""):
            yield getattr(row, name)


def folded(text: str) -> str:
    """A name without what people spell differently: case, blanks, quotes, brackets."""
    return "".join(c for c in plain(text).lower() if c.isalnum() or c in "%+-")
