//! [`Step`]: what comes after a line of the header.

use crate::Span;
use crate::document::block::BlockKind;

/// The next step after words of the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// The header continues.
    Header,
    /// These words are body, and the header continues after them.
    HeaderAfter(Span),
    /// The body begins, with these words if there are any.
    Body(Option<Span>),
    /// All that follows is of this kind: notes or boilerplate.
    Rest(BlockKind),
}
