"""The line under the headline: who wrote it, where and when it appeared, and how far its data reach."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.derive.linked import read_linked
from broadsheet.derive.quantity import period_text
from broadsheet.model import Passage, Period

if TYPE_CHECKING:
    from broadsheet.model import Article, Briefing, Manifest


def data_as_of(manifest: Manifest, language: str) -> str:
    """“数据截至2022年”; empty where the briefing does not say."""
    if not manifest.data_as_of:
        return ""
    reach = _date(manifest.data_as_of, language)
    return f"数据截至{reach}" if language == "zh" else f"data to {reach}"


def with_imprint(article: Article, manifest: Manifest, language: str) -> Article:
    """The article with the imprint after its byline; offsets of everything else stay as they are."""
    facts = (manifest.newspaper, _date(manifest.published, language), manifest.page, data_as_of(manifest, language))
    told = [fact for fact in facts if fact]
    if not told:
        return article
    passages = list(article.passages)
    at = next((at for at, passage in enumerate(passages) if passage.role == "byline"), None)
    if at is not None:
        passages[at] = replace(passages[at], text=" · ".join((passages[at].text, *told)))
    else:
        after = max((at for at, passage in enumerate(passages) if passage.role in ("kicker", "title")), default=-1)
        passages.insert(after + 1, Passage("byline", "s0", "byline", " · ".join(told)))
    return replace(article, passages=tuple(passages))


class Imprint(NamedTuple):
    """What a briefing says of itself, in one language.

    Attributes:
        title, byline: of the article.
        appeared: newspaper, date and page; empty where nothing is known.
        marks: notice, unit and date that copies carry.
        path: where it was opened.
        sources: title, publisher, date and address of each source of context facts.
    """

    title: str
    byline: str
    appeared: str
    reach: str
    marks: str
    path: str
    sources: tuple[tuple[str, str, str, str], ...]


def imprint(briefing: Briefing, language: str, path: str) -> Imprint:
    """What the briefing says of itself."""
    manifest = briefing.manifest
    appeared = (manifest.newspaper, _date(manifest.published, language), manifest.page)
    marks = (manifest.notice, manifest.unit_mark, manifest.date_mark)
    return Imprint(
        title=manifest.title.pick(language),
        byline=" ".join(read_linked(line.pick(language)).text for line in manifest.byline),
        appeared=" · ".join(fact for fact in appeared if fact),
        reach=data_as_of(manifest, language),
        marks=" · ".join(mark for mark in marks if mark),
        path=path,
        sources=tuple(
            (
                source.title if language == "zh" else source.title_en or source.title,
                source.publisher if language == "zh" else source.publisher_en or source.publisher,
                _date(source.date, language),
                source.address or source.page,
            )
            for source in briefing.sources.values()
        ),
    )


def _date(text: str, language: str) -> str:
    """A period in words; what is none as it stands."""
    try:
        return period_text(Period.parse(text), language) if text else ""
    except ValueError:
        return text
