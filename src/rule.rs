//! The names of the rules: every finding carries the one that made it.
//!
//! A rule is added here with one line that says what it sees and one example; `RULES.md` is generated from these
//! lists and a test keeps it complete.

macro_rules! rules {
    ($(#[$outer:meta])* $name:ident { $($variant:ident = $wire:literal, $what:literal, $example:literal;)+ }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[non_exhaustive]
        pub enum $name {
            $(#[doc = $what] #[doc = ""] #[doc = concat!("Example: ", $example)] #[serde(rename = $wire)] $variant,)+
        }

        impl $name {
            /// Every rule of this kind, in the order of their table.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The name, as JSON has it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $($name::$variant => $wire),+ }
            }

            /// One line: what the rule sees.
            #[must_use]
            pub const fn description(self) -> &'static str {
                match self { $($name::$variant => $what),+ }
            }

            /// An example of ours.
            #[must_use]
            pub const fn example(self) -> &'static str {
                match self { $($name::$variant => $example),+ }
            }
        }
    };
}

rules! {
    /// How a quote was found.
    ///
    /// ```
    /// assert_eq!(demarche::rule::QuoteRule::BlockAfterColon.name(), "block-after-colon");
    /// ```
    QuoteRule {
        BlockAfterColon = "block-after-colon", "Paragraphs without marks after a cue and a colon.", "The Minister said:⏎We are ready.";
    }
}

rules! {
    /// Why a block or a turn ends where it does.
    EndRule {
        NarratorResumes = "narrator-resumes", "The narrator takes over again.", "…⏎The visit will also include talks on trade.";
        EndOfText = "end-of-text", "The text ends.", "We are ready.";
    }
}

rules! {
    /// How a mention of a country was decided.
    CountryRule {
        UnambiguousForm = "unambiguous-form", "A form that means one country only.", "Norway";
    }
}

rules! {
    /// How the form of a release was recognised.
    FormRule {
        Label = "label", "The label over the headline tells it.", "News story⏎Minister visits Oslo";
        Title = "title", "Words of the headline tell it.", "Joint Statement on Fisheries";
        TitleAndLead = "title-and-lead", "The headline names a call or a meeting, and the first sentence reports it.", "Minister’s call with President Silva⏎The Minister spoke today with President Ana Silva.";
        LeadLine = "lead-line", "A line before the body says whose words follow.", "The following is attributable to Spokesperson Ana Silva:";
        Turns = "turns", "Labelled turns of a dialogue.", "MS. SILVA:  Good morning.⏎Q  Thank you.";
        FirstSentence = "first-sentence", "The first sentence reports a call or a meeting, and nobody is quoted.", "The Minister met today with President Ana Silva.";
        Voice = "voice", "The first words address an audience, or several speak as one.", "Mr Speaker, with permission I will make a statement.";
        CitesSpeech = "cites-speech", "A report under a headline that quotes somebody.", "Minister visits Oslo⏎“We are ready,” she said.";
        NoEvidence = "no-evidence", "Nothing tells the form.", "A text of one line.";
    }
}

impl Default for FormRule {
    fn default() -> Self {
        FormRule::NoEvidence
    }
}
