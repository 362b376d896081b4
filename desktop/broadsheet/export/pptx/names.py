"""What shapes are called in the list beside a slide, where they have no words of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.export.pptx.text import Hand

_NAMES = {
    # kinds of charts, where a slide's headline is the title
    "trend": {"zh": "趋势图", "en": "Trend"},
    "bars": {"zh": "条形图", "en": "Bars"},
    "share": {"zh": "占比图", "en": "Share of a whole"},
    "dots": {"zh": "点阵图", "en": "Dots"},
    "key": {"zh": "关键数据", "en": "Key figures"},
    "loop": {"zh": "循环图", "en": "Loop"},
    "chain": {"zh": "链条图", "en": "Chain"},
    "roadmap": {"zh": "路线图", "en": "Roadmap"},
    "layers": {"zh": "分层图", "en": "Layers"},
    "flow": {"zh": "流程图", "en": "Flow"},
    "channels": {"zh": "通道图", "en": "Channels"},
    "timeline": {"zh": "大事记", "en": "Timeline"},
    # forms of shapes
    "box": {"zh": "方块", "en": "Box"},
    "round": {"zh": "圆角方块", "en": "Rounded box"},
    "fade": {"zh": "渐变", "en": "Fading box"},
    "line": {"zh": "直线", "en": "Line"},
    "path": {"zh": "折线", "en": "Bent line"},
    "disc": {"zh": "圆点", "en": "Dot"},
    "ring": {"zh": "圆圈", "en": "Ring"},
    "diamond": {"zh": "菱形", "en": "Diamond"},
    # what steps light
    "ground": {"zh": "底色", "en": "Ground"},
    "underline": {"zh": "下划线", "en": "Underline"},
    "frame": {"zh": "边框", "en": "Frame"},
}


def called(what: str, hand: Hand) -> str:
    """The name of a form or a kind in the language of the export; another word stands as it is."""
    names = _NAMES.get(what)
    return names.get(hand.language, names["en"]) if names else what
