use crate::attribution::reported::content::ContentKind;
use crate::attribution::reported::cue_unit::Candidate;
use crate::attribution::reported::verb_unit::VerbUnit;

/// Words in marks, then their source and cue: "“We agreed on a date,” the President said."
pub(super) fn quote_then_cue(unit: &VerbUnit<'_>) -> Option<Candidate> {
    if unit.inverted.is_some() { None } else { unit.preposed_candidate(ContentKind::Direct) }
}
