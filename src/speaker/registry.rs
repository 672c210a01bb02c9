//! [`Registry`]: the speakers so far, and which of them a source means.

use super::affiliation::{country, country_of};
use super::antecedent;
use super::any_official::{self, Official};
use super::bare_title::completes;
use super::body_name;
use super::entry::{Entry, Found, MAX_NAMESAKES_BACK, NameState, in_order, labelled, without_office, written_otherwise};
use super::incumbent;
use super::kingdom;
use super::label_people::LabelPeople;
use super::meeting;
use super::office_holders::OfficeHolders;
use super::office_key::{Key, role_key};
use super::person_name::{NameKey, NamePlace, family_name, is_longer_form, words};
use super::quoted_words::QuotedWords;
use super::reading::SourceReading;
use super::salience::Scene;
use crate::Span;
use crate::attribution::Finding;
use crate::lexicon::Gender;
use crate::mention::Mentions;
use crate::story::{Speaker, SpeakerForm, SpeakerKind, SpeakerMention};
use crate::syntax::View;
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// The number of speakers back that a pronoun may mean.
const MAX_RECENT: usize = 6;
/// The number of sources that are kept because they added nothing.
const MAX_KNOWN_SOURCES: usize = 8;

/// The speakers of a document, in the order in which they spoke first.
pub(super) struct Registry<'a> {
    pub(super) view: View<'a>,
    pub(super) mentions: &'a Mentions,
    pub(super) quoted: QuotedWords<'a>,
    /// Read when a source first needs them.
    pub(super) holders: OnceCell<OfficeHolders<'a>>,
    /// Read when a label first needs them.
    label_people: OnceCell<LabelPeople<'a>>,
    /// By the number of a label's person: the entry.
    label_entries: BTreeMap<usize, usize>,
    pub(super) entries: Vec<Entry>,
    /// By whole name: the entry that had the name last.
    names: BTreeMap<Key<'a>, usize>,
    /// By a word of a person's name: the entry whose family name it was last, or else that had it first.
    name_words: BTreeMap<NameKey, usize>,
    /// By office: the entry that had it last.
    roles: BTreeMap<Key<'a>, usize>,
    /// By the office after the name in a label: "Ada Lund, Foreign Minister:" may return as "Foreign Minister:".
    label_roles: BTreeMap<Key<'a>, usize>,
    /// The entries that spoke last, the latest at the end.
    pub(super) recent: Vec<usize>,
    /// Sources that added nothing about their entries since anything was learned. In a dialogue the same few labels return.
    known_sources: Vec<(SourceReading<'a>, usize)>,
}

impl<'a> Registry<'a> {
    pub(super) fn new(view: View<'a>, mentions: &'a Mentions, findings: &'a [Finding]) -> Self {
        Self {
            view,
            mentions,
            quoted: QuotedWords::new(findings),
            holders: OnceCell::new(),
            label_people: OnceCell::new(),
            label_entries: BTreeMap::new(),
            entries: Vec::new(),
            names: BTreeMap::new(),
            name_words: BTreeMap::new(),
            roles: BTreeMap::new(),
            label_roles: BTreeMap::new(),
            recent: Vec::new(),
            known_sources: Vec::new(),
        }
    }

    /// The index of the entry that a source means, which is added if it is new. `None` for a pronoun without an antecedent. `speech` is
    /// what the source says, if nobody who is named there can be the source.
    pub(super) fn resolve(&mut self, source: &SourceReading<'a>, speech: Option<Span>) -> Option<usize> {
        let index = self.by_label_role(source).or_else(|| self.entry_of(source, speech))?;
        if source.form == SpeakerForm::Label && source.role_follows_name {
            if let Some(role) = &source.role {
                self.label_roles.insert(Key::new(role_key(self.view.lexicon, role)), index);
            }
        }
        self.record_mention(index, source);
        Some(index)
    }

    /// The speaker of an entry, as far as it is known.
    pub(super) fn speaker(&self, index: usize) -> &Speaker {
        &self.entries[index].speaker
    }

    /// Whether a pronoun may mean the entry at an index.
    pub(super) fn may_mean(&self, pronoun: &SourceReading<'_>, index: usize) -> bool {
        self.entries[index].agrees_with(pronoun)
    }

    /// The speakers who said something in the order of their first mention, and for each entry its index among them. `spoke` are the
    /// entries of the quotes.
    pub(super) fn finish(self, spoke: impl Iterator<Item = usize>) -> (Vec<Found>, Vec<u32>) {
        in_order(self.entries, spoke)
    }

    /// "Foreign Minister:" after "Ada Lund, Foreign Minister:".
    fn by_label_role(&self, source: &SourceReading<'a>) -> Option<usize> {
        let is_role_alone = source.form == SpeakerForm::Label && source.role.as_ref() == Some(&source.name);
        if is_role_alone { self.label_roles.get(&Key::new(role_key(self.view.lexicon, &source.name))).copied() } else { None }
    }

    fn entry_of(&mut self, source: &SourceReading<'a>, speech: Option<Span>) -> Option<usize> {
        if source.is_style {
            return Some(self.styled(source));
        }
        if let Some(last) = self.recent.last().filter(|_| source.is_last_speaker(self.view)) {
            return Some(*last);
        }
        let issuer = || antecedent::issuer_of_statement(self.view, source).filter(|_| source.is_utterance(self.view));
        if let Some(sender) = antecedent::sender_before(self.view, source).or_else(issuer) {
            return self.entry_of(&sender, None);
        }
        let kingdom = || kingdom::meant(self.view, self.mentions, source);
        if let Some(one) = antecedent::one_of_two(self.view, source).or_else(|| self.side(source)).or_else(kingdom) {
            return Some(self.entry_named(&one));
        }
        // "an official at the Ministry" is nobody whom the text names.
        let is_somebody = self.view.is(source.at, "a") || self.view.is(source.at, "an");
        match self.official(source).filter(|_| !is_somebody) {
            Some(Official::Last) => return self.recent.last().copied(),
            Some(Official::Only(holder)) => return Some(self.entry_named(&holder)),
            None => {}
        }
        let is_definite = || self.view.is(source.at, "the");
        let holder = match (source.form, source.kind) {
            (SpeakerForm::Pronoun, _) => return self.antecedent(source),
            (SpeakerForm::Label, _) => return Some(self.entry_labelled(source)),
            (SpeakerForm::Role, SpeakerKind::Person) if !is_somebody => {
                let held = self.holder(source, speech).or_else(|| self.holders().otherwise_held(source).cloned());
                // "the Baroness": a title that comes before the name of one person.
                let bears = || self.holders().with_style(source).filter(|_| is_definite()).cloned();
                held.or_else(bears).or_else(|| incumbent::holder(self.view, source))
            }
            // "the spokesperson" may be somebody who has a name. "a spokesperson" is not.
            (SpeakerForm::Role, SpeakerKind::Spokesperson) if is_definite() => self.holder(source, speech),
            // "the Prime Minister and Foreign Minister" may be one person.
            (SpeakerForm::Role, SpeakerKind::Collective) if source.role_words.is_some() => self.holder(source, speech),
            // "EAM" is the External Affairs Minister.
            (SpeakerForm::Surname | SpeakerForm::FullName, _) => self.holders().abbreviated(source).cloned(),
            _ => None,
        };
        let Some(holder) = holder else {
            let last = self.recent.last().filter(|_| self.find_unnamed(source).is_none());
            let known = last.and_then(|last| without_office(&self.entries, *last, (self.view, self.quoted), source));
            let index = known.unwrap_or_else(|| self.entry_named(source));
            self.learn_role(index, source);
            return Some(index);
        };
        let index = self.entry_named(&holder);
        // "The Norwegian foreign minister" after "her Norwegian counterpart, Bo Lind", "the Trade Minister" after "Minister Lind".
        if self.entries[index].speaker.role.as_ref().is_none_or(|known| completes(self.view, Some(known), &source.name)) {
            self.learn_role(index, source);
        }
        Some(index)
    }

    /// Whom words for any office mean.
    fn official(&self, source: &SourceReading<'a>) -> Option<Official<'a>> {
        let is_office = source.form == SpeakerForm::Role && source.kind == SpeakerKind::Person;
        let last = self.recent.last().map(|last| self.speaker(*last));
        if is_office { any_official::meant(self.holders(), source, last) } else { None }
    }

    /// The entry of the person whom a label means.
    fn entry_labelled(&mut self, label: &SourceReading<'a>) -> usize {
        let people = self.label_people.get_or_init(|| {
            let holders = self.holders.get_or_init(|| OfficeHolders::new(self.view, self.mentions));
            LabelPeople::new(self.view, self.mentions, holders, self.quoted.findings)
        });
        // "A:" has been read as the words that name who answers.
        let is_read_itself = self.view.token(label.at).is_some_and(|token| token.start() == label.span.start);
        let known = people.person(label.span.of(self.view.segments.text)).filter(|_| is_read_itself);
        let Some((number, person)) = known else { return self.entry_named(label) };
        if let Some(index) = self.label_entries.get(&number) {
            return *index;
        }
        let person = person.clone();
        let index = if person.reading.is_named_person() {
            let index = labelled(&self.entries, self.view, self.mentions, &person).unwrap_or_else(|| self.add(&person.reading));
            self.learn_from(index, &person.reading);
            self.entries[index].name = NameState::Settled;
            self.entries[index].found_at = person.found_at;
            self.known_sources.clear();
            index
        } else {
            self.entry_named(&person.reading)
        };
        self.label_entries.insert(number, index);
        index
    }

    /// Whom "the host", "the guest" and "her Norwegian counterpart" mean.
    fn side(&self, source: &SourceReading<'a>) -> Option<SourceReading<'a>> {
        let last = self.recent.last().map(|last| &*self.entries[*last].speaker.name);
        meeting::names_side(self.view, source).then(|| meeting::side(self.holders(), source, last)).flatten()
    }

    fn holders(&self) -> &OfficeHolders<'a> {
        self.holders.get_or_init(|| OfficeHolders::new(self.view, self.mentions))
    }

    /// The named person whom an office without a name means.
    fn holder(&self, source: &SourceReading<'a>, speech: Option<Span>) -> Option<SourceReading<'a>> {
        let last = self.recent.last().map(|last| &*self.entries[*last].speaker.name);
        self.holders().holder(source, Scene { speech, last }).cloned()
    }

    /// The person whom a style means: the antecedent of a pronoun in its place, or else the last person who spoke.
    fn styled(&mut self, style: &SourceReading<'a>) -> usize {
        if let Some(bearer) = self.holders().with_style(style).cloned() {
            return self.entry_named(&bearer);
        }
        let pronoun = SourceReading { form: SpeakerForm::Pronoun, ..style.clone() };
        let is_known = style.gender != Gender::Unknown;
        let last_person = |registry: &Self| {
            let is_person = |index: &usize| registry.entries[*index].speaker.kind == SpeakerKind::Person;
            registry.recent.iter().rev().copied().find(is_person)
        };
        let antecedent = if is_known { self.antecedent(&pronoun) } else { last_person(self) };
        let last =
            |registry: &mut Self| registry.holders().last_before(style.at).cloned().map(|holder| registry.entry_named(&holder));
        antecedent.or_else(|| last(self)).unwrap_or_else(|| self.entry_named(style))
    }

    pub(super) fn record_mention(&mut self, index: usize, source: &SourceReading<'a>) {
        let entry = &mut self.entries[index];
        entry.speaker.mentions.push(SpeakerMention { span: source.span, form: source.form });
        if entry.gender == Gender::Unknown && source.gender != Gender::Unknown {
            entry.gender = source.gender;
            self.known_sources.clear();
        }
        self.recent.retain(|known| *known != index);
        self.recent.push(index);
        if self.recent.len() > MAX_RECENT {
            self.recent.remove(0);
        }
    }

    pub(super) fn entry_of_pair(&mut self, pair: &SourceReading<'a>) -> usize {
        let index = self.entry_named(pair);
        self.entries[index].is_pair = true;
        index
    }

    /// The named person whom an office means; the reading itself if it is none.
    pub(super) fn with_name(&self, reading: SourceReading<'a>) -> SourceReading<'a> {
        if reading.form != SpeakerForm::Role {
            return kingdom::meant(self.view, self.mentions, &reading).unwrap_or(reading);
        }
        self.side(&reading).or_else(|| self.holder(&reading, None)).unwrap_or(reading)
    }

    /// The entry with the name or the role of a source, which is added if it is new.
    pub(super) fn entry_named(&mut self, source: &SourceReading<'a>) -> usize {
        if let Some(index) = self.known_sources.iter().find(|(known, _)| known.names_as(source)).map(|(_, index)| *index) {
            self.entries[index].fill(self.view, self.mentions, source);
            return index;
        }
        // "SCF" may be the Sea Council Forum.
        let body = || if source.is_acronym() { body_name::by_acronym(&self.entries, &source.name) } else { None };
        let found = if source.is_named_person() { self.find_person(source).or_else(body) } else { self.find_unnamed(source) };
        let index = found.unwrap_or_else(|| self.add(source));
        if self.learn(index, source) {
            self.known_sources.clear();
        } else if source.kind != SpeakerKind::Collective {
            if self.known_sources.len() == MAX_KNOWN_SOURCES {
                self.known_sources.remove(0);
            }
            self.known_sources.push((source.clone(), index));
        }
        index
    }

    fn find_person(&self, source: &SourceReading<'a>) -> Option<usize> {
        let by_word = |word| self.name_words.get(&NameKey::of(word));
        let by_name = || self.names.get(&Key::new(source.name.clone()));
        let found = by_word(family_name(&source.name)).or_else(by_name).or_else(|| words(&source.name).find_map(by_word));
        let Some(found) = found.copied() else { return written_otherwise(&self.entries, source) };
        // "Mr Lund" is not the Ms Lund who spoke last, but the one before her.
        let mut namesakes = (self.entries.len().saturating_sub(MAX_NAMESAKES_BACK)..self.entries.len()).rev();
        let is_same = |index: &usize| self.entries[*index].may_be_named(self.holders(), source);
        // "Mutale Banda said. Mr Banda added": the table may have the given name as a woman's.
        let last = || self.recent.last().copied().filter(|last| self.entries[*last].may_have_other_gender(self.view, source));
        Some(found).filter(is_same).or_else(|| namesakes.find(is_same)).or_else(last)
    }

    pub(super) fn find_unnamed(&self, source: &SourceReading<'a>) -> Option<usize> {
        if let Some(index) = body_name::by_part(&self.entries, source, self.view) {
            return Some(index);
        }
        let role = role_key(self.view.lexicon, &source.name);
        let may_be_pair = source.kind == SpeakerKind::Collective && !role.contains(' ');
        let role = Key::new(role);
        let pair = || self.recent.iter().rev().copied().find(|index| may_be_pair && self.entries[*index].is_pair);
        let by_role = self.roles.get(&role).or_else(|| self.names.get(&Key::new(source.name.clone())));
        let state = || body_name::by_state(&self.entries, source, country(self.view, self.mentions, source), self.view);
        let field = || body_name::by_field(&self.entries, source, country(self.view, self.mentions, source), self.view);
        let shorter = || state().or_else(field).or_else(|| body_name::by_shorter(&self.entries, source, role.words(), self.view));
        let by_table = || body_name::by_table(&self.entries, source, &self.mentions.bodies);
        by_role.or_else(|| self.names.get(&role)).copied().or_else(by_table).or_else(pair).or_else(shorter)
    }

    pub(super) fn add(&mut self, source: &SourceReading<'a>) -> usize {
        self.entries.push(Entry { is_state: body_name::is_state(self.view, source), ..Entry::of(source) });
        self.entries.len() - 1
    }

    /// Takes over what a source adds, and what the text says about the same person elsewhere: "Minister Lund" is its "Minister of Trade
    /// of Norway, Ada Lund". Returns whether anything was new.
    fn learn(&mut self, index: usize, source: &SourceReading<'a>) -> bool {
        let learned = self.learn_from(index, source);
        let entry = &self.entries[index];
        let known = (entry.rank, entry.speaker.role.as_deref().map_or(0, str::len));
        // "Ms Lund" is not the Bo Lund who has been "Mr Lund".
        let is_other = |name: &str| {
            self.names.get(&Key::new(name.to_owned().into())).is_some_and(|at| !self.entries[*at].gender.agrees(entry.gender))
        };
        let person = || self.holders().person(&source.name, entry.gender, source.role_words, is_other);
        let holder = if source.has_form_of_person() { person() } else { None };
        // "Foreign Minister Byun" below "Foreign Minister Byun of the Republic of Korea"
        let is_fuller = |holder: &&SourceReading<'_>| {
            holder.name.len() > entry.speaker.name.len()
                || entry.speaker.country.is_none() && country_of(self.view, self.mentions, holder).is_some()
                || holder.role.as_deref().is_some_and(|role| (holder.rank, role.len()) > known)
        };
        match holder.filter(is_fuller).cloned() {
            Some(holder) => self.learn_from(index, &holder) || learned,
            None => learned,
        }
    }

    pub(super) fn learn_from(&mut self, index: usize, source: &SourceReading<'a>) -> bool {
        self.entries[index].fill(self.view, self.mentions, source);
        let learned_role = self.learn_role(index, source);
        let learned_name = source.has_form_of_person() && self.learn_name(index, source);
        let mut learned = learned_role || learned_name;
        if source.is_plural {
            learned |= self.names.insert(Key::new(role_key(self.view.lexicon, &source.name)), index) != Some(index);
        }
        learned | (self.names.insert(Key::new(source.name.clone()), index) != Some(index))
    }

    fn learn_role(&mut self, index: usize, source: &SourceReading<'a>) -> bool {
        let Some(role) = &source.role else { return false };
        let is_new = self.roles.insert(Key::new(role_key(self.view.lexicon, role)), index) != Some(index);
        let entry = &mut self.entries[index];
        let known = entry.speaker.role.as_deref();
        let is_fuller = known.is_none_or(|known| (entry.rank, known.len()) < (source.rank, role.len()));
        if is_fuller && (source.form != SpeakerForm::Role || completes(self.view, known, role)) || known.is_none() {
            entry.speaker.role = Some(role.as_ref().into());
            entry.rank = source.rank;
            return true;
        }
        is_new
    }

    fn learn_name(&mut self, index: usize, source: &SourceReading<'a>) -> bool {
        let known = &mut self.entries[index].speaker.name;
        let is_fuller = is_longer_form(known, &source.name, NamePlace::of(self.view, source.span));
        if is_fuller {
            *known = source.name.as_ref().into();
        }
        let mut learned = is_fuller | (self.name_words.insert(NameKey::of(family_name(&source.name)), index) != Some(index));
        // "Sir Peregrine" is Sir Peregrine Oakes, "Wang" is Wang Yi, and "Fernández" may be José Fernández Ortega.
        for word in words(&source.name) {
            self.name_words.entry(NameKey::of(word)).or_insert_with(|| {
                learned = true;
                index
            });
        }
        learned
    }
}
