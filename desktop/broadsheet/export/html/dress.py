"""How the page tells colours and fonts of drawings: by its own variables, so that a theme changes them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.frames import frame, frame_role, rings
from broadsheet.export.markup import attributes

if TYPE_CHECKING:
    from broadsheet.charts.drawing import Label, Mark
    from broadsheet.export.html.anchors import Anchors
    from broadsheet.export.svg_dress import Face


class PageDress:
    """Colours as variables of the page; the sans serif is inherited.

    Attributes:
        stroke: how much thicker lines are drawn.
    """

    def __init__(self, stroke: float = 1.0) -> None:
        self.stroke = stroke

    def fill(self, role: str) -> str:
        """The variable of a role."""
        return f' fill="{tint(role)}"' if role else ' fill="none"'

    def line(self, role: str) -> str:
        """The variable of a role."""
        return f' stroke="{tint(role)}"' if role else ""

    def stop(self, role: str) -> str:
        """The variable of a role."""
        return f' stop-color="{tint(role)}"'

    def face(self, face: Face) -> str:
        """Size, weight where it is bold, family where it is the serif."""
        family = "var(--serif)" if face.family == "serif" else None
        return attributes(font_size=face.size, font_weight="bold" if face.bold else None, font_family=family)

    def enclosed(self, mark: Mark, inside: str) -> str:
        """A mark that light falls on: its shapes, its frame, and where it is hit."""
        hits = "" if not mark.hit else hit_areas(mark)
        return f'<g class="mark"{attributes(data_ref=str(mark.ref))}>{inside}{self.framed(mark)}{hits}</g>'

    def worded(self, label: Label, text: str) -> str:
        """A label; one that names a thing is part of its mark."""
        return f"<g{attributes(data_ref=str(label.ref))}>{text}</g>" if label.ref else text

    def framed(self, mark: Mark) -> str:
        """What is shown around a mark that is lit: rings around dots, else a frame a little outside it."""
        stroke = self.line(frame_role(mark))
        around = rings(mark)
        if around:
            return "".join(
                f'<ellipse class="fr"{attributes(cx=r.x + r.w / 2, cy=r.y + r.h / 2, rx=r.w / 2, ry=r.h / 2)}{stroke}/>'
                for r in around
            )
        if not mark.hit:
            return ""
        rect = frame(mark)
        return f'<rect class="fr"{attributes(x=rect.x, y=rect.y, width=rect.w, height=rect.h)}{stroke}/>'


class BareDress(PageDress):
    """The same for graphics that light passes by."""

    def enclosed(self, mark: Mark, inside: str) -> str:
        """Its shapes."""
        return inside


class LinkedDress(PageDress):
    """The same for charts beside the text: a mark leads to its words."""

    def __init__(self, anchors: Anchors, chart: str, spoken: bool, stroke: float = 1.0) -> None:
        super().__init__(stroke)
        self._anchors, self._chart, self._named = anchors, chart, spoken
        self._seen: set[str] = set()

    def enclosed(self, mark: Mark, inside: str) -> str:
        """A link to the words that say it; of what the text does not say, an image with a name."""
        href = self._anchors.words(mark.ref)
        whole = inside + self.framed(mark) + hit_areas(mark)
        own = attributes(id=self._id(mark), data_ref=str(mark.ref), aria_label=mark.spoken)
        if href:
            return f'<a class="mark" href="#{href}"{own}>{whole}</a>'
        return f'<g class="mark" role="img"{own}>{whole}</g>'

    def worded(self, label: Label, text: str) -> str:
        """A label that names a thing leads where its mark does; the keyboard stops at the mark alone."""
        href = self._anchors.words(label.ref) if label.ref else ""
        if href:
            return f'<a tabindex="-1" href="#{href}"{attributes(data_ref=str(label.ref))}>{text}</a>'
        return super().worded(label, text)

    def _id(self, mark: Mark) -> str | None:
        name = self._anchors.mark_id(self._chart, mark.ref) + ("" if self._named else "-n")
        if name in self._seen:
            return None
        self._seen.add(name)
        return name


def tint(role: str) -> str:
    """The variable that holds the colour of a role."""
    return f"var(--{role.replace('_', '-')})"


def hit_areas(mark: Mark) -> str:
    """Where a mark is hit beside its shapes."""
    return "".join(
        f'<rect class="hit"{attributes(x=rect.x, y=rect.y, width=max(0.0, rect.w), height=max(0.0, rect.h))}/>'
        for rect in mark.hit
    )
