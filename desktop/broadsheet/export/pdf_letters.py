"""What the letters of a PDF mean to who searches and copies: mends what Qt leaves out.

Qt writes for each glyph the character that its font draws with it, and none for a glyph that a feature of the font has
put in the place of another: the quotation marks of English text and digits beside Latin letters could not be found. So
such glyphs are drawn once on a page of their own before the first, which tells what number each has in the file; then
their characters are written into the font, and that page goes. A word joiner, for which our fonts have no glyph, draws
nothing and would bring a font of the system into the file: it is taken out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, StreamObject
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun, QRawFont

from broadsheet.theme.fonts import make_font

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pypdf import PdfWriter
    from PySide6.QtGui import QPainter

    from broadsheet.theme.fonts import Families

_RUN = re.compile(rb"BT\n/(F\d+) [^\n]* Tf.*?ET\n", re.DOTALL)
_GLYPH = re.compile(rb"<([0-9A-F]{4})> Tj")
_MAPPED = re.compile(r"<([0-9A-F]{4})>\s*<[0-9A-F]{4}>\s*(?:<([0-9A-F]{4})>|\[([^\]]*)\])")
_SINGLE = re.compile(r"beginbfchar(.*?)endbfchar", re.DOTALL)
_PAIR = re.compile(r"<([0-9A-F]{4})> <([0-9A-F]+)>")
_CODE = re.compile("[0-9A-F]+")
_INVISIBLE = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff]*")
_RANGES = ((0x20, 0x2FF), (0x2000, 0x22FF), (0x3000, 0x33FF), (0xFF00, 0xFFEF))
"""Where the characters lie whose glyphs are put in another's place."""

_USUAL = str.maketrans("〜∕‒⋯ʻ", "～／–…‘")
"""Characters that share a glyph of our fonts with another, and that which words are written with and sought by."""

_LETTERS = str.maketrans("0123456789", "ABCDEFGHIJ")
_PIXELS = 16


class Primer:
    """The glyphs that stand in another's place in the fonts of a file, and what they mean.

    Attributes:
        words: by font, in the order in which they are drawn, the characters.
    """

    def __init__(self, families: Families, language: str) -> None:
        self._runs: list[QGlyphRun] = []
        self.words: list[str] = []
        for family in ("serif", "sans"):
            for bold in (False, True):
                raw = QRawFont.fromFont(make_font(families, language, family, _PIXELS, bold))
                found = _put_for_another(raw)
                if not found:
                    continue
                run = QGlyphRun()
                run.setRawFont(raw)
                run.setGlyphIndexes(list(found))
                run.setPositions([QPointF(_PIXELS * at, 0) for at in range(len(found))])
                self._runs.append(run)
                self.words.append("".join(found.values()))

    def paint(self, painter: QPainter) -> None:
        """Draw them all, on a page of their own before all others."""
        for at, run in enumerate(self._runs):
            painter.drawGlyphRun(QPointF(0, 2 * _PIXELS * (at + 1)), run)

    def mend(self, writer: PdfWriter) -> None:
        """Tell the fonts of a file what they mean, and take their page out."""
        page = writer.pages[0]
        fonts = _fonts_of(page)
        contents = page.get_contents()
        runs = list(_RUN.finditer(contents.get_data())) if contents is not None else []
        found: dict[int, dict[int, str]] = {}
        for run, words in zip(runs, self.words, strict=True):
            numbers = [int(number, 16) for number in _GLYPH.findall(run[0])]
            found[id(fonts[run[1].decode()])] = dict(zip(numbers, words, strict=True))
        every = {id(font): font for each in writer.pages for font in _fonts_of(each).values()}
        for number, font in every.items():
            _tell(writer, font, found.get(number, {}))
        writer.remove_page(0)


def _put_for_another(raw: QRawFont) -> dict[int, str]:
    """The glyphs of a font that stand for a character without being its own, and that character."""
    characters = "".join(map(chr, (code for first, last in _RANGES for code in range(first, last + 1))))
    own = dict(zip(raw.glyphIndexesForString(characters), characters, strict=True))
    own.pop(0, None)
    pairs = single_substitutions(bytes(raw.fontTable("GSUB").data()))
    return {to: own[glyph] for glyph, to in pairs if glyph in own and to not in own}


def single_substitutions(table: bytes) -> list[tuple[int, int]]:
    """Glyphs and what may stand in their place, one for one, by the table ``GSUB`` of a font (OpenType 1.9)."""
    try:
        return list(_pairs(_Table(table)))
    except IndexError:
        return []


class _Table:
    """Unsigned numbers of two bytes."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def __getitem__(self, at: int) -> int:
        if not 0 <= at <= len(self._data) - 2:
            raise IndexError(at)
        return int.from_bytes(self._data[at : at + 2], "big")

    def row(self, at: int) -> list[int]:
        """A list that begins with its length."""
        return [self[at + 2 + 2 * each] for each in range(self[at])]


def _pairs(table: _Table) -> Iterator[tuple[int, int]]:
    lookups = table[8]
    for offset in table.row(lookups):
        lookup = lookups + offset
        for sub in (lookup + each for each in table.row(lookup + 4)):
            kind = table[lookup]
            if kind == 7:  # the table lies farther away than two bytes reach
                kind, sub = table[sub + 2], sub + (table[sub + 4] << 16) + table[sub + 6]
            if kind != 1:
                continue
            covered = _covered(table, sub + table[sub + 2])
            if table[sub] == 1:
                yield from ((glyph, (glyph + table[sub + 4]) % 65536) for glyph in covered)
            else:
                yield from zip(covered, table.row(sub + 4), strict=False)


def _covered(table: _Table, at: int) -> list[int]:
    """The glyphs of a coverage."""
    if table[at] == 1:
        return table.row(at + 2)
    ranges = (at + 4 + 6 * each for each in range(table[at + 2]))
    return [glyph for start in ranges for glyph in range(table[start], table[start + 2] + 1)]


def drop_invisible(writer: PdfWriter) -> None:
    """Take out text that draws nothing in a font of its own, and the font with it."""
    for page in writer.pages:
        fonts = _fonts_of(page)
        idle = {name for name, font in fonts.items() if _INVISIBLE.fullmatch("".join(_meanings(font).values()))}
        contents = page.get_contents()
        if not idle or contents is None:
            continue
        kept = _RUN.sub(_Without(idle), contents.get_data())
        stream = DecodedStreamObject()
        stream.set_data(kept)
        page.replace_contents(cast("StreamObject", stream.flate_encode()))  # type: ignore[arg-type]
        table = cast("DictionaryObject", cast("DictionaryObject", page["/Resources"])["/Font"])
        for name in idle:
            del table[NameObject(f"/{name}")]


def name_parts(writer: PdfWriter) -> None:
    """Say in the name of every font that the file holds no more of it than it needs, as the standard asks."""
    named: dict[int, str] = {}
    for page in writer.pages:
        for font in _fonts_of(page).values():
            whole = str(font["/BaseFont"]).lstrip("/")
            if "+" in whole:
                continue
            tag = named.setdefault(id(font), f"BS{len(named):04d}".translate(_LETTERS))
            child = cast("DictionaryObject", cast("ArrayObject", font["/DescendantFonts"])[0].get_object())
            described = cast("DictionaryObject", child["/FontDescriptor"])
            for holder, key in ((font, "/BaseFont"), (child, "/BaseFont"), (described, "/FontName")):
                holder[NameObject(key)] = NameObject(f"/{tag}+{whole}")


class _Without:
    """Leaves out the runs of some fonts."""

    def __init__(self, names: set[str]) -> None:
        self._names = names

    def __call__(self, run: re.Match[bytes]) -> bytes:
        return b"" if run[1].decode() in self._names else run[0]


def _fonts_of(page: DictionaryObject) -> Mapping[str, DictionaryObject]:
    """The fonts of a page by their names there."""
    table = cast("DictionaryObject", cast("DictionaryObject", page["/Resources"]).get("/Font", DictionaryObject()))
    return {name[1:]: cast("DictionaryObject", font.get_object()) for name, font in table.items()}


def _meanings(font: DictionaryObject) -> dict[int, str]:
    """What each glyph of a font means; nothing where the file does not say."""
    told = cast("StreamObject", font["/ToUnicode"]).get_data().decode("latin-1")
    found: dict[int, str] = {}
    for block in _SINGLE.findall(told):  # as we write it
        found |= {int(at, 16): bytes.fromhex(code).decode("utf-16-be") for at, code in _PAIR.findall(block)}
    for first, code, codes in _MAPPED.findall(_SINGLE.sub("", told)):
        for at, each in enumerate(_CODE.findall(code or codes), int(first, 16)):
            found[at] = _decoded(each)
    return found


def _decoded(code: str) -> str:
    """A character by its number; Qt writes 0 for none, half of one beyond the first 65,536, and 9 for 32."""
    number = int(code, 16)
    if number == 9:
        return " "
    return chr(number) if number and not 0xD800 <= number < 0xE000 else ""


def _tell(writer: PdfWriter, font: DictionaryObject, words: Mapping[int, str]) -> None:
    """Write what glyphs mean into a font; nothing where it says so already."""
    known = {number: word for number, word in _meanings(font).items() if word}
    meanings = {number: word.translate(_USUAL) for number, word in (known | dict(words)).items()}
    if meanings == known:
        return
    stream = DecodedStreamObject()
    stream.set_data(_cmap(sorted(meanings.items())).encode("ascii"))
    font[NameObject("/ToUnicode")] = writer._add_object(stream.flate_encode())


def _cmap(meanings: Sequence[tuple[int, str]]) -> str:
    """What glyphs mean, in the form that a PDF has it (Adobe technical note 5411)."""
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
    ]
    for start in range(0, len(meanings), 100):  # no more than a hundred stand together
        part = meanings[start : start + 100]
        lines.append(f"{len(part)} beginbfchar")
        lines += [f"<{number:04X}> <{word.encode('utf-16-be').hex().upper()}>" for number, word in part]
        lines.append("endbfchar")
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end", ""]
    return "\n".join(lines)
