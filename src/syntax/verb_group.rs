//! The verb group around a cue: its auxiliaries, tense, and whether it says that words were said at all.

use crate::lexicon::{Facts, Hit, VerbForms};
use crate::story::Tense;
use crate::syntax::Tag;
use crate::syntax::{TokenRange, View};

/// A cue with its auxiliaries.
#[derive(Clone, Copy, Debug)]
pub(crate) struct VerbGroup {
    /// Auxiliaries, adverbs, cue and particle.
    pub(crate) tokens: TokenRange,
    pub(crate) tense: Tense,
    pub(crate) role: VerbGroupRole,
    /// "will say", "is expected to say".
    pub(crate) planned: bool,
}

/// How a cue hangs in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum VerbGroupRole {
    /// It has, or shares, a subject.
    Finite,
    /// ", adding that": the subject of its clause speaks.
    Participle,
    /// "to say": the subject of the verb before speaks.
    Infinitive,
    /// "was told": whoever speaks stands behind "by".
    Passive,
}

/// How far auxiliaries and adverbs may stand before a cue.
const REACH: usize = 8;

/// Reads the verb group of a cue; `None` where the words are no verb here, or where the group denies that anything was said
/// ("did not say", "refused to say", "may say").
pub(crate) fn read(view: View<'_>, hit: Hit, low: usize) -> Option<VerbGroup> {
    let (first, last) = (hit.first as usize, hit.last as usize);
    let (form, cue) = view.cue(hit);
    let tag = view.tag(first);
    // A capitalised word inside a sentence is a name, unless a headline capitalises all; a noun's slot holds a noun.
    let particle =
        last > first + 1 && first > low && !matches!(view.tag(first - 1), Tag::Determiner | Tag::Possessive | Tag::Adjective);
    let verb = tag == Tag::Noun && (particle || !cue.noun && form.forms.any(VerbForms::PAST));
    if matches!(tag, Tag::Noun | Tag::Name | Tag::Adjective) && !verb {
        return None;
    }
    let copula = cue.lemma.starts_with("be ");
    let mut start = first;
    let (mut modal, mut have, mut be, mut to, mut negated, mut planned, mut doing) =
        (None, false, copula, false, false, false, false);
    while start > low && first - start < REACH {
        let at = start - 1;
        let facts = view.facts(at);
        match view.tag(at) {
            Tag::Adverb => {}
            // "not only said that …, but also warned"
            Tag::Negation => negated |= !view.is(at + 1, "only"),
            // "has since confirmed", "has long since confirmed"
            Tag::Preposition | Tag::Subordinator if view.is(at, "since") && at > low && follows_have(view, at, low) => {}
            Tag::Modal => modal = Some(view.word(at)),
            Tag::Auxiliary => {
                have |= facts.any(Facts::HAVE);
                // "is expected to have warned": what is expected, not what is warned.
                be |= !planned && facts.any(Facts::BE);
                doing |= facts.any(Facts::DO);
            }
            Tag::To if at > low => {
                to = true;
                let Some((chain, future)) = chain(view, at, low) else {
                    start = at;
                    break;
                };
                planned |= future;
                start = chain + 1;
            }
            _ => break,
        }
        start -= 1;
    }
    // Adverbs at the front belong to the clause, not to the group.
    while start < first && view.tag(start) == Tag::Adverb {
        start += 1;
    }
    if negated && cue.class != crate::story::CueClass::Denying {
        return None;
    }
    if let Some(modal) = modal {
        if ["will", "shall", "'ll", "’ll"].iter().any(|word| modal.eq_ignore_ascii_case(word)) {
            planned = true;
        } else {
            return None;
        }
    }
    let ing = form.forms.any(VerbForms::ING);
    let participle = form.forms.any(VerbForms::PARTICIPLE);
    let passive = be && participle && !ing && !copula;
    let hangs = if passive {
        VerbGroupRole::Passive
    } else if ing && !be {
        VerbGroupRole::Participle
    } else if to && !planned && !be && !have && view.tag(start) == Tag::To {
        VerbGroupRole::Infinitive
    } else if !ing && !form.forms.any(VerbForms::PAST) && participle && !have && !copula {
        return None;
    } else {
        VerbGroupRole::Finite
    };
    let past_be = (start..first.max(start + 1)).any(|at| view.is(at, "was") || view.is(at, "were") || view.is(at, "did"));
    let tense = if planned {
        Tense::Future
    } else if have || (be || doing) && !past_be || form.forms.any(VerbForms::THIRD) {
        Tense::Present
    } else if past_be || form.forms.any(VerbForms::PAST) {
        Tense::Past
    } else {
        Tense::Present
    };
    Some(VerbGroup { tokens: TokenRange::new(start, last), tense, role: hangs, planned })
}

/// "has" or "has long" before a word.
fn follows_have(view: View<'_>, at: usize, low: usize) -> bool {
    let have = if view.is(at - 1, "long") { at.saturating_sub(2) } else { at - 1 };
    have >= low && view.facts(have).any(Facts::HAVE)
}

/// What stands before "to": "is expected to", "went on to", "is due to". Gives the first token of that verb, and whether it
/// looks ahead; `None` where it is a verb of its own ("refused to", "wants to").
fn chain(view: View<'_>, to: usize, low: usize) -> Option<(usize, bool)> {
    let at = to.checked_sub(1).filter(|at| *at >= low)?;
    let ahead = ["expected", "due", "set", "scheduled", "going", "planning", "slated", "likely"];
    let onward = ["continued", "continues", "continue", "began", "begun", "proceeded", "moved", "sought"];
    let word = view.word(at);
    if ahead.iter().any(|known| word.eq_ignore_ascii_case(known)) {
        let before = at.checked_sub(1)?;
        // "is also expected to"
        let before = if view.tag(before) == Tag::Adverb { before.checked_sub(1)? } else { before };
        return (view.tag(before) == Tag::Auxiliary).then_some((before + 1, true));
    }
    if onward.iter().any(|known| word.eq_ignore_ascii_case(known)) {
        return Some((at, false));
    }
    let on = view.is(at, "on") && at > low && (view.is(at - 1, "went") || view.is(at - 1, "goes") || view.is(at - 1, "gone"));
    on.then(|| (at - 1, false))
}
