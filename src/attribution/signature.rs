//! Signatures after quotations: "— Ana Silva, Minister of Fisheries".

use crate::segment::TokenClass;
use crate::syntax::{EntityFlags, Tag, TokenRange, View, noun_phrase};

/// The longest line that signs a quotation, in tokens.
pub(crate) const MAX_SIGNATURE_TOKENS: usize = 40;
/// The longest description after a name that is part of a signature, in tokens.
const MAX_DESCRIPTION_TOKENS: usize = 40;

/// Whether a token is the dash or the bullet before a signature.
pub(crate) fn opens(view: View<'_>, at: usize) -> bool {
    let bullet = view.token(at).is_some_and(|token| token.class() == TokenClass::Bullet);
    bullet || matches!(view.tag(at), Tag::Dash | Tag::Hyphen)
}

/// The signatory from the token `first` to the end of a sentence at `end`: a person or an office with its description, and no clause.
pub(crate) fn signer(view: View<'_>, first: usize, end: usize) -> Option<TokenRange> {
    let source = noun_phrase::starting_at(view, first, end)?;
    let name = view.tag(source.first) == Tag::Name && view.tag(source.first + 1) == Tag::Name;
    let signs = (name || view.has(source, EntityFlags::PERSON.or(EntityFlags::OFFICE)))
        && (first..end).all(|at| !view.tag(at).is_finite());
    // The description after the name ends with its line.
    let line_is_short = end <= source.last + MAX_DESCRIPTION_TOKENS;
    let last = if line_is_short { end - usize::from(view.tag(end - 1) == Tag::Stop) } else { source.last };
    signs.then_some(TokenRange::new(source.first, last.max(source.last)))
}
