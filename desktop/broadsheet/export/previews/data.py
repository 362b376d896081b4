"""What a preview gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from broadsheet.export.order import Order


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as it will look; ``spoken`` says what is on it, empty where a page's number says enough."""

    image: QImage
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """The first rows of a table.

    Attributes:
        title: what the table is called.
        rows: cells as they will be, the head first.
        more: how many rows follow.
    """

    title: str
    rows: tuple[tuple[str, ...], ...]
    more: int = 0


class Preview(Protocol):
    """The pages of one export.

    Attributes:
        exact: whether they are what will come, line by line; else they show its content, and other programs set it.
    """

    exact: bool

    def __len__(self) -> int:
        """How many there are."""

    def page(self, at: int, width: int) -> Picture | Grid:
        """One of them.

        Args:
            at: the first is 0.
            width: of a picture, in pixels; a table has none.
        """


class Previewer(Protocol):
    """A way to preview a kind of export."""

    def __call__(self, order: Order) -> Preview:
        """Lay it out.

        Raises:
            FileProblem: it cannot be made of this briefing.
        """
