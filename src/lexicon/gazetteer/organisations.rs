//! Reads the rows of organisations of states.

use super::compiler::{Compiler, Sense};
use super::{Ambiguity, Meaning, OrganisationId, OrganisationRow};
use crate::Error;
use crate::table::Row;

impl Compiler<'_> {
    /// Adds an organisation. Its id is in column `id`, followed by its name, its aliases, those of them that are also words in capitals,
    /// those that others have too, and the id of the body whose organ it is.
    pub(super) fn add_organisation(&mut self, row: Row<'_>, id: usize) -> Result<(), Error> {
        let key = row.want(id, "a body's id")?;
        let name = row.want(id + 1, "the body's name")?;
        let organisation = self.gazetteer.organisation(key).unwrap_or_else(|| {
            self.gazetteer.organisations.push(OrganisationRow {
                id: key.into(),
                name: name.into(),
                owner: row.get(id + 5).into(),
            });
            (self.gazetteer.organisations.len() - 1) as OrganisationId
        });
        for (column, words) in std::iter::once((id + 1, name)).chain(row.list(id + 2).map(|words| (id + 2, words))) {
            let mut ambiguity = Ambiguity::default();
            for (column, flag) in [(id + 3, Ambiguity::SHOUTED), (id + 4, Ambiguity::SHARED)] {
                if row.list(column).any(|listed| listed == words) {
                    ambiguity = ambiguity.or(flag);
                }
            }
            self.add(row, column, words, Sense { meaning: Meaning::Organisation(organisation), ambiguity, sharers: 0 })?;
        }
        Ok(())
    }
}
