"""Tables that scroll on their own where the page is too narrow for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.export.markup import escaped

if TYPE_CHECKING:
    from collections.abc import Iterable


def scrolling(name: str, heads: Iterable[str], body: str, class_: str = "") -> str:
    """A table that the keyboard can scroll.

    Args:
        name: what it is called.
        heads: of its columns.
        body: its rows, written.
        class_: of the table.
    """
    head = "".join(f'<th scope="col">{escaped(each)}</th>' for each in heads)
    kind = f' class="{class_}"' if class_ else ""
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escaped(name)}">'
        f"<table{kind}><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def row(cells: Iterable[str]) -> str:
    """A row of plain cells."""
    return "<tr>" + "".join(f"<td>{escaped(cell)}</td>" for cell in cells) + "</tr>"
