//! The country of somebody who held a high office of a state on the day of the release.

use super::reading::{SourceReading, read_person};
use crate::document::Day;
use crate::lexicon::{Lexicon, OfficeClass};
use crate::story::{Speaker, SpeakerKind};
use crate::syntax::View;

/// Gives speakers for whom the text names no country that of the office which they held on the day of the release.
pub(super) fn add_countries(lexicon: &Lexicon, speakers: &mut [Speaker], day: Option<&str>) {
    let is_open = |speaker: &&mut Speaker| {
        speaker.kind == SpeakerKind::Person && speaker.country.is_none() && speaker.organisation.is_none() && speaker.has_name()
    };
    for speaker in speakers.iter_mut().filter(is_open) {
        speaker.country = country(lexicon, &speaker.name, speaker.role.as_deref(), day).map(Into::into);
    }
}

/// The country of a person whom the text names.
pub(super) fn country_of(view: View<'_>, person: &SourceReading<'_>) -> Option<&'static str> {
    country(view.lexicon, &person.name, person.role.as_deref(), day(view))
}

/// Whether a name, perhaps with a role, may be that of a speaker of whom only one of both has the full name. A son of the President has
/// another name than the President of that day.
pub(super) fn may_be(view: View<'_>, known: &Speaker, (name, role): (&str, Option<&str>)) -> bool {
    let (short, full, role) = match (known.name.contains(' '), name.contains(' ')) {
        (false, true) if role.is_none() => (&*known.name, name, known.role.as_deref()),
        (true, false) if known.role.is_none() => (name, &*known.name, role),
        _ => return true,
    };
    let office = role.and_then(|role| view.lexicon.office_classes.class(role, None));
    office.is_none_or(|office| view.lexicon.incumbents.may_be(short, full, office, day(view)))
}

/// The last person before a source whom the text gives no office, but who had the office of state that the source names on the day of the
/// release: "Dr. Omar Lund applauded the crews. The Head of State said".
pub(super) fn holder<'a>(view: View<'a>, source: &SourceReading<'a>) -> Option<SourceReading<'a>> {
    /// The number of people before the source who are read.
    const MAX_PEOPLE_BACK: usize = 12;
    let role = source.role.as_deref().filter(|_| view.is(source.at, "the"))?;
    let class = view.lexicon.office_classes.class(role, None);
    let office = class.filter(|class| matches!(class, OfficeClass::HeadOfState | OfficeClass::HeadOfGovernment));
    let people = view.people_before(source.at).iter().rev().take(MAX_PEOPLE_BACK).filter(|_| office.is_some());
    let mut unnamed = people.map(|person| read_person(view, *person)).filter(|person| person.role.is_none());
    unnamed.find(|person| person.name.contains(' ') && view.lexicon.incumbents.country(&person.name, office, day(view)).is_some())
}

/// The day of the release, if it is stated in full.
pub(super) fn day(view: View<'_>) -> Option<&str> {
    view.document.header.published.as_ref().and_then(Day::only)
}

/// The country of somebody with a name and perhaps a role. A family name alone needs an office that its holder had. `None` if the table does
/// not have the person, or has two.
pub(super) fn country(lexicon: &Lexicon, name: &str, role: Option<&str>, day: Option<&str>) -> Option<&'static str> {
    let office = role.and_then(|role| lexicon.office_classes.class(role, None));
    let is_high = matches!(
        office,
        Some(
            OfficeClass::HeadOfState
                | OfficeClass::HeadOfGovernment
                | OfficeClass::ForeignMinister
                | OfficeClass::DefenceMinister
                | OfficeClass::DeputyHeadOfState
                | OfficeClass::Official
        )
    );
    // The names of others are many, and some are those of office holders.
    if !is_high && (role.is_some() || !name.contains(' ')) {
        return None;
    }
    lexicon.incumbents.country(name, office, day)
}
