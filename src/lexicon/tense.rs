//! [`Tense`]: the tense that the form of a verb shows.

use crate::named_enum::named_enum;

named_enum! {
    /// The tense of a cue.
    ///
    /// ```
    /// let story = demarche::extract("Ms Lund will say that talks must go on.");
    /// assert_eq!(story.quotes[0].cue.as_ref().unwrap().tense, demarche::Tense::Future);
    /// ```
    #[derive(Default)]
    pub enum Tense {
        /// "said".
        #[default]
        Past = "past",
        /// "says", "has said".
        Present = "present",
        /// "will say", "is expected to say".
        Future = "future",
    }
}
