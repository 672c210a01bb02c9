"""Reads a diplomatic press release and returns a story: who spoke, what they said, and where the text says so.

>>> story = extract("The Foreign Minister, Ana Silva, said that Chile would send help.")
>>> [(quote.speaker.name, quote.text) for quote in story.quotes]
[('Ana Silva', 'Chile would send help')]

All offsets are code points, the indices of a Python string.
"""

from ._demarche import (
    Country,
    Cue,
    Error,
    Extractor,
    Mention,
    Organisation,
    Quote,
    Span,
    Speaker,
    Stories,
    Story,
    Table,
    Topic,
    __version__,
    tables,
)
from ._spacy import to_spacy

__all__ = [
    "Country",
    "Cue",
    "Error",
    "Extractor",
    "Mention",
    "Organisation",
    "Quote",
    "Span",
    "Speaker",
    "Stories",
    "Story",
    "Table",
    "Topic",
    "__version__",
    "extract",
    "extract_all",
    "extract_govuk",
    "extract_html",
    "tables",
    "to_spacy",
]

_built_in = Extractor()
extract = _built_in.extract
extract_html = _built_in.extract_html
extract_govuk = _built_in.extract_govuk
extract_all = _built_in.extract_all
