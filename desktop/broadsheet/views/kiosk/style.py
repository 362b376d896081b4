"""The style sheet of what is touched: large, quiet, and the same in every theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.views.kiosk.measures import Measures

_SHEET = """
QWidget#kiosk, QWidget#kiosk_page {{ background: {card}; }}
QWidget#kiosk_reading {{ background: {paper}; }}
QWidget#kiosk_bar {{ background: {paper}; border-top: {line}px solid {rule}; }}
QLabel#kiosk_invitation {{ font-size: {lead}px; color: {ink}; }}
QPushButton#touch, QPushButton#touch_main, QPushButton#letter {{ padding: 0 {pad}px;
    font-size: {lead}px; color: {ink}; background: {card}; border: {line}px solid {rule};
    border-radius: {radius}px; }}
QPushButton#letter {{ padding: 0; font-size: {letter}px; font-weight: bold; }}
QPushButton#touch:pressed, QPushButton#letter:pressed {{ background: {hover}; }}
QPushButton#touch:checked {{ background: {ink}; color: {paper}; border-color: {ink}; }}
QPushButton#touch:disabled, QPushButton#letter:disabled {{ color: {ink_soft}; border-style: dashed; }}
QPushButton#touch_main {{ background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: bold; }}
QPushButton#touch:focus, QPushButton#touch_main:focus, QPushButton#letter:focus {{ border: {ring}px solid {focus}; }}
QPushButton#touch_main:focus {{ border-color: {ink}; }}
QPushButton#section {{ background: {card}; border: {line}px solid {rule}; border-radius: {radius}px; }}
QPushButton#section:pressed {{ background: {hover}; }}
QPushButton#section:focus {{ border: {ring}px solid {focus}; }}
QLabel#kiosk_title {{ font-family: "{serif}"; font-size: {title}px; font-weight: bold; color: {ink}; }}
QLabel#kiosk_head {{ font-family: "{serif}"; font-size: {heading}px; font-weight: bold; color: {ink}; }}
QLabel#kiosk_words {{ font-size: {lead}px; color: {ink}; }}
QLabel#kiosk_text {{ font-family: "{serif}"; font-size: {body}px; color: {ink}; }}
QLabel#kiosk_soft {{ font-size: {lead}px; color: {ink_soft}; }}
QLabel#kiosk_typed {{ font-size: {title}px; font-weight: bold; color: {ink}; background: {card};
    border: {line}px solid {rule}; border-radius: {radius}px; padding: 0 {pad}px; }}
QFrame#kiosk_card, QFrame#kiosk_box {{ background: {card}; border: {line}px solid {rule};
    border-top: {thick}px solid {accent}; }}
QWidget#kiosk_cover {{ background: {veil}; }}
QListWidget#kiosk_list {{ background: {card}; border: {line}px solid {rule}; font-size: {lead}px; }}
QListWidget#kiosk_list::item {{ min-height: {inner}px; padding: 0 {pad}px; border-bottom: 1px solid {rule};
    color: {ink}; }}
QListWidget#kiosk_list::item:selected {{ background: {hover}; color: {ink}; }}
QScrollArea#kiosk_area, QScrollArea#kiosk_area > QWidget > QWidget {{ background: {card}; border: none; }}
"""


def kiosk_sheet(palette: Palette, fonts: Fonts, measures: Measures) -> str:
    """The style sheet.

    Args:
        palette: colours.
        fonts: for their families; sizes come from the measures.
        measures: of the screen.
    """
    roles = {name: value for name in palette.__slots__ if isinstance(value := getattr(palette, name), str)}
    line = max(1, round(measures.scale))
    sizes = {
        name: round(px * measures.scale)
        for name, px in {"lead": 15, "body": 18, "heading": 18, "letter": 19, "title": 26}.items()
    }
    return _SHEET.format(
        **roles,
        **sizes,
        line=line,
        ring=line + 1,
        thick=3 * line,
        radius=3 * line,
        pad=measures.gap,
        inner=measures.target - 2 * line,
        serif=fonts.families.serif,
        veil=f"rgba({', '.join(str(int(palette.ink[at : at + 2], 16)) for at in (1, 3, 5))}, 60%)"
        if palette.name != "dark"
        else "rgba(0, 0, 0, 70%)",
    )
