#!/usr/bin/env python3
"""Reads the tables of the fixtures with other software: the Parquet files with pyarrow and DuckDB, the CSV files with pandas.

    python3 cli/tests/read_back.py DEMARCHE
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import duckdb
import pandas
import pyarrow
import pyarrow.dataset

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
KINDS = {"text": pyarrow.string(), "whole": pyarrow.int64(), "share": pyarrow.float32()}
PANDAS = {"text": "str", "whole": "Int64", "share": "float32"}


def main():
    demarche = pathlib.Path(sys.argv[1]).resolve()
    releases = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "tests" / "fixtures").glob("*/release.txt"))
    assert releases
    tables = json.loads(subprocess.check_output([demarche, "--schema"]))
    with tempfile.TemporaryDirectory() as folder:
        run = lambda *arguments: subprocess.run([demarche, "--quiet", *arguments, *releases], cwd=ROOT, check=True)
        run("--to", "parquet", "-o", f"{folder}/parquet")
        run("--to", "csv", "-o", f"{folder}/csv")
        for table in tables:
            name, columns = table["table"], table["columns"]
            read = pyarrow.dataset.dataset(f"{folder}/parquet/{name}").to_table()
            wanted = pyarrow.schema([pyarrow.field(c["name"], KINDS[c["kind"]], c["optional"]) for c in columns])
            assert read.schema.equals(wanted), f"{name}: {read.schema}"
            counted = duckdb.sql(f"select count(*), count(distinct id) from '{folder}/parquet/{name}/*.parquet'").fetchall()[0]
            assert counted[0] == read.num_rows > 0, f"{name}: {counted}"
            types = {c["name"]: PANDAS[c["kind"]] for c in columns}
            csv = pandas.read_csv(f"{folder}/csv/{name}.csv", dtype=types, keep_default_na=False, na_values={c: [""] for c in types})
            assert list(csv.columns) == read.column_names and len(csv) == read.num_rows, name
            for column in columns:
                one = [None if pandas.isna(value) else value for value in csv[column["name"]]]
                other = read[column["name"]].to_pylist()
                if column["kind"] == "share":
                    same = all(abs(a - b) < 1e-6 for a, b in zip(one, other, strict=True))
                else:
                    same = one == other
                assert same, f"{name}.{column['name']}: CSV and Parquet differ"
            print(f"{name}: {read.num_rows} rows of {len(columns)} columns, the same in Parquet and CSV")
        words = duckdb.sql(
            f"select s.name, count(*) from '{folder}/parquet/quotes/*.parquet' q join '{folder}/parquet/speakers/*.parquet' s using (id, speaker)"
            " where q.speaker_name <> s.name group by all"
        ).fetchall()
        assert not words, words


main()
