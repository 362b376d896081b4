"""Facts down, of what is pointed at or pinned: it is lit in every pane, and told in the status line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from broadsheet.app.assistive import announce
from broadsheet.derive.describe import Description, describe
from broadsheet.derive.lit import lit_by
from broadsheet.i18n.spacing import spaced

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.app.graphics import Graphics
    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.pages import PagePresenter
    from broadsheet.state.focus import Focus
    from broadsheet.state.session import Session


class Pointing(QObject):
    """Keeps the light of one window where it belongs."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        focus: Focus,
        graphics: Graphics,
        pages: Mapping[str, PagePresenter],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._session, self._focus = window, session, focus
        self._graphics, self._pages = graphics, pages
        self._told = False

    def show(self) -> None:
        """Light what is pointed at or pinned, in every pane, and tell of it."""
        briefing, current = self._session.shown, self._focus.current
        if briefing is None:
            return
        lit = lit_by(briefing, current.ref if current else None)
        self._window.reader.set_lit(lit)
        self._window.facing.set_lit(lit)
        if self._session.page in self._pages:
            self._pages[self._session.page].show_focus(lit)
        described = describe(briefing, self._session.language, current.ref) if current else None
        words = spaced(self._sentence(described)) if described else ""
        if words or self._told:  # what was told of something else stays until something is pointed at
            self._window.status.show_current(words)
        self._told = bool(words)
        if current and current.origin == "reader" and self._window.reader.hasFocus():
            # a chart's mark tells of itself; words of the text do not
            told = (words, self._graphics.words_of(current.ref))
            announce(self._window.reader, " ".join(part for part in told if part))

    def _sentence(self, described: Description) -> str:
        """The status line's words on a thing; of a value that is supposed also what the article says."""
        briefing, current = self._session.briefing, self._focus.current
        real = describe(briefing, self._session.language, current.ref) if briefing and current else None
        if described.assumed and real:
            supposed = self.tr("hypothetical; it was {0}").format(real.words)
            described = replace(described, facts=(supposed, *described.facts))
        return _sentence(described)


def _sentence(described: Description) -> str:
    """The status line's words on a thing."""
    words = [described.words, *described.facts]
    if described.context:
        words.append(QCoreApplication.translate("Pointing", "context"))
    if described.arithmetic:
        from broadsheet.i18n.verdicts import both_verdicts

        words.append(both_verdicts(described.arithmetic, described.verdict))
    return " · ".join(words)
