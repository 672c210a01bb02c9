//! [`Table`]: the tables.

use super::column::{Cell, Column};
use super::list;
use super::row::Release;
use crate::Story;

/// One of the tables.
///
/// ```
/// use demarche::columns::Table;
/// assert_eq!(Table::ALL.map(Table::name), ["releases", "quotes", "speakers", "countries", "topics", "references", "events"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Table {
    /// One row per release.
    Releases,
    /// One row per quote.
    Quotes,
    /// One row per speaker of a release.
    Speakers,
    /// One row per country that a release mentions.
    Countries,
    /// One row per topic of a release.
    Topics,
    /// One row per document that a release cites.
    References,
    /// One row per pair of sides of an event, as in GDELT and ICEWS; one per side of an event without a target.
    Events,
}

impl Table {
    /// All tables.
    pub const ALL: [Table; 7] =
        [Table::Releases, Table::Quotes, Table::Speakers, Table::Countries, Table::Topics, Table::References, Table::Events];

    /// The name, which is also the name of its file without the extension.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Table::Releases => "releases",
            Table::Quotes => "quotes",
            Table::Speakers => "speakers",
            Table::Countries => "countries",
            Table::Topics => "topics",
            Table::References => "references",
            Table::Events => "events",
        }
    }

    /// The columns, in order.
    #[must_use]
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Table::Releases => &list::RELEASES,
            Table::Quotes => &list::QUOTES,
            Table::Speakers => &list::SPEAKERS,
            Table::Countries => &list::COUNTRIES,
            Table::Topics => &list::TOPICS,
            Table::References => &list::REFERENCES,
            Table::Events => &list::EVENTS,
        }
    }

    /// Calls `each` with every row of one story; a row has one cell per column. `id` is the caller's name for the release. `text` is the
    /// text that was read; a story with a text of its own ([`Story::text`]) does not need it.
    pub fn rows(self, id: &str, story: &Story, text: &str, each: impl FnMut(&[Cell<'_>])) {
        self.rows_of(Release::new(id, story, text), each);
    }

    /// Like [`Table::rows`], for a release that may know the people of many stories.
    pub fn rows_of(self, release: Release<'_>, mut each: impl FnMut(&[Cell<'_>])) {
        match self {
            Table::Releases => each(&list::release(&release)),
            Table::Quotes => release.quotes().for_each(|row| each(&list::quote(&row))),
            Table::Speakers => release.speakers().for_each(|row| each(&list::speaker(&row))),
            Table::Countries => release.countries().for_each(|row| each(&list::country(&row))),
            Table::Topics => release.topics().for_each(|row| each(&list::topic(&row))),
            Table::References => release.references().for_each(|row| each(&list::reference(&row))),
            Table::Events => release.events().for_each(|row| each(&list::event(&row))),
        }
    }
}
