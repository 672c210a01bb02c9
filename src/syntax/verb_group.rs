//! [`VerbGroup`]: a verb with its auxiliaries, and the tense, voice, polarity and modality that they give it.

use super::tag::Tag;
use super::view::{TokenRange, View};
use crate::lexicon::{Facts, Tense, VerbForms, WordSet};

/// The words of a verb in a sentence, as a table has them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Verb {
    /// The verb and its particle: "said", "called for".
    pub(crate) tokens: TokenRange,
    /// The forms that the first word may be.
    pub(crate) forms: VerbForms,
    /// Whether the verb is "be" with what completes it: "be clear".
    pub(crate) copula: bool,
    /// Whether the base form is often a noun: "report".
    pub(crate) often_noun: bool,
}

/// A verb with its auxiliaries.
#[derive(Clone, Copy, Debug)]
pub(crate) struct VerbGroup {
    /// Auxiliaries, adverbs, verb and particle.
    pub(crate) tokens: TokenRange,
    pub(crate) tense: Tense,
    pub(crate) role: VerbGroupRole,
    pub(crate) polarity: Polarity,
    pub(crate) modal: ModalVerb,
    /// Whether the act is announced: "will say", "is expected to say".
    pub(crate) planned: bool,
}

/// The role of a verb group in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum VerbGroupRole {
    /// It has, or shares, a subject.
    Finite,
    /// ", adding that": the subject of its clause acts.
    Participle,
    /// "to say": the subject of the verb before acts.
    Infinitive,
    /// "was told": the agent comes after "by".
    Passive,
}

/// Whether a verb group is negated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Polarity {
    Positive,
    /// "did not say".
    Negative,
}

/// The modal verb of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ModalVerb {
    None,
    /// "will", "shall".
    Future,
    /// "may", "should": the act may never happen.
    Other,
}

/// The number of auxiliaries, adverbs and words of a date that may come before a verb.
const MAX_AUXILIARIES: usize = 16;
/// The number of tokens that a date between a modal verb and its verb may have.
const MAX_DATE_TOKENS: usize = 9;

/// Reads the verb group of a verb, from the token at `low` on. Returns `None` if the words are not a verb here but a noun, a name, or a
/// participle that modifies a noun.
pub(crate) fn read(view: View<'_>, verb: &Verb, low: usize) -> Option<VerbGroup> {
    if !is_verb(view, verb, low) {
        return None;
    }
    let auxiliaries = Auxiliaries::before(view, verb, low);
    Some(VerbGroup {
        tokens: TokenRange::new(auxiliaries.start, verb.tokens.last),
        tense: auxiliaries.tense(view, verb),
        role: auxiliaries.role(verb, view.tag(auxiliaries.start))?,
        polarity: if auxiliaries.negated { Polarity::Negative } else { Polarity::Positive },
        modal: auxiliaries.modal,
        planned: auxiliaries.planned,
    })
}

/// A capitalised word inside a sentence is a name, unless a headline capitalises every word; after a determiner comes a noun.
fn is_verb(view: View<'_>, verb: &Verb, low: usize) -> bool {
    let TokenRange { first, last } = verb.tokens;
    let tag = view.tag(first);
    let particle =
        last > first + 1 && first > low && !matches!(view.tag(first - 1), Tag::Determiner | Tag::Possessive | Tag::Adjective);
    // "Norway, for its part, hopes that"
    let clause = verb.forms.any(VerbForms::THIRD)
        && view.tag(last) == Tag::Complementiser
        && first > low
        && view.tag(first - 1) == Tag::Comma;
    let noun_as_verb = tag == Tag::Noun && (particle || clause || !verb.often_noun && verb.forms.any(VerbForms::PAST));
    !matches!(tag, Tag::Noun | Tag::Name | Tag::Adjective) || noun_as_verb
}

/// The words before a verb that belong to its group.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each says that one auxiliary was seen; none depends on another")]
struct Auxiliaries {
    /// Index of the first one, or of the verb.
    start: usize,
    modal: ModalVerb,
    have: bool,
    be: bool,
    r#do: bool,
    to: bool,
    negated: bool,
    planned: bool,
    /// Whether others report the act: "is reported to have said".
    told: bool,
}

impl Auxiliaries {
    /// Reads back from the verb to the first word that is not part of the group.
    fn before(view: View<'_>, verb: &Verb, low: usize) -> Self {
        let first = verb.tokens.first;
        let mut found = Self {
            start: first,
            modal: ModalVerb::None,
            have: false,
            be: verb.copula,
            r#do: false,
            to: false,
            negated: false,
            planned: false,
            told: false,
        };
        while found.start > low && first - found.start < MAX_AUXILIARIES {
            let at = found.start - 1;
            match view.tag(at) {
                Tag::Adverb => {}
                // "not only said that …, but also warned"
                Tag::Negation => found.negated |= !view.is(at + 1, "only"),
                // "has since confirmed", "has long since confirmed"
                Tag::Preposition | Tag::Subordinator if view.is(at, "since") && at > low && follows_have(view, at, low) => {}
                // The first modal verb of the group decides.
                Tag::Modal if view.is_in(at, WordSet::FutureModal) => found.modal = ModalVerb::Future,
                Tag::Modal => found.modal = ModalVerb::Other,
                Tag::Auxiliary => found.add_auxiliary(view.facts(at)),
                Tag::To if at > low => {
                    found.to = true;
                    let Some((before, outlook)) = governing_verb(view, at, low) else {
                        found.start = at;
                        break;
                    };
                    found.planned |= outlook == Outlook::Ahead;
                    found.told |= outlook == Outlook::Back;
                    found.start = before + 1;
                }
                _ => match start_of_date(view, found.start, low) {
                    Some(date) => found.start = date + 1,
                    None => break,
                },
            }
            found.start -= 1;
        }
        // Adverbs before the first auxiliary belong to the clause, not to the group.
        while found.start < first && view.tag(found.start) == Tag::Adverb {
            found.start += 1;
        }
        found.planned |= found.modal == ModalVerb::Future;
        found
    }

    fn add_auxiliary(&mut self, facts: Facts) {
        self.have |= facts.any(Facts::HAVE);
        // "is expected to have warned": the expectation is the passive, not the warning.
        self.be |= !self.planned && !self.told && facts.any(Facts::BE);
        self.r#do |= facts.any(Facts::DO);
    }

    /// The role of the group. `None` for a bare participle, which modifies a noun: "the plan presented".
    fn role(self, verb: &Verb, opens_with: Tag) -> Option<VerbGroupRole> {
        let ing = verb.forms.any(VerbForms::ING);
        let participle = verb.forms.any(VerbForms::PARTICIPLE);
        if self.be && participle && !ing && !verb.copula {
            return Some(VerbGroupRole::Passive);
        }
        if ing && !self.be {
            return Some(VerbGroupRole::Participle);
        }
        if self.to && !self.planned && !self.told && !self.be && !self.have && opens_with == Tag::To {
            return Some(VerbGroupRole::Infinitive);
        }
        let bare_participle = !ing && !verb.forms.any(VerbForms::PAST) && participle && !self.have && !verb.copula;
        (!bare_participle).then_some(VerbGroupRole::Finite)
    }

    fn tense(self, view: View<'_>, verb: &Verb) -> Tense {
        let (forms, first) = (verb.forms, verb.tokens.first);
        let past_auxiliary = (self.start..first.max(self.start + 1)).any(|at| view.is_in(at, WordSet::PastAuxiliary));
        if self.planned {
            Tense::Future
        } else if self.have || (self.be || self.r#do) && !past_auxiliary || forms.any(VerbForms::THIRD) {
            Tense::Present
        } else if past_auxiliary || forms.any(VerbForms::PAST) {
            Tense::Past
        } else {
            Tense::Present
        }
    }
}

/// The first token of a date between a modal verb and the token at `end`: "will, on Thursday, 14 November 2033, host".
fn start_of_date(view: View<'_>, end: usize, low: usize) -> Option<usize> {
    let is_of_date =
        |at: &usize| view.facts(*at).any(Facts::CALENDAR) || matches!(view.tag(*at), Tag::Comma | Tag::Number | Tag::Preposition);
    let len = (low..end).rev().take(MAX_DATE_TOKENS).take_while(is_of_date).count();
    let date = end - len;
    let names_day = (date..end).any(|at| view.facts(at).any(Facts::CALENDAR));
    (names_day && date > low && view.tag(date - 1) == Tag::Modal).then_some(date)
}

/// Whether "has" or "has long" comes before a word.
fn follows_have(view: View<'_>, at: usize, low: usize) -> bool {
    let have = if view.is(at - 1, "long") { at.saturating_sub(2) } else { at - 1 };
    have >= low && view.facts(have).any(Facts::HAVE)
}

/// Whether the verb before "to" looks ahead.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outlook {
    /// "is expected to".
    Ahead,
    /// "went on to".
    Onward,
    /// "is reported to".
    Back,
}

/// The verb before "to" in a chain: "is expected to", "went on to", "is due to". Returns its first token. `None` for a verb with an act
/// of its own: "refused to", "wants to".
fn governing_verb(view: View<'_>, to: usize, low: usize) -> Option<(usize, Outlook)> {
    let at = to.checked_sub(1).filter(|at| *at >= low)?;
    if view.is_in(at, WordSet::Expected) {
        let before = at.checked_sub(1)?;
        // "is also expected to"
        let before = if view.tag(before) == Tag::Adverb { before.checked_sub(1)? } else { before };
        return (view.tag(before) == Tag::Auxiliary).then_some((before + 1, Outlook::Ahead));
    }
    // "is reported to have said"
    if view.is_in(at, WordSet::Hearsay) && at > low && view.tag(at - 1) == Tag::Auxiliary {
        return Some((at, Outlook::Back));
    }
    if view.is_in(at, WordSet::Continuing) {
        return Some((at, Outlook::Onward));
    }
    // "took this opportunity to"
    let takes = at.checked_sub(2).filter(|verb| *verb >= low && view.tag(at - 1) == Tag::Determiner);
    if let Some(verb) = takes.filter(|verb| view.is_in(at, WordSet::Opportunity) && view.is_in(*verb, WordSet::Taking)) {
        return Some((verb, Outlook::Onward));
    }
    // "would like to", "would also like to"
    let modal = at.saturating_sub(1 + usize::from(at > low && view.tag(at - 1) == Tag::Adverb));
    if view.is(at, "like") && at > low && modal >= low && view.tag(modal) == Tag::Modal {
        return Some((at, Outlook::Onward));
    }
    let went_on = view.is(at, "on") && at > low && view.is_in(at - 1, WordSet::Going);
    went_on.then(|| (at - 1, Outlook::Onward))
}
