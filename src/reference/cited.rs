//! [`Cited`]: one citation, before citations of the same document are gathered.

use crate::Span;
use crate::lexicon::ReferenceKind;
use crate::rule::ReferenceRule;
use std::borrow::Cow;

/// One citation.
#[derive(Clone, Debug)]
pub(super) struct Cited {
    pub(super) span: Span,
    pub(super) rule: ReferenceRule,
    pub(super) kind: ReferenceKind,
    pub(super) id: Cow<'static, str>,
    /// The id if it is empty.
    pub(super) label: Cow<'static, str>,
    pub(super) article: Option<String>,
    /// There is none if it is empty.
    pub(super) address: Cow<'static, str>,
}
