"""What a line break inside a paragraph reads as: nothing between two Chinese characters, else one blank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.files.article.emphasis import Run
from broadsheet.files.article.nodes import Break

if TYPE_CHECKING:
    from broadsheet.files.article.nodes import Node

# Quotation marks, dashes, ellipses and the middle dot go with their neighbours.
_NEUTRAL = "“”‘’—…·"
_WIDE = ((0x2E80, 0x312F), (0x3190, 0x9FFF), (0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF), (0x20000, 0x3FFFF))


def resolve_breaks(nodes: list[Node]) -> None:
    """Give every soft break of a paragraph its text."""
    after: list[str] = []  # the character that follows each break, last break first
    following = ""
    for node in reversed(nodes):
        if isinstance(node, Break):
            after.append(following)
        following = _shown(node)[:1] or following
    before = ""
    for node in nodes:
        if isinstance(node, Break):
            next_ = after.pop()
            if not node.hard:
                node.text = joint(before, next_)
        before = _shown(node)[-1:] or before


def joint(before: str, after: str) -> str:
    """What stands for a soft break between two characters; either may be empty at the edge of the text."""
    if before in {"", "\n"} or after in {"", "\n"}:
        return ""
    wide, wide_after = _is_wide(before), _is_wide(after)
    joined = (wide and (wide_after or after in _NEUTRAL)) or (wide_after and before in _NEUTRAL)
    return "" if joined else " "


def _shown(node: Node) -> str:
    """The characters of a piece as far as they are known."""
    if isinstance(node, str):
        return node
    if isinstance(node, Run):
        return node.char if node.count else ""
    return node.text if isinstance(node, Break) else ""


def _is_wide(char: str) -> bool:
    code = ord(char)
    return any(low <= code <= high for low, high in _WIDE)
