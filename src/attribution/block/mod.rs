//! Block quotations: the paragraphs after "X said:", and the body of a statement that is issued in somebody's name.

mod introducer;
mod narrator;

use crate::attribution::marks::pairing::Quotation;
use crate::attribution::marks::quotations::Quotations;
use crate::syntax::{TokenRange, View};
use introducer::{Lead, introduction, lead};

use crate::Span;
use crate::attribution::{Finding, Source, confidence, signature};
use crate::document::{Block, BlockKind};
use crate::lexicon::{Facts, OfficeKind};
use crate::mention::EntityFlags;
use crate::rule::{EndRule, QuoteRule};
use crate::segment::Sentence;
use crate::story::{Kind, QuoteKind};
use crate::syntax::Tag;
use crate::syntax::noun_phrase;

/// The longest line that introduces a block without a colon, in tokens.
pub(crate) const LEAD: usize = 40;
/// The least that is a statement before the first turn of a transcript, in tokens: less is a note.
const SHORTEST: usize = 20;

/// One finding for each block, in order.
pub(crate) fn find(view: View<'_>, quotes: Quotations<'_>, turns: &[Finding]) -> Vec<Finding> {
    let paragraphs = Paragraphs::new(view);
    let opening = match turns.first() {
        None => paragraphs.all.as_slice(),
        Some(turn) => {
            let end = paragraphs.all.partition_point(|paragraph| paragraph.block.span.end <= turn.span.start);
            &paragraphs.all[..end]
        }
    };
    let mut found = Vec::new();
    let mut at = 0;
    if let Some((lead, marked)) = introduced(view, quotes, opening) {
        at = in_marks(view, quotes, &paragraphs, 0, &lead, marked, &mut found);
    } else if let Some(finding) = body(view, quotes, turns.is_empty(), opening) {
        if turns.is_empty() {
            return vec![finding];
        }
        found.push(finding);
        at = opening.len();
    } else if let Some((finding, next)) = led(view, &paragraphs).filter(|_| turns.is_empty()) {
        found.push(finding);
        at = next;
    }
    let mut turn = 0;
    let mut behind_signature = 0;
    while at < paragraphs.all.len() {
        let paragraph = paragraphs.all[at];
        while turn < turns.len() && turns[turn].span.end <= paragraph.block.span.start {
            turn += 1;
        }
        let in_turn = turns.get(turn).is_some_and(|finding| finding.span.overlaps(paragraph.block.span));
        let lead = if in_turn { None } else { lead(view, paragraph) };
        if lead.is_none() && !in_turn {
            if let Some((finding, next)) = signed(view, quotes, &paragraphs, at, at == behind_signature) {
                found.push(finding);
                (at, behind_signature) = (next, next);
                continue;
            }
        }
        at += 1;
        let Some(lead) = lead else {
            if let Some((lead, rest)) = (!in_turn).then(|| begun(view, paragraph)).flatten() {
                let mut run = vec![rest];
                run.extend_from_slice(&paragraphs.all[at..paragraphs.hard_end(view, at).0]);
                let (last, margin) = narrator::last(view, &run, lead.source);
                let span = view.span(rest.tokens).cover(run[last - 1].block.span);
                let end = if at - 1 + last == paragraphs.all.len() { EndRule::EndOfText } else { EndRule::NarratorResumes };
                found.push(lead.finding(QuoteKind::Block, span, Some(end), QuoteRule::BlockOnCueLine, sureness(margin)));
                at += last - 1;
            }
            continue;
        };
        let Some(next) = paragraphs.all.get(at).filter(|next| Paragraphs::follows(view, next)) else { continue };
        if let Some(marked) = quotes.opening_at(next.tokens.first) {
            at = in_marks(view, quotes, &paragraphs, at, &lead, marked, &mut found);
            continue;
        }
        // "The two sides agreed on three steps:" leads to a list, not to words.
        if next.block.kind == BlockKind::ListItem && !lead.speaks(view) {
            continue;
        }
        let whole = lead.whole || at == 1 && spokesperson(view, lead.source);
        let (last, end, confidence) = paragraphs.end(view, at, (!whole).then_some(lead.source));
        let span = next.block.span.cover(paragraphs.all[last - 1].block.span);
        let rule = if lead.colon { QuoteRule::BlockAfterColon } else { QuoteRule::BlockAfterCue };
        found.push(lead.finding(QuoteKind::Block, span, Some(end), rule, confidence));
        at = last;
    }
    found
}

/// Adds the words in marks that begin at paragraph `at`, and each of the next paragraphs that stands in marks of its own; gives the
/// paragraph behind them.
fn in_marks(
    view: View<'_>,
    quotes: Quotations<'_>,
    paragraphs: &Paragraphs,
    mut at: usize,
    lead: &Lead,
    marked: &Quotation,
    found: &mut Vec<Finding>,
) -> usize {
    found.push(lead.finding(QuoteKind::Direct, view.span(marked.inner), None, QuoteRule::QuoteAfterColon, 0.95));
    while paragraphs.all.get(at).is_some_and(|paragraph| paragraph.tokens.first < marked.outer.last) {
        at += 1;
    }
    let whole = |paragraph: &Paragraph| {
        let marked = quotes.opening_at(paragraph.tokens.first)?;
        (marked.outer.last == paragraph.tokens.last && marked.outer.last > marked.inner.last).then_some(marked.inner)
    };
    while let Some(words) = paragraphs.all.get(at).filter(|next| !next.broken).and_then(whole) {
        let confidence = confidence::of(QuoteRule::QuoteAlone, None);
        found.push(lead.finding(QuoteKind::Direct, view.span(words), None, QuoteRule::QuoteAlone, confidence));
        at += 1;
    }
    at
}

/// A body that begins in marks, below a line of the header that says whose words follow.
fn introduced<'a>(view: View<'_>, quotes: Quotations<'a>, paragraphs: &[Paragraph]) -> Option<(Lead, &'a Quotation)> {
    let first = paragraphs.first()?;
    let before = (first.last_sentence.block as usize).checked_sub(1).and_then(|before| view.document.blocks().get(before));
    before.filter(|before| before.kind == BlockKind::LeadIn)?;
    let marked = quotes.opening_at(first.tokens.first)?;
    Some((Lead { source: view.author()?, cue: None, planned: false, colon: true, whole: true }, marked))
}

/// A body below a line of the header that says whose words follow, where the narrator takes over before its end; and the paragraph
/// where that is.
fn led(view: View<'_>, paragraphs: &Paragraphs) -> Option<(Finding, usize)> {
    let first = paragraphs.all.first()?;
    let before = (first.last_sentence.block as usize).checked_sub(1).and_then(|before| view.document.blocks().get(before));
    let source = before.filter(|before| before.kind == BlockKind::LeadIn).and_then(|_| view.author())?;
    let (last, end, confidence) = paragraphs.end(view, 0, Some(source));
    let lead = Lead { source, cue: None, planned: false, colon: true, whole: false };
    let span = first.block.span.cover(paragraphs.all[last - 1].block.span);
    let spoken = end == EndRule::NarratorResumes && first_person(view, &paragraphs.all[..last]);
    spoken.then(|| (lead.finding(QuoteKind::Block, span, Some(end), QuoteRule::BlockAfterColon, confidence), last))
}

/// How sure the end of a block is, by how much the signs favour it.
fn sureness(margin: f32) -> f32 {
    (0.8 + margin * 0.05).clamp(0.55, 0.95)
}

/// A block whose first words stand on the line of its cue: "The Ambassador said: We are proud …"; what introduces it, and the rest of
/// the paragraph. Without marks, only the first person shows that these are somebody's very words.
fn begun(view: View<'_>, paragraph: Paragraph) -> Option<(Lead, Paragraph)> {
    let tokens = paragraph.tokens;
    let colon = (tokens.first..tokens.last.min(tokens.first + LEAD)).find(|at| view.tag(*at) == Tag::Colon)?;
    let rest = TokenRange::new(colon + 1, tokens.last);
    let own = |at: usize| view.facts(at).any(Facts::FIRST_PERSON) && matches!(view.tag(at), Tag::Pronoun | Tag::Possessive);
    if rest.len() < 4 || view.tag(rest.first) == Tag::Open || !(rest.first..rest.last.min(rest.first + OPENING)).any(own) {
        return None;
    }
    let lead = introduction(view, TokenRange::new(tokens.first, colon + 1), colon)?;
    (!lead.whole).then_some((lead, Paragraph { tokens: rest, ..paragraph }))
}

/// The whole body, where the title says whose words they are, or where several speak as "We, the Ministers"; of a transcript what
/// stands before the first label ("Briefing by Spokesperson Ana Silva").
fn body(view: View<'_>, quotes: Quotations<'_>, whole: bool, paragraphs: &[Paragraph]) -> Option<Finding> {
    let form = &view.document.header;
    // A transcript without labels is a monologue, if somebody's name heads it.
    let monologue = || {
        let named = view.author().is_some_and(|author| view.has(author, EntityFlags::PERSON));
        named && first_person(view, paragraphs)
    };
    let reports = matches!(form.kind, Kind::NewsStory | Kind::FactSheet | Kind::Advisory);
    if whole && (reports || form.kind == Kind::Transcript && !monologue()) {
        return None;
    }
    // "Catherine Lund made the following statement:" leads to it and is not part of it.
    if paragraphs.first().is_some_and(|first| lead(view, *first).is_some_and(|lead| lead.colon)) {
        return None;
    }
    let signer = paragraphs.last().and_then(|last| signature::closing(view, last)).filter(|_| whole && paragraphs.len() > 1);
    let paragraphs = if signer.is_some() { &paragraphs[..paragraphs.len() - 1] } else { paragraphs };
    let paragraphs =
        if whole { paragraphs } else { &paragraphs[paragraphs.iter().position(|first| !first.is_contents(view))?..] };
    let span = paragraphs.iter().map(|paragraph| paragraph.block.span).reduce(Span::cover)?;
    let first = paragraphs.first()?.tokens.first;
    let several = matches!(form.kind, Kind::JointStatement | Kind::Communique);
    let given = paragraphs.first().filter(|_| whole && paragraphs.len() > 1);
    let named = view.author().is_some_and(|author| view.has(author, EntityFlags::PERSON));
    let given = given.filter(|_| !named).and_then(|first| {
        let delivered = signature::delivered(view, quotes, first, &paragraphs[1]).filter(|_| view.author().is_none());
        delivered.or_else(|| signature::summed_up(view, first, &paragraphs[1]))
    });
    let paragraphs = if given.is_some() { &paragraphs[1..] } else { paragraphs };
    let span = if given.is_some() { paragraphs.iter().map(|paragraph| paragraph.block.span).reduce(Span::cover)? } else { span };
    let source = match view.author() {
        Some(author) if !several || first_person(view, paragraphs) => {
            given.or_else(|| issuing_person(view)).or(signer).filter(|_| !view.has(author, EntityFlags::PERSON)).unwrap_or(author)
        }
        _ => given.or_else(|| we(view, first).filter(|_| whole))?,
    };
    // What leads to the turns of a transcript ("The Minister met the press on Monday:") is the publisher's, unless it speaks itself.
    let short = paragraphs.iter().map(|paragraph| paragraph.tokens.len()).sum::<usize>() < SHORTEST;
    if !whole && (short || !first_person(view, paragraphs)) {
        return None;
    }
    if source.len() == 0 || !spokesperson(view, source) && narrated(view, quotes, source, span) {
        return None;
    }
    Some(Finding {
        kind: QuoteKind::Block,
        span,
        source: Some(Source::Phrase(source)),
        cue: None,
        planned: false,
        rule: QuoteRule::StatementBody,
        end_rule: Some(if whole { EndRule::EndOfText } else { EndRule::NextLabel }),
        confidence: 0.95,
    })
}

/// A quotation of the markup that nothing introduces and somebody signs, on its last line or on the one behind it; and the paragraph
/// behind both. It begins where the one before it was signed, or where none is before it.
fn signed(
    view: View<'_>,
    quotes: Quotations<'_>,
    paragraphs: &Paragraphs,
    from: usize,
    begins: bool,
) -> Option<(Finding, usize)> {
    let set_off = |paragraph: &&Paragraph| paragraph.block.kind == BlockKind::Quotation;
    let first = paragraphs.all.get(from).filter(set_off)?;
    let goes_on = !first.broken && from.checked_sub(1).is_some_and(|before| set_off(&&paragraphs.all[before]));
    if goes_on && !begins {
        return None;
    }
    let signer = |at: usize, dash: bool| {
        let line = paragraphs.all.get(at).filter(|line| !line.broken && line.tokens.len() <= LEAD)?;
        let opens = signature::opens(view, line.tokens.first);
        if dash && !opens {
            return None;
        }
        signature::signer(view, line.tokens.first + usize::from(opens), line.tokens.last).map(|source| (source, at))
    };
    // No further than the first line that signs: the next quotation begins behind it.
    let mut line = from + 1;
    let mut within = paragraphs.all[line..].iter().take_while(|next| set_off(next) && !next.broken);
    let signed_within = within.find_map(|_| {
        line += 1;
        signer(line - 1, true)
    });
    let (source, line) = signed_within.or_else(|| signer(line, false))?;
    let last = paragraphs.all[line - 1];
    let marked = quotes.opening_at(first.tokens.first).filter(|marked| marked.outer.last + 1 >= last.tokens.last);
    let (kind, span) = match marked {
        Some(marked) => (QuoteKind::Direct, view.span(marked.inner)),
        None => (QuoteKind::Block, first.block.span.cover(last.block.span)),
    };
    let finding = Finding {
        kind,
        span,
        source: Some(Source::Phrase(source)),
        cue: None,
        planned: false,
        rule: QuoteRule::QuoteThenSignature,
        end_rule: marked.is_none().then_some(EndRule::Markup),
        confidence: confidence::of(QuoteRule::QuoteThenSignature, None),
    };
    Some((finding, line + 1))
}

/// The person whom the issuer's line names: "From: Foreign Office and The Rt Hon Ada Lund MP".
fn issuing_person(view: View<'_>) -> Option<TokenRange> {
    let blocks = view.document.blocks().iter().take_while(|block| !block.kind.is_body());
    let issuer = blocks.filter(|block| block.kind == BlockKind::Issuer).map(|block| block.span);
    issuer.into_iter().find_map(|span| {
        let person = view.people_from(view.tokens_in(span).first).first()?;
        let person = TokenRange::new(person.first as usize, person.last as usize);
        span.contains(view.span(person)).then_some(person)
    })
}

/// How far into a body the first words that show its voice may stand, in tokens.
pub(crate) const OPENING: usize = 160;

/// How far a cue may stand behind the quotation that it governs, in tokens.
const CUED: usize = 8;

/// Whether the first words of some paragraphs speak of "me" or "us".
fn first_person(view: View<'_>, paragraphs: &[Paragraph]) -> bool {
    let (Some(first), Some(last)) = (paragraphs.first(), paragraphs.last()) else { return false };
    let (first, last) = (first.tokens.first, last.tokens.last);
    (first..last.min(first + OPENING)).any(|at| view.facts(at).any(Facts::FIRST_PERSON) && view.tag(at) == Tag::Pronoun)
}

/// "We, the Foreign Ministers of …, met in …" at the front of a body: the words that say who "we" are.
fn we(view: View<'_>, first: usize) -> Option<TokenRange> {
    let at = (first..first + 4).find(|at| view.is(*at, "we"))?;
    (view.tag(at + 1) == Tag::Comma).then(|| noun_phrase::behind(view, at + 2, at + 2 + LEAD)).flatten()
}

/// Whether the body tells of its author in the third person, with a cue: then it is a report and no statement.
fn narrated(view: View<'_>, quotes: Quotations<'_>, author: TokenRange, span: Span) -> bool {
    let body = view.tokens_in(span);
    let Some(name) = author.last.checked_sub(1).map(|at| view.word(at)) else { return false };
    let named = |hit: &&crate::lexicon::Hit| {
        let before = (hit.first as usize).checked_sub(1);
        before.is_some_and(|before| {
            view.word(before) == name && view.tag(hit.first as usize) == Tag::Finite && before >= body.first
        })
    };
    // "“…,” Director General Silva said": words in marks that the text gives to its author.
    let cited = || {
        quotes.within(body.first, body.last).iter().take(OPENING).any(|marked| {
            let next = TokenRange::new(marked.outer.last, marked.outer.last + CUED);
            let author = |last: usize| (next.first..last).any(|at| view.word(at) == name);
            view.cues_in(next).iter().any(|hit| view.tag(hit.first as usize) == Tag::Finite && author(hit.first as usize))
        })
    };
    view.cues_in(body).iter().any(|hit| named(&hit)) || cited()
}

/// A block of the body with its tokens.
#[derive(Clone, Copy)]
pub(crate) struct Paragraph {
    pub(crate) block: Block,
    pub(crate) tokens: TokenRange,
    pub(crate) last_sentence: Sentence,
    /// Whether a block that is no body stands between it and the one before.
    broken: bool,
}

impl Paragraph {
    /// Whether it may stand in a table of contents before somebody speaks.
    fn is_contents(&self, view: View<'_>) -> bool {
        self.is_heading(view) || self.block.kind == BlockKind::ListItem
    }

    /// Whether it is a heading: not one that leads to a list in somebody's own voice ("Our offer has three parts:").
    fn is_heading(&self, view: View<'_>) -> bool {
        let leads = || self.tokens.len() > 0 && view.tag(self.tokens.last - 1) == Tag::Colon;
        let own = || (self.tokens.first..self.tokens.last).any(|at| view.facts(at).any(Facts::FIRST_PERSON));
        self.block.kind == BlockKind::Heading && !(leads() && own())
    }
}

struct Paragraphs {
    all: Vec<Paragraph>,
}

impl Paragraphs {
    fn new(view: View<'_>) -> Self {
        let blocks = view.document.blocks();
        let mut all: Vec<Paragraph> = Vec::new();
        for sentence in &view.segments.sentences {
            let Some(block) = blocks.get(sentence.block as usize).filter(|block| block.kind.is_body()) else { continue };
            match all.last_mut() {
                Some(paragraph) if paragraph.last_sentence.block == sentence.block => {
                    paragraph.tokens.last = sentence.last as usize;
                    paragraph.last_sentence = *sentence;
                }
                last => {
                    let broken = last.is_some_and(|last| {
                        let between = last.last_sentence.block as usize + 1..sentence.block as usize;
                        blocks.get(between).is_some_and(|between| !between.is_empty())
                    });
                    let tokens = TokenRange::new(sentence.first as usize, sentence.last as usize);
                    all.push(Paragraph { block: *block, tokens, last_sentence: *sentence, broken });
                }
            }
        }
        Self { all }
    }

    /// Whether a paragraph can begin a block: no heading, and nothing foreign before it.
    fn follows(view: View<'_>, next: &Paragraph) -> bool {
        !next.is_heading(view) && !next.broken
    }

    /// Where a block must end whose next paragraph is `from`: before a heading, another block's introduction, what is no body, or where
    /// the markup of quotations changes.
    fn hard_end(&self, view: View<'_>, from: usize) -> (usize, EndRule) {
        let quotation = from > 0 && self.all[from - 1].block.kind == BlockKind::Quotation;
        for (at, paragraph) in self.all.iter().enumerate().skip(from) {
            let ends = if paragraph.broken {
                EndRule::Boilerplate
            } else if quotation != (paragraph.block.kind == BlockKind::Quotation) {
                EndRule::Markup
            } else if paragraph.is_heading(view) {
                EndRule::Heading
            } else if lead(view, *paragraph).is_some() {
                EndRule::NextCue
            } else {
                continue;
            };
            return (at, ends);
        }
        (self.all.len(), EndRule::EndOfText)
    }

    /// The end of the block that begins at paragraph `from`: index behind its last paragraph, why there, and how sure.
    ///
    /// A statement that is issued as a whole, without a `speaker` of whom a narrator might tell, runs to the next hard end.
    fn end(&self, view: View<'_>, from: usize, speaker: Option<TokenRange>) -> (usize, EndRule, f32) {
        let quotation = self.all[from].block.kind == BlockKind::Quotation;
        let (hard, why) = self.hard_end(view, from + 1);
        if quotation {
            return (hard, if why == EndRule::EndOfText { why } else { EndRule::Markup }, 0.99);
        }
        let Some(speaker) = speaker else { return (hard, why, 0.9) };
        // The lead of another block is the narrator's, but its paragraph may begin earlier; the voices decide within the run.
        let (last, margin) = narrator::last(view, &self.all[from..hard], speaker);
        let last = from + last;
        let confidence = sureness(margin);
        if last == hard { (last, why, confidence) } else { (last, EndRule::NarratorResumes, confidence) }
    }
}

/// Whether a source speaks for somebody else.
fn spokesperson(view: View<'_>, source: TokenRange) -> bool {
    view.offices_in(source).any(|(_, office)| office.kind == OfficeKind::Spokesperson)
}
