//! Pairs of quotation marks: which marks open a quotation, and which close it.

use super::mark_family::{MarkFamily, is_low, opening_family};
use crate::lexicon::{Complements, Hit, VerbForms};
use crate::segment::{Case, Token, TokenClass};
use crate::syntax::{Tag, TokenRange, View};

/// Words between quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Quotation {
    /// The tokens between the marks.
    pub(crate) inner: TokenRange,
    /// The tokens with their marks. There is no closing mark if the quotation continues in the next paragraph.
    pub(crate) outer: TokenRange,
    /// Index of the block in which it opens.
    pub(crate) block: u32,
}

impl Quotation {
    /// Whether it is a sentence: “So are we.”, or, with its stop after the mark, “We are too”.
    pub(crate) fn is_sentence(&self, view: View<'_>) -> bool {
        let TokenRange { first, last } = self.outer;
        let opens = first == view.sentence_start(first) || view.tag(first - 1) == Tag::Stop;
        let stop_after = || opens && !self.is_open() && view.tag(last) == Tag::Stop;
        self.inner.len() > 2 && (view.tag(self.inner.last - 1) == Tag::Stop || stop_after())
    }

    /// Whether no mark closes it.
    fn is_open(&self) -> bool {
        self.outer.last == self.inner.last
    }
}

/// The number of paragraphs without a mark at their start that a quotation may contain between its first paragraph and its last.
const MAX_UNMARKED_PARAGRAPHS: u32 = 32;
/// The number of tokens of words that a mark closes and none opens.
const MAX_UNOPENED_TOKENS: usize = 120;
/// The number of tokens after a single mark that are searched for another mark that may close the quotation instead.
const MAX_TOKENS_TO_CLOSE: usize = 200;

/// Finds the outermost quotations of each block, in order.
///
/// A quotation whose closing mark is missing ends with its paragraph. It continues if the next paragraph opens with the same mark, as in
/// quotations of several paragraphs, or if one of the next paragraphs ends with the mark that closes it.
pub(crate) fn find(view: View<'_>) -> Vec<Quotation> {
    let sentences = &view.segments.sentences;
    let mut found: Vec<Quotation> = Vec::new();
    // For how many paragraphs the last quotation has been open, if it is.
    let mut open_for = None;
    let mut from = 0;
    while from < sentences.len() {
        let block = sentences[from].block;
        let to = from + sentences[from..].iter().take_while(|sentence| sentence.block == block).count();
        let tokens = TokenRange::new(sentences[from].first as usize, sentences[to - 1].last as usize);
        let next_opens = sentences.get(to).and_then(|next| opening_family(view, next.first as usize));
        let paragraph = Paragraph { view, tokens, block, next_opens };
        let goes_on = open_for.filter(|paragraphs| *paragraphs <= MAX_UNMARKED_PARAGRAPHS && paragraph.is_body());
        open_for = match goes_on.zip(found.last_mut()) {
            Some((paragraphs, quotation)) if !paragraph.has_double_mark_inside() => {
                let closes = paragraph.close_at_end(quotation);
                (!closes).then_some(paragraphs + 1)
            }
            going_on => {
                let mut paragraph = paragraph;
                if let Some((quotation, close)) = going_on.and_then(|(_, quotation)| Some((quotation, paragraph.close_inside()?)))
                {
                    (quotation.inner.last, quotation.outer.last) = (close, close + 1);
                    paragraph.tokens.first = close + 1;
                }
                let before = found.len();
                paragraph.pair(&mut found);
                let last = found[before..].last().filter(|last| last.is_open() && next_opens.is_none());
                last.map(|_| 1)
            }
        };
        from = to;
    }
    join(found)
}

/// Joins paragraphs that each open with a mark, of which the last closes, to one quotation.
fn join(found: Vec<Quotation>) -> Vec<Quotation> {
    let mut joined: Vec<Quotation> = Vec::with_capacity(found.len());
    for next in found {
        match joined.last_mut() {
            Some(open) if open.is_open() && open.outer.last == next.outer.first => {
                open.inner.last = next.inner.last;
                open.outer.last = next.outer.last;
            }
            _ => joined.push(next),
        }
    }
    joined
}

/// Whether an opening mark may open a quotation inside another of its family.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Nesting {
    /// Marks that show their direction may: “He said “yes” twice.”
    Directed,
    None,
}

/// An opening mark that has no partner yet.
#[derive(Clone, Copy)]
pub(super) struct OpenMark {
    pub(super) family: MarkFamily,
    pub(super) at: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum MarkRole {
    Opens,
    Closes,
}

/// A paragraph whose marks are paired.
pub(super) struct Paragraph<'a> {
    pub(super) view: View<'a>,
    pub(super) tokens: TokenRange,
    /// Index of its block.
    block: u32,
    /// The family of the mark with which the next paragraph opens.
    next_opens: Option<MarkFamily>,
}

impl Paragraph<'_> {
    fn is_body(&self) -> bool {
        self.view.document.blocks().get(self.block as usize).is_some_and(|block| block.kind.is_body())
    }

    /// Whether a double mark comes before those that end the paragraph.
    fn has_double_mark_inside(&self) -> bool {
        let inside = TokenRange::new(self.tokens.first, self.end_mark());
        self.view.quotation_marks(inside).any(|at| MarkFamily::of(self.view.word(at)) == Some(MarkFamily::Double))
    }

    /// The last token, or the one before a stop: "my highest consideration”."
    fn end_mark(&self) -> usize {
        let last = self.tokens.last - 1;
        last - usize::from(last > self.tokens.first && self.view.tag(last) == Tag::Stop)
    }

    /// Closes a quotation of the paragraphs before with the double mark at the end; returns whether there is one.
    fn close_at_end(&self, quotation: &mut Quotation) -> bool {
        let last = self.end_mark();
        // "and good health. "": a space before a straight mark does not open a quotation at the end of a paragraph.
        let closing = self.view.token(last).is_some_and(|token| token.class() == TokenClass::QuoteClose);
        // "my highest consideration’’"
        let doubled = self.doubles(last);
        let closes = doubled
            || (closing || self.view.word(last) == "\"") && MarkFamily::of(self.view.word(last)) == Some(MarkFamily::Double);
        if closes {
            quotation.inner.last = last - usize::from(doubled);
            quotation.outer.last = last + 1;
        }
        closes
    }

    /// The first double mark, if it closes a sentence of the quotation of the paragraphs before: "We will act.” The Minister left."
    fn close_inside(&self) -> Option<usize> {
        let view = self.view;
        let is_double = |at: &usize| MarkFamily::of(view.word(*at)) == Some(MarkFamily::Double);
        let close = view.quotation_marks(self.tokens).find(is_double)?;
        let ends = close > self.tokens.first && view.tag(close - 1) == Tag::Stop;
        (ends && view.word(close) == "”" && close + 1 < self.tokens.last).then_some(close)
    }

    /// Adds the quotations of the paragraph.
    fn pair(&self, found: &mut Vec<Quotation>) {
        let before = found.len();
        let left_open = self.pair_with(Nesting::Directed, found);
        // A mark inside another that left the outer one open was not nested. One of the two is an error of the text.
        if left_open {
            found.truncate(before);
            self.pair_with(Nesting::None, found);
        }
    }

    /// Adds the quotations of the paragraph; returns whether one that contains another was left open.
    fn pair_with(&self, nesting: Nesting, found: &mut Vec<Quotation>) -> bool {
        let mut waiting: Option<OpenMark> = None;
        let (mut depth, mut nested) = (0_u32, false);
        for at in self.view.quotation_marks(self.tokens) {
            let mark = self.view.word(at);
            let Some(family) = MarkFamily::of(mark) else { continue };
            match (waiting, self.role(at, waiting.filter(|open| open.family == family))) {
                (None, MarkRole::Closes) if family == MarkFamily::Double && self.follows_cue(at) => {
                    waiting = Some(OpenMark { family, at });
                }
                (None, MarkRole::Closes) => {
                    let floor = found.last().map_or(self.tokens.first, |last| last.outer.last.max(self.tokens.first));
                    let comma = self.cue_without_mark(at, floor).filter(|comma| comma + 1 < at && family == MarkFamily::Double);
                    if let Some(comma) = comma {
                        let outer = TokenRange::new(comma + 1, at + 1);
                        found.push(Quotation { inner: TokenRange::new(comma + 1, at), outer, block: self.block });
                    }
                }
                (Some(open), _) if open.family != family => {}
                // "said ““We agree”": the mark is doubled by mistake.
                (Some(open), MarkRole::Opens) if at == open.at + 1 => waiting = Some(OpenMark { family, at }),
                (Some(_), MarkRole::Opens) if nesting == Nesting::Directed && mark == "“" => {
                    (depth, nested) = (depth + 1, true);
                }
                (Some(open), MarkRole::Opens) if self.repeats(open, at) => {}
                // A second opening mark: the first one was an error, or nothing closes its words.
                (_, MarkRole::Opens) => {
                    if let Some((open, end)) = waiting.and_then(|open| Some((open, self.close_without_mark(open, at)?))) {
                        self.add(open.at, end, found);
                    }
                    waiting = Some(OpenMark { family, at });
                }
                (Some(_), MarkRole::Closes) if depth > 0 => depth -= 1,
                (Some(_), MarkRole::Closes) if family == MarkFamily::Single && self.is_plural_possessive(at) => {}
                (Some(open), MarkRole::Closes) => {
                    self.add(open.at, TokenRange::new(at, at + 1), found);
                    waiting = None;
                }
            }
        }
        if let Some(open) = waiting {
            // The next paragraph goes on with the quotation if it opens with the same mark.
            let ends_here = self.next_opens != Some(open.family);
            let closed = if ends_here { self.close_without_mark(open, self.tokens.last) } else { None };
            let end = closed.or_else(|| {
                let end = TokenRange::new(self.tokens.last, self.tokens.last);
                self.goes_on(open).then_some(end)
            });
            if let Some(end) = end {
                self.add(open.at, end, found);
            }
        }
        // The outer quotation goes on in the next paragraph.
        let goes_on = |open: OpenMark| self.next_opens == Some(open.family) && self.view.word(open.at) == "“";
        nested && waiting.is_some_and(|open| !goes_on(open))
    }

    /// Whether a mark opens a quotation again in the middle, at the start of a sentence: "“We moved forward. “We have grown,” said Ms Lund." No report
    /// comes between the two marks.
    fn repeats(&self, open: OpenMark, again: usize) -> bool {
        let view = self.view;
        let starts_sentence = |at: usize| at == self.tokens.first || view.tag(at - 1) == Tag::Stop;
        let between = TokenRange::new(open.at + 1, again);
        let reports = |hit: &Hit| view.tag(hit.first as usize) == Tag::Finite && view.cue(*hit).0.forms.any(VerbForms::PAST);
        let is_short = between.len() <= MAX_UNOPENED_TOKENS;
        // "We moved forward. “ she said": a mark that closes.
        let touches = view.token(again + 1).is_some_and(|next| !next.spaced());
        open.family == MarkFamily::Double
            && is_short
            && touches
            && starts_sentence(open.at)
            && starts_sentence(again)
            && !view.cues_in(between).iter().any(reports)
            && self.close_without_mark(open, again).is_none()
    }

    /// Whether a closing mark opens by mistake: "Ms Lund said,” we agree.”"
    fn follows_cue(&self, at: usize) -> bool {
        let view = self.view;
        let directed = view.word(at) == "”" && view.token(at + 1).is_some_and(Token::spaced);
        at > self.tokens.first + 1 && directed && self.is_lead(at - 1)
    }

    /// The comma or colon at which words begin whose opening mark is missing: "She added, we agree.”"
    fn cue_without_mark(&self, close: usize, floor: usize) -> Option<usize> {
        let view = self.view;
        let ends = matches!(view.tag(close - 1), Tag::Stop | Tag::Comma);
        let low = floor.max(view.sentence_start(close - 1)).max(close.saturating_sub(MAX_UNOPENED_TOKENS));
        let lead = (low + 1..close).find(|at| self.is_lead(*at)).filter(|_| ends)?;
        // The mark closes these words, and not a quotation that began earlier.
        view.quotation_marks(TokenRange::new(lead, close)).next().is_none().then_some(lead)
    }

    /// Whether a comma or a colon comes directly after a verb of saying: "She added,".
    fn is_lead(&self, at: usize) -> bool {
        let view = self.view;
        let says = |hit: &Hit| {
            let (_, cue) = view.cue(*hit);
            hit.last as usize == at && cue.takes.any(Complements::DIRECT) && view.tag(hit.first as usize) == Tag::Finite
        };
        matches!(view.tag(at), Tag::Comma | Tag::Colon)
            && at > self.tokens.first
            && view.cues_in(TokenRange::new(at - 1, at)).iter().any(says)
    }

    /// Whether a comma comes after a verb of saying and where it was said: "She said in a statement,".
    fn is_lead_of_document(&self, at: usize) -> bool {
        let view = self.view;
        let cues = view.cues_in(TokenRange::new(at.saturating_sub(4).max(self.tokens.first), at));
        let reaches = |hit: &Hit| hit.last as usize == at || view.tag(hit.last as usize) == Tag::Preposition;
        let says = |hit: &Hit| view.tag(hit.first as usize) == Tag::Finite && reaches(hit);
        view.tag(at) == Tag::Comma && cues.iter().any(says)
    }

    /// Whether a mark opens or closes, after an open mark of its family.
    fn role(&self, at: usize, open: Option<OpenMark>) -> MarkRole {
        if open.is_some_and(|open| is_low(self.view.word(open.at))) && !is_low(self.view.word(at)) {
            return MarkRole::Closes;
        }
        // "” We agreed": a closing mark at the front of a paragraph opens.
        if self.view.tag(at) == Tag::Open || at == self.tokens.first { MarkRole::Opens } else { MarkRole::Closes }
    }

    /// Whether a quotation that its paragraph does not close continues: if the next paragraph opens with the same mark, or if the open mark
    /// is intended, since it is at the start of the paragraph, after a colon, "that" or ", she said,", or at the start of a sentence.
    fn goes_on(&self, open: OpenMark) -> bool {
        let at_front = open.at == self.tokens.first
            || matches!(self.view.tag(open.at - 1), Tag::Colon | Tag::Stop | Tag::Complementiser)
            || self.is_lead(open.at - 1)
            || self.is_lead_of_document(open.at - 1);
        self.next_opens == Some(open.family) || open.family == MarkFamily::Double && at_front
    }

    /// Whether a single mark after an "s" is a plural possessive inside a quotation in single marks: "the miners’ work". A word follows it,
    /// and another mark closes the quotation.
    fn is_plural_possessive(&self, at: usize) -> bool {
        let (view, last) = (self.view, self.tokens.last);
        let plural = at > 0 && view.word(at - 1).ends_with('s') && view.token(at).is_some_and(|token| !token.spaced());
        let before_word = view.token(at + 1).is_some_and(|next| at + 1 < last && next.spaced() && next.case() == Case::Lower);
        if !(plural && before_word) {
            return false;
        }
        let rest = TokenRange::new(at + 1, last.min(at + MAX_TOKENS_TO_CLOSE));
        let next = view.quotation_marks(rest).find(|next| MarkFamily::of(view.word(*next)) == Some(MarkFamily::Single));
        // Without another mark, the quotation may continue in the next paragraph.
        next.map_or(self.next_opens == Some(MarkFamily::Single), |next| view.tag(next) == Tag::Close)
    }

    /// Whether a single mark and the one before it stand for a double mark, or a double one is doubled by mistake: "‘’We agree,’’",
    /// "““We agree,”".
    fn doubles(&self, at: usize) -> bool {
        let inside = at > self.tokens.first && at < self.tokens.last;
        if !inside || self.view.token(at).is_none_or(Token::spaced) {
            return false;
        }
        let is_single = |at: usize| MarkFamily::of(self.view.word(at)) == Some(MarkFamily::Single);
        let repeats = self.view.word(at) == "“" && self.view.word(at - 1) == "“";
        is_single(at) && is_single(at - 1) || repeats
    }

    /// Adds the quotation between an opening mark and what closes it: a mark, or nothing at the end of the paragraph.
    fn add(&self, open: usize, close: TokenRange, found: &mut Vec<Quotation>) {
        if close.first > open + 1 {
            let inner = TokenRange::new(open + 1, close.first);
            let outer =
                TokenRange::new(open - usize::from(self.doubles(open)), close.last + usize::from(self.doubles(close.last)));
            found.push(Quotation { inner, outer, block: self.block });
        }
    }
}
