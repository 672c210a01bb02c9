//! Speech within speech: whose the inner words are, and which of them the outer speaker says.

use super::affiliation::country_in;
use super::antecedent;
use super::other_state;
use super::reading::SourceReading;
use super::registry::Registry;
use super::source::read_source;
use crate::Span;
use crate::attribution::Finding;
use crate::lexicon::{Facts, OfficeClass, WordSet};
use crate::mention::Mentions;
use crate::story::{QuoteKind, Speaker, SpeakerForm, SpeakerKind};
use crate::syntax::{EntityFlags, Tag, View};

/// The number of sentences back in which whoever a pronoun means has spoken.
const MAX_SENTENCES_BACK: usize = 2;

/// A finding that becomes a quote.
pub(super) struct KeptFinding {
    /// Index into the findings.
    pub(super) finding: usize,
    /// Index of the quote that contains it.
    pub(super) within: Option<u32>,
}

/// Resolves the sources of words within words, and leaves out those of the outer speaker and of nobody. `entries` are the speakers of the
/// findings.
pub(super) fn resolve<'a>(
    view: View<'a>,
    mentions: &Mentions,
    registry: &mut Registry<'a>,
    findings: &'a [Finding],
    entries: &mut [Option<usize>],
) -> Vec<KeptFinding> {
    let mut kept: Vec<KeptFinding> = Vec::with_capacity(findings.len());
    // The last finding that is not within another, with its index among the quotes; and who spoke last in it.
    let mut outer: Option<(usize, Span, u32)> = None;
    let mut last = None;
    for (at, finding) in findings.iter().enumerate() {
        let Some(within) = finding.within else {
            outer = Some((at, finding.span, kept.len() as u32));
            last = None;
            kept.push(KeptFinding { finding: at, within: None });
            continue;
        };
        let Some((outer, span, quote)) = outer.filter(|(_, span, _)| *span == within) else { continue };
        debug_assert!(span.contains(finding.span));
        let Some(source) = finding.source.and_then(|source| read_source(view, source)) else { continue };
        let recent = last.filter(|(_, spoke)| view.sentence_of(source.at) <= spoke + MAX_SENTENCES_BACK).map(|(entry, _)| entry);
        // In a quotation, "he" is often somebody whom the narrator named, but not in "He told me that".
        let is_set_off = matches!(findings[outer].kind, QuoteKind::Block | QuoteKind::Turn) || finding.tells_speaker(view);
        entries[at] = speaker(registry, &source, (recent, entries[outer]), Some(span).filter(|_| is_set_off));
        let Some(entry) = entries[at].filter(|_| entries[at] != entries[outer]) else { continue };
        let outer_speaker = entries[outer].map(|outer| registry.speaker(outer));
        if !outer_speaker.is_some_and(|outer| is_shorter_form(view, outer, registry.speaker(entry)))
            && !speaks_for(view, mentions, outer_speaker, registry.speaker(entry), &source)
        {
            last = Some((entry, view.sentence_of(source.at)));
            kept.push(KeptFinding { finding: at, within: Some(quote) });
        }
    }
    kept
}

/// The speaker of words within words of `outer`. A pronoun means whoever spoke `last` in the same words, or else the subject before it there.
fn speaker<'a>(
    registry: &mut Registry<'a>,
    source: &SourceReading<'a>,
    (last, outer): (Option<usize>, Option<usize>),
    words: Option<Span>,
) -> Option<usize> {
    match source.form {
        SpeakerForm::Pronoun => {
            last.filter(|last| registry.may_mean(source, *last)).or_else(|| subject_meant(registry, source, words?))
        }
        _ => other_state::resolve(registry, source, outer),
    }
}

/// The speaker whom a pronoun in the words of somebody else means if nobody spoke there before it: the subject of its sentence or of the one
/// before, or else whoever was named last there.
fn subject_meant<'a>(registry: &mut Registry<'a>, pronoun: &SourceReading<'a>, words: Span) -> Option<usize> {
    let (view, quoted) = (registry.view, registry.quoted);
    let subject =
        antecedent::subject_before(view, quoted, pronoun).or_else(|| antecedent::named_by_speaker(view, quoted, pronoun));
    let subject = subject.filter(|subject| !pronoun.is_first_or_second_person && words.contains(subject.span))?;
    let index = registry.entry_named(&registry.with_name(subject));
    registry.record_mention(index, pronoun);
    Some(index)
}

/// Whether a group or a body is the outer speaker by a shorter name: "the ministers" in a statement by the Nordic Foreign Ministers.
fn is_shorter_form(view: View<'_>, outer: &Speaker, inner: &Speaker) -> bool {
    if !matches!(inner.kind, SpeakerKind::Collective | SpeakerKind::Organisation) {
        return false;
    }
    let mut words = inner.name.split(' ').filter(|word| !view.lexicon.has_word(WordSet::Pointer, word)).peekable();
    // "the PIC Ambassadors" in a statement by the ambassadors of the Ports Implementation Council: letters that no table knows.
    let is_letters = |word: &str| inner.kind == SpeakerKind::Collective && inner.organisation.is_none() && is_acronym(word);
    let is_of_outer = |word: &str| outer.name.split([' ', '(', ')']).any(|other| other.eq_ignore_ascii_case(word));
    words.peek().is_some() && words.clone().any(is_of_outer) && words.all(|word| is_of_outer(word) || is_letters(word))
}

fn is_acronym(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

/// Whether somebody speaks for the body that a source names: the minister of a state for the state and its government, the spokesperson of
/// a union for the union.
fn speaks_for(
    view: View<'_>,
    mentions: &Mentions,
    speaker: Option<&Speaker>,
    body: &Speaker,
    source: &SourceReading<'_>,
) -> bool {
    if !matches!(body.kind, SpeakerKind::Organisation | SpeakerKind::Collective) {
        return false;
    }
    let is_same = |speaker: &Speaker| speaker.organisation.is_some() && speaker.organisation == body.organisation;
    if body.kind == SpeakerKind::Organisation && speaker.is_some_and(is_same) {
        return true;
    }
    if body.kind == SpeakerKind::Organisation && is_body_apart(view, mentions, speaker, source) {
        return false;
    }
    let Some(of_body) = body.country.as_deref().or_else(|| country_in(mentions, source.span)) else {
        let tokens = view.tokens_in(source.span);
        return (tokens.first..tokens.last).any(|at| view.is_in(at, WordSet::StateBody));
    };
    let of_speaker = speaker.and_then(|speaker| speaker.country.as_deref());
    let own = of_speaker.or_else(|| mentions.issuer.as_ref()?.country.as_deref());
    // If nobody says whose minister speaks, every state may be the minister's own. A Secretary-General has none.
    let serves_states = || speaker.and_then(|speaker| speaker.role.as_deref()).is_some_and(|role| is_of_states(view, role));
    own.map_or_else(|| !serves_states(), |own| own == of_body)
}

/// Whether a source is a body that a minister or a spokesperson does not speak for, though it may be of the same state: "the Coast Guard", "the
/// Ministry of Ports", "our Embassy in Lima". A ministry is their own if it has no field, or the field of the speaker or the issuer.
fn is_body_apart(view: View<'_>, mentions: &Mentions, speaker: Option<&Speaker>, source: &SourceReading<'_>) -> bool {
    let tokens = view.tokens_in(source.span);
    let words = || tokens.first..tokens.last;
    let mut head = words().take_while(|at| view.tag(*at) != Tag::Preposition);
    let is_mission = head.clone().any(|at| view.is_in(at, WordSet::DiplomaticMission));
    let issuer = mentions.issuer.as_ref().and_then(|issuer| issuer.body.as_deref());
    let own =
        || speaker.into_iter().flat_map(|speaker| [Some(&*speaker.name), speaker.role.as_deref()]).chain([issuer]).flatten();
    if is_mission {
        let is_of_mission =
            |word: &str| view.lexicon.has_word(WordSet::DiplomaticMission, word) || view.lexicon.has_word(WordSet::Envoy, word);
        return !own().any(|name| name.split([' ', ',']).any(is_of_mission));
    }
    let is_field = |at: usize| {
        let is_noun = matches!(view.tag(at), Tag::Noun | Tag::Name) && !view.flags(at).any(EntityFlags::PLACE);
        is_noun && !view.is_in(at, WordSet::State) && !view.is_in(at, WordSet::StateBody)
    };
    let is_own = |at: usize| own().any(|name| name.split([' ', ',']).any(|word| view.is(at, word)));
    let mut fields = words().filter(|at| is_field(*at)).peekable();
    head.any(|at| view.facts(at).any(Facts::ORGANISATION_NOUN)) && fields.peek().is_some() && !fields.any(is_own)
}

/// Whether an office is one of an organisation of states.
fn is_of_states(view: View<'_>, role: &str) -> bool {
    view.lexicon.office_classes.class(role, None) == Some(OfficeClass::SecretaryGeneral)
}
