"""Writes variations of the fixtures as NDJSON to standard output; every run writes the same ones.

    python3 generate.py COUNT FIXTURES

Each is a fixture with other names of people, other countries and another year, without some of its paragraphs. One line in five hundred
is broken on purpose.
"""
import json
import pathlib
import random
import re
import sys

COUNTRIES = ["Norway", "Chile", "Kenya", "Japan", "Greece", "Ghana", "Peru", "Nepal", "Latvia", "Oman", "Fiji", "Malta", "Serbia", "Qatar"]
SURNAMES = ["Lund", "Silva", "Otieno", "Tanaka", "Mensah", "Quispe", "Thapa", "Ozols", "Farrugia", "Petrović", "Doyle", "Marsh", "Hale"]


def main():
    count, fixtures = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    texts = [path.read_text(encoding="utf-8") for path in sorted(fixtures.glob("*/release.txt"))]
    labels = re.compile(r"\b(?:Mr|Ms|Mrs|Dr) ([A-Z][a-z]+)\b")
    chance = random.Random(7)
    for number in range(count):
        if number % 500 == 499:
            print(json.dumps({"id": f"release-{number:08}", "txt": "a line without a release"}))
            continue
        text = texts[number % len(texts)]
        # A family name after an honorific is replaced everywhere.
        for name in sorted(set(labels.findall(text))):
            text = re.sub(rf"\b{name}\b", chance.choice(SURNAMES), text)
        here = [country for country in COUNTRIES if country in text]
        for country in here[:2]:
            text = re.sub(rf"\b{country}\b", chance.choice(COUNTRIES), text)
        year = str(1995 + number % 40)
        text = re.sub(r"\b20[0-9]{2}\b", year, text)
        paragraphs = text.split("\n\n")
        kept = [part for at, part in enumerate(paragraphs) if at < 3 or chance.random() > 0.1]
        print(json.dumps({"id": f"release-{number:08}", "text": "\n\n".join(kept)}, ensure_ascii=False))


main()
