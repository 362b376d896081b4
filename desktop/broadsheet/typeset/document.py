"""Sets an article as a Qt document: by cursor from the model, never from foreign markup."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from broadsheet.typeset.index import PlacedPassage, PlacedSpan, TextIndex
from broadsheet.typeset.lacuna import LACUNA, OBJECT, LacunaMark, lacuna_format
from broadsheet.typeset.spacing import GAP_EM, gaps
from broadsheet.typeset.words import lacuna_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QUrl

    from broadsheet.model import Article, Passage, Span
    from broadsheet.typeset.look import Look

_FONT_OF_ROLE = {
    "kicker": "kicker",
    "title": "headline",
    "byline": "byline",
    "heading": "heading",
    "passage": "body",
    "caption": "credit",
    "credit": "credit",
}
_COLOUR_OF_ROLE = {"kicker": "accent", "byline": "ink_soft", "caption": "ink_soft", "credit": "ink_soft"}
# Space above and below a block, in em of the text.
_MARGINS = {
    "kicker": (0.0, 0.3),
    "title": (0.0, 0.5),
    "byline": (0.0, 2.1),
    "heading": (1.3, 0.5),
    "passage": (0.0, 0.75),
    "caption": (0.0, 0.9),
    "credit": (0.6, 0.0),
}
_TIGHT = frozenset({"kicker", "title", "byline", "heading"})


class SafeDocument(QTextDocument):
    """A document that loads nothing: every resource is a blank picture."""

    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Give a blank picture instead of a file (returning None would not stop Qt from reading it)."""
        blank = QImage(1, 1, QImage.Format.Format_ARGB32)
        blank.fill(0)
        return blank


class Typeset:
    """An article, set.

    Attributes:
        document: the Qt document; its owner keeps this object as long as the document is shown.
        index: where its words stand.
    """

    def __init__(self, article: Article, look: Look) -> None:
        self.document = SafeDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setDefaultFont(look.fonts.font("body"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document.setDefaultTextOption(option)
        self._lacuna = LacunaMark(look, self.document)
        self.document.documentLayout().registerHandler(LACUNA, self._lacuna)
        self.index = _Setter(self.document, look).set(article)


class _Setter:
    """Inserts passages one after another, and notes where their words came to stand."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        self._cursor = QTextCursor(document)
        self._look = look
        self._formats: dict[tuple[str, str, bool], QTextCharFormat] = {}
        self._passages: list[PlacedPassage] = []
        self._spans: list[PlacedSpan] = []

    def set(self, article: Article) -> TextIndex:
        """Insert the whole text."""
        self._cursor.beginEditBlock()
        for passage in article.passages:
            self._set_passage(passage)
        self._cursor.endEditBlock()
        return TextIndex(self._passages, self._spans)

    def _set_passage(self, passage: Passage) -> None:
        block = self._block_format(passage.role)
        if self._passages:
            self._cursor.insertBlock(block)
        else:
            self._cursor.setBlockFormat(block)
        start = self._cursor.position()
        lacunae = {span.start for span in passage.spans if span.kind == "lacuna"}
        for first, last, kind, gap in _segments(passage):
            if first in lacunae:
                self._set_lacuna()
                lacunae.discard(first)
            self._cursor.insertText(passage.text[first:last], self._format(passage.role, kind, gap))
        if lacunae:
            self._set_lacuna()
        self._note(passage, start)

    def _set_lacuna(self) -> None:
        words = lacuna_words(self._look.language)
        self._cursor.insertText(OBJECT, lacuna_format(words, self._look.fonts.font("note")))

    def _note(self, passage: Passage, start: int) -> None:
        shifts, extra = _shifts(passage)
        placed = PlacedPassage(passage, start, self._cursor.position() - start, shifts, extra)
        self._passages.append(placed)
        for span in passage.spans:
            if span.end > span.start:
                last = span.end - 1
                end = placed.position(last) + (2 if passage.text[last] > "\uffff" else 1)
                self._spans.append(PlacedSpan(placed.position(span.start), end, span, passage))

    def _block_format(self, role: str) -> QTextBlockFormat:
        em = self._look.fonts.font("body").pixelSize()
        above, below = _MARGINS[role]
        block = QTextBlockFormat()
        block.setTopMargin(above * em)
        block.setBottomMargin(below * em)
        height = 1.0 if role in _TIGHT else self._look.line_height
        block.setLineHeight(height * 100, int(QTextBlockFormat.LineHeightTypes.ProportionalHeight.value))
        if role == "heading":
            block.setHeadingLevel(2)
        elif role == "title":
            block.setHeadingLevel(1)
        return block

    def _format(self, role: str, kind: str, gap: bool) -> QTextCharFormat:
        key = (role, kind, gap)
        if key not in self._formats:
            self._formats[key] = self._make_format(*key)
        return self._formats[key]

    def _make_format(self, role: str, kind: str, gap: bool) -> QTextCharFormat:
        palette, fonts = self._look.palette, self._look.fonts
        font_role = _FONT_OF_ROLE[role]
        strong = kind in {"figure", "claim", "strong"} and font_role == "body"
        font = QFont(fonts.font("body_bold" if strong else font_role))
        if kind == "emphasis":
            font.setItalic(True)
        colour = _COLOUR_OF_ROLE.get(role, "ink")
        if kind in {"figure", "claim"}:
            colour = kind
        elif kind == "link":
            colour = "figure"
        if gap:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, font.pixelSize() * GAP_EM)
        made = QTextCharFormat()
        made.setFont(font)
        made.setForeground(QColor(palette.colour(colour)))
        return made


def _segments(passage: Passage) -> Iterator[tuple[int, int, str, bool]]:
    """Runs of one look: first, last, kind of the innermost span that shows, whether a gap follows its character."""
    text = passage.text
    if not text:
        return
    after = set(gaps(text))
    cuts = {0, len(text)}
    for span in passage.spans:
        cuts.update((span.start, span.end))
    for at in after:
        cuts.update((at, at + 1))
    ordered = sorted(cut for cut in cuts if 0 <= cut <= len(text))
    spans = [span for span in passage.spans if span.end > span.start]
    active: list[Span] = []
    upcoming = 0
    for first, last in itertools.pairwise(ordered):
        while upcoming < len(spans) and spans[upcoming].start <= first:
            active.append(spans[upcoming])
            upcoming += 1
        active = [span for span in active if span.end > first]
        yield first, last, active[-1].kind if active else "", first in after and last == first + 1


def _shifts(passage: Passage) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where the document runs ahead of the text: after a character of two units, and at a lacuna's mark."""
    points = [at + 1 for at, character in enumerate(passage.text) if character > "\uffff"]
    points += sorted({span.start for span in passage.spans if span.kind == "lacuna"})
    points.sort()
    return tuple(points), tuple(range(1, len(points) + 1))
