//! [`Scene`]: the hits of a document by place, and the words beside each.

use crate::document::BlockKind;
use crate::lexicon::place::{Meaning, Part, Place, PlaceCue, Places};
use crate::lexicon::{Facts, Hit, Lexicon, Lookup, PhraseKind, WordId};
use crate::segment::{Case, Token, TokenClass};
use crate::syntax::Person;
use crate::{Document, Segments, Span};

/// What predicates over places read.
pub(crate) struct Scene<'a> {
    pub(crate) places: &'a Places,
    pub(crate) groups: Vec<Group>,
    segments: &'a Segments<'a>,
    lookup: &'a Lookup,
    people: &'a [Person],
    lexicon: &'a Lexicon,
}

/// Hits on the same words, in a block that feeds mentions or says where the text comes from.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each says one thing of where the words stand; none depends on another")]
pub(crate) struct Group {
    /// Index of its first token.
    pub(crate) first: u32,
    /// Index behind its last token.
    pub(crate) last: u32,
    /// Index of its sentence.
    pub(crate) sentence: u32,
    /// Whether it is a mention where it stands; a dateline's places are none, and only tell where the text comes from.
    pub(crate) feeds: bool,
    /// Whether it stands in a headline, whose words may all have capitals.
    pub(crate) heading: bool,
    /// Whether the words lie in a person's name.
    pub(crate) person: bool,
    /// Whether that name begins before these words, and whether it goes on behind them.
    pub(crate) name_before: bool,
    pub(crate) name_behind: bool,
    place: Option<Place>,
}

impl<'a> Scene<'a> {
    /// `people` are the names of people, in order.
    pub(crate) fn new(
        lexicon: &'a Lexicon,
        document: &Document<'_>,
        segments: &'a Segments<'a>,
        lookup: &'a Lookup,
        people: &'a [Person],
    ) -> Self {
        let hits = lookup.hits(PhraseKind::Place);
        let mut groups: Vec<Group> = Vec::with_capacity(hits.len());
        let (mut sentence, mut person, mut at) = (0, 0, 0);
        while let Some(hit) = hits.get(at) {
            let same = hits[at..].iter().take_while(|other| other.first == hit.first && other.last == hit.last).count();
            let means = &hits[at..at + same];
            at += same;
            while segments.sentences.get(sentence).is_some_and(|sentence| sentence.last <= hit.first) {
                sentence += 1;
            }
            while people.get(person).is_some_and(|name| name.last <= hit.first) {
                person += 1;
            }
            let block = segments.sentences.get(sentence).and_then(|sentence| document.blocks().get(sentence.block as usize));
            let Some(block) = block.filter(|block| feeds(block.kind) || block.kind == BlockKind::Place) else { continue };
            let name = people.get(person).filter(|name| name.first < hit.last);
            groups.push(Group {
                first: hit.first,
                last: hit.last,
                sentence: sentence as u32,
                feeds: feeds(block.kind),
                heading: matches!(block.kind, BlockKind::Title | BlockKind::Subtitle | BlockKind::Heading),
                person: name.is_some(),
                name_before: name.is_some_and(|name| name.first < hit.first),
                name_behind: name.is_some_and(|name| name.last > hit.last),
                place: foremost(&lexicon.places, means),
            });
        }
        Self { places: &lexicon.places, groups, segments, lookup, people, lexicon }
    }

    /// What a group means.
    pub(crate) fn place(&self, at: usize) -> Option<Place> {
        self.groups.get(at)?.place
    }

    /// Where the words of a group stand, without a prefix.
    pub(crate) fn span(&self, group: Group, place: Place) -> Span {
        let tokens = &self.segments.tokens;
        let whole = tokens[group.first as usize].span().cover(tokens[group.last as usize - 1].span());
        Span::new(whole.start + u32::from(place.prefix), whole.end)
    }

    /// Whether people's names are known from elsewhere.
    pub(crate) fn knows_persons(&self) -> bool {
        !self.people.is_empty()
    }

    /// The token `distance` behind a group (1 is the next), in its sentence.
    pub(crate) fn next(&self, at: usize, distance: u32) -> Option<u32> {
        let group = self.groups.get(at)?;
        let token = group.last + distance - 1;
        (token < self.segments.sentences.get(group.sentence as usize)?.last).then_some(token)
    }

    /// The token `distance` before a group (1 is the one before), in its sentence.
    pub(crate) fn before(&self, at: usize, distance: u32) -> Option<u32> {
        let group = self.groups.get(at)?;
        let token = group.first.checked_sub(distance)?;
        (token >= self.segments.sentences.get(group.sentence as usize)?.first).then_some(token)
    }

    /// Whether a token opens its group's sentence.
    pub(crate) fn opens(&self, at: usize, token: u32) -> bool {
        let sentence = self.groups.get(at).and_then(|group| self.segments.sentences.get(group.sentence as usize));
        sentence.is_some_and(|sentence| sentence.first == token)
    }

    pub(crate) fn token(&self, token: Option<u32>) -> Option<Token> {
        self.segments.tokens.get(token? as usize).copied()
    }

    pub(crate) fn id(&self, token: Option<u32>) -> WordId {
        token.map_or(0, |token| self.lookup.word(token as usize))
    }

    /// Whether a table has the word.
    pub(crate) fn knows(&self, token: Option<u32>) -> bool {
        self.lexicon.knows(self.id(token))
    }

    pub(crate) fn word(&self, token: Option<u32>) -> &'a str {
        token.map_or("", |token| self.segments.word(token as usize))
    }

    pub(crate) fn tells(&self, token: Option<u32>, cue: PlaceCue) -> bool {
        self.places.tells(self.id(token), cue)
    }

    /// Whether a word may be a surname: no table knows it, or only as a given name.
    pub(crate) fn surname(&self, token: Option<u32>) -> bool {
        let word = self.id(token);
        !self.lexicon.knows(word) || self.lexicon.facts(word).any(Facts::GIVEN)
    }

    /// Whether a token begins with a capital letter.
    pub(crate) fn capital(&self, token: Option<u32>) -> bool {
        self.token(token).is_some_and(|token| matches!(token.case(), Case::Capitalised | Case::Upper | Case::Mixed))
    }

    pub(crate) fn hyphen(&self, token: Option<u32>) -> bool {
        self.token(token).is_some_and(|token| matches!(token.class(), TokenClass::Hyphen | TokenClass::Dash))
    }

    pub(crate) fn possessive(&self, token: Option<u32>) -> bool {
        self.token(token).is_some_and(|token| token.class() == TokenClass::Possessive)
    }

    pub(crate) fn behind_comma(&self, at: usize) -> bool {
        self.word(self.before(at, 1)) == ","
    }

    /// The group that a list or a pair joins to this one, on either side: nothing but commas, "and" and the like between them.
    pub(crate) fn neighbours(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let joined = |left: usize, right: usize| {
            let (Some(a), Some(b)) = (self.groups.get(left), self.groups.get(right)) else { return false };
            let between = a.last..b.first;
            a.sentence == b.sentence
                && (1..=3).contains(&between.len())
                && between.into_iter().all(|token| self.tells(Some(token), PlaceCue::Hinge))
        };
        let before = at.checked_sub(1).filter(|left| joined(*left, at));
        let behind = Some(at + 1).filter(|right| joined(at, *right));
        before.into_iter().chain(behind)
    }

    /// The state that follows behind a comma or at once: "Lebanon, Tenn.", "Lebanon (Pa.)", "Paris Texas".
    pub(crate) fn state_behind(&self, at: usize) -> Option<Part> {
        let (here, next) = (self.groups.get(at)?, self.groups.get(at + 1)?);
        let mark = here.last + 1 == next.first && matches!(self.word(Some(here.last)), "," | "(");
        let Meaning::Within(_, part) = self.place(at + 1)?.meaning else { return None };
        let follows = mark || (here.last == next.first && part == Part::State && !here.heading);
        // "Cuba, Florida and Texas" is a list: nothing in it lies in what follows.
        let listed = self.neighbours(at + 1).any(|other| {
            other == at + 2 && self.place(other).is_some_and(|place| matches!(place.meaning, Meaning::Within(_, Part::State)))
        });
        (here.sentence == next.sentence && follows && !listed && matches!(part, Part::State | Part::AfterComma)).then_some(part)
    }

    /// Whether all words around a group are in capitals, as in a heading that shouts.
    pub(crate) fn shouted(&self, at: usize) -> bool {
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

/// What hits on the same words mean: a caller's row before the built-in ones, and an open form as the likelier of its countries.
fn foremost(places: &Places, hits: &[Hit]) -> Option<Place> {
    let likelier = |place: &Place| match (place.meaning, places.sharers(*place).first()) {
        (Meaning::Country(country, _), Some(first)) => country == *first,
        _ => true,
    };
    let mut best: Option<Place> = None;
    for place in hits.iter().filter_map(|hit| places.place(hit.entry)) {
        if best.is_none_or(|best| (place.own && !best.own) || (place.own == best.own && likelier(&place) && !likelier(&best))) {
            best = Some(place);
        }
    }
    best
}

/// Whether a block tells what a release is about, rather than who put it out and when.
fn feeds(kind: BlockKind) -> bool {
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
