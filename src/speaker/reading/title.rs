//! Titles: the honorifics and the office before a name or after it: "H.E. the Prime Minister Dr. Oda Lund".

use super::wording::field_start;
use crate::lexicon::{Facts, Gender, OfficeEntry, OfficeKind, WordSet};
use crate::segment::Case;
use crate::syntax::noun_phrase::after_identity;
use crate::syntax::{EntityFlags, Tag, TokenRange, View, noun_phrase};

/// The number of tokens that a role may have.
pub(super) const MAX_ROLE_TOKENS: usize = 40;

/// A title: the honorifics and the office before a name.
pub(super) struct Title<'a> {
    /// The words without honorifics at their ends.
    pub(super) words: TokenRange,
    pub(super) honorific: Option<&'a str>,
    /// The gender that the last gendered honorific shows.
    pub(super) gender: Option<Gender>,
}

/// Reads the honorifics before a name: those next to it ("Advisor to HE the Prime Minister Dr. Oda Lund"), or else those that open
/// its title ("HE the Prime Minister Oda Lund").
pub(super) fn read(view: View<'_>, before: TokenRange) -> Title<'_> {
    let mut words = before;
    let mut gender = None;
    let mut opening = None;
    let mut run: Option<TokenRange> = None;
    let last_rank = rank_after_office(view, before);
    // "Crown Prince" is no Prince of the name Crown.
    let is_inside_office = |tokens: TokenRange| {
        let longer = |(office, entry): (TokenRange, &OfficeEntry)| {
            entry.kind == OfficeKind::Office && office.first < tokens.first && office.last == tokens.last
        };
        view.offices_in(before).any(longer)
    };
    let is_honorific = |(tokens, office): &(TokenRange, &OfficeEntry)| {
        // The "Sri" of "Sri Lankan President" is no honorific.
        let is_place = view.flags(tokens.first).any(EntityFlags::PLACE);
        office.kind == OfficeKind::Honorific && !is_inside_office(*tokens) && !is_place
            || last_rank.is_some_and(|rank| tokens.first >= rank)
    };
    for (tokens, office) in view.offices_in(before).filter(is_honorific) {
        if office.gender != Gender::Unknown {
            gender = Some(office.gender);
        }
        let opens = (words.first..tokens.first).all(|at| view.tag(at) == Tag::Determiner);
        // "Her Majesty's Commissioner" is not a Majesty.
        if opens && tokens.last < before.last && view.tag(tokens.last) != Tag::Possessive {
            opening = opening.or(Some(tokens));
            words.first = tokens.last;
        }
        // Two tables may have the same words.
        if run.is_some_and(|run| run.last == tokens.last) {
            continue;
        }
        let continued = run.filter(|run| run.last == tokens.first);
        run = Some(continued.map_or(tokens, |run| TokenRange::new(run.first, tokens.last)));
    }
    let adjacent = run.filter(|run| run.last == before.last);
    if let Some(adjacent) = adjacent {
        words.last = words.last.min(adjacent.first).max(words.first);
    }
    let honorific = adjacent.or(opening).map(|tokens| view.span(tokens).of(view.segments.text));
    Title { words, honorific, gender }
}

/// The first token of the ranks before a name that follow another office: "Foreign Minister Senator Asad Daud". They only show respect.
fn rank_after_office(view: View<'_>, before: TokenRange) -> Option<usize> {
    let mut first = None;
    let mut end = None;
    // "The EAM called on President Lund": the words before a boundary are another person's.
    let title = TokenRange::new(after_last_boundary(view, before), before.last);
    for (tokens, office) in view.offices_in(title).filter(|(_, office)| office.kind.is_of_one()) {
        // Two tables may have the same words.
        if end != Some(tokens.last) {
            // "the Minister's spokesman"
            let is_owned = tokens.first > before.first && view.tag(tokens.first - 1) == Tag::Possessive;
            first = first.or(Some(tokens.first)).filter(|_| end.is_some() && office.is_rank && !is_owned);
        }
        // "the Refugee Agency High Commissioner Ana Silva": a weak word is no office of hers.
        end = Some(tokens.last).filter(|_| !office.weak).or(end);
    }
    first
}

/// The words of an office within a range; `None` if they contain no office that one person holds.
pub(super) fn role(view: View<'_>, range: TokenRange) -> Option<TokenRange> {
    let trimmed = trim(view, range);
    let from_boundary = TokenRange::new(after_last_boundary(view, trimmed), trimmed.last);
    let role = TokenRange::new(office_start(view, from_boundary), trimmed.last);
    // "The EAM called on President Lund": not a title of President Lund's.
    if role.len() == 0 || view.tag(role.last - 1) == Tag::Preposition {
        return None;
    }
    let is_postnominal = (role.first..role.last).all(|at| view.facts(at).any(Facts::POSTNOMINAL));
    (!is_postnominal && has_office(view, role) && role.len() <= MAX_ROLE_TOKENS).then_some(role)
}

/// The office of a sovereign before a name, which is an honorific as well: "His Majesty King Omar", "the Emir Sheikh Omar".
pub(super) fn sovereign(view: View<'_>, before: TokenRange) -> Option<TokenRange> {
    let is_style =
        |tokens: TokenRange| view.offices_in(before).any(|(other, entry)| other == tokens && entry.kind == OfficeKind::Honorific);
    view.offices_in(before).find(|(tokens, office)| office.is_government && is_style(*tokens)).map(|(tokens, _)| tokens)
}

fn has_office(view: View<'_>, words: TokenRange) -> bool {
    view.offices_in(words).any(|(_, office)| office.kind.is_of_one())
}

/// Drops determiners and punctuation from both ends: "our Security Advisor", "’s spokesman", but "His Majesty’s Commissioner".
fn trim(view: View<'_>, range: TokenRange) -> TokenRange {
    let mut first = range.first;
    while first < range.last
        && !(view.tag(first) == Tag::Possessive && view.flags(first).any(EntityFlags::OFFICE))
        && (view.is(first, "and")
            // "18 April 2031 The Prime Minister"
            || view.tag(first) == Tag::Number && view.tag(first + 1) == Tag::Determiner
            // "said Tuesday Minister Silva"
            || view.facts(first).any(Facts::CALENDAR) && view.flags(first + 1).any(EntityFlags::OFFICE)
            // "Ana Silva, MP, Minister of Trade"
            || view.facts(first).any(Facts::POSTNOMINAL)
            // ", who is also the Mayor"
            || view.facts(first).any(Facts::BE)
            || matches!(
                view.tag(first),
                Tag::Relative | Tag::Comma | Tag::Determiner | Tag::Possessive | Tag::Conjunction | Tag::BracketOpen
            )
            // "First Lady" is a title.
            || view.tag(first) == Tag::Adverb && !view.flags(first).any(EntityFlags::OFFICE))
    {
        // ", who also serves as the spokesperson"
        first = after_identity(view, first).max(first + 1);
    }
    let mut last = range.last;
    // "Prime Minister de Sá": the particle belongs to the name.
    let is_lower = |at: usize| view.token(at).is_some_and(|token| token.case() == Case::Lower);
    let is_particle = |at: usize| view.facts(at).any(Facts::NAME_PARTICLE) && is_lower(at);
    let ends = |at: usize| {
        is_particle(at)
            || matches!(view.tag(at), Tag::Comma | Tag::BracketOpen | Tag::BracketClose | Tag::Dash | Tag::Conjunction)
    };
    // "Director-General of the Organisation (OPCW)": the bracket closes words of the title.
    let is_whole =
        |last: usize| view.tag(last - 1) == Tag::BracketClose && (first..last).any(|at| view.tag(at) == Tag::BracketOpen);
    while last > first && ends(last - 1) && !is_whole(last) {
        last -= 1;
    }
    TokenRange::new(first, honorific_after(view, first, last).unwrap_or(last))
}

/// The comma before an honorific that ends a title: "Ambassador to Chile, Her Excellency Rev.".
fn honorific_after(view: View<'_>, first: usize, last: usize) -> Option<usize> {
    let comma = (first + 1..last).rev().find(|at| view.tag(*at) == Tag::Comma)?;
    let mut after = view.offices_in(TokenRange::new(comma + 1, last));
    let is_style = after.next().is_some_and(|(tokens, office)| tokens.first == comma + 1 && office.kind == OfficeKind::Honorific);
    (is_style && !after.any(|(_, office)| office.kind.is_of_one())).then_some(comma)
}

/// One past the last preposition or article that separates a title from what comes before it: "the meeting with President Lund",
/// "the call of the Minister on Secretary Lund", but "the Representative on Freedom of the Media".
pub(super) fn after_last_boundary(view: View<'_>, words: TokenRange) -> usize {
    let is_boundary = |at: &usize| {
        let phrase = || (at + 1..words.last).take_while(|at| view.tag(*at).is_nominal()).count();
        // "Peru's Ambassador Commends Minister Lund"
        let is_verb = || {
            let has_capital = view.token(*at).is_some_and(|token| token.case() == Case::Capitalised);
            has_capital && view.facts(*at).any(Facts::VERB_THIRD) && is_between_offices(view, words, *at)
        };
        // "the Finance Minister and the Trade Minister, Bo Lind": a second article opens somebody else's office.
        let is_of_another = || {
            let joined = view.tag(*at) == Tag::Determiner && *at > words.first && view.tag(*at - 1) == Tag::Conjunction;
            joined && has_office(view, TokenRange::new(at + 1, words.last))
        };
        // In a headline, "By" may look like a name.
        is_verb()
            || is_of_another()
            || (view.tag(*at) == Tag::Preposition || view.is(*at, "by"))
                && (view.is_in(*at, WordSet::PrepositionBeforeTitle)
                    || view.is(*at, "on") && has_office(view, TokenRange::new(at + 1, at + 1 + phrase())))
    };
    (words.first..words.last).rev().find(is_boundary).map_or(words.first, |boundary| boundary + 1)
}

/// Whether a word of the title between two offices is part of neither.
fn is_between_offices(view: View<'_>, title: TokenRange, at: usize) -> bool {
    let is_part = view.flags(at).any(EntityFlags::OFFICE.or(EntityFlags::PLACE)) || view.facts(at).any(Facts::ORGANISATION_NOUN);
    !is_part
        && at > title.first
        && view.flags(at - 1).any(EntityFlags::OFFICE)
        && has_office(view, TokenRange::new(at + 1, title.last))
}

/// The first token of the noun phrase that contains the office: "at the invitation of the Minister". An honorific before the office
/// is not part of it: "H.E. Ambassador".
fn office_start(view: View<'_>, words: TokenRange) -> usize {
    let Some((office, _)) = view.offices_in(words).find(|(_, office)| office.kind.is_of_one()) else { return words.first };
    // "Republic of Korea Foreign Minister": the preposition is part of the country.
    // "Advocate-General"
    let is_inside = |at: &usize| {
        let is_part = view.tag(*at).is_nominal() || view.tag(*at) == Tag::Hyphen || view.flags(*at).any(EntityFlags::PLACE);
        view.tag(*at) != Tag::Determiner && is_part
    };
    let first = (words.first..office.first).rev().take_while(is_inside).last().unwrap_or(office.first);
    let first = body_before(view, words.first, first).unwrap_or_else(|| field_start(view, words.first, first));
    let is_formal = |tokens: &TokenRange| {
        let is_excellency = tokens.len() > 1 || view.token(tokens.first).is_some_and(|token| token.case() == Case::Upper);
        tokens.first == first && tokens.last < words.last && is_excellency && view.tag(tokens.last) != Tag::Possessive
    };
    let offices = || view.offices_in(TokenRange::new(first, words.last));
    // "Ana Silva, Crown Princess of Ruritania"
    let is_office = |words: TokenRange| offices().any(|(tokens, office)| tokens == words && office.kind == OfficeKind::Office);
    let honorifics = offices().filter(|(_, office)| office.kind == OfficeKind::Honorific).map(|(tokens, _)| tokens);
    let mut honorifics = honorifics.filter(|tokens| !is_office(*tokens));
    honorifics.find(is_formal).map_or(first, |tokens| tokens.last)
}

/// The start of the body whose letters in brackets come before an office: "Ministry of Trade (MOT) Permanent Secretary".
fn body_before(view: View<'_>, low: usize, office: usize) -> Option<usize> {
    let open = office.checked_sub(3).filter(|open| *open > low && view.tag(*open) == Tag::BracketOpen)?;
    let is_acronym =
        view.token(open + 1).is_some_and(|token| token.case() == Case::Upper) && view.tag(open + 2) == Tag::BracketClose;
    let body = noun_phrase::ending_at(view, low, open).filter(|_| is_acronym)?;
    let first = body.first + usize::from(view.tag(body.first) == Tag::Determiner);
    (first..body.last).any(|at| view.facts(at).any(Facts::ORGANISATION_NOUN)).then_some(first)
}

/// The start of the title that belongs to a name, if the words before the name contain another office: in "the Spokesman for President
/// Lund" the President is Lund. With an article, "the Spokesman for the President Ann Lund", the whole is the title.
pub(super) fn inner_title(view: View<'_>, title: TokenRange) -> Option<usize> {
    let (office, _) = view.offices_in(title).find(|(tokens, office)| tokens.last == title.last && office.kind.is_of_one())?;
    let is_modifier = |at: &usize| view.flags(*at).any(EntityFlags::PLACE) || matches!(view.tag(*at), Tag::Adjective | Tag::Name);
    let preposition = (title.first + 1..office.first).rev().find(|at| !is_modifier(at))?;
    let mut before = view.offices_in(TokenRange::new(title.first, preposition));
    let governs = view.is_in(preposition, WordSet::OfficeComplement) && before.any(|(_, office)| office.kind.is_of_one());
    governs.then_some(preposition + 1)
}
