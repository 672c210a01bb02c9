//! Renders the story of each fixture over its text and compares it with `story.snap` in its folder.
//!
//! `INSTA_UPDATE=always cargo test --test snapshots` writes the snapshots anew. Read the difference before you commit it.

#[path = "common/fixtures.rs"]
mod fixtures;
#[path = "common/render.rs"]
mod render;

use demarche::{Document, Extractor};
use fixtures::fixtures;
use render::render;
use std::panic::{AssertUnwindSafe, catch_unwind};

#[test]
fn every_story_is_as_reviewed() {
    let extractor = Extractor::builder().build().expect("the built-in tables compile");
    let mut changed = Vec::new();
    for fixture in fixtures() {
        let document = Document::plain(&fixture.text);
        let rendered = render(&document, &extractor.extract_document(&document));
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(&fixture.folder);
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        // A difference in one fixture must not hide the others.
        let compare = || settings.bind(|| insta::assert_snapshot!("story", rendered));
        if catch_unwind(AssertUnwindSafe(compare)).is_err() {
            changed.push(fixture.folder.display().to_string());
        }
    }
    assert!(changed.is_empty(), "no longer as reviewed: {}", changed.join(", "));
}

/// Tests the rendering itself, on a story written by hand.
#[test]
fn findings_are_under_their_words() {
    let text = "Silva in Oslo\n\n“We agree,” Ana Silva said. She will say that trade matters.\n\nLater on the same day Ms Silva said:\n\nWe agree on much.\n\nWe meet again.";
    let at = |words: &str| {
        let start = text.find(words).expect("words of the text");
        serde_json::json!({"start": start, "end": start + words.len()})
    };
    let cue =
        |words: &str, tense: &str| serde_json::json!({"span": at(words), "lemma": "say", "tense": tense, "class": "neutral"});
    let quote = |kind: &str, words: &str, source: &str, cue: serde_json::Value, modality: &str| {
        let end_rule = (kind == "block").then_some("end-of-text");
        serde_json::json!({"kind": kind, "span": at(words), "speaker": 0, "source": at(source), "cue": cue, "modality": modality,
            "confidence": 0.5, "rule": "block-after-colon", "end_rule": end_rule})
    };
    let story = serde_json::from_value(serde_json::json!({
        "kind": "statement", "kind_rule": "no-evidence", "kind_confidence": 0.25, "published": "2031-02-03",
        "title": {"text": "Silva in Oslo", "span": at("Silva in Oslo")},
        "sentences": [at("Silva in Oslo")],
        "speakers": [{"name": "Ana Silva", "honorific": "Ms", "role": null, "organisation": null, "country": "CL", "type": "person",
            "mentions": [{"span": at("Ana Silva"), "form": "full_name"}, {"span": at("She"), "form": "pronoun"}]}],
        "quotes": [
            quote("direct", "We agree,", "Ana Silva", cue("said", "past"), "said"),
            quote("reported", "trade matters", "She", cue("will say", "future"), "planned"),
            quote("block", "We agree on much.\n\nWe meet again.", "Ms Silva", cue("said:", "past"), "said"),
        ],
        "countries": [{"code": "NO", "name": "Norway", "mentions": [
            {"span": at("Oslo"), "form": "capital", "rule": "unambiguous-form", "candidates": ["NO", "XX"]}]}],
        "organisations": [],
        "topics": [{"id": "trade", "label": "Trade", "kind": "subject", "score": 0.666, "evidence": [at("trade")]}],
    }))
    .expect("a story");
    insta::assert_snapshot!(render(&Document::plain(text), &story), @"
    statement · Silva in Oslo · 2031-02-03
    no-evidence 0.25 · sentences 1

    speakers
    [0] Ana Silva · person · honorific Ms · country CL
        full_name Ana Silva; pronoun She

    text
        title Silva in Oslo

    paragraph “We agree,” Ana Silva said. She will say that trade matters.
               ^^^^^^^^^  --------- ~~~~ #0 direct [0] Ana Silva · said (say, past) · block-after-colon 0.50
                                          --- ~~~~~~~~      ^^^^^^^^^^^^^ #1 reported [0] Ana Silva · will say (say, future) · planned · block-after-colon 0.50

    paragraph Later on the same day Ms Silva said:
                                    -------- ~~~~~ #2

              ╭ #2 block [0] Ana Silva · said: (say, past) · block-after-colon 0.50
    paragraph │ We agree on much.
              │
    paragraph │ We meet again.
              ╰ #2 end-of-text

    countries
    NO ×1 Norway · capital Oslo {NO XX}

    organisations

    topics
    0.67 trade · trade
    ");
}
