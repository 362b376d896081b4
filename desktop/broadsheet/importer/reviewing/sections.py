"""Sections follow their headings: what hangs on a section goes where the heading goes."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.derive.revising.fault import refused
from broadsheet.importer.building import short_heading
from broadsheet.model import LocalText, Section

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.importer.reviewing.draft import Draft
    from broadsheet.importer.reviewing.finishing import Made
    from broadsheet.model import Briefing, Manifest


def with_sections(
    before: Briefing, manifest: Manifest, made: Sequence[Made], draft: Draft
) -> tuple[Manifest, Briefing]:
    """The manifest with the sections as the headings make them, and a briefing whose rows name those.

    Raises:
        Refused: the text in another language has its own sections, which these must match.
    """
    headings = {each.block.section: each for each in made if each.part.role == "heading"}
    sections = dict.fromkeys(["s0", *(each.block.section for each in made)])
    if not any(each.block.section == "s0" for each in made):
        sections.pop("s0")
    new_of: dict[str, str] = {"s0": "s0"}
    for section, each in headings.items():
        heading = draft.words[each.starts[0][1].key]
        if heading.role == "heading":
            new_of.setdefault(heading.section, section)
    for each in made:  # a heading is gone: its section is where the first of its passages is
        for _, part in each.starts:
            new_of.setdefault(draft.words[part.key].section, each.block.section)
    old = {section.id: section for section in manifest.sections}
    old_of = {new: id_ for id_, new in reversed(new_of.items())}
    kept = []
    for id_ in sections:
        words = headings[id_].block.text if id_ in headings else ""
        was = old.get(old_of.get(id_, ""))
        same = was and (not words or words == _heading(draft, was.id))
        short = was.short if was and same else LocalText.of(**{draft.language: short_heading(words, draft.language)})
        kept.append(Section(id_, short, was.leading_figure if was else ""))
    if len(before.articles) > 1 and [each.id for each in kept] != list(old):
        raise refused("other-language", "", ", ".join(each for each in before.articles if each != draft.language))
    return replace(manifest, sections=tuple(kept)), _renamed(before, new_of, sections)


def _heading(draft: Draft, section: str) -> str:
    return draft.words[f"{section}h"].text if f"{section}h" in draft.words else ""


def _renamed(briefing: Briefing, new_of: Mapping[str, str], sections: Mapping[str, None]) -> Briefing:
    if all(old == new for old, new in new_of.items()):
        return briefing
    last = next(iter(sections), "s0")

    def new(section: str) -> str:
        return new_of.get(section, last) if section else section

    notes = {}
    for language, by_section in briefing.notes.items():
        merged: dict[str, tuple] = {}  # type: ignore[type-arg]
        for section, paragraphs in by_section.items():
            merged[new(section)] = (*merged.get(new(section), ()), *paragraphs)
        notes[language] = MappingProxyType({id_: merged[id_] for id_ in sections if id_ in merged})
    return replace(
        briefing,
        notes=MappingProxyType(notes),
        charts=tuple(replace(chart, section=new(chart.section)) for chart in briefing.charts),
        relations=tuple(replace(each, section=new(each.section)) for each in briefing.relations),
    )
