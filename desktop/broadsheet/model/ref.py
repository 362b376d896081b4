"""References: what a link, a mark or a pointer stands for, and where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """A thing of the briefing, by kind and id, as links in the text write it (``#figure/core-va-2017``).

    Attributes:
        kind: figure, claim, entity, event or node.
        id: the thing's id; a node's id is ``chart-id/node-id``.
    """

    kind: str
    id: str

    def __str__(self) -> str:
        return f"{self.kind}/{self.id}"

    @classmethod
    def parse(cls, text: str) -> Ref:
        """Read ``kind/id``.

        Raises:
            ValueError: the text has no slash.
        """
        kind, slash, id_ = text.partition("/")
        if not slash or not id_:
            raise ValueError(f"not a reference: {text!r}")
        return cls(kind, id_)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A range of one passage, in code points: where words stand in the text of one language."""

    passage: str
    start: int
    end: int
