//! [`Candidate`]: an event as a rule finds it.

use super::party::Party;
use crate::Span;
use crate::document::Outlook;
use crate::lexicon::ActFrame;
use crate::lexicon::{EventMode, EventType};
use crate::rule::EventRule;
use crate::story::EventModality;
use crate::syntax::TokenRange;

/// An event as a rule finds it.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) kind: EventType,
    pub(super) mode: Option<EventMode>,
    pub(super) cameo: &'static str,
    pub(super) actors: Vec<Party>,
    pub(super) targets: Vec<Party>,
    pub(super) modality: EventModality,
    /// Where it happened, and in which country.
    pub(super) place: Option<(Span, Box<str>)>,
    /// The ISO 8601 day that its clause states.
    pub(super) date: Option<Box<str>>,
    /// Where its clause stands in time.
    pub(super) outlook: Outlook,
    pub(super) trigger: TokenRange,
    /// The other clauses that report the act.
    pub(super) evidence: Vec<Span>,
    pub(super) rule: EventRule,
    pub(super) confidence: f32,
}

impl Candidate {
    /// An event of a frame. The rule and its confidence are set by the list of rules.
    pub(super) fn new(frame: &ActFrame, trigger: TokenRange, modality: EventModality, sides: (Vec<Party>, Vec<Party>)) -> Self {
        // Most acts have one or two sides, and a text may have many acts.
        let (mut actors, mut targets) = sides;
        actors.shrink_to_fit();
        targets.shrink_to_fit();
        Self {
            kind: frame.kind,
            mode: frame.mode,
            cameo: frame.cameo,
            actors,
            targets,
            modality,
            place: None,
            date: None,
            outlook: if modality == EventModality::Planned { Outlook::Future } else { Outlook::Open },
            trigger,
            evidence: Vec::new(),
            rule: EventRule::VerbTarget,
            confidence: 0.0,
        }
    }

    /// The tokens from the first side or the trigger to the last.
    pub(super) fn range(&self) -> TokenRange {
        let sides = self.actors.iter().chain(&self.targets).map(|party| party.words);
        sides.fold(self.trigger, |all, words| TokenRange::new(all.first.min(words.first), all.last.max(words.last)))
    }
}
