//! Signatures: the line behind a quotation that says whose words it holds: "— Ana Silva, Minister of Fisheries".

use super::content;
use super::source;
use super::view::{Range, View};
use crate::mention::Marks;
use crate::mention::tag::Tag;
use crate::segment::TokenClass;

/// Whether a token is the dash or the bullet before a signature.
pub(super) fn opens(view: View<'_>, at: usize) -> bool {
    let bullet = view.token(at).is_some_and(|token| token.class == TokenClass::Bullet);
    bullet || matches!(view.tag(at), Tag::Dash | Tag::Hyphen)
}

/// Who signs between `first` and the end of a sentence at `end`: a person or an office with what describes it, and no clause.
pub(super) fn signer(view: View<'_>, first: usize, end: usize) -> Option<Range> {
    let source = source::behind(view, first, end)?;
    let name = view.tag(source.first) == Tag::Name && view.tag(source.first + 1) == Tag::Name;
    let signs = (name || view.has(source, Marks::PERSON.or(Marks::OFFICE))) && (first..end).all(|at| !view.tag(at).is_finite());
    // The description behind the name ends with its line.
    let rest = Range::new(source.last, end.min(source.last + content::SHORT));
    let last = if rest.last == end { end - usize::from(view.tag(end - 1) == Tag::Stop) } else { source.last };
    signs.then_some(Range::new(source.first, last.max(source.last)))
}
