//! The rule `signed-letter`, and where a letter begins.

use super::paragraphs::Paragraph;
use super::salutation::is_salutation;
use super::statement_source;
use super::unit::{Candidate, ParagraphUnit};
use crate::lexicon::{Facts, WordSet};
use crate::rule::EndRule;
use crate::story::QuoteKind;
use crate::syntax::{EntityFlags, Tag, TokenRange, View};

/// The longest line that closes a letter, in tokens.
const MAX_VALEDICTION_TOKENS: usize = 7;
/// The number of paragraphs that a letter may have. Each salutation is read up to the next signature. Without a bound, the time for a text
/// of salutations would grow with the square of their number.
const MAX_PARAGRAPHS: usize = 32;
/// The number of lines that may address a letter.
const MAX_ADDRESS_LINES: usize = 5;

/// A letter or a telegram, from its salutation to the line above its signature.
///
/// Example: "Your Excellency,⏎We are ready to help your country.⏎Ana Silva⏎President of Chile"
pub(super) fn signed_letter(unit: &ParagraphUnit<'_>) -> Option<Candidate> {
    let view = unit.text.view;
    if unit.before_turns.is_some() || !begins(view, unit.paragraphs, unit.at) {
        return None;
    }
    let letter = &unit.paragraphs[unit.at..unit.paragraphs.len().min(unit.at + MAX_PARAGRAPHS)];
    let (line, name) = signature(view, letter)?;
    let office = letter.get(line + 1).filter(|next| !next.broken && statement_source::names_office(view, next));
    // "Cardinal Silva⏎Secretary of State": a name that brings its own title needs no other.
    let titled = view.flags(name.first).any(EntityFlags::OFFICE);
    let source = office.filter(|_| !titled).map_or(name, |office| TokenRange::new(name.first, office.tokens.last));
    let next = unit.at + line + 1 + usize::from(office.is_some());
    let block = Candidate::without_cue(QuoteKind::Block, source, unit.span_to(unit.at + line), next);
    Some(Candidate { end: Some(EndRule::Signature), ..block })
}

/// The index of the line that signs a letter, and the name in it. The letter has at least one paragraph below its salutation.
fn signature(view: View<'_>, letter: &[Paragraph]) -> Option<(usize, TokenRange)> {
    let goes_on = |at: &usize| !letter[*at].broken && !is_salutation(view, &letter[*at]);
    // After the lines that address a letter, its words may be one paragraph.
    let words = usize::from(is_salutation(view, letter.first()?));
    let mut lines = (1..letter.len()).take_while(goes_on).skip(words);
    lines.find_map(|at| {
        let above_office = || {
            letter
                .get(at + 1)
                .filter(|next| statement_source::names_office(view, next))
                .and_then(|_| statement_source::bare_name(view, &letter[at]))
        };
        // "With best wishes,⏎Ana Silva"
        let below_close = || {
            let addressed = is_salutation(view, &letter[0]);
            let closed = is_valediction(view, &letter[at - 1]) || addressed && at + 1 == letter.len();
            statement_source::bare_name(view, &letter[at]).filter(|_| closed)
        };
        Some((at, statement_source::closing_signature(view, &letter[at]).or_else(above_office).or_else(below_close)?))
    })
}

/// Whether a line closes a letter above its signature: "With best wishes,".
fn is_valediction(view: View<'_>, line: &Paragraph) -> bool {
    let short = (2..=MAX_VALEDICTION_TOKENS).contains(&line.tokens.len());
    short && view.tag(line.tokens.last - 1) == Tag::Comma && !line.has_finite_verb(view) && !is_salutation(view, line)
}

/// Whether the words of a letter begin at a paragraph: with a salutation, or below the lines that say to whom it goes ("His Excellency Bo
/// Lund⏎President of Chile").
pub(super) fn begins(view: View<'_>, paragraphs: &[Paragraph], at: usize) -> bool {
    let line = &paragraphs[at];
    if is_salutation(view, line) {
        return true;
    }
    if !line.has_finite_verb(view) || at == 0 {
        return false;
    }
    let above = paragraphs[at.saturating_sub(MAX_ADDRESS_LINES)..at].iter().rev();
    let mut lines = above.take_while(|line| is_line_of_address(view, line));
    lines.any(|line| opens_with_style(view, line.tokens.first))
}

/// Whether a short line has no verb and no stop: a name, an office, a town.
fn is_line_of_address(view: View<'_>, line: &Paragraph) -> bool {
    let TokenRange { first, last } = line.tokens;
    line.tokens.len() <= statement_source::MAX_OFFICE_TOKENS
        && last > first
        && !matches!(view.tag(last - 1), Tag::Stop | Tag::Colon)
        && !line.has_finite_verb(view)
}

/// Whether the style of an addressee opens a line: "His Eminence", "The Most Reverend", "H.E. Mr".
fn opens_with_style(view: View<'_>, first: usize) -> bool {
    let possessive = view.facts(first).any(Facts::PRONOUN_POSSESSIVE) && view.is_in(first + 1, WordSet::Style);
    let superlative = view.is(first, "the") && (view.is(first + 1, "most") || view.is(first + 1, "right"));
    possessive || superlative || view.is_in(first, WordSet::AddressStyle)
}
