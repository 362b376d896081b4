"""What a chart is called: the indicators in the article's words, each value tied to its figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.files.article.to_markdown import to_markdown
from broadsheet.model import LocalText, RichText, Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.importer.binding import Bound
    from broadsheet.importer.tables import Fact, Rows
    from broadsheet.model import Figure

_LONGEST = {"zh": 46, "en": 100}


def title_of(
    facts: Sequence[Fact], rows: Rows, bounds: Sequence[Bound], texts: Mapping[str, str], language: str,
    claims: frozenset[str] = frozenset(), members: Sequence[str] = (),
) -> LocalText:  # fmt: skip
    """甲12家，乙67家: as many as a title bears, then 等; 67家企业入选名单 where the text puts the number first.

    Args:
        facts: in drawing order.
        rows: where their indicators stand.
        bounds: the quantities that print them.
        texts: the passages.
        language: of the article.
        claims: ids of figures that a claim states (they are linked by it).
        members: names of what is counted, told behind the value.
    """
    writer = _Writer(language)
    longest = _LONGEST["zh" if language == "zh" else "en"]
    before = ""
    apart = _differ_by_scope(facts)
    for at, fact in enumerate(facts):
        name = rows.indicators[fact.figure.indicator].name.pick(language)
        if at and len(writer.text) + len(name) + len(fact.figure.printed) > longest:
            writer.add("等" if language == "zh" else " and more")
            break
        joint = _moved(facts[at - 1], fact, bounds, language) if at and name == before else ""
        if not joint and name == before and bounds[fact.first].part and language == "zh":
            joint = "，其中"
        writer.add(joint or (("，" if language == "zh" else ", ") if at else ""))
        behind = _behind(fact, name, bounds, texts)
        scope = rows.scopes[fact.figure.scope].name.pick(language) if apart and fact.figure.scope else ""
        own = (scope if apart else "") if name == before else scope + name if language == "zh" else name
        _one(writer, fact, own, behind if own != scope else 0, claims)
        before = "" if behind and not apart else name
    if members and len(writer.text) + sum(len(member) + 1 for member in members) <= longest + 12:
        writer.add(("：" if language == "zh" else ": ") + ("、" if language == "zh" else ", ").join(members))
    return writer.done()


def _differ_by_scope(facts: Sequence[Fact]) -> bool:
    """Whether one indicator is told of several places or bodies, and nothing else."""
    names, scopes = {fact.figure.indicator for fact in facts}, {fact.figure.scope for fact in facts}
    return len(names) == 1 and len(scopes) == len(facts) > 1


def _moved(last: Fact, fact: Fact, bounds: Sequence[Bound], language: str) -> str:
    """What stands between both ends of a rise or fall; empty where the text tells none."""
    start, end = bounds[last.first], bounds[fact.first]
    a, b = last.figure.value, fact.figure.value
    if start.relation != "from" or end.relation != "to" or end.of != last.first or a is None or b is None:
        return ""
    if language != "zh":
        return " to "
    rate = end.quantity.unit.dimension in ("share", "points")
    if a == b:
        return "，"
    return ("升至" if b > a else "降至") if rate else ("增加到" if b > a else "减少到")


def _one(writer: _Writer, fact: Fact, name: str, behind: int, claims: frozenset[str]) -> None:
    """A name with its value; nothing is said twice."""
    printed = fact.figure.printed
    if name and name in printed:
        name, behind = "", 0
    head, tail = name[: len(name) - behind].rstrip(), name[len(name) - behind :]
    spaced = bool(head) and not writer.chinese
    writer.add(head + (" " if spaced else ""))
    writer.link(fact.figure, claims)
    writer.add((" " if tail and not writer.chinese else "") + tail.strip())


def _behind(fact: Fact, name: str, bounds: Sequence[Bound], texts: Mapping[str, str]) -> int:
    """How many of the last characters of a name stand right behind the value in the text."""
    quantity = bounds[fact.first].quantity
    following = texts[quantity.passage][quantity.end : quantity.end + len(name) + 2].lstrip(" ")
    if bounds[fact.first].rule == "lasting":
        following = following.lstrip("内里间来")
    return next((length for length in range(len(name), 1, -1) if following.startswith(name[-length:])), 0)


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
        self.chinese = language == "zh"
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
