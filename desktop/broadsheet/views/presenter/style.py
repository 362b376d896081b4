"""The style sheet of the presenter's window, at a unit and in the colours of the dark theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.theme.fonts import Families
    from broadsheet.theme.palette import Palette
    from broadsheet.views.presenter.rooms import Sizes

PACES = {"waiting": "#b5ad9e", "on time": "#8fca9c", "fast": "#86b6e8", "slow": "#f5b23c", "over": "#ff9d8f"}
"""Colours of the pace on the dark ground, each at 7:1 or more; words and a sign say the same."""

_SHEET = """
* {{ font-family: "{sans}"; font-size: {label}px; color: {ink}; }}
QWidget#presenter, QWidget#panel, QWidget#cover {{ background: {desk}; }}
QLabel {{ background: transparent; }}
QLabel#soft, QLabel#soft * {{ color: {ink_soft}; }}
QLabel#strong {{ font-weight: bold; }}
QLabel#badge {{ background: {accent}; color: {on_accent}; font-weight: bold; border-radius: {r}px;
    padding: 0 {p}px; }}
QLabel#band {{ background: {ink}; color: {desk}; font-size: {band}px; font-weight: bold; border-radius: {p}px;
    padding: {r}px {p2}px; }}
QLabel#elapsed {{ font-weight: bold; }}
QLabel#remaining {{ font-weight: bold; color: {ink_soft}; }}
QLabel#today {{ font-size: {pace}px; }}
QLabel#panel_title {{ font-family: "{serif}"; font-size: {title}px; font-weight: bold; }}
QTextEdit#notes {{ background: {desk}; border: none; padding: 0; font-family: "{serif}"; }}
QWidget#foot {{ background: {paper}; border-top: 1px solid {rule}; }}
QPushButton {{ background: transparent; border: 1px solid {rule}; border-radius: {r}px; padding: 0 {p}px;
    color: {ink}; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:checked {{ background: {accent}; color: {on_accent}; border-color: {accent}; }}
QPushButton:disabled {{ color: {ink_soft}; border-style: dashed; }}
QPushButton:focus {{ border: 2px solid {focus}; }}
QPushButton#hint {{ border-color: transparent; padding: 0 {r}px; }}
QMenu {{ background: {card}; color: {ink}; border: 1px solid {rule}; font-size: {label}px; }}
QMenu::item:selected {{ background: {hover}; color: {ink}; }}
QMenu::item:disabled {{ color: {ink_soft}; }}
QMenu::separator {{ background: {rule}; height: 1px; }}
QListView {{ background: {desk}; border: none; outline: none; }}
QListView#slides::item {{ border: {r}px solid transparent; }}
QListView#hits::item {{ padding: {r}px {p}px; border-bottom: 1px solid {rule}; }}
QListView#hits::item:selected {{ background: {hover}; color: {ink}; border-left: {r}px solid {accent}; }}
QLineEdit {{ background: {card}; border: 1px solid {ink_soft}; border-radius: {r}px; padding: {r}px {p}px;
    font-size: {title}px; }}
QScrollArea {{ background: {desk}; border: none; }}
QScrollBar:vertical {{ background: transparent; width: {p2}px; margin: 0; }}
QScrollBar::handle {{ background: {ink_soft}; border-radius: {r}px; margin: {r}px; min-height: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def presenter_sheet(palette: Palette, families: Families, sizes: Sizes) -> str:
    """The style sheet.

    Args:
        palette: dark, or its form of high contrast.
        families: of the program's fonts.
        sizes: of type.
    """
    roles = {name: value for name in palette.__slots__ if isinstance(value := getattr(palette, name), str)}
    label = sizes.label
    lengths = {"r": max(3, label // 5), "p": max(6, label // 2), "p2": label}
    return _SHEET.format(
        **roles,
        **lengths,
        label=label,
        pace=sizes.pace,
        title=round(1.6 * label),
        band=round(1.4 * label),
        sans=families.sans,
        serif=families.serif,
    )
