"""The schemas: the program, fastjsonschema and frictionless read the same rules out of them."""

from __future__ import annotations

import json
from pathlib import Path

import fastjsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sample import BRIEFING, CHARTS, TABLES, write_sample

from broadsheet.files import open_briefing, save_briefing
from broadsheet.files.json_rules import faults, load_schema
from broadsheet.files.tables import table_names

SCHEMAS = ("datapackage.schema.json", "charts.schema.json", "deck.schema.json")
WORKING = {"datapackage.schema.json": BRIEFING, "charts.schema.json": CHARTS, "deck.schema.json": {"order": ["cover"]}}
JUNK = st.recursive(
    st.sampled_from([None, True, 0, 1, -1, 2.5, "", "s1", "zh", "A B", "a\n", "cover"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "zh", "x"]), inner, max_size=3),
    max_leaves=4,
)


def places(value, path=()):
    """The path of every value inside a JSON value."""
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from places(item, (*path, key))


def put(value, path, junk):
    """A copy with the value at one path replaced."""
    if not path:
        return junk
    copy = value.copy()
    copy[path[0]] = put(value[path[0]], path[1:], junk)
    return copy


@pytest.fixture(scope="module")
def peers():
    return {name: fastjsonschema.compile(load_schema(name)) for name in SCHEMAS}


@settings(max_examples=150, derandomize=True, deadline=None)
@given(st.sampled_from(SCHEMAS), st.data())
def test_our_checker_and_fastjsonschema_agree(peers, name, data):
    whole = WORKING[name]
    value = put(whole, data.draw(st.sampled_from(list(places(whole)))), data.draw(JUNK))
    schema = load_schema(name)
    ours = not faults(value, schema, schema, "x", "")
    try:
        peers[name](value)
        theirs = True
    except fastjsonschema.JsonSchemaException:
        theirs = False
    assert ours == theirs


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_sample_keeps_them(name):
    schema = load_schema(name)
    assert not faults(WORKING[name], schema, schema, "x", "")


def test_the_checker_knows_every_word_the_schemas_use():
    known = {"$schema", "$ref", "title", "description", "definitions", "type", "properties", "required", "items"}
    known |= {"additionalProperties", "pattern", "anyOf", "minimum", "minItems", "maxItems", "uniqueItems"}

    def words(schema):
        for word, value in schema.items():
            yield word
            nested = value.values() if word in {"properties", "definitions"} else value if word == "anyOf" else [value]
            for item in nested if word not in {"required", "items"} else value if isinstance(value, list) else [value]:
                if isinstance(item, dict):
                    yield from words(item)

    for name in SCHEMAS:
        assert set(words(load_schema(name))) <= known


def test_the_document_names_every_column_of_every_table():
    text = (Path(__file__).parents[2] / "docs" / "format.md").read_text("utf-8")
    text = text.partition("## Tables")[2].partition("**Units.**")[0]
    rows = {line.split("`")[1]: line for line in text.splitlines() if line.startswith("| `")}
    for name in table_names():
        for field in load_schema("tables.json")[name]["fields"]:
            assert f"`{field['name']}`" in rows[name]


def test_the_sample_has_every_table_and_every_column():
    assert set(TABLES) == set(table_names())
    for name, text in TABLES.items():
        assert text.splitlines()[0].split(",") == [f["name"] for f in load_schema("tables.json")[name]["fields"]]


def test_frictionless_finds_every_written_briefing_valid(tmp_path):
    """Written from nothing, and with a column that the format does not know."""
    import frictionless

    folder = write_sample(tmp_path / "sample")
    path = folder / "tables" / "units.csv"
    path.write_text("\n".join(f"{line},mine" for line in path.read_text("utf-8").splitlines()) + "\n", "utf-8")
    save_briefing(open_briefing(folder).briefing, tmp_path / "new")
    for written in (folder, tmp_path / "new"):
        report = frictionless.validate(str(written / "datapackage.json"))
        assert report.valid, report.flatten(["type", "message"])
        assert len(report.tasks) == len(table_names())
    figures = tmp_path / "new" / "tables" / "figures.csv"
    figures.write_text(figures.read_text("utf-8").replace("12.5,", "many,"), "utf-8")
    assert not frictionless.validate(str(tmp_path / "new" / "datapackage.json")).valid
    assert json.loads((tmp_path / "new" / "datapackage.json").read_text("utf-8"))["briefing"]["format"] == 1
