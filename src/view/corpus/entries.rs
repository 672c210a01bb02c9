//! The releases of a corpus whose pages are linked, and who said what in them.

use super::acts::Act;
use crate::Kind;
use crate::people::Identity;

/// A release that has a page.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) title: Box<str>,
    pub(super) date: Option<Box<str>>,
    pub(super) kind: Kind,
    pub(super) link: Box<str>,
    /// Codes, in their order.
    pub(super) countries: Vec<Box<str>>,
    pub(super) quotes: Vec<Spoken>,
    pub(super) acts: Vec<Act>,
}

/// What somebody said in a release.
#[derive(Clone, Debug)]
pub(super) struct Spoken {
    pub(super) who: Option<Identity>,
    pub(super) words: Box<str>,
}
