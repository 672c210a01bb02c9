//! Pure functions over the words of one line: what it is, and what it names.

pub(super) mod author;
pub(super) mod dateline;
pub(super) mod shape;
pub(super) mod turn_label;
