"""Stories as objects, as JSON and as pages."""

import gc
import pickle
import threading

import demarche
import pytest

TEXT = (
    "News story: Minister visits Oslo\n\n3 June 2031\n\nThe Foreign Minister of Norway, Mr Ola Lund, met President Ana Silva. "
    "“We are ready 🚢,” he said. President Silva stressed the need for talks on nuclear non-proliferation and the NPT at the United Nations."
)


@pytest.fixture(scope="module")
def story():
    return demarche.extract(TEXT)


def parts(story):
    """Every part of a story."""
    yield from (story.title, *story.sentences, *story.speakers, *story.quotes, *story.countries, *story.organisations, *story.topics)
    for quote in story.quotes:
        yield from (part for part in (quote.source, quote.cue, *quote.directions) if part is not None)
    for one in (*story.speakers, *story.countries, *story.organisations):
        yield from one.mentions
    for topic in story.topics:
        yield from topic.evidence


def test_fields(story):
    assert story.kind == "news_story" and story.published == "2031-06-03"
    assert story.title.text == "Minister visits Oslo"
    first, second = story.quotes
    assert (first.text, first.kind, first.speaker.name, first.source.text) == ("We are ready 🚢,", "direct", "Ola Lund", "he")
    assert (first.cue.text, first.cue.lemma, first.cue.tense, first.cue.speech_act) == ("said", "say", "past", "neutral")
    assert (first.index, first.modality, first.rule, first.end_rule, first.within) == (0, "said", "quote-then-cue", None, None)
    assert 0 < first.confidence <= 1
    assert (second.kind, second.speaker.name, second.cue.speech_act) == ("reported", "Ana Silva", "stressing")
    lund = story.speakers[0]
    assert (lund.honorific, lund.role, lund.country, lund.kind, lund.has_name) == ("Mr", "Foreign Minister of Norway", "NO", "person", True)
    assert [mention.form for mention in lund.mentions] == ["full_name", "pronoun"]
    assert lund.quotes == (first,) == story.quotes_of("LUND") and story.quotes_of("nobody") == ()
    assert [(one.code, one.name, one.mentions[0].form) for one in story.countries][0] == ("NO", "Norway", "capital")
    assert [one.id for one in story.organisations] == ["united-nations"]
    assert "nuclear_nonproliferation" in [topic.id for topic in story.topics]


def test_parts_have_their_words(story):
    for part in parts(story):
        if hasattr(part, "start"):
            assert part.text and story.text[part.start : part.end] == part.text, part


def test_everything_is_frozen(story):
    for part in (story, *parts(story)):
        with pytest.raises(AttributeError):
            part.text = "other"


def test_everything_is_pickled_compared_and_hashed(story):
    seen = set()
    for part in (story, *parts(story)):
        for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
            back = pickle.loads(pickle.dumps(part, protocol))
            assert back == part and hash(back) == hash(part) and repr(back) == repr(part)
        seen.add(part)
    assert story != demarche.extract("Norway.") and story.quotes[0] != story.quotes[1]
    assert len(seen) > 20
    own = pickle.loads(pickle.dumps(demarche.Extractor(lexicon="alias\tNO\tname\tNorroway")))
    assert own.extract("Delegates from Norroway met.").countries[0].code == "NO"


def test_a_part_outlives_its_story():
    quote = demarche.extract(TEXT).quotes[0]
    gc.collect()
    assert quote.speaker.name == "Ola Lund"


def test_json(story):
    found = story.to_dict()
    assert found["schema"] == "demarche/2" and found["offsets"] == "code_points"
    assert "offsets" not in story.to_dict("bytes") and story.to_dict("utf16")["offsets"] == "utf16"
    assert demarche.Story.from_json(story.to_json("bytes"), TEXT) == story
    for wrong, message in [("{}", "missing field"), (story.to_json(), "offsets are code_points; wanted bytes")]:
        with pytest.raises(demarche.Error, match=message):
            demarche.Story.from_json(wrong)
    with pytest.raises(demarche.Error, match="wanted code_points, bytes or utf16"):
        story.to_json("words")


def test_every_field_of_the_json_has_an_attribute(story):
    # Fields of the JSON that have another form as attributes.
    others = {"schema", "offsets", "kind_rule", "published_rule", "embargo"}
    assert {name for name in story.to_dict() if not hasattr(story, name)} <= others


def test_pages(story):
    page = demarche.extract_html("<title>x</title><h1>Talks</h1><p>Ms Lund said:</p><blockquote>We agree & go.</blockquote>")
    assert page.quotes[0].text == "We agree & go." and page.text[page.quotes[0].start :].startswith("We agree & go.")
    assert page.to_dict()["text"] == page.text
    assert pickle.loads(pickle.dumps(page)) == page
    item = {"title": "Talks", "document_type": "news_story", "details": {"body": "<p>Ms Lund said that talks went on.</p>"}}
    assert demarche.extract_govuk(item).quotes[0].text == "talks went on"
    for wrong in ("<p></p>", ""):
        with pytest.raises(demarche.Error, match="the text is empty"):
            demarche.extract_html(wrong)
    with pytest.raises(demarche.Error, match="wanted JSON"):
        demarche.extract_govuk("<p>")


def test_html_and_notebooks(story):
    assert story.to_html().startswith("<!DOCTYPE html>") and "We are ready 🚢," in story.to_html()
    frame = story._repr_html_()
    assert frame.startswith("<iframe srcdoc=") and frame.count('"') == 6 and "<script" in frame


def test_errors():
    assert issubclass(demarche.Error, ValueError)
    with pytest.raises(demarche.Error, match=r"lexicon line 2, column 3"):
        demarche.Extractor(lexicon="alias\tNO\tname\tNorroway\nalias\tNO")
    for wrong in (None, b"bytes", 7):
        with pytest.raises(TypeError):
            demarche.extract(wrong)


def test_the_gil_is_released():
    """Another thread counts while one long text is read."""
    counted = 0
    done = threading.Event()

    def count():
        nonlocal counted
        while not done.is_set():
            counted += 1

    thread = threading.Thread(target=count)
    text = "The Foreign Minister, Ana Silva, said that Chile would send help to Peru. " * 40_000
    thread.start()
    before = counted
    demarche.extract(text)
    during = counted - before
    done.set()
    thread.join()
    assert during > 10_000
