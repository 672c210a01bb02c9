use crate::attribution::reported::content::ContentKind;
use crate::attribution::reported::cue_unit::Candidate;
use crate::attribution::reported::verb_unit::VerbUnit;

/// Words in marks, then the cue before its source: "“We agreed on a date,” said the President."
pub(super) fn quote_then_inverted_cue(unit: &VerbUnit<'_>) -> Option<Candidate> {
    unit.inverted.and_then(|_| unit.preposed_candidate(ContentKind::Direct))
}
