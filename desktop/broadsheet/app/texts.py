"""The texts of the open briefing as the reader shows them, made once a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.imprint import with_imprint

if TYPE_CHECKING:
    from broadsheet.model import Article, Manifest


class Texts:
    """Gives the same object for the same article, so that the reader keeps its place."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Article, Article]] = {}

    def of(self, article: Article, manifest: Manifest) -> Article:
        """The article with its imprint."""
        kept = self._kept.get(article.language)
        if kept is None or kept[0] is not article:
            shown = with_imprint(article, manifest, article.language)
            kept = self._kept[article.language] = (article, shown)
        return kept[1]
