"""What the script knows: what lights up together, what can be found, and the deck."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from broadsheet.derive.describe import describe
from broadsheet.derive.lit import lit_by
from broadsheet.derive.places import entity_of
from broadsheet.derive.quantity import period_text, value_text
from broadsheet.export.html.words import script_words
from broadsheet.i18n.codes import told_type
from broadsheet.i18n.content import word
from broadsheet.model import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from broadsheet.derive.directory import NameEntry
    from broadsheet.export.html.anchors import Anchors
    from broadsheet.export.html.charts import Drawn
    from broadsheet.model import Briefing

_UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def script_data(
    briefing: Briefing,
    language: str,
    anchors: Anchors,
    names: Iterable[NameEntry],
    charts: Iterable[Drawn],
    slides: Sequence[dict[str, Any]],
    minutes: int,
) -> str:
    """All of it as JSON that no element of a page ends early."""
    refs = anchors.refs()
    known = set(refs)
    data = {
        "language": language,
        "words": script_words(language),
        "refs": {str(ref): _lit(briefing, language, anchors, ref, known) for ref in refs},
        "names": [_name(entry, language) for entry in names],
        "figures": [found for id_ in briefing.figures if (found := _figure(briefing, language, anchors, id_))],
        "charts": [[chart.snapshot.id, chart.snapshot.title] for chart in charts],
        "slides": slides,
        "minutes": minutes,
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)


def _lit(briefing: Briefing, language: str, anchors: Anchors, ref: Ref, known: set[Ref]) -> dict[str, Any]:
    """What a thing lights, what it is in words, where its words are, the card it opens; nothing of what is empty."""
    lit = lit_by(briefing, ref)
    told = describe(briefing, language, ref)
    found = {
        "m": sorted(str(each) for each in lit.main & known if each != ref),
        "i": sorted(str(each) for each in lit.inputs & known),
        "w": told.words if told else "",
        "f": " · ".join(told.facts) if told else "",
        "t": anchors.words(ref),
        "e": entity_of(briefing, ref),
    }
    return {key: value for key, value in found.items() if value}


def _name(entry: NameEntry, language: str) -> list[str]:
    """Id, name, kind, and everything it is found by."""
    keys = " ".join(dict.fromkeys((*entry.keys, *entry.spellings)))
    return [entry.entity, entry.name, told_type(entry.type, language), keys]


def _figure(briefing: Briefing, language: str, anchors: Anchors, id_: str) -> list[str] | None:
    """Reference, value, what it is, and where it is found; None for what neither text nor chart shows."""
    figure = briefing.figures[id_]
    ref = Ref("figure", id_)
    place = anchors.words(ref) or anchors.mark(ref, "")
    if not place:
        return None
    indicator = briefing.indicators.get(figure.indicator)
    name = indicator.name.pick(language) if indicator else figure.indicator
    period = period_text(figure.period, language) if figure.period else ""
    value = value_text(figure, briefing, language).text
    layer = word("context", language) if figure.layer == "context" else ""
    return [str(ref), value, " · ".join(part for part in (name, period, layer) if part), place]
