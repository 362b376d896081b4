"""Colours by role. Layouts and views name a role; only painting asks for its value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme, as ``#rrggbb``.

    Attributes:
        paper: ground of the text page; desk: ground of the facing page; card: ground of a chart card;
        hover: ground of a hovered or current row.
        ink: text; ink_soft: secondary text, still at 4.5:1; rule: hairlines; accent: seal red; on_accent: text on it.
        figure: the article's own figures, in text and charts; on_figure: text on it; figure_soft: a band of it.
        context: outside facts; claim: derived figures; entity, event: underlines of names and events.
        track: the rest of a whole (empty dots, the remainder of a share).
        focus: keyboard focus ring.
    """

    name: str
    paper: str
    desk: str
    card: str
    hover: str
    ink: str
    ink_soft: str
    rule: str
    accent: str
    on_accent: str
    figure: str
    on_figure: str
    figure_soft: str
    context: str
    claim: str
    entity: str
    event: str
    track: str
    focus: str

    def colour(self, role: str) -> str:
        """The value of a role named in a drawing.

        Raises:
            AttributeError: there is no such role.
        """
        value: str = getattr(self, role)
        return value


LIGHT = Palette(
    name="light",
    paper="#fbf8f1",
    desk="#f5f1e5",
    card="#fffdf8",
    hover="#f2ebdb",
    ink="#1c1b19",
    ink_soft="#5f5a50",
    rule="#d9d3c3",
    accent="#b0241d",
    on_accent="#ffffff",
    figure="#26496d",
    on_figure="#ffffff",
    figure_soft="#a9bccf",
    context="#6d5f45",
    claim="#8a5a00",
    entity="#8b8069",
    event="#2f6b4f",
    track="#c9c1ad",
    focus="#b0241d",
)
