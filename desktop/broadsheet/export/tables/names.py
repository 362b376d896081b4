"""The entities, and how they stand to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.gathered import gathered
from broadsheet.derive.linked import read_linked
from broadsheet.export.tables.data import Table
from broadsheet.export.tables.words import sheet_words
from broadsheet.i18n.relations import relation_words

if TYPE_CHECKING:
    from broadsheet.export.tables.data import Cell
    from broadsheet.export.tables.reading import Reader
    from broadsheet.model import Entity, Relation


def entities_table(reader: Reader) -> Table:
    """A row an entity."""
    column = reader.column
    columns = (
        column("id", "id"), column("type"), column("name_zh"), column("name_en"), column("aliases", "sentence"),
        column("part_of"), column("summary", "sentence"), column("mentions", "number"), column("source"),
        column("section"), column("place"), column("sentence", "sentence"), column("note", "sentence"),
    )  # fmt: skip
    rows = tuple(_entity(reader, entity) for entity in reader.briefing.entities.values())
    return Table("entities", sheet_words("entities", reader.language), columns, rows)


def _entity(reader: Reader, entity: Entity) -> tuple[Cell, ...]:
    briefing, language = reader.briefing, reader.language
    found = gathered(briefing.article(language)).tied.get(("entity", entity.id), ())
    return (
        entity.id,
        reader.code(entity.type),
        entity.name.get("zh") or "",
        entity.name.get("en") or "",
        ("、" if language == "zh" else "; ").join(entity.aliases),
        _name(reader, entity.part_of),
        read_linked(entity.summary.pick(language)).text,
        len(found),
        reader.source(entity.source, "article" if found else ""),
        *reader.said(found[0] if found else None),
        entity.note if language == briefing.manifest.default_language else "",
    )


def relations_table(reader: Reader) -> Table:
    """A row a relation, read from its subject."""
    column = reader.column
    columns = (
        column("subject"), column("relation"), column("object"), column("section"), column("source"),
        column("subject_id", "id"), column("object_id", "id"),
    )  # fmt: skip
    rows = tuple(_relation(reader, relation) for relation in reader.briefing.relations)
    return Table("relations", sheet_words("relations", reader.language), columns, rows)


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
