"""Sets an article as a Qt document: by cursor from the model, never from foreign markup."""

from __future__ import annotations

import re
from collections import deque
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from broadsheet.i18n.spacing import GAP_EM
from broadsheet.typeset.gaps import Gaps
from broadsheet.typeset.index import PlacedPassage, TextIndex
from broadsheet.typeset.lacuna import LACUNA, LacunaMark, lacuna_format
from broadsheet.typeset.look import brush_of
from broadsheet.typeset.runs import Setting, split_title
from broadsheet.typeset.words import lacuna_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QUrl

    from broadsheet.model import Article, Passage
    from broadsheet.typeset.look import Look
    from broadsheet.typeset.rooms import Rooms

_COLOUR_OF_ROLE = {"kicker": "accent", "byline": "ink_soft", "caption": "ink_soft", "credit": "ink_soft"}
# Space above and below a block, in em of the text.
_MARGINS = {
    "kicker": (0.0, 0.3),
    "title": (0.0, 0.5),
    "byline": (0.0, 0.3),
    "heading": (1.3, 0.5),
    "passage": (0.0, 0.75),
    "caption": (0.0, 0.9),
    "credit": (0.6, 0.0),
}
_HEAD = frozenset({"kicker", "title", "byline"})
_BELOW_HEAD = 2.1
"""Space below the head of the page in em of the text; the rule stands in it."""
_TIGHT = frozenset({"kicker", "title", "byline", "heading"})
_WIDE = re.compile("[\U00010000-\U0010ffff]")


class SafeDocument(QTextDocument):
    """A document that loads nothing: every resource is a blank picture."""

    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Give a blank picture instead of a file (returning None would not stop Qt from reading it)."""
        blank = QImage(1, 1, QImage.Format.Format_ARGB32)
        blank.fill(0)
        return blank


class Typeset:
    """An article, set: all of it, or its beginning first and the rest piece by piece.

    Attributes:
        document: the Qt document; its owner keeps this object as long as the document is shown.
        index: where its words stand, as far as they are set.
        rule_after: id of the passage that the rule stands below; empty where the text has no head.
        left: characters that are still to be set.
        gaps: what its lines keep free between words.
    """

    def __init__(
        self,
        article: Article,
        look: Look,
        first: int | None = None,
        rooms: Rooms | None = None,
        gap: float = GAP_EM,
    ) -> None:
        """Set an article.

        Args:
            article: the text.
            look: its colours and fonts.
            first: set only its first passages of so many characters in all; None sets the whole.
            rooms: where a line keeps room after words; None for nowhere.
            gap: between Chinese and digits, in em.
        """
        self.document = SafeDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setDefaultFont(look.fonts.font("body"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document.setDefaultTextOption(option)
        self.index = TextIndex()
        head = head_end(article.passages)
        self.rule_after = head.id if head else ""
        self.gaps = Gaps(self.document, look, rooms, gap)
        self._setter = _Setter(self.document, look, self.index, self.rule_after, self.gaps)
        self._to_come = deque(article.passages)
        self._length = self.left = sum(_length(passage) for passage in article.passages)
        # The layout comes into being last: one that is there already would lay everything out at every step.
        self._set_until(0 if first is None else self.left - first)
        self._set_margins(look)
        self._lacuna = LacunaMark(look, self.document)
        self.document.documentLayout().registerHandler(LACUNA, self._lacuna)

    @property
    def is_whole(self) -> bool:
        """Whether the whole text is set."""
        return not self._to_come

    @property
    def share(self) -> float:
        """Share of the characters that are set, above 0 to 1."""
        return 1 - self.left / self._length if self._length else 1.0

    def set_more(self, characters: int) -> None:
        """Set the next passages, of so many characters in all."""
        self._set_until(self.left - characters)

    def reach(self, *, passage: str = "", section: str = "") -> None:
        """Set the text as far as a passage, or the beginning of a section, where it is still to come."""
        for at, each in enumerate(self._to_come):
            if each.id == passage or each.section == section:
                between = sum(_length(other) for other in islice(self._to_come, at + 1))
                self._set_until(self.left - between)
                return

    def _set_until(self, left: int) -> None:
        """Set passages until no more than so many characters are left."""
        if not self._to_come:
            return
        self._setter.begin()
        while self._to_come and self.left > left:
            passage = self._to_come.popleft()
            self._setter.set(passage)
            self.left -= _length(passage)
        self._setter.end()

    def _set_margins(self, look: Look) -> None:
        """Room around the text that scrolls with it."""
        frame = self.document.rootFrame().frameFormat()
        frame.setLeftMargin(look.side)
        frame.setRightMargin(look.side)
        frame.setTopMargin(look.head)
        frame.setBottomMargin(look.head * 2)
        self.document.rootFrame().setFrameFormat(frame)


class _Setter:
    """Inserts passages one after another, and notes where their words came to stand."""

    def __init__(self, document: QTextDocument, look: Look, index: TextIndex, end_of_head: str, gaps: Gaps) -> None:
        self._cursor = QTextCursor(document)
        self._gaps = gaps
        self._look, self._index, self._end_of_head = look, index, end_of_head
        self._formats: dict[tuple[str, str], QTextCharFormat] = {}
        self._blocks: dict[str, QTextBlockFormat] = {}
        self._is_empty = True

    def begin(self) -> None:
        """Begin a piece: nothing is laid out before its end."""
        self._cursor.beginEditBlock()

    def end(self) -> None:
        """End a piece; a document that has a layout lays it out now."""
        self._cursor.endEditBlock()

    def set(self, passage: Passage) -> None:
        """Insert a passage after those before."""
        cursor = self._cursor
        block = self._block_format(passage.role)
        if passage.id == self._end_of_head:
            block = QTextBlockFormat(block)
            block.setBottomMargin(_BELOW_HEAD * self._look.fonts.font("body").pixelSize())
        if self._is_empty:
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)
        self._is_empty = False
        start = cursor.position()
        setting = Setting(passage)
        if passage.role == "title" and self._look.language == "zh":
            setting.text = split_title(setting.text, self._fits(passage.text))
        for text, kind in setting.runs():
            cursor.insertText(text, self._format(passage.role, kind))
        placed = PlacedPassage(passage, start, *_shifts(passage.text, setting.marks))
        self._index.add(placed)
        self._gaps.set(placed, cursor.block())

    def _fits(self, title: str) -> bool:
        return QFontMetricsF(self._look.font_of("title")).horizontalAdvance(title) <= self._look.measure

    def _block_format(self, role: str) -> QTextBlockFormat:
        if role not in self._blocks:
            em = self._look.fonts.font("body").pixelSize()
            above, below = _MARGINS[role]
            block = self._blocks[role] = QTextBlockFormat()
            block.setTopMargin(above * em)
            block.setBottomMargin(below * em)
            height = 1.0 if role in _TIGHT else self._look.line_height
            block.setLineHeight(height * 100, int(QTextBlockFormat.LineHeightTypes.ProportionalHeight.value))
            block.setHeadingLevel({"title": 1, "heading": 2}.get(role, 0))
        return self._blocks[role]

    def _format(self, role: str, kind: str) -> QTextCharFormat:
        key = (role, kind)
        if key not in self._formats:
            self._formats[key] = self._make_format(role, kind)
        return self._formats[key]

    def _make_format(self, role: str, kind: str) -> QTextCharFormat:
        if kind == "lacuna":
            return lacuna_format(lacuna_words(self._look.language), self._look.fonts.font("note"))
        font = QFont(self._look.font_of(role))
        if role == "passage" and (kind in {"figure", "claim", "strong"} or self._stressed(kind)):
            font = QFont(self._look.fonts.font("body_bold"))
        elif kind == "emphasis":
            font.setItalic(True)
        colour = {"figure": "figure", "claim": "claim", "link": "figure"}.get(kind) or _COLOUR_OF_ROLE.get(role, "ink")
        made = QTextCharFormat()
        made.setFont(font)
        made.setForeground(brush_of(self._look.palette.colour(colour)))
        return made

    def _stressed(self, kind: str) -> bool:
        """Chinese has no italics: stress is bold."""
        return kind == "emphasis" and self._look.language == "zh"


def head_end(passages: Sequence[Passage]) -> Passage | None:
    """The last passage of the head of the page; None where the text has none."""
    head = list(takewhile(_is_head, passages))
    return head[-1] if head else None


def _length(passage: Passage) -> int:
    return len(passage.text) + 1


def _is_head(passage: Passage) -> bool:
    return passage.role in _HEAD


def _shifts(text: str, marks: dict[int, str]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Offsets from which the document runs further ahead of the text, and by how much.

    It does after a character of two units, and at what stands between the words.
    """
    points = sorted([*(match.end() for match in _WIDE.finditer(text)), *marks])
    return tuple(points), tuple(range(1, len(points) + 1))
