//! [`Pending`]: lines of a header that later lines explain.

use crate::Span;
use crate::document::block::{Block, BlockKind};
use crate::document::draft::Draft;
use crate::document::line::dateline::is_place;
use crate::document::line::name_line::{NameLine, names_outlet};
use crate::document::line::shape::{has_more_words, is_capitalised, is_prose, is_salutation, opens_speech};
use crate::lexicon::line::DateRole;

/// The number of blocks that are searched for the headline and for the audience. A page may come here once for each of its quotations.
const MAX_BLOCKS_ABOVE: usize = 64;

/// Lines of a header that later lines explain, as indexes of their blocks.
#[derive(Debug, Default)]
pub(crate) struct Pending {
    /// The meaning of the next line, after "Published" or "From" on a line of its own.
    pub(super) expected: Option<Expected>,
    /// Names before the headline. One of them is the headline if no other line is.
    pub(super) title_candidates: Vec<(usize, NameLine)>,
    /// Blocks after the headline that may turn out to be a subtitle or a place.
    pub(super) tentative: Vec<usize>,
}

/// The meaning of the next line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Expected {
    Subject,
    Date(DateRole),
    Issuer,
}

impl Pending {
    /// Keeps the block at `at` as the subject of a mail, which the next line may continue.
    pub(super) fn push_subject(&mut self, at: usize) {
        self.title_candidates.push((at, NameLine::Subject));
        self.expected = Some(Expected::Subject);
    }

    /// Whether one of the tentative blocks is running text.
    pub(super) fn has_prose(&self, draft: &Draft<'_>) -> bool {
        self.tentative.iter().any(|at| draft.words_of(*at).is_some_and(|words| is_prose(words, draft.tables)))
    }

    /// Makes the likeliest of the names before the body the headline, if no line was one.
    pub(super) fn choose_title(&self, draft: &mut Draft<'_>) {
        if draft.facts.title.is_some() || self.title_candidates.is_empty() {
            return;
        }
        let wordy = |at: usize| draft.words_of(at).is_some_and(|words| has_more_words(words, 3));
        // "Ana Silva, Secretary of State"
        let with_office = |at: usize| draft.words_of(at).is_some_and(|words| words.contains(", "));
        let rank = |(at, name): &(usize, NameLine)| match name {
            NameLine::Subject => 0,
            NameLine::Person if wordy(*at) && !with_office(*at) => 1,
            NameLine::Place => 2,
            NameLine::Person | NameLine::Body => 3,
        };
        // "Strelsau, D.C." is a town, and "Ana Silva, Department Spokesperson" a person: no headlines.
        let names = |(at, name): &(usize, NameLine)| matches!(name, NameLine::Place | NameLine::Person) && with_office(*at);
        // "Programme Director" above "Honourable Ministers": what is below is the audience of a speech.
        let mut above = draft.blocks.iter().take(MAX_BLOCKS_ABOVE);
        let audience = above.position(|block| opens_speech(block.span.of(draft.text), draft.tables));
        let addresses = |(at, _): &(usize, NameLine)| audience.is_some_and(|audience| *at >= audience);
        // "Harbour News"
        let is_site = |(at, _): &(usize, NameLine)| draft.words_of(*at).is_some_and(|words| names_outlet(words, draft.tables));
        let is_none = |candidate: &(usize, NameLine)| {
            candidate.1 == NameLine::Body || names(candidate) || addresses(candidate) || is_site(candidate)
        };
        let candidates = self.title_candidates.iter().filter(|candidate| !is_none(candidate)).copied();
        let Some((at, _)) = candidates.min_by_key(rank) else { return };
        if let Some(block) = draft.blocks.get_mut(at) {
            block.kind = BlockKind::Title;
            draft.facts.title = Some(block.span);
            draft.facts.signatory = draft.facts.signatory.filter(|signatory| *signatory != block.span);
        }
    }

    /// A line of the header follows: the blocks between the headline and that line are of this kind, unless one names a place.
    pub(crate) fn settle_as(&mut self, kind: BlockKind, draft: &mut Draft<'_>) {
        for at in std::mem::take(&mut self.tentative) {
            let before = at.checked_sub(1).and_then(|before| draft.blocks.get(before));
            let below_signature = before.is_some_and(|block| block.kind == BlockKind::Issuer);
            let Some(block) = draft.blocks.get_mut(at) else { continue };
            let words = block.span.of(draft.text);
            // Below a signature a short name is that of the town, with a comma or without.
            let town = || {
                (below_signature && is_capitalised(words, 3, draft.tables) || is_place(words, draft.tables))
                    && !has_more_words(words, 4)
            };
            block.kind = match kind {
                BlockKind::Place if is_prose(words, draft.tables) => block.kind,
                BlockKind::Subtitle if town() => BlockKind::Place,
                _ => kind,
            };
        }
    }

    /// The body begins: a short line with a comma after the date names a place, and a line directly after the headline is a subtitle.
    pub(crate) fn settle(&mut self, draft: &mut Draft<'_>) {
        self.choose_title(draft);
        let tentative = std::mem::take(&mut self.tentative);
        // Every quotation of a page comes here, and usually no line is pending.
        if tentative.is_empty() {
            return;
        }
        let mut above = draft.blocks.iter().take(MAX_BLOCKS_ABOVE);
        let title = above.position(|block| block.kind == BlockKind::Title);
        let dated = draft.facts.date.is_some();
        for at in tentative {
            let heading = |block: &&mut Block| block.kind == BlockKind::Heading;
            let Some(block) = draft.blocks.get_mut(at).filter(heading) else { continue };
            let words = block.span.of(draft.text);
            // "His Excellency Karl Lund, Dean of the Corps," addresses somebody.
            let place = is_place(words, draft.tables) && !is_salutation(words, draft.tables);
            if place && (dated || !has_more_words(words, 4)) {
                block.kind = BlockKind::Place;
            } else if title.is_some_and(|title| title + 1 == at) && !dated {
                block.kind = BlockKind::Subtitle;
            }
        }
    }

    /// A headline that repeats the subject of its mail, up to the end of that subject: the text of a mail may be wrapped within it.
    pub(super) fn without_wrap(&self, headline: Span, draft: &Draft<'_>) -> Span {
        let subject = self.title_candidates.iter().find(|(_, name)| *name == NameLine::Subject);
        let Some(subject) = subject.and_then(|(at, _)| draft.words_of(*at)) else { return headline };
        let mut rest = &draft.text[headline.start as usize..];
        for word in subject.split_whitespace() {
            let Some(after) = rest.trim_start().strip_prefix(word) else { return headline };
            rest = after;
        }
        if !rest.is_empty() && !rest.starts_with(['\n', '\r']) {
            return headline;
        }
        Span::new(headline.start, (draft.text.len() - rest.len()) as u32)
    }
}
