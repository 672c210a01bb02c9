use super::clause_interrupted::opens_second_half;
use crate::attribution::reported::complement_end;
use crate::attribution::reported::content::{Content, ContentKind};
use crate::attribution::reported::cue_unit::Candidate;
use crate::attribution::reported::verb_unit::{FINITE, VerbUnit};
use crate::lexicon::Facts;
use crate::syntax::{Tag, TokenRange};

/// The second half of a clause without marks, which has a verb of its own: "The year will be special, she said, as talks will begin."
pub(super) fn clause_resumed(unit: &VerbUnit<'_>) -> Option<Candidate> {
    let text = unit.text;
    let preposed = unit.preposed.filter(|preposed| preposed.content.kind == ContentKind::Bare)?;
    let from = preposed.after + 1;
    // "…, she said, as she left the hall" is about the speaker.
    let about_speaker = text.tag(from) == Tag::Subordinator && text.facts(from + 1).any(Facts::THIRD_PERSON);
    if text.tag(from) == Tag::Relative || text.tag(from - 1) != Tag::Comma || !opens_second_half(text.view, from) || about_speaker
    {
        return None;
    }
    let last = complement_end::end(text, TokenRange::new(from, unit.high), ContentKind::Bare, FINITE);
    let own = |at| text.facts(at).any(Facts::FIRST_PERSON);
    // Without marks, only the first person or the future shows that the speaker goes on.
    let goes_on = (from..last).any(|at| own(at) || text.tag(at) == Tag::Modal);
    (goes_on && last > from + 2).then(|| unit.candidate(Content::clause(from, last), Some(preposed.source)))
}
