"""The entities, and how they stand to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.gathered import gathered
from broadsheet.derive.linked import read_linked
from broadsheet.export.tables.data import Table
from broadsheet.export.tables.words import sheet_words
from broadsheet.i18n.codes import told_type
from broadsheet.i18n.relations import relation_words

if TYPE_CHECKING:
    from broadsheet.export.tables.data import Cell
    from broadsheet.export.tables.reading import Reader
    from broadsheet.model import Entity, Relation


def entities_table(reader: Reader) -> Table:
    """A row an entity."""
    column = reader.column
    columns = (
        column("name_zh"), column("name_en"), column("type"), column("part_of"), column("mentions", "number"),
        column("summary", "sentence"), column("aliases"), column("sentence", "sentence"), column("section"),
        column("place"), column("source"), column("note", "sentence"), column("id", "id"),
    )  # fmt: skip
    rows = tuple(_entity(reader, entity) for entity in reader.briefing.entities.values())
    return Table("entities", sheet_words("entities", reader.language), columns, rows, 7)


def _entity(reader: Reader, entity: Entity) -> tuple[Cell, ...]:
    briefing, language = reader.briefing, reader.language
    found = gathered(briefing.article(language)).tied.get(("entity", entity.id), ())
    section, place, sentence = reader.said(found[0] if found else None)
    return (
        entity.name.get("zh") or "",
        entity.name.get("en") or "",
        told_type(entity.type, reader.language),
        _name(reader, entity.part_of),
        len(found),
        read_linked(entity.summary.pick(language)).text,
        ("、" if language == "zh" else "; ").join(entity.aliases),
        sentence,
        section,
        place,
        reader.source(entity.source, "article" if found else ""),
        entity.note if language == briefing.manifest.default_language else "",
        entity.id,
    )


def relations_table(reader: Reader) -> Table:
    """A row a relation, read from its subject."""
    column = reader.column
    columns = (
        column("subject"), column("relation"), column("object"), column("section"), column("source"),
        column("subject_id", "id"), column("object_id", "id"),
    )  # fmt: skip
    rows = tuple(_relation(reader, relation) for relation in reader.briefing.relations)
    return Table("relations", sheet_words("relations", reader.language), columns, rows, 5)


def _relation(reader: Reader, relation: Relation) -> tuple[Cell, ...]:
    return (
        _name(reader, relation.subject),
        relation_words(relation.predicate, reader.language, outgoing=True),
        _name(reader, relation.object),
        reader.section(relation.section) if relation.section else "",
        reader.source(relation.source),
        relation.subject,
        relation.object,
    )


def _name(reader: Reader, id_: str) -> str:
    entity = reader.briefing.entities.get(id_)
    return entity.name.pick(reader.language) if entity else id_
