//! [`Story`] and its parts: what the caller gets. Types and their JSON, no logic.
//!
//! Every [`Span`] is a half-open range of byte offsets into the text that was read. A `Story` owns its
//! strings, so it outlives the text, and goes to JSON and back without loss.

use crate::Span;
use crate::rule::{CountryRule, EndRule, FormRule, QuoteRule};
use serde::{Deserialize, Serialize};

/// What a release says: who spoke, what they said, whom and what it concerns, and where each stands.
///
/// ```
/// let story = demarche::extract("The Foreign Minister, Ana Silva, said that Chile would send help.");
/// assert_eq!(&*story.speakers[0].name, "Ana Silva");
/// assert_eq!(&*story.countries[0].code, "CL");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Story {
    /// The plain text that the spans index, where the library drew it from markup; `None` where the caller gave plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Box<str>>,
    /// The form of the release.
    pub kind: Kind,
    /// How the form was recognised.
    pub kind_rule: FormRule,
    /// How sure the form is, 0 to 1.
    pub kind_confidence: f32,
    /// The headline without its label ("News story: ").
    pub title: Option<Title>,
    /// The line below the headline that goes on with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<Line>,
    /// ISO 8601 date that the text or its metadata states.
    pub published: Option<Box<str>>,
    /// The body and the country that issued it, where label, address or voice tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<Issuer>,
    /// The place that it is given out from: "Brussels".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Line>,
    /// Until when it may not be used, where it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub embargo: Option<Embargo>,
    /// Whose statement, remarks or speech it is, as headline, header or lead line name them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<Line>,
    /// What frames it, in order: contacts, share links, cookie banners, notes to editors. Feeds no speakers, quotes or topics.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub boilerplate: Vec<Span>,
    /// Its sentences, in order, without overlap.
    pub sentences: Vec<Span>,
    /// Everyone to whom the text attributes words, in order of first mention.
    pub speakers: Vec<Speaker>,
    /// The words and whose they are, in order of their start.
    pub quotes: Vec<Quote>,
    /// The countries it concerns, in order of prominence.
    pub countries: Vec<Country>,
    /// Bodies and groupings of states, in order of prominence.
    pub organisations: Vec<Organisation>,
    /// What it is about, the surest first.
    pub topics: Vec<Topic>,
}

/// The form of a release.
///
/// ```
/// assert_eq!(serde_json::to_string(&demarche::Kind::JointStatement).unwrap(), "\"joint_statement\"");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Kind {
    /// Facts and figures in lists.
    FactSheet,
    /// A report of an event in the issuer's own voice, with quotations.
    NewsStory,
    /// An announcement for the press.
    PressRelease,
    /// The words of one person or body.
    Statement,
    /// The words of several together.
    JointStatement,
    /// An account of a call or a meeting.
    Readout,
    /// Labelled turns: a briefing, an interview, a press conference.
    Transcript,
    /// An address, as one person gave it.
    Speech,
    /// Spoken words of one or more, less formal than a speech.
    Remarks,
    /// What a summit of states agreed.
    Communique,
    /// A short note for the media, often attributable to a spokesperson.
    MediaNote,
    /// Advice to travellers.
    Advisory,
    /// None of these.
    #[default]
    Other,
}

/// A headline and where it stands.
///
/// ```
/// let story = demarche::extract("News story: Minister visits Oslo\nThe minister arrived on Monday.");
/// assert_eq!(&*story.title.unwrap().text, "Minister visits Oslo");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Title {
    /// Its words, without a label before them.
    pub text: Box<str>,
    /// Where they stand.
    pub span: Span,
}

/// Words of the frame and where they stand.
///
/// ```
/// let story = demarche::extract("Minister visits Oslo\n\nBergen, 3 June 2031\n\nThe minister arrived on Monday.");
/// assert_eq!(&*story.place.unwrap().text, "Bergen");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Line {
    /// The words as they stand.
    pub text: Box<str>,
    /// Where they stand.
    pub span: Span,
}

/// Until when a release may not be used.
///
/// ```
/// let story = demarche::extract("EMBARGOED UNTIL 22:30 BST ON 12 MAY 2031\n\nMinister visits Oslo\n\nThe minister arrived on Monday.");
/// assert_eq!(story.embargo.unwrap().until.as_deref(), Some("2031-05-12T22:30"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Embargo {
    /// The line that says so.
    pub span: Span,
    /// ISO 8601 date, with the time of day where the line states one, in the time zone that the line names; `None` where it states no
    /// full date.
    pub until: Option<Box<str>>,
}

/// Who put the release out.
///
/// ```
/// let text = "PRESS STATEMENT\n\nOn the Arrest of a Reporter\n\nNorway condemns the arrest of a reporter.";
/// let issuer = demarche::extract(text).issuer.unwrap();
/// assert_eq!(issuer.country.as_deref(), Some("NO"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Issuer {
    /// The body, as the release names it.
    pub body: Option<Box<str>>,
    /// Its country, ISO 3166-1 alpha-2.
    pub country: Option<Box<str>>,
}

/// Someone to whom the text attributes words.
///
/// ```
/// let story = demarche::extract("Mr Lund said: “We are ready.”");
/// let speaker = &story.speakers[0];
/// assert_eq!((&*speaker.name, speaker.honorific.as_deref()), ("Lund", Some("Mr")));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Speaker {
    /// The fullest form, without honorific and title; where no name is given, the role as it stands.
    pub name: Box<str>,
    /// "Mr", "Dr", "H.E.", as the text writes it.
    pub honorific: Option<Box<str>>,
    /// The office: "Foreign Secretary".
    pub role: Option<Box<str>>,
    /// The body that they speak for.
    pub organisation: Option<Box<str>>,
    /// The country that they speak for, ISO 3166-1 alpha-2.
    pub country: Option<Box<str>>,
    /// What kind of speaker this is.
    #[serde(rename = "type")]
    pub kind: SpeakerKind,
    /// Where the text names them, in order.
    pub mentions: Vec<SpeakerMention>,
}

/// What kind of speaker one is.
///
/// ```
/// let story = demarche::extract("A Foreign Office spokesperson said that talks would go on.");
/// assert_eq!(story.speakers[0].kind, demarche::SpeakerKind::Spokesperson);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SpeakerKind {
    /// A person.
    #[default]
    Person,
    /// Somebody who speaks for another and has no name here: "a Foreign Office spokesperson", the questioner of a briefing.
    Spokesperson,
    /// Several together: "the Ministers", "officials".
    Collective,
    /// A body or a government.
    Organisation,
}

/// One place that names a speaker.
///
/// ```
/// let text = "Ms Ada Lund said that talks went on. She added that they would end.";
/// let words: Vec<_> = demarche::extract(text).speakers[0].mentions.iter().map(|mention| mention.span.of(text)).collect();
/// assert_eq!(words, ["Ms Ada Lund", "She"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SpeakerMention {
    /// The words.
    pub span: Span,
    /// In which form they name the speaker.
    pub form: SpeakerForm,
}

/// In which form a mention names its speaker.
///
/// ```
/// let story = demarche::extract("Ms Ada Lund said that talks went on. She added that they would end.");
/// assert_eq!(story.speakers[0].mentions[1].form, demarche::SpeakerForm::Pronoun);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SpeakerForm {
    /// "The Foreign Secretary Boris Johnson".
    FullName,
    /// "Mr Johnson", "Johnson".
    Surname,
    /// "the Foreign Secretary".
    Role,
    /// "he", "they".
    Pronoun,
    /// "MR PRICE:".
    Label,
}

/// Words and whose they are.
///
/// ```
/// let story = demarche::extract("“We agreed on a date,” the President said.");
/// let quote = &story.quotes[0];
/// assert_eq!(quote.kind, demarche::QuoteKind::Direct);
/// assert_eq!(quote.speaker, Some(0));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Quote {
    /// How the words are set.
    pub kind: QuoteKind,
    /// The words themselves: outer quotation marks, label and "that" left out.
    pub span: Span,
    /// Index into [`Story::speakers`]; `None` only where the text names nobody.
    pub speaker: Option<u32>,
    /// The words that name the speaker here.
    pub source: Option<Span>,
    /// The verb, noun or preposition that attributes; `None` where there is none, as with a label.
    pub cue: Option<Cue>,
    /// Whether the words were said or are announced.
    pub modality: Modality,
    /// 0 to 1, calibrated: of the quotes given 0.9, nine in ten are right.
    pub confidence: f32,
    /// The rule that found it.
    pub rule: QuoteRule,
    /// Why a block or turn ends where it does; `None` for the other kinds.
    pub end_rule: Option<EndRule>,
    /// Stage directions inside a turn ("(Laughter.)"): they stand in [`Self::span`], and are no words of the speaker.
    ///
    /// ```
    /// let text = "MS. LUND: Good morning. (Laughter.) Please sit.\n\nQUESTION: Why now?";
    /// let turn = demarche::extract(text).quotes.remove(0);
    /// assert_eq!(turn.directions[0].of(text), "(Laughter.)");
    /// ```
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub directions: Vec<Span>,
}

/// How quoted words are set.
///
/// ```
/// let story = demarche::extract("Ms Lund said that talks would “go on until dawn”.");
/// assert_eq!(story.quotes[0].kind, demarche::QuoteKind::Mixed);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum QuoteKind {
    /// In quotation marks.
    Direct,
    /// Set off without marks of its own: the paragraphs after "X said:", a `<blockquote>`, a statement's body.
    Block,
    /// A labelled turn of a transcript.
    Turn,
    /// Indirect speech with a cue and a source.
    Reported,
    /// Reported speech whose clause holds words in quotation marks.
    Mixed,
}

/// Whether words were said.
///
/// ```
/// let story = demarche::extract("Ms Lund is expected to say that talks must go on.");
/// assert_eq!(story.quotes[0].modality, demarche::Modality::Planned);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Modality {
    /// They were.
    #[default]
    Said,
    /// They are announced in advance ("will say"): never verbatim.
    Planned,
}

/// What attributes words to their speaker.
///
/// ```
/// let text = "Ms Lund has stressed that talks must go on.";
/// let cue = demarche::extract(text).quotes.remove(0).cue.unwrap();
/// assert_eq!((cue.span.of(text), &*cue.lemma), ("has stressed", "stress"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Cue {
    /// The verb with its auxiliaries, or the words that stand for one ("according to").
    pub span: Span,
    /// Base form: "say".
    pub lemma: Box<str>,
    /// Its tense.
    pub tense: Tense,
    /// What kind of speech act it is.
    pub class: CueClass,
}

/// The tense of a cue.
///
/// ```
/// let story = demarche::extract("Ms Lund will say that talks must go on.");
/// assert_eq!(story.quotes[0].cue.as_ref().unwrap().tense, demarche::Tense::Future);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Tense {
    /// "said".
    #[default]
    Past,
    /// "says", "has said".
    Present,
    /// "will say", "is expected to say".
    Future,
}

/// What kind of speech act a cue names.
///
/// ```
/// let story = demarche::extract("Ms Lund warned that talks might fail.");
/// assert_eq!(story.quotes[0].cue.as_ref().unwrap().class, demarche::CueClass::Warning);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CueClass {
    /// say, tell, add.
    #[default]
    Neutral,
    /// announce, declare.
    Announcing,
    /// urge, call on.
    Urging,
    /// stress, underscore.
    Stressing,
    /// welcome, condemn.
    Evaluating,
    /// warn, caution.
    Warning,
    /// pledge, commit.
    Committing,
    /// agree, confirm.
    Agreeing,
    /// reply, answer.
    Responding,
    /// write, tweet.
    Writing,
    /// deny, reject.
    Denying,
    /// believe, hope: no speech, and named so that a caller can leave it out.
    Cognition,
}

/// A country and where it is mentioned.
///
/// ```
/// let story = demarche::extract("Talks between Russian and Chilean officials ended in Moscow.");
/// let russia = &story.countries[0];
/// assert_eq!((&*russia.code, russia.mentions.len()), ("RU", 2));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Country {
    /// ISO 3166-1 alpha-2; XK for Kosovo; ISO 3166-3 for states of the past (SUHH).
    pub code: Box<str>,
    /// Its short English name.
    pub name: Box<str>,
    /// Where it is mentioned, in order.
    pub mentions: Vec<CountryMention>,
}

/// One mention of a country.
///
/// ```
/// let text = "Delegates from Norway met today.";
/// let mention = demarche::extract(text).countries[0].mentions[0].clone();
/// assert_eq!((mention.span.of(text), mention.candidates.is_empty()), ("Norway", true));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CountryMention {
    /// The words.
    pub span: Span,
    /// How they stand for the country.
    pub form: CountryForm,
    /// The rule that decided.
    pub rule: CountryRule,
    /// The codes that the words may mean, where the text leaves it open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<Box<str>>,
}

/// How words stand for a country.
///
/// ```
/// let story = demarche::extract("The Kremlin said that talks would go on.");
/// assert_eq!(story.countries[0].mentions[0].form, demarche::CountryForm::Metonym);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CountryForm {
    /// "Russia", "the Russian Federation".
    Name,
    /// "Russian", "Russians".
    Demonym,
    /// "Moscow", the place.
    Capital,
    /// "the Kremlin", "Moscow" that says or decides.
    Metonym,
}

/// A body or grouping of states and where it is mentioned.
///
/// ```
/// let story = demarche::extract("The UN Security Council met today.");
/// assert_eq!(&*story.organisations[0].id, "un-security-council");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Organisation {
    /// Stable id: "un-security-council".
    pub id: Box<str>,
    /// Its English name.
    pub name: Box<str>,
    /// Where it is mentioned, in order.
    pub mentions: Vec<OrganisationMention>,
}

/// One mention of a body.
///
/// ```
/// let text = "NATO met today.";
/// assert_eq!(demarche::extract(text).organisations[0].mentions[0].span.of(text), "NATO");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[non_exhaustive]
pub struct OrganisationMention {
    /// The words.
    pub span: Span,
}

/// What a release is about.
///
/// ```
/// let story = demarche::extract("New sanctions on shipping\n\nThe government announced asset freezes and travel bans under its sanctions regime.");
/// assert_eq!(&*story.topics[0].id, "sanctions");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Topic {
    /// Stable id: `nuclear_nonproliferation`.
    pub id: Box<str>,
    /// For people.
    pub label: Box<str>,
    /// A matter, or something that is done about matters.
    pub kind: TopicKind,
    /// 0 to 1.
    pub score: f32,
    /// IPTC Media Topic ("medtop:20000638"), where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iptc: Option<Box<str>>,
    /// Code of the Comparative Agendas Project, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Box<str>>,
    /// The terms that speak for it, in order.
    pub evidence: Vec<Span>,
}

/// Whether a topic is a matter or something done.
///
/// ```
/// let story = demarche::extract("New sanctions on shipping\n\nThe government announced asset freezes and travel bans under its sanctions regime.");
/// assert_eq!(story.topics[0].kind, demarche::TopicKind::Subject);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TopicKind {
    /// A matter: sanctions, energy, human rights.
    #[default]
    Subject,
    /// What diplomats do: visits, appointments, condolences.
    Activity,
}
