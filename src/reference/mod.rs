//! References: the documents that a release cites.
//!
//! Nothing is asked of a text in which no phrase of the tables can begin a citation. Where one can, the shapes of its row are matched
//! beside it. Every match is bounded, so the time is linear in the text.

mod callers;
mod cited;
mod court;
mod gather;
mod listed;
mod needs;
mod rules;
mod treaty;

use crate::lexicon::PhraseKind;
use crate::mention::Mentions;
use crate::story::Reference;
use crate::syntax::Context;
use cited::Cited;
use needs::Circumstances;

/// Finds the references of a document, in order of first mention. Linear in the text.
pub(crate) fn find(context: &Context<'_>, mentions: &Mentions) -> Vec<Reference> {
    let hits = context.lookup.hits(PhraseKind::Reference);
    let tables = &context.lexicon.references;
    let mut found: Vec<Cited> = Vec::new();
    if !hits.is_empty() || !tables.of_caller.is_empty() {
        let mut named = vec![false; tables.treaties.len()];
        for (treaty, is_full) in hits.iter().filter_map(|hit| treaty::named(tables, *hit)) {
            named[treaty as usize] |= is_full;
        }
        let circumstances = Circumstances { context, mentions, named: &named };
        for rule in rules::RULES {
            rule(circumstances, hits, &mut found);
        }
    }
    gather::references(context, found)
}
