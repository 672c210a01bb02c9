//! People with one family name.

use super::office_holders::OfficeHolders;
use super::office_relation::{Relation, relation};
use super::person_name::compatible;
use super::reading::SourceReading;
use crate::story::SpeakerForm;

/// Whether a surname with an office means somebody else than the person with this name: after "Mayor Peter Hale and Minister Mary Hale",
/// "Minister Hale" is not Peter.
pub(super) fn is_namesake(holders: &OfficeHolders<'_>, source: &SourceReading<'_>, name: &str) -> bool {
    if source.form != SpeakerForm::Surname || source.role_words.is_none() {
        return false;
    }
    let holder = holders.person(&source.name, source.gender, source.role_words, |_| false);
    holder.is_some_and(|holder| {
        let offices = relation(holders.view, holders.mentions, source.role_words, holder.role_words);
        offices == Relation::Same && !compatible(&holder.name, name)
    })
}
