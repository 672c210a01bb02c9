//! The noun phrase that governs a cue: its subject, the subject that it shares with another verb, or the agent of a passive.

use super::content::{Content, ContentKind};
use super::cue_unit::CueUnit;
use crate::attribution::source;
use crate::attribution::source::{MAX_SHARED_SUBJECT_TOKENS, shared_subject_before};
use crate::attribution::source::{can_speak, head_can_speak, is_document};
use crate::document::BlockKind;
use crate::lexicon::{Complements, Facts, VerbForms, WordSet};
use crate::syntax::adjunct::skip_adjunct;
use crate::syntax::brackets::before_brackets;
use crate::syntax::noun_phrase::{before_context, ending_at, starting_at, subject_before};
use crate::syntax::verb_group::{VerbGroup, VerbGroupRole};
use crate::syntax::{EntityFlags, Tag, TokenRange};

/// The longest marker of an item, in tokens: "a.", "1)".
const MAX_ITEM_LABEL: usize = 3;
/// The number of items between one and the line above their list.
const MAX_ITEMS: usize = 24;

/// The number of adjuncts between an inverted verb and its subject.
const MAX_ADJUNCTS: usize = 2;

/// The noun phrase that governs a cue.
pub(super) struct Governor {
    pub(super) source: Option<TokenRange>,
    /// Whether it is the subject of the cue itself.
    pub(super) is_subject: bool,
}

/// The noun phrase that governs a cue with its verb group and the content after it.
pub(super) fn governor(at: &CueUnit<'_>, group: VerbGroup, content: Option<Content>) -> Governor {
    let verb = group.tokens.first;
    let low = at.sentence.claimed.min(verb);
    let other = |source| Governor { source, is_subject: false };
    if let Some(quoted) = quoted(at, verb) {
        return quoted;
    }
    if let Some(agent) = agent_of_participle(at, group, content) {
        return other(Some(agent));
    }
    match group.role {
        VerbGroupRole::Finite => match subject_before(at.text.view, low, verb) {
            Some(subject) => Governor { source: Some(subject).filter(|subject| !is_thing(at, *subject, verb)), is_subject: true },
            // "Having said that talks had failed, the Minister left"
            None if verb == at.sentence.range.first && at.text.facts(verb).any(Facts::HAVE) => other(subject_after(at, content)),
            None => other(item_subject(at, verb).or_else(|| shared_subject(at, verb))),
        },
        VerbGroupRole::Participle if subject_after_with(at, verb).is_some() => other(subject_after_with(at, verb)),
        VerbGroupRole::Participle if opens_sentence(at, verb) => {
            other(subject_after(at, content).or_else(|| previous_source(at, content)))
        }
        VerbGroupRole::Participle => {
            other(at.sentence.source.or_else(|| clause_subject(at, verb)).or_else(|| subject_of_inset(at, verb)))
        }
        VerbGroupRole::Infinitive => other(at.sentence.source.or_else(|| clause_subject(at, verb))),
        VerbGroupRole::Passive => {
            let quoted = || at.cue.lemma.starts_with("be ").then(|| subject_before(at.text.view, low, verb)).flatten();
            other(agent(at, group, content).or_else(quoted))
        }
    }
}

/// The subject of a verb that opens the item of a list, from the line above the list: "The two Presidents:⏎a. Agreed to meet again".
fn item_subject(at: &CueUnit<'_>, verb: usize) -> Option<TokenRange> {
    let view = at.text.view;
    let blocks = view.document.blocks();
    let here = at.sentence.block as usize;
    let is_item = |block: usize| blocks.get(block).is_some_and(|block| block.kind == BlockKind::ListItem);
    if verb > at.sentence.range.first + MAX_ITEM_LABEL || !is_item(here) {
        return None;
    }
    let colon_of = |block: usize| {
        let line = view.tokens_in(blocks[block].span);
        let colon = line.last.checked_sub(1).filter(|colon| *colon > line.first && view.tag(*colon) == Tag::Colon);
        colon.map(|colon| (line, colon))
    };
    // The line above may be an item of a longer list.
    let above = (here.saturating_sub(MAX_ITEMS)..here).rev().find(|block| !is_item(*block) || colon_of(*block).is_some())?;
    let (line, colon) = colon_of(above)?;
    let low = line.first.max(colon.saturating_sub(MAX_SHARED_SUBJECT_TOKENS));
    ending_at(view, low, colon).filter(|subject| can_speak(view, *subject))
}

/// Whether a participle opens its sentence, alone or after a preposition: "Saying that", "After saying that", "In addition to saying that".
fn opens_sentence(at: &CueUnit<'_>, verb: usize) -> bool {
    let first = at.sentence.range.first;
    let fronts = |at_word: usize| matches!(at.text.tag(at_word), Tag::Preposition | Tag::Noun);
    verb <= first + 1 || verb <= first + 3 && at.text.tag(first) == Tag::Preposition && (first..verb).all(fronts)
}

/// Whom somebody quotes: "The agency quoted Ana Silva, the envoy, as saying", "Ana Silva was quoted by the agency as having said". The verb
/// after "as" is `verb`.
fn quoted(at: &CueUnit<'_>, verb: usize) -> Option<Governor> {
    let text = at.text;
    let first = at.sentence.range.first;
    let r#as = verb.checked_sub(1).filter(|before| *before > first && text.is(*before, "as"))?;
    let low = first.max(verb.saturating_sub(MAX_SHARED_SUBJECT_TOKENS));
    let quotes = (low..r#as).rev().find(|quotes| text.is_in(*quotes, WordSet::Quoting))?;
    let auxiliary = (low..quotes).rev().find(|before| text.tag(*before) != Tag::Adverb);
    if let Some(be) = auxiliary.filter(|before| text.facts(*before).any(Facts::BE)) {
        let group_first =
            (low..be).rev().take_while(|before| matches!(text.tag(*before), Tag::Auxiliary | Tag::Modal)).last().unwrap_or(be);
        return Some(Governor { source: Some(subject_before(text.view, low, group_first)?), is_subject: true });
    }
    let source = starting_at(text.view, quotes + 1, r#as)?;
    let ends_apposition = source.last + 1 == r#as && text.tag(source.last) == Tag::Comma;
    (source.last == r#as || ends_apposition).then_some(Governor { source: Some(source), is_subject: false })
}

/// Who is quoted by a verb after the words: "“…,” the agency quoted Ms Lund as saying".
pub(super) fn quoted_after(at: &CueUnit<'_>) -> Option<TokenRange> {
    let text = at.text;
    let quotes = text.is_in(at.first(), WordSet::Quoting);
    let source = if quotes { starting_at(text.view, at.after(), at.sentence.range.last)? } else { return None };
    (text.is(source.last, "as") && text.tag(source.last + 1) == Tag::Ing).then_some(source)
}

/// Whether a relative clause is about a thing, or about all that comes before it: "rising costs for households, which confirms that",
/// "has hit small firms, which confirms that".
fn is_thing(at: &CueUnit<'_>, subject: TokenRange, verb: usize) -> bool {
    let mut between = subject.last..verb;
    let view = at.text.view;
    let head = subject.last - 1;
    let is_plural = view.tag(head) == Tag::Noun && view.word(head).ends_with('s');
    let agrees = !(is_plural && at.form.forms.any(VerbForms::THIRD));
    between.any(|at| view.is(at, "which")) && !(can_speak(view, subject) && agrees) && !is_document(view, subject)
}

/// The subject before a phrase between commas that begins with a participle: "The Ministers, sharing the view that the dam is safe, left".
pub(super) fn subject_of_inset(at: &CueUnit<'_>, verb: usize) -> Option<TokenRange> {
    let (view, first) = (at.text.view, at.sentence.range.first);
    let comma = (first + 1..verb).rev().find(|at| view.tag(*at) != Tag::Adverb).filter(|at| view.tag(*at) == Tag::Comma)?;
    let subject = ending_at(view, first, comma).filter(|subject| subject.first == first)?;
    can_speak(view, subject).then_some(subject)
}

/// Who spoke before a participle that is a sentence of its own: "She met the crews. Stressing that no ship had left."
fn previous_source(at: &CueUnit<'_>, content: Option<Content>) -> Option<TokenRange> {
    let whole =
        content.is_some_and(|content| content.kind == ContentKind::That && content.range.last + 1 >= at.sentence.range.last);
    at.sentence.previous.filter(|_| whole)
}

/// The subject after the content of a participle: "Saying that talks had failed, the Minister left".
fn subject_after(at: &CueUnit<'_>, content: Option<Content>) -> Option<TokenRange> {
    let text = at.text;
    let end = content?.range.last;
    // A comma after the content, or inside the marks that end it.
    let from = match text.tag(end) {
        Tag::Comma => end + 1,
        _ => text.quotes.closing_before(end).map(|_| end)?,
    };
    starting_at(text.view, from, at.sentence.range.last)
}

/// The agent of a passive: "was told by", or "by" after the content.
pub(super) fn agent(at: &CueUnit<'_>, group: VerbGroup, content: Option<Content>) -> Option<TokenRange> {
    let text = at.text;
    let by = |at_by: usize| text.is(at_by, "by").then(|| starting_at(text.view, at_by + 1, at.sentence.range.last)).flatten();
    by(group.tokens.last).or_else(|| by(content.map_or(group.tokens.last, |content| content.range.last)))
}

/// The agent of a participle after a comma whose words are in marks: ", described as “an honest accord” by Minister Lund".
fn agent_of_participle(at: &CueUnit<'_>, group: VerbGroup, content: Option<Content>) -> Option<TokenRange> {
    let text = at.text;
    let after_comma = group.tokens.first.checked_sub(1).is_some_and(|before| text.tag(before) == Tag::Comma);
    let bare = group.tokens.first == at.first() && at.form.forms.any(VerbForms::PARTICIPLE) && after_comma;
    let content = content.filter(|content| bare && content.kind == ContentKind::Direct && text.is(at.after(), "as"))?;
    agent(at, group, Some(content)).filter(|agent| can_speak(text.view, *agent))
}

/// The source of a verb that shares its subject: "…, and added that".
fn shared_subject(at: &CueUnit<'_>, verb: usize) -> Option<TokenRange> {
    // ", and in this regard added that"
    let verb = before_context(at.text.view, at.sentence.range.first, verb);
    let before = verb.checked_sub(1).filter(|before| *before >= at.sentence.range.first)?;
    // "“…,” said the Minister, who added that"
    if at.text.is(before, "who") {
        return at.sentence.source.filter(|source| source.last + 1 >= before && source.last <= before);
    }
    if !matches!(at.text.tag(before), Tag::Conjunction | Tag::Comma | Tag::Close | Tag::Adverb) {
        return None;
    }
    let Some(source) = at.sentence.source else { return clause_subject(at, verb) };
    // "When the envoy mentioned the treaty, Mr Lund laughed and said that": the main clause has a subject of its own.
    let opens_clause = |subject: &TokenRange| subject.first > source.last && at.text.tag(subject.first - 1) == Tag::Comma;
    let begins_below = at.text.facts(at.sentence.range.first).any(Facts::SUBORDINATOR);
    let main = if begins_below { clause_subject(at, verb).filter(opens_clause) } else { None };
    Some(main.unwrap_or(source))
}

/// The subject of a participle after "with": ", with both ministers underscoring the need for calm".
pub(super) fn subject_after_with(at: &CueUnit<'_>, verb: usize) -> Option<TokenRange> {
    source::absolute_subject_before(at.text.view, at.sentence.range.first, verb)
}

/// The subject of the nearest finite verb before: ", saying that" is about the same person.
pub(super) fn clause_subject(at: &CueUnit<'_>, verb: usize) -> Option<TokenRange> {
    let text = at.text;
    shared_subject_before(text.view, at.sentence.range.first, verb, |at| text.quotes.covering(at).is_some())
}

/// The subject after its verb: ", said Ana Silva".
pub(super) fn inverted_subject(at: &CueUnit<'_>, group: VerbGroup) -> Option<TokenRange> {
    let (text, range) = (at.text, at.sentence.range);
    let several_words = at.cue.lemma.contains(' ');
    if !at.takes(Complements::DIRECT) || at.cue.weak && several_words || group.role != VerbGroupRole::Finite {
        return None;
    }
    let first = group.tokens.first;
    let at_front = first == range.first && text.quotes.closing_before(first).is_some();
    // "“…,”[1] said the Minister"
    let words_end = before_brackets(text.view, range.first, first);
    let after_words = words_end > range.first && matches!(text.tag(words_end - 1), Tag::Comma | Tag::Close | Tag::Dash);
    if !(at_front || after_words) {
        return None;
    }
    // "said Tuesday Minister Silva", "said today the Minister, Ana Silva,"
    let after = at.after();
    let is_day = text.facts(after).any(Facts::CALENDAR.or(Facts::TEMPORAL))
        && (text.view.flags(after + 1).any(EntityFlags::OFFICE) || text.tag(after + 1) == Tag::Determiner);
    let source = starting_at(text.view, after + usize::from(is_day), range.last).or_else(|| after_adjuncts(at, range.last))?;
    let source = without_occasion(at, source);
    // "“…,” Ana Silva said Tuesday"
    if source.len() == 1
        && text.facts(source.first).any(Facts::CALENDAR)
        && !text.view.flags(source.first).any(EntityFlags::PERSON)
    {
        return None;
    }
    // ", confirmed he still stood by it": the subject of a clause.
    let next = (source.last..range.last).find(|at| text.tag(*at) != Tag::Adverb);
    if text.facts(source.first).any(Facts::PRONOUN_SUBJECT) && next.is_some_and(|next| text.tag(next).is_finite()) {
        return None;
    }
    let after_marks = words_end > range.first && text.tag(words_end - 1) == Tag::Close;
    // ", reaffirmed their support": an object, if no words in marks come before.
    // "Mr Lund, who won, told the agency that": an addressee.
    let addressee = at.takes(Complements::ADDRESSEE) && text.tag(source.last) == Tag::Complementiser;
    // ", stressed the depth of Norwegian relations": things of a country do not speak.
    let is_object = at.takes(Complements::NOUN_PHRASE) && !head_can_speak(text.view, source);
    let speaks = !addressee && !is_object && (can_speak(text.view, source) || is_document(text.view, source));
    let ends = speaks && (source.last >= range.last || ends_inversion(at, source.last));
    (after_marks || at_front || ends).then_some(source)
}

/// The person or office after when and where something is said: ", stressed on Monday in Oslo the Minister of Trade".
fn after_adjuncts(at: &CueUnit<'_>, high: usize) -> Option<TokenRange> {
    let view = at.text.view;
    let mut from = at.after();
    for _ in 0..MAX_ADJUNCTS {
        if view.tag(from) == Tag::Preposition {
            from = skip_adjunct(view, from, high);
        }
    }
    let source = starting_at(view, from, high).filter(|_| from > at.after())?;
    let named = view.has(source, EntityFlags::OFFICE) || view.has(source, EntityFlags::PERSON);
    (named && matches!(view.tag(source.first), Tag::Determiner | Tag::Name)).then_some(source)
}

/// A subject without the occasion of its words: "the Minister in remarks to the press".
fn without_occasion(at: &CueUnit<'_>, source: TokenRange) -> TokenRange {
    let text = at.text;
    let says = |at: usize| text.is_in(at, WordSet::SpeechNoun) || text.is_in(at, WordSet::Utterance);
    let occasion = (source.first + 1..source.last).find(|at| text.is(*at, "in") && (says(at + 1) || says(at + 2)));
    occasion.map_or(source, |end| TokenRange::new(source.first, end))
}

/// Whether nothing after an inverted subject needs another verb.
fn ends_inversion(at: &CueUnit<'_>, end: usize) -> bool {
    matches!(
        at.text.tag(end),
        Tag::Stop
            | Tag::Comma
            | Tag::Colon
            | Tag::Preposition
            | Tag::Relative
            | Tag::Complementiser
            | Tag::Open
            | Tag::Dash
            | Tag::Semicolon
            | Tag::Subordinator
            | Tag::Ing
            | Tag::Adverb
    ) || at.text.facts(end).any(Facts::CALENDAR)
}
