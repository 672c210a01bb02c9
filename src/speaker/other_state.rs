//! Offices of other states in somebody's words: in a statement by Minister Lund, "the Prime Minister of Tuvalu" is not Minister Lund.

use super::affiliation::country_named;
use super::entry::without_office;
use super::incumbent;
use super::person_name::compatible;
use super::reading::SourceReading;
use super::registry::Registry;
use crate::story::{SpeakerForm, SpeakerKind};

/// The entry that a source in the words of `outer` means: for an office of another state never `outer`.
pub(super) fn resolve<'a>(registry: &mut Registry<'a>, source: &SourceReading<'a>, outer: Option<usize>) -> Option<usize> {
    let country = source.role_words.and_then(|role| country_named(registry.view, registry.mentions, role));
    let is_office = source.form == SpeakerForm::Role && source.kind == SpeakerKind::Person;
    let is_foreign = |outer: &usize| country.is_some() && registry.speaker(*outer).country.as_deref() != country;
    let Some(outer) = outer.filter(|outer| is_office && is_foreign(outer)) else { return registry.resolve(source, None) };
    let held = Some(registry.with_name(source.clone())).filter(SourceReading::is_named_person);
    let held = held.filter(|holder| !compatible(&holder.name, &registry.speaker(outer).name));
    let index = match held.or_else(|| incumbent::holder(registry.view, source)) {
        Some(holder) => registry.entry_named(&holder),
        None => without_name(registry, source, outer),
    };
    registry.learn_from(index, source);
    registry.record_mention(index, source);
    Some(index)
}

/// The entry of an office whose holder the text does not name: that of the last speaker, if the text gives that speaker no office, or a new
/// one.
fn without_name<'a>(registry: &mut Registry<'a>, source: &SourceReading<'a>, outer: usize) -> usize {
    if let Some(known) = registry.find_unnamed(source).filter(|known| *known != outer) {
        return known;
    }
    let last = registry.recent.last().copied().filter(|last| *last != outer);
    let open = last.and_then(|last| without_office(&registry.entries, last, (registry.view, registry.quoted), source));
    open.unwrap_or_else(|| registry.add(source))
}
