"""How the script looks: Chinese after the habits of official documents (GB/T 9704), English as a typed speech."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Letters:
    """Letters of one sort.

    Attributes:
        latin, chinese: fonts.
        points: size.
    """

    latin: str
    chinese: str
    points: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """A look.

    Attributes:
        margins: top, bottom, left, right in millimetres.
        pitch: points from line to line; 0 for lines as high as their letters ask for.
        title_pitch: the same of the title.
        indent: characters by which a paragraph begins further right.
        after: points after a paragraph.
        outside: whether page numbers stand at the outer edges, as pages are printed on both sides.
        language: tag of the text.
    """

    margins: tuple[float, float, float, float]
    title: Letters
    speaking: Letters
    body: Letters
    headings: tuple[Letters, Letters]
    note: Letters
    table: Letters
    page_number: Letters
    foot: Letters
    notice: Letters
    pitch: float
    title_pitch: float
    indent: int
    after: float
    outside: bool
    language: str


_TIMES = "Times New Roman"
LOOKS = {
    "zh": Look(
        margins=(37, 35, 28, 26),
        title=Letters(_TIMES, "方正小标宋简体", 22),
        speaking=Letters(_TIMES, "楷体_GB2312", 16),
        body=Letters(_TIMES, "仿宋_GB2312", 16),
        headings=(Letters(_TIMES, "黑体", 16), Letters(_TIMES, "楷体_GB2312", 16)),
        note=Letters(_TIMES, "楷体_GB2312", 14),
        table=Letters(_TIMES, "仿宋_GB2312", 12),
        page_number=Letters(_TIMES, "宋体", 14),
        foot=Letters(_TIMES, "宋体", 10.5),
        notice=Letters(_TIMES, "黑体", 16),
        pitch=28,
        title_pitch=35,
        indent=2,
        after=0,
        outside=True,
        language="zh-CN",
    ),
    "en": Look(
        margins=(25, 25, 28, 28),
        title=Letters(_TIMES, "宋体", 22, bold=True),
        speaking=Letters(_TIMES, "宋体", 13),
        body=Letters(_TIMES, "宋体", 13),
        headings=(Letters("Arial", "黑体", 15, bold=True), Letters(_TIMES, "宋体", 13, bold=True)),
        note=Letters(_TIMES, "宋体", 11),
        table=Letters("Arial", "黑体", 9),
        page_number=Letters(_TIMES, "宋体", 11),
        foot=Letters(_TIMES, "宋体", 9),
        notice=Letters("Arial", "黑体", 12, bold=True),
        pitch=0,
        title_pitch=0,
        indent=0,
        after=8,
        outside=False,
        language="en-GB",
    ),
}

OTHER_NAMES = {
    "方正小标宋简体": ("华文中宋,宋体", "script"),
    "仿宋_GB2312": ("仿宋,FangSong", "modern"),
    "楷体_GB2312": ("楷体,KaiTi", "modern"),
    "黑体": ("SimHei", "modern"),
    "宋体": ("SimSun", "auto"),
}
"""What stands in for a font where a system has none of its name, and its family."""
