use crate::attribution::reported::content::{Content, ContentKind};
use crate::attribution::reported::cue_unit::Candidate;
use crate::attribution::reported::verb_unit::VerbUnit;
use crate::syntax::Tag;

/// The number of tokens that may come between a cue and the second half of the words.
const MAX_INSET_TOKENS: usize = 24;

/// The second half of words that their cue interrupts: "“We agreed,” she said, “on a date.”"
pub(super) fn quote_interrupted(unit: &VerbUnit<'_>) -> Option<Candidate> {
    let (text, preposed) = (unit.text, unit.preposed?);
    let from = preposed.after;
    let open = (from..unit.high.min(from + MAX_INSET_TOKENS)).find(|at| text.tag(*at) == Tag::Open)?;
    let comma = open > from && matches!(text.tag(open - 1), Tag::Comma | Tag::Colon | Tag::Stop | Tag::Dash);
    // "“That is why,” she said “we support it.”": the comma is missing.
    let directly = open == from && text.tag(preposed.content.range.last - 1) == Tag::Close;
    let no_verb = (from..open).all(|at| !text.tag(at).is_finite());
    let quotation = text.quotes.opening_at(open)?;
    let content = Content { kind: ContentKind::Direct, range: quotation.outer };
    ((comma || directly) && no_verb).then(|| unit.candidate(content, Some(preposed.source)))
}
