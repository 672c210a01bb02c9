//! [`References`]: the shapes of citations and the names of treaties, from `lang/en/references.tsv` and `lang/en/treaties.tsv`.

mod callers;
mod kind;
mod read;
mod shape;
mod template;

pub(crate) use callers::CallersPattern;
pub use kind::ReferenceKind;
pub(crate) use shape::{Shape, ends_word};
pub(crate) use template::{Groups, fill};

use crate::rule::ReferenceRule;

/// What the tables know about references.
#[derive(Clone, Debug, Default)]
pub(crate) struct References {
    pub(crate) shapes: Vec<ShapeRow>,
    pub(crate) treaties: Vec<Treaty>,
    pub(crate) of_caller: Vec<CallersPattern>,
    entries: Vec<ReferenceEntry>,
    years: &'static str,
}

/// The meaning of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ReferenceEntry {
    /// It may begin a citation of the shape with this index.
    Trigger(u16),
    /// It names the treaty with this index.
    Treaty(u16),
    /// It names that treaty in a text that also has its full name.
    ShortName(u16),
}

/// A shape of citations: words that can begin one, and what follows them.
#[derive(Clone, Debug)]
pub(crate) struct ShapeRow {
    pub(crate) rule: ReferenceRule,
    pub(crate) kind: ReferenceKind,
    /// Whether the shape begins with the number before the trigger: "22 U.S.C. 2778".
    pub(crate) number_first: bool,
    /// What follows the trigger.
    pub(crate) first: Shape,
    /// A further item of a list, with what separates it from the one before.
    pub(crate) more: Shape,
    /// Templates. The label is the id if it is empty; there is no address if that is empty.
    pub(crate) id: &'static str,
    pub(crate) label: &'static str,
    pub(crate) address: &'static str,
    /// What the text must have, any of these.
    pub(crate) needs: Vec<Need>,
}

/// What a text must have for a shape that could mean something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// A mention of the body with this id.
    Body(&'static str),
    /// An issuer of this country.
    Issuer(&'static str),
    /// The citation begins its line.
    LineStart,
    /// The year agrees with the number of a Council resolution.
    RightYear,
}

/// A treaty or another text that states agreed on.
#[derive(Clone, Debug)]
pub(crate) struct Treaty {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) address: &'static str,
    /// The articles that mean this treaty even if it is not named, in a text that mentions the body: "Article 5" beside NATO.
    pub(crate) alone: Option<(&'static str, Vec<&'static str>)>,
}

impl References {
    /// The meaning of a hit's entry.
    pub(crate) fn entry(&self, index: u32) -> Option<ReferenceEntry> {
        self.entries.get(index as usize).copied()
    }

    pub(crate) fn treaty(&self, index: u16) -> Option<&Treaty> {
        self.treaties.get(index as usize)
    }

    /// The year in which the Security Council adopted its resolution with this number. Linear in the years.
    pub(crate) fn council_year(&self, number: &str) -> Option<&'static str> {
        let number: u16 = number.parse().ok()?;
        let first = |row: &crate::table::Row<'static>| row.get(1).parse::<u16>().unwrap_or_default();
        let rows = crate::table::rows("resolution_years", self.years);
        let found = rows.take_while(|row| first(row) <= number).last()?;
        Some(found.get(0)).filter(|year| number > 0 && *year != "open")
    }
}
