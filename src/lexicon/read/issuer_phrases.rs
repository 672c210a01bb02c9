//! Reads the table of phrases that say something about an issuer.

use crate::Error;
use crate::lexicon::Lexicon;
use crate::lexicon::issuer::IssuerPhrase;
use crate::table::rows;

impl Lexicon {
    pub(super) fn read_issuer_phrases(&mut self, table: &'static str) -> Result<(), Error> {
        for row in rows("issuer_phrases", table) {
            let kind = IssuerPhrase::from_name(row.get(0)).ok_or_else(|| row.error(0, row.get(0), IssuerPhrase::ONE_OF))?;
            self.issuer_phrases.push((kind, row.want(1, "a phrase")?));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::en::ENGLISH;

    #[test]
    fn rows_are_sorted_and_every_kind_has_one() {
        let lexicon = Lexicon::build(&ENGLISH, &[]).unwrap();
        let rows: Vec<_> = lexicon.issuer_phrases.iter().map(|(kind, phrase)| (kind.as_str(), *phrase)).collect();
        assert!(rows.is_sorted_by(|one, other| one < other), "{rows:?}");
        assert!(IssuerPhrase::ALL.iter().all(|kind| lexicon.issuer_phrases(*kind).next().is_some()));
    }
}
