//! Checks the confidences of events: of those with a confidence of 0.8, four in five must have the right type and sides.
//!
//! The fixtures have events that a person wrote down. If the sentences and the readouts of `../shared` are there, they count too.
//! `cargo test --test event_calibration -- --nocapture` prints the table that is in DESIGN.md.

#[path = "common/fixtures.rs"]
mod fixtures;

use demarche::{Actor, Event, EventModality, country};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The greatest difference between a confidence and the share that is right.
const MOST: f64 = 0.1;
/// A confidence with fewer events is not tested.
const ENOUGH: u32 = 20;

type Sides = BTreeSet<String>;

/// An event that a person found.
struct Wanted {
    kind: String,
    actors: Sides,
    targets: Sides,
}

/// Numbers of right events and of all, by confidence in hundredths and by rule.
#[derive(Default)]
struct Counts(BTreeMap<(u32, &'static str), (u32, u32)>);

impl Counts {
    fn add(&mut self, event: &Event, right: bool) {
        let confidence = format!("{:.0}", event.confidence * 100.0).parse().unwrap_or_default();
        let (rights, all) = self.0.entry((confidence, event.rule.name())).or_default();
        (*rights, *all) = (*rights + u32::from(right), *all + 1);
    }
}

#[test]
fn the_share_of_right_events_is_their_confidence() {
    let mut counts = Counts::default();
    of_fixtures(&mut counts);
    let corpora = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora/events");
    let all = ["gsr-dev", "readouts-dev"].iter().all(|name| of_corpus(&corpora.join(name).with_extension("ndjson"), &mut counts));
    let mut bands: BTreeMap<u32, (u32, u32)> = BTreeMap::new();
    for ((confidence, rule), (right, events)) in counts.0 {
        eprintln!("{rule:16} {confidence} {right} of {events}");
        let band = bands.entry(confidence).or_default();
        *band = (band.0 + right, band.1 + events);
    }
    for (confidence, (right, events)) in bands {
        let (share, said) = (f64::from(right) / f64::from(events), f64::from(confidence) / 100.0);
        eprintln!("| {said:.2} | {events} | {right} | {share:.2} |");
        assert!(!all || events < ENOUGH || (said - share).abs() <= MOST, "{said:.2} given, {share:.2} right");
    }
}

fn of_fixtures(counts: &mut Counts) {
    for fixture in fixtures::fixtures() {
        let expected = std::fs::read_to_string(fixture.folder.join("expected.json")).expect("expected.json");
        let expected: Value = serde_json::from_str(&expected).expect("JSON");
        let Some(events) = expected["events"].as_array() else { continue };
        let names = |list: &Value| list.as_array().into_iter().flatten().filter_map(Value::as_str).map(official).collect();
        let one = |event: &Value| Wanted {
            kind: event["type"].as_str().unwrap_or_default().to_owned(),
            actors: names(&event["actors"]),
            targets: names(&event["targets"]),
        };
        let wanted: Vec<Wanted> = events.iter().map(one).collect();
        let key = |actor: &Actor| actor.country.as_deref().or(actor.organisation.as_deref()).map(str::to_owned);
        for event in &demarche::extract(&fixture.text).events {
            counts.add(event, wanted.iter().any(|wanted| matches(event, wanted, &key)));
        }
    }
}

/// A person writes an organisation as the text names it.
fn official(side: &str) -> String {
    let named = demarche::extract(&format!("{side} met.")).organisations.into_iter().next();
    named.map_or_else(|| side.to_owned(), |named| named.name.into())
}

/// The events of a corpus, or `false` if it is not there. Readouts tell only the contact that their headline names.
fn of_corpus(file: &Path, counts: &mut Counts) -> bool {
    let Ok(lines) = std::fs::read_to_string(file) else { return false };
    let key = |actor: &Actor| match &actor.country {
        Some(code) => country::codes(code).and_then(|codes| codes.iso3).map(Into::into),
        None => actor.organisation.as_ref().map(|_| "IGO".to_owned()),
    };
    for line in lines.lines() {
        let document: Value = serde_json::from_str(line).expect("JSON");
        let codes = |list: &Value| {
            let codes = list.as_array().into_iter().flatten().filter_map(|side| side["code"].as_str());
            codes.map(|code| code.chars().take(3).collect()).collect()
        };
        let one = |event: &Value| Wanted {
            kind: event["code"].as_str().unwrap_or_default().to_lowercase(),
            actors: codes(&event["source"]),
            targets: codes(&event["target"]),
        };
        let wanted: Vec<Wanted> = document["events"].as_array().into_iter().flatten().map(one).collect();
        let told =
            |event: &&Event| file.file_stem().is_none_or(|name| name != "readouts-dev") || event.kind.as_str() == "consult";
        let skipped = |event: &&Event| matches!(event.modality, EventModality::Negated | EventModality::Hypothetical);
        let story = demarche::extract(document["text"].as_str().unwrap_or_default());
        for event in story.events.iter().filter(told).filter(|event| !skipped(event)) {
            counts.add(event, wanted.iter().any(|wanted| matches(event, wanted, &key)));
        }
    }
    true
}

/// Whether an event has the type of another, and one of its actors and one of its targets at least. All sides of a mutual act are actors.
fn matches(event: &Event, wanted: &Wanted, key: &impl Fn(&Actor) -> Option<String>) -> bool {
    let sides = |actors: &[Actor]| actors.iter().filter_map(key).collect::<Sides>();
    let (actors, targets) = (sides(&event.actors), sides(&event.targets));
    let share = |one: &Sides, other: &Sides| one.intersection(other).count();
    if event.kind.as_str() != wanted.kind || share(&actors, &wanted.actors) == 0 {
        return false;
    }
    match (targets.is_empty(), wanted.targets.is_empty()) {
        (_, true) if wanted.actors.len() > 1 => share(&(&actors | &targets), &wanted.actors) > 1,
        (_, true) => true,
        (true, false) => actors.len() > 1 && share(&actors, &wanted.targets) > 0,
        (false, false) => share(&targets, &wanted.targets) > 0,
    }
}
