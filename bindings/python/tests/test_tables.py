"""The tables in the data frames of others."""

import demarche
import duckdb
import pandas
import polars
import pyarrow
import pytest


@pytest.fixture(scope="module")
def stories(releases):
    return dict(zip(releases, demarche.extract_all(releases.values())))


@pytest.fixture(scope="module")
def tables(stories):
    return demarche.tables(stories.items())


def test_every_reader_has_the_same_rows(tables, stories):
    counts = {
        "releases": len(stories),
        "quotes": sum(len(story.quotes) for story in stories.values()),
        "speakers": sum(len(story.speakers) for story in stories.values()),
        "countries": sum(len(story.countries) for story in stories.values()),
        "topics": sum(len(story.topics) for story in stories.values()),
    }
    assert counts.items() <= {name: len(table) for name, table in tables.items()}.items()
    for name, table in tables.items():
        arrow = pyarrow.table(table)
        assert arrow.num_rows == len(table) and tuple(arrow.column_names) == table.columns and table.name == name
        arrow.validate(full=True)
        # A table may be read again and again.
        assert pyarrow.table(table) == arrow
        rows = arrow.to_pylist()
        assert polars.DataFrame(table).to_dicts() == rows
        assert duckdb.sql("from \"table\"").fetchall() == [tuple(row.values()) for row in rows]
        frame = pandas.DataFrame.from_arrow(table)
        assert len(frame) == len(rows) and list(frame.columns) == list(table.columns)


def test_quotes_are_those_of_the_stories(tables, stories):
    rows = iter(polars.DataFrame(tables["quotes"]).to_dicts())
    for name, story in stories.items():
        for quote in story.quotes:
            row = next(rows)
            assert (row["id"], row["quote"], row["words"], row["kind"]) == (name, quote.index, quote.text, quote.kind)
            assert row["speaker_name"] == (quote.speaker.name if quote.speaker else None)
            # Offsets in tables are bytes.
            assert story.text.encode()[row["start"] : row["end"]].decode() == quote.text
    assert next(rows, None) is None


def test_one_person_in_two_stories_has_one_name():
    texts = ["Ana Silva said that talks went on.", "Ms Silva said that they had ended."]
    speakers = polars.DataFrame(demarche.tables(map(demarche.extract, texts))["speakers"])
    assert speakers["id"].to_list() == ["0", "1"] and speakers["person_name"].to_list() == ["Ana Silva"] * 2


def test_no_stories():
    for table in demarche.tables([]).values():
        assert len(table) == 0 and pyarrow.table(table).num_rows == 0


def test_a_table_outlives_its_stories():
    table = pyarrow.table(demarche.tables([demarche.extract("Norway and Chile agreed.")])["countries"])
    assert table.column("code").to_pylist() == ["NO", "CL"]


def test_a_capsule_that_nobody_reads_is_freed():
    table = demarche.tables([demarche.extract("Norway and Chile agreed.")])["countries"]
    for _ in range(1_000):
        assert "arrow_array_stream" in repr(table.__arrow_c_stream__())


def test_wrong_items():
    for wrong in ([7], ["text"], [("a", "b")]):
        with pytest.raises(TypeError):
            demarche.tables(wrong)
