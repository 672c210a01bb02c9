//! What a source's words say of whoever they name: name, honorific, office, body, country, kind.

use crate::Span;
use crate::lexicon::{Facts, Gender, OfficeEntry, OfficeKind};
use crate::mention::Mentions;
use crate::segment::Case;
use crate::story::{SpeakerForm, SpeakerKind};
use crate::syntax::EntityFlags;
use crate::syntax::Person;
use crate::syntax::Tag;
use crate::syntax::noun_phrase;
use crate::syntax::{TokenRange, View};
use std::borrow::Cow;

/// How much an office says of whoever holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// No more than a seat among others: "member of the Central Committee".
    Member,
    Office,
}

/// What a source says; its words are those of the text where they stand there on one line.
#[derive(Clone, Debug)]
pub(super) struct SourceReading<'a> {
    /// The words as they stand.
    pub(super) span: Span,
    pub(super) form: SpeakerForm,
    pub(super) kind: SpeakerKind,
    /// Without honorific and title; the role where no name is given; empty for a pronoun.
    pub(super) name: Cow<'a, str>,
    pub(super) honorific: Option<&'a str>,
    pub(super) role: Option<Cow<'a, str>>,
    /// The words in which a body may be named.
    pub(super) organisation: Option<TokenRange>,
    /// The words that may tell a country.
    pub(super) country: Option<TokenRange>,
    pub(super) gender: Gender,
    pub(super) plural: bool,
    /// "I", "we", "you": nobody whom the narrator names.
    pub(super) own: bool,
    /// How much the office says.
    pub(super) rank: Rank,
    /// The office behind the name, where one stands before it as well: "Ambassador Ada Lund, the Ministry's spokesperson".
    pub(super) apposition: Option<Cow<'a, str>>,
    /// Whether the office stands behind the name: "Ada Lund, Foreign Minister".
    pub(super) office_behind: bool,
    /// Index of the first token: where to look for what stands before.
    pub(super) at: usize,
}

impl<'a> SourceReading<'a> {
    /// Of whom nothing is known but where the words stand.
    fn of(view: View<'a>, range: TokenRange) -> Self {
        Self {
            span: view.span(range),
            form: SpeakerForm::Role,
            kind: SpeakerKind::Person,
            name: Cow::default(),
            honorific: None,
            role: None,
            organisation: None,
            country: None,
            gender: Gender::Unknown,
            plural: false,
            own: false,
            rank: Rank::Office,
            apposition: None,
            office_behind: false,
            at: range.first,
        }
    }

    /// Whether two sources name the same person or body in the same words.
    pub(super) fn names_as(&self, other: &Self) -> bool {
        let traits = |source: &Self| (source.form, source.kind, source.gender, source.plural);
        self.name == other.name && traits(self) == traits(other) && self.role == other.role
    }
}

/// Describes a source.
pub(super) fn describe(view: View<'_>, range: TokenRange, label: bool) -> SourceReading<'_> {
    let mut described = SourceReading::of(view, range);
    // Whoever is called He is no pronoun.
    if range.len() == 1 && !view.has(range, EntityFlags::PERSON) && pronoun(view, range.first, &mut described) {
        return described;
    }
    let whole = range;
    let range = if label { speaks(view, range) } else { range };
    let numbered = label && view.tag(range.last.saturating_sub(1)) == Tag::Number;
    let named = match label {
        // "Speaker 2", "QUESTION 3"
        true if numbered => None,
        true => labelled(view, range),
        false => named(view, range),
    };
    if let Some(named) = named {
        name(view, range, named, &mut described);
    } else if let Some(front) = before_apposition(view, range).filter(|_| !label) {
        let (first, last) = (front.first as u32, front.last as u32);
        name(view, range, Person { first, last, gender: Gender::Unknown }, &mut described);
    } else {
        unnamed(view, range, &mut described);
    }
    if label {
        let medium = (range.first..range.last).any(|at| view.facts(at).any(Facts::ORGANISATION_NOUN));
        if medium && described.role.is_none() && !view.has(range, EntityFlags::PERSON) {
            described.kind = SpeakerKind::Organisation;
        } else if named.is_none() && described.role.is_none() {
            described.kind = SpeakerKind::Spokesperson;
        }
        if numbered {
            described.kind = SpeakerKind::Spokesperson;
            described.role = None;
        }
        described.form = SpeakerForm::Label;
        described.organisation = Some(whole);
    }
    described
}

/// "Tong, also a member of the Central Committee": a name that is nothing but one, before a comma and an office.
fn before_apposition(view: View<'_>, range: TokenRange) -> Option<TokenRange> {
    const LONGEST: usize = 4;
    let comma = (range.first..range.last.min(range.first + LONGEST + 1)).find(|at| view.tag(*at) == Tag::Comma)?;
    let front = TokenRange::new(range.first, comma);
    let name = front.len() > 0 && (front.first..comma).all(|at| view.tag(at) == Tag::Name);
    (name
        && !view.has(front, EntityFlags::PLACE.or(EntityFlags::OFFICE))
        && role(view, TokenRange::new(comma, range.last)).is_some())
    .then_some(front)
}

/// Whether the words name several by their head: "the members of the Council", but not "the President of the People's Republic" nor
/// "the Representative on Freedom of the Media".
fn is_group(view: View<'_>, range: TokenRange) -> bool {
    let groups = view.offices_in(range).filter(|(_, office)| office.kind == OfficeKind::Collective).map(|(tokens, _)| tokens);
    let owns = |tokens: &TokenRange| tokens.last < range.last && view.tag(tokens.last) == Tag::Possessive;
    groups.filter(|tokens| !owns(tokens)).any(|tokens| (range.first..tokens.first).all(|at| view.tag(at) != Tag::Preposition))
}

/// What names the speaker in a label that puts the medium before the name or behind it: "Lumina Radio, Oda Berg", "Oda Berg, ARD".
fn speaks(view: View<'_>, label: TokenRange) -> TokenRange {
    let commas = (label.first..label.last).filter(|at| view.tag(*at) == Tag::Comma);
    let mut commas = commas.into_iter();
    let (Some(comma), None) = (commas.next(), commas.next()) else { return label };
    let (front, behind) = (TokenRange::new(label.first, comma), TokenRange::new(comma + 1, label.last));
    if front.len() == 0 || behind.len() == 0 || view.has(label, EntityFlags::OFFICE) {
        return label;
    }
    let medium = |part: TokenRange| (part.first..part.last).any(|at| view.facts(at).any(Facts::ORGANISATION_NOUN));
    if medium(front) && !medium(behind) { behind } else { front }
}

/// Describes a person with the title before the name and the apposition behind it.
pub(super) fn described_person(view: View<'_>, person: Person) -> SourceReading<'_> {
    in_words(view, extent(view, person), person)
}

/// As [`described_person`], of one to whom the text gives an office.
pub(super) fn office_holder(view: View<'_>, person: Person) -> Option<SourceReading<'_>> {
    let range = extent(view, person);
    let office = view.offices_in(range).any(|(_, office)| office.kind.is_of_one());
    let described = office.then(|| in_words(view, range, person));
    described.filter(|described| described.role.is_some())
}

/// A person's name with the title before it and the apposition behind it.
fn extent(view: View<'_>, person: Person) -> TokenRange {
    let (first, last) = (person.first as usize, person.last as usize);
    let low = view.sentence_start(first);
    let mut start = noun_phrase::ending_at(view, low, last).map_or(first, |range| range.first.min(first));
    // "the Minister for Fisheries, Semi Waqa", "the Minister for Defence, Lord Waqa"
    if start > low + 1 && view.tag(start - 1) == Tag::Comma {
        if let Some(before) = noun_phrase::ending_at(view, low, start - 1) {
            if view.offices_in(before).any(|(_, office)| office.kind.is_of_one()) {
                start = before.first;
            }
        }
    }
    // "President Lund and Prime Minister Oda": what stands before another name is that one's.
    let other = view.people_before(first).last().map_or(0, |other| other.last as usize);
    TokenRange::new(start.max(other), noun_phrase::end_with_apposition(view, last))
}

/// What the words around a person's name say of that person; nothing where they name a group.
fn in_words(view: View<'_>, words: TokenRange, person: Person) -> SourceReading<'_> {
    let own = TokenRange::new(person.first as usize, person.last as usize);
    let mut described = SourceReading::of(view, words);
    name(view, words, person, &mut described);
    if described.kind != SpeakerKind::Person {
        described = SourceReading::of(view, own);
        name(view, own, person, &mut described);
    }
    SourceReading { at: own.first, ..described }
}

fn pronoun(view: View<'_>, at: usize, described: &mut SourceReading<'_>) -> bool {
    let facts = view.facts(at);
    // "according to him"
    if !facts.any(Facts::PRONOUN_SUBJECT.or(Facts::PRONOUN_POSSESSIVE).or(Facts::PRONOUN_OBJECT)) {
        return false;
    }
    described.form = SpeakerForm::Pronoun;
    described.plural = facts.any(Facts::PLURAL_PRONOUN);
    described.own = facts.any(Facts::FIRST_PERSON.or(Facts::SECOND_PERSON));
    described.gender = match (facts.any(Facts::MASCULINE), facts.any(Facts::FEMININE)) {
        (true, false) => Gender::Male,
        (false, true) => Gender::Female,
        _ => Gender::Unknown,
    };
    true
}

/// The first person in a range whom the words are of: nobody in "one of Mr Lund's advisers" and "a panel led by Ms Lund", Oda Berg in
/// "Mr Lund's adviser Oda Berg".
fn named(view: View<'_>, range: TokenRange) -> Option<Person> {
    let within = view.people_from(range.first).iter().take_while(|person| person.last as usize <= range.last);
    within.copied().find(|person| {
        let (first, last) = (person.first as usize, person.last as usize);
        let owns = last < range.last && view.tag(last) == Tag::Possessive;
        // "a Lund administration official", "Lund lawyer Oda Berg"
        let modifies = last < range.last && view.tag(last) == Tag::Noun && !view.facts(last).any(Facts::TEMPORAL);
        let mut before = (range.first + 1..first).rev().take_while(|at| view.tag(*at) != Tag::Comma);
        !owns && !modifies && !before.any(|at| view.is(at, "by") && matches!(view.tag(at - 1), Tag::Participle | Tag::Finite))
    })
}

/// The name in a label: all that is no title.
fn labelled(view: View<'_>, range: TokenRange) -> Option<Person> {
    if let Some(person) = named(view, range) {
        return Some(person);
    }
    let mut first = range.last;
    while first > range.first && !view.flags(first - 1).any(EntityFlags::OFFICE) {
        first -= 1;
    }
    // "PRIME MINISTER OF ICELAND STEINSDÓTTIR"
    if (range.first + 1..range.last).contains(&first) && view.tag(first) == Tag::Preposition {
        first += 1;
        while first < range.last && (view.flags(first).any(EntityFlags::PLACE) || view.tag(first) == Tag::Determiner) {
            first += 1;
        }
    }
    let asks = [
        "question",
        "q",
        "moderator",
        "interviewer",
        "reporter",
        "a",
        "journalist",
        "operator",
        "participant",
        "voice",
        "aide",
        "staff",
    ];
    let word = view.word(first);
    if first == range.last || asks.iter().any(|known| word.eq_ignore_ascii_case(known)) {
        return None;
    }
    Some(Person { first: first as u32, last: range.last as u32, gender: Gender::Unknown })
}

fn name<'a>(view: View<'a>, range: TokenRange, person: Person, described: &mut SourceReading<'a>) {
    let (first, last) = (person.first as usize, person.last as usize);
    described.name = tidy(view, TokenRange::new(first, last));
    described.gender = person.gender;
    described.form = if described.name.contains(' ') { SpeakerForm::FullName } else { SpeakerForm::Surname };
    let before = honorifics(view, TokenRange::new(range.first, first), described);
    let after = TokenRange::new(last, range.last);
    let apposition = role(view, after);
    let role = role(view, before).or(apposition);
    if let Some(role) = role {
        described.office_behind = role.first >= last;
        // "Ms Lund, Ambassador Oda Berg": the office is the next one's.
        let own = apposition.filter(|apposition| *apposition != role && !view.has(after, EntityFlags::PERSON));
        described.apposition = own.map(|words| tidy(view, words));
        described.country = Some(role);
        described.organisation = Some(role);
        described.role = Some(tidy(view, role));
        let holds = |(tokens, office): (TokenRange, &OfficeEntry)| office.kind.is_of_one() && !view.is(tokens.first, "member");
        described.rank = if view.offices_in(role).any(holds) { Rank::Office } else { Rank::Member };
    }
    let plural = is_group(view, range);
    let joined =
        (last..range.last).any(|at| view.tag(at) == Tag::Conjunction) && named(view, TokenRange::new(last, range.last)).is_some();
    // "The Prime Minister and Ms Lund", but not "The Deputy Prime Minister and Minister for Trade, Ada Lund".
    let and = (range.first..first).find(|at| view.tag(*at) == Tag::Conjunction);
    let paired = and.is_some_and(|and| {
        let honorific = |(_, office): (TokenRange, &OfficeEntry)| office.kind == OfficeKind::Honorific;
        let titles = view.offices_in(TokenRange::new(and + 1, first)).all(honorific);
        let other = (and + 1..first).all(|at| view.flags(at).any(EntityFlags::OFFICE));
        let before = view.offices_in(TokenRange::new(range.first, and)).any(|(_, office)| office.kind.is_of_one());
        before && titles && other && view.tag(range.first) == Tag::Determiner
    });
    if plural || joined || paired {
        described.kind = SpeakerKind::Collective;
        described.plural = true;
        described.form = SpeakerForm::Role;
        described.role = None;
        described.name = tidy(view, bare(view, range));
    }
}

/// Reads the honorifics before a name: those right before it ("Advisor to HE the Prime Minister Dr. Oda Lund"), else those that open
/// its title ("HE the Prime Minister Oda Lund"). Gives the words between them, where the title stands.
fn honorifics<'a>(view: View<'a>, before: TokenRange, described: &mut SourceReading<'a>) -> TokenRange {
    let mut title = before;
    let mut opening = None;
    let mut run: Option<TokenRange> = None;
    for (tokens, office) in view.offices_in(before).filter(|(_, office)| office.kind == OfficeKind::Honorific) {
        if office.gender != Gender::Unknown {
            described.gender = office.gender;
        }
        let opens = (title.first..tokens.first).all(|at| view.tag(at) == Tag::Determiner);
        // "Her Majesty's Commissioner" is no Majesty.
        if opens && tokens.last < before.last && view.tag(tokens.last) != Tag::Possessive {
            opening = opening.or(Some(tokens));
            title.first = tokens.last;
        }
        let goes_on = run.filter(|run| run.last == tokens.first);
        run = Some(goes_on.map_or(tokens, |run| TokenRange::new(run.first, tokens.last)));
    }
    let beside = run.filter(|run| run.last == before.last);
    if let Some(beside) = beside {
        title.last = title.last.min(beside.first).max(title.first);
    }
    described.honorific = beside.or(opening).map(|words| view.span(words).of(view.segments.text));
    title
}

/// "the meeting with President Lund": what stands before such a preposition is no part of the title.
const LEADS: [&str; 12] =
    ["with", "by", "from", "between", "against", "after", "before", "during", "as", "including", "alongside", "via"];

/// A title within a range: from behind its determiner to its end, where it holds an office.
fn role(view: View<'_>, range: TokenRange) -> Option<TokenRange> {
    let mut first = range.first;
    // "our Security Advisor", "’s spokesman", but "His Majesty’s Commissioner"
    while first < range.last
        && !(view.tag(first) == Tag::Possessive && view.flags(first).any(EntityFlags::OFFICE))
        && matches!(
            view.tag(first),
            Tag::Comma | Tag::Determiner | Tag::Possessive | Tag::Conjunction | Tag::BracketOpen | Tag::Adverb
        )
    {
        first += 1;
    }
    let mut last = range.last;
    while last > first && matches!(view.tag(last - 1), Tag::Comma | Tag::BracketOpen | Tag::BracketClose | Tag::Dash) {
        last -= 1;
    }
    let office = |range: TokenRange| view.offices_in(range).any(|(_, office)| office.kind.is_of_one());
    let leads = |at: &usize| {
        let lead = LEADS.iter().any(|word| view.is(*at, word));
        // "the call of the Minister on Secretary Lund", but "the Representative on Freedom of the Media"
        let phrase = (at + 1..last).take_while(|at| view.tag(*at).is_nominal()).count();
        let apart = view.is(*at, "on") && office(TokenRange::new(at + 1, at + 1 + phrase));
        view.tag(*at) == Tag::Preposition && (lead || apart)
    };
    first = (first..last).rev().find(leads).map_or(first, |lead| lead + 1);
    // "at the invitation of the Minister": the title begins with the noun phrase that holds the office.
    if let Some((tokens, _)) = view.offices_in(TokenRange::new(first, last)).find(|(_, office)| office.kind.is_of_one()) {
        let inside = |at: &usize| view.tag(*at).is_nominal() && view.tag(*at) != Tag::Determiner;
        first = (first..tokens.first).rev().take_while(inside).last().unwrap_or(tokens.first);
        // "H.E. Ambassador"
        let formal = |tokens: TokenRange| {
            let excellency = tokens.len() > 1 || view.token(tokens.first).is_some_and(|token| token.case() == Case::Upper);
            tokens.first == first && tokens.last < last && excellency && view.tag(tokens.last) != Tag::Possessive
        };
        let mut honorifics =
            view.offices_in(TokenRange::new(first, last)).filter(|(_, office)| office.kind == OfficeKind::Honorific);
        first = honorifics.find(|(tokens, _)| formal(*tokens)).map_or(first, |(tokens, _)| tokens.last);
    }
    let role = TokenRange::new(first, last);
    if (role.first..role.last).all(|at| view.facts(at).any(Facts::POSTNOMINAL)) {
        return None;
    }
    let holds = view.offices_in(role).any(|(_, office)| office.kind.is_of_one());
    (holds && role.len() <= 30).then_some(role)
}

fn unnamed<'a>(view: View<'a>, range: TokenRange, described: &mut SourceReading<'a>) {
    let bare = bare(view, range);
    described.name = tidy(view, bare);
    described.organisation = Some(range);
    let kinds = || view.offices_in(range).map(|(_, office)| office.kind);
    let conjoined = (range.first..range.last).any(|at| view.tag(at) == Tag::Conjunction);
    let word = view.word(head(view, range));
    let plural_noun = word.ends_with('s') && !word.ends_with("ss") && view.tag(head(view, range)) == Tag::Noun;
    if kinds().any(|kind| kind == OfficeKind::Spokesperson) {
        described.kind = SpeakerKind::Spokesperson;
        described.role = Some(described.name.clone());
        described.country = Some(range);
    } else if is_group(view, range) || conjoined || plural_noun {
        described.kind = SpeakerKind::Collective;
        described.plural = true;
    } else if let Some((_, office)) = view.offices_in(range).find(|(_, office)| office.kind.is_of_one()) {
        described.role = Some(described.name.clone());
        described.country = Some(range);
        described.gender = office.gender;
    } else if (range.first..range.last)
        .any(|at| view.flags(at).any(EntityFlags::PLACE) || view.facts(at).any(Facts::ORGANISATION_NOUN))
    {
        described.kind = SpeakerKind::Organisation;
    } else if (bare.first..bare.last).all(|at| view.tag(at) == Tag::Name) {
        described.form = if bare.len() > 1 { SpeakerForm::FullName } else { SpeakerForm::Surname };
    } else if view.tag(head(view, range)) == Tag::Name || crate::attribution::source::is_document(view, range) {
        described.kind = SpeakerKind::Organisation;
    } else {
        described.kind = SpeakerKind::Spokesperson;
    }
}

/// The head of a noun phrase: its last noun before a preposition.
fn head(view: View<'_>, range: TokenRange) -> usize {
    let end = (range.first..range.last)
        .find(|at| matches!(view.tag(*at), Tag::Preposition | Tag::Comma | Tag::Relative))
        .unwrap_or(range.last);
    end.saturating_sub(1).max(range.first)
}

/// A range without determiners before it.
fn bare(view: View<'_>, range: TokenRange) -> TokenRange {
    let mut first = range.first;
    while first + 1 < range.last && matches!(view.tag(first), Tag::Determiner | Tag::Adverb | Tag::Conjunction) {
        first += 1;
    }
    TokenRange::new(first, range.last)
}

/// The words of a range on one line.
fn tidy(view: View<'_>, range: TokenRange) -> Cow<'_, str> {
    let words = view.span(range).of(view.segments.text);
    // Line feeds, tabs, spaces in a row, and no-break spaces.
    let untidy = |pair: &[u8]| matches!(pair, [b'\n' | b'\t', _] | b"  " | b"\xc2\xa0");
    if words.as_bytes().windows(2).any(untidy) {
        words.split_whitespace().collect::<Vec<_>>().join(" ").into()
    } else {
        words.into()
    }
}

/// The country that the words name ("the Russian Foreign Minister"), else the one that has this office by this name ("the Foreign
/// Secretary"), else the issuer's own where the release is issued in this very name or by its spokesperson.
pub(super) fn country<'a>(view: View<'a>, mentions: &'a Mentions, range: TokenRange) -> Option<&'a str> {
    let span = view.span(range);
    let countries = if view.has(range, EntityFlags::PLACE) { mentions.countries.as_slice() } else { &[] };
    let named = countries.iter().filter_map(|country| {
        let at = country.mentions.partition_point(|mention| mention.span.start < span.start);
        let mention = country.mentions.get(at).filter(|mention| span.contains(mention.span) && mention.candidates.is_empty())?;
        // "the Mission to Moldova": where one is posted, not for whom one speaks.
        let first = view.segments.tokens.partition_point(|token| token.start() < mention.span.start);
        let posted = first > range.first && ["to", "for", "in"].iter().any(|word| view.is(first - 1, word));
        (!posted).then_some((mention.span.start, &*country.code))
    });
    if let Some((_, code)) = named.min() {
        return Some(code);
    }
    let issuer = mentions.issuer.as_ref().and_then(|issuer| issuer.country.as_deref());
    let held = view.offices_in(range).find(|(_, office)| !office.countries.is_empty());
    if let Some(countries) = held.map(|(_, office)| &office.countries) {
        return countries.iter().find(|code| Some(&***code) == issuer).or(countries.first()).map(|code| &**code);
    }
    let author = view.document.header.author.is_some_and(|author| author.overlaps(span));
    let spokesperson = view.offices_in(range).any(|(_, office)| office.kind == OfficeKind::Spokesperson);
    ((author || spokesperson) && body(view, mentions, range).is_none()).then_some(issuer).flatten()
}

/// The body that the words name: "the NATO spokesperson", "the EU's High Representative".
pub(super) fn body<'a>(view: View<'a>, mentions: &'a Mentions, range: TokenRange) -> Option<&'a str> {
    let span = view.span(range);
    let bodies = if view.has(range, EntityFlags::PLACE) { mentions.bodies.as_slice() } else { &[] };
    let named = bodies.iter().filter_map(|body| {
        let at = body.mentions.partition_point(|mention| mention.span.start < span.start);
        body.mentions.get(at).filter(|mention| span.contains(mention.span)).map(|mention| (mention.span.start, &*body.name))
    });
    named.min().map(|(_, name)| name)
}
