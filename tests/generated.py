"""A briefing of any size, made up: for what must stay quick however long the article is."""

from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from broadsheet.model import (
    Article,
    Briefing,
    Chart,
    Entity,
    Figure,
    Indicator,
    LocalText,
    Manifest,
    Passage,
    Period,
    Scope,
    Section,
    Span,
    Unit,
)

FILLER = "为了让版面像一张真的报纸，这里写上一些没有数据的句子，长短不一，读来平常。"


def big_briefing(figures: int = 300, mentions: int = 3000, sections: int = 6, characters: int = 0) -> Briefing:
    """A Chinese briefing with so many printed figures and mentions, spread evenly over its sections.

    Where it would be shorter than ``characters``, its passages are filled up with sentences without data.
    """
    per_passage = max(1, mentions // figures)
    passages = [Passage("title", "s0", "title", "一篇很长的报道")]
    numbers: dict[str, int] = {}
    for at in range(figures):
        section = f"s{at * sections // figures}"
        if section not in numbers:
            numbers[section] = 0
            if section != "s0":
                passages.append(Passage(f"{section}h", section, "heading", f"第{section[1:]}部分"))
        numbers[section] += 1
        passages.append(_passage(f"{section}p{numbers[section]}", section, at, per_passage))
    passages = _filled(passages, characters)
    charts = tuple(
        Chart(
            f"c{start}",
            f"s{start * sections // figures}",
            "bars",
            LocalText.of(zh=f"第{start}组"),
            figures=tuple(f"f{at}" for at in range(start, min(figures, start + 6))),
        )
        for start in range(0, figures, 6)
    )
    return Briefing(
        manifest=Manifest(
            "big",
            LocalText.of(zh="一篇很长的报道"),
            ("zh",),
            "zh",
            sections=tuple(Section(f"s{at}", LocalText.of(zh=f"第{at}节")) for at in range(sections)),
        ),
        articles=MappingProxyType({"zh": Article("zh", tuple(passages), "")}),
        notes=MappingProxyType({}),
        charts=charts,
        indicators=MappingProxyType({"i": Indicator("i", "jian", "count", "up", LocalText.of(zh="件数"), LocalText())}),
        units=MappingProxyType({"jian": Unit("jian", "count", Decimal(1), "件", Decimal(1), "items")}),
        scopes=MappingProxyType({"all": Scope("all", LocalText.of(zh="全部"), "", (), "")}),
        figures=MappingProxyType({f"f{at}": _figure(at) for at in range(figures)}),
        claims=MappingProxyType({}),
        events=MappingProxyType({}),
        entities=MappingProxyType({f"e{at}": _entity(at) for at in range(100)}),
        relations=(),
        sources=MappingProxyType({}),
    )


def _passage(id_: str, section: str, at: int, mentions: int) -> Passage:
    text, spans = FILLER, []
    printed = f"{1000 + at}件"
    spans.append(Span(len(text), len(text) + len(printed), "figure", f"f{at}"))
    text += printed
    for step in range(mentions):
        entity = (at * 7 + step) % 100
        text += FILLER[: 5 + step % 9]
        name = f"名称甲{entity:02d}"
        spans.append(Span(len(text), len(text) + len(name), "entity", f"e{entity}"))
        text += name
    return Passage(id_, section, "passage", text + "。", tuple(spans))


def _filled(passages: list[Passage], characters: int) -> list[Passage]:
    """The passages, the plain ones lengthened alike until there are so many characters in all."""
    plain = sum(passage.role == "passage" for passage in passages)
    missing = max(0, characters - sum(len(passage.text) for passage in passages))
    more = -(-missing // plain)
    filler = (FILLER * (more // len(FILLER) + 1))[:more]
    return [replace(each, text=each.text + filler) if each.role == "passage" else each for each in passages]


def _figure(at: int) -> Figure:
    period = Period.parse(str(2000 + at % 20))
    return Figure(f"f{at}", "i", period, Decimal(1000 + at), None, None, "", f"{1000 + at}件", "all", "article", "", "")


def _entity(at: int) -> Entity:
    return Entity(f"e{at}", "company", LocalText.of(zh=f"名称甲{at:02d}"), (), "", LocalText(), "", "")
