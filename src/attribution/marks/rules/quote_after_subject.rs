use crate::attribution::marks::unit::QuotationUnit;
use crate::attribution::source::{can_speak, is_declaration};
use crate::lexicon::{CueKind, VerbForms};
use crate::syntax::noun_phrase::subject_before;
use crate::syntax::{Tag, TokenRange};

/// A source, then words in marks that begin with its verb: "The Council “strongly condemns the attack”."
pub(super) fn quote_after_subject(unit: &QuotationUnit<'_>) -> Option<TokenRange> {
    let (text, inner) = (unit.text, unit.quotation.inner);
    let verb = (inner.first..inner.last).find(|at| text.tag(*at) != Tag::Adverb)?;
    let cue = text.cues_in(TokenRange::new(verb, verb + 1)).first()?;
    let (form, entry) = text.cue(*cue);
    let finite = form.forms.any(VerbForms::PAST.or(VerbForms::THIRD));
    if entry.kind != CueKind::Verb || !finite || (cue.last as usize) + 1 >= inner.last {
        return None;
    }
    // "with Mr Lund and Ms Silva, “strongly condemns”": the comma ends another phrase.
    if text.tag(unit.quotation.outer.first.checked_sub(1)?) == Tag::Comma {
        return None;
    }
    let low = unit.sentence.claimed.min(unit.quotation.outer.first);
    subject_before(text.view, low, unit.quotation.outer.first)
        .filter(|source| can_speak(text.view, *source) || is_declaration(text.view, *source))
}
