"""Stories and tables of every fixture fit the JSON Schemas in docs/schema."""

import json
from pathlib import Path

import demarche
import pyarrow
import pytest
from jsonschema import Draft202012Validator

SCHEMAS = Path(__file__).parents[3] / "docs" / "schema"


def validator(name):
    schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_stories(releases):
    story = validator("story")
    for name, text in releases.items():
        for offsets in ("bytes", "code_points", "utf16"):
            errors = [error.message for error in story.iter_errors(demarche.extract(text).to_dict(offsets))]
            assert errors == [], name
    page = demarche.extract_html("<h1>Talks</h1><p>Ms Lund said:</p><blockquote>We agree.</blockquote>")
    assert page.to_dict()["text"] and not list(story.iter_errors(page.to_dict()))


@pytest.mark.parametrize("change", [{"schema": "demarche/1"}, {"quotes": None}, {"kind": "poem"}, {"sentences": [{"start": -1, "end": 0}]}])
def test_what_is_no_story(change):
    assert not validator("story").is_valid(demarche.extract("Norway.").to_dict() | change)


def test_fields_are_those_of_the_schema(releases):
    known = set(validator("story").schema["properties"])
    for text in releases.values():
        assert demarche.extract(text).to_dict().keys() <= known


def test_tables(releases):
    stories = dict(zip(releases, demarche.extract_all(releases.values())))
    for name, table in demarche.tables(stories.items()).items():
        schema = validator(name)
        assert sorted(schema.schema["properties"]) == sorted(table.columns)
        for row in pyarrow.table(table).to_pylist():
            assert [error.message for error in schema.iter_errors(row)] == []
