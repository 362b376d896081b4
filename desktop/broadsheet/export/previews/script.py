"""The speaking script on pages: its words and habits; where lines and pages break, Word and WPS decide themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QImage,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextTableFormat,
)

from broadsheet.export.previews.data import Picture
from broadsheet.export.script.content import script_of
from broadsheet.export.script.looks import LOOKS
from broadsheet.export.script.words import COLUMNS, script_word
from broadsheet.theme.fonts import load_fonts
from broadsheet.typeset.sheets.data import A4

if TYPE_CHECKING:
    from broadsheet.export.order import Order
    from broadsheet.export.script.content import Row, Script
    from broadsheet.export.script.looks import Letters, Look

_POINTS = 72 / 25.4
"""Points of a millimetre."""

_BREAK = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore


class _Writer:
    """Writes a script into a document whose unit is the point."""

    def __init__(self, script: Script, look: Look) -> None:
        self._script, self._look = script, look
        self._families = load_fonts()
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setPageSize(QSizeF(*A4))
        root = self.document.rootFrame()
        frame = root.frameFormat()
        top, bottom, left, right = (edge * _POINTS for edge in look.margins)
        frame.setTopMargin(top)
        frame.setBottomMargin(bottom)
        frame.setLeftMargin(left)
        frame.setRightMargin(right)
        root.setFrameFormat(frame)
        self._cursor, self._begun = QTextCursor(self.document), False

    def write(self) -> None:
        """All of it."""
        script, look = self._script, self._look
        if script.kicker:
            self._line(script.kicker, look.speaking, middle=True)
        title = script.title.replace(" ", "\u2028") if script.language == "zh" else script.title
        self._line(title, look.title, middle=True, pitch=look.title_pitch)
        if script.welcome:
            self._line(script.welcome, look.speaking, middle=True)
        if script.speaking:
            self._line(script_word("between", script.language).join(script.speaking), look.speaking, middle=True)
        for part in script.parts:
            if part.heading:
                self._line(part.heading, look.headings[0])
            for saying in part.sayings:
                if saying.sentence:
                    self._line(saying.sentence, look.headings[1])
                for paragraph in saying.spoken:
                    self._line(paragraph, look.body)
                for note in saying.notes:
                    self._line(note, look.note)
        self._appendix()

    def _appendix(self) -> None:
        script, look = self._script, self._look
        self._line(script_word("appendix", script.language), look.headings[0], new_page=True)
        if script.figures:
            self._table(script.figures)
            self._line(script_word("sources", script.language), look.headings[1])
        for line in script.sources:
            self._line(line, look.note)

    def _table(self, rows: tuple[Row, ...]) -> None:
        form = QTextTableFormat()
        form.setBorder(0.5)
        form.setBorderCollapse(True)
        form.setBorderStyle(QTextTableFormat.BorderStyle.BorderStyle_Solid)
        form.setCellPadding(3)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table = self._cursor.insertTable(len(rows) + 1, len(COLUMNS), form)
        letters = self._letters(self._look.table)
        cells = [tuple(script_word(column, self._script.language) for column in COLUMNS), *(tuple(row) for row in rows)]
        for at, row in enumerate(cells):
            for column, words in enumerate(row):
                table.cellAt(at, column).firstCursorPosition().insertText(words, letters)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _line(
        self, words: str, letters: Letters, *, middle: bool = False, pitch: float = 0, new_page: bool = False
    ) -> None:
        form = QTextBlockFormat()
        pitch = pitch or self._look.pitch
        if pitch:
            form.setLineHeight(pitch, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if middle:
            form.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        else:
            form.setTextIndent(self._look.indent * letters.points)
        form.setBottomMargin(self._look.after)
        if new_page:
            form.setPageBreakPolicy(_BREAK)
        if self._begun:
            self._cursor.insertBlock(form)
        else:
            self._cursor.setBlockFormat(form)
        self._begun = True
        self._cursor.insertText(words, self._letters(letters))

    def _letters(self, letters: Letters) -> QTextCharFormat:
        font = QFont()
        spare = self._families.sans if letters.chinese == "黑体" else self._families.serif
        wanted = (letters.chinese, spare) if self._look.outside else (letters.latin, spare)
        font.setFamilies(wanted)
        font.setPixelSize(round(letters.points))
        font.setBold(letters.bold)
        form = QTextCharFormat()
        form.setFont(font)
        return form


class ScriptPages:
    """A page of paper each."""

    exact = False

    def __init__(self, document: QTextDocument) -> None:
        self._document = document

    def __len__(self) -> int:
        """How many there are."""
        return self._document.pageCount()

    def page(self, at: int, width: int) -> Picture:
        """One of them, black on white."""
        image = QImage(width, round(width * A4[1] / A4[0]), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.scale(width / A4[0], width / A4[0])
        painter.translate(0, -at * A4[1])
        shown = QAbstractTextDocumentLayout.PaintContext()
        shown.clip = QRectF(0, at * A4[1], *A4)
        painter.setClipRect(shown.clip)
        self._document.documentLayout().draw(painter, shown)
        painter.end()
        return Picture(image)


def preview(order: Order) -> ScriptPages:
    """The script that the options ask for."""
    script = script_of(order)
    writer = _Writer(script, LOOKS["zh" if script.language == "zh" else "en"])
    writer.write()
    return ScriptPages(writer.document)
