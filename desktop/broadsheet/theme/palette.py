"""Colours by role. Layouts and views name a role; only painting asks for its value."""

from __future__ import annotations

from dataclasses import dataclass, replace


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
        stroke: how much thicker lines are drawn. enlarge: how much larger type is set than the size in force.
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
    stroke: float = 1.0
    enlarge: float = 1.0

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
    figure="#244465",
    on_figure="#ffffff",
    figure_soft="#a9bccf",
    context="#514534",
    claim="#965c00",
    entity="#8b8069",
    event="#007769",
    track="#c9c1ad",
    focus="#b0241d",
)

DARK = Palette(
    name="dark",
    paper="#1b1a18",
    desk="#141311",
    card="#23211e",
    hover="#34302a",
    ink="#ece7dc",
    ink_soft="#b5ad9e",
    rule="#453f36",
    accent="#f2897b",
    on_accent="#1b1a18",
    figure="#86b6e8",
    on_figure="#10151b",
    figure_soft="#3c5673",
    context="#cfc7bb",
    claim="#f5a828",
    entity="#9a8f7c",
    event="#87a171",
    track="#57503f",
    focus="#f2897b",
)

PROJECTOR = Palette(
    name="projector",
    paper="#ffffff",
    desk="#f6f6f6",
    card="#ffffff",
    hover="#ececec",
    ink="#000000",
    ink_soft="#3d3d3d",
    rule="#8c8c8c",
    accent="#b00d08",
    on_accent="#ffffff",
    figure="#0b3a75",
    on_figure="#ffffff",
    figure_soft="#9db4d3",
    context="#463a22",
    claim="#9a5200",
    entity="#595959",
    event="#16735b",
    track="#b4b4b4",
    focus="#b00d08",
    stroke=1.6,
    enlarge=1.15,
)

_CONTRAST_LIGHT = Palette(
    name="light",
    paper="#ffffff",
    desk="#ffffff",
    card="#ffffff",
    hover="#f0f0f0",
    ink="#000000",
    ink_soft="#000000",
    rule="#000000",
    accent="#8f0d08",
    on_accent="#ffffff",
    figure="#01275e",
    on_figure="#ffffff",
    figure_soft="#8fa9cc",
    context="#332b1a",
    claim="#814100",
    entity="#000000",
    event="#005d52",
    track="#8c8c8c",
    focus="#8f0d08",
    stroke=1.6,
)

_CONTRAST_DARK = Palette(
    name="dark",
    paper="#000000",
    desk="#000000",
    card="#000000",
    hover="#2a2a2a",
    ink="#ffffff",
    ink_soft="#ffffff",
    rule="#ffffff",
    accent="#ffa79b",
    on_accent="#000000",
    figure="#8abbed",
    on_figure="#000000",
    figure_soft="#46607d",
    context="#efeae2",
    claim="#f5a828",
    entity="#ffffff",
    event="#a9be90",
    track="#7a7a7a",
    focus="#ffa79b",
    stroke=1.6,
)

THEMES = {palette.name: palette for palette in (LIGHT, DARK, PROJECTOR)}
"""The themes a person chooses from."""


def palette_of(theme: str, contrast: bool = False) -> Palette:
    """The palette of a theme, by its name.

    Args:
        theme: light, dark or projector.
        contrast: whether the system asks for high contrast.

    Raises:
        KeyError: there is no such theme.
    """
    if not contrast:
        return THEMES[theme]
    strong = _CONTRAST_DARK if theme == "dark" else _CONTRAST_LIGHT
    return replace(strong, name=theme, enlarge=THEMES[theme].enlarge)
