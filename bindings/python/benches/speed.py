"""The speed of the wheel on a file with a release per line: `python speed.py FILE.ndjson [JOBS…]`.

Reads every text, and of each story the quotes with their words, offsets and speakers, as objects. Prints megabytes (UTF-8) per second of the
best of three runs, for each number of jobs, and per second of the processor.
"""

import json
import sys
from time import perf_counter, process_time

import demarche

with open(sys.argv[1], encoding="utf-8") as lines:
    texts = [record["text"] for record in map(json.loads, lines) if record.get("text")]
size = sum(len(text.encode()) for text in texts) / 1e6


def read(jobs):
    started, busy = perf_counter(), process_time()
    stories = map(demarche.extract, texts) if jobs == 0 else demarche.extract_all(texts, jobs=jobs)
    quotes = 0
    for story in stories:
        for quote in story.quotes:
            quotes += quote.end - quote.start == len(quote.text)
            _ = quote.speaker and quote.speaker.name
    return size / (perf_counter() - started), size / (process_time() - busy), quotes


for jobs in [int(jobs) for jobs in sys.argv[2:]] or [0, 1, 2]:
    runs = [read(jobs) for _ in range(3)]
    how = f"extract_all, {jobs} jobs" if jobs else "extract"
    print(f"{how}: {max(runs)[0]:.1f} MB/s, {max(run[1] for run in runs):.1f} MB per second of processor ({len(texts)} releases, {size:.1f} MB, {runs[0][2]} quotes)")
