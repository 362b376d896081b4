"""What may be exported or printed, and what a person wants of it: plain data between a dialog and its desk. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Kind:
    """Something that can be made.

    Attributes:
        id: of the format; ``notes`` for what is printed alone.
        heeds: the options that change it.
        slides_alone: whether its parts are slides only, which it calls by their ids; else charts and slides, each by
            the name of its file.
        spoken: whether it is in one language.
    """

    id: str
    heeds: tuple[str, ...] = ()
    slides_alone: bool = False
    spoken: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    """A chart or a slide that can be exported alone."""

    id: str
    title: str
    group: Literal["chart", "slide"]


@dataclass(frozen=True, slots=True)
class Offer:
    """What a dialog offers.

    Attributes:
        kinds: in the order in which they are listed.
        languages: of the briefing.
        parts: by language, charts first.
        own: by language, what the briefing says for its cover, by the names of the fields.
        wished: as ``own``, with what was said last before a talk.
        minutes: how long a talk is, as it was said last.
    """

    kinds: tuple[Kind, ...]
    languages: tuple[str, ...]
    parts: Mapping[str, tuple[Part, ...]] = field(default_factory=dict)
    own: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    wished: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    minutes: int = 12


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person wants.

    Attributes:
        values: by the names of `Options` and `PageMarks`; what is as usual is left out.
    """

    kind: str
    language: str
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Picture:
    """A page of a preview: the bytes of a PNG, and what is on it."""

    png: bytes
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of a preview: its first rows with the head, and how many follow."""

    title: str
    rows: tuple[tuple[str, ...], ...]
    more: int = 0
