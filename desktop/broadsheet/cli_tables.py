"""What commands print for people: the same values as their JSON, as lines and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from broadsheet.console import clean, print_table

if TYPE_CHECKING:
    from collections.abc import Iterator


def print_info(info: dict[str, Any]) -> None:
    """Title, sections, coverage, repairs."""
    for key in ("title", "kicker", "credit"):
        for language, words in info[key].items():
            print(f"{key} ({language}): {clean(words)}")
    print(f"byline: {clean(', '.join(info['byline']))}")
    print(f"languages: {', '.join(info['languages'])}\n")
    rows = [(row["id"], str(row["passages"]), " / ".join(row["heading"].values())) for row in info["sections"]]
    print_table(("section", "passages", "heading"), rows)
    found = info["coverage"]
    reasons = ", ".join(f"{reason} {count}" for reason, count in found["reasons"].items())
    plain = f"{found['plain']} ({reasons})" if reasons else str(found["plain"])
    print(f"\nnumbers: {found['numbers']}, tied {found['tied']}, plain {plain}, without a state {found['stateless']}")
    for join in info["repairs"]["joins"]:
        sure = "" if join["confidence"] is None else f" ({join['confidence']:.2f})"
        print(f"{'joined' if join['applied'] else 'may join'}: …{clean(join['left'])}|{clean(join['right'])}…{sure}")
    for move in info["repairs"]["moved"]:
        print(f"moved: {clean(move['words'])}…")
    for lacuna in info["repairs"]["lacunae"]:
        print(f"text lost in {lacuna['section']} after: …{clean(lacuna['after'])}")
    for caption in info["captions"]:
        print(f"caption: {clean(caption)}")


def print_text(text: dict[str, Any]) -> None:
    """The passages, each after its id."""
    print_table(("passage", "role", "text"), [(row["id"], row["role"], row["text"]) for row in text["passages"]])


def print_figures(figures: list[dict[str, Any]]) -> None:
    """A row a figure."""
    rows = [
        (
            row["id"],
            next(iter(row["name"].values()), row["indicator"]),
            row["period"],
            _value(row),
            row["unit"],
            row["hedge"],
            row["scope"],
            row["layer"],
            _places(row),
        )
        for row in figures
    ]
    print_table(("figure", "name", "period", "value", "unit", "hedge", "scope", "layer", "places"), rows)


def print_names(names: list[dict[str, Any]]) -> None:
    """A row a name."""
    rows = [
        (row["id"], row["type"], row["names"].get("zh", ""), row["names"].get("en", ""), row["part_of"], _places(row))
        for row in names
    ]
    print_table(("id", "type", "zh", "en", "part of", "places"), rows)


def print_check(found: dict[str, Any]) -> None:
    """Problems, then claims with their verdicts."""
    if found["problems"]:
        rows = [(row["file"], row["place"], row["found"], row["expected"]) for row in found["problems"]]
        print_table(("file", "place", "found", "expected"), rows)
    else:
        print("no problems")
    if found["claims"]:
        print()
        columns = ("claim", "kind", "stated", "recomputed", "arithmetic", "scope", "formula")
        print_table(columns, [_claim(row) for row in found["claims"]])
        lines = [line for row in found["claims"] for line in _reasons(row)]
        if lines:
            print("", *map(clean, lines), sep="\n")


def _claim(row: dict[str, Any]) -> tuple[str, ...]:
    return (
        row["id"],
        row["kind"],
        _number(row["stated"]),
        _recomputed(row),
        row["arithmetic"].replace("-", " "),
        row["scope"],
        row["formula"],
    )


def _recomputed(row: dict[str, Any]) -> str:
    """The value, and in brackets what the rounding and the hedges of its inputs leave open."""
    if row["interval"] is None:
        return ""
    low, high = row["interval"]
    value = _number(row["recomputed"])
    if low == high == row["recomputed"]:
        return value
    ends = ("(−∞" if low is None else f"[{_number(low)}", "∞)" if high is None else f"{_number(high)}]")
    return f"{value} {', '.join(ends)}".strip()


def _reasons(row: dict[str, Any]) -> Iterator[str]:
    """What a claim lacks, or what would make it true, in words."""
    if row["arithmetic"] == "not-checkable":
        yield f"{row['id']} is not checkable: {'; '.join(_lack(code) for code in row['missing'])}"
    for fit in row["would_hold_with"]:
        best = " (best fit)" if fit["best"] and len(row["would_hold_with"]) > 1 else ""
        yield f"{row['id']} would hold with {_fit(fit, row['kind'])}{best}"


_LACKS = {
    "inputs": "it names no inputs",
    "new": "the later figure is missing",
    "whole": "the whole is missing",
    "others": "there is nothing to rank it against",
    "members": "its members are not listed",
    "years": "the number of years is missing",
    "stated": "it states no value",
    "kind": "its kind is unknown",
    "range": "its numbers are too large or too small",
    "value": "figure {} has no value",
    "period": "{} has no date",
    "input": "there is no {}",
    "unit": "figure {} counts something else",
    "zero": "figure {} may be zero, and is divided by",
    "negative": "figure {} is below zero",
}


def _lack(code: str) -> str:
    name, _, id_ = code.partition(":")
    return _LACKS[name].format(id_)


def _fit(fit: dict[str, Any], kind: str) -> str:
    """One alternative, and what the claim then comes to."""
    first, *rest = fit["args"]
    place = "whole" if kind in ("ratio", "share", "coverage") else "base"
    words = {
        "years": f"{first} year{'' if first == 1 else 's'} of growth",
        "to-by": f"the value read as growth “{first}”",
        "points": f"the value read in {'percentage points' if first == 'points' else 'percent'}",
        "base": f"figure {first} as the {place}",
        "scale": f"the value of figure {rest[0] if rest else ''} times 10^{first}",
        "value": f"{_number(first)} as the stated value",
    }
    recomputed = "" if fit["code"] == "value" else f", which gives {_number(fit['recomputed'])}"
    return words[fit["code"]] + recomputed


def print_shelf(entries: list[dict[str, Any]]) -> None:
    """A row a briefing."""
    rows = [
        (
            str(row["id"]),
            row["state"],
            row.get("published", ""),
            str(row["counts"]["figures"]) if "counts" in row else "",
            str(row["counts"]["names"]) if "counts" in row else "",
            next(iter(row["title"].values()), ""),
            row["path"],
        )
        for row in entries
    ]
    print_table(("id", "state", "published", "figures", "names", "title", "path"), rows)


def print_hits(found: dict[str, Any]) -> None:
    """A row a place, the words in brackets; then how many there are in all."""
    rows = [
        (str(hit["briefing"]), hit["kind"], hit["language"], hit["place"], _bracketed(hit["sentence"], hit["ranges"]))
        for hit in found["hits"]
    ]
    print_table(("briefing", "kind", "language", "place", "text"), rows)
    most = "" if found["exact"] else "at most "
    many = "briefing" if found["briefings"] == 1 else "briefings"
    print(f"\n{len(rows)} of {most}{found['places']} places in {found['briefings']} {many}")


def _bracketed(sentence: str, ranges: list[list[int]]) -> str:
    for start, end in reversed(ranges):
        sentence = f"{sentence[:start]}[{sentence[start:end]}]{sentence[end:]}"
    return sentence


def _value(row: dict[str, Any]) -> str:
    if row["value"] is not None:
        return _number(row["value"])
    ends = (row["low"], row["high"])
    return "" if ends == (None, None) else f"{_number(ends[0])}..{_number(ends[1])}"


def _number(value: float | str | None) -> str:
    return "" if value is None else str(value)


def _places(row: dict[str, Any]) -> str:
    """Passages by language: zh s1p3, s2p1; en s1p3."""
    by_language: dict[str, list[str]] = {}
    for place in row["places"]:
        passages = by_language.setdefault(place["language"], [])
        if place["passage"] not in passages:
            passages.append(place["passage"])
    return "; ".join(f"{language} {', '.join(passages)}" for language, passages in by_language.items())
