//! [`VerbUnit`]: a verb that names an act. It is read once, before any rule is tried.

use super::acting::{acting, meant, own_people};
use super::candidate::Candidate;
use super::intent;
use super::modality;
use super::object_start;
use super::party::Party;
use super::unit::{ActUnit, MAX_CLAUSE_TOKENS, is_thing_of_person};
use super::when;
use crate::attribution::source::shared_subject_before;
use crate::lexicon::{ActFrame, EventMode, EventType, Facts, TargetSlot, WordSet};
use crate::speaker::Identity;
use crate::syntax::complements::{self, Complement, Complements};
use crate::syntax::noun_phrase::subject_before;
use crate::syntax::verb_group::{Polarity, VerbGroup, VerbGroupRole};
use crate::syntax::{EntityFlags, Tag, TokenRange, View, noun_phrase};
use std::cell::OnceCell;

/// The number of tokens of the clause before a conjunction.
const MAX_TOKENS_OF_CLAUSE: usize = 24;

/// A verb that names an act, with its subject and what comes after it.
pub(super) struct VerbUnit<'a, 'i> {
    pub(super) at: ActUnit<'a, 'i>,
    pub(super) group: VerbGroup,
    pub(super) subject: TokenRange,
    pub(super) complements: Complements,
    /// Those whom the subject names. Several rules ask.
    named: OnceCell<Vec<Party>>,
}

impl<'a, 'i> std::ops::Deref for VerbUnit<'a, 'i> {
    type Target = ActUnit<'a, 'i>;

    fn deref(&self) -> &Self::Target {
        &self.at
    }
}

impl<'a, 'i> VerbUnit<'a, 'i> {
    /// Reads a verb. `None` if the words are no verb here, or if it has no subject.
    pub(super) fn read(at: ActUnit<'a, 'i>) -> Option<Self> {
        let mut group = at.verb_group(at.hits[at.at])?;
        if group.role == VerbGroupRole::Infinitive && announces_in_headline(&at, &group) {
            (group.role, group.planned) = (VerbGroupRole::Finite, true);
        }
        if is_attributive(&at, &group) || is_reduced_relative(&at, &group) {
            return None;
        }
        let subject = with_list_before(&at, subject_of(&at, group)?);
        let from = object_start::after(at.view, at.words().last);
        let complements = complements::read(at.view, from, at.sentence.last);
        Some(Self { at, group, subject, complements, named: OnceCell::new() })
    }

    /// The frames that the clause allows: whether the verb is negated, and whether an infinitive follows its object.
    pub(super) fn frames(&self) -> impl Iterator<Item = &'a ActFrame> + use<'a, 'i, '_> {
        let asks = self.view.tag(self.complements.end) == Tag::To;
        let fits = move |frame: &&ActFrame| (!frame.is_refusal || self.is_negated()) && (!frame.is_asking || asks);
        self.entry().frames.iter().filter(fits)
    }

    pub(super) fn is_negated(&self) -> bool {
        self.group.polarity == Polarity::Negative
    }

    /// The targets of a frame, with the phrase that names them. Of one's own people the actor's state is the target.
    pub(super) fn targets(&self, frame: &ActFrame, actors: &[Party]) -> Vec<Party> {
        let mut own = None;
        for slot in &frame.targets {
            if frame.of_person && !self.names_person(*slot) {
                continue;
            }
            let named = others(frame, actors, self.named_in(frame, *slot, actors));
            if !named.is_empty() {
                return named;
            }
            let phrase = self.phrase(*slot, &self.complements).filter(|_| frame.is_domestic && own.is_none());
            own = own.or_else(|| own_people(self, phrase?.words, actors));
        }
        if let Some(own) = own {
            return vec![own];
        }
        let slots = frame.targets.iter().filter_map(|slot| self.phrase(*slot, &self.complements));
        let meant = slots.map(|phrase| meant(self, phrase.words, actors)).find(|meant| !meant.is_empty());
        if let Some(meant) = meant {
            return others(frame, actors, meant);
        }
        let of_subject = frame.targets.iter().find_map(|slot| self.of_subject(frame, *slot));
        let elsewhere = of_subject.or_else(|| self.of_matter(frame)).or_else(|| self.of_state_act(frame));
        elsewhere.or_else(|| self.of_this_text(frame)).into_iter().collect()
    }

    /// The state where something happened that only a state or those who rule it do: "condemned the coup in Chile".
    fn of_state_act(&self, frame: &ActFrame) -> Option<Party> {
        let view = self.view;
        let object = self.complements.phrases.first().filter(|phrase| phrase.preposition.is_none())?.words;
        let is_act = |at: usize| view.is_in(at, WordSet::StateAct);
        let is_place = |phrase: &&Complement| phrase.preposition.is_some_and(|at| view.is_in(at, WordSet::PlacePreposition));
        let accuses = frame.kind == EventType::Accuse && (object.first..object.last).any(is_act);
        let place = self.complements.phrases.iter().filter(|_| accuses).find(is_place)?.words;
        let (_, country) = self.identities.place(place)?;
        Some(Party { words: place, identity: Identity { country: Some(country.into()), ..Identity::default() } })
    }

    /// The issuer, for its own text: "Norway aligns itself with this declaration".
    fn of_this_text(&self, frame: &ActFrame) -> Option<Party> {
        let view = self.view;
        let words = self.complements.phrases.first().filter(|phrase| phrase.preposition.is_none())?.words;
        let last = words.last - 1;
        let is_text = view.is_in(last, WordSet::Declaration) || view.is_in(last, WordSet::AdoptedText);
        let is_own = frame.kind == EventType::Support && view.is(words.first, "this") && is_text;
        let identity = self.identities.of_issuer().filter(|_| is_own)?;
        Some(Party { words, identity })
    }

    /// Those who are named in a place for targets. What somebody threatens is told anywhere in the clause, which may begin without "that".
    fn named_in(&self, frame: &ActFrame, slot: TargetSlot, actors: &[Party]) -> Vec<Party> {
        let (view, end) = (self.view, self.complements.end);
        let is_subject = view.tag(end) == Tag::Pronoun && view.tag(end + 1).is_finite();
        let opens =
            is_subject || view.tag(end) == Tag::To || view.tag(end) == Tag::Complementiser && view.tag(end + 1) == Tag::Pronoun;
        let is_threat = frame.kind == EventType::Threaten && slot == TargetSlot::Clause && opens;
        if is_threat { self.in_clause(end, MAX_CLAUSE_TOKENS, actors) } else { self.in_slot(slot, &self.complements) }
    }

    /// The state that the headline is about, for a thing that is asked for or condemned there: "Statement on Chile⏎We call for their release".
    fn of_matter(&self, frame: &ActFrame) -> Option<Party> {
        let view = self.view;
        let object = self.complements.phrases.first().filter(|phrase| phrase.preposition.is_none())?.words;
        let is_definite = view.is(object.first, "the") || matches!(view.tag(object.first), Tag::Possessive);
        let words = object.first..self.complements.end;
        let is_of_others = words.clone().any(|at| view.is_in(at, WordSet::ViolentAct)) || self.identities.names_anybody(object);
        // "condemned the decision", "called for the release": the object is a thing, and not somebody.
        let of_thing = matches!(frame.targets.first(), Some(TargetSlot::After(_)));
        let asks = matches!(frame.kind, EventType::Request | EventType::Accuse) && of_thing;
        let identity = self.identities.matter().filter(|_| asks && is_definite && !is_of_others)?;
        Some(Party { words: object, identity })
    }

    /// Whether the words shortly after the verb ask for something: "called on the President to wait", "called on him for help".
    pub(super) fn is_followed_by_request(&self) -> bool {
        /// The number of tokens after the verb that are read.
        const MAX_TOKENS: usize = 24;
        let from = self.words().last;
        let view = self.view;
        let asks = |at: usize| view.tag(at) == Tag::To && !view.tag(at + 1).is_nominal() || view.is(at, "for");
        (from..self.sentence.last.min(from + MAX_TOKENS)).any(asks)
    }

    /// Whether a state, its government or somebody in an office acts, and not people in the street.
    pub(super) fn is_of_state(&self) -> bool {
        let (view, words) = (self.view, self.subject);
        let of_office =
            |at: usize| view.flags(at).any(EntityFlags::OFFICE.or(EntityFlags::PERSON)) || view.is_in(at, WordSet::StateBody);
        let are_people = |at: usize| view.is_in(at, WordSet::DomesticGroup) && !view.is_in(at, WordSet::StateBody);
        let mut all = words.first..words.last;
        !all.clone().any(are_people) && (all.any(of_office) || self.identities.is_state(words))
    }

    /// Those whom the subject names.
    pub(super) fn named(&self) -> &[Party] {
        self.named.get_or_init(|| self.parties(self.subject))
    }

    /// Those who act. People in the street act where they are: "Students in Chile demonstrated".
    pub(super) fn actors(&self) -> Vec<Party> {
        acting(self, self.named().to_vec(), self.subject, &self.complements)
    }

    /// The state that the headline names, for people of a state who are named without it: "Statement on Chile⏎We urge the authorities".
    fn of_subject(&self, frame: &ActFrame, slot: TargetSlot) -> Option<Party> {
        let of_words = matches!(frame.kind, EventType::Request | EventType::Accuse | EventType::Reject | EventType::Threaten);
        let words = self.phrase(slot, &self.complements).filter(|_| of_words)?.words;
        // "external actors" are others.
        let is_definite = self.view.is_in(words.first, WordSet::Pointer);
        let is_group = is_definite && (words.first..words.last).any(|at| self.view.is_in(at, WordSet::DomesticGroup));
        let identity = self.identities.subject().filter(|_| is_group)?;
        Some(Party { words, identity })
    }

    /// Whether the phrase in a place for targets names a person or an office.
    fn names_person(&self, slot: TargetSlot) -> bool {
        let person = EntityFlags::PERSON.or(EntityFlags::OFFICE);
        // "the mediation of the President": a thing, and nobody. "a delegation of the President" is his people.
        let is_thing = |words: TokenRange| {
            let of = (words.first..words.last).find(|at| self.view.is(*at, "of")).unwrap_or(words.first);
            let is_sent = (words.first..of).any(|at| self.view.is_in(at, WordSet::Delegation));
            of > words.first && !is_sent && !self.view.has(TokenRange::new(words.first, of), person)
        };
        let is_person = |words: TokenRange| {
            self.view.has(words, person) || (words.first..words.last).any(|at| self.view.is_in(at, WordSet::Delegation))
        };
        let names = |words| is_person(words) && !is_thing_of_person(self.view, words) && !is_thing(words);
        self.phrase(slot, &self.complements).is_some_and(|phrase| names(phrase.words))
    }

    /// An event of a frame between some sides.
    pub(super) fn candidate(&self, frame: &ActFrame, actors: Vec<Party>, targets: Vec<Party>) -> Candidate {
        let modality = modality::of_frame(self, self.subject.first.min(self.group.tokens.first), (frame, &self.group));
        let place = place(self, frame, &self.complements, &targets);
        let mode = if frame.mode.is_some_and(is_in_person) && self.is_remote() { Some(EventMode::Phone) } else { frame.mode };
        let outlook = when::outlook(&self.group);
        Candidate { mode, place, outlook, ..Candidate::new(frame, self.group.tokens, modality, (actors, targets)) }
    }

    /// Whether the clause says that the sides spoke from afar: "by phone", "virtually".
    fn is_remote(&self) -> bool {
        let (view, from) = (self.view, self.group.tokens.first);
        (from..self.complements.end).any(|at| view.is_in(at, WordSet::Remote))
    }
}

fn is_in_person(mode: EventMode) -> bool {
    matches!(mode, EventMode::Meet | EventMode::Host)
}

/// Whether an infinitive is the verb of a headline: "Minister to visit Chile".
fn announces_in_headline(at: &ActUnit<'_, '_>, group: &VerbGroup) -> bool {
    let (view, sentence, to) = (at.view, at.sentence, group.tokens.first);
    let is_headline = view.document.header.title.is_some_and(|title| title.contains(view.span(sentence)));
    let has_verb = || (sentence.first..sentence.last).any(|at| view.tag(at).is_finite());
    is_headline && to > sentence.first && view.tag(to - 1).is_head() && !has_verb()
}

/// Whether a verb without auxiliaries modifies the noun after it: "the Norwegian occupied regions".
fn is_attributive(at: &ActUnit<'_, '_>, group: &VerbGroup) -> bool {
    let (view, verb) = (at.view, group.tokens);
    let before = verb.first.checked_sub(2).filter(|at_least| *at_least >= at.sentence.first);
    let is_demonym = before.is_some_and(|before| {
        matches!(view.tag(before), Tag::Determiner | Tag::Possessive) && view.flags(before + 1).any(EntityFlags::PLACE)
    });
    verb.len() == 1 && is_demonym && view.facts(verb.first).any(Facts::VERB_PARTICIPLE) && view.tag(verb.last) == Tag::Noun
}

/// Whether a participle tells about the noun before it, after the verb of its clause: "met after the truce | agreed last July".
fn is_reduced_relative(at: &ActUnit<'_, '_>, group: &VerbGroup) -> bool {
    /// The number of tokens before the participle in which the verb of its clause is searched.
    const MAX_TOKENS: usize = 12;
    let (view, verb) = (at.view, group.tokens);
    let Some(noun) = verb.first.checked_sub(1).filter(|noun| *noun > at.sentence.first) else { return false };
    let acts = [WordSet::StateBody, WordSet::DomesticGroup, WordSet::Soldiers, WordSet::Delegation, WordSet::SideNoun];
    let is_thing = view.tag(noun) == Tag::Noun
        && !view.flags(noun).any(EntityFlags::PERSON.or(EntityFlags::OFFICE).or(EntityFlags::PLACE))
        && !view.facts(noun).any(Facts::CALENDAR)
        && !acts.iter().any(|set| view.is_in(noun, *set));
    let has_no_object = view.tag(verb.last) == Tag::Preposition || view.facts(verb.last + 1).any(Facts::CALENDAR);
    let is_bare = verb.len() == 1 && view.facts(verb.first).any(Facts::VERB_PARTICIPLE);
    if !is_thing || !has_no_object || !is_bare {
        return false;
    }
    let low = at.sentence.first.max(noun.saturating_sub(MAX_TOKENS));
    let same_clause = |at: &usize| matches!(view.tag(*at), Tag::Preposition) || view.tag(*at).is_nominal();
    let before = (low..noun).rev().find(|at| !same_clause(at));
    before.is_some_and(|at| view.tag(at).is_finite())
}

/// The sides that a frame may have as targets: what is done to others is not done to oneself. "deployed troops to its border with Chile"
pub(super) fn others(frame: &ActFrame, actors: &[Party], mut named: Vec<Party>) -> Vec<Party> {
    if !frame.is_domestic && !frame.is_mutual {
        named.retain(|side| !actors.iter().any(|actor| actor.is_same(side)));
    }
    named
}

/// Where an act happened: a phrase with "in" or "at" that names a country. Who visits somebody is where they are. A place after the
/// topic of a contact is part of it: "talks on the crisis | in Chile".
pub(super) fn place(
    at: &ActUnit<'_, '_>,
    frame: &ActFrame,
    complements: &Complements,
    targets: &[Party],
) -> Option<(crate::Span, Box<str>)> {
    let view = at.view;
    let is_contact = frame.kind == EventType::Consult;
    // "discussed the crisis in Chile"
    if is_contact && frame.mode.is_none() {
        return None;
    }
    let is_topic =
        |phrase: &&Complement| is_contact && phrase.preposition.is_some_and(|at| view.is(at, "on") || view.is(at, "about"));
    let is_place = |preposition: usize| view.is_in(preposition, WordSet::PlacePreposition);
    let mut before_topic = complements.phrases.iter().take_while(|phrase| !is_topic(phrase));
    let phrase = before_topic.find(|phrase| phrase.preposition.is_some_and(is_place));
    // "in the release of the Chilean crew": no place.
    let is_of_thing = |words: TokenRange, name: TokenRange| {
        !at.identities.is_state(name) && (words.first..name.first).any(|at| view.tag(at) == Tag::Noun)
    };
    let named = phrase.and_then(|phrase| {
        at.identities.place(phrase.words).filter(|(name, _)| !is_of_thing(phrase.words, view.tokens_in(*name)))
    });
    let visits = frame.mode == Some(EventMode::Visit);
    let visited = || targets.iter().filter(|_| visits).find_map(|target| at.identities.place(target.words));
    named.or_else(visited).map(|(span, country)| (span, country.into()))
}

/// The subject of a verb group, or the one that it shares with another verb.
pub(super) fn subject_of(at: &ActUnit<'_, '_>, group: VerbGroup) -> Option<TokenRange> {
    let (view, first, verb) = (at.view, at.sentence.first, group.tokens.first);
    let shared = || inner_subject(at, verb).or_else(|| shared_subject_before(view, first, verb, |_| false));
    match group.role {
        VerbGroupRole::Finite | VerbGroupRole::Passive => subject_before(view, first, verb).or_else(|| {
            let joined = verb.checked_sub(1).filter(|before| *before >= first);
            let joins = |before| matches!(view.tag(before), Tag::Conjunction | Tag::Comma | Tag::Adverb);
            joined.filter(|before| joins(*before) && !intent::joins_infinitive(view, first, verb)).and_then(|_| shared())
        }),
        // ", urging Norway to": the clause before has the subject.
        VerbGroupRole::Participle => {
            let after_comma = verb > first && matches!(view.tag(verb - 1), Tag::Comma | Tag::Conjunction);
            let circumstance = verb.checked_sub(1).filter(|before| *before >= first && is_circumstance(view, *before));
            match circumstance {
                _ if after_comma || is_of_text(view, first, verb) => shared(),
                // "After meeting Lund, Silva said"
                Some(opens) if opens == first => subject_after(at),
                Some(_) => shared(),
                // "Thanking Norway for its help, the Minister said"
                None if verb == first && view.facts(verb).any(Facts::VERB_ING) && !is_speech(at) => subject_after(at),
                None => None,
            }
        }
        VerbGroupRole::Infinitive => intent::decider(view, first, &group),
    }
}

/// Whether a verb may report a speech: "Speaking after talks with Chile, the Minister".
fn is_speech(at: &ActUnit<'_, '_>) -> bool {
    at.entry().frames.iter().any(|frame| frame.mode == Some(EventMode::Phone))
}

/// The whole list before a verb of which only the end was read: "The candidates Norway and Chile, and the partner Peru, members of the Area,
/// | align themselves with".
fn with_list_before(at: &ActUnit<'_, '_>, subject: TokenRange) -> TokenRange {
    let (view, first) = (at.view, at.sentence.first);
    let continues =
        |at: usize| view.tag(at).is_nominal() || matches!(view.tag(at), Tag::Comma | Tag::Conjunction) || view.is(at, "of");
    let is_list = at.entry().lemma.ends_with("themselves with") && (first..subject.first).all(continues);
    let first = if is_list { first } else { subject.first };
    TokenRange::new(first, subject.last)
}

/// Whether a participle says what a text does that the subject issues: "adopted a resolution | condemning".
fn is_of_text(view: View<'_>, first: usize, verb: usize) -> bool {
    let text = verb.checked_sub(1).filter(|text| *text > first);
    text.is_some_and(|at| view.is_in(at, WordSet::Declaration) || view.is_in(at, WordSet::AdoptedText) || view.is(at, "letter"))
}

/// Whether a word relates a participle to the act of its clause: "after meeting", "while visiting".
fn is_circumstance(view: View<'_>, at: usize) -> bool {
    view.is_in(at, WordSet::TimeRelation) || view.is(at, "while")
}

/// The subject after the clause of a participle that opens the sentence.
fn subject_after(at: &ActUnit<'_, '_>) -> Option<TokenRange> {
    let (view, high) = (at.view, at.sentence.last);
    let comma = complements::read(view, at.words().last, high).end;
    if view.tag(comma) == Tag::Comma { noun_phrase::starting_at(view, comma + 1, high) } else { None }
}

/// The subject of the clause before a conjunction that says what somebody did: "said that Norwegian troops crossed the border and attacked".
/// Who speaks goes on speaking: "said that Chile was wrong and urged".
fn inner_subject(at: &ActUnit<'_, '_>, verb: usize) -> Option<TokenRange> {
    let (view, first) = (at.view, at.sentence.first);
    let is_deed = at.entry().frames.iter().all(|frame| {
        matches!(frame.kind, EventType::Assault | EventType::Coerce | EventType::Mobilize | EventType::Retreat | EventType::Aid)
    });
    let joined = verb.checked_sub(1).filter(|before| *before > first && view.tag(*before) == Tag::Conjunction && is_deed)?;
    let low = first.max(verb.saturating_sub(MAX_TOKENS_OF_CLAUSE));
    let finite = (low..joined).rev().find(|at| view.tag(*at).is_finite())?;
    let subject = subject_before(view, first, finite)?;
    (subject.first > first && view.tag(subject.first - 1) == Tag::Complementiser).then_some(subject)
}
