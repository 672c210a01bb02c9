//! [`WordSet`]: the short lists of single words that rules ask for, from `lang/en/word_sets.tsv`.

macro_rules! word_sets {
    ($($(#[doc = $what:literal])+ $name:ident = $wire:literal;)+) => {
        /// A list of words. Each is a line of the table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum WordSet {
            $($(#[doc = $what])+ $name,)+
        }

        impl WordSet {
            pub(super) const ALL: &'static [(&'static str, WordSet)] = &[$(($wire, WordSet::$name)),+];
        }
    };
}

word_sets! {
    /// A style that opens the line of an addressee: "H.E.".
    AddressStyle = "address_style";
    /// An adverb that may belong to the noun after it: "better access".
    AdjectivalAdverb = "adjectival_adverb";
    /// A text that a body adopts: "the following decision".
    AdoptedText = "adopted_text";
    /// Serves somebody who is named after "to": "Adviser to the President".
    Adviser = "adviser";
    /// Follows a complete noun phrase, so that no noun follows an adjective: "in French and German".
    AfterNounPhrase = "after_noun_phrase";
    /// Announces a decision: "announced plans to".
    Announcing = "announcing";
    /// A word that announces a statement: "the following", "attributable to".
    AnnouncesStatement = "announces_statement";
    /// Labels an answer: "A:", "Answer:".
    AnswerLabel = "answer_label";
    /// A description that fits many offices, so that only a country shows whose it is: "the Chilean official".
    AnyOffice = "any_office";
    /// Gives somebody an office, in the passive: "was appointed Minister".
    Appointed = "appointed";
    /// An article.
    Article = "article";
    /// People who meet and speak as one: "the Summit urged".
    Assembly = "assembly";
    /// Takes up an office: "assumed the office of the Minister".
    Assuming = "assuming";
    /// A person addressed at the start of a speech: "Madam Chair".
    Audience = "audience";
    /// An office whose field is often left out: "Minister Lund", "the Trade Minister".
    BareTitle = "bare_title";
    /// Says that somebody has an office from then on: "became Minister".
    Becoming = "becoming";
    /// After the name of a body, whoever heads it: "the Arab League chief".
    BodyHead = "body_head";
    /// Words that one wording of a body’s name has and another leaves out: "Foreign Ministry", "Ministry of Foreign Affairs".
    BodyLink = "body_link";
    /// A line between two states: "the border with Chile".
    BorderNoun = "border_noun";
    /// Opens the credit of a picture: "Ana Silva Photo: Vanuria News".
    Caption = "caption";
    /// The noun of an occasion or a medium in which somebody speaks: "the Minister in a phone call said".
    Circumstance = "circumstance";
    /// Opens a time, a place or an occasion: "during a visit".
    CircumstancePreposition = "circumstance_preposition";
    /// Others who are close to the speaker: "our colleagues report that".
    Companion = "companion";
    /// Qualifies a number: "nearly 100".
    Comparison = "comparison";
    /// The second of two words that qualify a number: the "than" of "more than 100".
    ComparisonEnd = "comparison_end";
    /// The first of two words that qualify a number: the "more" of "more than 100".
    ComparisonStart = "comparison_start";
    /// Opens a concession: "although it may take days".
    Concession = "concession";
    /// Names what happens all the same: "despite the rain".
    ConcessivePreposition = "concessive_preposition";
    /// Opens a condition: "if Mr Lund says".
    Condition = "condition";
    /// What an adjunct of context is about: "in this regard", "for his part".
    Context = "context";
    /// A verb before "to" whose act continues: "continued to stress".
    Continuing = "continuing";
    /// Joins a clause that contrasts with the one before: "while the Minister said".
    Contrast = "contrast";
    /// The field of a council of a state, before "council": "Defence", "National".
    CouncilField = "council_field";
    /// Whoever has the same office elsewhere: "her Norwegian counterpart".
    Counterpart = "counterpart";
    /// What is said to be polite: "conveyed his thanks".
    Courtesy = "courtesy";
    /// Before what somebody expresses out of courtesy: "expressed her gratitude".
    CourtesyExpressing = "courtesy_expressing";
    /// An act of courtesy, in the past: "thanked the crews".
    CourtesyVerb = "courtesy_verb";
    /// Comes before a day on which something happens: "on 3 May", "from 3 to 5 May".
    DayPreposition = "day_preposition";
    /// A noun that announces the act after it: "the decision to expel".
    DecisionNoun = "decision_noun";
    /// A document that somebody issues to say something: "the statement called for calm".
    Declaration = "declaration";
    /// People who are sent: "a delegation from Chile".
    Delegation = "delegation";
    /// Verbs for giving a speech: "delivered a statement".
    DeliveryVerb = "delivery_verb";
    /// Describes a person who was named, without an office: "the lawmaker".
    Description = "description";
    /// Shows in a header that an embassy or a mission speaks.
    DiplomaticMission = "diplomatic_mission";
    /// A document that can be a source: "the study found that".
    Document = "document";
    /// People of the state that acts: "arrested opposition leaders".
    DomesticGroup = "domestic_group";
    /// What somebody takes up with an office: "took office as Minister".
    Duty = "duty";
    /// What a speaker did not do: "without giving a date".
    Elaborating = "elaborating";
    /// Does not distinguish one office from another: "Minister of Trade".
    EmptyInRole = "empty_in_role";
    /// With a capital, a person whom a state sends: "Norway's next Ambassador to Chile".
    Envoy = "envoy";
    /// An event that a release reports: "The visit will also …".
    Event = "event";
    /// Shows something without saying it: "the figures show that".
    Evidence = "evidence";
    /// After a form of "be", announces an act: "is expected to say".
    Expected = "expected";
    /// Counts the people of the subject before it: "the sides both stressed".
    Floating = "floating";
    /// Before one of several whom it stresses: "the islands, especially Fano".
    FocusAdverb = "focus_adverb";
    /// A word before a listener at the start of a speech: "Madam Chair".
    FormOfAddress = "form_of_address";
    /// A modal verb of the future.
    FutureModal = "future_modal";
    /// What leaders do who hold a summit: "gathered in Lima".
    Gathers = "gathers";
    /// An auxiliary that opens a gerund: "denied having sold".
    GerundAuxiliary = "gerund_auxiliary";
    /// Before "on to", a verb whose act continues: "went on to say".
    Going = "going";
    /// After a capital, shows that its government is meant: "Beijing must".
    GovernmentModal = "government_modal";
    /// After "good", greets an audience: "Good afternoon".
    Greeting = "greeting";
    /// Opens the ground on which something is said: "citing a report".
    Ground = "ground";
    /// The side of a meeting that is received: "the guest said".
    Guest = "guest";
    /// A plural of those who speak together: "the two countries", "the speakers of both chambers".
    GroupNoun = "group_noun";
    /// After a form of "be", shows that others report an act: "is reported to have said".
    Hearsay = "hearsay";
    /// What aid is given for: "to help Chile".
    HelpingVerb = "helping_verb";
    /// Comes before those whom an attack hits: "an attack targeting".
    Hitting = "hitting";
    /// The side of a meeting that receives the other: "the host said".
    Host = "host";
    /// Something that a verb of noting stresses: "noted the importance of".
    Importance = "importance";
    /// After "in", says that somebody answers: "the King in return said".
    InReply = "in_reply";
    /// Those who fight their own state: "the Government and the rebels".
    Insurgent = "insurgent";
    /// A verb that announces the act after "to": "decided to visit".
    Intending = "intending";
    /// Says that somebody acts with others: "joined others in calling for calm".
    Joining = "joining";
    /// Before "states", says of which kind they are, so that it is no verb: "member states", "coastal states".
    KindOfStates = "kind_of_states";
    /// With "the", a state that is a kingdom: "the Kingdom affirmed".
    Kingdom = "kingdom";
    /// Labels a speaker without a name: "MODERATOR:", "Q:".
    LabelWithoutName = "label_without_name";
    /// Makes an office another, lesser one: "Vice President", "former President".
    LesserOffice = "lesser_office";
    /// People and firms on a list of sanctions: "individuals linked to".
    Listed = "listed";
    /// The verb of "looks forward to".
    Looking = "looking";
    /// In the name of a body, shows a ministry: "the Foreign Ministry".
    Ministry = "ministry";
    /// Written like a name after a name: "Omar Silva, Jr.". Other letters after a name have capitals only.
    NameSuffix = "name_suffix";
    /// Gives a thing its name: "what it called an attack".
    Naming = "naming";
    /// Participles of verbs that need an object, with the form of the past: "made".
    NeedsObject = "needs_object";
    /// Shows that nobody does what the verb says: "No minister said that".
    Nobody = "nobody";
    /// What is done "according to" it says nothing: "according to the rules".
    Norm = "norm";
    /// A modal verb of what somebody has to do: "Chile must withdraw".
    ObligationModal = "obligation_modal";
    /// Separates an office from what it is for: "Minister of Trade".
    OfficeComplement = "office_complement";
    /// With a capital, ends the field of an office and is not a family name: "the Minister for Human Rights Policy".
    OfficeField = "office_field";
    /// Between an office and its state: "the Ambassador to Georgia".
    OfficePreposition = "office_preposition";
    /// What somebody takes in order to speak: "took the opportunity to".
    Opportunity = "opportunity";
    /// Before a comma, numbers what is said: "Third, the Minister said".
    Ordinal = "ordinal";
    /// An organ that texts name without its body after the first time: "the Council".
    OrganNoun = "organ_noun";
    /// Points back to two people: "Both leaders", "the two ministers".
    PairPointer = "pair_pointer";
    /// Follows a day: "Tuesday morning".
    PartOfDay = "part_of_day";
    /// Before a month, says which part of it: "late August".
    PartOfMonth = "part_of_month";
    /// The party of a legislator before a hyphen and a state: "R-Georgia".
    PartyLetter = "party_letter";
    /// An auxiliary of the past.
    PastAuxiliary = "past_auxiliary";
    /// The unit of a share: "76 per cent".
    Percent = "percent";
    /// A periodical or a programme, whose title may follow in marks: "the weekly “Harbour News”".
    Periodical = "periodical";
    /// A noun for people who speak: "the people of Norway".
    PersonNoun = "person_noun";
    /// Before the place of an act: "met in Oslo".
    PlacePreposition = "place_preposition";
    /// Only a plural follows: "among states".
    PluralPreposition = "plural_preposition";
    /// Points to an office or a group and is not part of it: "the two leaders".
    Pointer = "pointer";
    /// What somebody holds or intends: "Norway’s support for the talks".
    Position = "position";
    /// Between a mission and the country of its post: "the Mission to Moldova".
    PostPreposition = "post_preposition";
    /// Separates a title from what comes before it: "the meeting with President Lund".
    PrepositionBeforeTitle = "preposition_before_title";
    /// In the office of somebody who speaks for another: "Adviser on Media".
    Publicity = "publicity";
    /// Before "of", says how many are meant: "most of the members".
    Quantifier = "quantifier";
    /// Opens an indirect question and is not part of it: "asked whether talks went on".
    QuestionConjunction = "question_conjunction";
    /// A verb that names whose words are repeated: "quoted the envoy as saying".
    Quoting = "quoting";
    /// Belongs to the rank of an envoy and is no name: "Ambassador Extraordinary".
    RankAdjective = "rank_adjective";
    /// A verb whose subject is the host: "Minister Lund received Mr Oda".
    ReceivingVerb = "receiving_verb";
    /// After "but", says that somebody did not speak: "but declined to give a date".
    Refusing = "refusing";
    /// Shows that the sides of a meeting were not in one room: "by phone".
    Remote = "remote";
    /// The prepositions and subordinators with which a narrator relates events: "During the meeting …".
    ReportAdjunct = "report_adjunct";
    /// Says of somebody's office that it begins, ends or is elsewhere, and not which it is: "the outgoing Ambassador".
    RoleModifier = "role_modifier";
    /// A verb before "as" that says which office somebody has: "who also serves as".
    Serving = "serving";
    /// All who take part in talks: "both sides".
    SideNoun = "side_noun";
    /// Those who come to a country, but do not visit it: "Norwegian troops arrived in Chile".
    Soldiers = "soldiers";
    /// A sound in a transcript: "(Laughter.)".
    Sound = "sound";
    /// Comes before the source of words: "Quote from Ana Silva", "Quote of the Minister".
    SourcePreposition = "source_preposition";
    /// A speech that somebody delivers: "delivered a statement".
    SpeechNoun = "speech_noun";
    /// A spokesperson, of either gender.
    Spokesperson = "spokesperson";
    /// What a state has towards another: "Norway's support".
    Stance = "stance";
    /// A determiner that can be a subject without a noun: "Both agreed".
    StandaloneDeterminer = "standalone_determiner";
    /// A noun for a state as a whole: "the Government of Chile".
    State = "state";
    /// An act that a state does on its own ground: "condemned the coup in".
    StateAct = "state_act";
    /// Something that only a state has, after its name: "Georgian independence".
    StateAttribute = "state_attribute";
    /// A body of a state. Without a country it is the issuer's own.
    StateBody = "state_body";
    /// A state, without its name: "the country's".
    StateNoun = "state_noun";
    /// A text that is issued to the press: "issued the following statement".
    StatementNoun = "statement_noun";
    /// A style after a possessive: "His Excellency".
    Style = "style";
    /// Before an opportunity: "took the opportunity to".
    Taking = "taking";
    /// A noun of time: "this year".
    TimeNoun = "time_noun";
    /// Ends a fronted phrase of time: "That very night, the President …".
    TimePeriod = "time_period";
    /// Before a period, says which: "last week".
    TimePointer = "time_pointer";
    /// Relates an act to another time: "after the attack on 3 May".
    TimeRelation = "time_relation";
    /// A title that may stand between two parts of a name: "Erwan Pehin Dato Yusof".
    TitleInName = "title_in_name";
    /// Before a town in an address: "in Dahlonega, Georgia".
    TownPreposition = "town_preposition";
    /// A record of speech word by word: "The following is a transcript of".
    Transcript = "transcript";
    /// Shows that an act is still to come: "his upcoming visit".
    Upcoming = "upcoming";
    /// Something said or written: "in a statement".
    Utterance = "utterance";
    /// With a hyphen before a verb, makes a verb: "re-affirmed".
    VerbPrefix = "verb_prefix";
    /// A deed that somebody other than a state may have done: "condemned the attack".
    ViolentAct = "violent_act";
    /// A verb whose subject is a guest: "Minister Lund visited Mr Oda".
    VisitingVerb = "visiting_verb";
    /// Says that a text is given whole: "the full text of the message".
    WholeText = "whole_text";
    /// What somebody said, where the words came before: "these sentiments".
    WordsNoun = "words_noun";
    /// Before the year of an act: "in 1998".
    YearPreposition = "year_preposition";
}

/// Some of the sets, one bit per set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Combination([u64; Combination::WORDS]);

impl Combination {
    const WORDS: usize = 4;
    /// The number of sets that there may be.
    #[cfg(test)]
    pub(super) const MAX_SETS: usize = Self::WORDS * 64;

    /// A set alone.
    pub(super) fn of(set: WordSet) -> Self {
        let mut bits = [0; Self::WORDS];
        bits[set as usize / 64] = 1 << (set as usize % 64);
        Self(bits)
    }

    pub(super) fn or(mut self, other: Self) -> Self {
        self.0.iter_mut().zip(other.0).for_each(|(one, other)| *one |= other);
        self
    }

    #[inline]
    fn contains(self, set: WordSet) -> bool {
        self.0[set as usize / 64] >> (set as usize % 64) & 1 == 1
    }
}

/// The sets of each word.
#[derive(Clone, Debug, Default)]
pub(crate) struct WordSets {
    /// Combinations of sets. The facts of a word contain the index of its combination; 0 means no set.
    pub(super) combinations: Vec<Combination>,
    /// The words of each set, for text that has no tokens.
    pub(super) words: Vec<Vec<&'static str>>,
}

impl WordSets {
    /// Whether a combination contains a set.
    #[inline]
    pub(super) fn contains(&self, combination: usize, set: WordSet) -> bool {
        combination != 0 && self.combinations[combination].contains(set)
    }

    /// Whether a set has a word, in any case. Linear in the set.
    pub(super) fn has_word(&self, set: WordSet, word: &str) -> bool {
        let words = self.words.get(set as usize);
        words.is_some_and(|words| words.iter().any(|known| known.eq_ignore_ascii_case(word)))
    }
}
