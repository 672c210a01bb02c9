//! The people who speak in many stories: [`People`] joins the speakers of several releases.
//!
//! A release often says "Minister Lund", "LUND:" or only "the Foreign Minister". Other releases say who that is. [`People`] gathers what
//! each story says about its speakers (`identity`), and joins it when it is asked (`join`): full names first, then short names, then
//! offices without a name. A caller's table of people decides where it says something.

mod gather;
mod identity;
mod join;
mod person;
mod seen;

pub use gather::People;
pub use identity::Identity;
pub use person::{Person, PersonMatch, PersonRule};
