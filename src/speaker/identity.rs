//! [`Identities`]: for which state or body whoever some words name acts.

use super::affiliation::{country, organisation};
use super::antecedent;
use super::headline_state;
use super::incumbent;
use super::named_states;
use super::office_holders::OfficeHolders;
use super::quoted_words::QuotedWords;
use super::reading::{SourceReading, read_phrase};
use super::salience::Scene;
use crate::Span;
use crate::lexicon::{Facts, OfficeClass, Tense, WordSet};
use crate::mention::Mentions;
use crate::rule::QuoteRule;
use crate::story::{CountryForm, Quote, QuoteKind, Speaker, SpeakerForm, SpeakerKind};
use crate::syntax::{EntityFlags, TokenRange, View};
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

/// The number of tokens of a pronoun with what belongs to it: "both of them".
const MAX_PRONOUN_TOKENS: usize = 4;

/// Whoever some words name. Each rule for an act asks for its sides, so copies must be cheap.
#[derive(Clone, Debug, Default)]
pub(crate) struct Identity {
    pub(crate) country: Option<Rc<str>>,
    pub(crate) organisation: Option<Rc<str>>,
    /// Index of the speaker, if the person speaks.
    pub(crate) speaker: Option<u32>,
    pub(crate) role: Option<Rc<str>>,
    /// Whether the country is the issuer's only because the text names no other. It counts beside a side with a country of its own.
    pub(crate) is_presumed: bool,
}

/// Tells for whom the people, offices and bodies of a document act, after its speakers are known.
pub(crate) struct Identities<'a> {
    view: View<'a>,
    mentions: &'a Mentions,
    holders: OnceCell<OfficeHolders<'a>>,
    quoted: QuotedWords<'a>,
    quotes: &'a [Quote],
    speakers: &'a [Speaker],
    /// The start of each mention of a speaker, with the mention's end and the speaker's index. Sorted.
    places: Vec<(u32, u32, u32)>,
    /// The mentions of countries with their codes. Sorted.
    countries: Vec<(Span, &'a str)>,
    /// The mentions of groups that are no states, with their names. Sorted.
    groups: Vec<(Span, &'a str)>,
    /// What was found for some words. Each rule for a verb asks again for its subject.
    identified: RefCell<HashMap<TokenRange, Option<Identity>>>,
    /// The mentions of seats of governments. Sorted.
    seats: Vec<Span>,
    subject: OnceCell<Option<Identity>>,
    matter: OnceCell<Option<Identity>>,
    issuing_body: OnceCell<Option<Identity>>,
    /// The state whose government the text names, if nobody issues it.
    home: OnceCell<Option<&'a str>>,
    states: OnceCell<Vec<Span>>,
}

/// What the speaker stage leaves for those after it.
pub(crate) struct Known<'a> {
    pub(super) holders: OnceCell<OfficeHolders<'a>>,
    pub(super) quoted: QuotedWords<'a>,
}

impl<'a> Identities<'a> {
    pub(crate) fn new(
        view: View<'a>,
        mentions: &'a Mentions,
        known: Known<'a>,
        (quotes, speakers): (&'a [Quote], &'a [Speaker]),
    ) -> Self {
        let of = |(index, speaker): (usize, &'a Speaker)| {
            speaker.mentions.iter().map(move |mention| (mention.span.start, mention.span.end, index as u32))
        };
        let mut places: Vec<_> = speakers.iter().enumerate().flat_map(of).collect();
        places.sort_unstable();
        let named =
            mentions.countries.iter().flat_map(|country| country.mentions.iter().map(|mention| (mention.span, &*country.code)));
        let mut countries: Vec<_> = named.collect();
        countries.extend(named_states::actors(view));
        countries.sort_unstable();
        let metonyms = mentions.countries.iter().flat_map(|country| &country.mentions);
        let metonyms = metonyms.filter(|mention| mention.form == CountryForm::Metonym);
        let mut seats: Vec<Span> = metonyms.map(|mention| mention.span).collect();
        seats.sort_unstable();
        Self {
            view,
            mentions,
            seats,
            subject: OnceCell::new(),
            matter: OnceCell::new(),
            issuing_body: OnceCell::new(),
            home: OnceCell::new(),
            states: OnceCell::new(),
            holders: known.holders,
            quoted: known.quoted,
            quotes,
            speakers,
            places,
            countries,
            groups: named_states::groups(view),
            identified: RefCell::default(),
        }
    }

    /// The country that some words name first, and where. "the Mission to Moldova" does not name its own.
    pub(crate) fn place(&self, words: TokenRange) -> Option<(Span, &'a str)> {
        let span = self.view.span(words);
        let from = self.countries.partition_point(|(named, _)| named.start < span.start);
        let within = self.countries[from..].iter().take_while(|(named, _)| named.end <= span.end);
        within.copied().find(|(named, _)| {
            let first = self.view.tokens_in(*named).first;
            first <= words.first || !self.is_post(TokenRange::new(words.first, first))
        })
    }

    /// The group that is no state, if it is the first place that some words name: "Hamas", "Houthi rebels in Yemen".
    pub(crate) fn group(&self, words: TokenRange) -> Option<&'a str> {
        let (named, _) = self.place(words)?;
        let at = self.groups.binary_search_by_key(&named, |(group, _)| *group).ok()?;
        Some(self.groups[at].1)
    }

    /// The seat of a government whose name ends before a token: "the White House" of "White House meeting".
    pub(crate) fn seat_before(&self, at: usize) -> Option<TokenRange> {
        let end = self.view.token(at.checked_sub(1)?)?.end();
        let seat = self.seats.get(self.seats.partition_point(|seat| seat.end < end)).filter(|seat| seat.end == end)?;
        Some(self.view.tokens_in(*seat))
    }

    /// Whether words before a country's name make it a post: "the Mission to", "the Ambassador in".
    fn is_post(&self, before: TokenRange) -> bool {
        let view = self.view;
        // "the authorities in" are a state's own.
        let is_office = |at: usize| view.flags(at).any(EntityFlags::OFFICE) && !view.is_in(at, WordSet::DomesticGroup);
        let is_envoy = |at: usize| is_office(at) || view.is_in(at, WordSet::DiplomaticMission);
        view.is_in(before.last - 1, WordSet::PostPreposition) && (before.first..before.last).any(is_envoy)
    }

    /// Whether some words are the name of a state, and not its people: "Norway", "the United States", "Oslo".
    pub(crate) fn is_state(&self, words: TokenRange) -> bool {
        let first = if self.view.is(words.first, "the") { words.first + 1 } else { words.first };
        let span = self.view.span(TokenRange::new(first.min(words.last - 1), words.last));
        let states = self.states.get_or_init(|| named_states::names(self.mentions));
        states.get(states.partition_point(|name| name.end < span.end)).is_some_and(|name| name.contains(span))
    }

    /// Whether some words name a country or a body, somebody by name, or an office.
    pub(crate) fn names_anybody(&self, words: TokenRange) -> bool {
        self.view.has(words, EntityFlags::PLACE.or(EntityFlags::PERSON).or(EntityFlags::OFFICE)) || self.place(words).is_some()
    }

    /// The words that "they" stands for: the subject of a sentence shortly before.
    pub(crate) fn antecedent_of_they(&self, words: TokenRange) -> Option<TokenRange> {
        let reading = read_phrase(self.view, words);
        let is_they = reading.form == SpeakerForm::Pronoun && reading.is_plural && !reading.is_first_or_second_person;
        let subject = antecedent::subject_before(self.view, self.quoted, &reading).filter(|_| is_they)?;
        Some(self.view.tokens_in(subject.span))
    }

    /// Whoever a noun phrase or a pronoun names; `None` if the text does not show for whom they act.
    pub(crate) fn identify(&self, words: TokenRange) -> Option<Identity> {
        if let Some(known) = self.identified.borrow().get(&words) {
            return known.clone();
        }
        let found = self.identify_anew(words);
        self.identified.borrow_mut().insert(words, found.clone());
        found
    }

    fn identify_anew(&self, words: TokenRange) -> Option<Identity> {
        let view = self.view;
        // "I thank you, Mr. President": the text does not show who is addressed.
        if view.facts(words.first).any(Facts::SECOND_PERSON) {
            return None;
        }
        let speaker = self.speaker_in(view.span(words));
        let is_named = speaker.is_some() || self.names_anybody(words);
        // Most phrases of some length name nobody, and need not be read.
        if !is_named && words.len() > MAX_PRONOUN_TOKENS {
            return None;
        }
        let organ = || named_states::organ(view, self.mentions, words);
        let reading = read_phrase(view, words);
        if reading.form == SpeakerForm::Pronoun {
            return self.meant_by_pronoun(&reading);
        }
        let named = if is_named { self.of_reading(&reading, Some(words), speaker) } else { None };
        named.or_else(|| Some(Identity { organisation: Some(organ()?.into()), ..Identity::default() }))
    }

    fn of_reading(&self, reading: &SourceReading<'a>, words: Option<TokenRange>, speaker: Option<u32>) -> Option<Identity> {
        let (view, mentions) = (self.view, self.mentions);
        let spoken = speaker.and_then(|index| self.speakers.get(index as usize));
        let own = country(view, mentions, reading).or_else(|| Some(self.place(words?)?.1));
        let body = || organisation(view, mentions, words?);
        let group = || self.group(words?);
        let mut found = Identity {
            country: own.map(Into::into),
            organisation: group().map(Into::into),
            speaker,
            role: reading.role.as_deref().or(spoken.and_then(|spoken| spoken.role.as_deref())).map(Into::into),
            is_presumed: false,
        };
        if found.country.is_none() && found.organisation.is_none() {
            found.organisation = body().map(Into::into);
        }
        if found.country.is_none() && found.organisation.is_none() {
            if let Some(spoken) = spoken {
                (found.country, found.organisation) = acts_for(spoken);
            }
        }
        if found.country.is_none() && found.organisation.is_none() {
            self.complete(reading, &mut found);
        }
        (found.country.is_some() || found.organisation.is_some()).then_some(found)
    }

    /// Takes over what the text says elsewhere about the same person or office.
    fn complete(&self, reading: &SourceReading<'a>, found: &mut Identity) {
        let holders = self.holders.get_or_init(|| OfficeHolders::new(self.view, self.mentions));
        let holder = match reading.form {
            SpeakerForm::Role => holders.holder(reading, Scene::default()),
            _ => holders.person(&reading.name, reading.gender, reading.role_words, |_| false),
        };
        if let Some(holder) = holder.filter(|holder| !holder.is_plural) {
            found.country = country(self.view, self.mentions, holder).map(Into::into);
            found.organisation =
                holder.organisation_words.and_then(|words| organisation(self.view, self.mentions, words)).map(Into::into);
            if found.role.is_none() {
                found.role = holder.role.as_deref().map(Into::into);
            }
        }
        if found.country.is_none() && found.organisation.is_none() && reading.is_named_person() {
            let held = incumbent::country(self.view.lexicon, &reading.name, found.role.as_deref(), incumbent::day(self.view));
            found.country = held.map(Into::into);
        }
        let is_office = found.country.is_none() && found.organisation.is_none() && reading.kind == SpeakerKind::Person;
        if is_office && found.role.is_some() {
            let issuer = self.of_issuer();
            let is_high = found.role.as_deref().is_some_and(|role| self.is_high_office(role));
            found.is_presumed = issuer.is_none() || !is_high;
            let home = || *self.home.get_or_init(|| named_states::home(self.view, self.mentions));
            let issuer = issuer.unwrap_or_else(|| Identity { country: home().map(Into::into), ..Identity::default() });
            (found.country, found.organisation) = (issuer.country, issuer.organisation);
        }
    }

    /// Whether an office is a high one of a state. The issuer's own is often named without its country.
    fn is_high_office(&self, role: &str) -> bool {
        use OfficeClass::{DefenceMinister, ForeignMinister, HeadOfGovernment, HeadOfState};
        let class = self.view.lexicon.office_classes.class(role, None);
        matches!(class, Some(HeadOfState | HeadOfGovernment | ForeignMinister | DefenceMinister))
    }

    /// The only state that the text names beside another one.
    pub(crate) fn only_state_beside(&self, other: Option<&str>) -> Option<&'a str> {
        let mut others = self.mentions.countries.iter().map(|country| &*country.code).filter(|code| Some(*code) != other);
        others.next().filter(|_| others.next().is_none())
    }

    /// The one foreign state that the headline names, as a state and not as a place.
    pub(crate) fn subject(&self) -> Option<Identity> {
        let code = || headline_state::named(self.view, self.mentions, (&self.countries, self.issuer()));
        let state = || Some(Identity { country: Some(code()?.into()), is_presumed: true, ..Identity::default() });
        self.subject.get_or_init(state).clone()
    }

    /// The one foreign state that the headline is about: "Statement on Chile", "Chile: Statement", "Arrests in Chile".
    pub(crate) fn matter(&self) -> Option<Identity> {
        let is_about = || headline_state::is_about(self.view, (&self.countries, self.issuer()));
        self.matter.get_or_init(|| self.subject().filter(|_| is_about())).clone()
    }

    /// The state or the body that issues the release.
    pub(crate) fn of_issuer(&self) -> Option<Identity> {
        if let Some(country) = self.issuer() {
            return Some(Identity { country: Some(country.into()), ..Identity::default() });
        }
        let organ = || named_states::issuing_body(self.view, self.mentions.issuer.as_ref()?.body.as_deref()?);
        let identity = |organisation| Identity { organisation: Some(organisation), ..Identity::default() };
        self.issuing_body.get_or_init(|| organ().map(identity)).clone()
    }

    /// The report that a source after it ends: "We commend Chile, the Norwegian Minister said."
    fn report_before(&self, at: Span) -> Option<&'a Quote> {
        self.quotes_around(at).find(|quote| quote.source.is_some_and(|source| source.start >= quote.span.end))
    }

    fn issuer(&self) -> Option<&'a str> {
        self.mentions.issuer.as_ref()?.country.as_deref()
    }

    /// The speaker who is named in a span.
    fn speaker_in(&self, span: Span) -> Option<u32> {
        let from = self.places.partition_point(|(start, ..)| *start < span.start);
        let (_, end, speaker) = self.places.get(from)?;
        (*end <= span.end).then_some(*speaker)
    }

    fn meant_by_pronoun(&self, pronoun: &SourceReading<'a>) -> Option<Identity> {
        let view = self.view;
        if view.facts(pronoun.at).any(Facts::SECOND_PERSON) {
            return None;
        }
        if pronoun.is_first_or_second_person {
            return self.first_person(pronoun.span);
        }
        if let Some(speaker) = self.speaker_in(pronoun.span) {
            return self.of_speaker(speaker);
        }
        if let Some(identity) = self.reporting(pronoun) {
            return Some(identity);
        }
        let subject = antecedent::subject_before(view, self.quoted, pronoun);
        let person = subject.or_else(|| antecedent::person_before(view, self.quoted, pronoun))?;
        let speaker = self.speaker_in(person.span);
        self.of_reading(&person, Some(person.country_words), speaker)
    }

    /// Whoever says "we": the speaker of the words, or else the issuer.
    fn first_person(&self, at: Span) -> Option<Identity> {
        match self.quotes_around(at).find(|quote| !is_reported(quote)) {
            Some(quote) if quote.rule == QuoteRule::StatementBody => self.of_speaker(quote.speaker?).or_else(|| self.of_issuer()),
            Some(quote) => self.of_speaker(quote.speaker?),
            None => self.of_issuer().or_else(|| self.of_speaker(self.report_before(at)?.speaker?)),
        }
    }

    /// Whoever reports the words at whose start a pronoun is: "Norway said that it would help".
    fn reporting(&self, pronoun: &SourceReading<'a>) -> Option<Identity> {
        let quote =
            self.quotes_around(pronoun.span).find(|quote| is_reported(quote) && quote.span.start == pronoun.span.start)?;
        self.of_speaker(quote.speaker?)
    }

    /// The quotes that contain a span, the last one first.
    fn quotes_around(&self, at: Span) -> impl Iterator<Item = &'a Quote> {
        let before = self.quotes.partition_point(|quote| quote.span.start <= at.start);
        let near = self.quotes.get(before.saturating_sub(MAX_QUOTES_BACK)..before).unwrap_or_default();
        near.iter().rev().filter(move |quote| quote.span.contains(at))
    }

    /// The tokens of the reported words that contain a token.
    pub(crate) fn report(&self, at: usize) -> Option<TokenRange> {
        Some(self.view.tokens_in(self.report_around(at)?.span))
    }

    /// Whether somebody reports the words around a token in the past tense: there "would" is the future.
    pub(crate) fn is_reported_in_past(&self, at: usize) -> bool {
        let cue = self.report_around(at).and_then(|quote| quote.cue.as_ref());
        cue.is_some_and(|cue| cue.tense == Tense::Past)
    }

    fn report_around(&self, at: usize) -> Option<&'a Quote> {
        let token = self.view.token(at)?;
        self.quotes_around(token.span()).find(|quote| is_reported(quote))
    }

    /// Whoever reports the words around a token.
    pub(crate) fn of_reporter(&self, at: usize) -> Option<Identity> {
        let report = self.report_around(at)?;
        let source = self.view.tokens_in(report.source?);
        let is_foreign = (source.first..source.last).any(|at| self.view.is_in(at, WordSet::DiplomaticMission));
        let of_speaker = || report.speaker.and_then(|speaker| self.of_speaker(speaker));
        if is_foreign { None } else { of_speaker().or_else(|| self.identify(source)) }
    }

    fn of_speaker(&self, speaker: u32) -> Option<Identity> {
        let spoken = self.speakers.get(speaker as usize)?;
        let (country, organisation) = acts_for(spoken);
        let is_known = country.is_some() || organisation.is_some();
        is_known.then(|| Identity {
            country,
            organisation,
            speaker: Some(speaker),
            role: spoken.role.as_deref().map(Into::into),
            is_presumed: false,
        })
    }
}

/// The state and the body for which a speaker acts.
fn acts_for(speaker: &Speaker) -> (Option<Rc<str>>, Option<Rc<str>>) {
    (speaker.country.as_deref().map(Into::into), speaker.organisation.as_deref().map(Into::into))
}

/// The number of quotes before a pronoun that may contain it.
const MAX_QUOTES_BACK: usize = 8;

fn is_reported(quote: &Quote) -> bool {
    matches!(quote.kind, QuoteKind::Reported | QuoteKind::Mixed)
}
