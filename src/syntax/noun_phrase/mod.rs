//! Noun phrases: the subject before a verb, the phrase that ends or begins at a token, and its apposition.

mod apposition;
mod backward;
mod forward;
mod fronted;
mod subject;

pub(crate) use apposition::{after_identity, end_with_apposition};
pub(crate) use backward::ending_at;
pub(crate) use forward::{agent_after, skip_phrase, starting_at};
pub(crate) use subject::{before_context, subject_before};

/// The number of tokens that a subject and its modifiers may have.
const MAX_SUBJECT_TOKENS: usize = 48;
/// The number of tokens that an apposition, a relative clause or brackets may have.
const MAX_INSET_TOKENS: usize = 40;
