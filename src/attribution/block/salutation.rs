//! Salutations of letters and speeches.

use super::paragraphs::Paragraph;
use crate::lexicon::{Facts, WordSet};
use crate::syntax::{EntityFlags, Tag, TokenRange, View};
use std::ops::Range;

/// The longest salutation, in tokens.
const MAX_SALUTATION_TOKENS: usize = 24;
/// The number of tokens of a style after "Your": "Imperial Majesty".
const MAX_STYLE_TOKENS: usize = 3;

/// Whether a line is the salutation of a letter or a speech: "Your Excellency,", "Dear Ms Silva:", "Your Imperial Majesty", "His Excellency
/// Bishop Lund,".
pub(super) fn is_salutation(view: View<'_>, line: &Paragraph) -> bool {
    let TokenRange { first, last } = line.tokens;
    let excellency = |at: usize| view.is(at, "excellency") || view.is(at, "excellencies");
    let styled = |mut at: Range<usize>| at.any(|at| view.is_in(at, WordSet::Style));
    let opens = excellency(first)
        || view.facts(first).any(Facts::PRONOUN_POSSESSIVE) && styled(first + 1..first + 1 + MAX_STYLE_TOKENS)
        || view.is(first, "your") && view.flags(first + 1).any(EntityFlags::OFFICE)
        || view.is_in(first, WordSet::FormOfAddress);
    let alone = line.tokens.len() <= MAX_STYLE_TOKENS + 1 && last > first && view.is_in(last - 1, WordSet::Style);
    let closes = alone || last > first && (matches!(view.tag(last - 1), Tag::Comma | Tag::Colon) || view.is(last - 1, "!"));
    opens && closes && line.tokens.len() <= MAX_SALUTATION_TOKENS && !line.has_finite_verb(view)
}
