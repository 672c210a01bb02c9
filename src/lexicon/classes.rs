//! The classes of cues and topics and the kinds of releases: names in the tables, which the story reports too.

use crate::named_enum::named_enum;

named_enum! {
    /// The kind of speech act that a cue names.
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

named_enum! {
    /// The kind of a release.
    ///
    /// ```
    /// use demarche::Kind;
    /// assert_eq!(Kind::JointStatement.to_string(), "joint_statement");
    /// assert_eq!(serde_json::to_string(&Kind::JointStatement).unwrap(), "\"joint_statement\"");
    /// assert_eq!(Kind::from_name("joint_statement"), Some(Kind::JointStatement));
    /// ```
    #[derive(Default)]
    pub enum Kind {
        /// Facts and figures in lists.
        FactSheet = "fact_sheet",
        /// A report of an event in the issuer's own voice, with quotations.
        NewsStory = "news_story",
        /// An announcement for the press.
        PressRelease = "press_release",
        /// The words of one person or body.
        Statement = "statement",
        /// The words of several people or bodies together.
        JointStatement = "joint_statement",
        /// An account of a call or a meeting.
        Readout = "readout",
        /// Turns with labels: a briefing, an interview, a press conference.
        Transcript = "transcript",
        /// An address by one person.
        Speech = "speech",
        /// Spoken words of one or more people, less formal than a speech.
        Remarks = "remarks",
        /// The results of a summit of states.
        Communique = "communique",
        /// A short note for the media, often attributable to a spokesperson.
        MediaNote = "media_note",
        /// Advice to travellers.
        Advisory = "advisory",
        /// None of these.
        #[default]
        Other = "other",
    }
}
