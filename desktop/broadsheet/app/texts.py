"""The text of the open briefing as the reader shows it, made once a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.imprint import with_imprint

if TYPE_CHECKING:
    from broadsheet.model import Article
    from broadsheet.state.session import Session


class Texts:
    """Gives the same object for the same language, so that the reader keeps its place."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept: dict[str, tuple[Article, Article]] = {}

    def current(self) -> Article:
        """The article with its imprint, in the language in force."""
        briefing, language = self._session.briefing, self._session.language
        assert briefing is not None
        article = briefing.article(language)
        kept = self._kept.get(language)
        if kept is None or kept[0] is not article:
            kept = self._kept[language] = (article, with_imprint(article, briefing.manifest, language))
        return kept[1]
