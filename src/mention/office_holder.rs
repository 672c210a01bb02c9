//! Holders of offices who show whose release it is: [`country_before`], [`country_of_author`], [`country_of_spokesperson`].

use crate::Span;
use crate::document::Day;
use crate::lexicon::{OfficeClass, OfficeKind, PhraseKind};
use crate::syntax::{Context, Entities, Person};

/// The country of the first office holder in a span before an offset: "President Lund met". `None` if the table of incumbents does not
/// have the person with this office on the day of the release.
pub(super) fn country_before(context: &Context<'_>, entities: &Entities, (within, end): (Span, u32)) -> Option<&'static str> {
    let tokens = &context.segments.tokens;
    let people = &entities.people;
    let from = people.partition_point(|person| tokens[person.first as usize].start() < within.start);
    let person = people.get(from).filter(|person| tokens[person.last as usize - 1].end() <= end)?;
    country_of(context, *person, Some(class_before(context, person.first)?))
}

/// The country of an author who held a high office of a state on the day of the release: "Remarks by Foreign Minister Penny Wong".
pub(super) fn country_of_author(context: &Context<'_>, entities: &Entities) -> Option<&'static str> {
    let author = context.document.header.author?;
    let tokens = &context.segments.tokens;
    let people = &entities.people;
    let from = people.partition_point(|person| tokens[person.first as usize].start() < author.start);
    let words = author.of(context.segments.text);
    let authors = || people[from..].iter().take_while(|person| tokens[person.last as usize - 1].end() <= author.end);
    let office =
        |person: &Person| class_before(context, person.first).or_else(|| context.lexicon.office_classes.class(words, None));
    let first = authors().next()?;
    // "Press Secretary Ana Lund and National Security Advisor Bo Lind": both are of one house. A minister speaks first at home.
    let speaks_for = |class: OfficeClass| matches!(class, OfficeClass::Spokesperson | OfficeClass::Official);
    let others = authors().skip(1).filter(|_| office(first).is_some_and(speaks_for));
    let others = others.filter(|other| office(other).is_some_and(speaks_for));
    std::iter::once(first).chain(others).find_map(|person| country_of(context, *person, office(person)))
}

/// The country of a person with an office, by the table of incumbents.
fn country_of(context: &Context<'_>, person: Person, office: Option<OfficeClass>) -> Option<&'static str> {
    let tokens = &context.segments.tokens;
    let name = tokens[person.first as usize].span().cover(tokens[person.last as usize - 1].span());
    let day = context.document.header.published.as_ref().and_then(Day::only);
    context.lexicon.incumbents.country(name.of(context.segments.text), office, day)
}

/// The class of the office that ends before a token.
fn class_before(context: &Context<'_>, name: u32) -> Option<OfficeClass> {
    let hits = context.lookup.hits(PhraseKind::Office);
    let office = hits[..hits.partition_point(|hit| hit.last <= name)].last().filter(|office| office.last == name)?;
    let tokens = &context.segments.tokens;
    let words = tokens[office.first as usize].span().cover(tokens[office.last as usize - 1].span());
    context.lexicon.office_classes.class(words.of(context.segments.text), None)
}

/// The country whose spokesperson speaks at the start of a release: "A Downing Street spokesperson said:".
pub(super) fn country_of_spokesperson<'a>(context: &Context<'a>) -> Option<&'a str> {
    /// The number of tokens in which the spokesperson is searched.
    const MAX_TOKENS: u32 = 160;
    let hits = context.lookup.hits(PhraseKind::Office).iter().take_while(|hit| hit.first < MAX_TOKENS);
    let offices = hits.map(|hit| &context.lexicon.offices[hit.entry as usize]);
    let spokesperson =
        offices.into_iter().find(|office| office.kind == OfficeKind::Spokesperson && office.countries.len() == 1)?;
    spokesperson.countries.first().map(|code| &**code)
}
