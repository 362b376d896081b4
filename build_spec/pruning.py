"""What of Qt, Python and the system goes into the bundle: an allow-list, and what can be reached from it."""

from __future__ import annotations

import os
import py_compile
import re
import subprocess
import sys
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import system_libraries
from PyInstaller.depend.bindepend import get_imports

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Entry = tuple[str, str, str]  # where it goes, where it lies, what kind PyInstaller says it is

MODULES_LEFT_OUT = (
    *("ssl", "_ssl", "_hashlib", "PySide6.QtNetwork"),
    *("PySide6.QtTest", "PySide6.QtSql", "PySide6.QtXml", "PySide6.QtQml", "PySide6.QtQuick"),
    *("tkinter", "_tkinter", "turtle", "unittest", "doctest", "pdb", "test", "lib2to3", "distutils"),
    *("bz2", "_bz2", "lzma", "_lzma"),  # a briefing's ZIP is stored or deflated; every start would load them
    *("setuptools", "pkg_resources", "pip", "readline", "curses", "_curses", "asyncio"),
    *("xmlrpc", "ftplib", "smtplib", "http", "_codecs_jp", "_codecs_kr", "_codecs_iso2022", "pytest", "fontTools"),
    *("numpy.f2py", "numpy.distutils", "numpy.testing", "numpy.random", "numpy.fft", "numpy._core._multiarray_tests"),
    *("pyqtgraph.examples", "pyqtgraph.opengl", "pyqtgraph.jupyter"),
    *("matplotlib", "scipy", "h5py", "OpenGL", "IPython", "PyQt5", "PyQt6", "PySide2", "cupy", "numba", "colorcet"),
    *("bottleneck", "pypinyin.contrib.mmseg", "pypinyin.runner"),
    # python-pptx asks Pillow for the size of a picture, and our slides have none
    *("PIL._avif", "PIL._webp", "PIL._imagingcms", "PIL._imagingft", "PIL._imagingtk", "PIL.ImageTk", "PIL.ImageQt"),
    *("PySide6.QtOpenGL", "urllib.request"),  # see STAND_INS
)
"""Modules that something would import if they were there, and nobody misses; without the first line no network."""

STAND_INS = ("PySide6.QtOpenGL", "urllib.request")
"""Modules that are empty in the bundle. pyqtgraph imports the first, of 8.9 MB, and asks it for nothing while its
charts are drawn by Qt's own painter, as ours are. Python's ``xml.sax.saxutils``, which segno and python-pptx escape
words with, imports the second, and with it all of HTTP, for a function that nobody calls."""

PASSED_THROUGH = ("docx/parts", "pptx/oxml")
"""Folders that python-docx and python-pptx go through to their templates (``docx/parts/../templates``); in the bundle
their modules lie in an archive, and a folder that is not there has no parent."""

HOOKS_LEFT_OUT = {"pyi_rth_inspect", "pyi_rth_multiprocessing", "pyi_rth_pkgutil"} | (
    {"pyi_rth_pyside6"} if sys.platform.startswith("linux") else set()
)
"""What PyInstaller runs before the program: for modules that the program does not use, and to tell Qt where it lies.

On Linux Qt's library finds its plug-ins by its own place, and a command without a window must not load Qt for that.
"""

PLUGINS = {
    "platforms": {"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"},
    "styles": {"qmodernwindowsstyle", "qmacstyle"},
    "imageformats": {"qjpeg", "qsvg", "qgif", "qico", "qwebp"},
    "iconengines": {"qsvgicon"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platformthemes": {"qxdgdesktopportal"},
    "printsupport": {"cupsprintersupport", "windowsprintersupport", "cocoaprintersupport"},
    "xcbglintegrations": {"qxcb-egl-integration", "qxcb-glx-integration"},
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-graphics-integration-client": {"qt-plugin-wayland-egl"},
}
"""Qt's plug-ins by folder, without the system's ``lib`` and ending."""

_TRANSLATIONS = {"qtbase_zh_CN.qm", "qtbase_en.qm"}
_DATA_LEFT_OUT = ("pyqtgraph/icons/peegee/", "pyqtgraph/colors/maps/", "pyqtgraph/examples/", "numpy/f2py/")

CARRIED = ("EGL", "GL", "GLX", "GLdispatch", "xcb", "wayland-client", "wayland-cursor", "wayland-egl")
"""System libraries that PyInstaller expects everywhere; a bare Debian has none of them. They only dispatch."""


OF_THE_SYSTEM = ("libcups.",)
"""How libraries begin that belong to a service of the system and are of no use without it: Qt's plug-in for printing
asks for this one, and where it is missing that plug-in stays away, as the program says in one line. It would bring
a dozen others along, for networks and cryptography."""

CALLED_LIBRARIES = ("libpdfium", "pdfium")
"""How libraries begin that Python calls by name (ctypes), so that nothing shows that they are needed."""


def kept_data(entries: Iterable[Entry]) -> list[Entry]:
    """The data files without catalogues of other languages, pictures and tables that the program never shows.

    Links to the libraries, which PyInstaller adds for old loaders, are left out on Linux: a FAT stick has none, and
    what looks for a library finds it by its own run path.
    """
    linux = sys.platform.startswith("linux")
    return [
        (target, path, kind)
        for target, path, kind in entries
        if _is_kept_data(PurePath(target).as_posix()) and not (linux and kind == "SYMLINK")
    ]


def _is_kept_data(target: str) -> bool:
    if "/translations/" in target:
        return target.rpartition("/")[2] in _TRANSLATIONS
    return not (target.startswith(_DATA_LEFT_OUT) or target.endswith(".pyi") or ".dist-info/" in target)


def unpacked_support(folder: Path) -> list[Entry]:
    """PySide's own Python modules, compiled: left in their library they are unpacked and compiled at every start.

    PySide looks for them in ``files.dir`` beside its library before it looks into it, and ``SBK_EMBED=0`` asks it to
    unpack them; both are told in its ``signature_bootstrap.py``. Two that serve to write stubs for type checkers
    are imported by the others and never called: empty ones stand in their place.

    Args:
        folder: where to put the compiled modules; it exists.
    """
    code = "import shiboken6, sys; sys.stdout.write(shiboken6.__file__)"
    told = subprocess.run([sys.executable, "-c", code], env=os.environ | {"SBK_EMBED": "0"}, stdout=subprocess.PIPE)
    unpacked = Path(told.stdout.decode()).parent / "files.dir"
    (empty := folder / "empty.py").touch()
    found = []
    for source in sorted(unpacked.rglob("*.py")):
        inside = source.relative_to(unpacked.parent).with_suffix(".pyc")
        target = folder / inside
        source = empty if source.name in ("enum_sig.py", "pyi_generator.py") else source
        mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
        py_compile.compile(str(source), str(target), str(inside), doraise=True, invalidation_mode=mode)
        found.append((str("shiboken6" / inside), str(target), "DATA"))
    return found


def stand_ins(folder: Path) -> list[Entry]:
    """The modules of `STAND_INS`.

    Args:
        folder: where to put the empty file that they are made of; it exists.
    """
    (empty := folder / "stand_in.py").touch()
    return [(name, str(empty), "PYMODULE") for name in STAND_INS]


def passed_through(folder: Path) -> list[Entry]:
    """The folders of `PASSED_THROUGH`, each with an empty file, for folders alone are not carried.

    Args:
        folder: where to put the empty file; it exists.
    """
    (empty := folder / "folder.txt").touch()
    return [(f"{name}/folder.txt", str(empty), "DATA") for name in PASSED_THROUGH]


def kept_binaries(entries: Iterable[Entry]) -> list[Entry]:
    """The plug-ins of the allow-list, the modules of Python, and every library that one of these needs."""
    entries = list(entries)
    wanted = [entry for entry in entries if _is_root(entry)]
    by_name = {PurePath(entry[0]).name: entry for entry in entries}
    found = {entry[0]: entry for entry in wanted}
    while wanted:
        for name in _needed(wanted.pop()[1]):
            entry = by_name.get(name)
            if entry and entry[0] not in found and not name.startswith(OF_THE_SYSTEM):
                found[entry[0]] = entry
                wanted.append(entry)
    return [entry for entry in entries if entry[0] in found]


def _is_root(entry: Entry) -> bool:
    target, _, kind = entry
    path = PurePath(target)
    if "plugins" in path.parts:
        return path.name.partition(".")[0].removeprefix("lib") in PLUGINS.get(path.parent.name, set())
    return kind == "EXTENSION" or path.name.startswith(("libpython", "python3", *CALLED_LIBRARIES))


def _needed(path: str) -> Iterator[str]:
    """The libraries that a library asks for itself; on Linux PyInstaller would name those behind them, too."""
    if not sys.platform.startswith("linux"):
        return (Path(name).name for name, _ in get_imports(path))
    told = subprocess.run(["readelf", "-d", path], capture_output=True, text=True, check=True).stdout
    return (match[1] for match in re.finditer(r"\(NEEDED\).*\[(.*)\]", told))


def carried_libraries() -> list[Entry]:
    """The dispatchers of `CARRIED` as this system has them, on Linux.

    Raises:
        FileNotFoundError: one of them is not installed here.
    """
    if not sys.platform.startswith("linux"):
        return []
    known = system_libraries.known()
    found = []
    for library in CARRIED:
        name = next((name for name in known if name.startswith(f"lib{library}.so.")), None)
        if name is None:
            raise FileNotFoundError(f"lib{library}.so: not on this system, expected for the bundle to carry it")
        found.append((name, known[name], "BINARY"))
    return found
