"""What the program remembers between starts: one small JSON file, per user or beside the program."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QObject, QStandardPaths, Signal

from broadsheet.resources import program_folder
from broadsheet.state.private_file import read_json, write_json
from broadsheet.theme.palette import THEMES

MOST_RECENT = 9
MOST_SEARCHES = 6
MOST_LEARNT = 40
LONGEST_TALK = 180
"""Minutes."""
SCALES = (0.8, 0.9, 1.0, 1.1, 1.25, 1.4, 1.6, 1.8, 2.0, 2.4)

_LONGEST = 1024 * 1024
_LISTS = {"recent": MOST_RECENT, "searches": MOST_SEARCHES, "learnt_keys": MOST_LEARNT}
_LONGEST_TEXTS = {"kiosk_pin": 200, "export_kind": 20, "export_folder": 4096}
_CHOICES = {
    "contrast": ("", "high", "usual"),
    "motion": ("", "reduced", "usual"),
    "show_theme": tuple(THEMES),
    "verdict_marks": ("everywhere", "presenter", "off"),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """The remembered settings.

    Attributes:
        interface_language: zh, en, or empty to follow the system.
        briefing_language: the language last read in; empty for the briefing's default.
        scale: size of text and charts, one of `SCALES`.
        theme: light, dark or projector.
        outline_shown: whether the outline stands at the left.
        text_share: width of the text in the space beside the outline, 0.3 to 0.7; 0 as much as its lines need.
        width, height: the window's size in logical pixels; 0 before the first start.
        recent: paths of the briefings opened last, the latest first.
        searches: what was searched for last, the latest first.
        maximized: whether the window filled the screen.
        contrast: high or usual; empty to follow the system.
        motion: reduced or usual; empty to follow the system.
        verdict_marks: where claims are marked in the text: everywhere, presenter (in no window that an audience looks
            at), or off.
        contrast_was_high: what the system wished last, for the first painting of the next start.
        word_graphics: whether figures of the text have graphics of the size of a word beside them.
        reopen: whether the program opens where it was left.
        show_theme: what slides are set in before people, one of the themes.
        show_minutes: how long a talk is, 1 to 180.
        notes_size: of the presenter's notes in points, 16 to 64.
        kiosk_pin: the PIN that a kiosk is left by, as `broadsheet.state.pin` keeps it; empty where none is set.
        learnt_keys: what keys of a clicker were taught to do, ``key=intent`` as `show_keys` names them.
        export_kind: what was exported last, a format's id.
        export_folder: where to; empty before the first.
    """

    interface_language: str = ""
    briefing_language: str = ""
    scale: float = 1.0
    theme: str = "light"
    outline_shown: bool = True
    text_share: float = 0.0
    width: int = 0
    height: int = 0
    maximized: bool = False
    recent: tuple[str, ...] = ()
    searches: tuple[str, ...] = ()
    contrast: str = ""
    motion: str = ""
    contrast_was_high: bool = False
    verdict_marks: str = "everywhere"
    word_graphics: bool = True
    reopen: bool = True
    show_theme: str = "projector"
    show_minutes: int = 12
    notes_size: int = 28
    kiosk_pin: str = ""
    learnt_keys: tuple[str, ...] = ()
    export_kind: str = "pdf"
    export_folder: str = ""

    def shows_marks(self, *, audience: bool) -> bool:
        """Whether a text shows the verdict marks: one that an audience looks at, or another."""
        return self.verdict_marks == "everywhere" or (self.verdict_marks == "presenter" and not audience)


def settings_path(program: Path | None = None) -> Path:
    """Where the settings lie: ``settings.json`` beside a file ``.portable`` in the program's folder, else per user."""
    folder = program or program_folder()
    if (folder / ".portable").exists():
        return folder / "settings.json"
    base = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(base) / "broadsheet" / "settings.json"


def read_settings(path: Path) -> Settings:
    """Read the settings; anything missing, unreadable or out of range takes its default, nothing is ever raised."""
    stored = read_json(path, _LONGEST)
    for name, most in _LISTS.items():
        if isinstance(stored.get(name), list):
            stored[name] = tuple(stored[name][:most])
    kept = {field.name: stored[field.name] for field in fields(Settings) if _fits(field.name, stored.get(field.name))}
    return replace(Settings(), **kept)


def write_settings(path: Path, settings: Settings) -> bool:
    """Write the settings through a temporary file; return False where the place cannot be written."""
    return write_json(path, asdict(settings), indent=2)


def _fits(name: str, value: object) -> bool:
    default = getattr(Settings(), name)
    if isinstance(default, bool) or isinstance(value, bool):
        return isinstance(value, bool) and isinstance(default, bool)
    if name == "scale":
        return value in SCALES
    if name == "text_share":
        return isinstance(value, int | float) and (value == 0 or 0.3 <= value <= 0.7)
    if name == "show_minutes":
        return isinstance(value, int) and 1 <= value <= LONGEST_TALK
    if name == "notes_size":
        return isinstance(value, int) and 16 <= value <= 64
    if isinstance(default, int):
        return isinstance(value, int) and 0 <= value <= 20_000
    if name in _LISTS:
        return isinstance(value, tuple) and all(isinstance(each, str) for each in value)
    if name in _LONGEST_TEXTS:
        return isinstance(value, str) and len(value) <= _LONGEST_TEXTS[name]
    if name == "theme":
        return isinstance(value, str) and value in THEMES
    return isinstance(value, str) and value in _CHOICES.get(name, ("", "zh", "en"))


class Preferences(QObject):
    """The settings in force; every change is told and written at `save`. Without a path they are read from nowhere."""

    changed = Signal(str)  # the field's name

    def __init__(self, path: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._settings = read_settings(path) if path else Settings()
        self._written = self._settings
        self._lock = Lock()

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    def set(self, name: str, value: object) -> None:
        """Change one setting.

        Raises:
            ValueError: the value does not fit the setting.
        """
        if not _fits(name, value):
            raise ValueError(f"{name}: {value!r} does not fit")
        if getattr(self._settings, name) != value:
            self._settings = replace(self._settings, **{name: value})  # type: ignore[arg-type]  # checked by _fits
            self.changed.emit(name)

    def save(self) -> bool:
        """Write the settings, in any thread; False where they cannot be (safe mode, a read-only stick)."""
        with self._lock:
            self._written = settings = self._settings
            return self._path is not None and write_settings(self._path, settings)

    def save_changed(self) -> bool:
        """Write the settings where they have changed since they were read or written, in any thread."""
        return self._written is self._settings or self.save()
