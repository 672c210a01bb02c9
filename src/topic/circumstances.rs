//! [`Circumstances`]: what counts for or against a topic besides its terms.

use super::occurrence::{find, span};
use super::weight::Weight;
use crate::Span;
use crate::document::BlockKind;
use crate::lexicon::{PhraseKind, TermStrength, TopicTrait, Topics};
use crate::mention::{Mentions, issuer};
use crate::segment::Sentence;
use crate::story::{Country, Kind};
use crate::syntax::Context;

/// The weight that the issuer of a release adds to the topic of its own affairs.
const OWN_AFFAIRS: f32 = 1.5;
/// The weight that two countries on which a release dwells add to the topic of their relations.
const COUNTRY_PAIR: f32 = 3.0;
/// The weight that the form of a readout adds to the topic of talks.
const READOUT: f32 = 3.0;
/// The least weight of the topic of talks if it and a state are named above the body, however seldom the body names it.
const NAMED_BESIDE_STATE: f32 = 2.5;
/// The share of its weight that counts for a courtesy in words that often begin with courtesies, unless it is named above the body.
const COURTESY_BESIDE: f32 = 0.3;
/// The least number of mentions of each of the two, and the least share that both have in all mentions of countries.
const MIN_MENTIONS: usize = 3;
const MIN_SHARE: f64 = 0.6;
/// The share of the two in a readout, whose sides need not be named several times.
const MIN_SHARE_OF_SIDES: f64 = 0.8;

/// The circumstances of a release.
pub(super) struct Circumstances<'a> {
    /// Whether it names no country and no body.
    domestic: bool,
    kind: Kind,
    /// Whether its headline names a state.
    state_in_headline: bool,
    /// Topics that are the affairs of the issuer, by index, each with the words that name the issuer.
    pub(super) own_affairs: Vec<(u32, Span)>,
    /// The two countries that it dwells on.
    pub(super) pair: Option<[&'a Country; 2]>,
}

impl<'a> Circumstances<'a> {
    pub(super) fn of(context: &Context<'_>, mentions: &'a Mentions) -> Self {
        Self {
            domestic: mentions.countries.is_empty() && mentions.bodies.is_empty(),
            kind: context.document.header.kind,
            state_in_headline: state_in_headline(context, mentions),
            own_affairs: own_affairs(context),
            pair: country_pair(context, mentions),
        }
    }

    /// Whether it is a transcript, an account of talks or a text of several states: they often begin or end with courtesies.
    fn is_courteous(&self) -> bool {
        matches!(self.kind, Kind::Transcript | Kind::Readout | Kind::JointStatement | Kind::Communique)
    }

    /// Changes the weights of the topics that depend on circumstances.
    pub(super) fn weigh(&self, topics: &Topics, weights: &mut [Weight]) {
        for (topic, (weight, entry)) in weights.iter_mut().zip(&topics.entries).enumerate() {
            match entry.topic_trait {
                TopicTrait::Foreign if self.domestic => *weight = Weight::default(),
                TopicTrait::Foreign if self.kind == Kind::Readout => {
                    weight.firm += READOUT;
                    weight.named = true;
                }
                TopicTrait::Foreign if self.state_in_headline && weight.named => {
                    weight.firm = weight.firm.max(NAMED_BESIDE_STATE);
                }
                TopicTrait::Courtesy if self.is_courteous() && !weight.named => weight.firm *= COURTESY_BESIDE,
                TopicTrait::OwnAffairs if self.own_affairs.iter().any(|(own, _)| *own as usize == topic) => {
                    weight.firm += OWN_AFFAIRS;
                    weight.signs = weight.signs.saturating_add(1);
                }
                TopicTrait::CountryPair if self.pair.is_some() => {
                    weight.firm += COUNTRY_PAIR;
                    weight.signs = weight.signs.saturating_add(2);
                }
                _ => {}
            }
        }
    }
}

/// Whether the headline names a state, so that a meeting in it is one between states: "Remarks at the opening of the talks with Peru". A
/// meeting of a council is its usual work.
fn state_in_headline(context: &Context<'_>, mentions: &Mentions) -> bool {
    let Some(title) = context.document.header.title else { return false };
    mentions.countries.iter().any(|country| country.mentions.first().is_some_and(|mention| title.contains(mention.span)))
}

/// The topics that are the affairs of the body that issues the release, each with the words that name it.
fn own_affairs(context: &Context<'_>) -> Vec<(u32, Span)> {
    let Context { lexicon, document, segments, lookup, .. } = *context;
    let topics = &lexicon.topics;
    let names_issuer = |sentence: &Sentence| document.block_of(sentence).is_some_and(|block| block.kind == BlockKind::Issuer);
    let hits = lookup.hits(PhraseKind::Topic);
    let terms = segments.sentences.iter().filter(|sentence| names_issuer(sentence)).flat_map(|sentence| {
        let first = hits.partition_point(|hit| hit.first < sentence.first);
        let within = hits.get(first..).unwrap_or_default();
        let len = within.partition_point(|hit| hit.first < sentence.last);
        find(topics, std::slice::from_ref(sentence), &[1.0], within.get(..len).unwrap_or_default())
    });
    let named = terms.filter_map(|occurrence| {
        let term = topics.terms.get(occurrence.hit.entry as usize).filter(|term| term.strength != TermStrength::Veto)?;
        let entry = topics.entries.get(term.topic as usize)?;
        (entry.topic_trait == TopicTrait::OwnAffairs).then_some((term.topic, span(segments, occurrence.hit)?))
    });
    named.collect()
}

/// The two countries that a release dwells on: each is named several times, and both together more than all others. A statement of a
/// body of many states dwells on no two, and neither does advice to travellers.
fn country_pair<'a>(context: &Context<'_>, mentions: &'a Mentions) -> Option<[&'a Country; 2]> {
    let document = context.document;
    let [first, second, ..] = &*mentions.countries else { return None };
    let named = |country: &Country| country.mentions.len();
    let all: usize = mentions.countries.iter().map(named).sum();
    let share = f64::from((named(first) + named(second)) as u32) / f64::from(all as u32);
    // Two states that meet are the sides of a readout, however often it names them.
    let sides = document.header.kind == Kind::Readout && share >= MIN_SHARE_OF_SIDES;
    let least = if sides { 1 } else { MIN_MENTIONS };
    let dwells = named(first) >= least && named(second) >= least && share >= MIN_SHARE;
    let body = mentions.issuer.as_ref().and_then(|issuer| issuer.body.as_deref()).unwrap_or_default();
    let title = document.header.title.map_or("", |title| title.of(document.text()));
    let is_of_many = |words| issuer::is_of_many_states(context.lexicon, words);
    let of_states = document.header.kind != Kind::Advisory && ![body, title].into_iter().any(is_of_many);
    (dwells && of_states).then_some([first, second])
}
