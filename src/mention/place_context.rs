//! [`PlaceContext`]: the places that a document names, and the words next to each.

use crate::Span;
use crate::document::BlockKind;
use crate::lexicon::gazetteer::{Gazetteer, GazetteerEntry, Meaning, Part, PlaceCue};
use crate::lexicon::{Facts, Hit, PhraseKind, WordId, WordSet};
use crate::segment::{Case, Token, TokenClass};
use crate::syntax::{Context, Person};

/// What the rules for places read.
pub(crate) struct PlaceContext<'a> {
    pub(crate) gazetteer: &'a Gazetteer,
    pub(crate) groups: Vec<Group>,
    context: &'a Context<'a>,
    people: &'a [Person],
}

/// Hits on the same words, in the text or in a line that says where a release comes from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Group {
    /// Index of its first token.
    pub(crate) first: u32,
    /// One past its last token.
    pub(crate) last: u32,
    /// Index of its sentence.
    pub(crate) sentence: u32,
    /// The person's name that the words are part of.
    pub(crate) name: Option<NameOverlap>,
    block: BlockKind,
    entry: Option<GazetteerEntry>,
}

/// The overlap of a person's name with a group.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NameOverlap {
    /// Whether the name begins before the group.
    pub(crate) begins_before: bool,
    /// Whether the name ends after the group.
    pub(crate) ends_after: bool,
}

impl Group {
    /// Whether the group is in the text, and not in a letterhead or a dateline.
    pub(crate) fn is_in_text(&self) -> bool {
        is_content(self.block)
    }

    /// Whether the group is in a headline, where any word may have a capital.
    pub(crate) fn is_in_headline(&self) -> bool {
        matches!(self.block, BlockKind::Title | BlockKind::Subtitle | BlockKind::Heading)
    }

    /// The number of its tokens.
    pub(crate) fn len(&self) -> u32 {
        self.last - self.first
    }
}

impl<'a> PlaceContext<'a> {
    /// Groups the places of a document. `people` are the names of people, in order. Linear in the hits.
    pub(crate) fn new(context: &'a Context<'a>, people: &'a [Person]) -> Self {
        let segments = context.segments;
        let gazetteer = &context.lexicon.gazetteer;
        let hits = context.lookup.hits(PhraseKind::Place);
        let mut groups: Vec<Group> = Vec::with_capacity(hits.len());
        let (mut sentence, mut person, mut at) = (0, 0, 0);
        while let Some(hit) = hits.get(at) {
            let same = hits[at..].iter().take_while(|other| other.first == hit.first && other.last == hit.last).count();
            let same_words = &hits[at..at + same];
            at += same;
            while segments.sentences.get(sentence).is_some_and(|sentence| sentence.last <= hit.first) {
                sentence += 1;
            }
            while people.get(person).is_some_and(|name| name.last <= hit.first) {
                person += 1;
            }
            let block = segments.sentences.get(sentence).and_then(|sentence| context.document.block_of(sentence));
            let Some(block) = block.map(|block| block.kind).filter(|kind| is_content(*kind) || is_letterhead(*kind)) else {
                continue;
            };
            let name = people.get(person).filter(|name| name.first < hit.last);
            groups.push(Group {
                first: hit.first,
                last: hit.last,
                sentence: sentence as u32,
                name: name.map(|name| NameOverlap { begins_before: name.first < hit.first, ends_after: name.last > hit.last }),
                block,
                entry: preferred_entry(gazetteer, same_words),
            });
        }
        Self { gazetteer, groups, context, people }
    }

    /// The gazetteer's entry for a group.
    pub(crate) fn entry(&self, at: usize) -> Option<GazetteerEntry> {
        self.groups.get(at)?.entry
    }

    /// The meaning of a group.
    pub(crate) fn meaning(&self, at: usize) -> Option<Meaning> {
        self.entry(at).map(|entry| entry.meaning)
    }

    /// The span of a group, without a prefix.
    pub(crate) fn span(&self, group: Group, entry: GazetteerEntry) -> Span {
        let tokens = &self.context.segments.tokens;
        let whole = tokens[group.first as usize].span().cover(tokens[group.last as usize - 1].span());
        Span::new(whole.start + u32::from(entry.prefix), whole.end)
    }

    /// Whether the document names people.
    pub(crate) fn names_people(&self) -> bool {
        !self.people.is_empty()
    }

    /// The token `distance` after a group (1 is the next one), in its sentence.
    pub(crate) fn next(&self, at: usize, distance: u32) -> Option<u32> {
        let group = self.groups.get(at)?;
        let token = group.last + distance - 1;
        (token < self.context.segments.sentences.get(group.sentence as usize)?.last).then_some(token)
    }

    /// The token `distance` before a group (1 is the previous one), in its sentence.
    pub(crate) fn before(&self, at: usize, distance: u32) -> Option<u32> {
        let group = self.groups.get(at)?;
        let token = group.first.checked_sub(distance)?;
        (token >= self.context.segments.sentences.get(group.sentence as usize)?.first).then_some(token)
    }

    /// Whether a token opens its group's sentence.
    pub(crate) fn opens_sentence(&self, at: usize, token: u32) -> bool {
        let sentence = self.groups.get(at).and_then(|group| self.context.segments.sentences.get(group.sentence as usize));
        sentence.is_some_and(|sentence| sentence.first == token)
    }

    pub(crate) fn token(&self, token: Option<u32>) -> Option<Token> {
        self.context.token(token? as usize).copied()
    }

    fn id(&self, token: Option<u32>) -> WordId {
        token.map_or(0, |token| self.context.lookup.word(token as usize))
    }

    /// Whether a table has the word.
    pub(crate) fn knows(&self, token: Option<u32>) -> bool {
        self.context.lexicon.knows(self.id(token))
    }

    pub(crate) fn word(&self, token: Option<u32>) -> &'a str {
        token.map_or("", |token| self.context.word(token as usize))
    }

    /// Whether a token is `word`, in any case.
    pub(crate) fn is(&self, token: Option<u32>, word: &str) -> bool {
        self.word(token).eq_ignore_ascii_case(word)
    }

    /// Whether a token is a word of a set, in any case.
    pub(crate) fn is_in(&self, token: Option<u32>, set: WordSet) -> bool {
        self.context.lexicon.is_in(self.id(token), set)
    }

    /// Whether a token is a cue of this kind, in any case.
    pub(crate) fn is_cue(&self, token: Option<u32>, cue: PlaceCue) -> bool {
        self.gazetteer.is_cue(self.id(token), cue)
    }

    /// Whether a word may be a surname: no table has it, or it is a given name.
    pub(crate) fn may_be_surname(&self, token: Option<u32>) -> bool {
        let word = self.id(token);
        !self.context.lexicon.knows(word) || self.context.lexicon.facts(word).any(Facts::GIVEN)
    }

    /// Whether a token begins with a capital letter.
    pub(crate) fn has_capital(&self, token: Option<u32>) -> bool {
        self.token(token).is_some_and(|token| matches!(token.case(), Case::Capitalised | Case::Upper | Case::Mixed))
    }

    pub(crate) fn is_hyphen(&self, token: Option<u32>) -> bool {
        self.token(token).is_some_and(|token| matches!(token.class(), TokenClass::Hyphen | TokenClass::Dash))
    }

    pub(crate) fn is_possessive(&self, token: Option<u32>) -> bool {
        self.token(token).is_some_and(|token| token.class() == TokenClass::Possessive)
    }

    pub(crate) fn follows_comma(&self, at: usize) -> bool {
        self.word(self.before(at, 1)) == ","
    }

    /// The groups on either side that a list or a pair joins to this one. Only commas, "and", "the" and the like are between them.
    pub(crate) fn neighbours(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let joined = |left: usize, right: usize| {
            let (Some(a), Some(b)) = (self.groups.get(left), self.groups.get(right)) else { return false };
            let between = a.last..b.first;
            a.sentence == b.sentence
                && (1..=3).contains(&between.len())
                && self.is_cue(Some(a.last), PlaceCue::Hinge)
                && between
                    .into_iter()
                    .all(|token| self.is_cue(Some(token), PlaceCue::Hinge) || self.is_in(Some(token), WordSet::Article))
        };
        let before = at.checked_sub(1).filter(|left| joined(*left, at));
        let after = Some(at + 1).filter(|right| joined(at, *right));
        before.into_iter().chain(after)
    }

    /// The state that follows, with or without a comma: "Lebanon, Tenn.", "Lebanon (Pa.)", "Paris Texas".
    pub(crate) fn state_after(&self, at: usize) -> Option<Part> {
        let (here, next) = (self.groups.get(at)?, self.groups.get(at + 1)?);
        let mark = here.last + 1 == next.first && matches!(self.word(Some(here.last)), "," | "(");
        let Meaning::Within(_, part) = self.entry(at + 1)?.meaning else { return None };
        let follows = mark || (here.last == next.first && part == Part::State && !here.is_in_headline());
        // "Cuba, Florida and Texas" is a list: Cuba is not in Florida.
        let listed = self
            .neighbours(at + 1)
            .any(|other| other == at + 2 && matches!(self.meaning(other), Some(Meaning::Within(_, Part::State))));
        (here.sentence == next.sentence && follows && !listed && matches!(part, Part::State | Part::AfterComma)).then_some(part)
    }

    /// Whether all words around a group are in capitals, like a heading in capitals.
    pub(crate) fn is_among_capitals(&self, at: usize) -> bool {
        let around = (1..=4).flat_map(|distance| [self.before(at, distance), self.next(at, distance)]);
        let mut upper = 0;
        for token in around.flatten() {
            match self.token(Some(token)).filter(|token| token.span().len() > 1).map(|token| token.case()) {
                Some(Case::Upper) => upper += 1,
                Some(Case::Lower | Case::Capitalised | Case::Mixed) => return false,
                _ => {}
            }
        }
        upper > 1
    }
}

/// The entry that counts among hits on the same words: a caller's before a built-in one, and for an open form the likelier country.
fn preferred_entry(gazetteer: &Gazetteer, hits: &[Hit]) -> Option<GazetteerEntry> {
    let is_likeliest = |entry: &GazetteerEntry| match (entry.meaning, gazetteer.sharers(*entry).first()) {
        (Meaning::Country(country, _), Some(first)) => country == *first,
        _ => true,
    };
    let mut best: Option<GazetteerEntry> = None;
    for entry in hits.iter().filter_map(|hit| gazetteer.entry(hit.entry)) {
        let is_better = |best: GazetteerEntry| {
            let same = entry.is_callers == best.is_callers;
            (entry.is_callers && !best.is_callers) || (same && is_likeliest(&entry) && !is_likeliest(&best))
        };
        if best.is_none_or(is_better) {
            best = Some(entry);
        }
    }
    best
}

/// Whether a block says where a release comes from: a letterhead, a dateline.
fn is_letterhead(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Place | BlockKind::Issuer | BlockKind::Date | BlockKind::Label)
}

/// Whether a block says what a release is about, and not who published it and when.
fn is_content(kind: BlockKind) -> bool {
    matches!(
        kind,
        BlockKind::Title
            | BlockKind::Subtitle
            | BlockKind::Heading
            | BlockKind::Paragraph
            | BlockKind::ListItem
            | BlockKind::Quotation
            | BlockKind::Note
            | BlockKind::LeadIn
            | BlockKind::SpeakerLabel
    )
}
