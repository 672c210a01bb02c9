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
        OfficeOfState = "office-of-state", "A form with namesakes beside what only a state has.", "the President of Georgia";
        ListedWithCountries = "listed-with-countries", "A form with namesakes in a list of countries.", "Georgia, Armenia and Azerbaijan";
        NamedElsewhere = "named-elsewhere", "A form that may mean something else, in a text that points to the country.", "Tbilisi … Georgia";
        NoRival = "no-rival", "A form with namesakes, in a text that points to none of them.", "Delegates from Georgia met.";
        SiblingMention = "sibling-mention", "A form that countries share, decided by the one that the text names otherwise.", "Pyongyang … Korean officials";
        LeftOpen = "left-open", "A form that countries share, which the text leaves open.", "Korea";
        NationOfState = "nation-of-state", "A nation within a state.", "Scotland";
        CombiningForm = "combining-form", "A prefix before a hyphen and another country.", "Sino-Indian";
        CapitalAsPlace = "capital-as-place", "A capital as a place.", "in Moscow";
        CapitalAsGovernment = "capital-as-government", "A capital that acts, decides or is dealt with.", "Moscow said";
        SeatOfGovernment = "seat-of-government", "A building or a street that stands for a government.", "Downing Street";
        CallersRow = "callers-row", "A form from a row that the caller added.", "Blighty";
    }
}

rules! {
    /// How the form of a release was recognised.
    FormRule {
        NoEvidence = "no-evidence", "Nothing tells the form.", "A text of one line.";
    }
}

impl Default for FormRule {
    fn default() -> Self {
        FormRule::NoEvidence
    }
}
