//! [`Introducer`]: the words that introduce a block: "The Minister said:", "The following is attributable to …:".

use super::paragraphs::Paragraph;
use crate::attribution::finding::FoundCue;
use crate::attribution::{cue, source};
use crate::lexicon::{Complements, CueKind, Facts, Hit, WordSet};
use crate::segment::TokenClass;
use crate::story::{CueClass, Tense};
use crate::syntax::noun_phrase;
use crate::syntax::verb_group::VerbGroupRole;
use crate::syntax::{EntityFlags, Tag, TokenRange, View};

/// The longest line that introduces a block without a colon, in tokens. It also bounds the search for a verb in such a line.
pub(super) const MAX_INTRODUCER_TOKENS: usize = 40;
/// The number of tokens of a line that are searched for "the following statement" and who issued it. Such lines name several offices.
const MAX_ISSUING_TOKENS: usize = 2 * MAX_INTRODUCER_TOKENS;
/// The number of tokens after "the following" in which the noun of a statement must come.
const MAX_ANNOUNCED_TOKENS: usize = 6;
/// The number of cues of a sentence that are tried. Long sentences with a dozen cues introduce nothing.
const MAX_CUES_TRIED: usize = 12;

/// The words that introduce a block.
#[derive(Clone, Copy)]
pub(super) struct Introducer {
    pub(super) source: TokenRange,
    pub(super) cue: Option<FoundCue>,
    /// Whether it ends with a colon.
    pub(super) colon: bool,
    /// Whether the whole rest of the text is the statement: "The following is attributable to …:".
    pub(super) whole: bool,
}

impl Introducer {
    /// The introducer that ends a paragraph: "The Minister said:", "Quote from Ana Silva:", "The Minister had this to say".
    pub(super) fn at_end_of(view: View<'_>, paragraph: Paragraph) -> Option<Self> {
        let sentence = paragraph.last_sentence;
        let range = TokenRange::new(sentence.first as usize, sentence.last as usize);
        let end = range.last.checked_sub(1)?;
        let colon = view.tag(end) == Tag::Colon;
        let stopped = view.token(end).is_some_and(|token| {
            matches!(token.class(), TokenClass::Punctuation | TokenClass::QuoteClose | TokenClass::Ellipsis)
        });
        if !colon && (stopped || range.len() > MAX_INTRODUCER_TOKENS || range.first != paragraph.tokens.first) {
            return None;
        }
        Self::read(view, range)
    }

    /// The sentence that announces the words in marks below it, although no colon ends it: "The Minister sent the following message."
    pub(super) fn announcing(view: View<'_>, paragraph: Paragraph) -> Option<Self> {
        let sentence = paragraph.last_sentence;
        let (first, last) = (sentence.first as usize, (sentence.last as usize).min(sentence.first as usize + MAX_ISSUING_TOKENS));
        let following = (first..last).find(|at| view.is_in(*at, WordSet::AnnouncesStatement))?;
        let names_words = |at: &usize| view.is_in(*at, WordSet::StatementNoun) || view.is_in(*at, WordSet::SpeechNoun);
        let noun = (following + 1..last.min(following + MAX_ANNOUNCED_TOKENS)).find(names_words)?;
        // "Below is the full speech of the Minister."
        let is_owned = view.is_in(noun + 1, WordSet::SourcePreposition);
        let speaks = |source: &TokenRange| source::can_speak(view, *source);
        let owner = noun_phrase::starting_at(view, noun + 2, last).filter(|owner| is_owned && speaks(owner));
        let subject = || noun_phrase::subject_before(view, first, first_finite(view, TokenRange::new(first, following))?);
        let source = owner.or_else(|| subject().filter(speaks))?;
        Some(Self { source, cue: None, colon: true, whole: false })
    }

    /// The line that announces a text without saying whose it is, below a sentence about its writer: "The President addressed a message to Ms
    /// Lund.⏎Following is the text of the message:".
    pub(super) fn announcing_of(view: View<'_>, paragraph: Paragraph, before: Paragraph) -> Option<Self> {
        let TokenRange { first, last } = paragraph.tokens;
        let announces = (first..first + 3).any(|at| view.is_in(at, WordSet::AnnouncesStatement))
            || (first..first + 2).any(|at| view.is_in(at, WordSet::WholeText) && view.is_in(at + 1, WordSet::StatementNoun));
        let names_text = |at: usize| view.is_in(at, WordSet::StatementNoun) || view.is_in(at, WordSet::SpeechNoun);
        let short = last - first <= MAX_INTRODUCER_TOKENS / 2;
        if !(announces && short && paragraph.ends_with_colon(view) && (first..last).any(names_text)) {
            return None;
        }
        let tokens = before.tokens;
        let verb = first_finite(view, TokenRange::new(tokens.first, tokens.last.min(tokens.first + MAX_INTRODUCER_TOKENS)))?;
        let source = noun_phrase::subject_before(view, tokens.first, verb)?;
        let named = view.has(source, EntityFlags::PERSON.or(EntityFlags::OFFICE)) && source::can_speak(view, source);
        named.then_some(Self { source, cue: None, colon: true, whole: true })
    }

    /// The line that names who speaks, above words in marks: "Commenting on the talks, Minister Silva:", "Minister Silva said,".
    pub(super) fn naming(view: View<'_>, paragraph: Paragraph) -> Option<Self> {
        let sentence = paragraph.last_sentence;
        let range = TokenRange::new(sentence.first as usize, sentence.last as usize);
        let end = range.last.checked_sub(1).filter(|end| *end > range.first)?;
        match view.tag(end) {
            Tag::Comma if range.len() <= MAX_INTRODUCER_TOKENS => {
                Self::read(view, TokenRange::new(range.first, end)).filter(|introducer| introducer.cue.is_some())
            }
            Tag::Colon => {
                let low = range.first.max(end.saturating_sub(MAX_INTRODUCER_TOKENS));
                let source = noun_phrase::ending_at(view, low, end)?;
                let opens = source.first == range.first || matches!(view.tag(source.first - 1), Tag::Comma | Tag::Dash);
                let named = view.has(source, EntityFlags::PERSON.or(EntityFlags::OFFICE)) && source::can_speak(view, source);
                (opens && named).then_some(Self { source, cue: None, colon: true, whole: false })
            }
            _ => None,
        }
    }

    /// The line that announces a text and no more, without a colon: "Below is the full statement from the Government of Chile".
    pub(super) fn announcing_text(view: View<'_>, paragraph: Paragraph) -> Option<Self> {
        let TokenRange { first, last } = paragraph.tokens;
        let opens = (first..first + 2).any(|at| view.is_in(at, WordSet::AnnouncesStatement));
        if !opens || last - first > MAX_INTRODUCER_TOKENS / 2 {
            return None;
        }
        Self::announcing(view, paragraph).map(|introducer| Self { whole: true, ..introducer })
    }

    /// The line with a colon, or with dots, that says who speaks. Only the words below it show that somebody does: "To make a toast, the
    /// Queen rose first:", "This was followed by a speech by Ambassador Ana Silva, as followed:".
    pub(super) fn leading_on(view: View<'_>, paragraph: Paragraph) -> Option<Self> {
        let range = TokenRange::new(paragraph.last_sentence.first as usize, paragraph.last_sentence.last as usize);
        let range = TokenRange::new(range.first, range.last.min(range.first + MAX_ISSUING_TOKENS));
        let trails = view.token(range.last - 1).is_some_and(|token| token.class() == TokenClass::Ellipsis);
        if !(paragraph.ends_with_colon(view) || trails) {
            return None;
        }
        let is_speaker = |source: &TokenRange| {
            view.has(*source, EntityFlags::PERSON.or(EntityFlags::OFFICE)) && source::can_speak(view, *source)
        };
        let is_speech = |at: usize| view.is_in(at, WordSet::SpeechNoun) || view.is_in(at, WordSet::StatementNoun);
        let speech = (range.first..range.last).find(|at| is_speech(*at));
        let deliverer = || {
            let by = (speech?..range.last).find(|at| view.is(*at, "by"))?;
            noun_phrase::starting_at(view, by + 1, range.last).filter(is_speaker)
        };
        // "Below the Ambassador Ana Silva speech:"
        let owner = || noun_phrase::ending_at(view, range.first, speech?).filter(is_speaker);
        let subject = || noun_phrase::subject_before(view, range.first, first_finite(view, range)?).filter(is_speaker);
        let source = deliverer().or_else(owner).or_else(subject)?;
        Some(Self { source, cue: None, colon: true, whole: false })
    }

    /// The introducer in a range of tokens. The last token may be a colon.
    pub(super) fn read(view: View<'_>, range: TokenRange) -> Option<Self> {
        let colon = view.tag(range.last.checked_sub(1)?) == Tag::Colon;
        let statement = |source| Self { source, cue: None, colon, whole: true };
        if let Some(source) = colon.then(|| issuer_of_statement(view, range)).flatten() {
            // "A translation of his remarks follows:": a narrator writes around the remarks.
            let whole = !view.is(range.last - 2, "follows") && !view.is(range.last - 2, "follow");
            return Some(Self { whole, ..statement(source) });
        }
        if let Some(source) = who_answers(view, range) {
            return Some(Self { source, cue: None, colon: true, whole: false });
        }
        for hit in view.cues_in(range).iter().rev().take(MAX_CUES_TRIED) {
            if is_cue_noun_with_source(view, *hit, range) {
                return noun_phrase::starting_at(view, hit.last as usize + 1, range.last).map(statement);
            }
            if let Some((source, cue)) = subject_and_cue(view, *hit, range) {
                return Some(Self { source, cue: Some(cue), colon, whole: false });
            }
        }
        None
    }

    /// Whether the cue is of saying, rather than of agreeing or promising.
    pub(super) fn reports_speech(&self, view: View<'_>) -> bool {
        let class = self.cue.map(|cue| view.lexicon.cues[cue.entry as usize].class);
        class.is_none_or(|class| {
            matches!(
                class,
                CueClass::Neutral
                    | CueClass::Responding
                    | CueClass::Writing
                    | CueClass::Announcing
                    | CueClass::Stressing
                    | CueClass::Warning
            )
        })
    }

    /// Whether the words are announced in advance: "The Minister will say:".
    pub(super) fn planned(&self) -> bool {
        self.cue.is_some_and(|cue| cue.tense == Tense::Future)
    }
}

/// Who asks or answers a written question of a parliament: "Asked by Lord Lund (Harbour Party)", "Answered by: Ana Silva - Minister of Trade".
fn who_answers(view: View<'_>, range: TokenRange) -> Option<TokenRange> {
    let by = range.first + 1;
    if !((view.is(range.first, "answered") || view.is(range.first, "asked")) && view.is(by, "by")) {
        return None;
    }
    let name = by + 1 + usize::from(view.tag(by + 1) == Tag::Colon);
    let source = noun_phrase::starting_at(view, name, range.last)?;
    let is_clause = (name..range.last).any(|at| view.tag(at).is_finite());
    (!is_clause && source::can_speak(view, source)).then_some(source)
}

/// Whether a cue is a noun at the front with its source after it: "Quote from Ana Silva:", "A statement by the Minister:".
fn is_cue_noun_with_source(view: View<'_>, hit: Hit, range: TokenRange) -> bool {
    let (_, cue) = view.cue(hit);
    let (first, last) = (hit.first as usize, hit.last as usize);
    cue.kind == CueKind::Noun && first <= range.first + 1 && view.is_in(last, WordSet::SourcePreposition)
}

/// The subject of a cue that is a verb, and the cue: "The Minister said:", "The Minister visited Oslo and said:".
fn subject_and_cue(view: View<'_>, hit: Hit, range: TokenRange) -> Option<(TokenRange, FoundCue)> {
    let (form, cue) = view.cue(hit);
    if cue.kind != CueKind::Verb || !cue.takes.any(Complements::DIRECT) {
        return None;
    }
    let group = cue::verb_group(view, hit, range.first)?;
    let (last, end) = (hit.last as usize, range.last - 1);
    let colon = view.tag(end) == Tag::Colon;
    if colon {
        // "said the talks had failed:": the clause is what was said.
        // "stated that:": the clause is below.
        let governs_clause =
            (last..end).any(|at| view.tag(at).is_finite() || view.tag(at) == Tag::Complementiser && at + 1 < end);
        if governs_clause || !matches!(group.role, VerbGroupRole::Finite | VerbGroupRole::Participle) {
            return None;
        }
    } else if group.role != VerbGroupRole::Finite || last + 1 < range.last {
        return None;
    }
    let source = noun_phrase::subject_before(view, range.first, group.tokens.first)
        .or_else(|| subject_of_first_verb(view, range.first, group.tokens.first))?;
    let speaks = source::can_speak(view, source) || colon && source::is_document(view, source);
    // "I ask three things:" is part of what somebody says. The narrator does not write it.
    let first_person = source.len() == 1 && view.facts(source.first).any(Facts::FIRST_PERSON);
    (speaks && !first_person).then_some((source, FoundCue { tokens: group.tokens, entry: form.cue, tense: group.tense }))
}

/// The subject of the first finite verb before a cue that shares it: "visited Oslo and said:", ", adding:".
fn subject_of_first_verb(view: View<'_>, first: usize, cue: usize) -> Option<TokenRange> {
    let verb = first_finite(view, TokenRange::new(first, cue.min(first + MAX_INTRODUCER_TOKENS)))?;
    noun_phrase::subject_before(view, first, verb)
}

/// The issuer of the statement that a line announces: "The following is attributable to X:", "The following statement was released by X:",
/// "X issued the following statement:".
pub(super) fn issuer_of_statement(view: View<'_>, range: TokenRange) -> Option<TokenRange> {
    let range = TokenRange::new(range.first, range.last.min(range.first + MAX_ISSUING_TOKENS));
    let announcement = (range.first..range.last).find(|at| view.is_in(*at, WordSet::AnnouncesStatement))?;
    // "The Council adopted the following decision:"
    let names_text = |at: usize| {
        [WordSet::StatementNoun, WordSet::SpeechNoun, WordSet::AdoptedText].into_iter().any(|set| view.is_in(at, set))
    };
    if !(range.first..range.last).any(names_text) {
        return None;
    }
    for at in announcement..range.last {
        let attributed = view.is(at, "to") && at > 0 && (view.is(at - 1, "attributable") || view.is(at - 1, "attributed"));
        // "a decision on the threat posed by the militia": another participle has this agent.
        let of_other = || at > announcement + 1 && is_other_participle(view, at - 1);
        if attributed || view.is(at, "by") && !of_other() {
            if let Some(source) = noun_phrase::starting_at(view, at + 1, range.last) {
                return Some(source);
            }
        }
    }
    if let Some(owner) = owner_of_statement(view, range) {
        return Some(owner);
    }
    let speaks = |source: &TokenRange| source::can_speak(view, *source) || source::is_document(view, *source);
    let subject =
        || noun_phrase::subject_before(view, range.first, first_finite(view, TokenRange::new(range.first, announcement))?);
    // "The Council, at its ninth meeting held in Oslo, adopted the following decision": a participle may look like the verb.
    let opening = || noun_phrase::starting_at(view, range.first, announcement);
    let opens = |source: &TokenRange| matches!(view.tag(source.last), Tag::Comma | Tag::BracketOpen) && speaks(source);
    subject().map(|subject| owner_in(view, subject)).filter(speaks).or_else(|| opening().filter(opens))
}

/// Whether a token is a participle that announces no statement: "posed".
fn is_other_participle(view: View<'_>, at: usize) -> bool {
    let announces = view.is_in(at, WordSet::AnnouncesStatement) || view.is_in(at, WordSet::DeliveryVerb);
    view.facts(at).any(Facts::VERB_PARTICIPLE) && !announces
}

/// Whose statement a line announces: "His comments to the guests follow:", "Following are the remarks of Minister Ana Silva:".
fn owner_of_statement(view: View<'_>, range: TokenRange) -> Option<TokenRange> {
    let is_last = view.is(range.first, "following") || matches!(view.tag(range.last - 2), Tag::Finite | Tag::Base);
    let noun = (range.first + 1..range.last).find(|at| view.is_in(*at, WordSet::StatementNoun)).filter(|_| is_last)?;
    if view.tag(noun - 1) == Tag::Possessive {
        let is_pronoun = view.facts(noun - 1).any(Facts::PRONOUN_POSSESSIVE);
        let pronoun = TokenRange::new(noun - 1, noun);
        return if is_pronoun {
            Some(pronoun)
        } else {
            noun_phrase::ending_at(view, range.first, noun - 1).map(|whole| owner_in(view, whole))
        };
    }
    let names_source = view.is(noun + 1, "of") || view.is(noun + 1, "from");
    let source = noun_phrase::starting_at(view, noun + 2, range.last).filter(|_| names_source)?;
    source::can_speak(view, source).then_some(source)
}

/// The owner in a phrase: "the Minister" in "a translation of the Minister’s remarks".
fn owner_in(view: View<'_>, whole: TokenRange) -> TokenRange {
    let of = (whole.first..whole.last).find(|at| view.is(*at, "of"));
    let after_thing = of.filter(|of| !source::can_speak(view, TokenRange::new(whole.first, *of)));
    after_thing.map_or(whole, |of| TokenRange::new(of + 1, whole.last))
}

/// The first finite verb, auxiliary or modal of a range.
pub(super) fn first_finite(view: View<'_>, range: TokenRange) -> Option<usize> {
    (range.first..range.last).find(|at| view.tag(*at).is_finite())
}
