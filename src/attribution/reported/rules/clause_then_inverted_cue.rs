use crate::attribution::reported::content::ContentKind;
use crate::attribution::reported::cue_unit::Candidate;
use crate::attribution::reported::verb_unit::VerbUnit;

/// A clause without marks, then the cue before its source: "Talks would go on, said the President."
pub(super) fn clause_then_inverted_cue(unit: &VerbUnit<'_>) -> Option<Candidate> {
    unit.inverted.and_then(|_| unit.preposed_candidate(ContentKind::Bare))
}
