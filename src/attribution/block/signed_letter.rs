//! The rule `signed-letter`, and what it shares with `statement-body`.

use super::paragraphs::Paragraph;
use super::statement_source;
use super::unit::{Candidate, ParagraphUnit};
use crate::document::BlockKind;
use crate::lexicon::{Facts, WordSet};
use crate::rule::EndRule;
use crate::story::QuoteKind;
use crate::syntax::{EntityFlags, Tag, TokenRange, View};

/// The longest salutation, in tokens.
const MAX_SALUTATION_TOKENS: usize = 24;
/// The number of paragraphs that a letter may have. Each salutation is read up to the next signature. Without a bound, the time for a text
/// of salutations would grow with the square of their number.
const MAX_PARAGRAPHS: usize = 32;
/// The longest line with the office of a signatory, in tokens.
const MAX_OFFICE_TOKENS: usize = 16;

/// A letter or a telegram, from its salutation to the line above its signature.
///
/// Example: "Your Excellency,⏎We are ready to help your country.⏎Ana Silva⏎President of Chile"
pub(super) fn signed_letter(unit: &ParagraphUnit<'_>) -> Option<Candidate> {
    let view = unit.text.view;
    if unit.before_turns.is_some() || !is_salutation(view, unit.paragraph()) {
        return None;
    }
    let letter = &unit.paragraphs[unit.at..unit.paragraphs.len().min(unit.at + MAX_PARAGRAPHS)];
    let (line, name) = signature(view, letter)?;
    let office = letter.get(line + 1).filter(|next| !next.broken && names_office(view, next));
    let source = office.map_or(name, |office| TokenRange::new(name.first, office.tokens.last));
    let next = unit.at + line + 1 + usize::from(office.is_some());
    let block = Candidate::without_cue(QuoteKind::Block, source, unit.span_to(unit.at + line), next);
    Some(Candidate { end: Some(EndRule::Signature), ..block })
}

/// The index of the line that signs a letter, and the name in it. The letter has at least one paragraph below its salutation.
fn signature(view: View<'_>, letter: &[Paragraph]) -> Option<(usize, TokenRange)> {
    let goes_on = |at: &usize| !letter[*at].broken && !is_salutation(view, &letter[*at]);
    let mut lines = (1..letter.len()).take_while(goes_on).skip(1);
    lines.find_map(|at| Some((at, statement_source::closing_signature(view, &letter[at])?)))
}

/// Whether a line is the salutation of a letter or a speech: "Your Excellency,", "Dear Ms Silva,", "His Excellency Bishop Lund,".
pub(super) fn is_salutation(view: View<'_>, line: &Paragraph) -> bool {
    let TokenRange { first, last } = line.tokens;
    let excellency = |at: usize| view.is(at, "excellency") || view.is(at, "excellencies");
    let opens = excellency(first)
        || view.facts(first).any(Facts::PRONOUN_POSSESSIVE) && excellency(first + 1)
        || view.is(first, "your") && view.flags(first + 1).any(EntityFlags::OFFICE)
        || view.is_in(first, WordSet::FormOfAddress);
    let closes = last > first && (view.tag(last - 1) == Tag::Comma || view.is(last - 1, "!"));
    opens && closes && line.tokens.len() <= MAX_SALUTATION_TOKENS && !(first..last).any(|at| view.tag(at).is_finite())
}

/// Whether a line is only the office of the person in the line above: "President of Chile".
fn names_office(view: View<'_>, line: &Paragraph) -> bool {
    let TokenRange { first, last } = line.tokens;
    let short = line.tokens.len() <= MAX_OFFICE_TOKENS && line.block.kind != BlockKind::ListItem;
    let office = view.offices_in(line.tokens).next().is_some();
    short && office && !view.has(line.tokens, EntityFlags::PERSON) && !(first..last).any(|at| view.tag(at).is_finite())
}
