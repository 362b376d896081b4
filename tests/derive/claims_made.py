"""Small briefings around one claim, and an oracle of verdicts that shares nothing with the program.

The oracle works in exact fractions: it tries every combination of the ends and middles of the rounding intervals, and
compares powers where the program takes roots.
"""

from decimal import Decimal
from fractions import Fraction
from itertools import product, zip_longest
from types import MappingProxyType

from broadsheet.model import (
    Article,
    Briefing,
    Claim,
    Entity,
    Event,
    Figure,
    Indicator,
    LocalText,
    Manifest,
    Period,
    Ref,
    Scope,
    Unit,
)

UNITS = {
    "yi": Unit("yi", "CNY", Decimal(10) ** 8, "亿元", Decimal(10) ** 9, "CNY billion"),
    "wan": Unit("wan", "CNY", Decimal(10) ** 4, "万元", Decimal(10) ** 6, "CNY million"),
    "percent": Unit("percent", "percent", Decimal(1), "%", Decimal(1), "%"),
    "points": Unit("points", "percent", Decimal(1), "个百分点", Decimal(1), "percentage points"),
    "times": Unit("times", "times", Decimal(1), "倍", Decimal(1), "times"),
    "firm": Unit("firm", "company", Decimal(1), "家", Decimal(1), "companies"),
    "wan-firm": Unit("wan-firm", "company", Decimal(10) ** 4, "万家", Decimal(10) ** 4, "ten thousand companies"),
    "year": Unit("year", "year", Decimal(1), "年", Decimal(1), "years"),
    "people": Unit("people", "people", Decimal(1), "人", Decimal(1), "people"),
}
KINDS = {"percent": "share", "points": "share", "firm": "count", "wan-firm": "count", "year": "duration"}


def indicators():
    """One for every unit, one of ranks, and one where less is better."""
    made = {id_: Indicator(id_, id_, KINDS.get(id_, "level"), "up", LocalText(), LocalText()) for id_ in UNITS}
    made["rank"] = Indicator("rank", "", "rank", "down", LocalText(), LocalText())
    made["less"] = Indicator("less", "yi", "level", "down", LocalText(), LocalText())
    return made


def figure(id_, value=None, indicator="yi", period="", **more):
    """A figure of an indicator that is called like its unit; ``value`` as it is printed."""
    made = {"low": None, "high": None, "hedge": "", "printed": "", "scope": "all", "layer": "article",
            "source": "", "note": ""}  # fmt: skip
    made |= {name: Decimal(text) if name in ("low", "high") and text else text for name, text in more.items()}
    number = None if value is None else Decimal(value)
    return Figure(id_, indicator, Period.parse(period) if period else None, number, **made)


def made(kind, inputs, stated, years=None):
    """A briefing and its one claim. Inputs: figures, or words such as ``entity/a``; an event has the year of its id."""
    refs = tuple(Ref("figure", each.id) if isinstance(each, Figure) else Ref.parse(each) for each in inputs)
    figures = {each.id: each for each in inputs if isinstance(each, Figure)}
    if stated is not None:
        figures[stated.id] = stated
    entities = [ref.id for ref in refs if ref.kind == "entity" and not ref.id.startswith("no")]
    events = [ref.id for ref in refs if ref.kind == "event"]
    claim = Claim("claim", stated.id if stated else "nowhere", kind, refs, years, "")
    briefing = Briefing(
        manifest=Manifest("made", LocalText.of(zh="题"), ("zh",), "zh"),
        articles=MappingProxyType({"zh": Article("zh", (), "")}),
        notes=MappingProxyType({}),
        charts=(),
        indicators=MappingProxyType(indicators()),
        units=MappingProxyType(UNITS),
        scopes=MappingProxyType({"all": Scope("all", LocalText(), "", (), "")}),
        figures=MappingProxyType(figures),
        claims=MappingProxyType({claim.id: claim}),
        events=MappingProxyType(
            {id_: Event(id_, Period.parse(id_[1:]), LocalText(), (), "article", "") for id_ in events}
        ),
        entities=MappingProxyType(
            {id_: Entity(id_, "company", LocalText(), (), "", LocalText(), "", "") for id_ in entities}
        ),
        relations=(),
        sources=MappingProxyType({}),
    )
    return briefing, claim


ENDLESS = Fraction(10) ** 40  # farther than anything that the tests print


def box(printed, hedge=""):
    """Lower end, middle and upper end of what a printed decimal was rounded from, or of what its hedge lets it be."""
    step = Fraction(1) / 10 ** len(printed.partition(".")[2])
    middle = Fraction(printed)
    digits = printed.replace(".", "")
    unit = step * 10 ** (len(digits) - len(digits.rstrip("0")))
    near = max(unit, step) / 2
    below, above = {
        "": (step / 2, step / 2),
        "nearly": (near, 0),
        "about": (near, near),
        "over": (0, unit),
        "at-least": (0, ENDLESS),
        "at-most": (ENDLESS, 0),
    }[hedge]
    return middle - below, middle, middle + above


FORMULAS = {
    "growth": lambda base, new: 100 * (new / base - 1),
    "ratio": lambda part, whole: 100 * part / whole,
    "share": lambda part, whole: 100 * part / whole,
    "coverage": lambda part, whole: 100 * part / whole,
    "difference": lambda base, new: new - base,
    "sum": lambda *members: sum(members),
    "rank": lambda own, *others: 1 + sum(other > own for other in others),
}


def holds(kind, printed, stated, years=0, hedges=(), stated_hedge=""):
    """Whether a claim can be true, by brute force over the ends and middles of all rounding intervals."""
    boxes = [box(each, hedge) for each, hedge in zip_longest(printed, hedges, fillvalue="")]
    low, _, high = (Fraction(stated),) * 3 if kind == "rank" else box(stated, stated_hedge)
    if kind == "cagr":
        ratios = [new / base for base, new in product(*boxes)]
        below, above = ((1 + end / 100) for end in (low, high))
        # a growth below −100 % has no power to compare, and no ratio of positive values is below zero
        return above >= 0 and min(ratios) <= above**years and (below < 0 or below**years <= max(ratios))
    found = [FORMULAS[kind](*each) for each in product(*boxes)]
    return min(found) <= high and low <= max(found)
