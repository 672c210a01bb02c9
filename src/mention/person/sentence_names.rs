//! [`SentenceNames`]: the runs of words in a sentence that may be names.

use crate::lexicon::{Facts, Hit, OfficeKind, PhraseKind, WordSet};
use crate::segment::{Case, Sentence, Token, TokenClass};
use crate::syntax::{Context, EntityFlags, Tag, TokenRange};
use std::cell::OnceCell;

/// The number of tokens that a name may have.
const MAX_NAME_TOKENS: usize = 9;
/// The number of particles in a row that a name may have: "de la".
const MAX_PARTICLES: usize = 3;
/// The number of tokens that a country or a body after "of" may have: "President of the United States Ana Silva".
const MAX_PLACE_TOKENS: usize = 8;

/// A given name, or a family name that comes first: "Ana", "Byun".
const FIRST_NAME: Facts = Facts::GIVEN.or(Facts::FAMILY_FIRST);

/// A sentence, read for names.
pub(super) struct SentenceNames<'a> {
    context: &'a Context<'a>,
    /// The places and offices.
    flags: &'a [EntityFlags],
    /// The first token of the sentence, and one past its last.
    pub(super) range: TokenRange,
    is_headline: OnceCell<bool>,
}

impl<'a> std::ops::Deref for SentenceNames<'a> {
    type Target = Context<'a>;

    fn deref(&self) -> &Self::Target {
        self.context
    }
}

impl<'a> SentenceNames<'a> {
    pub(super) fn new(context: &'a Context<'a>, flags: &'a [EntityFlags], sentence: &Sentence) -> Self {
        let range = TokenRange::new(sentence.first as usize, sentence.last as usize);
        Self { context, flags, range, is_headline: OnceCell::new() }
    }

    /// The next run of words that may be one name, from the token at `at` on.
    pub(super) fn next_run(&self, mut at: usize) -> Option<TokenRange> {
        while let Some(next) = self.segments.tokens[at..self.range.last].iter().position(|token| has_capital(*token)) {
            at += next;
            if self.is_part(at)
                && !(self.is_headline() && self.is_ordinary(at) && (!self.has_title(at) || self.is_verb_of_headline(at)))
            {
                let end = self.run_end(at);
                let first = self.after_office(at, end);
                return Some(TokenRange::new(if first == at { self.with_article(at) } else { first }, end));
            }
            at += 1;
        }
        None
    }

    pub(super) fn flag(&self, at: usize, flags: EntityFlags) -> bool {
        self.flags.get(at).is_some_and(|known| known.any(flags))
    }

    /// Whether a word has a meaning besides being a name, and is not a given name.
    pub(super) fn is_ordinary(&self, at: usize) -> bool {
        const ORDINARY: Facts = Facts::VERB.or(Facts::NOUN).or(Facts::ADJECTIVE).or(Facts::CLOSED).or(Facts::NUMBER_WORD);
        let facts = self.facts(at);
        facts.any(ORDINARY) && !facts.any(FIRST_NAME)
    }

    /// "Foreign Minister Hosts Fair", "Foreign Minister Calls for Aid": the verb of a headline after an office. "Secretary Waters Opens Fair"
    /// has its verb after the name, and "Talks With Secretary Waters" has none.
    fn is_verb_of_headline(&self, at: usize) -> bool {
        let next = at + 1;
        let has_object =
            next < self.range.last && self.segments.tokens[next].class().is_word() && self.tags[next] != Tag::Preposition;
        // house: prepositions of verbs that call for something or on somebody
        let calls = next < self.range.last && matches!(self.word(next), "for" | "on" | "upon");
        let has_object = has_object || calls;
        // "Minister, Irish Counterpart Discuss Trade"
        let is_plural = at > self.range.first && self.is_in(at - 1, WordSet::Counterpart) && self.facts(at).any(Facts::VERB_BASE);
        let is_verb = self.facts(at).any(Facts::VERB_THIRD) || is_plural;
        is_verb && has_object && !self.facts(next).any(Facts::VERB_THIRD)
    }

    /// Whether the sentence has the capitals of a headline: several, and no word of four letters or more in lower case. Prepositions and
    /// other closed classes do not count: "with".
    fn is_headline(&self) -> bool {
        *self.is_headline.get_or_init(|| {
            let mut capitals = 0;
            let mut all = (self.range.first..self.range.last).filter_map(|at| {
                let token = self.segments.tokens[at];
                (token.class().is_word() && token.span().len() > 3).then_some((at, token))
            });
            all.all(|(at, token)| {
                capitals += usize::from(has_capital(token));
                token.case() != Case::Lower || self.facts(at).any(Facts::CLOSED)
            }) && capitals > 2
        })
    }

    /// Whether the token may be part of a name.
    pub(super) fn is_part(&self, at: usize) -> bool {
        let token = self.segments.tokens[at];
        if !has_capital(token) {
            return false;
        }
        let facts = self.facts(at);
        let is_first_name = facts.any(FIRST_NAME);
        // "ANI" is an agency, "Ani" a name.
        let is_body = facts.any(Facts::ORGANISATION_NOUN) && !(is_first_name && token.case() == Case::Capitalised);
        // "THE MINISTER SAID": a verb in a sentence in capitals.
        let is_verb = token.case() == Case::Upper && self.tags[at] == Tag::Finite;
        if is_verb
            || self.is_postnominal(at)
            || self.is_in(at, WordSet::RankAdjective)
            || self.is_in(at, WordSet::Caption)
            || is_body
            || !(self.tags[at] == Tag::Name || is_first_name && !self.opens_phrase(at, facts))
        {
            return false;
        }
        let is_word =
            matches!(token.class(), TokenClass::Word | TokenClass::Initial | TokenClass::Acronym | TokenClass::Abbreviation)
                || token.class() == TokenClass::DatePart && facts.any(Facts::CALENDAR);
        is_word
            && (!facts.any(Facts::CALENDAR) || self.is_calendar_name(at))
            && (!self.flag(at, EntityFlags::OFFICE)
                || self.is_office_name(at)
                || self.begins_compound(at)
                || self.follows_large_particle(at))
            && (!self.flag(at, EntityFlags::PLACE)
                || is_first_name && !self.continues_place(at) && !self.follows_of_office(at)
                || self.follows_honorific(at))
    }

    /// "Stefano Del Col": a word that also abbreviates a rank, after a particle with a capital.
    fn follows_large_particle(&self, at: usize) -> bool {
        let particle = at.checked_sub(1).filter(|particle| *particle > self.range.first);
        particle
            .is_some_and(|particle| self.facts(particle).any(Facts::NAME_PARTICLE) && has_capital(self.segments.tokens[particle]))
    }

    /// "Ms Lima": a place directly after an honorific is a family name. "Miss Peru" comes from there.
    fn follows_honorific(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|before| *before >= self.range.first) else { return false };
        self.tags[at] == Tag::Name && self.is_honorific(before) && self.word(before) != "miss"
    }

    /// "BA", "Jr.", but not the family name "Ba".
    fn is_postnominal(&self, at: usize) -> bool {
        let is_name = || self.segments.tokens[at].case() == Case::Capitalised && !self.is_in(at, WordSet::NameSuffix);
        self.facts(at).any(Facts::POSTNOMINAL) && !is_name()
    }

    /// "the Ambassador of India Semi Waqa", "the envoy to Kenya Semi Waqa": a country after an office and "of" or "to" is not a given name.
    fn follows_of_office(&self, at: usize) -> bool {
        let joins = || self.word(at - 1) == "of" || self.word(at - 1) == "to";
        at >= self.range.first + 2 && joins() && self.flag(at - 2, EntityFlags::OFFICE)
    }

    /// "In Paris", "To Russia", but "He Lifeng": a function word that is also a name is not one before a place.
    fn opens_phrase(&self, at: usize, facts: Facts) -> bool {
        let next = self.flags.get(at + 1);
        // "Will Sergey go?"
        let asks =
            at == self.range.first && facts.any(Facts::CLOSED) && at + 1 < self.range.last && self.is_sure_given_name(at + 1);
        asks || facts.any(Facts::CLOSED) && next.is_none_or(|next| next.any(EntityFlags::PLACE.or(EntityFlags::OFFICE)))
    }

    /// "Theresa May", "Mrs May", "Pham Thu Hang", not "in May 2018" nor "told supporters Tuesday": a month or a day after a capitalised
    /// title or a name, without a number after it.
    fn is_calendar_name(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let follows_name = self.facts(before).any(FIRST_NAME) && self.tags[before] == Tag::Name;
        let follows_title = self.flag(before, EntityFlags::OFFICE) && has_capital(self.segments.tokens[before]);
        // "Minister Ana Silva Wednesday said": a day is no family name. "Thu" may be one.
        let is_day = self.facts(at).any(Facts::WEEKDAY) && self.word(at).ends_with("day");
        !is_day && (follows_name || follows_title) && self.tags.get(at + 1).is_none_or(|next| *next != Tag::Number)
    }

    /// "Rita French", "Rita Scotland KC", "Mr Waqa Scotland": a demonym or a country after a given name, without a noun after it.
    fn is_demonym_name(&self, at: usize) -> bool {
        let is_given = |at: usize| self.is_sure_given_name(at) || at > self.range.first && self.is_honorific(at - 1);
        let follows_given_name = is_given(at - 1) && !self.flag(at - 1, EntityFlags::PLACE);
        let next = self.tags.get(at + 1).filter(|_| at + 1 >= self.range.last || !self.is_postnominal(at + 1));
        let has_noun = next.is_some_and(|next| matches!(next, Tag::Noun | Tag::Name | Tag::Adjective));
        follows_given_name && self.flag(at, EntityFlags::PLACE) && self.tags[at] == Tag::Name && !has_noun
    }

    /// "Rhonda King (Vanuria)": an office of one word after a given name, without a name after it; or an honorific between two names, as
    /// in "Hassan Sheikh Mursal"; or at the end of a name that a title shows: "Minister Bimala Acharya".
    fn is_office_name(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let is_titled = || before > self.range.first && self.is_honorific(at) && self.ends_office(before);
        // "Kelvin St Rose"
        // house: the word that opens a saint's name
        let is_saint = || matches!(self.word(at), "st" | "st.") && self.is_part(before);
        (self.facts(before).any(Facts::GIVEN) || is_titled() || is_saint())
            && self.tags[before] == Tag::Name
            && self.segments.tokens[at].spaced()
            && !self.flag(before, EntityFlags::OFFICE)
            && (self.tags.get(at + 1).is_none_or(|next| !next.is_nominal() && *next != Tag::Preposition)
                || self.is_honorific(at) && at + 1 < self.range.last && self.is_part(at + 1))
    }

    /// Whether the word is an honorific by itself: "Sheikh".
    pub(super) fn is_honorific(&self, at: usize) -> bool {
        let offices = self.lookup.hits(PhraseKind::Office);
        let hit = offices.get(offices.partition_point(|hit| (hit.first as usize) < at)).filter(|hit| hit.first as usize == at);
        let is_honorific = |hit: &Hit| self.lexicon.offices[hit.entry as usize].kind == OfficeKind::Honorific;
        hit.is_some_and(|hit| hit.last as usize == at + 1 && is_honorific(hit))
    }

    pub(super) fn is_sure_given_name(&self, at: usize) -> bool {
        let facts = self.facts(at);
        facts.any(Facts::GIVEN) && !facts.any(Facts::GIVEN_WEAK)
    }

    /// Whether a hyphen joins a title to a name, so that it is one: "Amir" in "Amir-Rezai", but not "Secretary" in "Secretary-General".
    fn begins_compound(&self, at: usize) -> bool {
        !self.flag(at + 1, EntityFlags::OFFICE) && self.after_hyphen(at, at + 1).is_some()
    }

    /// Whether the token before it is part of a place as well: "Nam" in "Viet Nam".
    fn continues_place(&self, at: usize) -> bool {
        at > self.range.first && self.flag(at - 1, EntityFlags::PLACE)
    }

    /// One past the run of words that may be one name and begins at `first`.
    fn run_end(&self, first: usize) -> usize {
        let mut end = first + 1;
        while end < self.range.last && end < first + MAX_NAME_TOKENS {
            if self.is_headline() && self.ends_name(end) {
                break;
            }
            let token = self.segments.tokens[end];
            // "V.Makei"
            let follows_initial = self.word(end - 1).ends_with('.') && self.segments.tokens[end - 1].span().len() == 2;
            let is_separate = token.spaced() || token.class() == TokenClass::Initial || follows_initial;
            let next = if is_separate && (self.is_part(end) || self.is_demonym_name(end) || self.is_regnal_number(first, end)) {
                Some(end + 1)
            } else {
                let joined = self.after_hyphen(first, end).or_else(|| self.after_particles(end));
                joined.or_else(|| self.after_inner_title(end)).or_else(|| self.after_okina(end))
            };
            let Some(next) = next else { break };
            end = next;
        }
        end
    }

    /// Whether a number belongs to a name of one word after a title: "King Letsie III".
    fn is_regnal_number(&self, first: usize, at: usize) -> bool {
        let is_number = self.word(at).bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
        at == first + 1 && is_number && self.ends_office(first) && self.facts(at).any(Facts::POSTNOMINAL)
    }

    /// "Okoro Announces": in a headline, which writes every word with a capital, an ordinary word ends a name. After a given name it
    /// may be the family name: "Gordon Brown Announces". A function word is none: "Harris In a Conversation".
    fn ends_name(&self, at: usize) -> bool {
        let facts = self.facts(at);
        // "Harris To Members", "Harris In a Conversation", but "To Lam"
        let goes_on = at + 1 < self.range.last && self.tags[at + 1] == Tag::Name && !self.is_ordinary(at + 1);
        if facts.any(Facts::CLOSED) && !(facts.any(FIRST_NAME.or(Facts::NAME_PARTICLE)) && goes_on) {
            return true;
        }
        let follows_first_name = self.facts(at - 1).any(FIRST_NAME);
        // "President Lo Announces": a family name may come first, too.
        let is_verb = facts.any(Facts::VERB_THIRD);
        // "Lund Previewing the Summit"
        if self.tags[at] == Tag::Ing && !facts.any(FIRST_NAME) {
            return true;
        }
        self.is_ordinary(at) && (is_verb || !follows_first_name) && self.segments.tokens[at - 1].class() != TokenClass::Initial
    }

    /// "Ursula von der Leyen": particles and the name after them. After a given name and a particle a town is a family name: "Leila de
    /// Lima".
    fn after_particles(&self, from: usize) -> Option<usize> {
        let particles = (from..self.range.last).take(MAX_PARTICLES).take_while(|at| self.facts(*at).any(Facts::NAME_PARTICLE));
        let mut at = from + particles.count();
        if at == from || at >= self.range.last {
            return None;
        }
        if self.is_joint(at) {
            at += 1;
        }
        let is_town = || {
            self.is_sure_given_name(from - 1)
                && self.flag(at, EntityFlags::PLACE)
                && self.tags[at] == Tag::Name
                && has_capital(self.segments.tokens[at])
        };
        (self.is_part(at) || is_town()).then_some(at + 1)
    }

    /// "Erwan Pehin Dato Yusof": titles inside a name, as Malays and others write them, and the name after them.
    fn after_inner_title(&self, from: usize) -> Option<usize> {
        let is_title = |at: &usize| self.is_in(*at, WordSet::TitleInName) && has_capital(self.segments.tokens[*at]);
        let at = from + (from..self.range.last).take(MAX_PARTICLES).take_while(is_title).count();
        (at > from && at < self.range.last && self.is_part(at)).then_some(at + 1)
    }

    /// "Samu ‘Aki Vea": the letter that begins a Tongan or Samoan name looks like an opening quotation mark. "Samu ‘Big’ Vea" has a mark after it.
    fn after_okina(&self, mark: usize) -> Option<usize> {
        let name = mark + 1;
        let is_part = self.word(mark) == "‘"
            && name < self.range.last
            && !self.segments.tokens[name].spaced()
            && self.is_part(name)
            && self.tags.get(name + 1).is_some_and(|next| *next != Tag::Close);
        is_part.then_some(name + 1)
    }

    /// Whether a title comes right before a name, or before the country or body of the office: "President of Chile Ana Silva".
    pub(super) fn has_title(&self, name: usize) -> bool {
        let name = self.before_acronym(name);
        self.ends_office(name) || self.place_of_office(name).is_some_and(|place| self.ends_office(place))
    }

    pub(super) fn ends_office(&self, at: usize) -> bool {
        at > self.range.first && self.flag(at - 1, EntityFlags::OFFICE)
    }

    /// Whether words after the body of an office continue its name: "Strategic Studies" in "Director of the NATO Strategic Studies Centre".
    pub(super) fn continues_body(&self, words: TokenRange) -> bool {
        let next =
            (words.last..self.range.last.min(words.last + MAX_PARTICLES)).take_while(|at| has_capital(self.segments.tokens[*at]));
        let is_body = next.into_iter().any(|at| self.facts(at).any(Facts::ORGANISATION_NOUN));
        is_body && !self.ends_office(words.first)
    }

    /// The start of the acronym in brackets before a name: "President of the Union of Ports (UP) Ana Silva". Otherwise `name`.
    pub(super) fn before_acronym(&self, name: usize) -> usize {
        let Some(open) = name.checked_sub(3).filter(|open| *open > self.range.first) else { return name };
        let is_acronym = self.tags[open] == Tag::BracketOpen
            && self.tags[open + 2] == Tag::BracketClose
            && has_capital(self.segments.tokens[open + 1]);
        if is_acronym { open } else { name }
    }

    /// The preposition between an office and the country or body before a name: "President of Chile Ana Silva", "the Ambassador of Chile to Peru Ana
    /// Silva".
    fn place_of_office(&self, name: usize) -> Option<usize> {
        let low = self.range.first.max(name.saturating_sub(MAX_PLACE_TOKENS));
        let in_place = |at: &usize| {
            self.flag(*at, EntityFlags::PLACE) || self.tags[*at] == Tag::Determiner || self.is_in(*at, WordSet::OfficePreposition)
        };
        let of = (low..name).rev().take_while(in_place).last()?;
        let has_place = self.flag(name - 1, EntityFlags::PLACE) && !self.flag(name, EntityFlags::PLACE);
        let joins = of > self.range.first && (self.word(of) == "of" || self.word(of) == "to");
        (has_place && joins && !self.is_ordinary(name)).then_some(of)
    }

    /// Whether the letters of a body come after "of" or "to".
    fn is_acronym_of_body(&self, at: usize) -> bool {
        let joins = at > self.range.first && self.is_in(at - 1, WordSet::OfficePreposition);
        joins && self.segments.tokens[at].class() == TokenClass::Acronym
    }

    /// The start of the name in a run of capitals that the last words of an office open: "Emerging Technology Ana Silva".
    fn after_office(&self, first: usize, end: usize) -> usize {
        // "the envoy of Chile to UNO Ana Silva"
        if self.is_acronym_of_body(first) && first + 2 < end && self.is_sure_given_name(first + 1) {
            return first + 1;
        }
        // "Minister for International Development Cooperation Ana Silva": the office goes on.
        let is_field = self.is_in(first, WordSet::OfficeField);
        if self.facts(first).any(FIRST_NAME) || self.has_title(first) && !is_field {
            return first;
        }
        let begins_name = |at: &usize| self.facts(*at).any(Facts::FAMILY_FIRST) || self.is_sure_given_name(*at);
        let is_known = |at: usize| self.lexicon.knows(self.lookup.word(at)) && !self.facts(at).any(FIRST_NAME);
        let begins = (first + 1..end.saturating_sub(1)).find(begins_name).or_else(|| self.after_field(first, end));
        let Some(name) = begins else { return first };
        let follows_word = matches!(self.segments.tokens[name - 1].class(), TokenClass::Word | TokenClass::Acronym);
        // "the director of VPRA Ana Silva", "the head of Hydro Norge Ana Silva"
        let is_body = || self.follows_of_office(first);
        if follows_word && ((first..name).all(is_known) || is_body()) { name } else { first }
    }
}

/// Whether one of a token's letters is a capital, as in every word of a name.
pub(super) fn has_capital(token: Token) -> bool {
    matches!(token.case(), Case::Capitalised | Case::Mixed | Case::Upper)
}
