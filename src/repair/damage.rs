//! [`Repair`]: one damaged place.

/// Whether a table has a word, in lower case.
pub(super) type Knows<'a> = &'a dyn Fn(&str) -> bool;

/// What a damaged place is replaced with.
pub(super) struct Repair {
    /// The length of the damage, in bytes.
    pub(super) damaged: usize,
    pub(super) replacement: Option<char>,
}
