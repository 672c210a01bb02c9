//! The classes of cues and topics: names in the tables, which the story reports too.

use crate::named_enum::named_enum;

named_enum! {
    /// What kind of speech act a cue names.
    ///
    /// ```
    /// let story = demarche::extract("Ms Lund warned that talks might fail.");
    /// assert_eq!(story.quotes[0].cue.as_ref().unwrap().class, demarche::CueClass::Warning);
    /// ```
    #[derive(Default)]
    pub enum CueClass {
        /// say, tell, add.
        #[default]
        Neutral = "neutral",
        /// announce, declare.
        Announcing = "announcing",
        /// urge, call on.
        Urging = "urging",
        /// stress, underscore.
        Stressing = "stressing",
        /// welcome, condemn.
        Evaluating = "evaluating",
        /// warn, caution.
        Warning = "warning",
        /// pledge, commit.
        Committing = "committing",
        /// agree, confirm.
        Agreeing = "agreeing",
        /// reply, answer.
        Responding = "responding",
        /// write, tweet.
        Writing = "writing",
        /// deny, reject.
        Denying = "denying",
        /// believe, hope: a thought, not speech. A caller may want to leave it out.
        Cognition = "cognition",
    }
}

named_enum! {
    /// Whether a topic is a subject or an activity.
    ///
    /// ```
    /// let story = demarche::extract("New sanctions on shipping\n\nThe government announced asset freezes and travel bans under its sanctions regime.");
    /// assert_eq!(story.topics[0].kind, demarche::TopicKind::Subject);
    /// ```
    #[derive(Default)]
    pub enum TopicKind {
        /// A matter: sanctions, energy, human rights.
        #[default]
        Subject = "subject",
        /// What diplomats do: visits, appointments, condolences.
        Activity = "activity",
    }
}
