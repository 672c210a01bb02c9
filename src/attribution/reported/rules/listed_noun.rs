use crate::attribution::finding::FoundCue;
use crate::attribution::reported::complement_end;
use crate::attribution::reported::content::{Content, ContentKind};
use crate::attribution::reported::cue_unit::{Candidate, CueUnit};
use crate::attribution::reported::noun_frame;
use crate::attribution::reported::verb_unit::FINITE;
use crate::lexicon::Tense;
use crate::syntax::TokenRange;

/// A further noun in a list of nouns that report: "She expressed the hope that talks go on and the view that trade would grow."
pub(super) fn listed_noun(unit: &CueUnit<'_>) -> Option<Candidate> {
    let (text, range) = (unit.text, unit.sentence.range);
    let source = unit.sentence.source?;
    let (frame, first) = noun_frame::listed(text, unit.hit, range.first)?;
    // The list goes on directly after the content of its noun before.
    if unit.sentence.claimed + 2 < first || unit.sentence.claimed == range.first {
        return None;
    }
    let end = complement_end::end(text, TokenRange::new(frame.start, range.last), ContentKind::That, FINITE);
    let last = noun_frame::before_listed_noun(text, TokenRange::new(frame.start, end));
    let tokens = TokenRange::new(unit.first(), unit.after());
    (last > frame.start).then(|| Candidate {
        content: Content { kind: ContentKind::That, range: TokenRange::new(frame.start, last) },
        source: Some(source),
        cue: FoundCue { tokens, entry: unit.form.cue, tense: Tense::Present },
        claimed: last,
        may_resume: false,
    })
}
