//! [`Registry`]: the speakers so far, and which of them a source names.

use super::name_key::{Key, compatible, family_name, part, role_key};
use super::office_holders::OfficeHolders;
use super::source_reading::{Rank, SourceReading, body, country, describe, described_person};
use crate::Span;
use crate::lexicon::Gender;
use crate::mention::Mentions;
use crate::story::{Speaker, SpeakerForm, SpeakerKind, SpeakerMention};
use crate::syntax::EntityFlags;
use crate::syntax::Person;
use crate::syntax::noun_phrase;
use crate::syntax::{TokenRange, View};
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// How many speakers back a pronoun may look, and how many names ahead an office.
const BACK: usize = 6;

/// How many speakers back a namesake is looked for.
const NAMESAKES: usize = 32;

/// How many sources are kept that said nothing new.
const SETTLED: usize = 8;

/// How many sentences back a pronoun may look for a subject, and how far in a sentence its first verb may stand.
const SENTENCES: usize = 3;
const CLAUSE: usize = 40;

struct Entry {
    speaker: Speaker,
    gender: Gender,
    plural: bool,
    /// Whether it is two people whom "they" put together.
    pair: bool,
    /// How much its office says.
    rank: Rank,
}

/// The speakers of a document, in the order in which they spoke first.
pub(super) struct Registry<'a> {
    view: View<'a>,
    mentions: &'a Mentions,
    /// Read when the first speaker is named.
    tied: OnceCell<OfficeHolders<'a>>,
    entries: Vec<Entry>,
    /// By family name, and by whole name: the entry that bore it last.
    names: BTreeMap<Key<'a>, usize>,
    roles: BTreeMap<Key<'a>, usize>,
    /// By the office that a label puts behind the name: "Ada Lund, Foreign Minister:" may come back as "Foreign Minister:".
    introduced: BTreeMap<Key<'a>, usize>,
    /// The entries that spoke last, the latest at the end.
    recent: Vec<usize>,
    /// Sources that said nothing new of the entries that they name, since anything was learned: in a dialogue the same few labels
    /// come again and again.
    settled: Vec<(SourceReading<'a>, usize)>,
    /// Whether what is learned of a source is new.
    news: bool,
}

impl<'a> Registry<'a> {
    pub(super) fn new(view: View<'a>, mentions: &'a Mentions) -> Self {
        Self {
            view,
            mentions,
            tied: OnceCell::new(),
            entries: Vec::new(),
            names: BTreeMap::new(),
            roles: BTreeMap::new(),
            introduced: BTreeMap::new(),
            recent: Vec::new(),
            settled: Vec::new(),
            news: false,
        }
    }

    fn tied(&self) -> &OfficeHolders<'a> {
        self.tied.get_or_init(|| OfficeHolders::new(self.view))
    }

    /// The entry that a source names, made where it is new; `None` for a pronoun that fits nobody. Where it speaks throughout, `own` is
    /// what it says: whoever is named there is somebody else.
    pub(super) fn resolve(&mut self, described: &SourceReading<'a>, own: Span) -> Option<usize> {
        let alone = described.form == SpeakerForm::Label && described.role.as_ref() == Some(&described.name);
        let introduced = if alone { self.introduced.get(&Key::new(role_key(&described.name))).copied() } else { None };
        let index = match described.form {
            _ if introduced.is_some() => introduced?,
            SpeakerForm::Pronoun => self.pronoun(described)?,
            // "the spokesperson", but not "a spokesperson", may be one who has a name.
            SpeakerForm::Role
                if described.kind == SpeakerKind::Person
                    || described.kind == SpeakerKind::Spokesperson && self.view.is(described.at, "the") =>
            {
                let holder = described
                    .role
                    .as_deref()
                    .and_then(|role| self.tied().holder(role, described.at, &self.met_by(described.at), own))
                    .cloned();
                self.named(holder.as_ref().unwrap_or(described))
            }
            // "EAM" is the External Affairs Minister.
            SpeakerForm::Surname if described.name.len() > 1 && described.name.bytes().all(|byte| byte.is_ascii_uppercase()) => {
                let holder = self.tied().abbreviated(&described.name).cloned();
                self.named(holder.as_ref().unwrap_or(described))
            }
            _ => self.named(described),
        };
        if described.form == SpeakerForm::Label && described.office_behind {
            if let Some(role) = &described.role {
                self.introduced.insert(Key::new(role_key(role)), index);
            }
        }
        let entry = &mut self.entries[index];
        entry.speaker.mentions.push(SpeakerMention { span: described.span, form: described.form });
        if entry.gender == Gender::Unknown && described.gender != Gender::Unknown {
            entry.gender = described.gender;
            self.settled.clear();
        }
        self.recent.retain(|known| *known != index);
        self.recent.push(index);
        if self.recent.len() > BACK {
            self.recent.remove(0);
        }
        Some(index)
    }

    /// Whom a sentence puts behind "with", of those it names next after the token at `at`: "the President on the call with President Lund" are two.
    fn met_by(&self, at: usize) -> Vec<&'a str> {
        /// How far before a name the words of its office reach.
        const TITLE: usize = 8;
        let view = self.view;
        let Some(sentence) = view.segments.sentences.get(view.sentence_of(at)) else {
            return Vec::new();
        };
        let here = view.people_from(at + 1).iter().take_while(|person| person.last <= sentence.last).take(BACK);
        let met = here.filter(|person| {
            let name = person.first as usize;
            let office =
                |at: &usize| view.flags(*at).any(EntityFlags::OFFICE.or(EntityFlags::PLACE)) || view.tag(*at).is_nominal();
            let open = (at + 1..name).rev().take(TITLE).find(|at| !office(at));
            open.is_some_and(|open| view.is(open, "with"))
        });
        met.map(|person| view.span(TokenRange::new(person.first as usize, person.last as usize)).of(view.segments.text)).collect()
    }

    fn pronoun(&mut self, described: &SourceReading<'a>) -> Option<usize> {
        if described.own {
            return None;
        }
        let fits = |entry: &Entry| {
            let several = matches!(entry.speaker.kind, SpeakerKind::Collective | SpeakerKind::Organisation);
            if described.plural {
                return several || entry.plural;
            }
            if described.gender == Gender::Unknown {
                return entry.speaker.kind == SpeakerKind::Organisation;
            }
            !several && (entry.gender == Gender::Unknown || entry.gender == described.gender)
        };
        let recent = self.recent.iter().rev().copied().find(|index| fits(&self.entries[*index]));
        let spoke = recent.and_then(|index| self.entries[index].speaker.mentions.last()).map_or(0, |mention| mention.span.start);
        // Whoever is the subject of the sentence before comes before whoever spoke earlier.
        if let Some(subject) = self.subject_before(described).filter(|subject| recent.is_none() || subject.span.start > spoke) {
            let holder = subject.role.as_deref().filter(|_| subject.form == SpeakerForm::Role);
            let holder =
                holder.and_then(|role| self.tied().holder(role, subject.at, &self.met_by(subject.at), Span::default())).cloned();
            return Some(self.named(holder.as_ref().unwrap_or(&subject)));
        }
        recent.or_else(|| self.antecedent(described))
    }

    /// Who is the subject of one of the sentences before a pronoun, one person or several as the pronoun is, where no other pronoun stands between.
    fn subject_before(&self, described: &SourceReading<'a>) -> Option<SourceReading<'a>> {
        if !described.plural && described.gender == Gender::Unknown {
            return None;
        }
        let sentences = &self.view.segments.sentences;
        let here = self.view.sentence_of(described.at);
        // Its own sentence first, up to the pronoun: "Mr Lund met Mr Oda, where he said".
        let near = &sentences[here.saturating_sub(SENTENCES)..(here + 1).min(sentences.len())];
        for sentence in near.iter().rev() {
            let (first, last) = (sentence.first as usize, (sentence.last as usize).min(described.at));
            let finite = (first..last.min(first + CLAUSE)).find(|at| self.view.tag(*at).is_finite());
            let Some(subject) = finite.and_then(|finite| noun_phrase::subject_before(self.view, first, finite)) else { continue };
            let subject = describe(self.view, subject, false);
            // A pronoun of the same kind before means whoever this one means: the look goes on.
            let same = subject.plural == described.plural && (described.plural || subject.gender == described.gender);
            if subject.form == SpeakerForm::Pronoun && same {
                continue;
            }
            if described.plural {
                match (subject.plural, subject.form) {
                    (true, _) => return Some(subject),
                    _ => continue,
                }
            }
            let fits = subject.gender == Gender::Unknown || subject.gender == described.gender;
            match subject.form {
                SpeakerForm::Pronoun => return None,
                SpeakerForm::Role if subject.role.is_none() => {}
                _ if subject.kind == SpeakerKind::Person && fits => {
                    return Some(SourceReading { gender: described.gender, ..subject });
                }
                _ => {}
            }
        }
        None
    }

    /// The last person named before a pronoun, who becomes a speaker.
    fn antecedent(&mut self, described: &SourceReading<'a>) -> Option<usize> {
        if described.plural {
            return self.pair(described);
        }
        if described.gender == Gender::Unknown {
            return None;
        }
        let fits = |gender: Gender| gender == Gender::Unknown || gender == described.gender;
        let person = self.view.people_before(described.at).iter().rev().take(BACK).find(|person| fits(person.gender))?;
        let mut whole = described_person(self.view, *person);
        whole.gender = described.gender;
        Some(self.named(&whole))
    }

    /// "They" after a sentence that names two people: the two together.
    fn pair(&mut self, described: &SourceReading<'a>) -> Option<usize> {
        let sentences = &self.view.segments.sentences;
        let here = self.view.sentence_of(described.at);
        let near = sentences.get(here.saturating_sub(SENTENCES)..(here + 1).min(sentences.len())).unwrap_or_default();
        for sentence in near.iter().rev() {
            let last = sentence.last.min(described.at as u32);
            let within = |people: &&[Person]| people.iter().all(|person| person.last <= last);
            let named = self.view.people_from(sentence.first as usize).get(..2);
            let Some([one, two]) = named.filter(within) else { continue };
            let (one, two) = (described_person(self.view, *one), described_person(self.view, *two));
            if !compatible(&one.name, &two.name) {
                let name = format!("{} and {}", one.name, two.name).into();
                let index = self.named(&SourceReading {
                    name,
                    kind: SpeakerKind::Collective,
                    form: SpeakerForm::Role,
                    ..described.clone()
                });
                self.entries[index].pair = true;
                return Some(index);
            }
        }
        None
    }

    fn named(&mut self, described: &SourceReading<'a>) -> usize {
        if let Some(index) = self.settled.iter().find(|(known, _)| known.names_as(described)).map(|(_, index)| *index) {
            self.fill(index, described);
            return index;
        }
        self.news = false;
        let index = self.looked_up(described);
        if self.news {
            self.settled.clear();
        } else if described.kind != SpeakerKind::Collective {
            if self.settled.len() == SETTLED {
                self.settled.remove(0);
            }
            self.settled.push((described.clone(), index));
        }
        index
    }

    fn looked_up(&mut self, described: &SourceReading<'a>) -> usize {
        let person = matches!(described.form, SpeakerForm::FullName | SpeakerForm::Surname)
            || described.form == SpeakerForm::Label && described.kind == SpeakerKind::Person;
        let key = Key::new(described.name.clone());
        let found = if person && described.kind == SpeakerKind::Person {
            let family = Key::new(family_name(&described.name).into());
            let found = self.names.get(&family).or_else(|| self.names.get(&key)).copied();
            let same = |index: &usize| {
                let entry = &self.entries[*index];
                let unlike =
                    entry.gender != Gender::Unknown && described.gender != Gender::Unknown && entry.gender != described.gender;
                !unlike && compatible(&entry.speaker.name, &described.name)
            };
            // "Mr Lund" is not the Ms Lund who spoke last, but the one before her.
            found.filter(same).or_else(|| {
                found.and_then(|_| (self.entries.len().saturating_sub(NAMESAKES)..self.entries.len()).rev().find(same))
            })
        } else {
            let bare = role_key(&described.name);
            let group = described.kind == SpeakerKind::Collective && !bare.contains(' ');
            let bare = Key::new(bare);
            let pair = || self.recent.iter().rev().copied().find(|index| group && self.entries[*index].pair);
            self.roles.get(&bare).or_else(|| self.names.get(&key)).or_else(|| self.names.get(&bare)).copied().or_else(pair)
        };
        let index = found.unwrap_or_else(|| {
            self.entries.push(Entry {
                speaker: Speaker { name: described.name.as_ref().into(), kind: described.kind, ..Speaker::default() },
                gender: described.gender,
                plural: described.plural,
                pair: false,
                rank: Rank::Member,
            });
            self.entries.len() - 1
        });
        self.learn(index, described, person);
        // What the text says of the same person elsewhere: "Minister Lund" is its "Minister of Trade of Norway, Ada Lund".
        let entry = &self.entries[index];
        let known = (entry.rank, entry.speaker.role.as_deref().map_or(0, str::len));
        let tied = if person { self.tied().person(&described.name) } else { None };
        if let Some(tied) = tied.filter(|tied| tied.role.as_deref().is_some_and(|role| (tied.rank, role.len()) > known)).cloned()
        {
            self.learn(index, &tied, true);
        }
        index
    }

    /// Takes over what a source adds to what is known.
    fn learn(&mut self, index: usize, described: &SourceReading<'a>, person: bool) {
        self.fill(index, described);
        let entry = &mut self.entries[index];
        let mut news = false;
        if person && described.name.len() > entry.speaker.name.len() && compatible(&entry.speaker.name, &described.name) {
            entry.speaker.name = described.name.as_ref().into();
            news = true;
        }
        if let Some(role) = &described.role {
            news |= self.roles.insert(Key::new(role_key(role)), index) != Some(index);
            let rank = (described.rank, role.len());
            let fuller = entry.speaker.role.as_deref().is_none_or(|known| (entry.rank, known.len()) < rank);
            if fuller && described.form != SpeakerForm::Role || entry.speaker.role.is_none() {
                entry.speaker.role = Some(role.as_ref().into());
                entry.rank = described.rank;
                news = true;
            }
        }
        if person {
            news |= self.names.insert(Key::new(part(&described.name, family_name(&described.name))), index) != Some(index);
            // "Sir Peregrine" is Sir Peregrine Oakes, and "Wang" is Wang Yi.
            if let Some((first, _)) = described.name.split_once([' ', '\u{a0}']) {
                self.names.entry(Key::new(part(&described.name, first))).or_insert_with(|| {
                    news = true;
                    index
                });
            }
        }
        if described.plural {
            news |= self.names.insert(Key::new(role_key(&described.name)), index) != Some(index);
        }
        news |= self.names.insert(Key::new(described.name.clone()), index) != Some(index);
        self.news |= news;
    }

    /// Takes over what a source adds that tells nobody from another.
    fn fill(&mut self, index: usize, described: &SourceReading<'a>) {
        let speaker = &mut self.entries[index].speaker;
        if speaker.honorific.is_none() {
            speaker.honorific = described.honorific.map(Into::into);
        }
        if speaker.organisation.is_none() {
            speaker.organisation = described.organisation.and_then(|words| body(self.view, self.mentions, words)).map(Into::into);
        }
        if speaker.country.is_none() {
            speaker.country = described.country.and_then(|words| country(self.view, self.mentions, words)).map(Into::into);
        }
    }

    /// The speakers in the order of their first mention, and where each entry stands among them.
    pub(super) fn finish(self) -> (Vec<Speaker>, Vec<u32>) {
        let mut speakers: Vec<(usize, Speaker)> = self.entries.into_iter().map(|entry| entry.speaker).enumerate().collect();
        speakers.sort_by_key(|(index, speaker)| (speaker.mentions.iter().map(|mention| mention.span.start).min(), *index));
        let mut order = vec![0; speakers.len()];
        for (at, (index, _)) in speakers.iter().enumerate() {
            order[*index] = at as u32;
        }
        (speakers.into_iter().map(|(_, speaker)| speaker).collect(), order)
    }
}
