"""Reads a data set of releases with `demarche` on a Spark cluster and writes the tables as Parquet.

    spark-submit tables.py INPUT OUTPUT [--demarche PATH]

INPUT is NDJSON (one JSON object per line with "id" and "text", "html" or "govuk"), or Parquet with columns of these names. OUTPUT gets
one folder per table (releases, quotes, speakers, countries, topics; docs/columns.md describes the columns) and one for the releases that
cannot be read (errors: id, error).

Each partition of the input goes through one process of `demarche`. The job counts questions and answers: the task of a process that dies,
or that does not answer every question, fails. Spark runs the task again and keeps only the rows of tasks that succeed, so no release is
lost and none is written twice.
"""
import argparse
import json
import subprocess
import sys
import threading

from pyspark import StorageLevel
from pyspark.sql import SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import FloatType, LongType, StringType, StructField, StructType

TYPES = {"text": StringType(), "whole": LongType(), "share": FloatType()}
ERRORS = StructType([StructField("id", StringType(), False), StructField("error", StringType(), False)])
# The number of rows that are passed to Spark together.
BATCH = 5_000


def schemas(demarche):
    """The tables, as the command describes them."""
    tables = json.loads(subprocess.check_output([demarche, "--schema"]))
    return {
        table["table"]: StructType([StructField(c["name"], TYPES[c["kind"]], c["optional"]) for c in table["columns"]]) for table in tables
    }


def reader(demarche, tables):
    """Returns the function that turns the lines of a partition into rows: the name of the table, and the row as JSON."""
    command = [demarche, "--from", "ndjson", "--to", "ndjson", "--jobs", "2", "--quiet", *(f"--{table}" for table in tables), "-"]

    def read(batches):
        import pandas

        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        asked, failure = [0], []

        def feed():
            try:
                with process.stdin as out:
                    for batch in batches:
                        for line in batch["line"]:
                            out.write(line.encode())
                            out.write(b"\n")
                            asked[0] += 1
            except BrokenPipeError:
                pass  # The process died; its status is checked below.
            except BaseException as error:  # The input cannot be read to its end, so the task must fail.
                failure.append(error)
                process.kill()

        # The process answers before it has read everything. Writing all questions first would block for ever.
        feeder = threading.Thread(target=feed)
        feeder.start()
        answered, rows = 0, []
        for line in process.stdout:
            table = line[len(b'{"table":"') : line.index(b'"', len(b'{"table":"'))].decode()
            answered += table in ("releases", "errors")
            rows.append((table, line.decode()))
            if len(rows) == BATCH:
                yield pandas.DataFrame(rows, columns=["table", "row"])
                rows = []
        feeder.join()
        status = process.wait()
        if failure:
            raise failure[0]
        # Status 1: a release cannot be read, and its error is among the rows.
        if status not in (0, 1) or answered != asked[0]:
            raise RuntimeError(f"demarche ended with status {status} after {answered} of {asked[0]} releases")
        yield pandas.DataFrame(rows, columns=["table", "row"])

    return read


def lines(spark, path):
    """The input as lines of JSON, without blank lines."""
    if path.rstrip("/").endswith(".parquet"):
        data = spark.read.parquet(path)
        known = [name for name in ("id", "text", "html", "govuk") if name in data.columns]
        return data.select(F.to_json(F.struct(*known)).alias("line"))
    return spark.read.text(path).select(F.col("value").alias("line")).where(F.trim("line") != "")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--demarche", default="demarche", help="the command, at the same path on every node")
    arguments = parser.parse_args()
    spark = SparkSession.builder.appName("demarche").getOrCreate()
    tables = schemas(arguments.demarche)
    rows = lines(spark, arguments.input).mapInPandas(reader(arguments.demarche, list(tables)), "table string, row string")
    # One reading is written to six tables.
    rows = rows.persist(StorageLevel.DISK_ONLY)
    for table, schema in [*tables.items(), ("errors", ERRORS)]:
        of_table = rows.where(F.col("table") == table).select(F.from_json("row", schema).alias("row")).select("row.*")
        of_table.write.mode("overwrite").parquet(f"{arguments.output}/{table}")
    spark.stop()


if __name__ == "__main__":
    sys.exit(main())
