use crate::attribution::finding::FoundCue;
use crate::attribution::reported::complement_end;
use crate::attribution::reported::content::{Content, ContentKind};
use crate::attribution::reported::cue_unit::{Candidate, CueUnit};
use crate::attribution::reported::verb_unit::FINITE;
use crate::lexicon::{Complements, CueClass, Facts, Tense, WordSet};
use crate::syntax::{Tag, TokenRange};

/// The number of auxiliaries and adverbs between a noun and its participle.
const MAX_AUXILIARIES: usize = 4;

/// A noun that reports as the subject of a passive: "Emphasis was placed on trade.", "Hope was expressed that talks would go on."
pub(super) fn noun_passive(unit: &CueUnit<'_>) -> Option<Candidate> {
    let (text, high) = (unit.text, unit.sentence.range.last);
    let verb = participle(unit)?;
    let after = verb + 1;
    let (kind, start) = match text.tag(after) {
        Tag::Complementiser if text.is(after, "that") && unit.takes(Complements::THAT) => (ContentKind::That, after + 1),
        Tag::Preposition if is_phrase(unit, after) => (ContentKind::NounPhrase, after + 1),
        _ => return None,
    };
    let end = complement_end::end(text, TokenRange::new(start, high), kind, FINITE);
    let past = (unit.after()..verb).any(|at| text.is_in(at, WordSet::PastAuxiliary));
    (end > start).then(|| Candidate {
        content: Content { kind, range: TokenRange::new(start, end) },
        source: None,
        cue: FoundCue {
            tokens: TokenRange::new(unit.first(), after),
            entry: unit.form.cue,
            tense: if past { Tense::Past } else { Tense::Present },
        },
        claimed: end,
        may_resume: false,
    })
}

/// The participle of which the noun is the subject: "was expressed", "has also been placed".
fn participle(unit: &CueUnit<'_>) -> Option<usize> {
    let (text, after) = (unit.text, unit.after());
    let auxiliary = |at: &usize| matches!(text.tag(*at), Tag::Auxiliary | Tag::Adverb);
    let verb = (after..=after + MAX_AUXILIARIES).find(|at| !auxiliary(at))?;
    let passive = (after..verb).any(|at| text.facts(at).any(Facts::BE));
    (passive && text.facts(verb).any(Facts::VERB_PARTICIPLE)).then_some(verb)
}

/// Whether a preposition leads to what the noun is about, and that is content: what was stressed or called for.
fn is_phrase(unit: &CueUnit<'_>, preposition: usize) -> bool {
    let presses = matches!(unit.cue.class, CueClass::Stressing | CueClass::Urging);
    presses && unit.takes(Complements::NOUN_PHRASE) && unit.cue.prepositions.iter().any(|known| unit.text.is(preposition, known))
}
