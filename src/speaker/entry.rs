//! [`Entry`]: a speaker while the sources of a document are resolved.

use super::affiliation::{country, organisation};
use super::incumbent;
use super::label_people::LabelPerson;
use super::namesake::is_namesake;
use super::office_holders::OfficeHolders;
use super::office_relation::{Relation, differ, leads, relation};
use super::person_name::{compatible, family_name, lacks_one_letter};
use super::quoted_words::QuotedWords;
use super::reading::{Rank, SourceReading};
use crate::lexicon::{Gender, OfficeClass, WordSet};
use crate::mention::Mentions;
use crate::segment::Case;
use crate::story::{Speaker, SpeakerForm, SpeakerKind};
use crate::syntax::{EntityFlags, Person, Tag, TokenRange, View};

/// The number of speakers back among whom a namesake is looked for.
pub(super) const MAX_NAMESAKES_BACK: usize = 32;

/// A speaker of the registry, with what sources are compared with.
pub(super) struct Entry {
    pub(super) speaker: Speaker,
    pub(super) gender: Gender,
    pub(super) is_plural: bool,
    /// Whether it is a state or its government.
    pub(super) is_state: bool,
    /// Whether it is a pair of people whom "they" refers to.
    pub(super) is_pair: bool,
    pub(super) rank: Rank,
    /// The words of the office that the speaker had first.
    pub(super) office: Option<TokenRange>,
    pub(super) name: NameState,
    /// The first token of the name that the label's person was found with.
    pub(super) found_at: Option<usize>,
}

/// A speaker, before the other mentions are added.
pub(super) struct Found {
    pub(super) speaker: Speaker,
    pub(super) gender: Gender,
    pub(super) name: NameState,
}

/// Whether a speaker's name may still grow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NameState {
    /// The text may have a fuller form.
    Open,
    /// The label of a turn has been compared with every person of the text. A fuller name there is somebody else's.
    Settled,
}

/// Those of some entries who said something, in the order of their first mention, and for each entry its index among them. `spoke` are
/// the entries of the quotes.
pub(super) fn in_order(entries: Vec<Entry>, spoke: impl Iterator<Item = usize>) -> (Vec<Found>, Vec<u32>) {
    let mut has_spoken = vec![false; entries.len()];
    spoke.for_each(|entry| has_spoken[entry] = true);
    let mut order = vec![0; entries.len()];
    let mut entries: Vec<(usize, Entry)> = entries.into_iter().enumerate().filter(|(index, _)| has_spoken[*index]).collect();
    entries.sort_by_key(|(index, entry)| (entry.speaker.mentions.iter().map(|mention| mention.span.start).min(), *index));
    for (at, (index, _)) in entries.iter().enumerate() {
        order[*index] = at as u32;
    }
    let found = |entry: Entry| Found { speaker: entry.speaker, gender: entry.gender, name: entry.name };
    (entries.into_iter().map(|(_, entry)| found(entry)).collect(), order)
}

/// The entry of a label's person: one whose name, gender and office agree.
pub(super) fn labelled<'a>(entries: &[Entry], view: View<'a>, mentions: &'a Mentions, person: &LabelPerson<'a>) -> Option<usize> {
    // "President Okoro and Dr. Okoro" are two people.
    let is_beside = |one: usize, other: usize| one != other && view.sentence_of(one) == view.sentence_of(other);
    let is_other = |entry: &Entry| entry.found_at.zip(person.found_at).is_some_and(|(one, other)| is_beside(one, other));
    // "PRESIDENT LUND:" and "MRS. LUND:", of whom the text says no more
    let reading = &person.reading;
    let role = reading.role.as_deref();
    let is_of_family = |entry: &Entry| {
        let before = entry.speaker.role.as_deref();
        let titled = |role: Option<&str>, honorific: Option<&str>| role.is_none() && honorific.is_some();
        let is_surname = |name: &str| !name.contains(' ');
        is_surname(&reading.name)
            && is_surname(&entry.speaker.name)
            && (leads(view, before) && titled(role, reading.honorific)
                || leads(view, role) && titled(before, entry.speaker.honorific.as_deref()))
    };
    let is_same = |entry: &Entry| {
        entry.speaker.kind == SpeakerKind::Person
            && entry.may_be(&person.reading)
            && !is_of_family(entry)
            && relation(view, mentions, entry.office, person.reading.role_words) != Relation::Other
            && !entry.has_other_label(view, mentions, person.reading.role_words)
            && !is_other(entry)
    };
    let mut last = entries.iter().enumerate().rev().take(MAX_NAMESAKES_BACK);
    last.find(|(_, entry)| is_same(entry)).map(|(index, _)| index)
}

/// The speaker at `last` whose office the text does not say, if a source that nobody else is names one: "Mr Lund said that. The Minister added that".
/// "The official" may be anybody's office. `None` if somebody else is named in between.
pub(super) fn without_office(
    entries: &[Entry],
    last: usize,
    (view, quoted): (View<'_>, QuotedWords<'_>),
    source: &SourceReading<'_>,
) -> Option<usize> {
    /// The number of sentences back in which the speaker is named.
    const MAX_SENTENCES: usize = 2;
    /// The number of people before the source who are compared.
    const MAX_PEOPLE: usize = 8;
    let entry = entries.get(last).filter(|entry| entry.speaker.kind == SpeakerKind::Person && entry.speaker.has_name())?;
    let words = source.role_words.unwrap_or(source.country_words);
    let noun = words.last.checked_sub(1).filter(|_| source.form == SpeakerForm::Role && view.is(source.at, "the"))?;
    let describes = view.is_in(noun, WordSet::Description) && source.kind != SpeakerKind::Collective;
    let is_any = describes || view.is_in(noun, WordSet::AnyOffice);
    source.role_words.filter(|_| !describes).or(Some(words).filter(|_| describes))?;
    let is_in_lead = entry.speaker.role.is_none() && is_unnamed_in_lead(view, words);
    let is_open = is_any
        || is_in_lead
        || entry.speaker.role.is_none() && [WordSet::BareTitle, WordSet::Envoy].iter().any(|set| view.is_in(noun, *set));
    // "the OAS official", "the high-ranking official", but not "the Chilean official" nor "the official of the Bank"
    let describes_noun = |at: usize| {
        let is_plain = !view.flags(at).any(EntityFlags::PLACE.or(EntityFlags::PERSON));
        let modifies = view.tag(at).is_nominal() || matches!(view.tag(at), Tag::Hyphen | Tag::Ing | Tag::Participle);
        view.token(at).is_some_and(|token| token.case() == Case::Upper) || is_plain && modifies
    };
    let is_bare = is_in_lead || (words.first..noun).all(|at| view.tag(at) == Tag::Determiner || is_any && describes_noun(at));
    let spoke = view.tokens_in(entry.speaker.mentions.last()?.span).first;
    let is_near = view.sentence_of(spoke) + MAX_SENTENCES >= view.sentence_of(source.at);
    // Somebody whom only the speaker's words name is not meant.
    let mut people = view.people_before(source.at).iter().rev().take(MAX_PEOPLE);
    let span = |person: &Person| view.span(TokenRange::new(person.first as usize, person.last as usize));
    let named = people.find(|person| !quoted.hide(span(person), source.span)).map(span);
    let is_last = named.is_none_or(|name| compatible(&entry.speaker.name, name.of(view.segments.text)));
    (is_open && is_bare && is_near && is_last && entry.gender.agrees(source.gender)).then_some(last)
}

/// Whether the first sentences name an office that a source means, without its holder: "The President of Chile received the envoy. Ana Silva
/// noted that. The head of state said".
fn is_unnamed_in_lead(view: View<'_>, words: TokenRange) -> bool {
    /// The number of sentences that are searched, with the headline.
    const MAX_SENTENCES: usize = 3;
    let class = |words: TokenRange| view.lexicon.office_classes.class(view.span(words).of(view.segments.text), None);
    let is_leading = |class: &OfficeClass| {
        matches!(class, OfficeClass::HeadOfState | OfficeClass::HeadOfGovernment | OfficeClass::ForeignMinister)
    };
    let Some(meant) = class(words).filter(is_leading) else { return false };
    let sentences = &view.segments.sentences;
    let lead = sentences[..sentences.len().min(MAX_SENTENCES)].last().map_or(0, |sentence| sentence.last as usize);
    let is_unnamed = |office: TokenRange| !view.flags(office.last).any(EntityFlags::PERSON);
    view.offices_in(TokenRange::new(0, lead.min(words.first)))
        .any(|(office, _)| is_unnamed(office) && class(office) == Some(meant))
}

/// The last person whose name a source writes in another way: "Berg-Lund" is Ms Berg Lund, and "Mr Rengervalu", with one letter too many, is Mr
/// Regervalu.
pub(super) fn written_otherwise(entries: &[Entry], source: &SourceReading<'_>) -> Option<usize> {
    /// The number of entries back that are compared.
    const MAX_BACK: usize = 8;
    let alone = source.form == SpeakerForm::Surname && source.role.is_none();
    let is_joined = source.name.contains('-');
    let is_same = |entry: &Entry| {
        entry.speaker.kind == SpeakerKind::Person
            && entry.gender.agrees(source.gender)
            && (is_joined && entry.may_be(source) || alone && lacks_one_letter(family_name(&entry.speaker.name), &source.name))
    };
    let mut last = (0..entries.len()).rev().take(MAX_BACK).filter(|_| alone || is_joined);
    last.find(|index| is_same(&entries[*index]))
}

impl Entry {
    /// The entry of a new speaker.
    pub(super) fn of(source: &SourceReading<'_>) -> Self {
        Self {
            speaker: Speaker { name: source.name.as_ref().into(), kind: source.kind, ..Speaker::default() },
            gender: source.gender,
            is_plural: source.is_plural,
            is_state: false,
            is_pair: false,
            rank: Rank::Member,
            office: source.role_words,
            name: NameState::Open,
            found_at: None,
        }
    }

    /// Takes over what a source adds that does not distinguish one speaker from another.
    pub(super) fn fill(&mut self, view: View<'_>, mentions: &Mentions, source: &SourceReading<'_>) {
        let speaker = &mut self.speaker;
        if speaker.honorific.is_none() {
            speaker.honorific = source.honorific.map(Into::into);
        }
        if speaker.organisation.is_none() {
            let words = source.organisation_words;
            speaker.organisation = words.and_then(|words| organisation(view, mentions, words)).map(Into::into);
        }
        if speaker.country.is_none() {
            speaker.country = country(view, mentions, source).map(Into::into);
        }
    }

    /// Whether a pronoun agrees with the speaker in number and gender.
    pub(super) fn agrees_with(&self, pronoun: &SourceReading<'_>) -> bool {
        let is_several = matches!(self.speaker.kind, SpeakerKind::Collective | SpeakerKind::Organisation);
        if pronoun.is_plural {
            return is_several || self.is_plural;
        }
        if pronoun.gender == Gender::Unknown {
            return self.speaker.kind == SpeakerKind::Organisation;
        }
        !is_several && (self.gender == Gender::Unknown || self.gender == pronoun.gender)
    }

    /// Whether the speaker has a label with another office: of "PRESIDENT LUND" and "SENATOR LUND" neither is the other.
    pub(super) fn has_other_label(&self, view: View<'_>, mentions: &Mentions, office: Option<TokenRange>) -> bool {
        self.name == NameState::Settled && differ(view, mentions, self.office, office)
    }

    /// Like [`Self::may_be`], but a namesake of the holder of the office is somebody else.
    pub(super) fn may_be_named(&self, holders: &OfficeHolders<'_>, source: &SourceReading<'_>) -> bool {
        self.may_be(source)
            && incumbent::may_be(holders.view, &self.speaker, (&source.name, source.role.as_deref()))
            && !is_namesake(holders, source, &self.speaker.name)
    }

    /// Whether a family name with an honorific may be this speaker's, although the given name seems to be of the other gender: no honorific of the
    /// speaker's says so, and nobody else in the text has the family name.
    pub(super) fn may_have_other_gender(&self, view: View<'_>, source: &SourceReading<'_>) -> bool {
        /// The number of people before the source who are compared.
        const MAX_PEOPLE_BACK: usize = 48;
        let is_plain =
            self.speaker.honorific.as_deref().is_none_or(|honorific| !view.lexicon.has_word(WordSet::FormOfAddress, honorific));
        let is_family_name = source.form == SpeakerForm::Surname && source.role.is_none() && source.honorific.is_some();
        let name =
            |person: &Person| view.span(TokenRange::new(person.first as usize, person.last as usize)).of(view.segments.text);
        let same = |person: &&Person| family_name(name(person)) == &*source.name;
        let mut namesakes = view.people_before(source.at).iter().rev().take(MAX_PEOPLE_BACK).filter(same);
        is_plain
            && is_family_name
            && self.speaker.name.contains(' ')
            && family_name(&self.speaker.name) == &*source.name
            && namesakes.all(|person| compatible(name(person), &self.speaker.name))
    }

    /// Whether the name and the gender of a source may be this speaker's.
    pub(super) fn may_be(&self, source: &SourceReading<'_>) -> bool {
        let genders_differ = self.gender != Gender::Unknown && source.gender != Gender::Unknown && self.gender != source.gender;
        !genders_differ && compatible(&self.speaker.name, &source.name)
    }
}
