"""Cuts the fonts that Broadsheet carries out of packages of PyPI and npm; no font is committed.

Sans: the variable Noto Sans SC of ``justmytype-intl-cjk``, made static at 400 and 700. Serif: Noto Serif SC of
``pylopdf-fonts-zh-cn`` at 400, and at 700 of the npm package ``@expo-google-fonts/noto-serif-sc`` where npm is at
hand; without it headlines are set in the regular serif. All are under the SIL Open Font License; what is cut is
renamed, since it is a modified version. The same packages give the same bytes.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "resources" / "fonts"
STAMP = "stamp.json"

NPM_PACKAGE = "@expo-google-fonts/noto-serif-sc@0.4.3"
NPM_INTEGRITY = "sha512-fSmUpiSFtSeyHV45/2xUOy5SdfExklQwwMKN3cQjAZAujITHDmSbpMHCVdCMhRqMjQtu0ZRgc29u8A+CU3akfw=="
NPM_MEMBER = "package/700Bold/NotoSerifSC_700Bold.ttf"

_SANS_PACKAGE, _SERIF_PACKAGE = "justmytype-intl-cjk", "pylopdf-fonts-zh-cn"
_WHOLE_RANGES = (
    (0x20, 0x7E),  # ASCII
    (0xA0, 0x17F),  # Latin with accents
    (0x2B0, 0x2FF),  # modifiers
    (0x391, 0x3C9),  # Greek
    (0x2010, 0x205F),  # dashes, quotes, dots
    (0x2070, 0x209F),  # superscripts
    (0x20A0, 0x20BF),  # currencies
    (0x2100, 0x214F),  # letter-like
    (0x2150, 0x218F),  # number forms
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x2460, 0x24FF),  # circled numbers
    (0x2500, 0x25FF),  # lines and shapes
    (0x2600, 0x266F),  # signs
    (0x3000, 0x303F),  # Chinese punctuation
    (0x3105, 0x312F),  # bopomofo
    (0x3220, 0x3229),  # numbers of lists in brackets
    (0x3380, 0x33DF),  # units in one sign
    (0xFE30, 0xFE4F),  # vertical forms
    (0xFF00, 0xFFEF),  # full-width forms
)


def characters() -> frozenset[int]:
    """Code points to keep: GB 2312, the Table of General Standard Characters, Big5 level 1, symbols."""
    kept = {code for first, last in _WHOLE_RANGES for code in range(first, last + 1)}
    kept.update(_decoded("gb2312", range(0xB0, 0xF8), range(0xA1, 0xFF)))
    kept.update(_decoded("big5", range(0xA4, 0xC7), (*range(0x40, 0x7F), *range(0xA1, 0xFF))))
    lines = (ROOT / "build_spec" / "characters.txt").read_text(encoding="utf-8").splitlines()
    kept.update(ord(character) for line in lines if not line.startswith("#") for character in line.strip())
    return frozenset(kept)


def _decoded(codec: str, leads: range, trails: range | tuple[int, ...]) -> Iterator[int]:
    for lead in leads:
        for trail in trails:
            text = bytes((lead, trail)).decode(codec, errors="ignore")
            if len(text) == 1:
                yield ord(text)


def cut_all(target: Path = TARGET) -> list[Path]:
    """Cut every font that can be had; skip the work where the stamp says that it is done.

    Returns:
        The font files.

    Raises:
        FileNotFoundError: a font package of PyPI is not installed.
    """
    stamp = target / STAMP
    wanted = _recipe()
    if stamp.is_file() and json.loads(stamp.read_text(encoding="utf-8")) == wanted:
        return sorted(target.glob("*.?tf"))
    target.mkdir(parents=True, exist_ok=True)
    for old in target.glob("*"):
        old.unlink()
    sans = _package_file(_SANS_PACKAGE, "NotoSansSC[[]wght].ttf")
    serif = _package_file(_SERIF_PACKAGE, "NotoSerif*.otf")
    sources = [
        (sans.read_bytes(), 400, "Broadsheet Sans", "Regular"),
        (sans.read_bytes(), 700, "Broadsheet Sans", "Bold"),
        (serif.read_bytes(), 0, "Broadsheet Serif", "Regular"),
    ]
    if bold := serif_bold():
        sources.append((bold, 0, "Broadsheet Serif", "Bold"))
    with ProcessPoolExecutor() as pool:
        made = list(pool.map(partial(_cut, kept=characters(), target=target), *zip(*sources, strict=True)))
    shutil.copyfile(sans.parent / "OFL.txt", target / "OFL-sans.txt")
    shutil.copyfile(_package_file(_SERIF_PACKAGE, "LICENSE"), target / "OFL-serif.txt")
    stamp.write_text(json.dumps(wanted), encoding="utf-8")
    return made


def serif_bold() -> bytes | None:
    """The bold serif from npm, checked against its pinned hash; None where npm is missing or reaches nothing."""
    npm = shutil.which("npm")
    if npm is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        try:
            subprocess.run(
                [npm, "pack", "--silent", NPM_PACKAGE], cwd=folder, check=True, capture_output=True, timeout=180
            )
            archive = next(Path(folder).glob("*.tgz")).read_bytes()
        except (subprocess.SubprocessError, OSError, StopIteration):
            print("fonts: npm gave no bold serif; headlines are set in the regular one", file=sys.stderr)
            return None
    digest = base64.b64encode(hashlib.sha512(archive).digest()).decode()
    if f"sha512-{digest}" != NPM_INTEGRITY:
        raise ValueError(f"{NPM_PACKAGE}: found sha512-{digest}, expected {NPM_INTEGRITY}")
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        member = files.extractfile(NPM_MEMBER)
        assert member is not None
        return member.read()


def _recipe() -> dict[str, str]:
    """What the fonts were cut from: the packages, this script, the characters, and whether npm is there."""
    sources = (Path(__file__), ROOT / "build_spec" / "characters.txt")
    recipe = {source.name: hashlib.sha256(source.read_bytes()).hexdigest() for source in sources}
    for package in (_SANS_PACKAGE, _SERIF_PACKAGE, "fonttools"):
        try:
            recipe[package] = version(package)
        except PackageNotFoundError as missing:
            raise FileNotFoundError(f"{package} is not installed") from missing
    return recipe | {"npm": str(shutil.which("npm") is not None)}


def _package_file(package: str, pattern: str) -> Path:
    spec = find_spec(package.replace("-", "_"))
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(f"{package} is not installed")
    folder = Path(next(iter(spec.submodule_search_locations)))
    places = [folder, *folder.parent.glob(f"{folder.name}-*.dist-info")]
    found = next((file for place in places for file in sorted(place.rglob(pattern))), None)
    if found is None:
        raise FileNotFoundError(f"{package} has no {pattern}")
    return found


def _cut(content: bytes, weight: int, family: str, style: str, *, kept: frozenset[int], target: Path) -> Path:
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    font = TTFont(io.BytesIO(content), recalcTimestamp=False)
    # pwid sets English quotation marks narrow. With ccmp, calt or liga kept, "——" vanishes from text copied from a PDF.
    options = Options(
        layout_features=["kern", "locl", "pwid"], name_IDs=[0, 13, 14], notdef_outline=True, hinting=False
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=kept)
    subsetter.subset(font)
    if weight:  # a variable one is made static; cut before, there is a third of it
        font = instantiateVariableFont(font, {"wght": weight}, inplace=True)
    _rename(font, family, style)
    suffix = "otf" if font.sfntVersion == "OTTO" else "ttf"
    path = target / f"{family.replace(' ', '')}-{style}.{suffix}"
    font.save(path)
    return path


def _rename(font: TTFont, family: str, style: str) -> None:
    """Name a modified font by its own name, and say its weight so that Qt finds regular and bold."""
    bold = style == "Bold"
    postscript = f"{family.replace(' ', '')}-{style}"
    names = {1: family, 2: style, 3: postscript, 4: f"{family} {style}", 5: "Version 1.0", 6: postscript}
    font["name"].removeNames(nameID=16)
    font["name"].removeNames(nameID=17)
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames[0] = postscript
        top = cff.topDictIndex[0]
        top.FullName, top.FamilyName, top.Weight = f"{family} {style}", family, style


if __name__ == "__main__":
    for made_file in cut_all():
        print(f"{made_file.name}  {made_file.stat().st_size / 1e6:.1f} MB")
