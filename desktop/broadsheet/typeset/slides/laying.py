"""Lays a slide out for a size: the one entry for windows, thumbnails and exports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Rect
from broadsheet.charts.source import place_words
from broadsheet.derive.lit import NOTHING, Lit, first_place, lit_by
from broadsheet.i18n.content import word
from broadsheet.model import Ref
from broadsheet.typeset.slides.fonts import SlideFonts, least_size
from broadsheet.typeset.slides.lists import set_names, set_sources, set_timeline
from broadsheet.typeset.slides.marking import code_place, emblems_of, foot_band
from broadsheet.typeset.slides.page import SHORT, Page
from broadsheet.typeset.slides.picture import SlidePicture, Spot
from broadsheet.typeset.slides.section import set_section
from broadsheet.typeset.slides.still import set_cover, set_welcome

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from broadsheet.derive.slides import Cue, Deck, Slide
    from broadsheet.model import Briefing
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette


def lay_out(
    briefing: Briefing, deck: Deck, slide: Slide, size: tuple[float, float], palette: Palette, fonts: Fonts
) -> SlidePicture:
    """A slide as a picture that can be painted at any of its cues.

    It takes some tens of milliseconds: where a window waits, take `laying_out`.

    Args:
        briefing: that the deck was made of.
        deck: that holds the slide.
        slide: which one.
        size: width and height in pixels, of any proportion.
        palette: of the theme; projector is meant for rooms.
        fonts: the program's, for their families; their size does not matter.
    """
    return next(picture for picture in laying_out(briefing, deck, slide, size, palette, fonts) if picture is not None)


def laying_out(
    briefing: Briefing, deck: Deck, slide: Slide, size: tuple[float, float], palette: Palette, fonts: Fonts
) -> Iterator[SlidePicture | None]:
    """Lay a slide out as `lay_out` does, in steps of a few milliseconds, the last of which gives the picture."""
    width, height = size
    scale = min(size) / SHORT
    page = _page(deck, size, palette, fonts)
    page.tints = {Ref("figure", id_): "context" for id_, each in briefing.figures.items() if each.layer == "context"}
    logo = foot_band(page, deck)
    yield None
    code = yield from _set(page, briefing, deck, slide)
    yield None
    lights = tuple(_lights(briefing, slide.cues))
    yield None
    spots = tuple(sorted(_spots(page, scale), key=_area))
    yield None
    yield SlidePicture(
        slide=slide,
        width=width,
        height=height,
        scale=scale,
        palette=palette,
        fonts=page.fonts,
        texts=tuple(page.texts),
        shapes=tuple(page.shapes),
        charts=tuple(page.charts),
        cues=slide.cues,
        lights=lights,
        spots=spots,
        spoken=_spoken(page, slide, deck.language),
        emblems=emblems_of(page, deck, logo, code),
        paragraphs=tuple(page.paragraphs),
    )


def opening(
    briefing: Briefing, deck: Deck, slide: Slide, size: tuple[float, float], palette: Palette, fonts: Fonts
) -> SlidePicture:
    """What a slide begins with: its paper and its running head, which stand on the whole slide as they stand here.

    It takes a millisecond or two, and has one cue.
    """
    page = _page(deck, size, palette, fonts)
    if slide.kind not in _STILL:
        page.head(_kicker(briefing, slide, deck.language), _number(deck, slide), deck.notice)
    return SlidePicture(
        slide=slide,
        width=size[0],
        height=size[1],
        scale=min(size) / SHORT,
        palette=palette,
        fonts=page.fonts,
        texts=tuple(page.texts),
        shapes=tuple(page.shapes),
        charts=(),
        cues=slide.cues[:1],
        lights=((NOTHING, NOTHING),),
        spots=(),
        spoken=slide.title,
    )


def _page(deck: Deck, size: tuple[float, float], palette: Palette, fonts: Fonts) -> Page:
    """An empty page of a size in pixels."""
    scale = min(size) / SHORT
    across, down = size[0] / scale, size[1] / scale
    return Page(across, down, SlideFonts(fonts.families, least_size(across, down), deck.language), palette)


def _set(page: Page, briefing: Briefing, deck: Deck, slide: Slide) -> Generator[None, None, Rect | None]:
    """Set a slide in steps; returns where the code of the last one stands."""
    if slide.kind in _STILL:
        code = code_place(page, deck, slide)
        yield from _STILL[slide.kind](page, briefing, deck)
    else:
        page.head(_kicker(briefing, slide, deck.language), _number(deck, slide), deck.notice)
        code = code_place(page, deck, slide)
        yield from _SETTERS[slide.kind](page, briefing, deck, slide)
    return code


def _set_section(page: Page, briefing: Briefing, deck: Deck, slide: Slide) -> Iterator[None]:
    place = slide.key.place if slide.key else None
    words = place_words(briefing, place, deck.language) if place else ""
    page.foot(word("place", deck.language, words) if words else _foot(briefing, deck, slide))
    by_id = {chart.id: chart for chart in briefing.charts}
    return set_section(page, briefing, slide.key, [by_id[id_] for id_ in slide.charts if id_ in by_id])


def _foot(briefing: Briefing, deck: Deck, slide: Slide) -> str:
    """Where what a slide shows stands in the text, for a sentence of an editor: by the first of its figures."""
    refs = [span.ref for span in slide.key.spans] if slide.key else []
    found = (first_place(briefing, deck.language, ref) for ref in refs)
    places = [place_words(briefing, place, deck.language) for place in found if place]
    told = word("listing", deck.language).join(dict.fromkeys(place for place in places if place))
    return word("place", deck.language, told) if told else ""


def _set_names(page: Page, briefing: Briefing, deck: Deck, slide: Slide) -> Iterator[None]:
    return set_names(page, briefing, deck)


def _set_timeline(page: Page, briefing: Briefing, deck: Deck, slide: Slide) -> Iterator[None]:
    return set_timeline(page, briefing, deck)


def _set_sources(page: Page, briefing: Briefing, deck: Deck, slide: Slide) -> Iterator[None]:
    return set_sources(page, briefing, deck)


_STILL = {"welcome": set_welcome, "cover": set_cover}
_SETTERS = {
    "section": _set_section,
    "names": _set_names,
    "timeline": _set_timeline,
    "sources": _set_sources,
}


def _kicker(briefing: Briefing, slide: Slide, language: str) -> str:
    return slide.title if slide.kind == "section" else briefing.manifest.title.pick(language)


def _number(deck: Deck, slide: Slide) -> str:
    """The number of a slide among those of the talk; of one kept for questions, none."""
    ids = [each.id for each in deck.main]
    return f"{ids.index(slide.id) + 1} / {len(ids)}" if slide.id in ids else ""


def _lights(briefing: Briefing, cues: tuple[Cue, ...]) -> Iterator[tuple[Lit, Lit]]:
    """What is lit before each cue, and what it lights."""
    before = Lit(frozenset())
    for cue in cues:
        found = [lit_by(briefing, ref) for ref in cue.refs]
        new = Lit(
            frozenset(ref for each in found for ref in each.main),
            frozenset(ref for each in found for ref in each.inputs),
        )
        yield before, new
        before = Lit(before.main | new.main, before.inputs | new.inputs)


def _spots(page: Page, scale: float) -> Iterator[Spot]:
    for text in page.texts:
        if text.ref:
            yield Spot(_scaled(text.rect, 0, 0, scale), text.ref, text.text)
    for chart in page.charts:
        spoken = {mark.ref: mark.spoken for mark in chart.drawing.marks}
        hits = [(hit, mark.ref) for mark in chart.drawing.marks for hit in mark.hit]
        hits += [(label.rect, label.ref) for label in chart.drawing.labels if label.ref in spoken]
        for hit, ref in dict.fromkeys(hits):
            yield Spot(_scaled(hit, chart.x, chart.y, scale), ref, spoken[ref], chart.id)


def _scaled(rect: Rect, x: float, y: float, scale: float) -> Rect:
    return Rect((rect.x + x) * scale, (rect.y + y) * scale, rect.w * scale, rect.h * scale)


def _area(spot: Spot) -> float:
    return spot.rect.w * spot.rect.h


def _spoken(page: Page, slide: Slide, language: str) -> str:
    """The sentence, then each chart in a sentence; of other slides, their words."""
    told = [slide.key.text] if slide.key else []
    told += [chart.drawing.summary for chart in page.charts]
    notes = "".join(text.text for text in page.texts if text.part == "note")
    plain = [] if slide.key or page.charts else [" ".join(text.text for text in page.texts)]
    return word("sentence", language).join(part.rstrip("。.") for part in (slide.title, *told, notes, *plain) if part)
