//! [`Repair`]: one damaged place.

/// Whether a table has a word, in lower case.
pub(super) type Knows<'a> = &'a dyn Fn(&str) -> bool;

/// What a damaged place is replaced with.
pub(super) struct Repair {
    /// The length of the damage, in bytes from where it was found.
    pub(super) damaged: usize,
    /// The number of bytes before that place that are damaged, too.
    pub(super) before: usize,
    pub(super) replacement: Option<char>,
}
