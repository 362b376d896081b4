"""Makes the standalone app: a folder, and the packages of the system that it is made on.

Started by ``python3 run.py bundle [--briefing FILE] [--out FOLDER]``. Two runs on one commit give the same bytes.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

import binaries
import dictionary
import fonts
import icons
import licences
import linux_packages
import macos_image
import pinyin
import project
import system_libraries
import tagger
import translations
import windows_packages

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
WORK = ROOT / "build"


def main(arguments: list[str]) -> int:
    """Stage what ships, freeze, strip, pack."""
    parser = argparse.ArgumentParser(prog="run.py bundle", description=__doc__.splitlines()[0])
    parser.add_argument("--briefing", type=Path, metavar="FILE", help="the briefing that opens; a file or a folder")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", metavar="FOLDER", help="default: dist")
    parser.add_argument("--folder-only", action="store_true", help="the folder alone, no packages")
    parser.add_argument(
        "--quick", action="store_true", help="on Linux: compress less, for packages to try and not to give away"
    )
    chosen = parser.parse_args(arguments)
    try:
        briefing = _checked(chosen.briefing) if chosen.briefing else None
        folder = build(chosen.out.resolve(), briefing)
        made = [folder] if chosen.folder_only else [folder, *_packed(folder, chosen.out.resolve(), quick=chosen.quick)]
    except (OSError, ValueError) as problem:
        print(f"run.py bundle: {problem}", file=sys.stderr)
        return 1
    for path in made:
        print(f"{_size(path) / 2**20:7.1f} MiB  {path}")
    return 0


def _packed(folder: Path, out: Path, *, quick: bool) -> list[Path]:
    """The packages of this system; those of the others are compressed by tools that know one way."""
    staged = WORK / "staged" / "icons"
    if sys.platform == "win32":
        return windows_packages.pack(folder, staged, out, _moment())
    if sys.platform == "darwin":
        return macos_image.pack(out / "Broadsheet.app", out)
    return linux_packages.pack(folder, staged, out, _moment(), level=1 if quick else 6)


def build(out: Path, briefing: Path | None = None) -> Path:
    """Freeze the program.

    Args:
        out: folder that gets the folder ``broadsheet``.
        briefing: a checked briefing instead of the bundled one.

    Returns:
        The folder of the app.
    """
    staged = _stage(briefing)
    environment = dict(os.environ, BROADSHEET_STAGED=str(staged), PYTHONHASHSEED="1", SOURCE_DATE_EPOCH=str(_moment()))
    places = ["--distpath", str(out), "--workpath", str(WORK / "pyinstaller")]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN", *places]
    subprocess.run([*command, str(HERE / "broadsheet.spec")], env=environment, check=True)
    folder = out / "broadsheet"
    if sys.platform.startswith("linux"):
        binaries.clean(folder / "_internal")  # the program itself has its archive behind the last section
        system = [path for path in (folder / "_internal").glob("lib*.so*") if "python" not in path.name]
        licences.collect(folder / "_internal" / "resources" / "licences", map(_origin, system))
        shutil.copy(HERE / "linux" / "start.sh", folder)
    for text in ("LICENSE", "docs/start.txt"):
        shutil.copy(ROOT / text, folder)
    return folder


def _stage(briefing: Path | None) -> Path:
    """Lay out what ships beside the code; everything that is generated is made first."""
    fonts.cut_all()
    translations.compile_all()
    tagger.make()
    dictionary.make()
    pinyin.make()
    staged = WORK / "staged"
    shutil.rmtree(staged, ignore_errors=True)
    resources = staged / "resources"
    shutil.copytree(ROOT / "resources", resources, ignore=shutil.ignore_patterns("*.ts", "licences", "briefings"))
    (resources / "briefings").mkdir()
    _stage_briefing(briefing, resources / "briefings")
    licences.collect(resources / "licences")
    icons.paint_all(staged / "icons")
    (staged / "version.txt").write_text(_version_resource(), encoding="utf-8")
    return staged


def _stage_briefing(briefing: Path | None, folder: Path) -> None:
    """Exactly one; another one gets a name that every system and every stick can hold."""
    source = briefing or next((ROOT / "resources" / "briefings").iterdir())
    target = folder / ((f"bundled{source.suffix}" if source.is_file() else "bundled") if briefing else source.name)
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns(".*"))
    else:
        shutil.copyfile(source, target)


def _checked(briefing: Path) -> Path:
    """A briefing in which the program itself finds no fault.

    Raises:
        ValueError: there is a fault; the first is told, and how many more there are.
    """
    sys.path.insert(0, str(ROOT / "desktop"))
    from broadsheet.derive.check import check
    from broadsheet.files import open_briefing

    if not briefing.exists():
        raise ValueError(f"{briefing}: found no such file, expected a folder or a .briefing file")
    opened = open_briefing(briefing)
    found = opened.problems or (check(opened.briefing) if opened.briefing else ())
    if found or opened.briefing is None:
        more = f" (and {len(found) - 1} more; see: python3 run.py check FILE)" if len(found) > 1 else ""
        first = str(found[0] if found else "found nothing to open, expected a briefing")
        raise ValueError(f"{briefing}: {first.removeprefix(f'{briefing.name}: ')}{more}")
    return briefing.resolve()


def _origin(library: Path) -> Path:
    """Where a carried library lies on this system."""
    return Path(system_libraries.known().get(library.name, str(library)))


def _version_resource() -> str:
    """What Windows shows as the properties of the program."""
    numbers = tuple(int(part) for part in [*project.version().split("."), "0"])
    version = project.version()
    words = {"FileDescription": "Broadsheet 对开", "ProductName": "Broadsheet", "ProductVersion": version,
             "FileVersion": version, "OriginalFilename": "broadsheet.exe", "LegalCopyright": "MIT"}  # fmt: skip
    table = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in words.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0, OS=0x40004,"
        " fileType=1, subtype=0, date=(0, 0)), kids=["
        f"StringFileInfo([StringTable('040904B0', [{table}])]),"
        " VarFileInfo([VarStruct('Translation', [1033, 1200, 2052, 1200])])])\n"
    )


def _moment() -> int:
    """Seconds since 1970 of the commit, or of ``SOURCE_DATE_EPOCH``: the only date in what is built."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    told = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True)
    return int(told.stdout) if told.returncode == 0 else int((ROOT / "pyproject.toml").stat().st_mtime)


def _size(path: Path) -> int:
    return (
        sum(file.stat().st_size for file in path.rglob("*") if file.is_file()) if path.is_dir() else path.stat().st_size
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
