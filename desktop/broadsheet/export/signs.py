"""Signs that no font of this machine draws: where letters become ink, a mark stands for them, and no empty box."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, cast
from unicodedata import category

from PySide6.QtGui import QFontMetricsF

from broadsheet.export.ground import fonts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from broadsheet.export.order import Order

GETA = "〓"
"""What printers set for a sign that they have no type of."""

_TOLD = 6
_JOINER = "\u2060"
_MODIFIERS = (range(0xFE00, 0xFE10), range(0x1F3FB, 0x1F400), range(0xE0100, 0xE01F0))
"""Change the sign before them, and are none of their own."""
_UNSEEN = frozenset(("Cc", "Cf", "Zs", "Zl", "Zp"))
"""Categories of signs that are not drawn."""
_UNPRINTED = frozenset(("findings", "markdown", "images", "files", "told", "logo"))
"""Fields that no page shows."""


def inked(order: Order) -> tuple[Order, tuple[str, ...]]:
    """The same order in signs that can be drawn, each in the place of one; and those that cannot."""
    lacking = _lacking(order)
    if not lacking:
        return order, ()
    table = {ord(sign): _JOINER if _is_modifier(sign) else GETA for sign in lacking}
    return cast("Order", _translated(order, table)), tuple(sign for sign in lacking if not _is_modifier(sign))


def told_signs(signs: Sequence[str]) -> str:
    """Signs for a line that tells of them, no more than it holds; by number too, for that line cannot draw them."""
    told = (f"{sign} (U+{ord(sign):04X})" for sign in signs[:_TOLD])
    return " ".join(told) + (" …" if len(signs) > _TOLD else "")


def _lacking(order: Order) -> list[str]:
    """In the order of their numbers."""
    fonts = fonts_of(order)
    metrics = [QFontMetricsF(fonts.font(role)) for role in ("body", "label")]
    signs = {sign for text in _texts(order) if not text.isascii() for sign in text}
    seen = (sign for sign in signs if category(sign) not in _UNSEEN)
    return sorted(sign for sign in seen if not all(each.inFontUcs4(ord(sign)) for each in metrics))


def _is_modifier(sign: str) -> bool:
    return any(ord(sign) in each for each in _MODIFIERS)


def _texts(found: object) -> Iterator[str]:
    if isinstance(found, str):
        yield found
    else:
        for each in _parts(found):
            yield from _texts(each)


def _parts(found: object) -> Iterable[object]:
    if isinstance(found, Mapping):
        return found.values()
    if isinstance(found, tuple):
        return found
    if is_dataclass(found):
        return (getattr(found, field.name) for field in fields(found) if field.name not in _UNPRINTED)
    return ()


def _translated(found: object, table: dict[int, str]) -> object:
    """The same with other signs; what has none of them is the same thing."""
    if isinstance(found, str):
        return found.translate(table)
    if isinstance(found, Mapping):
        return MappingProxyType({key: _translated(each, table) for key, each in found.items()})
    if isinstance(found, tuple):
        make = getattr(type(found), "_make", tuple)  # of a named one
        return cast("object", make(_translated(each, table) for each in found))
    if is_dataclass(found) and not isinstance(found, type):
        names = (field.name for field in fields(found) if field.init and field.name not in _UNPRINTED)
        old = {name: getattr(found, name) for name in names}
        return replace(found, **{name: _translated(each, table) for name, each in old.items()})
    return found
