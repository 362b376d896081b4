"""The whole of it: an article and a briefing to a copy of the briefing whose text is the article."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.files.findings import FILE, ORIGINAL, write_findings
from broadsheet.files.problems import refusal
from broadsheet.files.reader import notes_path
from broadsheet.importer import quantities
from broadsheet.importer.binding import bind
from broadsheet.importer.passages import passages_of
from broadsheet.importer.periods import clock_of
from broadsheet.importer.preparing import prepare, silent
from broadsheet.importer.reporting import Reporter
from broadsheet.importer.tying import account
from broadsheet.importer.tying.accounting import Accounting
from broadsheet.importer.tying.copying import copy_of, untold
from broadsheet.importer.tying.events import find_events
from broadsheet.importer.tying.figures import FigureTier
from broadsheet.importer.tying.mentions import Names
from broadsheet.importer.tying.nodes import find_nodes
from broadsheet.importer.tying.pairing import pair
from broadsheet.importer.tying.reporting import report_ties, with_account
from broadsheet.importer.tying.terms import Rarity
from broadsheet.importer.tying.told import Profiles
from broadsheet.importer.writing import settled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.importer.documents.document import Document
    from broadsheet.importer.passages import Passage
    from broadsheet.importer.preparing import Namer, Progress
    from broadsheet.importer.repair.repaired import Repaired
    from broadsheet.importer.tying.account import Account
    from broadsheet.importer.tying.figures import Printed
    from broadsheet.importer.tying.mentions import Named
    from broadsheet.model import Briefing, Span
    from broadsheet.model.findings import Findings


@dataclass(frozen=True, slots=True)
class Tied:
    """A copy of a briefing with an article as its text.

    Attributes:
        briefing: valid: it reads back without a problem.
        findings: where everything that was tied stands in the source.
        account: what is tied, what the article lacks, and what it has beyond.
        files: everything to give `broadsheet.files.saving` as originals: the files of the briefing that was copied,
            with the article's source in the place of an older one.
    """

    briefing: Briefing
    findings: Findings
    account: Account
    files: Mapping[str, bytes]


def tie_document(
    document: Document, base: Briefing, originals: Mapping[str, bytes], images: Mapping[str, bytes] | None = None,
    progress: Progress | None = None,
) -> Tied:  # fmt: skip
    """Tie an article's own sentences to a briefing: its figures, claims, names, events, drawings.

    Pure and without Qt; takes about as long as an import. Without the tagger's weights the article's own further names
    are found by rules alone; the findings say so (note ``no-tagger``).

    Args:
        document: the article as it was read (`broadsheet.importer.documents.read`).
        base: the briefing; it stays as it is.
        originals: its files (``Opened.files``).
        images: pictures of the article, by the name that captions have.
        progress: told the name of each step as it begins.

    Raises:
        FileProblem: the article holds no text.
    """
    (progress or silent)("repair")
    return tie_article(*prepare(document), base, originals, images, progress)


def tie_article(
    document: Document, repaired: Repaired, names: Namer, base: Briefing, originals: Mapping[str, bytes],
    images: Mapping[str, bytes] | None = None, progress: Progress | None = None,
) -> Tied:  # fmt: skip
    """The same with an article whose blocks are in order.

    Args:
        document: the article as it was read.
        repaired: its blocks in order (`broadsheet.importer.repair.repair`).
        names: finds names by itself; those that the briefing does not know are told.
        base: the briefing; it stays as it is.
        originals: its files (``Opened.files``).
        images: pictures of the article, by the name that captions have.
        progress: told the name of each step as it begins.

    Raises:
        FileProblem: the article holds no text.
    """
    passages = passages_of(repaired)
    if not any(passage.role == "passage" for passage in passages):
        raise refusal("no-text", document.name, "", "no passage", "the text of an article")
    return _Tying(document, repaired, passages, base).run(names, originals, images or {}, progress or silent)


class _Tying:
    def __init__(self, document: Document, repaired: Repaired, passages: Sequence[Passage], base: Briefing) -> None:
        self._document, self._repaired, self._passages, self._base = document, repaired, passages, base
        self._language = repaired.language
        self._profiles = Profiles(base, self._language)
        texts = base.articles[self._language].passages if self._language in base.articles else ()
        self._rarity = Rarity([*(passage.text for passage in passages), *(passage.text for passage in texts)])
        self._known = Names(base, self._profiles, self._language)

    def run(
        self, names: Namer, originals: Mapping[str, bytes], images: Mapping[str, bytes], told: Progress
    ) -> Tied:  # fmt: skip
        """Every step in its order."""
        language, passages = self._language, self._passages
        clock = clock_of(self._repaired.date or self._base.manifest.published, passages)
        told("quantities")
        found = quantities.find(passages, language)
        told("names")
        own = names(passages, language)
        told("binding")
        bounds = bind(passages, found, own, language, clock)
        tier = FigureTier(self._base, self._profiles, self._known, self._rarity, language)
        printed, rejected = tier.find(passages, found, bounds)
        mentions = self._known.find(passages, own)
        printed, mentions = _parted(printed, mentions, passages)
        taken: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for figure in printed:
            taken[figure.passage].append((figure.start, figure.end))
        for name in mentions:
            taken[name.passage].append((name.start, name.end))
        here: dict[str, set[str]] = defaultdict(set)
        for figure in printed:
            here[figure.passage].add(figure.figure)
        events = find_events(self._base, self._profiles, self._rarity, passages, language, clock, here)
        nodes = find_nodes(self._base, self._profiles, self._rarity, passages, language, taken)
        blank = untold(self._base, {node.ref for node in nodes}, {name.entity for name in mentions})
        nodes = tuple(node for node in nodes if node.ref.partition("/")[0] not in blank)
        told("text")
        reporter = Reporter(self._document, self._repaired, passages)
        near = {(each.passage, each.start): each for each in reversed(rejected)}
        report_ties(reporter, printed, mentions, events, nodes, found, near)
        reporter.marks()
        spans = settled(reporter.ties, passages, language)
        pairing = pair(self._base, language, passages, self._rarity, self._shared(spans))
        shown = reporter.pictures(images)
        copy = copy_of(
            self._base, self._document.name, passages, self._repaired, spans, pairing, reporter.images(images), shown,
            blank,
        )  # fmt: skip
        account_ = Accounting(self._base, self._profiles, self._passages, language).of(
            copy, spans, found, rejected, own, mentions, dict(pairing.base)
        )
        findings = with_account(reporter, reporter.findings(spans, {}), account_)
        files = {path: data for path, data in originals.items() if not path.startswith("source/")}
        if not copy.keeps_notes:
            for path in ("deck.json", *map(notes_path, self._base.manifest.languages)):
                files.pop(path, None)
        files[ORIGINAL] = self._document.text.encode("utf-8", "surrogatepass")
        files[FILE] = write_findings(findings)
        files[account.FILE] = account_.written()
        return Tied(replace(copy.briefing, findings=findings), findings, account_, MappingProxyType(files))

    def _shared(self, spans: Mapping[str, tuple[Span, ...]]) -> dict[tuple[str, str], float]:
        """By section of the article and of the briefing, how much both tell; what stands everywhere tells little."""
        sections = {passage.id: passage.section for passage in self._passages}
        homes: dict[tuple[str, str], set[str]] = defaultdict(set)
        for link in self._profiles.told:
            homes[link.kind, link.ref].add(link.section)
        found: dict[tuple[str, str], float] = defaultdict(float)
        for passage, each in ((passage, span) for passage, own in spans.items() for span in own):
            known = homes.get((each.kind, each.ref), set())
            for section in known:
                found[sections[passage], section] += 1 / len(known)
        return found


def _parted(
    printed: Sequence[Printed], mentions: Sequence[Named], passages: Sequence[Passage]
) -> tuple[tuple[Printed, ...], tuple[Named, ...]]:
    """Where the first word of a name that stands nowhere else prints a figure (十大工程), each has its words."""
    texts = {passage.id: passage.text for passage in passages}
    figures = list(printed)
    names: list[Named] = []
    for each in mentions:
        crossing = [
            at for at, figure in enumerate(figures)
            if figure.passage == each.passage and figure.start < each.end and each.start < figure.end
        ]  # fmt: skip
        if not crossing:
            names.append(each)
            continue
        at = crossing[0]
        number = _number_end(texts[each.passage], figures[at])
        alone = not any(
            o.entity == each.entity and (o.passage, o.start) != (each.passage, each.start) for o in mentions
        )
        if alone and each.start <= figures[at].start and number < each.end - 1:
            figures[at] = replace(figures[at], end=number)
            names.append(replace(each, start=number, rule=f"{each.rule}/rest"))
    return tuple(figures), tuple(names)


def _number_end(text: str, figure: Printed) -> int:
    """Where the number of a figure's words ends, without the noun that it counts."""
    from broadsheet.derive.numbers import scan

    ends = [figure.start + number.end for number in scan(text[figure.start : figure.end], "zh")]
    return ends[0] if ends else figure.end
