use crate::attribution::finding::FoundCue;
use crate::attribution::reported::complement_end;
use crate::attribution::reported::content::{Content, ContentKind};
use crate::attribution::reported::cue_source::clause_subject;
use crate::attribution::reported::cue_unit::{Candidate, CueUnit};
use crate::attribution::reported::noun_frame;
use crate::attribution::reported::verb_unit::FINITE;
use crate::lexicon::{CueClass, Tense};
use crate::syntax::TokenRange;

/// The number of tokens between "with" and its noun.
const MAX_MODIFIER_TOKENS: usize = 4;

/// A noun of saying after "with", which the subject of the sentence speaks: "She closed with the warning that time was short."
pub(super) fn noun_after_with(unit: &CueUnit<'_>) -> Option<Candidate> {
    let (text, noun) = (unit.text, unit.first());
    let says = !matches!(unit.cue.class, CueClass::Cognition | CueClass::Agreeing | CueClass::Evaluating);
    let (kind, start) = noun_frame::content(text, unit.hit, unit.sentence.range.last)?;
    // "discussed trade, with an emphasis on the north": what they discussed most.
    let dwells = kind == ContentKind::NounPhrase && unit.cue.class == CueClass::Stressing;
    if !says || dwells || !matches!(kind, ContentKind::That | ContentKind::NounPhrase) {
        return None;
    }
    let low = unit.sentence.claimed.max(noun.saturating_sub(MAX_MODIFIER_TOKENS));
    let with = (low..noun).rev().find(|at| !text.tag(*at).is_nominal()).filter(|at| text.is(*at, "with"))?;
    let source = clause_subject(unit, with)?;
    let end = complement_end::end(text, TokenRange::new(start, unit.sentence.range.last), kind, FINITE);
    (end > start).then(|| Candidate {
        content: Content { kind, range: TokenRange::new(start, end) },
        source: Some(source),
        cue: FoundCue { tokens: TokenRange::new(with, unit.after()), entry: unit.form.cue, tense: Tense::Past },
        claimed: end,
        may_resume: false,
    })
}
