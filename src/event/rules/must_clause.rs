//! "Norway said that Chile must return the ship."

use super::sides;
use crate::document::{CivilDate, Outlook};
use crate::event::candidate::Candidate;
use crate::event::party::parties;
use crate::event::when::in_words;
use crate::lexicon::{ActFrame, EventType, WordSet};
use crate::rule::EventRule;
use crate::speaker::Identities;
use crate::story::{EventModality, Modality, Quote, QuoteKind};
use crate::syntax::noun_phrase::subject_before;
use crate::syntax::{EntityFlags, Tag, TokenRange, View};

/// The number of tokens of a clause in which its modal verb is searched.
const MAX_TOKENS: usize = 24;

/// Somebody says that another side must do something.
pub(in crate::event) fn must_clause<'a>(
    (view, published): (View<'a>, Option<CivilDate>),
    identities: &Identities<'a>,
    quote: &Quote,
) -> Option<Candidate> {
    let source = quote.source.filter(|_| quote.kind == QuoteKind::Reported && quote.modality == Modality::Said)?;
    let content = view.tokens_in(quote.span);
    let mut tokens = content.first..content.last.min(content.first + MAX_TOKENS);
    let must = tokens.find(|at| view.is_in(*at, WordSet::ObligationModal))?;
    let subject = subject_before(view, content.first, must)?;
    // "a ceasefire in Chile must hold": nobody is asked.
    let head = (subject.first..subject.last).find(|at| !matches!(view.tag(*at), Tag::Determiner | Tag::Adjective))?;
    let entity = EntityFlags::PLACE.or(EntityFlags::PERSON).or(EntityFlags::OFFICE);
    let is_actor =
        view.flags(head).any(entity) || view.flags(subject.first).any(entity) || view.is_in(head, WordSet::DomesticGroup);
    let targets = if is_actor { parties(view, identities, subject) } else { Vec::new() };
    let actors = parties(view, identities, view.tokens_in(source));
    let frame = ActFrame::new(EventType::Request, None, "10");
    let sides = sides::each(&frame, actors, targets)?;
    let candidate = Candidate::new(&frame, TokenRange::new(must, must + 1), EventModality::Happened, sides);
    // "said on Monday that": the act is what is said.
    let cue = quote.cue.as_ref().map(|cue| view.tokens_in(cue.span).last);
    let date = cue.and_then(|cue| in_words(view, TokenRange::new(cue, content.first), Outlook::Past, published));
    Some(Candidate { rule: EventRule::MustClause, confidence: 0.77, date, ..candidate })
}
