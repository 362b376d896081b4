"""The ``tar.xz`` and the ``.deb`` of a frozen app; the same app and the same moment give the same bytes."""

from __future__ import annotations

import hashlib
import lzma
import os
import platform
import shutil
import stat
import subprocess
import tarfile
import textwrap
import time
from email.utils import formatdate
from pathlib import Path

import project

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PARTS = HERE / "linux"
_LIBRARY = "usr/lib/broadsheet"
_PROGRAM, _FILE = 0o755, 0o644
_TEXTS = {
    "broadsheet.desktop": "applications/broadsheet.desktop",
    "broadsheet.mime.xml": "mime/packages/broadsheet.xml",
    "broadsheet.metainfo.xml": "metainfo/@IDENTIFIER@.metainfo.xml",
    "copyright": "doc/broadsheet/copyright",
    "changelog": "doc/broadsheet/changelog",
    "lintian-overrides": "lintian/overrides/broadsheet",
    "broadsheet.1": "man/man1/broadsheet.1",
}
"""The texts of ``linux/`` and where they go under ``usr/share``."""


def pack(folder: Path, icons: Path, out: Path, moment: int, level: int = 6) -> list[Path]:
    """Write both packages.

    Args:
        folder: the frozen app.
        icons: folder of ``16.png`` … ``512.png``.
        out: folder for the packages.
        moment: seconds since 1970 that every file in them is dated.
        level: of the compression, 0 to 9; 1 takes a quarter of the time of 6 and a tenth more room.

    Returns:
        The two files.
    """
    version, machine = _version(folder), _asked("uname", "-m")
    _settle(folder, moment)
    archive = out / f"broadsheet-{version}-linux-{machine}.tar.xz"
    root = ROOT / "build" / "deb"
    _lay_out(folder, icons, root, version, moment)
    package = out / f"broadsheet_{version}_{_asked('dpkg', '--print-architecture')}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", f"-z{level}", "--build", str(root), str(package)]
    environment = dict(os.environ, SOURCE_DATE_EPOCH=str(moment))
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as building:  # each takes a minute
        _write_tar(folder, archive, archive.name.removesuffix(".tar.xz"), moment, level)
    if building.returncode:
        raise subprocess.CalledProcessError(building.returncode, command)
    return [archive, package]


def _write_tar(folder: Path, archive: Path, name: str, moment: int, level: int) -> None:
    """Pack a folder under another name, in order of the paths, owned by nobody in particular."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        entry.mtime = moment
        return entry

    with lzma.open(archive, "wb", preset=level) as packed, tarfile.open(fileobj=packed, mode="w|") as tar:
        for path in (folder, *sorted(folder.rglob("*"))):
            inside = path.relative_to(folder).as_posix()
            tar.add(path, name if inside == "." else f"{name}/{inside}", recursive=False, filter=plain)


def _lay_out(folder: Path, icons: Path, root: Path, version: str, moment: int) -> None:
    """The tree of the Debian package."""
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(folder, root / _LIBRARY, ignore=shutil.ignore_patterns("start.*", "LICENSE"))
    (root / "usr/bin").mkdir()
    (root / "usr/bin/broadsheet").symlink_to("../lib/broadsheet/broadsheet")
    share = root / "usr/share"
    told = told_of(version, moment)
    lay_texts(share, told)
    for icon in sorted(icons.glob("*.png")):
        _copy(icon, share / f"icons/hicolor/{icon.stem}x{icon.stem}/apps/broadsheet.png")
    _copy(ROOT / "resources/icons/broadsheet.svg", share / "icons/hicolor/scalable/apps/broadsheet.svg")
    _copy(ROOT / "CHANGELOG.md", share / "doc/broadsheet/NEWS.md")
    for text in ("doc/broadsheet/changelog", "doc/broadsheet/NEWS.md", "man/man1/broadsheet.1"):
        subprocess.run(["gzip", "-9n", str(share / text)], check=True)
    machine = {"@ARCH@": _asked("dpkg", "--print-architecture"), "@SIZE@": str(_kilobytes(root))}
    _write(PARTS / "control", root / "DEBIAN/control", told | machine)
    files = [path for path in sorted((root / "usr").rglob("*")) if path.is_file() and not path.is_symlink()]
    sums = "".join(f"{_sum(path)}  {path.relative_to(root)}\n" for path in files)
    (root / "DEBIAN/md5sums").write_text(sums, encoding="utf-8")
    _settle(root, moment)


def lay_texts(share: Path, told: dict[str, str]) -> None:
    """Write the texts of the package under its ``usr/share``."""
    for part, target in _TEXTS.items():
        _write(PARTS / part, share / _filled(target, told), told)


def told_of(version: str, moment: int) -> dict[str, str]:
    """What the texts of the package leave open. The C library must be as new as the one that is built with."""
    return {
        "@VERSION@": version,
        "@DATE@": time.strftime("%Y-%m-%d", time.gmtime(moment)),
        "@MOMENT@": formatdate(moment),
        "@LICENCE@": _licence(),
        "@DEPENDS@": f"libc6 (>= {platform.libc_ver()[1]})",
        "@HOME@": project.home(),
        "@MAINTAINER@": project.maintainer(),
        "@IDENTIFIER@": project.identifier(),
    }


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _write(part: Path, target: Path, told: dict[str, str]) -> None:
    """Copy a text with its words filled in."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(_filled(part.read_text(encoding="utf-8"), told), encoding="utf-8")


def _filled(words: str, told: dict[str, str]) -> str:
    for name, value in told.items():
        words = words.replace(name, value)
    return words


def _settle(folder: Path, moment: int) -> None:
    """Plain rights, and one date for everything."""
    for path in (folder, *sorted(folder.rglob("*"))):
        if not path.is_symlink():
            runs = path.is_dir() or (path.name == "broadsheet" and path.stat().st_mode & stat.S_IXUSR)
            path.chmod(_PROGRAM if runs else _FILE)
        os.utime(path, (moment, moment), follow_symlinks=False)


def _licence() -> str:
    """The licence as Debian's format has it: indented, a dot for an empty line."""
    lines = (ROOT / "LICENSE").read_text(encoding="utf-8").strip().splitlines()
    return textwrap.indent("\n".join(line or "." for line in lines), " ")


def _version(folder: Path) -> str:
    return _asked(str(folder / "broadsheet"), "--version").split()[-1]


def _asked(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def _kilobytes(root: Path) -> int:
    return sum(-(-path.lstat().st_size // 1024) for path in root.rglob("*"))


def _sum(path: Path) -> str:
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
