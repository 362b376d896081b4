"""What opening a briefing gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from broadsheet.model import Briefing, Problem


@dataclass(frozen=True, slots=True)
class Opened:
    """A briefing as far as it could be read.

    Attributes:
        briefing: None where nothing of it could be read.
        problems: what is wrong with it, in the order of its files.
        path: what was opened.
        read_only: True where anything is wrong, so that saving would lose what could not be read.
        notices: what was put up with and should be told: a table in GBK, a blank row.
        files: the bytes of every file by path, for the writer to keep what it does not change.
    """

    briefing: Briefing | None
    problems: tuple[Problem, ...]
    path: Path
    read_only: bool
    notices: tuple[Problem, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
