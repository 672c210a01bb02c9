"""A story as a document of spaCy. It uses the objects that it is given, so spaCy is no dependency."""

from __future__ import annotations

# Type checkers know this name. The module typing takes long to import.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ._demarche import Story


def to_spacy(story: Story, nlp: Any) -> Any:
    """Reads the story's text with a pipeline of spaCy and adds the story as groups of spans.

    ``doc.spans`` gets the groups "quotes", "sources", "cues", "speakers", "countries", "organisations" and "topics". The label of a span
    is its kind ("DIRECT", "PRONOUN", "NO", the id of a topic). ``kb_id_`` is the key of the speaker, the code of the country or the id of
    the organisation or the topic. A span that begins or ends inside a token of spaCy is widened to whole tokens.

    displaCy shows a group: ``displacy.render(doc, style="span", options={"spans_key": "quotes"})``.

    Args:
        nlp: a pipeline, such as ``spacy.blank("en")``.

    Returns:
        The ``Doc``.
    """
    doc = nlp(story.text)

    def span(at: Any, label: str | None, key: str) -> Any:
        return doc.char_span(at.start, at.end, label=label or "", kb_id=key, alignment_mode="expand")

    groups: dict[str, list[Any]] = {
        "quotes": [span(quote, quote.kind.upper(), _key(quote)) for quote in story.quotes],
        "sources": [span(quote.source, "SOURCE", _key(quote)) for quote in story.quotes if quote.source],
        "cues": [span(quote.cue.span, quote.cue.speech_act.upper(), quote.cue.lemma) for quote in story.quotes if quote.cue],
        "speakers": [span(at, (at.form or "").upper(), one.key) for one in story.speakers for at in one.mentions],
        "countries": [span(at, one.code, one.code) for one in story.countries for at in one.mentions],
        "organisations": [span(at, "ORG", one.id) for one in story.organisations for at in one.mentions],
        "topics": [span(at, one.id, one.id) for one in story.topics for at in one.evidence],
    }
    for name, spans in groups.items():
        # A span of white space alone has no token.
        doc.spans[name] = [one for one in spans if one is not None]
    return doc


def _key(quote: Any) -> str:
    return quote.speaker.key if quote.speaker else ""
