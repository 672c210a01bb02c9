//! Phrases that say something about the issuer of a release, from `lang/en/issuer_phrases.tsv`.

use crate::named_enum::named_enum;

named_enum! {
    /// What a phrase says about the issuer.
    pub(crate) enum IssuerPhrase {
        /// It is the name of a state's news agency and the state's code: "SPA SA".
        Agency = "agency",
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
