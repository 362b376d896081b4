"""The table of what can be previewed: every format, and what is printed."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from broadsheet.export.order import Order
    from broadsheet.export.previews.data import Preview, Previewer

KINDS: dict[str, tuple[str, str]] = {
    "pdf": ("paper", "pdf"),
    "handout": ("paper", "handout"),
    "notes": ("paper", "notes"),
    "docx": ("script", ""),
    "pptx": ("slides", ""),
    "html": ("slides", ""),
    "png": ("pictures", "png"),
    "svg": ("pictures", "svg"),
    "csv": ("grids", "csv"),
    "xlsx": ("grids", "xlsx"),
    "bundle": ("slides", ""),
}
"""By kind: the module below `broadsheet.export.previews`, and what it is told."""


def preview(kind: str, order: Order) -> Preview:
    """Lay out what an export will be.

    Raises:
        FileProblem: it cannot be made of this briefing.
        KeyError: there is no such kind.
    """
    module, told = KINDS[kind]
    make = import_module(f"broadsheet.export.previews.{module}").preview
    return cast("Previewer", partial(make, told) if told else make)(order)
