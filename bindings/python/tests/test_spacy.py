"""Stories as documents of spaCy."""

import demarche
import spacy
from spacy import displacy


def test_groups_of_spans(releases):
    nlp = spacy.blank("en")
    for text in list(releases.values())[:20]:
        story = demarche.extract(text)
        doc = demarche.to_spacy(story, nlp)
        assert doc.text == story.text
        for span, quote in zip(doc.spans["quotes"], story.quotes, strict=True):
            assert quote.text in span.text and span.label_ == quote.kind.upper()
            assert span.kb_id_ == (quote.speaker.key if quote.speaker else "")
        assert len(doc.spans["cues"]) == sum(quote.cue is not None for quote in story.quotes)
        assert {span.kb_id_ for span in doc.spans["countries"]} == {country.code for country in story.countries}


def test_displacy_shows_a_group():
    doc = demarche.to_spacy(demarche.extract("🚢 Ana Silva said that Chile would send help."), spacy.blank("en"))
    assert [span.text for span in doc.spans["quotes"]] == ["Chile would send help"]
    page = displacy.render(doc, style="span", options={"spans_key": "quotes"}, jupyter=False)
    assert "REPORTED" in page and "help" in page
