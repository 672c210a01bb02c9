//! The state that "the Kingdom" means.

use super::reading::{SourceReading, read_phrase};
use crate::lexicon::WordSet;
use crate::lexicon::gazetteer::CountryTraits;
use crate::mention::Mentions;
use crate::story::CountryForm;
use crate::syntax::View;

/// The kingdom that the text named last, as it named it: "Saudi Arabia welcomed the vote. The Kingdom affirmed".
pub(super) fn meant<'a>(view: View<'a>, mentions: &Mentions, source: &SourceReading<'_>) -> Option<SourceReading<'a>> {
    /// The number of mentions of a country that are searched for its name.
    const MAX_MENTIONS: usize = 64;
    let words = view.tokens_in(source.span);
    let alone = view.is_in(words.last.checked_sub(1)?, WordSet::Kingdom) && words.len() <= 2;
    let gazetteer = &view.lexicon.gazetteer;
    let is_kingdom = |code: &str| gazetteer.country(code).is_some_and(|id| gazetteer.country_has(id, CountryTraits::KINGDOM));
    let kingdoms = mentions.countries.iter().filter(|country| alone && is_kingdom(&country.code));
    let before = kingdoms.filter_map(|country| {
        let earlier = country.mentions.partition_point(|mention| mention.span.end <= source.span.start);
        let last = country.mentions.get(earlier.checked_sub(1)?)?;
        let name = country.mentions.iter().take(MAX_MENTIONS).find(|mention| mention.form == CountryForm::Name)?;
        Some((last.span.start, name.span))
    });
    let (_, name) = before.max_by_key(|(start, _)| *start)?;
    Some(read_phrase(view, view.tokens_in(name)))
}
