"""The style sheet of the interface, made from a palette; no Qt here, it is only text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.theme.palette import Palette

_SHEET = """
* {{ font-family: "{family}"; font-size: {size}px; color: {ink}; }}
QMainWindow, QDialog, QWidget#page {{ background: {paper}; }}
QWidget#header {{ background: {paper}; border-bottom: 1px solid {rule}; }}
QTabBar {{ background: transparent; border: none; }}
QTabBar::tab {{ background: transparent; color: {ink_soft}; padding: {p6}px {p16}px; margin: {p6}px {p2}px;
    border: 1px solid transparent; border-radius: 4px; font-size: {page}px; }}
QTabBar::tab:hover {{ color: {ink}; background: {hover}; }}
QTabBar::tab:selected {{ background: {hover}; color: {ink}; font-weight: bold; }}
QTabBar:focus::tab:selected, QTabBar::tab:selected:focus {{ border-color: {focus}; }}
QTabBar#switch {{ background: {desk}; border-bottom: 1px solid {rule}; }}
QTabBar#switch::tab {{ margin: {p2}px; padding: {p4}px; font-size: {size}px; }}
QMenuBar {{ background: transparent; border: none; padding: {p2}px 0; color: {ink_soft}; }}
QMenuBar::item {{ background: transparent; padding: {p8}px {p8}px; border-radius: 3px; }}
QMenuBar::item:selected {{ background: {hover}; }}
QMenu {{ background: {card}; border: 1px solid {rule}; padding: {p4}px 0; }}
QMenu::item {{ padding: {p4}px {p24}px; }}
QMenu::item:selected {{ background: {hover}; color: {ink}; }}
QMenu::item:disabled {{ color: {ink_soft}; }}
QMenu::separator {{ height: 1px; background: {rule}; margin: {p4}px 0; }}
QToolTip {{ background: {card}; color: {ink}; border: 1px solid {rule}; padding: {p4}px; }}
QStatusBar {{ background: {paper}; border-top: 1px solid {rule}; }}
QStatusBar::item {{ border: none; }}
QFrame#card {{ background: {card}; border: 1px solid {rule}; }}
QFrame#desk, QScrollArea#desk, QWidget#desk {{ background: {desk}; border: none; }}
QFrame#outline {{ background: {paper}; border: none; border-right: 1px solid {rule}; }}
QListView {{ background: transparent; border: none; outline: none; }}
QSplitter::handle {{ background: {rule}; }}
QLabel#soft {{ color: {ink_soft}; font-size: {small}px; }}
QLabel#fault {{ color: {accent}; }}
QLabel#section {{ font-family: "{serif}"; font-size: {brand}px; font-weight: bold; }}
QLabel#fact {{ color: {ink_soft}; font-size: {small}px; padding: {p16}px 0 {p2}px 0; border: none;
    border-bottom: 1px solid {rule}; }}
QToolButton#link {{ color: {figure}; padding: 0 {p4}px; border: 1px solid transparent; font-weight: bold; }}
QToolButton#link:disabled {{ color: {ink_soft}; }}
QToolButton#link:focus {{ border-color: {focus}; }}
QToolButton#chip {{ border: 1px solid {rule}; border-radius: {p8}px; padding: {p2}px {p8}px; color: {ink_soft};
    font-size: {small}px; }}
QToolButton#chip:checked {{ background: {ink}; color: {paper}; border-color: {ink}; }}
QToolButton#chip:focus {{ border-color: {focus}; }}
QLineEdit, QComboBox {{ background: {card}; border: 1px solid {rule}; border-radius: 3px; padding: {p4}px {p6}px;
    selection-background-color: {figure}; selection-color: {on_figure}; }}
QLineEdit:focus, QComboBox:focus {{ border-color: {focus}; }}
QComboBox::drop-down {{ border: none; width: {p24}px; }}
QComboBox QAbstractItemView {{ background: {card}; border: 1px solid {rule}; selection-background-color: {hover};
    selection-color: {ink}; }}
QScrollArea#reading {{ background: {paper}; border: none; }}
QScrollArea#known {{ background: {paper}; border: none; border-bottom: 1px solid {rule}; }}
QFrame#caption {{ background: {card}; border: none; border-top: 1px solid {rule}; }}
QLabel#lead {{ font-size: {page}px; font-weight: bold; }}
QPushButton#search {{ background: {card}; border: 1px solid {rule}; border-radius: {p4}px; padding: {p4}px {p8}px;
    color: {ink_soft}; text-align: left; }}
QPushButton#search:hover {{ color: {ink}; border-color: {ink_soft}; }}
QPushButton#search:focus {{ border-color: {focus}; }}
QFrame#palette {{ background: {card}; border: 1px solid {ink_soft}; border-radius: {p6}px; }}
QFrame#palette QListView {{ border: none; border-top: 1px solid {rule}; }}
QLineEdit#palette_field {{ background: transparent; border: none; padding: {p8}px {p16}px; font-size: {lead}px; }}
QLabel#palette_foot {{ color: {ink_soft}; font-size: {small}px; padding: {p6}px {p16}px; border: none;
    border-top: 1px solid {rule}; }}
QFrame#find {{ background: {card}; border: none; border-top: 1px solid {rule}; }}
QLabel#notice {{ color: {accent}; border: 1px solid {accent}; border-radius: 2px; padding: {p2}px {p6}px; }}
QToolBar#what_if {{ background: {card}; border: none; border-bottom: 2px solid {accent}; spacing: {p8}px;
    padding: {p2}px {p16}px; }}
QToolBar#what_if QLabel {{ background: transparent; padding: 0 {p8}px; }}
QToolBar#what_if QLabel#seal {{ background: {accent}; color: {on_accent}; font-weight: bold; border-radius: 2px;
    padding: {p2}px {p8}px; }}
QToolBar#what_if QToolButton {{ color: {accent}; border: 1px solid {accent}; margin: {p2}px {p4}px; }}
QToolBar#what_if QToolButton:disabled {{ color: {ink_soft}; border-color: {rule}; }}
QToolBar#what_if QToolButton:focus {{ border: 2px solid {focus}; }}
QFrame#value {{ background: {card}; border: 1px solid {accent}; border-radius: 3px; }}
QLineEdit[wrong="true"] {{ border: 2px solid {accent}; }}
QLabel#problem {{ color: {accent}; font-size: {small}px; }}
QLabel#brand {{ font-family: "{serif}"; font-size: {brand}px; font-weight: bold; }}
QPushButton, QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 3px;
    padding: {p2}px {p8}px; color: {ink}; }}
QPushButton:hover, QToolButton:hover {{ background: {hover}; }}
QPushButton:focus, QToolButton:focus, QListView:focus {{ border: 1px solid {focus}; }}
QPushButton:checked, QToolButton:checked {{ background: {hover}; color: {accent}; }}
QListView#shelf:focus {{ border: none; }}
QListView#parts {{ background: {card}; border: 1px solid {rule}; }}
QListView#parts::item {{ padding: {p2}px {p4}px; }}
QListView#parts::item:selected {{ background: {hover}; color: {ink}; }}
QListView#parts::indicator {{ width: {p12}px; height: {p12}px; border: 2px solid {ink_soft}; background: {card}; }}
QListView#parts::indicator:checked {{ background: {accent}; border-color: {accent}; }}
QToolButton#quiet, QPushButton#quiet {{ color: {ink_soft}; font-size: {small}px; padding: {p2}px {p6}px; }}
QToolButton#quiet:hover, QPushButton#quiet:hover {{ color: {ink}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QDialog QPushButton {{ background: {card}; border: 1px solid {rule}; padding: {p4}px {p16}px; }}
QDialog QWidget#review QPushButton {{ padding: {p2}px {p6}px; }}
QDialog QWidget#review QPushButton#choice {{ text-align: left; padding: {p4}px {p8}px; }}
QDialog QPushButton:disabled {{ color: {ink_soft}; background: transparent; border-style: dashed; }}
QDialog QPushButton:default {{ border-color: {ink_soft}; }}
QCheckBox, QRadioButton {{ spacing: {p8}px; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {p12}px; height: {p12}px; border: 2px solid {ink_soft};
    background: {card}; border-radius: 2px; }}
QRadioButton::indicator {{ border-radius: {round}px; }}
QCheckBox::indicator:checked, QRadioButton::indicator:checked {{ background: {accent}; border-color: {accent}; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border-color: {focus}; }}
QCheckBox:focus, QRadioButton:focus {{ color: {accent}; }}
QDialog QPushButton#start {{ background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: bold;
    font-size: {lead}px; padding: {p8}px {p24}px; }}
QDialog QPushButton#start:focus {{ border: 2px solid {ink}; }}
QTableView {{ background: {card}; border: 1px solid {rule}; gridline-color: {rule};
    selection-background-color: {figure}; selection-color: {on_figure}; }}
QTableView::item {{ padding: {p2}px {p8}px; }}
QPlainTextEdit {{ background: {card}; border: 1px solid {rule}; padding: {p4}px {p8}px;
    selection-background-color: {figure}; selection-color: {on_figure}; }}
QPlainTextEdit:focus, QTableView:focus {{ border-color: {focus}; }}
QLabel#title {{ font-family: "{serif}"; font-size: {title}px; font-weight: bold; }}
QHeaderView::section {{ background: {desk}; border: none; border-bottom: 1px solid {rule};
    border-right: 1px solid {rule}; padding: {p4}px {p8}px; }}
QProgressBar {{ background: {track}; border: none; border-radius: 3px; min-height: {p6}px; max-height: {p6}px; }}
QProgressBar::chunk {{ background: {figure}; border-radius: 3px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {track}; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px; }}
QScrollBar::handle:hover {{ background: {ink_soft}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def style_sheet(palette: Palette, scale: float, sans: str, serif: str) -> str:
    """The interface's style sheet.

    Args:
        palette: the theme's colours.
        scale: size of the interface; 1 sets it at 13 pixels.
        sans: family of the interface.
        serif: family of the brand.
    """
    roles = {name: value for name in palette.__slots__ if isinstance(value := getattr(palette, name), str)}
    lengths = {f"p{px}": round(px * scale) for px in (2, 4, 6, 8, 12, 16, 24)}
    pixels = {"small": 12, "size": 13, "page": 14, "lead": 16, "brand": 18, "title": 26}
    sizes = {name: round(px * scale) for name, px in pixels.items()}
    half = (lengths["p12"] + 4) // 2  # of a mark with its edges: a wider radius is none to Qt, which sets it square
    return _SHEET.format(**roles, **lengths, **sizes, round=half, family=sans, serif=serif)
