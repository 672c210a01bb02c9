//! [`SourceReading`]: what the words of a source say about the speaker.

use crate::Span;
use crate::lexicon::{Gender, WordSet};
use crate::story::{SpeakerForm, SpeakerKind};
use crate::syntax::{TokenRange, View};
use std::borrow::Cow;

/// The reading of a source. It borrows the text's words if they are on one line there.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is one property of the words")]
pub(crate) struct SourceReading<'a> {
    /// The words of the source.
    pub(crate) span: Span,
    pub(crate) form: SpeakerForm,
    pub(crate) kind: SpeakerKind,
    /// Without honorific and title; the role if no name is given; empty for a pronoun.
    pub(crate) name: Cow<'a, str>,
    pub(crate) honorific: Option<&'a str>,
    pub(crate) role: Option<Cow<'a, str>>,
    /// The words of the role.
    pub(crate) role_words: Option<TokenRange>,
    /// The words of the office after the name, if another one comes before it: "Ambassador Ada Lund, the Ministry's spokesperson".
    pub(crate) second_role_words: Option<TokenRange>,
    /// Whether the role comes after the name: "Ada Lund, Foreign Minister".
    pub(crate) role_follows_name: bool,
    /// How specific the role is.
    pub(crate) rank: Rank,
    /// The words that may name an organisation.
    pub(crate) organisation_words: Option<TokenRange>,
    /// The words that may name a country, if the role does not: "President Silva of Peru".
    pub(crate) country_words: TokenRange,
    pub(crate) gender: Gender,
    pub(crate) is_plural: bool,
    /// Whether it is only a style: "His Excellency".
    pub(crate) is_style: bool,
    /// Whether it is "I", "we" or "you", which the narrator's text does not resolve.
    pub(crate) is_first_or_second_person: bool,
    /// The first token of the source, or of the name if the reading is of a person. What comes before it may explain it.
    pub(crate) at: usize,
}

/// How specific a role is for the person who has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rank {
    /// Only a seat among others: "member of the Central Committee".
    Member,
    /// An office that one person holds.
    Office,
}

impl<'a> SourceReading<'a> {
    /// A reading that contains only the position of the words.
    pub(super) fn of(view: View<'a>, words: TokenRange) -> Self {
        Self {
            span: view.span(words),
            form: SpeakerForm::Role,
            kind: SpeakerKind::Person,
            name: Cow::default(),
            honorific: None,
            role: None,
            role_words: None,
            second_role_words: None,
            role_follows_name: false,
            rank: Rank::Office,
            organisation_words: None,
            country_words: words,
            gender: Gender::Unknown,
            is_plural: false,
            is_style: false,
            is_first_or_second_person: false,
            at: words.first,
        }
    }

    /// Whether it is a name, alone or in a label.
    pub(crate) fn has_form_of_person(&self) -> bool {
        matches!(self.form, SpeakerForm::FullName | SpeakerForm::Surname)
            || self.form == SpeakerForm::Label && self.kind == SpeakerKind::Person
    }

    /// Whether it names one person.
    pub(crate) fn is_named_person(&self) -> bool {
        self.has_form_of_person() && self.kind == SpeakerKind::Person
    }

    /// Whether it is only capitals, which may be the initials of an office: "EAM", "DPM/FM".
    pub(crate) fn is_acronym(&self) -> bool {
        is_acronym(&self.name)
    }

    /// Whether the role is only capitals: "PM Lund".
    pub(crate) fn has_abbreviated_role(&self) -> bool {
        self.role.as_deref().is_some_and(is_acronym)
    }

    /// Whether it is the document in which somebody spoke: "the statement", "the tweet".
    pub(crate) fn is_utterance(&self, view: View<'_>) -> bool {
        let noun = self.name.rsplit(' ').next().unwrap_or_default();
        let is_plain = self.kind == SpeakerKind::Organisation && !self.name.contains(char::is_uppercase);
        let is_document = view.lexicon.has_word(WordSet::Utterance, noun) || view.lexicon.has_word(WordSet::StatementNoun, noun);
        is_plain && is_document && view.is(self.at, "the")
    }

    /// Whether it means whoever spoke last: "the statement", "the same source".
    pub(crate) fn is_last_speaker(&self, view: View<'_>) -> bool {
        self.is_utterance(view) || self.name == "same source"
    }

    /// Whether two sources name the same person or body in the same words.
    pub(crate) fn names_as(&self, other: &Self) -> bool {
        let traits = |source: &Self| (source.form, source.kind, source.gender, source.is_plural);
        self.name == other.name && traits(self) == traits(other) && self.role == other.role
    }
}

fn is_acronym(words: &str) -> bool {
    let is_capitals = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_uppercase());
    words.len() > 1 && words.split('/').all(is_capitals)
}
