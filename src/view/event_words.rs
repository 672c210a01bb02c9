//! Events for people: "Consult, visit (planned)", "NO → CL".

use super::words::{clean, name_of, sentence_case};
use crate::{Actor, Event, EventModality};

/// The act, with its mode, and with its modality unless it happened.
pub(super) fn act(event: &Event) -> String {
    let mode = event.mode.map_or(String::new(), |mode| format!(", {}", name_of(&mode)));
    let modality =
        if event.modality == EventModality::Happened { String::new() } else { format!(" ({})", name_of(&event.modality)) };
    format!("{}{mode}{modality}", sentence_case(&name_of(&event.kind)))
}

/// Those who act, and after an arrow those whom the act concerns.
pub(super) fn sides(event: &Event) -> String {
    let actors = named(&event.actors);
    if event.targets.is_empty() { actors } else { format!("{actors} → {}", named(&event.targets)) }
}

fn named(actors: &[Actor]) -> String {
    let name = |actor: &Actor| clean(actor.country.as_deref().or(actor.organisation.as_deref()).unwrap_or_default());
    actors.iter().map(name).collect::<Vec<_>>().join(", ")
}
