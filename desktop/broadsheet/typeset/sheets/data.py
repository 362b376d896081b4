"""What every kind of paper pages has. Lengths are points (1/72 inch) from the upper left corner of the paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from broadsheet.charts.drawing import Rect

A4 = (595.0, 842.0)
"""Width and height of an upright A4 page."""


@dataclass(frozen=True, slots=True)
class Link:
    """A place that leads to another place.

    Attributes:
        page: where it stands, the first is 0.
        rect: what a reader clicks on.
        to, y: the page it leads to, and the height there.
        spoken: what it is, for readers that do not see it.
    """

    page: int
    rect: Rect
    to: int
    y: float
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the outline; level 0 is the uppermost."""

    title: str
    page: int
    y: float = 0.0
    level: int = 0


class Sheets(Protocol):
    """Pages that are ready to be painted.

    Attributes:
        title, language: of the document.
        size: width and height of every page.
        facing: whether pages face each other like those of a newspaper: the first stands alone, on the right.
    """

    title: str
    language: str
    size: tuple[float, float]
    facing: bool

    @property
    def links(self) -> Sequence[Link]:
        """Everything that can be clicked on."""

    @property
    def outline(self) -> Sequence[Entry]:
        """The outline, in the order of the pages."""

    def __len__(self) -> int:
        """How many pages there are."""

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint one page in points; the painter's scale is the caller's, and what is drawn stays vectors."""
