//! "Norway said that Chile must return the ship."

use super::sides;
use crate::event::candidate::Candidate;
use crate::event::party::parties;
use crate::lexicon::{ActFrame, EventType, WordSet};
use crate::rule::EventRule;
use crate::speaker::Identities;
use crate::story::{EventModality, Modality, Quote, QuoteKind};
use crate::syntax::noun_phrase::subject_before;
use crate::syntax::{TokenRange, View};

/// The number of tokens of a clause in which its modal verb is searched.
const MAX_TOKENS: usize = 24;

/// Somebody says that another side must do something.
pub(in crate::event) fn must_clause<'a>(view: View<'a>, identities: &Identities<'a>, quote: &Quote) -> Option<Candidate> {
    let source = quote.source.filter(|_| quote.kind == QuoteKind::Reported && quote.modality == Modality::Said)?;
    let content = view.tokens_in(quote.span);
    let mut tokens = content.first..content.last.min(content.first + MAX_TOKENS);
    let must = tokens.find(|at| view.is_in(*at, WordSet::ObligationModal))?;
    let subject = subject_before(view, content.first, must)?;
    let targets = parties(view, identities, subject);
    let actors = parties(view, identities, view.tokens_in(source));
    let frame = ActFrame {
        kind: EventType::Request,
        mode: None,
        cameo: "10",
        verbs: Box::default(),
        targets: Box::default(),
        is_mutual: false,
        is_alone: false,
        of_person: false,
        is_domestic: false,
    };
    let sides = sides::each(&frame, actors, targets)?;
    let candidate = Candidate::new(&frame, TokenRange::new(must, must + 1), EventModality::Happened, sides);
    Some(Candidate { rule: EventRule::MustClause, confidence: 0.75, ..candidate })
}
