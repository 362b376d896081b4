"""The paragraphs of a Word document's body, or of its notes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from broadsheet.importer.documents.word_styles import is_on, outline, points

if TYPE_CHECKING:
    from broadsheet.importer.documents.word_styles import Styles

_SKIPPED = frozenset(
    {"w:del", "w:moveFrom", "mc:Fallback", "w:rt", "w:instrText", "w:delText", "w:delInstrText", "w:pPrChange",
     "w:rPrChange", "w:tblPrChange", "w:sectPr"}
)  # fmt: skip
_BREAKS = {"w:tab": " ", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-", "w:ptab": " "}
_NO_NOTE = ("separator", "continuationSeparator", "continuationNotice")


@dataclass(slots=True)
class Paragraph:
    """A paragraph, or a row of a table.

    Attributes:
        kind: what its style says, as `Style.kind`; ``table`` for a row.
        size: of most of its text, in points.
        bold: whether all of its text is bold.
        images: ids of the pictures in it.
        alt: what is said of the first of them.
        notes: what it refers to, as kind and id of the note.
        own: the note that it is of.
    """

    kind: str = ""
    level: int = 0
    size: float = 0.0
    bold: bool = False
    text: str = ""
    images: list[str] = field(default_factory=list)
    alt: str = ""
    notes: list[str] = field(default_factory=list)
    own: str = ""


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read."""

    style: str = ""
    kind: str = ""
    level: int = 0
    parts: list[str] = field(default_factory=list)
    sizes: dict[float, int] = field(default_factory=dict)
    bold: int = 0
    count: int = 0
    images: list[str] = field(default_factory=list)
    alt: str = ""
    notes: list[str] = field(default_factory=list)


class Body:
    """Reads ``word/document.xml``, or the notes.

    Attributes:
        paragraphs: in order.
        changes: whether somebody's changes are tracked; the text is read as if they were accepted.
        hidden: whether text was left out that Word hides.
    """

    def __init__(self, styles: Styles, *, notes: bool = False) -> None:
        self.paragraphs: list[Paragraph] = []
        self.changes = self.hidden = False
        self._styles, self._notes = styles, notes
        self._skipped, self._skipping = 0, ""
        self._open: list[_Open] = []
        self._rows: list[list[str]] = []  # the cells of the rows that are open
        self._tables = 0
        self._in_text = self._in_run = False
        self._size, self._vanished = 0.0, False
        self._bold: bool | None = None
        self._in_note = not notes
        self._note = ""
        self._referred: list[str] = []  # from inside of the table that is open

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if self._skipping:
            self._skipped += name == self._skipping
            return
        if name in _SKIPPED:
            self.changes |= name in ("w:del", "w:moveFrom")
            self._skipping, self._skipped = name, 1
            return
        value = attributes.get("val", "")
        if name in ("w:footnote", "w:endnote"):
            self._in_note = attributes.get("type") not in _NO_NOTE
            self._note = f"{name}{attributes.get('id', '')}"
        elif name == "w:p":
            self._open.append(_Open())
        elif name == "w:tr":
            self._rows.append([])
        elif name == "w:tc" and self._rows:
            self._rows[-1].append("")
        elif self._open:
            self._inside(name, value, attributes)
        self.changes |= name == "w:ins"

    def _inside(self, name: str, value: str, attributes: dict[str, str]) -> None:
        """An element of a paragraph."""
        now = self._open[-1]
        if name == "w:pStyle":
            now.style = value
        elif name == "w:outlineLvl":
            kind, level = outline(value)
            now.kind, now.level = (kind, level) if kind else (now.kind, now.level)
        elif name == "w:numPr" and not now.kind:
            now.kind = "list"
        elif name == "w:numId" and value == "0" and now.kind == "list":
            now.kind = ""
        elif name == "w:r":
            self._in_run, self._size, self._bold, self._vanished = True, 0.0, None, False
        elif name in ("w:t", "m:t"):
            self._in_text = True
        elif name in _BREAKS and self._in_run and attributes.get("type") not in ("page", "column"):
            self._take(_BREAKS[name])
        elif self._in_run:
            self._in_a_run(name, value, attributes)

    def _in_a_run(self, name: str, value: str, attributes: dict[str, str]) -> None:
        """A picture, or how the words that follow are set."""
        now = self._open[-1]
        if name.endswith(":blip") or name == "blip" or name.endswith("imagedata"):
            now.images += [attributes[key] for key in ("embed", "id") if key in attributes][:1]
        elif name.rpartition(":")[2] == "docPr":
            now.alt = now.alt or attributes.get("descr", "")
        elif name in ("w:footnoteReference", "w:endnoteReference"):
            now.notes.append(f"{name.removesuffix('Reference')}{attributes.get('id', '')}")
        elif name == "w:sz":
            self._size = points(value)
        elif name == "w:b":
            self._bold = is_on(value)
        elif name == "w:vanish":
            self._vanished = is_on(value)

    def end(self, name: str) -> None:
        """An element ends."""
        if self._skipping:
            self._skipped -= name == self._skipping
            self._skipping = self._skipping if self._skipped else ""
        elif name == "w:p" and self._open:
            self._close(self._open.pop())
        elif name == "w:tr" and self._rows:
            self._end_row(self._rows.pop())
        elif name == "w:r":
            self._in_run = False
        elif name in ("w:t", "m:t"):
            self._in_text = False

    def words(self, text: str) -> None:
        """Text."""
        if self._in_text and not self._skipping and self._open:
            self._take(text)

    def _take(self, text: str) -> None:
        if self._vanished:
            self.hidden = True
            return
        now, size = self._open[-1], len(text.strip())
        now.parts.append(text)
        now.count += size
        style = self._styles.of(now.style)
        bold = style.bold if self._bold is None else self._bold
        now.bold += size if bold else 0
        points_ = self._size or style.size
        now.sizes[points_] = now.sizes.get(points_, 0) + size

    def _close(self, now: _Open) -> None:
        """A paragraph has ended: into the cell that it stands in, else into the list."""
        text = "".join(now.parts).strip()
        if not self._in_note:
            return
        if self._rows and self._rows[-1]:
            row = self._rows[-1]
            row[-1] = f"{row[-1]} {text}".strip()
            self._referred += now.notes
            return
        style = self._styles.of(now.style)
        kind, level = (now.kind, now.level) if now.kind and style.kind != "heading" else (style.kind, style.level)
        size = max(now.sizes, key=lambda each: now.sizes[each], default=style.size)
        whole = bool(now.count) and now.bold == now.count
        for line in text.split("\n") if kind in ("", "list") else [text]:
            self.paragraphs.append(
                Paragraph(kind, level, size, whole, line.strip(), now.images, now.alt, own=self._note)
            )
            now.images, now.alt = [], ""
        self.paragraphs[-1].notes += now.notes

    def _end_row(self, cells: list[str]) -> None:
        """A row has ended; a table inside of a cell is words of the cell."""
        text = " ".join(cell for cell in cells if cell)
        if not text:
            return
        if self._rows and self._rows[-1]:
            outer = self._rows[-1]
            outer[-1] = f"{outer[-1]} {text}".strip()
        else:
            row = Paragraph(
                "table" if len(cells) > 1 else "", 0, 0.0, False, text, notes=self._referred, own=self._note
            )
            self.paragraphs.append(row)
            self._referred = []
