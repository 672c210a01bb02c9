//! The end of a cue's complement: before another cue, and before words of the narrator.

use super::content::ContentKind;
use super::preposed::adjuncts_end;
use super::{judgement, narration, noun_frame};
use crate::attribution::cue;
use crate::attribution::quoted_view::QuotedView;
use crate::attribution::source;
use crate::lexicon::{Complements, CueClass, CueEntry, CueKind, Facts, Hit, VerbForms, WordSet};
use crate::syntax::clause::begins_clause;
use crate::syntax::noun_class::names_an_utterance;
use crate::syntax::noun_phrase::{before_context, starting_at, subject_before};
use crate::syntax::verb_group::{VerbGroup, VerbGroupRole};
use crate::syntax::{EntityFlags, Tag, TokenRange};

/// The longest content, in tokens. A quotation that begins within it is taken whole. It bounds what is read for one cue.
pub(crate) const MAX_CONTENT_TOKENS: usize = 400;

/// The number of tokens between "quoted" and "as saying".
const MAX_QUOTED_TOKENS: usize = 16;

/// The end of content that begins at `range.first` and may reach up to `range.last`: before its final mark, before a verb of another
/// attribution that is coordinated with the cue, before ", adding that", ", according to" and the like.
///
/// `forms` are the forms of the cue: verbs that share a subject share a tense.
pub(super) fn end(text: QuotedView<'_>, range: TokenRange, kind: ContentKind, forms: VerbForms) -> usize {
    let from = range.first;
    let mut last = bounded_end(text, from, range.last, MAX_CONTENT_TOKENS);
    while last > from && matches!(text.tag(last - 1), Tag::Stop | Tag::Semicolon | Tag::Comma | Tag::Colon | Tag::Dash) {
        last -= 1;
    }
    last = before_quotation(text, from, last);
    last = narration::before_main_clause(text, from, last);
    last = narration::before_concession(text, from, last);
    last = narration::before_comparison(text, from, last);
    if forms.any(VerbForms::PAST) {
        last = narration::before_courtesy(text, from, last);
    }
    if kind.is_clause() {
        last = narration::before_omission(text, from, last);
        last = narration::before_remark(text, from, last);
    } else {
        last = narration::before_modifier(text, from, last);
        if forms.any(VerbForms::ING) && kind == ContentKind::NounPhrase {
            last = narration::before_second_participle(text, from, last);
        }
    }
    if kind == ContentKind::Object {
        last = judgement::end_of_marks(text, from, last);
    }
    before_next_cue(text, TokenRange::new(from, last), kind, forms).unwrap_or_else(|| trim(text, from, last))
}

/// The end of content before a colon and a quotation, which is words of its own: "stressed the need for calm: “We must act.”"
fn before_quotation(text: QuotedView<'_>, from: usize, last: usize) -> usize {
    let quotations = text.quotes.within(from + 1, last).iter();
    let apart =
        quotations.map(|quotation| quotation.outer.first).find(|open| text.tag(*open - 1) == Tag::Colon && *open > from + 2);
    apart.map_or(last, |open| open - 1)
}

/// One past the tokens that may be read from `from` on: at most `longest`, and a quotation that begins within them whole.
pub(super) fn bounded_end(text: QuotedView<'_>, from: usize, high: usize, longest: usize) -> usize {
    let cap = from.saturating_add(longest);
    if cap >= high { high } else { text.quotes.covering(cap).map_or(cap, |quotation| quotation.outer.last.min(high)) }
}

/// The end of the content before the first cue in it that begins another attribution. `None` if there is no such cue.
fn before_next_cue(text: QuotedView<'_>, range: TokenRange, kind: ContentKind, forms: VerbForms) -> Option<usize> {
    let from = range.first;
    let mut inside = from;
    for hit in text.cues_in(range) {
        let first = hit.first as usize;
        if first < inside {
            continue;
        }
        if let Some(quotation) = text.quotes.covering(first) {
            inside = quotation.outer.last;
            continue;
        }
        // A content has at least two tokens before another attribution.
        if first <= from + 1 {
            continue;
        }
        let (form, cue) = text.cue(*hit);
        match cue.kind {
            CueKind::Preposition if source::is_norm_at(text.view, hit.last as usize) => {}
            CueKind::Preposition => return Some(trim(text, from, first)),
            CueKind::Noun => {}
            CueKind::Verb => {
                let reports = cue.takes != Complements::default() || names_frame(text, *hit, cue, range.last);
                let Some(group) = Some(*hit).filter(|_| reports).and_then(|hit| cue::verb_group(text.view, hit, from)) else {
                    continue;
                };
                // "said that the fleet is ready and has left": the auxiliary continues the clause.
                let goes_on = kind.is_clause() && text.tag(group.tokens.first) == Tag::Auxiliary;
                // "would keep its word, and will continue to help": the clause goes on.
                let planned = group.planned && !(kind.is_clause() && cue.weak);
                let alike = form.forms.any(forms) && !goes_on || planned;
                let next = NextCue { hit: *hit, cue, group, alike };
                if let Some(end) = next.ends(text, range, kind, forms) {
                    return Some(end);
                }
            }
        }
    }
    None
}

/// Whether a verb and the noun after it report: "expressed the hope that".
fn names_frame(text: QuotedView<'_>, hit: Hit, cue: &CueEntry, high: usize) -> bool {
    cue.frame && noun_frame::read(text, hit.last as usize, high).is_some()
}

/// A verb inside content that may attribute other words.
struct NextCue<'a> {
    hit: Hit,
    cue: &'a CueEntry,
    group: VerbGroup,
    /// Whether it shares its tense with the cue of the content.
    alike: bool,
}

impl NextCue<'_> {
    /// The end of the content before this cue; `None` if the cue is part of the content.
    fn ends(&self, text: QuotedView<'_>, range: TokenRange, kind: ContentKind, forms: VerbForms) -> Option<usize> {
        let from = range.first;
        let start = self.start(text, from);
        if start <= from {
            return None;
        }
        // ", announced by the Minister in May": what somebody announced is part of the content.
        let after = self.hit.last as usize;
        if text.is(after, "by") && text.tag(start - 1) == Tag::Comma {
            return None;
        }
        // "that it either did not help or contradicted the advice": "or" joins two verbs of the content.
        let coordinated = text.tag(start - 1) == Tag::Conjunction && start > from + 1 && !text.is(start - 1, "or");
        let comma_before = coordinated && text.tag(start - 2) == Tag::Comma;
        match self.group.role {
            VerbGroupRole::Participle => self.ends_before_participle(text, TokenRange::new(from, start), forms),
            VerbGroupRole::Finite => {
                // "the time-honoured, close and trusted ties": one adjective after another.
                let adjective = |at: usize| text.tag(at) == Tag::Adjective || text.tag(at - 1) == Tag::Hyphen;
                let attribute = coordinated && adjective(start - 2) && self.group.tokens.len() == 1;
                if attribute && text.tag(after).is_head() && self.cue.class == CueClass::Cognition {
                    return None;
                }
                let reports = self.reports(text);
                // "stressed the delay, and who indicated that": another relative clause about the same source.
                if text.is(start - 1, "who") && start > from + 2 && text.tag(start - 2) == Tag::Conjunction {
                    return Some(trim(text, from, start - 2));
                }
                // ", and called for": the same subject goes on to say something else.
                if coordinated && self.alike && (comma_before || !kind.is_clause() || reports) {
                    return Some(trim(text, from, start - 1));
                }
                if text.tag(start - 1) == Tag::Comma && self.alike && (!kind.is_clause() || self.cue.weak && reports) {
                    return Some(trim(text, from, start));
                }
                // "praised the crews, saying they had done well, and pledged support": the subject of the participle goes on.
                let past = self.form_is_past(text);
                if comma_before && forms.any(VerbForms::ING) && past && reports {
                    return Some(trim(text, from, start - 1));
                }
                // ", reads a press release"
                if text.tag(start - 1) == Tag::Comma && self.closes_with_source(text, range.last) {
                    return Some(trim(text, from, start));
                }
                // "but did not say": the narrator continues about the same subject. "but rather resolve" continues the clause.
                let bare = self.group.tokens.len() == 1 && text.tag(self.group.tokens.first) == Tag::Base;
                if coordinated && text.is(start - 1, "but") && !bare {
                    return Some(trim(text, from, start - 1));
                }
                let subject = subject_before(text.view, from, start).filter(|subject| subject.first > from + 1);
                let close = self.after_addressee(text);
                let parenthesis = subject.is_some_and(|subject| is_parenthesis(text, subject, close, range.last));
                other_speaker(text, range, start, close).filter(|_| self.alike || !self.cue.weak || parenthesis)
            }
            _ => None,
        }
    }

    /// The start of the verb with what comes before it: "repeatedly says", "in this context stressed".
    fn start(&self, text: QuotedView<'_>, from: usize) -> usize {
        let mut start = self.group.tokens.first;
        while start > from && text.tag(start - 1) == Tag::Adverb {
            start -= 1;
        }
        before_context(text.view, from, start)
    }

    /// One past the verb, or past its addressee if the sentence ends there: ", the spokesman told reporters after the meeting."
    fn after_addressee(&self, text: QuotedView<'_>) -> usize {
        let after = self.hit.last as usize;
        let end = if self.cue.takes.any(Complements::ADDRESSEE) { adjuncts_end(text, after) } else { after };
        if text.tag(end) == Tag::Stop { end } else { after }
    }

    /// Whether the verb and its subject after it end the sentence: ", said the Ministry", ", reads a press release".
    fn closes_with_source(&self, text: QuotedView<'_>, high: usize) -> bool {
        let after = self.hit.last as usize;
        let source = starting_at(text.view, after, high + 1);
        let speaks = |source: TokenRange| source::can_speak(text.view, source) || source::is_document(text.view, source);
        let says = self.cue.takes.any(Complements::DIRECT) && self.group.tokens.len() == 1;
        says && source.is_some_and(|source| source.last >= high && speaks(source))
    }

    /// Whether the verb is in the past.
    fn form_is_past(&self, text: QuotedView<'_>) -> bool {
        text.cue(self.hit).0.forms.any(VerbForms::PAST) && text.tag(self.hit.first as usize) == Tag::Finite
    }

    /// The end of the content before a participle that begins at `range.last`; `None` if the participle is part of the content.
    fn ends_before_participle(&self, text: QuotedView<'_>, range: TokenRange, forms: VerbForms) -> Option<usize> {
        let TokenRange { first: from, last: start } = range;
        let (before, after) = (text.tag(start - 1), self.hit.last as usize);
        // "reported that talks went on and quoted the envoy as saying"
        if text.is(start - 1, "as") {
            let mut verbs = (from + 2..start - 1).rev().take(MAX_QUOTED_TOKENS);
            if let Some(quotes) = verbs.find(|at| text.is_in(*at, WordSet::Quoting) && text.tag(*at) == Tag::Finite) {
                return (text.tag(quotes - 1) == Tag::Conjunction).then(|| trim(text, from, quotes - 1));
            }
        }
        // "early warning, and response": no words follow that could be reported.
        if matches!(text.tag(after), Tag::Comma | Tag::Stop | Tag::Conjunction) && text.quotes.opening_at(after + 1).is_none() {
            return None;
        }
        if self.is_act(text) || self.keeps_up(text) {
            return None;
        }
        // "the importance of building trust, defending ports": one gerund after another.
        let gerund = |at: usize| text.tag(at) == Tag::Preposition && text.tag(at + 1) == Tag::Ing;
        let listed = self.cue.weak || self.cue.class == CueClass::Evaluating;
        let says = matches!(text.tag(after), Tag::Complementiser | Tag::Relative);
        if listed && !says && before == Tag::Comma && (from..start - 1).any(gerund) {
            return None;
        }
        if before == Tag::Comma {
            return Some(trim(text, from, start));
        }
        // "“…” emphasising that", "“…,” adding, “…”"
        let quotes = || text.tag(after) == Tag::Comma && text.quotes.opening_at(after + 1).is_some();
        if before == Tag::Close && (text.is(after, "that") || quotes()) {
            return Some(start);
        }
        // ", with Ms Lund adding that": somebody else's words.
        if let Some(subject) = source::absolute_subject_before(text.view, from + 1, start) {
            return Some(trim(text, from, subject.first - 1));
        }
        // "had worked well adding that it would": the comma is missing.
        let goes_on = &*self.cue.lemma == "add" && text.is(after, "that");
        if goes_on && (before.is_nominal() || before == Tag::Adverb) {
            return Some(start);
        }
        let clause = matches!(text.tag(after), Tag::Complementiser | Tag::Relative);
        // "as well as projecting stability": an act. "and questioning how": words.
        if self.cue.weak && !clause {
            return None;
        }
        // ", as well as underscoring the need for calm"
        if start > from + 4 && text.is(start - 1, "as") && text.is(start - 2, "well") {
            return Some(trim(text, from, start - 3));
        }
        // ", underscoring the need for calm, and stressing that": one participle after another.
        // "saying that talks go on and stressing that"
        let coordinated = before == Tag::Conjunction && start > from + 1;
        let apart = coordinated && (text.tag(start - 2) == Tag::Comma || clause);
        (forms.any(VerbForms::ING) && apart).then(|| trim(text, from, start - 1))
    }

    /// Whether a participle is an act, and part of the content: ", committing acts of arson", ", realising a free and open sea".
    fn is_act(&self, text: QuotedView<'_>) -> bool {
        let after = text.tag(self.hit.last as usize);
        let intends = self.cue.weak && self.cue.takes == Complements::INFINITIVE;
        intends && after != Tag::To || self.cue.class == CueClass::Cognition && after != Tag::Complementiser
    }

    /// Whether a weak participle that takes clauses has a noun phrase as its object: ", maintaining a balance".
    fn keeps_up(&self, text: QuotedView<'_>) -> bool {
        let after = self.hit.last as usize;
        let phrase = matches!(text.tag(after), Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Noun);
        let clause = || begins_clause(text.view, after, text.sentence_end(after));
        self.cue.weak
            && self.cue.takes.any(Complements::BARE)
            && phrase
            && !names_frame(text, self.hit, self.cue, text.sentence_end(after))
            && !clause()
    }

    /// Whether the cue reports words. A weak one does if marks show it: "and calls her “a leader”", "and added: “We agree.”"
    fn reports(&self, text: QuotedView<'_>) -> bool {
        let after = self.hit.last as usize;
        let leads = matches!(text.tag(after), Tag::ObjectPronoun | Tag::Possessive)
            || matches!(text.tag(after), Tag::Colon | Tag::Comma) && self.cue.takes.any(Complements::DIRECT);
        let quotes = leads && text.quotes.opening_at(after + 1).is_some();
        // "said that talks go on and added that": a verb of saying with its clause.
        // "and guaranteed that"
        let speaks = self.cue.class == CueClass::Neutral && self.cue.takes.any(Complements::DIRECT);
        let adds = (speaks || self.cue.class == CueClass::Committing) && text.is(after, "that");
        !self.cue.weak || adds || quotes || names_frame(text, self.hit, self.cue, text.sentence_end(after))
    }
}

/// The end of the content before somebody else's words or a repeated cue: ", while the Minister said", ", the Minister said". The verb
/// begins at `verb` and ends before `after`.
fn other_speaker(text: QuotedView<'_>, range: TokenRange, verb: usize, after: usize) -> Option<usize> {
    let TokenRange { first: from, last: high } = range;
    let view = text.view;
    let subject = subject_before(view, from, verb)?;
    if subject.first <= from + 1 {
        return None;
    }
    let before = subject.first - 1;
    if is_parenthesis(text, subject, after, high) {
        return Some(trim(text, from, before));
    }
    // "to convey his greetings as he wished that they would prosper": the same person goes on.
    let own = subject.len() == 1 && text.tag(subject.first) == Tag::Pronoun && text.tag(after) == Tag::Complementiser;
    if text.is(before, "as") && own {
        return Some(trim(text, from, before));
    }
    // ", as the Minister said"
    if text.is(before, "as") && before > from + 1 && text.tag(before - 1) == Tag::Comma {
        return Some(trim(text, from, before - 1));
    }
    // "; the Minister said"
    if text.tag(before) == Tag::Semicolon && text.tag(verb) == Tag::Finite && source::can_speak(view, subject) {
        return Some(trim(text, from, before));
    }
    let joins = text.tag(before) == Tag::Conjunction || text.is_in(before, WordSet::Contrast);
    let apart = before > from + 1 && matches!(text.tag(before - 1), Tag::Comma | Tag::Dash | Tag::Close | Tag::Semicolon);
    // "and Mr Lund said": a name that speaks needs no comma.
    let titled = view.has(subject, EntityFlags::OFFICE) && matches!(text.tag(subject.first), Tag::Determiner | Tag::Name);
    let named = before > from + 1
        && (text.is(before, "and") || text.is_in(before, WordSet::Contrast))
        && text.tag(verb) == Tag::Finite
        && (titled || view.has(subject, EntityFlags::PERSON));
    (joins && (apart || named) && source::can_speak(view, subject)).then(|| trim(text, from, before))
}

/// Whether a subject and a cue end the sentence after a comma: ", the Ministry said in a statement", ", it added". The cue ends before
/// `after`.
pub(super) fn is_parenthesis(text: QuotedView<'_>, subject: TokenRange, after: usize, high: usize) -> bool {
    let says_where = text.is(after, "in") && names_an_utterance(text.view, after + 1);
    let says_when = text.is(after, "on") && text.facts(after + 1).any(Facts::CALENDAR);
    // "said at a press conference today."
    let end = if text.is(after, "at") { adjuncts_end(text, after) } else { after };
    let at_event = end > after && (end >= high || text.tag(end) == Tag::Stop);
    let closes = after >= high || matches!(text.tag(after), Tag::Comma | Tag::Stop) || says_where || says_when || at_event;
    let body = subject.len() == 1 && text.is(subject.first, "it");
    closes && text.tag(subject.first - 1) == Tag::Comma && (body || source::can_speak(text.view, subject))
}

/// `last` without the marks and conjunctions before it.
fn trim(text: QuotedView<'_>, from: usize, mut last: usize) -> usize {
    while last > from
        && matches!(text.tag(last - 1), Tag::Comma | Tag::Semicolon | Tag::Conjunction | Tag::Stop | Tag::Dash | Tag::Colon)
    {
        last -= 1;
    }
    // "the visit of the envoy, who, she said, would come": a relative clause that somebody's words interrupt.
    let opens_relative = last > from + 2 && text.tag(last - 1) == Tag::Relative && text.tag(last - 2) == Tag::Comma;
    if opens_relative { last - 2 } else { last }
}
