"""Offsets equal Rust's spans, whatever characters a text contains."""

import demarche
from hypothesis import given, settings
from hypothesis import strategies as st

# Two, three and four bytes; combining marks; families joined by zero-width joiners; flags; right to left; lone surrogates.
STRANGE = ["é", "e\u0301", "“", "…", "中", "한\u1100\u1161", "🚢", "👩‍🚀", "🇳🇴", "𝕊", "\U0010ffff", "שלום", "\u200b", "\ufeff", "\ud83d", "\udc00", "\x00", "\r\n"]
STRANGE += ["a\u0300\u0301\u0302"]
SENTENCES = [
    "The Foreign Minister, Ana Silva, said that Chile would send help. ",
    "“We are ready,” Mr José Ábalo Lund said. ",
    "She stressed the need for talks with Türkiye and the United Nations. ",
    "\n\nMS. LUND: Good morning. (Laughter.) Please sit.\n\n",
    "News story: Minister visits Oslo\n\n3 June 2031\n\n",
    "Govern- ment sources said &quot;sanctions&quot; go on. ",
    "Statement by the Minister on Chad\n\n",
]
PIECES = st.one_of(st.sampled_from(STRANGE), st.sampled_from(SENTENCES), st.sampled_from([" ", "\n", "said", "Norway", "”"]), st.text(max_size=8))
TEXTS = st.lists(PIECES, max_size=30).map("".join)


def spans(value):
    """Every span of a story as JSON, in the order of the JSON."""
    if isinstance(value, dict):
        if set(value) == {"start", "end"}:
            yield value["start"], value["end"]
        else:
            for field in value.values():
                yield from spans(field)
    elif isinstance(value, list):
        for item in value:
            yield from spans(item)


def check(text):
    story = demarche.extract(text)
    read = story.text
    # One character per code point; lone surrogates are U+FFFD.
    assert len(read) == len(text)
    assert all(one == other or (0xD800 <= ord(other) < 0xE000 and one == "\ufffd") for one, other in zip(read, text))
    bytes_read, units_read = read.encode(), read.encode("utf-16-le")
    in_rust = list(spans(story.to_dict("bytes")))
    in_python = list(spans(story.to_dict()))
    in_javascript = list(spans(story.to_dict("utf16")))
    assert len(in_rust) == len(in_python) == len(in_javascript)
    for (start, end), (first, last), (left, right) in zip(in_rust, in_python, in_javascript):
        words = bytes_read[start:end].decode()
        assert read[first:last] == words and len(words) == last - first
        assert units_read[2 * left : 2 * right].decode("utf-16-le") == words
    for quote in story.quotes:
        assert read[quote.start : quote.end] == quote.text
    for one in (*story.speakers, *story.countries, *story.organisations):
        assert all(read[mention.start : mention.end] == mention.text for mention in one.mentions)
    return len(in_rust)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_any_text(text):
    check(text)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(STRANGE), st.sampled_from(STRANGE))
def test_a_text_with_many_findings(one, other):
    assert check("".join(one + sentence + other for sentence in SENTENCES)) > 20


def test_the_releases(releases):
    assert sum(check("🚢\u0301" + text) for text in releases.values()) > 5_000
