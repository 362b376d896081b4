"""What a chart is called: the indicators in the article's words, each value tied to its figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.files.article.to_markdown import to_markdown
from broadsheet.model import LocalText, RichText, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.importer.tables import Rows
    from broadsheet.model import Figure

_LONGEST = {"zh": 46, "en": 100}


def title_of(figures: Sequence[Figure], rows: Rows, language: str, claims: frozenset[str] = frozenset()) -> LocalText:
    """甲12家，乙67家: as many as a title bears, then 等.

    Args:
        figures: in drawing order.
        rows: where their indicators stand.
        language: of the article.
        claims: ids of figures that a claim states (they are linked by it).
    """
    writer = _Writer(language)
    names = [rows.indicators[figure.indicator].name.pick(language) for figure in figures]
    longest = _LONGEST["zh" if language == "zh" else "en"]
    for at, (figure, name) in enumerate(zip(figures, names, strict=True)):
        length = len(name) + len(figure.printed)
        if at and len(writer.text) + length > longest:
            writer.add(" and more" if language != "zh" else "等")
            break
        if at:
            writer.add("，" if language == "zh" else ", ")
        if not at or name != names[at - 1]:
            writer.add(name + ("" if language == "zh" and not name[-1:].isascii() else " "))
        writer.link(figure, claims)
    return writer.done()


def rise_title(figures: Sequence[Figure], rows: Rows, language: str) -> LocalText:
    """指标：2017年929.51亿元，2022年1699亿元."""
    writer = _Writer(language)
    writer.add(rows.indicators[figures[0].indicator].name.pick(language) + ("：" if language == "zh" else ": "))
    shown = [figures[0], figures[-1]] if len(figures) > 1 else list(figures)
    for at, figure in enumerate(shown):
        if at:
            writer.add("，" if language == "zh" else ", ")
        year = figure.period.first.year if figure.period else ""
        if language == "zh":
            writer.add(f"{year}年" if year else "")
            writer.link(figure, frozenset())
        else:
            writer.link(figure, frozenset())
            writer.add(f" in {year}" if year else "")
    return writer.done()


class _Writer:
    """Words and links of a title, one after the other."""

    def __init__(self, language: str) -> None:
        self._language = language
        self.text = ""
        self._spans: list[Span] = []

    def add(self, words: str) -> None:
        self.text += words

    def link(self, figure: Figure, claims: frozenset[str]) -> None:
        start = len(self.text)
        self.text += figure.printed
        kind, ref = ("claim", f"{figure.id}-claim") if figure.id in claims else ("figure", figure.id)
        self._spans.append(Span(start, len(self.text), "claim" if kind == "claim" else "figure", ref))

    def done(self) -> LocalText:
        return LocalText.of(**{self._language: to_markdown(RichText(self.text, tuple(self._spans)))})
