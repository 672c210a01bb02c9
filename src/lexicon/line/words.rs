//! [`LineSet`]: lists of words and phrases that the document stage asks for, from `lang/en/line_words.tsv`.

use crate::Error;
use crate::lang::Language;
use crate::lang::verb_forms::{PAST, each_flagged_form};
use crate::table::rows;
use std::borrow::Cow;

macro_rules! line_sets {
    ($($(#[doc = $what:literal])+ $name:ident = $wire:literal;)+) => {
        /// A list of words or phrases. Each is named in the first column of the table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum LineSet {
            $($(#[doc = $what])+ $name,)+
        }

        impl LineSet {
            /// Every set with its name, in the order of the variants.
            pub(super) const ALL: &'static [(&'static str, LineSet)] = &[$(($wire, LineSet::$name)),+];
        }
    };
}

line_sets! {
    /// Abbreviations whose point does not end a sentence: "Jr.".
    Abbreviation = "abbreviation";
    /// Nouns for acts, after which "by" names who acts: "the visit by the Minister".
    AgentNoun = "agent_noun";
    /// Nouns for a questioner, after a name or an adjective: "Ruritanian media".
    Asker = "asker";
    /// Phrases before the name of an author in a headline or a lead-in: "statement by".
    AuthorCue = "author_cue";
    /// Nouns after the name of an author in a headline: "Foreign Secretary's statement on …".
    AuthorNoun = "author_noun";
    /// Bodies that a field follows after "for": "Council for Foreign Relations".
    BodyFor = "body_for";
    /// What a line with the name of an author begins with: "By", "Delivered by".
    BylineOpening = "byline_opening";
    /// Words that show that a clause, not a subject, comes before a verb: "which".
    ClauseWord = "clause_word";
    /// Remarks after "Question" that mark a second part: "Contd".
    Continued = "continued";
    /// Prepositions that open a sentence rather than a dateline: "On".
    DatelinePreposition = "dateline_preposition";
    /// Words that end the name of an author in a headline: "following".
    EndOfName = "end_of_name";
    /// The first page of a site, with which the path to another page begins: "home".
    FirstPage = "first_page";
    /// Words by which speakers refer to themselves: "I".
    FirstPerson = "first_person";
    /// First words of the names of ministries in other languages: "Ministerio".
    ForeignMinistry = "foreign_ministry";
    /// Those whom an office receives: "ambassador", "counterpart".
    Guest = "guest";
    /// Parts of the day after a clock time: "a.m".
    HalfOfDay = "half_of_day";
    /// Verbs of receiving a guest: "hosted".
    HostVerb = "host_verb";
    /// What somebody answers: "questions".
    Inquiry = "inquiry";
    /// Adverbs before a verb of issuing: "today".
    IssuingAdverb = "issuing_adverb";
    /// Verbs before "the following": "issued".
    IssuingVerb = "issuing_verb";
    /// Those who state something together: "ministers".
    JointAuthor = "joint_author";
    /// Lower-case words in speakers' labels: "of".
    LabelParticle = "label_particle";
    /// Phrases before the name of an author in a lead-in: "attributable to".
    LeadInAuthorCue = "lead_in_author_cue";
    /// Headings with a colon above the names of those who took part: "Participants:".
    ListHeading = "list_heading";
    /// Phrases that report a call or a meeting: "spoke with".
    Meeting = "meeting";
    /// Nouns for a call or a meeting: "talks".
    MeetingNoun = "meeting_noun";
    /// Verbs before a noun for a meeting: "held".
    MeetingVerb = "meeting_verb";
    /// Letters after the name of a member of a parliament: "MP".
    MemberLetters = "member_letters";
    /// Words that join an author's name and office: "of".
    NameLink = "name_link";
    /// Lower-case words in names of people, places and bodies: "de".
    NameParticle = "name_particle";
    /// The start of a surname before a second capital: "Mc".
    NamePrefix = "name_prefix";
    /// Last words of the names of newspapers and stations: "Gazette".
    NewsOutlet = "news_outlet";
    /// Heads of offices, which "to" and "for" may continue: "minister".
    OfficeHead = "office_head";
    /// Lower-case words in the office of an author before a noun: "for".
    OfficeLink = "office_link";
    /// Small words before the noun of an office in a headline: "the Ministry press secretary".
    OfficeModifier = "office_modifier";
    /// Adverbs that open a sentence about a release: "Earlier today".
    OpeningAdverb = "opening_adverb";
    /// What a control of a page is about: "cookies".
    PageControl = "page_control";
    /// Acts of an issuer that writes of itself in the third person: "condemns", "calls on".
    Performative = "performative";
    /// Words that begin another phrase: "for".
    PhraseEnd = "phrase_end";
    /// What names a picture after whose it is: "Harbour News logo".
    Picture = "picture";
    /// Phrases before the name of who took a picture: "photo by".
    PictureCredit = "picture_credit";
    /// What the place where a text was adopted follows: "Done at".
    PlaceOfAct = "place_of_act";
    /// Labels of those who ask: "Journalist".
    Questioner = "questioner";
    /// Phrases before what somebody reacts to: "response to".
    Reaction = "reaction";
    /// Words beside a reference number: "No".
    ReferenceWord = "reference_word";
    /// Names of the section of a site that has its releases: "press releases".
    ReleaseSection = "release_section";
    /// Verbs by which a report quotes: "said".
    ReportVerb = "report_verb";
    /// Styles of the members of a government and a parliament: "The Rt Hon".
    RightHonourable = "right_honourable";
    /// Phrases that say where words were said: "said this".
    SaidThere = "said_there";
    /// Words by which a letter or a speech addresses somebody: "dear".
    Salutation = "salutation";
    /// Towns where states and bodies of many states have their seat: the capitals of `countries.tsv`, and "Geneva".
    Seat = "seat";
    /// Words in the name of a section of a site: "releases".
    SectionWord = "section_word";
    /// Verbs in a line that ends in a colon and introduces speech: "added".
    SpeechCue = "speech_cue";
    /// Nouns for a speech before an office and a name: "Remarks Ambassador Ana Silva".
    SpeechNoun = "speech_noun";
    /// Phrases that open a speech: "ladies and gentlemen".
    SpeechOpening = "speech_opening";
    /// Phrases by which a speaker greets an audience: "pleasure to be".
    SpeechPhrase = "speech_phrase";
    /// Verbs that a heading does not contain: "said".
    SpeechVerb = "speech_verb";
    /// What the full name of a state begins with: "Republic of".
    StateOpening = "state_opening";
    /// Phrases that open a statement by several: "we condemn".
    StatementOpening = "statement_opening";
    /// Words before the name of a body whose statement a headline names: "Local EU Statement".
    StatementScope = "statement_scope";
    /// Words of the name of a street: "Avenue".
    Street = "street";
    /// Phrases that introduce a text: "the following is".
    TextIntroduction = "text_introduction";
    /// Nouns for a text as such: "transcript".
    TextNoun = "text_noun";
    /// Words beside a time of day: "local".
    TimeWord = "time_word";
    /// Lower-case words in headings in title case, in addition to the particles: "between".
    TitleCaseLink = "title_case_link";
    /// Verbs between an author's name and a noun in a headline: "Issues".
    TitleIssuingVerb = "title_issuing_verb";
    /// Bodies at the end of an agency’s headline: "Ports will stay open – MFA".
    TitleSource = "title_source";
    /// Words left over at the end of a name that was cut off: "and".
    TrailingLink = "trailing_link";
    /// The last words of a body's part: "department".
    Unit = "unit";
    /// Nouns for a visit: "mission".
    VisitNoun = "visit_noun";
    /// Verbs before a noun for a visit: "concluded".
    VisitPhase = "visit_phase";
}

/// The words of every set.
#[derive(Clone, Debug, Default)]
pub(super) struct LineWords {
    /// Per set, in the order of the variants.
    sets: Vec<WordList>,
}

/// The words of one set, sorted.
#[derive(Clone, Debug, Default)]
struct WordList {
    words: Vec<Cow<'static, str>>,
    /// One bit per first letter, as [`initial`] numbers them: most words that are asked for are in no set.
    initials: u32,
}

impl LineWords {
    pub(super) fn compile(language: &Language) -> Result<Self, Error> {
        const WANTED: &str = "a set that the code names";
        let mut sets = vec![WordList::default(); LineSet::ALL.len()];
        // The rows of a set follow each other, so most belong to the set of the row before.
        let mut previous = None;
        for row in rows("line_words", language.tables.line_words) {
            let name = row.want(0, WANTED)?;
            let known = previous
                .filter(|(known, _)| *known == name)
                .or_else(|| LineSet::ALL.iter().copied().find(|(known, _)| *known == name));
            let (_, set) = known.ok_or_else(|| row.error(0, name, WANTED))?;
            previous = known;
            let word = row.want(1, "a word or a phrase")?;
            let list = &mut sets[set as usize];
            if list.words.last().is_some_and(|last| **last >= *word) {
                return Err(row.error(1, word, "the words of a set in order"));
            }
            list.add(word.into());
        }
        let mut words = Self { sets };
        words.add_verbs(language);
        words.add_capitals(language);
        Ok(words)
    }

    /// Adds the forms of the reporting verbs that have the flag of a set.
    fn add_verbs(&mut self, language: &Language) {
        // house: flags of the table of verbs
        const SETS: [(&str, LineSet); 3] =
            [("line", LineSet::SpeechCue), ("heading", LineSet::SpeechVerb), ("report", LineSet::ReportVerb)];
        each_flagged_form(language, &SETS.map(|(flag, _)| flag), |flag, form, spelt| {
            let set = SETS.iter().find(|(known, _)| *known == flag).map(|(_, set)| *set);
            // A report is in the past: "said".
            if let Some(set) = set.filter(|set| form == PAST || *set != LineSet::ReportVerb) {
                self.sets[set as usize].add(spelt.to_owned().into());
            }
        });
        for (_, set) in SETS {
            let words = &mut self.sets[set as usize].words;
            words.sort_unstable();
            words.dedup();
        }
    }

    /// Adds the capitals of all countries, without those that share the name of their state: "Djibouti".
    fn add_capitals(&mut self, language: &Language) {
        /// The columns of the name of a country and of its capitals.
        const NAME: usize = 3;
        const CAPITALS: usize = 7;
        let seats = &mut self.sets[LineSet::Seat as usize];
        for row in rows("countries", language.tables.countries) {
            for capital in row.get(CAPITALS).split(';').filter(|capital| !capital.is_empty() && *capital != row.get(NAME)) {
                seats.add(capital.into());
            }
        }
        seats.words.sort_unstable();
        seats.words.dedup();
    }

    pub(super) fn has(&self, set: LineSet, word: &[u8]) -> bool {
        self.sets.get(set as usize).is_some_and(|list| {
            list.initials & initial(word) != 0 && list.words.binary_search_by(|known| known.as_bytes().cmp(word)).is_ok()
        })
    }

    pub(super) fn set(&self, set: LineSet) -> impl Iterator<Item = &str> + Clone {
        self.sets.get(set as usize).into_iter().flat_map(|list| list.words.iter().map(|word| &**word))
    }
}

impl WordList {
    fn add(&mut self, word: Cow<'static, str>) {
        self.initials |= initial(word.as_bytes());
        self.words.push(word);
    }
}

/// A bit for the first letter of a word.
fn initial(word: &[u8]) -> u32 {
    word.first().map_or(0, |first| 1 << (first & 31))
}
