"""What came of tying an article to a briefing: what is tied, what the article lacks, what it has beyond."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from broadsheet.files.findings import ACCOUNT

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = ACCOUNT
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Lacking:
    """Something that the briefing holds and the article does not state. kind: figure, claim, event, entity, node."""

    kind: str
    id: str
    name: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Untied:
    """A number or name of the article that nothing in the briefing tells.

    Attributes:
        kind: number or name.
        why: no-tie, or of a number whose value the briefing holds: other-subject, other-unit, other-period,
            other-hedge, other-owner, other-kind, several-figures, a-target; changed where it stands where the
            briefing has another value.
        figure: the figure that came near; empty for none.
    """

    kind: str
    words: str
    passage: str
    start: int
    end: int
    why: str
    figure: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """The whole account.

    Attributes:
        briefing: name of the briefing that the article was tied to.
        stated: how many of its things of each kind the article states.
        held: how many it holds.
        sections: from the article's sections to the briefing's; empty where it has none for it.
        lost_texts: languages whose text did not stay true.
        lost_charts: drawings that nothing is left of.
        is_near: False where hardly anything is tied: the article speaks of something else.
    """

    briefing: str
    stated: Mapping[str, int]
    held: Mapping[str, int]
    sections: Mapping[str, str]
    lacking: tuple[Lacking, ...]
    untied: tuple[Untied, ...]
    lost_texts: tuple[str, ...]
    lost_charts: tuple[str, ...]
    keeps_notes: bool
    is_near: bool

    def values(self) -> dict[str, Any]:
        """The account as plain values, for reports."""
        return {
            "briefing": self.briefing,
            "stated": dict(self.stated),
            "held": dict(self.held),
            "sections": dict(self.sections),
            "lacking": [asdict(each) for each in self.lacking],
            "untied": [asdict(each) for each in self.untied],
            "lost_texts": list(self.lost_texts),
            "lost_charts": list(self.lost_charts),
            "keeps_notes": self.keeps_notes,
            "is_near": self.is_near,
        }

    def written(self) -> bytes:
        """The account as the file that the briefing keeps."""
        return (json.dumps({"format": FORMAT, **self.values()}, ensure_ascii=False, indent=2) + "\n").encode()
