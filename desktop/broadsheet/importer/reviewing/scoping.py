"""What population and definition a figure covers."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.derive.revising.fault import refused
from broadsheet.importer.names.ids import fresh_id
from broadsheet.importer.reviewing.draft import language_of
from broadsheet.model import LocalText, Scope

if TYPE_CHECKING:
    from broadsheet.model import Briefing


def with_scope(briefing: Briefing, figure: str, scope: str) -> Briefing:
    """A figure under a scope, by its id or by its name; a name that no scope has makes one; empty is unknown.

    Raises:
        Refused: there is no such figure.
    """
    if figure not in briefing.figures:
        raise refused("unknown-thing", "", figure)
    language = language_of(briefing)
    words = " ".join(scope.split())
    named = {each.name.pick(language): id_ for id_, each in briefing.scopes.items()}
    id_ = words if words in briefing.scopes else named.get(words, "")
    scopes = dict(briefing.scopes)
    if words and not id_:
        id_ = fresh_id(words, language, scopes)
        scopes[id_] = Scope(id_, LocalText.of(**{language: words}), "", (), "")
    old = briefing.figures[figure]
    if old.scope == id_:
        return briefing
    figures = {**briefing.figures, figure: replace(old, scope=id_)}
    used = {each.scope for each in figures.values()} | {each.succeeds for each in scopes.values()}
    if old.scope and old.scope not in used and not any(old.scope in each.comparable_with for each in scopes.values()):
        scopes.pop(old.scope, None)
    return replace(briefing, figures=MappingProxyType(figures), scopes=MappingProxyType(scopes))
