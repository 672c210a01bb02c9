use crate::attribution::reported::content::ContentKind;
use crate::attribution::reported::cue_source::subject_after_with;
use crate::attribution::reported::cue_unit::Candidate;
use crate::attribution::reported::verb_unit::VerbUnit;
use crate::attribution::source::{can_speak, is_document};
use crate::lexicon::{Complements, CueClass, Facts, WordSet};
use crate::syntax::verb_group::VerbGroupRole;
use crate::syntax::{Tag, TokenRange};

/// The most tokens of a day between the noun of a document and a participle.
const MAX_DATE_TOKENS: usize = 4;

/// The most tokens between "joined" and "in calling".
const MAX_JOINED_TOKENS: usize = 16;

/// A cue in "-ing" whose source is the subject of its sentence: "She left early, saying talks would go on."
pub(super) fn participle_cue(unit: &VerbUnit<'_>) -> Option<Candidate> {
    const KINDS: [ContentKind; 8] = [
        ContentKind::That,
        ContentKind::Colon,
        ContentKind::Bare,
        ContentKind::Whether,
        ContentKind::Object,
        ContentKind::NounPhrase,
        ContentKind::Infinitive,
        ContentKind::ObjectInfinitive,
    ];
    if unit.group.role != VerbGroupRole::Participle {
        return None;
    }
    let (content, source) = unit.plausible(&KINDS)?;
    let (view, weak) = (unit.text.view, unit.is_weak());
    let reports = match content.kind {
        // "praised the crew, considering that it was young": the ground of an act.
        ContentKind::That => unit.attributes_clause_to(source) && !(weak && unit.cue.class == CueClass::Cognition),
        ContentKind::Colon => !weak || can_speak(view, source),
        // "…, he said, adding he would stay": the same source continues.
        ContentKind::Bare => !weak || is_document(view, source) || goes_on(unit),
        ContentKind::Whether => !weak,
        ContentKind::Object => unit.cue.class != CueClass::Cognition && can_speak(view, source),
        // ", promising to help"
        ContentKind::Infinitive => {
            let commits = unit.cue.class == CueClass::Committing && !weak && !unit.cue.lemma.starts_with("be ");
            (unit.noun.is_some() || commits && follows_comma(unit)) && can_speak(view, source)
        }
        _ => presses(unit, source),
    };
    reports.then(|| unit.candidate(content, Some(source)))
}

fn follows_comma(unit: &VerbUnit<'_>) -> bool {
    let before = unit.group.tokens.first.checked_sub(1);
    before.is_some_and(|at| unit.text.tag(at) == Tag::Comma)
}

/// Whether somebody has spoken in the sentence before the participle, or the participle says so: ", adding she would stay".
fn goes_on(unit: &VerbUnit<'_>) -> bool {
    let adds = || &*unit.cue.lemma == "add" && follows_comma(unit);
    unit.cue.class == CueClass::Neutral && (unit.sentence.source.is_some() || adds())
}

/// "joined others in calling for calm"
fn joins_in(unit: &VerbUnit<'_>, before: usize) -> bool {
    let text = unit.text;
    let low = unit.sentence.range.first.max(before.saturating_sub(MAX_JOINED_TOKENS));
    text.is(before, "in") && (low..before).any(|at| text.is_in(at, WordSet::Joining) && text.tag(at).is_finite())
}

/// "issued a statement on Friday stressing the need for calm": what a document says. `before` is the token before the participle.
fn follows_document(unit: &VerbUnit<'_>, before: usize) -> bool {
    let text = unit.text;
    let dates = |at: &usize| text.facts(*at).any(Facts::CALENDAR.or(Facts::TEMPORAL)) || text.is(*at, "on");
    let first = unit.sentence.range.first;
    let noun = (first.max(before.saturating_sub(MAX_DATE_TOKENS))..=before).rev().find(|at| !dates(at));
    noun.is_some_and(|noun| text.is_in(noun, WordSet::StatementNoun) || text.is_in(noun, WordSet::Utterance))
}

/// "the apparent, promising situation": one adjective after another.
fn is_attribute(unit: &VerbUnit<'_>) -> bool {
    let (text, verb) = (unit.text, unit.group.tokens.first);
    let adjective =
        verb > unit.sentence.range.first + 2 && text.tag(verb - 1) == Tag::Comma && text.tag(verb - 2) == Tag::Adjective;
    adjective && text.tag(verb - 3) == Tag::Determiner && text.tag(verb + 1) == Tag::Noun
}

/// ", underscoring the importance of de-escalation", "with both sides underscoring the importance of calm"
fn presses(unit: &VerbUnit<'_>, source: TokenRange) -> bool {
    // ", noting the need for calm", ", agreeing on the need for calm"
    let judges = unit.takes(Complements::IMPORTANCE.or(Complements::ON)) || unit.cue.class == CueClass::Agreeing;
    let class = judges
        || matches!(
            unit.class(),
            CueClass::Stressing | CueClass::Urging | CueClass::Warning | CueClass::Committing | CueClass::Announcing
        );
    let (verb, first) = (unit.group.tokens.first, unit.sentence.range.first);
    // "Stressing the need for calm, Mr Lund said", "In stressing the need for calm, Mr Lund said"
    let opens = verb == first || verb == first + 1 && unit.text.is(first, "in");
    let before = verb.saturating_sub(1);
    // "quoted the envoy as stressing the need for calm"
    // "said Mr Lund while reaffirming his support"
    let apart = opens
        || matches!(unit.text.tag(before), Tag::Comma | Tag::Conjunction | Tag::Close) && !is_attribute(unit)
        || unit.text.is(before, "as")
        || unit.text.is(before, "while")
        || joins_in(unit, before)
        || follows_document(unit, before)
        || subject_after_with(unit, unit.group.tokens.first).is_some();
    class && apart && (!unit.is_weak() || unit.takes(Complements::IMPORTANCE)) && can_speak(unit.text.view, source)
}
