//! [`NounUnit`]: a noun that names an act. It is read once, before any rule is tried.

use super::acting::{acting, is_pronoun, meant, own_people};
use super::candidate::Candidate;
use super::modality;
use super::party::Party;
use super::unit::{ActUnit, words};
use super::verb_unit::{others, place, subject_of};
use super::when;
use crate::lexicon::{ActFrame, EventMode, EventType, Facts, Hit, TargetSlot, WordSet};
use crate::segment::Case;
use crate::story::EventModality;
use crate::syntax::clause::begins_clause;
use crate::syntax::complements::{self, Complements};
use crate::syntax::noun_phrase::{ending_at, subject_before};
use crate::syntax::verb_group::{Polarity, VerbGroup, VerbGroupRole};
use crate::syntax::{EntityFlags, Tag, TokenRange, noun_phrase};

/// The number of tokens between a noun and its support verb.
const MAX_TOKENS_TO_VERB: usize = 14;

/// A noun that names an act, with what comes after it and the verb that supports it.
pub(super) struct NounUnit<'a, 'i> {
    pub(super) at: ActUnit<'a, 'i>,
    pub(super) complements: Complements,
}

impl<'a, 'i> std::ops::Deref for NounUnit<'a, 'i> {
    type Target = ActUnit<'a, 'i>;

    fn deref(&self) -> &Self::Target {
        &self.at
    }
}

/// A support verb of a noun: "paid" of "paid a visit".
pub(super) struct SupportVerb {
    pub(super) act: u32,
    pub(super) words: TokenRange,
    pub(super) group: VerbGroup,
}

impl<'a, 'i> NounUnit<'a, 'i> {
    /// Reads a noun. `None` if the word is a verb here.
    pub(super) fn read(at: ActUnit<'a, 'i>) -> Option<Self> {
        let noun = at.words();
        let is_verb = matches!(at.view.tag(noun.first), Tag::Finite | Tag::Base) && noun.len() == 1;
        let opens = noun.first == at.sentence.first;
        let before = at.view.tag(noun.first.saturating_sub(1));
        let follows_verb = matches!(before, Tag::Finite | Tag::Participle | Tag::Base | Tag::Ing);
        let is_noun = opens || before.is_nominal() || follows_verb || matches!(before, Tag::Preposition | Tag::Conjunction);
        if is_verb && !is_noun || is_in_title(&at) {
            return None;
        }
        let complements = complements::read(at.view, after_list(&at, noun.last), at.sentence.last);
        Some(Self { at, complements })
    }

    /// The verb before the noun whose object it is, if a frame knows it.
    pub(super) fn verb_before(&self) -> Option<SupportVerb> {
        let noun = self.words();
        for hit in self.before() {
            let verb = words(hit);
            if verb.last + MAX_TOKENS_TO_VERB < noun.first || !self.joins(verb.last, noun.first) {
                return None;
            }
            let (form, entry) = self.act(hit);
            if entry.is_noun || !self.supports(form.act) {
                continue;
            }
            if let Some(group) = self.verb_group(hit) {
                return Some(SupportVerb { act: form.act, words: verb, group });
            }
        }
        None
    }

    /// The verb in the passive whose subject the noun is, if a frame knows it.
    pub(super) fn passive_after(&self) -> Option<SupportVerb> {
        let noun = self.words();
        let is_near = |hit: &Hit| (hit.first as usize) < noun.last + MAX_TOKENS_TO_VERB;
        self.after().take_while(is_near).find_map(|hit| {
            let (form, entry) = self.act(hit);
            if entry.is_noun || !self.supports(form.act) {
                return None;
            }
            let group = self.verb_group(hit).filter(|group| group.role == VerbGroupRole::Passive)?;
            let subject = subject_before(self.view, self.sentence.first, group.tokens.first)?;
            // Of "a memorandum of understanding" only the last noun may be the subject.
            let overlaps = subject.first < noun.last && noun.first < subject.last;
            overlaps.then(|| SupportVerb { act: form.act, words: words(hit), group })
        })
    }

    /// The frames that a verb supports.
    pub(super) fn supported<'v>(&'v self, verb: &'v SupportVerb) -> impl Iterator<Item = &'a ActFrame> + use<'a, 'i, 'v> {
        let negated = verb.group.polarity == Polarity::Negative;
        let fits = move |frame: &&ActFrame| frame.verbs.binary_search(&verb.act).is_ok() && (negated || !frame.is_refusal);
        self.entry().frames.iter().filter(fits)
    }

    fn supports(&self, act: u32) -> bool {
        self.entry().frames.iter().any(|frame| frame.verbs.binary_search(&act).is_ok())
    }

    /// Whether only the words of a noun phrase come between a verb and its object.
    fn joins(&self, from: usize, to: usize) -> bool {
        let view = self.view;
        let is_envoy = |at| view.is_in(at, WordSet::DiplomaticMission);
        (from..to).all(|at| {
            let tag = view.tag(at);
            tag.is_nominal()
                || matches!(
                    tag,
                    Tag::Adverb
                        | Tag::Participle
                        | Tag::Ing
                        | Tag::Comma
                        | Tag::Hyphen
                        | Tag::ObjectPronoun
                        | Tag::Open
                        | Tag::Close
                )
                || view.is_in(at, WordSet::ComparisonStart) && view.is_in(at + 1, WordSet::ComparisonEnd)
                // "held | separate meetings"
                || at == from && matches!(tag, Tag::Base | Tag::Finite) && view.tag(at + 1) == Tag::Noun
                || at > from && view.is_in(at, WordSet::ComparisonEnd) && view.is_in(at - 1, WordSet::ComparisonStart)
                // "provided flood related assistance"
                || at > from && view.facts(at).any(Facts::VERB_PARTICIPLE) && view.tag(at - 1).is_head() && view.tag(at + 1).is_head()
                // "declared the Ambassador to Norway persona non grata", "10 diesel (DMU) coaches"
                || view.is_in(at, WordSet::PostPreposition) && (from.saturating_sub(1)..at).any(is_envoy)
                || at > from && matches!(tag, Tag::BracketOpen | Tag::BracketClose)
                // "delivered the following message"
                || at > from && view.is_in(at, WordSet::AnnouncesStatement)
                || view.is(at, "with") && at > from && view.flags(at - 1).any(EntityFlags::PLACE)
                || tag == Tag::Preposition && view.is(at, "of")
                || tag == Tag::Conjunction && at + 1 < to
                || view.facts(at).any(Facts::CALENDAR)
                || tag == Tag::Preposition && view.facts(at + 1).any(Facts::CALENDAR)
        })
    }

    /// The targets of a frame: after the noun, between its verb and the noun, or the words before it.
    pub(super) fn targets(&self, frame: &ActFrame, verb: Option<&SupportVerb>, actors: &[Party]) -> Vec<Party> {
        let object =
            verb.map(|verb| TokenRange::new(verb.words.last, self.words().first)).filter(|object| object.first < object.last);
        for slot in &frame.targets {
            let phrase = match slot {
                TargetSlot::Object => object,
                _ => self.phrase(*slot, &self.complements).map(|phrase| phrase.words),
            };
            let named = match slot {
                TargetSlot::Object => object.map_or_else(Vec::new, |object| self.parties(object)),
                _ => self.in_slot(*slot, &self.complements),
            };
            let mut named = others(frame, actors, named);
            // "filed a complaint with the Court": who is told is not accused.
            if frame.kind == EventType::Accuse && !self.is_against(*slot) {
                named.retain(|side| side.identity.country.is_some());
            }
            // "signed a treaty with her": she is not who signed.
            let is_actor = |side: &Party| actors.iter().any(|actor| actor.is_same(side));
            let is_self = phrase.is_some_and(|phrase| is_pronoun(self.view, phrase)) && named.iter().all(is_actor);
            if !(named.is_empty() || is_self) {
                return named;
            }
            let own = phrase.filter(|_| frame.is_domestic).and_then(|phrase| own_people(self, phrase, actors));
            if let Some(own) = own {
                return vec![own];
            }
            let meant = phrase.map_or_else(Vec::new, |phrase| meant(self, phrase, actors));
            if !meant.is_empty() {
                return others(frame, actors, meant);
            }
        }
        let targeted = if frame.kind == EventType::Assault { self.targeted() } else { Vec::new() };
        if !targeted.is_empty() {
            return others(frame, actors, targeted);
        }
        let helped = others(frame, actors, self.helped(frame));
        let listed = TokenRange::new(self.words().first, self.complements.end);
        if !helped.is_empty() || frame.kind != EventType::Sanction || !self.is_listed(listed) {
            return helped;
        }
        others(frame, actors, self.fled_from(listed, self.complements.end))
    }

    /// Whether a place for targets begins with "against".
    fn is_against(&self, slot: TargetSlot) -> bool {
        let is_against = |phrase: &complements::Complement| phrase.preposition.is_some_and(|at| self.view.is(at, "against"));
        self.phrase(slot, &self.complements).is_some_and(|phrase| is_against(&phrase))
    }

    /// Those whom a sum helps: "announced 9 million dollars to help Chile", "to rebuild schools in Chile".
    fn helped(&self, frame: &ActFrame) -> Vec<Party> {
        /// The number of tokens of the clause that are read.
        const MAX_TOKENS: usize = 16;
        let (view, to) = (self.view, self.complements.end);
        let helps = frame.kind == EventType::Aid && view.tag(to) == Tag::To && view.is_in(to + 1, WordSet::HelpingVerb);
        if !helps || to + 2 >= self.sentence.last {
            return Vec::new();
        }
        let entity = EntityFlags::PLACE.or(EntityFlags::PERSON).or(EntityFlags::OFFICE);
        let is_named = view.flags(to + 2).any(entity) || view.tag(to + 2) == Tag::Determiner;
        let direct = noun_phrase::starting_at(view, to + 2, self.sentence.last).filter(|_| is_named);
        let direct = direct.map_or_else(Vec::new, |words| self.parties(words));
        // "to help counter Chilean threats": who is named later is not helped.
        if !direct.is_empty() || view.is(to + 1, "help") { direct } else { self.in_clause(to, MAX_TOKENS, &[]) }
    }

    /// Whom an attack hits: "the attack | targeting Chile", "that hit Chile".
    fn targeted(&self) -> Vec<Party> {
        let (view, end) = (self.view, self.complements.end);
        let verb = end + usize::from(matches!(view.tag(end), Tag::Relative | Tag::Complementiser));
        let hits = verb + 1 < self.sentence.last && view.is_in(verb, WordSet::Hitting);
        let object = if hits { noun_phrase::starting_at(view, verb + 1, self.sentence.last) } else { None };
        object.map_or_else(Vec::new, |object| self.parties(object))
    }

    /// Whose act a noun is that its verb only tells: "Norway’s support" of "expressed Norway’s support for Chile".
    pub(super) fn owner_of(&self, frame: &ActFrame) -> Option<Vec<Party>> {
        let tells = matches!(frame.kind, EventType::Support | EventType::Concede | EventType::Aid) && !frame.is_inverse;
        if !tells || frame.is_mutual {
            return None;
        }
        let owner = self.possessor().filter(|words| !self.view.facts(words.first).any(Facts::PRONOUN_POSSESSIVE))?;
        Some(self.parties(owner)).filter(|named| !named.is_empty())
    }

    /// Those who act: the subject of a verb.
    pub(super) fn subject(&self, verb: &SupportVerb) -> Vec<Party> {
        let Some(subject) = subject_of(self, verb.group) else { return Vec::new() };
        acting(self, self.parties(subject), subject, &self.complements)
    }

    /// The noun phrase before the noun in the possessive: "the Minister’s official".
    pub(super) fn possessor(&self) -> Option<TokenRange> {
        let (view, low) = (self.view, self.sentence.first);
        let noun = self.words().first;
        let modifies = |at: usize| {
            matches!(
                view.tag(at),
                Tag::Adjective | Tag::Noun | Tag::Number | Tag::Ing | Tag::Participle | Tag::Name | Tag::Adverb
            )
        };
        let mut at = noun;
        while at > low && modifies(at - 1) {
            at -= 1;
        }
        // "President Lund Call with": a headline may leave the clitic out.
        if noun > low && view.flags(noun - 1).any(EntityFlags::PERSON) {
            return ending_at(view, low, noun).map(|words| self.without_outer_noun(words));
        }
        // "White House meeting with"
        if let Some(seat) = self.identities.seat_before(noun) {
            return Some(seat);
        }
        let clitic = at.checked_sub(1).filter(|at| *at >= low && view.tag(*at) == Tag::Possessive)?;
        if view.facts(clitic).any(Facts::PRONOUN_POSSESSIVE) {
            return Some(TokenRange::new(clitic, clitic + 1));
        }
        ending_at(view, low, clitic).map(|words| self.nearest_owner(self.without_outer_noun(words)))
    }

    /// The words after the last preposition of a phrase, if nobody is named before it: "Chile" of "responses to Chile".
    fn nearest_owner(&self, words: TokenRange) -> TokenRange {
        let view = self.view;
        let is_person = |at: usize| view.flags(at).any(EntityFlags::PERSON.or(EntityFlags::OFFICE));
        let divides = |at: &usize| matches!(view.tag(*at), Tag::Preposition | Tag::To) && !view.is(*at, "of") && !is_person(*at);
        let divides = |at: &usize| divides(at) || view.tag(*at) == Tag::Ing || view.is(*at, "as");
        let last = (words.first..words.last.saturating_sub(1)).rev().find(divides);
        let last = last.filter(|at| !(words.first..*at).any(is_person));
        last.map_or(words, |at| TokenRange::new(at + 1, words.last))
    }

    /// The state whose adjective modifies the noun: "Norwegian" of "a Norwegian air strike".
    pub(super) fn state_before(&self) -> Option<TokenRange> {
        /// The number of modifiers that are read.
        const MAX_TOKENS: usize = 4;
        let (view, noun) = (self.view, self.words().first);
        let modifies = |at: &usize| matches!(view.tag(*at), Tag::Adjective | Tag::Noun | Tag::Name | Tag::Number);
        let mut before = (self.sentence.first..noun).rev().take(MAX_TOKENS).take_while(modifies);
        let at = before.find(|at| view.flags(*at).any(EntityFlags::PLACE))?;
        let words = TokenRange::new(at, at + 1);
        let before = at.checked_sub(1).filter(|before| *before >= self.sentence.first);
        // "was in Norway meeting with"
        let is_place = |before| view.tag(before) == Tag::Preposition && self.identities.is_state(words);
        let is_part = |before| view.flags(before).any(EntityFlags::PLACE) || is_place(before);
        (!before.is_some_and(is_part)).then_some(words)
    }

    /// A phrase without the noun before its first "of", if only the words after it name somebody: "Readout of the Minister".
    fn without_outer_noun(&self, words: TokenRange) -> TokenRange {
        let view = self.view;
        let entity = EntityFlags::PERSON.or(EntityFlags::OFFICE).or(EntityFlags::PLACE);
        let of = (words.first..words.last).find(|at| view.is(*at, "of") || view.flags(*at).any(entity));
        let of = of.filter(|at| !view.flags(*at).any(entity));
        of.map_or(words, |of| TokenRange::new(of + 1, words.last))
    }

    /// An event of a frame between some sides.
    pub(super) fn candidate(&self, frame: &ActFrame, verb: Option<&SupportVerb>, sides: (Vec<Party>, Vec<Party>)) -> Candidate {
        let noun = self.words();
        let trigger = verb.map_or(noun, |verb| {
            let group = verb.group.tokens;
            TokenRange::new(group.first.min(noun.first), group.last.max(noun.last))
        });
        let place = place(self, frame, &self.complements, &sides.1);
        let is_remote = frame.mode == Some(EventMode::Meet) && self.is_remote(trigger);
        let mode = if is_remote { Some(EventMode::Phone) } else { frame.mode };
        let candidate = Candidate { mode, place, ..Candidate::new(frame, trigger, self.modality(frame, verb), sides) };
        let outlook = verb.map_or(candidate.outlook, |verb| when::outlook(&verb.group));
        Candidate { outlook, ..candidate }
    }

    /// Whether the words of a contact say that the sides spoke from afar: "held virtual talks", "online conversations".
    fn is_remote(&self, trigger: TokenRange) -> bool {
        let first = trigger.first.min(self.words().first.saturating_sub(1)).max(self.sentence.first);
        (first..trigger.last).any(|at| self.view.is_in(at, WordSet::Remote))
    }

    fn modality(&self, frame: &ActFrame, verb: Option<&SupportVerb>) -> EventModality {
        match verb {
            Some(verb) => modality::of_frame(self, verb.group.tokens.first, (frame, &verb.group)),
            // "another invasion of Chile would produce", "talks between Norway and Chile will go on"
            None if self.view.tag(self.complements.end) == Tag::Modal
                && !self.view.is_in(self.complements.end, WordSet::FutureModal) =>
            {
                EventModality::Hypothetical
            }
            None => modality::of_noun(self, self.words()),
        }
    }
}

/// Whether the noun is a word of the title of a text or a body: "the Declaration of Oslo for Dialogue and Peace".
fn is_in_title(at: &ActUnit<'_, '_>) -> bool {
    let (view, noun) = (at.view, at.words().first);
    let has_capital = |at: usize| view.token(at).is_some_and(|token| matches!(token.case(), Case::Capitalised));
    let of_name = noun >= at.sentence.first + 2 && view.is(noun - 1, "for") && has_capital(noun - 2);
    of_name && has_capital(noun)
}

/// The first token after a conjunction that joins another noun to one that ends at a token: "sent tents | and blankets to Chile".
fn after_list(at: &ActUnit<'_, '_>, end: usize) -> usize {
    let view = at.view;
    let joins = end + 1 < at.sentence.last && view.tag(end) == Tag::Conjunction && view.tag(end + 1).is_nominal();
    let is_name = || view.flags(end + 1).any(EntityFlags::PERSON.or(EntityFlags::OFFICE).or(EntityFlags::PLACE));
    if joins && !is_name() && !begins_clause(view, end + 1, at.sentence.last) { end + 1 } else { end }
}
