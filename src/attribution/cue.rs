//! The verb group of a cue, and whether it reports words at all.

use crate::lexicon::CueClass;
use crate::lexicon::{Hit, WordSet};
use crate::syntax::verb_group::{self, ModalVerb, Polarity, Verb, VerbGroup};
use crate::syntax::{Tag, TokenRange, View};

/// Reads the verb group of a cue, from the token at `low` on. Returns `None` if the words are not a verb here, or if the group denies that
/// anything was said: "did not say", "refused to say", "may say". A cue of denying reports words all the same.
pub(crate) fn verb_group(view: View<'_>, hit: Hit, low: usize) -> Option<VerbGroup> {
    if is_part_of_compound(view, hit.first as usize) {
        return None;
    }
    let (form, cue) = view.cue(hit);
    let verb = Verb {
        tokens: TokenRange::new(hit.first as usize, hit.last as usize),
        forms: form.forms,
        copula: cue.lemma.starts_with("be "),
        often_noun: cue.noun,
    };
    verb_group::read(view, &verb, low).filter(|group| {
        let denied = group.polarity == Polarity::Negative && cue.class != CueClass::Denying;
        // "would like to stress": who says so stresses.
        let wishes = || (group.tokens.first..hit.first as usize).any(|at| view.is(at, "like"));
        !denied && (group.modal != ModalVerb::Other || wishes())
    })
}

/// Whether a verb is the end of a compound: "the So-called “Open Door”". After "re-" and the like it is a verb: "re-affirmed".
fn is_part_of_compound(view: View<'_>, verb: usize) -> bool {
    verb > 1 && view.tag(verb - 1) == Tag::Hyphen && !view.is_in(verb - 2, WordSet::VerbPrefix)
}
