"""Answers three questions of research on a folder of releases.

    python three_questions.py FOLDER

The folder contains text files (*.txt), at any depth. Needs demarche and polars.
"""

# %% Read all releases, on all cores.
import sys
from pathlib import Path

import demarche
import polars as pl

if len(sys.argv) != 2:
    sys.exit(__doc__)
folder = Path(sys.argv[1])
files = sorted(folder.rglob("*.txt"))
stories = demarche.extract_all(file.read_text(encoding="utf-8") for file in files)
tables = demarche.tables(zip((str(file.relative_to(folder)) for file in files), stories))
releases, quotes, speakers, countries = (pl.DataFrame(tables[name]) for name in ("releases", "quotes", "speakers", "countries"))
print(f"{len(releases)} releases, {len(quotes)} quotes, {len(speakers)} speakers")

# %% 1. Who gets to speak? The share of the words quoted from each class of office.
print("\n1. Who gets to speak?")
words = quotes.filter(pl.col("within").is_null()).with_columns(words=pl.col("words").str.split(" ").list.len())
voices = words.group_by(office=pl.col("speaker_office").fill_null("no office")).agg(
    pl.col("words").sum(), people=pl.col("person_key").n_unique()
)
for office, count, people in voices.sort("words", "office", descending=[True, False]).head(8).iter_rows():
    print(f"   {office:24} {people:3} people {count:6} words {count / voices['words'].sum():6.1%}")

# %% 2. Who urges, who warns, who welcomes? Speech acts by the country for which somebody speaks.
print("\n2. Which speech acts do countries use?")
acts = quotes.filter(pl.col("cue_class").is_in(["urging", "warning", "evaluating", "committing"]) & pl.col("speaker_country").is_not_null())
table = acts.pivot("cue_class", index="speaker_country", values="quote", aggregate_function="len").fill_null(0)
names = sorted(set(table.columns) - {"speaker_country"})
table = table.with_columns(all=pl.sum_horizontal(names)).sort("all", "speaker_country", descending=[True, False])
print("   " + " ".join(f"{name:>10}" for name in ["country", *names]))
for row in table.head(6).select("speaker_country", *names).iter_rows():
    print("   " + " ".join(f"{cell:>10}" for cell in row))

# %% 3. What is announced before it is said? Quotes that a release plans, and about whom they are.
print("\n3. What is announced before it is said?")
planned = quotes.filter(pl.col("modality") == "planned")
print(f"   {len(planned)} of {len(quotes)} quotes, in {planned['id'].n_unique()} releases")
about = planned.with_columns(country=pl.col("countries").str.split("; ")).explode("country").drop_nulls("country")
for country, count in about.group_by("country").len().sort("len", "country", descending=[True, False]).head(5).iter_rows():
    print(f"   {country}: {count}")
example = planned.sort("confidence", descending=True).head(1)
for name, words in example.select("speaker_name", "words").iter_rows():
    print(f"   for example, {name}: “{words}”")
