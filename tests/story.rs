//! The story as JSON, the extractor in several threads, and details that cases do not show.

#[path = "common/fixtures.rs"]
mod fixtures;

use demarche::{Extractor, Story};
use fixtures::fixtures;

/// Every field of the JSON, once.
const WHOLE: &str = r#"{
  "schema": "demarche/2", "offsets": "code_points",
  "text": "“No,” Ms Lund of Norway said.",
  "kind": "press_release", "kind_rule": "no-evidence", "kind_confidence": 0.8,
  "title": {"text": "No", "span": {"start": 3, "end": 5}},
  "published": "2031-02-03",
  "issuer": {"body": "Foreign Ministry", "country": "NO"},
  "sentences": [{"start": 0, "end": 33}],
  "speakers": [{"name": "Lund", "honorific": "Ms", "role": "Foreign Minister", "organisation": null, "country": "NO",
    "type": "person", "key": "lund foreign_minister no", "office": "foreign_minister", "members": [0], "mentions": [{"span": {"start": 10, "end": 17}, "form": "surname"}]}],
  "quotes": [{"kind": "direct", "span": {"start": 3, "end": 6}, "speaker": 0, "source": {"start": 10, "end": 17},
    "cue": {"span": {"start": 28, "end": 32}, "lemma": "say", "tense": "past", "class": "neutral"},
    "modality": "said", "confidence": 0.9, "rule": "block-after-colon", "end_rule": null}],
  "events": [{"type": "consult", "mode": "visit", "cameo": "04",
    "actors": [{"span": {"start": 10, "end": 17}, "country": "NO", "organisation": null, "speaker": 0, "role": "Foreign Minister"}],
    "targets": [{"span": {"start": 21, "end": 27}, "country": "CL", "organisation": null, "speaker": null, "role": null}],
    "modality": "planned", "place": {"span": {"start": 21, "end": 27}, "country": "CL"}, "date": "2031-02-04", "quote": 0,
    "span": {"start": 10, "end": 32}, "trigger": {"start": 28, "end": 32}, "rule": "verb-target", "confidence": 0.8,
    "evidence": [{"start": 3, "end": 5}]}],
  "countries": [{"code": "NO", "name": "Norway",
    "codes": {"iso3": "NOR", "numeric": 578, "m49_region": 150, "m49_subregion": 154, "cow": 385, "gw": 385, "wikidata": "Q20"},
    "mentions": [{"span": {"start": 21, "end": 27}, "form": "name", "rule": "unambiguous-form", "candidates": ["NO", "SJ"]}]}],
  "organisations": [{"id": "nato", "name": "NATO", "mentions": [{"span": {"start": 0, "end": 3}}]}],
  "references": [{"kind": "treaty", "id": "un-charter", "label": "Charter of the United Nations", "article": "51", "url": "https://example.org",
    "mentions": [{"span": {"start": 0, "end": 3}, "rule": "article-of-treaty"}]}],
  "topics": [{"id": "trade", "label": "Trade", "kind": "subject", "score": 0.71, "iptc": "medtop:20000385", "cap": "18",
    "evidence": [{"start": 0, "end": 3}]}]
}"#;

#[test]
fn every_field_is_read_back_from_json() {
    let story: Story = serde_json::from_str(WHOLE).expect("a story");
    let json = serde_json::to_string(&story).expect("JSON");
    let back: Story = serde_json::from_str(&json).expect("a story");
    assert_eq!(back, story);
    assert_eq!(names(&serde_json::from_str(&json).unwrap()), names(&serde_json::from_str(WHOLE).unwrap()));
}

#[test]
fn the_stories_of_the_fixtures_are_read_back_from_json() {
    for fixture in fixtures() {
        let story = demarche::extract(&fixture.text);
        let json = serde_json::to_string(&story).expect("JSON");
        assert_eq!(serde_json::from_str::<Story>(&json).expect("a story"), story, "{}", fixture.folder.display());
    }
}

/// Cases do not show the tense.
#[test]
fn a_cue_has_the_tense_of_its_verb_group() {
    use demarche::Tense::{self, Future, Past, Present};
    let cases: [(&str, Tense); 7] = [
        ("The Minister was adamant that the port would open.", Past),
        ("The envoy was saying that talks would fail.", Past),
        ("The envoy did say that talks would fail.", Past),
        ("The envoy is saying that talks will fail.", Present),
        ("The Minister is told by the envoy that the port will close.", Present),
        ("“The port will close,” they do put it.", Present),
        ("The envoy will say that talks have failed.", Future),
    ];
    for (text, tense) in cases {
        let story = demarche::extract(text);
        let cues: Vec<_> = story.quotes.iter().map(|quote| quote.cue.as_ref().map(|cue| cue.tense)).collect();
        assert_eq!(cues, [Some(tense)], "{text}");
    }
}

#[test]
fn public_types_can_be_sent_between_threads() {
    fn passed<T: Send + Sync + 'static>() {}
    passed::<Story>();
    passed::<Extractor>();
    passed::<demarche::Builder>();
    passed::<demarche::Error>();
}

#[test]
fn threads_can_share_an_extractor() {
    let extractor = Extractor::builder().build().expect("the built-in tables compile");
    let fixtures = fixtures();
    let alone: Vec<_> = fixtures.iter().map(|fixture| extractor.extract(&fixture.text)).collect();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for (fixture, story) in fixtures.iter().zip(&alone) {
                    assert_eq!(extractor.extract(&fixture.text), *story, "{}", fixture.folder.display());
                }
            });
        }
    });
}

/// The path of every field in a JSON value, whatever its content.
fn names(value: &serde_json::Value) -> Vec<String> {
    let mut names = Vec::new();
    let mut open = vec![(String::new(), value)];
    while let Some((path, value)) = open.pop() {
        match value {
            serde_json::Value::Object(fields) => {
                open.extend(fields.iter().map(|(name, value)| (format!("{path}.{name}"), value)));
            }
            serde_json::Value::Array(items) => open.extend(items.iter().map(|item| (format!("{path}[]"), item))),
            _ => names.push(path),
        }
    }
    names.sort();
    names
}

#[test]
fn a_turn_lists_its_stage_directions() {
    let text =
        "MS. LUND: Good morning. (Laughter.) Please sit (and take your time). (inaudible) the ships.\n\nQUESTION: Why (in May)?";
    let story = demarche::extract(text);
    let directions: Vec<Vec<_>> =
        story.quotes.iter().map(|quote| quote.directions.iter().map(|direction| direction.of(text)).collect()).collect();
    assert_eq!(directions, [vec!["(Laughter.)", "(inaudible)"], vec![]]);
}

#[test]
fn a_mention_with_its_office_stays_in_its_sentence() {
    let text = "FOREIGN MINISTER ADA LUND MEETS ENVOY\n\nMs Lund said that talks went on.";
    let story = demarche::extract(text);
    let words: Vec<_> = story.speakers[0].mentions.iter().map(|mention| mention.span.of(text)).collect();
    assert_eq!(words, ["FOREIGN MINISTER ADA LUND", "Ms Lund"]);
}

#[test]
fn they_for_two_people_is_one_collective_speaker() {
    let story =
        demarche::extract("Talks in Oslo\n\nMinister Ana Silva met President Semi Waqa. They said that talks would go on.");
    let both = &story.speakers[story.quotes[0].speaker.unwrap() as usize];
    assert_eq!((&*both.name, both.kind), ("Ana Silva and Semi Waqa", demarche::SpeakerKind::Collective));
}

#[test]
fn a_ministry_or_a_minister_without_a_state_is_the_issuers() {
    let text = "Press release\n\nRuritania’s neighbours meet\n\nOSLO, May 4, 2033 — The Ministry of Foreign Affairs said that talks went on. \
        The Minister of International Relations, Ada Lund, said that Peru had agreed. The Peruvian Ministry of Trade said that it had not.\n";
    let story = demarche::extract(text);
    let countries: Vec<_> = story.speakers.iter().map(|speaker| (&*speaker.name, speaker.country.as_deref())).collect();
    assert_eq!(
        countries,
        [("Ministry of Foreign Affairs", Some("NO")), ("Ada Lund", Some("NO")), ("Peruvian Ministry of Trade", Some("PE"))]
    );
}
