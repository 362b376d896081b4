"""What the command ``import --with`` tells of an article that was tied to a briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

_KINDS = {"figure": "figures", "claim": "claims", "event": "events", "entity": "names", "node": "nodes of drawings"}
_WHY = {
    "no-tie": "nothing like it in the briefing",
    "other-subject": "the same value, said of something else than {}",
    "other-unit": "the value of {} in another unit",
    "other-period": "the value of {} at another time",
    "other-hedge": "the value of {}, hedged in another way",
    "other-owner": "the value of {}, of another place or body",
    "other-kind": "the value of {}, of another kind",
    "several-figures": "as likely {} as another figure",
    "a-target": "the value of {}, still to be reached",
    "changed": "stands where the briefing has {}",
}
_MOST = 20


def base_bytes(path: Path) -> bytes:
    """The briefing to tie to, as the bytes of one file.

    Args:
        path: a folder or a file.

    Raises:
        FileProblem: it cannot be read, or not without a problem.
    """
    from broadsheet.files import open_briefing
    from broadsheet.files.container.zip_writer import zip_bytes
    from broadsheet.files.problems import FileProblem, refusal

    opened = open_briefing(path)
    if opened.problems:
        first = opened.problems[0]
        place = f"{first.file} {first.place}".strip()
        raise FileProblem(first) if first.fatal else refusal(first.code, str(path), place, first.found, first.expected)
    return zip_bytes(opened.files)


def lines(tying: dict[str, Any]) -> list[str]:
    """The account in lines: counts, what the article lacks, what it has beyond, what was left behind."""
    counts = ", ".join(f"{tying['stated'][kind]} of {held} {_KINDS[kind]}" for kind, held in tying["held"].items())
    found = [f"  tied to {tying['briefing']}: {counts}"]
    lacking = [f"{each['name']} {each['value']} ({each['kind']} {each['id']})" for each in tying["lacking"]]
    found += _listed("in the briefing, not in the article", lacking)
    numbers = [each for each in tying["untied"] if each["kind"] == "number"]
    found += _listed(
        "numbers of the article without a tie",
        [f"{each['words']} ({each['passage']}): {_WHY[each['why']].format(each['figure'])}" for each in numbers],
    )
    found += _listed("names of the article without a tie", [e["words"] for e in tying["untied"] if e["kind"] == "name"])
    found += _listed("left out: texts that are no longer true in", tying["lost_texts"])
    found += _listed("left out: drawings of which nothing is told", tying["lost_charts"])
    return found if tying["keeps_notes"] else [*found, "  left out: speaker notes and deck, which are no longer true"]


def _listed(head: str, rows: list[str]) -> list[str]:
    if not rows:
        return []
    more = [f"    … and {len(rows) - _MOST} more (--json lists all)"] if len(rows) > _MOST else []
    return [f"  {head}: {len(rows)}", *(f"    {' '.join(row.split())}" for row in rows[:_MOST]), *more]
