"""Words as the format writes them: typefaces, runs, paragraphs and the body of a box.

Typefaces: Times New Roman and Arial are on every Windows and macOS and have twins of the same widths elsewhere, so
lines break where they broke here. Microsoft YaHei is on every Windows since Vista. STZhongsong, the headline face of
official papers, comes with every Chinese Office; where it is missing its class leads to SimSun. Both are named as
fonts name themselves first, which every language of Windows resolves.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.export.pptx.xml import cut, emu, tag, words
from broadsheet.typeset.slides.fonts import style_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from broadsheet.charts.drawing import Rect
    from broadsheet.charts.metrics import FontBook
    from broadsheet.export.pptx.colours import Colours
    from broadsheet.model import Ref

LATIN = {"serif": "Times New Roman", "sans": "Arial"}
ASIAN = {"serif": "STZhongsong", "sans": "Microsoft YaHei"}
_CLASS = {"serif": ("02010600040101010101", "2"), "sans": ("020B0503020204020204", "34")}
"""Panose number and pitch of the East Asian typefaces, by which a program finds another of their class."""
_LANGUAGE = {"zh": ("zh-CN", "en-US"), "en": ("en-US", "zh-CN")}
_MOST = 20_000
"""Characters of a box at most."""
ALIGN = {"left": "l", "centre": "ctr", "right": "r"}


@dataclass(frozen=True, slots=True)
class Hand:
    """What all words of an export share: colours and language."""

    colours: Colours
    language: str


@dataclass(frozen=True, slots=True)
class Ink:
    """What the words of one chart share.

    Attributes:
        fonts: of its labels.
        hand: of the export.
        lit: whose values stand on a ground of their colour, on a slide that is one step of several.
    """

    fonts: FontBook
    hand: Hand
    lit: Collection[Ref] = ()


class Run(NamedTuple):
    """Words of one look.

    Attributes:
        role: of their font. size: in points. colour: role of the palette.
        lit: whether they stand on a ground of their colour. said: whether they are underlined.
        line: whether a new line begins before them.
    """

    text: str
    role: str
    size: float
    colour: str
    lit: bool = False
    said: bool = False
    line: bool = False


def faces(family: str) -> str:
    """The typefaces of a family, Latin and East Asian."""
    panose, pitch = _CLASS[family]
    return (
        tag("a:latin", typeface=LATIN[family])
        + tag("a:ea", typeface=ASIAN[family], panose=panose, pitchFamily=pitch, charset="-122")
        + tag("a:cs", typeface=LATIN[family])
    )


def look(name: str, role: str, size: float, colour: str, hand: Hand, *, lit: bool = False, said: bool = False) -> str:
    """Properties of words, as an element of some name."""
    family, bold = style_of(role)
    ground = colour if lit else ""
    ink = hand.colours.on(colour) if lit else colour
    language, other = _LANGUAGE.get(hand.language, _LANGUAGE["en"])
    return tag(
        name,
        tag("a:solidFill", hand.colours.of(ink)),
        tag("a:highlight", hand.colours.plain(ground)) if ground else "",
        faces(family),
        lang=language, altLang=other, sz=round(size * 100), b=bold, u="sng" if said else None, dirty=False,
    )  # fmt: skip


def paragraph(runs: Sequence[Run], hand: Hand, *, align: str = "left", pitch: float = 0.0) -> str:
    """A paragraph.

    Args:
        runs: at least one.
        hand: of the export.
        align: left, centre or right.
        pitch: from line to line in points; 0 leaves that to the typeface.
    """
    spacing = tag("a:lnSpc", tag("a:spcPts", val=round(pitch * 100))) if pitch else ""
    none = tag("a:spcBef", tag("a:spcPts", val=0)) + tag("a:spcAft", tag("a:spcPts", val=0))
    settings = tag("a:pPr", spacing, none, tag("a:buNone"), marL=0, indent=0, algn=ALIGN[align], latinLnBrk=False)
    return tag("a:p", settings, *(_run(run, hand) for run in runs))


def body(paragraphs: Iterable[str], *, name: str = "p:txBody", wrap: bool, anchor: str = "ctr") -> str:
    """The words of a box; nothing shrinks or grows to fit them."""
    settings = tag(
        "a:bodyPr", tag("a:noAutofit"), wrap="square" if wrap else "none", lIns=0, tIns=0, rIns=0, bIns=0, rtlCol=False,
        anchor=anchor,
    )  # fmt: skip
    return tag(name, settings, tag("a:lstStyle"), *paragraphs)


def place(rect: Rect, name: str = "a:xfrm", **attributes: object) -> str:
    """Where something stands."""
    at = tag("a:off", x=emu(rect.x), y=emu(rect.y))
    return tag(name, at, tag("a:ext", cx=max(0, emu(rect.w)), cy=max(0, emu(rect.h))), **attributes)


def named(number: int, name: str, *, about: str = "", quiet: bool = False) -> str:
    """Number and name of a shape, and what a screen reader says of it: nothing where it is quiet."""
    return tag(
        "p:cNvPr",
        _DECORATIVE if quiet else "",
        id=number,
        name=cut(name, 80),
        descr=cut(about, 1000) if about else None,
    )


_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


def text_box(number: int, name: str, rect: Rect, within: str, *, placeholder: str = "") -> str:
    """A box of words; a placeholder is known to the outline by its kind."""
    kind = tag("p:nvPr", tag("p:ph", type=placeholder)) if placeholder else tag("p:nvPr")
    locks = tag("p:cNvSpPr", tag("a:spLocks", noGrp=True)) if placeholder else tag("p:cNvSpPr", txBox=True)
    shape = tag("p:spPr", place(rect), tag("a:prstGeom", tag("a:avLst"), prst="rect"), tag("a:noFill"))
    return tag("p:sp", tag("p:nvSpPr", named(number, name), locks, kind), shape, within)


def _run(run: Run, hand: Hand) -> str:
    said = look("a:rPr", run.role, run.size, run.colour, hand, lit=run.lit, said=run.said)
    text = run.text if len(run.text) <= _MOST else run.text[:_MOST] + "…"
    return (tag("a:br", said) if run.line else "") + tag("a:r", said, f"<a:t>{words(text)}</a:t>")
