"""Compares the tables of the cluster with those of one process: the same rows, none missing, none twice.

    python3 compare.py CLUSTER SINGLE
"""
import sys

import pyarrow.compute as pc
import pyarrow.dataset as ds

TABLES = {
    "releases": ["id"],
    "quotes": ["id", "quote"],
    "speakers": ["id", "speaker"],
    "countries": ["id", "rank"],
    "topics": ["id", "rank"],
}


def main():
    cluster, single = sys.argv[1:]
    for table, key in TABLES.items():
        both = []
        for folder in (cluster, single):
            rows = ds.dataset(f"{folder}/{table}", format="parquet").to_table().sort_by([(name, "ascending") for name in key])
            distinct = rows.group_by(key).aggregate([]).num_rows
            if distinct != rows.num_rows:
                sys.exit(f"{folder}/{table}: {rows.num_rows} rows, but only {distinct} different ones")
            both.append(rows)
        if both[0].num_rows != both[1].num_rows:
            sys.exit(f"{table}: {both[0].num_rows} rows on the cluster, {both[1].num_rows} from one process")
        for column in both[1].column_names:
            one, other = (rows[column].combine_chunks() for rows in both)
            if not one.cast(other.type).equals(other):
                sys.exit(f"{table}.{column}: the rows differ")
        bytes_of_words = f", {pc.sum(pc.binary_length(both[0]['words'])).as_py()} bytes of words" if table == "quotes" else ""
        print(f"{table}: {both[0].num_rows} equal rows{bytes_of_words}")
    errors = ds.dataset(f"{cluster}/errors", format="parquet").to_table()
    print(f"errors: {errors.num_rows} releases that cannot be read")


main()
