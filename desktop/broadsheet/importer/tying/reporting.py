"""What was tied, as ties for the text and findings for the review."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.importer.quantities import LookAlike
from broadsheet.model.findings import FoundLack, FoundWords

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from broadsheet.importer.quantities import Found
    from broadsheet.importer.reporting import Reporter
    from broadsheet.importer.tying.account import Account
    from broadsheet.importer.tying.events import Dated
    from broadsheet.importer.tying.figures import Printed, Rejected
    from broadsheet.importer.tying.mentions import Named
    from broadsheet.importer.tying.nodes import Drawn
    from broadsheet.model.findings import Findings

_UNTIED, _NEAR = 0.3, 0.2
"""How sure it is that a number belongs to nothing, and that it is not the figure that came near: first to review."""


def with_account(reporter: Reporter, findings: Findings, account: Account) -> Findings:
    """The findings with the names that found no tie, and with what the article lacks."""
    names = tuple(
        FoundWords(
            "untied", "", each.passage, each.start, each.end, reporter.ranges(each.passage, each.start, each.end),
            each.words, _UNTIED, each.why,
        )
        for each in account.untied if each.kind == "name"
    )  # fmt: skip
    lacking = tuple(FoundLack(each.kind, each.id, each.name, each.value) for each in account.lacking)
    return replace(findings, words=(*findings.words, *names), lacking=lacking)


def report_ties(
    reporter: Reporter, printed: Iterable[Printed], mentions: Iterable[Named], events: Iterable[Dated],
    nodes: Iterable[Drawn], found: Iterable[Found], near: Mapping[tuple[str, int], Rejected],
) -> None:  # fmt: skip
    """Hand everything to the reporter; a number that is tied to nothing is plain, and says so."""
    taken: set[tuple[str, int]] = set()
    for figure in printed:
        reporter.tie(
            figure.passage, figure.start, figure.end, (figure.kind, figure.ref), figure.confidence, figure.rule
        )
        taken.update((figure.passage, at) for at in range(figure.start, figure.end))
    for name in mentions:
        reporter.tie(name.passage, name.start, name.end, ("entity", name.entity), name.confidence, name.rule)
    for event in events:
        reporter.tie(event.passage, event.start, event.end, ("event", event.event), event.confidence, "date-and-words")
    for node in nodes:
        reporter.tie(node.passage, node.start, node.end, ("node", node.ref), node.confidence, node.rule)
    free = [each for each in found if not any((each.passage, at) in taken for at in range(each.start, each.end))]
    reporter.look_alikes(each for each in free if isinstance(each, LookAlike))
    for each in free:
        if not isinstance(each, LookAlike):
            close = near.get((each.passage, each.start))
            rule = f"no-tie/{close.reason}/{close.figure}" if close else "no-tie"
            reporter.tie(each.passage, each.start, each.end, ("plain", "other"), _NEAR if close else _UNTIED, rule)
