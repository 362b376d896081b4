"""Slides as SVG that the script lights cue by cue, with their notes and plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from broadsheet.charts.drawing import Rect
from broadsheet.export.html.anchors import slug
from broadsheet.export.html.dress import PageDress, tint
from broadsheet.export.html.logo import logo_use
from broadsheet.export.markup import attributes, escaped, number
from broadsheet.export.qr_svg import code_svg
from broadsheet.export.svg_drawing import elements, text_element
from broadsheet.export.svg_dress import Face, Faces, sized_face
from broadsheet.typeset.emblems import SLANT, stamp_opacity
from broadsheet.typeset.slides import lay_out
from broadsheet.typeset.slides.markers import marker_rect, value_groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.charts.drawing import Label, Shape
    from broadsheet.derive.lit import Lit
    from broadsheet.derive.slides import Deck, Slide
    from broadsheet.model import Briefing
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.typeset.slides.picture import PlacedChart, SlidePicture, Text

_ON_FIGURE = frozenset({"figure", "claim"})
_STILL = ("welcome", "cover")
"""The talk begins when these are left."""


class SlidePage:
    """Lays slides out and writes them.

    Args:
        briefing: that the deck was made of.
        deck: its slides.
        size: of a slide, in pixels of any scale.
        palette: of the theme.
        fonts: of the program.
    """

    def __init__(
        self, briefing: Briefing, deck: Deck, size: tuple[float, float], palette: Palette, fonts: Fonts
    ) -> None:
        self._briefing, self._deck, self._size = briefing, deck, size
        self._palette, self._fonts = palette, fonts

    def slide(self, slide: Slide) -> tuple[str, dict[str, Any]]:
        """The drawing of a slide, and what the script knows of it."""
        picture = lay_out(self._briefing, self._deck, slide, self._size, self._palette, self._fonts)
        return _Sheet(picture).svg(), {
            "id": slide.id,
            "section": slug(slide.section),
            "title": slide.title,
            "backup": slide.backup,
            "still": slide.kind in _STILL,
            "seconds": 0 if slide.kind in _STILL or slide.backup else slide.seconds,
            "notes": list(slide.notes),
            "cues": [
                {"kind": cue.kind, "before": _told(before), "new": _told(new)}
                for cue, (before, new) in zip(picture.cues, picture.lights, strict=True)
            ],
        }


def _told(lit: Lit) -> list[list[str]]:
    """What is lit, and what that is computed from."""
    return [sorted(map(str, lit.main)), sorted(map(str, lit.inputs))]


class _Sheet:
    """One slide in the making; everything in units."""

    def __init__(self, picture: SlidePicture) -> None:
        self._picture = picture
        self._dress = PageDress(picture.palette.stroke)
        self._faces: dict[tuple[str, int], Face] = {}
        self._name = f"slide-{slug(picture.slide.id)}"
        self._width, self._height = picture.width / picture.scale, picture.height / picture.scale

    def svg(self) -> str:
        picture = self._picture
        head = attributes(
            class_="slide",
            id=self._name,
            viewBox=f"0 0 {number(self._width)} {number(self._height)}",
            role="img",
            aria_label=picture.spoken,
        )
        ground = f'<rect width="100%" height="100%"{self._dress.fill("card")}/>'
        return f"<svg{head}>{ground}{''.join(self._parts())}</svg>"

    def _parts(self) -> Iterator[str]:
        yield from map(self._shape, self._picture.shapes)
        for at, chart in enumerate(self._picture.charts):
            yield self._chart(chart, at)
        yield from (self._text(text) for text in self._picture.texts if text.part != "note")
        yield self._notes([text for text in self._picture.texts if text.part == "note"])
        yield from self._emblems()

    def _shape(self, shape: Shape) -> str:
        return f"<rect{_place(shape.rect)}{self._dress.fill(shape.fill)}/>"

    def _chart(self, chart: PlacedChart, at: int) -> str:
        faces = Faces(chart.fonts)
        drawing = chart.drawing
        parts = list(elements(drawing, faces, self._dress, f"{self._name}-{at}-"))
        body = parts[: len(parts) - len(drawing.labels)]
        grouped = {id(label): group for group in value_groups(drawing) for label in group}
        done: set[int] = set()
        for label in drawing.labels:
            if id(label) not in done:
                group = grouped.get(id(label), [label])
                done.update(map(id, group))
                body.append(self._labels(group, faces, marked=id(label) in grouped))
        return f'<g transform="translate({number(chart.x)} {number(chart.y)})">{"".join(body)}</g>'

    def _labels(self, labels: list[Label], faces: Faces, *, marked: bool) -> str:
        words = "".join(text_element(e.text, e.rect, faces(e.font), e.colour, self._dress) for e in labels)
        if not labels[0].ref:
            return words
        if not marked:
            return f"<g{attributes(data_ref=str(labels[0].ref))}>{words}</g>"
        return self._marked(words, str(labels[0].ref), [label.rect for label in labels], labels[0].colour, "")

    def _text(self, text: Text) -> str:
        words = self._words(text)
        if not text.ref or text.part != "sentence":
            return f"<g{attributes(data_ref=str(text.ref))}>{words}</g>" if text.ref else words
        thick = max(2.0, text.size * 0.07)
        foot = text.rect.y + text.rect.h / 2 + text.size * 0.58
        line = Rect(text.rect.x, foot - thick, text.rect.w, thick)
        under = f'<rect class="under"{_place(line)}{self._dress.fill(text.colour)}/>'
        return self._marked(words, str(text.ref), [text.rect], text.colour, under)

    def _marked(self, words: str, ref: str, rects: list[Rect], colour: str, under: str) -> str:
        """Words with the ground that they get when a cue lights them."""
        ground = f'<rect class="ground"{_place(marker_rect(rects))}{self._dress.fill(colour)}/>'
        kind = "w on-f" if colour in _ON_FIGURE else "w on-c"
        return f'<g class="{kind}"{attributes(data_ref=ref)}>{under}{ground}{words}</g>'

    def _words(self, text: Text) -> str:
        return text_element(text.text, text.rect, self._face(text.font, text.size), text.colour, self._dress)

    def _face(self, role: str, size: int) -> Face:
        if (role, size) not in self._faces:
            self._faces[role, size] = sized_face(self._picture.fonts, role, size)
        return self._faces[role, size]

    def _notes(self, notes: list[Text]) -> str:
        """Footnotes, with the bar that a cue sets them off by."""
        if not notes:
            return ""
        top, bottom = min(n.rect.y for n in notes), max(n.rect.bottom for n in notes)
        left = min(note.rect.x for note in notes)
        bar = Rect(left - notes[0].size * 0.6, top, notes[0].size * 0.25, bottom - top)
        words = "".join(map(self._words, notes))
        return f'<g class="notes"><rect class="bar"{_place(bar)}{self._dress.fill("accent")}/>{words}</g>'

    def _emblems(self) -> Iterator[str]:
        emblems = self._picture.emblems
        if emblems.logo:
            yield logo_use(_place(emblems.logo))
        if emblems.stamps:
            faded = attributes(class_="stamp", fill=tint("ink"), opacity=stamp_opacity(self._picture.palette))
            yield f"<g{faded}>{''.join(self._stamps(emblems.words))}</g>"
        if emblems.code:
            yield code_svg(emblems.address, _place(emblems.code))

    def _stamps(self, words: str) -> Iterator[str]:
        for stamp in self._picture.emblems.stamps:
            place = f'transform="translate({number(stamp.x)} {number(stamp.y)}) rotate({number(SLANT)})"'
            size = attributes(font_size=stamp.size, text_anchor="middle", dominant_baseline="central")
            yield f"<text {place}{size}>{escaped(words)}</text>"


def _place(rect: Rect) -> str:
    return attributes(x=rect.x, y=rect.y, width=max(0.0, rect.w), height=max(0.0, rect.h))
