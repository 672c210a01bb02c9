//! Events: each case of `tests/events` is a text and the events that a person finds in it.
//!
//! A case begins with `== ` and its name. The text follows, and then a line per event: type, mode (or `-`), modality, the sides that act,
//! and after `>` the targets. Sides are ISO 3166 codes or the names of organisations, joined by `+`; a group that is no state has both, as in
//! `YE:Houthis`. The day of an event follows `@`. `none` stands for no event.

use demarche::{Actor, Event, Story};
use std::fmt::Write;
use std::fs;
use std::path::Path;

#[test]
fn every_case_has_the_events_that_a_person_finds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/events");
    let mut files: Vec<_> = fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    let (mut wrong, mut count) = (String::new(), 0);
    for file in files {
        let text = fs::read_to_string(&file).expect("a file of cases");
        for case in text.split("\n== ").skip(1) {
            count += 1;
            let (name, rest) = case.split_once('\n').expect("a name and a text");
            let (text, wanted) = rest.trim().split_once("\n--\n").expect("a text and its events");
            let found = found(&demarche::extract(text));
            if found != wanted.trim() {
                let _ = writeln!(wrong, "{name}\n{text}\n  wanted\n{wanted}\n  found\n{found}\n");
            }
        }
    }
    assert!(count > 80, "only {count} cases");
    assert!(wrong.is_empty(), "cases with other events:\n{wrong}");
}

fn found(story: &Story) -> String {
    if story.events.is_empty() {
        return "none".to_owned();
    }
    story.events.iter().map(one).collect::<Vec<_>>().join("\n")
}

fn one(event: &Event) -> String {
    let mode = event.mode.map_or("-", demarche::EventMode::as_str);
    let mut line = format!("{} {mode} {} {}", event.kind, event.modality, sides(&event.actors));
    if !event.targets.is_empty() {
        let _ = write!(line, " > {}", sides(&event.targets));
    }
    if let Some(day) = &event.date {
        let _ = write!(line, " @{day}");
    }
    line
}

fn sides(actors: &[Actor]) -> String {
    let of = |actor: &Actor| match (actor.country.as_deref(), actor.organisation.as_deref()) {
        (Some(country), Some(group)) => format!("{country}:{group}"),
        (one, other) => one.or(other).unwrap_or("?").to_owned(),
    };
    actors.iter().map(of).collect::<Vec<_>>().join("+")
}
