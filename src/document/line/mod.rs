//! Pure functions over the words of one line: what it is, and what it names. They keep no state and know no other line.

pub(super) mod agency;
pub(super) mod author;
mod author_name;
pub(super) mod headline;
pub(super) mod name_line;
pub(super) mod issuer_name;
pub(super) mod dateline;
pub(super) mod turn_label;
pub(super) mod boilerplate;
pub(super) mod shape;
