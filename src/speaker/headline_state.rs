//! The foreign state that a headline names.

use crate::Span;
use crate::lexicon::WordSet;
use crate::mention::Mentions;
use crate::story::CountryForm;
use crate::syntax::{Tag, View};

/// The mentions of countries with their codes, and the code of the issuer.
type Named<'c, 'a> = (&'c [(Span, &'a str)], Option<&'a str>);

/// The one foreign state that the headline names, as a state and not as a place.
pub(super) fn named<'a>(view: View<'_>, mentions: &Mentions, (countries, issuer): Named<'_, 'a>) -> Option<&'a str> {
    let title = view.document.header.title?;
    let mut named = countries.iter().filter(|(span, code)| title.contains(*span) && Some(*code) != issuer);
    let (span, code) = named.next()?;
    let all = mentions.countries.iter().filter(|country| &*country.code == *code).flat_map(|country| &country.mentions);
    let form = all.into_iter().find(|mention| mention.span == *span).map(|mention| mention.form);
    let is_state = matches!(form, Some(CountryForm::Name | CountryForm::Demonym));
    (is_state && named.all(|(_, other)| other == code)).then_some(*code)
}

/// Whether the headline is about the foreign state that it names: "Statement on Chile", "Chile: Statement", "Arrests in Chile".
pub(super) fn is_about(view: View<'_>, (countries, issuer): Named<'_, '_>) -> bool {
    let Some(title) = view.document.header.title else { return false };
    let Some((span, _)) = countries.iter().find(|(span, code)| title.contains(*span) && Some(*code) != issuer) else {
        return false;
    };
    let words = view.tokens_in(*span);
    let before = words.first.checked_sub(1).filter(|at| *at >= view.tokens_in(title).first);
    let before = before.map(|at| if view.is(at, "the") { at.saturating_sub(1) } else { at });
    let opens = before.is_none() && view.tag(words.last) == Tag::Colon;
    opens || before.is_some_and(|at| view.is(at, "on") || view.is_in(at, WordSet::PlacePreposition))
}
