"""The texts of the open briefing as the reader shows them, made once a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.imprint import with_imprint

if TYPE_CHECKING:
    from broadsheet.model import Article, Manifest


class Texts:
    """Gives the same object for the same article and imprint, so that the reader keeps its place."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Article, Manifest, Article]] = {}

    def of(self, article: Article, manifest: Manifest) -> Article:
        """The article with its imprint."""
        kept = self._kept.get(article.language)
        if kept is None or kept[0] is not article or kept[1] is not manifest:
            shown = with_imprint(article, manifest, article.language)
            if kept is not None and kept[0] is article and kept[2] == shown:
                shown = kept[2]
            kept = self._kept[article.language] = (article, manifest, shown)
        return kept[2]
