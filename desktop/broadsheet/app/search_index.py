"""The search index of what is open, made in a thread when it is first asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from broadsheet.app.jobs import Job

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from broadsheet.derive.search.body import Body
    from broadsheet.derive.search.index import SearchIndex
    from broadsheet.model import Briefing
    from broadsheet.state.session import Session


class OpenIndex(QObject):
    """Keeps one index, of the briefing and the language in force.

    Attributes:
        knows_pinyin: whether letters may stand for Chinese yet; the dictionary is loaded after the text.
    """

    ready = Signal()  # the index is there, or knows more: pinyin, the texts of the other languages

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._index: SearchIndex | None = None
        self._bodies: dict[str, Body] = {}
        self._making = False
        self.knows_pinyin = False

    def get(self) -> SearchIndex | None:
        """The index; None while it is being made, which this begins, and where nothing is open."""
        briefing, language = self._session.briefing, self._session.language
        index = self._index
        if briefing is None:
            return None
        if index is not None and index.briefing is briefing and index.language == language:
            return index
        if not self._making:
            self._make(briefing, language)
        return None

    def _make(self, briefing: Briefing, language: str) -> None:
        old = self._index
        self._bodies = {
            known: body
            for known, body in ({**old.others, old.language: old.body} if old is not None else {}).items()
            if old is not None and briefing.articles.get(known) is old.briefing.article(known)
        }
        self._making, self.knows_pinyin = True, False
        self._do(partial(_index, briefing, language, self._bodies.get(language)), self._on_made)

    def _on_made(self, index: SearchIndex) -> None:
        self._making, self._index = False, index
        if self.get() is not None:  # else another briefing was opened meanwhile, and its index is being made
            self._do(index.prepare, self._on_prepared)
            self.ready.emit()

    def _on_prepared(self, index: SearchIndex) -> None:
        if index is self._index:
            self.knows_pinyin = True
            self.ready.emit()
            if len(index.briefing.articles) > 1:
                self._do(partial(_with_others, index, self._bodies), self._on_others_taken_in)

    def _on_others_taken_in(self, index: SearchIndex) -> None:
        if index is self._index:
            self.ready.emit()

    def _do(self, work: Callable[[], SearchIndex], then: Callable[[SearchIndex], None]) -> None:
        job = Job(work, self)
        job.done.connect(then)
        job.start()


def _index(briefing: Briefing, language: str, body: Body | None) -> SearchIndex:
    """Make the index of a briefing; called in a thread, which also loads what it needs."""
    from broadsheet.derive.imprint import with_imprint
    from broadsheet.derive.search.index import SearchIndex

    article = with_imprint(briefing.article(language), briefing.manifest, language)
    return SearchIndex(briefing, language, article, body)


def _with_others(index: SearchIndex, known: Mapping[str, Body]) -> SearchIndex:
    """Take in the texts of the other languages; called in a thread."""
    from broadsheet.derive.imprint import with_imprint

    briefing = index.briefing
    others = (article for language, article in briefing.articles.items() if language != index.language)
    return index.take_in((with_imprint(each, briefing.manifest, each.language) for each in others), known)
