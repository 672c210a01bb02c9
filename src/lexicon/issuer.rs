//! Phrases that say something about the issuer of a release, from `lang/en/issuer_phrases.tsv`.

use super::Lexicon;
use crate::Error;
use crate::named_enum::named_enum;
use crate::table::rows;

named_enum! {
    /// What a phrase says about the issuer.
    pub(crate) enum IssuerPhrase {
        /// It opens a statement in the name of a state: "On behalf of the people of".
        Behalf = "behalf",
        /// It names a body of many states.
        BodyOfStates = "body_of_states",
        /// It names a mission of one state, even to a body of many.
        MissionOfState = "mission_of_state",
        /// It is a city where bodies of states sit.
        Seat = "seat",
    }
}

impl Lexicon {
    /// The phrases of one kind.
    pub(crate) fn issuer_phrases(&self, kind: IssuerPhrase) -> impl Iterator<Item = &'static str> {
        self.issuer_phrases.iter().filter(move |(known, _)| *known == kind).map(|(_, phrase)| *phrase)
    }

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
