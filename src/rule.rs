//! The names of the rules. Every finding has the name of the rule that made it.
//!
//! Each rule has one line here: its name, a description, and an example in which it fires. A test generates `RULES.md` from these lists
//! and checks that it is complete.

macro_rules! rules {
    ($(#[$outer:meta])* $name:ident { $($variant:ident = $wire:literal, $what:literal, $example:literal;)+ }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub enum $name {
            $(#[doc = $what] #[doc = ""] #[doc = concat!("Example: `", $example, "`")] #[serde(rename = $wire)] $variant,)+
        }

        impl $name {
            /// Every rule of this kind, in the order of `RULES.md`.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The name, as written in JSON.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $($name::$variant => $wire),+ }
            }

            /// What the rule recognises, in one line.
            #[must_use]
            pub const fn description(self) -> &'static str {
                match self { $($name::$variant => $what),+ }
            }

            /// A text in which the rule fires. ⏎ is a line break; a text that begins with `<` is a web page.
            #[must_use]
            pub const fn example(self) -> &'static str {
                match self { $($name::$variant => $example),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.name())
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
        QuoteThenCue = "quote-then-cue", "Words in marks, then their source and cue.", "“We agreed on a date,” the President said.";
        QuoteThenInvertedCue = "quote-then-inverted-cue", "Words in marks, then the cue before its source.", "“We agreed on a date,” said the President.";
        QuoteInterrupted = "quote-interrupted", "The second half of words that their cue interrupts.", "“We agreed,” she said, “on a date.”";
        CueThenQuote = "cue-then-quote", "A source and a cue, then words in marks.", "The President told reporters: “We agreed on a date.”";
        QuoteAfterName = "quote-after-name", "A name and a colon before a quotation, without a cue.", "Ms Ada Lund: “Talks will go on in Oslo.”";
        QuoteAfterReport = "quote-after-report", "Words in marks after a colon, directly after a report of the same person's words.", "She stressed the need for calm: “We must act.”";
        QuoteAfterClause = "quote-after-clause", "A clause about a person and a colon, then words in marks, without a cue.", "Ms Ana Silva then turned to the guests: “We are ready to begin.”";
        QuoteAfterSubject = "quote-after-subject", "A source, then words in marks that begin with its verb.", "The Council “strongly condemns the attack”.";
        QuoteAfterColon = "quote-after-colon", "Paragraphs in marks after a cue and a colon.", "The President said:⏎“We agreed on a date.”";
        QuoteGoesOn = "quote-goes-on", "A sentence in marks directly after one whose speaker is known.", "“We agreed,” she said. “It took a week.”";
        QuoteThenSignature = "quote-then-signature", "Words in marks, then a dash and who said them; also words whose signature lost its line break.", "“We agreed on a date.”⏎— Ana Silva, Minister of Trade";
        QuoteAlone = "quote-alone", "A sentence in marks without a cue, near one whose speaker is known.", "“We agreed on a date,” Ms Lund said. A crowd had gathered. “It took a week.”";
        QuoteBelowSubject = "quote-below-subject", "A paragraph in marks in the first person, before anybody has spoken, below one whose subject is a person.", "Minister Ana Silva visited Oslo on Monday.⏎“We will keep the port open for all ships that bring food.”";
        BlockAfterColon = "block-after-colon", "Paragraphs without marks after a cue and a colon.", "The Minister said:⏎We are ready.";
        BlockAfterCue = "block-after-cue", "Paragraphs without marks after a line that ends with a cue and no colon.", "The Minister spoke in Oslo.⏎She had this to say⏎We are ready.";
        BlockOnCueLine = "block-on-cue-line", "Paragraphs without marks whose first words are on the line of their cue.", "The President said: I am proud of you.⏎We’ve come far.";
        BlockThenCue = "block-then-cue", "A paragraph without marks that ends with a comma, above a line with its cue and source.", "Ministers met in Oslo.⏎We are ready, and we will stay in Chad,⏎said the Minister.";
        SignedLetter = "signed-letter", "A letter or a telegram, from its salutation to its signature.", "Your Excellency,⏎We are ready to help your country.⏎Ana Silva⏎President of Chile";
        StatementBody = "statement-body", "The body of a release whose title says whose words it is.", "Statement by the Minister on Chad⏎We are ready.";
        LabelledTurn = "labelled-turn", "What follows a speaker's label.", "MR LUND: We are ready.";
        UnlabelledQuestion = "unlabelled-question", "A question without a label in an interview.", "Interview with Minister Ana Silva⏎Will talks go on?⏎They will.⏎When?⏎In May.";
        UnlabelledAnswer = "unlabelled-answer", "What follows a question, if only the questions are labelled or no turn is.", "Remarks by Minister Ana Silva⏎Q: Will talks go on?⏎They will.";
        CueThat = "cue-that", "A cue and a clause after “that”.", "She said that talks would go on.";
        CueClause = "cue-clause", "A cue and a clause without “that”.", "She said talks would go on.";
        CueColon = "cue-colon", "A cue, a colon, and words without marks on the same line.", "She said: talks go on.";
        CueWhether = "cue-whether", "A cue and a clause with “whether”, “how” or “what”.", "She explained how talks would go on.";
        PassivePhrase = "passive-phrase", "What was stressed, before its verb in the passive.", "The need for talks was stressed.";
        NounPassive = "noun-passive", "A noun that reports as the subject of a passive.", "Emphasis was placed on trade with Peru.";
        CueNounPhrase = "cue-noun-phrase", "A cue of stressing, urging, announcing or warning, and a noun phrase.", "She stressed the need for talks.";
        CueInfinitive = "cue-infinitive", "A cue and an infinitive.", "They agreed to talk.";
        CueGerund = "cue-gerund", "A cue and a gerund.", "She suggested holding talks.";
        CueObject = "cue-object", "A cue of judgement, its object, and what the object is called.", "She called the talks a success.";
        ParticipleCue = "participle-cue", "A cue in “-ing” whose source is the subject of its sentence.", "She left early, saying talks would go on.";
        ClauseThenCue = "clause-then-cue", "A clause without marks, then its source and cue.", "Talks would go on, she said.";
        ClauseThenInvertedCue = "clause-then-inverted-cue", "A clause without marks, then the cue before its source.", "Talks would go on, said the President.";
        ClauseInterrupted = "clause-interrupted", "A clause without marks that its source and cue interrupt.", "Talks, she said, would go on.";
        ClauseResumed = "clause-resumed", "The second half of a clause without marks, which has a verb of its own.", "The year will be special, she said, as talks will begin.";
        AccordingTo = "according-to", "A clause before or after “according to” or a similar phrase.", "According to the President, talks go on.";
        ListedNoun = "listed-noun", "A further noun in a list of nouns that report.", "She expressed the hope that talks go on and the view that trade would grow.";
        NounAfterWith = "noun-after-with", "A noun of saying after “with”, which the subject of the sentence speaks.", "She closed her visit with the warning that time was short.";
        NominalCue = "nominal-cue", "A noun that reports, after the possessive of its source.", "Her message was that talks go on.";
    }
}

rules! {
    /// Why a block or a turn ends where it does.
    ///
    /// ```
    /// assert_eq!(demarche::rule::EndRule::NextLabel.name(), "next-label");
    /// ```
    EndRule {
        NarratorResumes = "narrator-resumes", "The narrator’s voice resumes.", "The Minister said:⏎We are ready.⏎The visit will also include talks on trade.";
        EndOfText = "end-of-text", "The text ends.", "The Minister said:⏎We are ready.";
        NextLabel = "next-label", "Another speaker's label follows.", "MS LIND: Thank you.⏎QUESTION: Madam Minister …";
        Separator = "separator", "A line of marks follows, and then the narrator.", "MS LIND: Thank you.⏎* * *⏎After the briefing, the Spokesperson answered a question.⏎Q: On fish?";
        QuestionFollows = "question-follows", "A question without a label follows.", "Interview with Minister Ana Silva⏎Will talks go on?⏎They will.⏎When?⏎In May.";
        AnswerFollows = "answer-follows", "An answer without a label follows.", "Remarks by Minister Ana Silva⏎Q: Will talks go on?⏎They will.";
        NextCue = "next-cue", "Another cue with a colon follows.", "The Minister said:⏎We are ready.⏎The Prime Minister added:⏎We agree.";
        Heading = "heading", "A heading follows.", "The Minister said:⏎We are ready.⏎Background⏎Talks began in May.";
        Signature = "signature", "The signature of a letter follows.", "Your Excellency,⏎We are ready to help your country.⏎Ana Silva⏎President of Chile";
        Boilerplate = "boilerplate", "Notes, contacts or other lines outside the body follow.", "The Minister said:⏎We are ready.⏎Back to top⏎The visit ended on Friday.";
        Markup = "markup", "The markup closes the quotation.", "<p>The Minister said:</p><blockquote>We are ready.</blockquote><p>The visit ended on Friday.</p>";
    }
}

rules! {
    /// How an event was found.
    ///
    /// ```
    /// assert_eq!(demarche::rule::EventRule::VerbTarget.name(), "verb-target");
    /// ```
    EventRule {
        VerbPassive = "verb-passive", "A verb in the passive: its subject is the target, and the agent after “by” acts.", "Norway was attacked by Chile.";
        VerbReciprocal = "verb-reciprocal", "A verb whose sides do the same to each other.", "Norway and Chile accused each other of delays.";
        VerbMutual = "verb-mutual", "A verb of an act that several sides do together.", "The Foreign Ministers of Norway and Chile met in Oslo.";
        VerbTarget = "verb-target", "A verb, its subject, and the target in its object, after a preposition, or in its clause.", "Norway visited Chile.";
        VerbAlone = "verb-alone", "A verb of an act that has no target.", "Norway and Chile agreed to open talks.";
        MustClause = "must-clause", "Somebody says that another side must do something.", "Norway said that Chile must return the ship.";
        NounPassive = "noun-passive", "A noun that names an act is the subject of its support verb in the passive.", "Sanctions were imposed on Chile by Norway.";
        NounObject = "noun-object", "A noun that names an act is the object of its support verb.", "Norway imposed sanctions on Chile.";
        NounBetween = "noun-between", "A noun that names an act, and its sides after “between”.", "Talks between Norway and Chile went on.";
        NounPossessive = "noun-possessive", "A noun that names an act, after the possessive of who acts or before “of”.", "The visit of the President of Norway to Chile was short.";
        NounAdjunct = "noun-adjunct", "A noun of a contact that opens a sentence whose subject takes part.", "During talks with Chile, the Norwegian Minister spoke of trade.";
    }
}

rules! {
    /// How a mention of a country was decided.
    ///
    /// ```
    /// let story = demarche::extract("Delegates from Chile met.");
    /// assert_eq!(story.countries[0].mentions[0].rule.name(), "unambiguous-form");
    /// ```
    CountryRule {
        UnambiguousForm = "unambiguous-form", "A form that means only one country.", "Chile";
        OfficeOfState = "office-of-state", "A form with namesakes next to words for something that only a state has.", "the President of Georgia";
        ListedWithCountries = "listed-with-countries", "A form with namesakes in a list of countries.", "Georgia, Armenia and Azerbaijan";
        NamedElsewhere = "named-elsewhere", "A form that may mean something else, in a text that otherwise points to the country.", "Tbilisi … Georgia";
        NoRival = "no-rival", "A form with namesakes, in a text that points to none of them.", "Delegates from Georgia met.";
        SiblingMention = "sibling-mention", "A form that countries share, if the text also names one of them in other words.", "Pyongyang … Korean officials";
        LeftOpen = "left-open", "A form that countries share, if the text does not show which one is meant.", "Korea";
        NationOfState = "nation-of-state", "A nation within a state.", "Scotland";
        CombiningForm = "combining-form", "A prefix before a hyphen and another country.", "Sino-Indian";
        CapitalAsPlace = "capital-as-place", "A capital as a place.", "in Moscow";
        CapitalAsGovernment = "capital-as-government", "A capital that acts, decides or is dealt with.", "Moscow said";
        SeatOfGovernment = "seat-of-government", "A building or a street that means a government.", "Downing Street";
        CallersRow = "callers-row", "A form from a row that the caller added.", "Blighty";
    }
}

rules! {
    /// How a reference was found.
    ///
    /// ```
    /// let story = demarche::extract("This violates Security Council resolution 1701.");
    /// assert_eq!(story.references[0].mentions[0].rule.name(), "un-council-resolution");
    /// ```
    ReferenceRule {
        ActByTitle = "act-by-title", "An act or an instrument of the United Kingdom by its title and year.", "The UK acted under the Harbour and Quays Act 2018.";
        ArticleAlone = "article-alone", "An article alone: of the treaty of which the text cites it elsewhere, or, as beside NATO, of the body’s own treaty.", "NATO allies invoked Article 5.";
        ArticleOfTreaty = "article-of-treaty", "Articles of a treaty that is named after them.", "Articles 2(4) and 51 of the UN Charter";
        ArticleOfShortName = "article-of-short-name", "Articles of “the Convention”, “the Treaty” and the like, after the text has named it.", "The Rome Statute applies. Article 8 of the Statute is clear.";
        CallersPattern = "callers-pattern", "A pattern that the caller added.", "Note KM-12 of the Ministry";
        CaseBetweenStates = "case-between-states", "A case between states, in a text that mentions an international court.", "The International Court of Justice ruled in Norway v. Chile.";
        CaseNumber = "case-number", "A case of an international court by its number.", "The General Court ruled in Case T-12/31.";
        CaseOfProsecutor = "case-of-prosecutor", "A criminal case, in a text that mentions an international court.", "The ICC began the trial in The Prosecutor v. Bo Lind.";
        CharterChapter = "charter-chapter", "A chapter of the UN Charter.", "Acting under Chapter VII of the UN Charter, they met.";
        CommissionRelease = "commission-release", "A release of the European Commission by its number.", "IP/23/1234";
        CommonArticle = "common-article", "The article that the Geneva Conventions share.", "Common Article 3 applies to all.";
        EuAct = "eu-act", "An act of the European Union with a number of 2015 or later: the year comes first.", "Council Regulation (EU) 2022/328";
        EuActBefore2015 = "eu-act-before-2015", "An act of the European Union or of the Communities with an older number.", "Council Decision 2014/145/CFSP";
        IloConvention = "ilo-convention", "A convention of the International Labour Organization.", "ILO Convention No. 190";
        ReleaseNumber = "release-number", "The number that a publisher gives its release.", "PR No. 12/2031";
        TreatyName = "treaty-name", "The name of a treaty.", "They met under the Paris Agreement.";
        TreatyShortName = "treaty-short-name", "A short name of a treaty that the text also names in full.", "The Vienna Convention on Diplomatic Relations applies. The Vienna Convention protects them.";
        UkInstrument = "uk-instrument", "A statutory instrument of the United Kingdom.", "SI 2019/855";
        UkPaper = "uk-paper", "A command paper or a paper of Parliament.", "Command Paper CP 512";
        UnAssemblyResolution = "un-assembly-resolution", "Resolutions of the UN General Assembly in words.", "General Assembly resolution 68/262";
        UnCouncilResolution = "un-council-resolution", "Resolutions of the UN Security Council in words.", "Security Council resolutions 2231 (2015) and 1701";
        UnEconomicResolution = "un-economic-resolution", "Resolutions of the UN Economic and Social Council in words.", "ECOSOC resolution 1996/31";
        UnResolutionAlone = "un-resolution-alone", "A resolution without its organ, in a text that mentions the Security Council or the General Assembly.", "The Security Council met. It recalled resolution 1701.";
        UnResolutionSymbol = "un-resolution-symbol", "A resolution by its symbol.", "S/RES/2231 (2015)";
        UnResolutionWithYear = "un-resolution-with-year", "A resolution without its organ whose number and year are those of the Security Council.", "They recalled resolution 2231 (2015).";
        UnRightsCouncilResolution = "un-rights-council-resolution", "Resolutions of the UN Human Rights Council in words.", "Human Rights Council resolution 49/1";
        UnSymbol = "un-symbol", "Another document of the United Nations by its symbol.", "The letter is S/2022/155.";
        UsActByName = "us-act-by-name", "An act of the United States that is cited by its name alone.", "The Taiwan Relations Act applies.";
        UsCode = "us-code", "A section of the United States Code.", "22 U.S.C. 2778";
        UsDetermination = "us-determination", "A determination of the President of the United States.", "Presidential Determination 2023-04";
        UsExecutiveOrder = "us-executive-order", "Executive orders of the President of the United States.", "Executive Order (E.O.) 14024";
        UsProclamation = "us-proclamation", "A proclamation of the President of the United States.", "Proclamation 10371";
        UsPublicLaw = "us-public-law", "A public law of the United States.", "Pub. L. 117-263";
        UsRegulations = "us-regulations", "A part or a section of the Code of Federal Regulations.", "31 CFR part 587";
    }
}

rules! {
    /// How the form of a release was recognised.
    ///
    /// ```
    /// let story = demarche::extract("News story: Minister visits Oslo\nThe minister arrived on Monday.");
    /// assert_eq!(story.kind_rule.name(), "label");
    /// ```
    FormRule {
        Label = "label", "The label above the headline names the form.", "News story⏎Minister visits Oslo";
        Title = "title", "Words of the headline name the form.", "Joint Statement on Fisheries";
        TitleAndLead = "title-and-lead", "The headline names a call or a meeting, and the first sentence reports it.", "Minister’s call with President Silva⏎The Minister spoke today with President Ana Silva.";
        DocumentType = "document-type", "The publisher’s metadata names the type of document.", "<meta name=\"govuk:document-type\" content=\"speech\"><h1>Minister visits Oslo</h1><p>We are ready.</p>";
        LeadLine = "lead-line", "A line before the body says whose words follow.", "The following is attributable to Spokesperson Ana Silva:";
        LeadNamesText = "lead-names-text", "The first sentence says that the text of a message, a speech or an interview follows.", "Condolences to Chile⏎The following is the full text of the message of President Ana Silva to the Government of Chile.⏎Telegram⏎We share your grief.";
        Turns = "turns", "Labelled turns of a dialogue.", "MS. SILVA:  Good morning.⏎Q  Thank you.";
        Questions = "questions", "Questions and answers without labels.", "Talks on the ice⏎Why now?⏎The ice is thin this year.⏎Who pays for it?⏎Both sides do.⏎When will it start?⏎It starts in May.";
        FirstSentence = "first-sentence", "The first sentence reports a call or a meeting.", "The Minister met today with President Ana Silva.";
        Voice = "voice", "The first words address an audience, or the issuer speaks in the first person.", "Mr Speaker, with permission I will make a statement.";
        IssuerActs = "issuer-acts", "The issuer condemns, welcomes or urges in the third person, and the text reports nobody’s words.", "The Ministry of Foreign Affairs condemns the attack on the harbour.";
        SignedReport = "signed-report", "A report with a line below it that names its issuer.", "Minister opens a school⏎⏎The Minister opened a school for four hundred pupils in Oslo. It has a garden.⏎⏎Issued by: Ministry of Education";
        Announcement = "announcement", "The first sentence announces what somebody will do.", "Minister to visit Oslo⏎The Minister will travel to Oslo on Monday for talks on the fisheries of both countries.";
        IssuerReport = "issuer-report", "An issuer’s report under a headline and a date, without a label. It is a press release with the dateline of a town, otherwise a news story.", "Minister visits Oslo⏎3 June 2024⏎The Minister arrived on Monday.";
        DatedReport = "dated-report", "A report with a date, without a headline or by a news agency.", "3 June 2024⏎The Minister arrived in Oslo on Monday for talks about the harbour and its ferries.";
        CitesSpeech = "cites-speech", "A report under a headline, without a date, that quotes somebody.", "Minister visits Oslo⏎“We are ready,” she said.";
        Report = "report", "A report under a headline, without a date and without a quotation.", "A new school for Oslo⏎A school for four hundred pupils opened in Oslo on Monday. It took two years to build.";
        OfficeActs = "office-acts", "A report whose first sentence names an office or a body.", "The Ministry of Trade and its partners have opened a school for four hundred pupils in the harbour, with a garden and a library for all.";
        NoEvidence = "no-evidence", "Nothing shows the form.", "A text of one line.";
    }
}

rules! {
    /// How an ambiguous date, such as 02/10/2033, was read. A date with only one reading needs no rule.
    ///
    /// ```
    /// let story = demarche::extract("Department of Foreign Affairs, Ireland\n02/10/2033\nMinister visits Oslo\n\nShe came on Monday.");
    /// assert_eq!(story.published.as_deref(), Some("2033-10-02"));
    /// assert_eq!(story.published_rule.unwrap().name(), "day-first");
    /// ```
    DateRule {
        DayFirst = "day-first", "The issuer’s country writes the day first, or the issuer is a body of many states, or no line names one and all countries in the text do.", "Department of Foreign Affairs, Ireland⏎02/10/2033⏎Minister visits Oslo";
        MonthFirst = "month-first", "The issuer’s country writes the month first.", "U.S. Department of State⏎02/10/2033";
    }
}

#[expect(clippy::derivable_impls, reason = "the macro takes no attributes for a variant")]
impl Default for FormRule {
    fn default() -> Self {
        FormRule::NoEvidence
    }
}
