"""Commands that copy: words with their figures, charts with their data, a citation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from broadsheet.app.look import Look
    from broadsheet.app.main_window import MainWindow
    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.derive.citation import Style
    from broadsheet.model import Place
    from broadsheet.state.focus import Focus
    from broadsheet.state.session import Session


class CopyCommands(QObject):
    """Puts things of one window on the clipboard."""

    def __init__(self, window: MainWindow, session: Session, focus: Focus, look: Look) -> None:
        super().__init__(window)
        self._window, self._session, self._focus, self._look = window, session, focus, look
        self.clicked: Place | None = None
        """Words that were clicked on, as long as their menu is open."""

    def copy_sentence(self) -> None:
        """Copy the selected words, or the sentence in hand, with its figures and where it stands."""
        from broadsheet.derive.quotation import quotation
        from broadsheet.export.clipboard import copied_quotation

        briefing, places = self._session.briefing, self._places()
        if briefing is None:
            return
        if not places:
            self._tell(self.tr("Select words first, or step to a figure with Left and Right"))
            return
        quoted = quotation(briefing, self._session.language, places)
        copied = copied_quotation(briefing, quoted)
        self._put(_filled(copied.text, copied.html))
        self._tell(self.tr("Copied with %n figure(s) and the source", "", len(quoted.figures)))

    def cite(self, style: Style) -> None:
        """Copy a citation of the article; say what the briefing does not know for it."""
        from broadsheet.derive.citation import citation

        briefing = self._session.briefing
        if briefing is None:
            return
        cited = citation(briefing, style)
        self._put(_filled(cited.text, f"<p>{cited.html}</p>"))
        if cited.missing:
            missing = self.tr(", ").join(self._missing(fact) for fact in cited.missing)
            self._tell(self.tr("Citation copied; the briefing does not say: {0}").format(missing))
        else:
            self._tell(self.tr("Citation copied"))

    def copy_chart(self, snapshot: Snapshot) -> None:
        """Copy a chart as a picture and as a table in one go: what the file says, whatever is supposed."""
        from broadsheet.charts.image import png_of, render, usual_size
        from broadsheet.charts.kinds import layout
        from broadsheet.charts.metrics import QtMetrics
        from broadsheet.export.clipboard import copied_chart
        from broadsheet.export.svg_drawing import svg_of

        shown = snapshot.real or snapshot
        palette, fonts = self._look.palette, self._look.fonts
        metrics = QtMetrics(fonts)
        drawing = layout(shown, *usual_size(shown, metrics), metrics, source=True)
        image = render(drawing, palette, fonts, 2.0)
        copied = copied_chart(shown)
        data = _filled(copied.text, copied.html)
        data.setData("text/tab-separated-values", copied.text.encode())
        data.setData("image/svg+xml", svg_of(drawing, palette, fonts, shown.language).encode())
        data.setData("image/png", png_of(image))
        data.setImageData(image)
        self._put(data)
        if snapshot.real:
            self._tell(self.tr("Picture and table copied as the file has them, without what is hypothetical"))
        else:
            self._tell(self.tr("Picture and table copied"))

    def copy_image(self, snapshot: Snapshot) -> None:
        """Put a picture of a chart on the clipboard, at twice the usual size."""
        from PySide6.QtGui import QGuiApplication

        from broadsheet.charts.image import chart_image

        QGuiApplication.clipboard().setImage(chart_image(snapshot, self._look.palette, self._look.fonts))
        self._tell(self.tr("Chart copied as an image"))

    def copy_data(self, snapshot: Snapshot) -> None:
        """Put a chart's data on the clipboard as tab-separated text: those of the file, whatever is supposed."""
        from PySide6.QtGui import QGuiApplication

        from broadsheet.charts.table import tsv

        QGuiApplication.clipboard().setText(tsv(snapshot.real or snapshot))
        if snapshot.real:
            self._tell(self.tr("Data copied as the file has them, without what is hypothetical"))
        else:
            self._tell(self.tr("Data copied, ready to paste into a spreadsheet"))

    def _places(self) -> list[Place]:
        """What is selected, else the sentence that was clicked on, else that of what is lit."""
        from broadsheet.derive.lit import first_place
        from broadsheet.derive.quotation import sentence_around

        selected = self._window.reader.selected_places()
        briefing, language, target = self._session.briefing, self._session.language, self._focus.current
        if selected or briefing is None:
            return selected
        place = self.clicked
        if place is None and target is not None:
            place = target.place or first_place(briefing, language, target.ref)
        found = sentence_around(briefing, language, place) if place else None
        return [found] if found else []

    def _missing(self, fact: str) -> str:
        return {
            "author": self.tr("author"),
            "newspaper": self.tr("newspaper"),
            "date": self.tr("date"),
            "page": self.tr("page"),
        }[fact]

    def _put(self, data: QMimeData) -> None:
        from PySide6.QtGui import QGuiApplication

        QGuiApplication.clipboard().setMimeData(data)

    def _tell(self, words: str) -> None:
        self._window.status.tell(words)


def _filled(text: str, html: str) -> QMimeData:
    """What the clipboard takes. Qt makes it: one of Python's is torn down after Python, and crashes the program."""
    from PySide6.QtCore import QStringListModel

    model = QStringListModel([""])
    data = model.mimeData([model.index(0)])
    data.clear()
    data.setText(text)
    data.setHtml(html)
    return data
