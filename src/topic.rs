//! Topics: what a release is about, with the terms that say so.
//!
//! Each term counts once, by its strength and by the best place where it stands; that it returns adds little, that paragraphs speak of
//! its topic above all others adds some more. What is so gathered is weighed against the length of the release: a long one touches many
//! matters that it is not about. Two countries that a release dwells on speak for the relations between them, whatever its words, and
//! a body that puts a release out for its own affairs.

use crate::document::BlockKind;
use crate::lexicon::{Bent, Hit, Lexicon, Lookup, PhraseKind, Strength, TopicEntry, Topics};
use crate::mention::{Mentions, issuer};
use crate::segment::Sentence;
use crate::story::{Country, Kind, Topic, TopicKind};
use crate::syntax::Context;
use crate::{Document, Segments, Span};
use std::cmp::Ordering;

/// What a term in the title, in a line below it, at the start of the body, and further down counts.
const TITLE: f32 = 3.0;
const SUBTITLE: f32 = 2.0;
const LEAD: f32 = 1.5;
const BODY: f32 = 1.0;
/// Sentences that begin within this many tokens of the body are its start.
const LEAD_TOKENS: usize = 60;
/// What a term counts by its strength. Weak ones together add at most half of what the others say.
const STRONG: f32 = 2.0;
const PLAIN: f32 = 1.0;
const WEAK: f32 = 0.4;
/// What is done counts a little less than what it is done about: in equal cases the subject stands first.
const ACTIVITY: f32 = 0.85;
/// What is done and not named above the body counts this much of it.
const UNNAMED: f32 = 0.7;
/// A courtesy counts this much of that.
const COURTESY: f32 = 0.5;
/// What each paragraph that speaks of a topic more than of any other adds to the topic's share, and how many do.
const DWELT: f32 = 0.1;
const MOST_DWELT: u8 = 3;
/// What a body that puts the release out adds to the topic of its own affairs.
const OWN: f32 = 1.5;
/// What two countries that a release dwells on add to the topic that their relations are; how often each is named at least, and
/// which share of all that names countries the two of them have.
const PAIR: f32 = 3.25;
const LEAST_NAMED: usize = 3;
const LEAST_OF_ALL: f64 = 0.6;
/// The weight that makes a topic even in a release of no length, and the tokens over which it grows by a half of it.
const EVEN: f64 = 2.4;
const EVEN_TOKENS: f64 = 300.0;
/// A topic is told from this score on, beside others only from this share of the weightiest one's weight on, of which no more than
/// so much is asked.
const LEAST_SCORE: f32 = 0.38;
const LEAST_ALONE: f32 = 0.25;
const LEAST_SHARE: f32 = 0.25;
const ENOUGH: f32 = 14.0;
const MOST_TOPICS: usize = 5;
const MOST_EVIDENCE: usize = 12;

/// What a release is about, the surest first. Linear in the phrases found.
pub(crate) fn score(context: &Context<'_>, mentions: &Mentions) -> Vec<Topic> {
    let Context { lexicon, document, segments, lookup, .. } = *context;
    let topics = &lexicon.topics;
    let (places, length) = places(document, segments);
    let found = find(topics, &segments.sentences, &places, lookup);
    let terms = Terms::of(found.iter().map(|placed| placed.hit.entry), topics.terms.len());
    let mut seen = vec![Seen::default(); terms.len()];
    for &Placed { hit, place, .. } in &found {
        if let Some(seen) = seen.get_mut(terms.rank(hit.entry)) {
            seen.times += 1;
            seen.place = seen.place.max(place);
        }
    }
    let mut weights = vec![Weight::default(); topics.entries.len()];
    for (term, seen) in terms.iter().zip(&seen) {
        let Some(term) = topics.terms.get(term) else { continue };
        if let (Some(weight), Some(times)) = (weights.get_mut(term.topic as usize), seen.times.checked_ilog2()) {
            weight.add(term.strength, seen.place * (1.0 + 0.5 * f32::from(times as u8)));
            weight.named |= seen.place >= SUBTITLE && term.strength != Strength::Veto;
        }
    }
    dwell(topics, &found, &mut weights);
    let at_home = mentions.countries.is_empty() && mentions.bodies.is_empty();
    let own = own(topics, document, segments, lookup);
    let pair = pair(lexicon, document, mentions);
    for (topic, (weight, entry)) in weights.iter_mut().zip(&topics.entries).enumerate() {
        match entry.bent {
            Bent::Abroad if at_home => *weight = Weight::default(),
            Bent::Own if own.iter().any(|(own, _)| *own as usize == topic) => weight.firm += OWN,
            Bent::Pair if pair.is_some() => weight.firm += PAIR,
            _ => {}
        }
    }
    let chosen = choose(lexicon, &weights, length);
    let mut evidence = evidence(topics, segments, &found, &chosen);
    for ((topic, _), evidence) in chosen.iter().zip(&mut evidence) {
        if topics.entries.get(*topic).is_some_and(|entry| entry.bent == Bent::Pair) {
            join(evidence, pair.into_iter().flatten().filter_map(|country| country.mentions.first()).map(|mention| mention.span));
        }
        join(evidence, own.iter().filter(|(own, _)| *own as usize == *topic).map(|(_, span)| *span).take(MOST_EVIDENCE));
    }
    let told = chosen.into_iter().zip(evidence).filter_map(|((topic, score), evidence)| {
        let entry = topics.entries.get(topic)?;
        let (id, label, kind) = (entry.id.clone(), entry.label.clone(), entry.kind);
        Some(Topic { id, label, kind, score, iptc: entry.iptc.clone(), cap: entry.cap.clone(), evidence })
    });
    told.collect()
}

/// How often a term stands in the release, and what its best place counts.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    times: u32,
    place: f32,
}

/// The terms that a release has, a bit each: a release has some hundred of several thousand, and to count in a list of all would
/// cost a short one more than all else here.
struct Terms {
    bits: Vec<u64>,
    /// How many terms stand before each word of bits.
    before: Vec<u32>,
}

impl Terms {
    /// The terms given, of which the table has `all`.
    fn of(terms: impl Iterator<Item = u32>, all: usize) -> Self {
        let mut bits = vec![0_u64; all.div_ceil(64)];
        for term in terms {
            if let Some(bits) = bits.get_mut(term as usize / 64) {
                *bits |= 1 << (term % 64);
            }
        }
        let mut count = 0;
        let before = bits.iter().map(|bits| {
            count += bits.count_ones();
            count - bits.count_ones()
        });
        Self { before: before.collect(), bits }
    }

    fn len(&self) -> usize {
        self.bits.iter().map(|bits| bits.count_ones() as usize).sum()
    }

    /// Which of the terms, counted from 0, a term is that is one of them.
    fn rank(&self, term: u32) -> usize {
        let at = term as usize / 64;
        let below = self.bits.get(at).map_or(0, |bits| (bits & ((1 << (term % 64)) - 1)).count_ones());
        (self.before.get(at).copied().unwrap_or_default() + below) as usize
    }

    /// The terms in the table's order.
    fn iter(&self) -> impl Iterator<Item = usize> {
        self.bits.iter().enumerate().flat_map(|(at, bits)| {
            let mut bits = *bits;
            std::iter::from_fn(move || {
                let bit = (bits != 0).then(|| bits.trailing_zeros())?;
                bits &= bits - 1;
                Some(at * 64 + bit as usize)
            })
        })
    }
}

/// What speaks for a topic.
#[derive(Clone, Copy, Debug, Default)]
struct Weight {
    firm: f32,
    weak: f32,
    /// Whether a term stands above the body.
    named: bool,
    /// How many paragraphs speak of it more than of any other.
    dwelt: u8,
}

impl Weight {
    fn add(&mut self, strength: Strength, counts: f32) {
        let sum = if strength == Strength::Weak { &mut self.weak } else { &mut self.firm };
        *sum += strength_of(strength) * counts;
    }

    fn total(self) -> f32 {
        (self.firm + self.weak.min(self.firm / 2.0)) * (1.0 + DWELT * f32::from(self.dwelt.min(MOST_DWELT)))
    }
}

/// What a term counts by its strength.
const fn strength_of(strength: Strength) -> f32 {
    match strength {
        Strength::Strong => STRONG,
        Strength::Plain => PLAIN,
        Strength::Weak => WEAK,
        Strength::Veto => 0.0,
    }
}

/// What a term counts in each sentence (0 where it counts nothing), and how many tokens tell anything.
fn places(document: &Document<'_>, segments: &Segments<'_>) -> (Vec<f32>, usize) {
    let mut length = 0;
    let places = segments.sentences.iter().map(|sentence| {
        let kind = document.blocks().get(sentence.block as usize).map(|block| block.kind);
        match kind {
            Some(BlockKind::Title) => TITLE,
            Some(BlockKind::Subtitle) => SUBTITLE,
            Some(kind) if kind.is_body() => {
                let place = if length < LEAD_TOKENS { LEAD } else { BODY };
                length += (sentence.last - sentence.first) as usize;
                place
            }
            _ => 0.0,
        }
    });
    (places.collect(), length)
}

/// A term that counts: where it stands, what its place counts, and in which block that is.
#[derive(Clone, Copy)]
struct Placed {
    hit: Hit,
    place: f32,
    block: u32,
}

/// The terms that count, in order. Each topic reads for itself: a term takes the place of the shorter ones of its own topic inside it,
/// and of no other's; of two that are written alike, the one that was added later is meant.
fn find(topics: &Topics, sentences: &[Sentence], places: &[f32], lookup: &Lookup) -> Vec<Placed> {
    let hits = lookup.hits(PhraseKind::Topic);
    let mut sentences = sentences.iter().zip(places).peekable();
    let mut ends = vec![0; topics.entries.len()];
    let mut found = Vec::with_capacity(hits.len());
    for together in hits.chunk_by(|a, b| a.first == b.first) {
        let first = together.first().map_or(0, |hit| hit.first);
        while sentences.next_if(|(sentence, _)| sentence.last <= first).is_some() {}
        let Some((block, place)) = sentences.peek().map(|(sentence, place)| (sentence.block, **place)) else { break };
        if place > 0.0 {
            found.extend(together.iter().rev().filter_map(|hit| {
                let end = ends.get_mut(topics.terms.get(hit.entry as usize)?.topic as usize).filter(|end| **end <= first)?;
                *end = hit.last;
                Some(Placed { hit: *hit, place, block })
            }));
        }
    }
    found
}

/// Counts for each topic the paragraphs that speak of it more than of any other, or as much.
fn dwell(topics: &Topics, found: &[Placed], weights: &mut [Weight]) {
    let mut sums = vec![0.0; topics.entries.len()];
    for paragraph in found.chunk_by(|a, b| a.block == b.block).filter(|all| all.iter().all(|placed| placed.place < SUBTITLE)) {
        let terms = || paragraph.iter().filter_map(|placed| topics.terms.get(placed.hit.entry as usize));
        let mut most = 0.0_f32;
        for term in terms() {
            let Some(sum) = sums.get_mut(term.topic as usize) else { continue };
            *sum += strength_of(term.strength);
            most = most.max(*sum);
        }
        for term in terms() {
            let Some(sum) = sums.get_mut(term.topic as usize).map(std::mem::take).filter(|sum| *sum > 0.0) else { continue };
            if let Some(weight) = weights.get_mut(term.topic as usize).filter(|_| sum >= most) {
                weight.dwelt = weight.dwelt.saturating_add(1);
            }
        }
    }
}

/// The topics that are the affairs of the body that puts the release out, each with the words that name it.
fn own(topics: &Topics, document: &Document<'_>, segments: &Segments<'_>, lookup: &Lookup) -> Vec<(u32, Span)> {
    let issues =
        |sentence: &Sentence| document.blocks().get(sentence.block as usize).is_some_and(|block| block.kind == BlockKind::Issuer);
    if !segments.sentences.iter().any(issues) {
        return Vec::new();
    }
    let places: Vec<f32> = segments.sentences.iter().map(|sentence| f32::from(u8::from(issues(sentence)))).collect();
    let named = find(topics, &segments.sentences, &places, lookup).into_iter().filter_map(|placed| {
        let term = topics.terms.get(placed.hit.entry as usize).filter(|term| term.strength != Strength::Veto)?;
        let entry = topics.entries.get(term.topic as usize)?;
        (entry.bent == Bent::Own).then_some((term.topic, span(segments, placed.hit)?))
    });
    named.collect()
}

/// The words of a term.
fn span(segments: &Segments<'_>, hit: Hit) -> Option<Span> {
    let tokens = segments.tokens.get(hit.first as usize..hit.last as usize)?;
    Some(tokens.first()?.span().cover(tokens.last()?.span()))
}

/// The topics that the release is about, by index, with their scores, the surest first.
fn choose(lexicon: &Lexicon, weights: &[Weight], length: usize) -> Vec<(usize, f32)> {
    let even = (EVEN * (1.0 + f64::from(length as u32) / EVEN_TOKENS).sqrt()) as f32;
    let weighed = weights.iter().zip(&lexicon.topics.entries).enumerate().filter(|(_, (weight, _))| weight.firm > 0.0);
    let share = |weight: &Weight, entry: &TopicEntry| match entry.kind {
        TopicKind::Activity if weight.named => ACTIVITY,
        TopicKind::Activity if entry.bent == Bent::Courtesy => ACTIVITY * UNNAMED * COURTESY,
        TopicKind::Activity => ACTIVITY * UNNAMED,
        TopicKind::Subject => 1.0,
    };
    let mut weighed: Vec<(usize, f32)> =
        weighed.map(|(topic, (weight, entry))| (topic, weight.total() * share(weight, entry))).collect();
    weighed.sort_by(|a, b| b.1.partial_cmp(&a.1).unwrap_or(Ordering::Equal).then(a.0.cmp(&b.0)));
    let most = weighed.first().map_or(0.0, |(_, weight)| weight.min(ENOUGH));
    let scored = weighed.into_iter().enumerate().filter_map(|(rank, (topic, weight))| {
        let score = weight / (weight + even);
        let told = if rank == 0 { score >= LEAST_ALONE } else { score >= LEAST_SCORE && weight >= LEAST_SHARE * most };
        told.then_some((topic, score))
    });
    let mut scored: Vec<(usize, f32)> = scored.take(MOST_TOPICS).collect();
    // Rounding may turn the order of two that are a hair apart.
    scored.sort_by(|a, b| b.1.total_cmp(&a.1));
    scored
}

/// The two countries that a release dwells on, where it does on two: each named several times, both more than all others. What a body
/// of many states says is of no two, and advice to travellers tells of none.
fn pair<'a>(lexicon: &Lexicon, document: &Document<'_>, mentions: &'a Mentions) -> Option<[&'a Country; 2]> {
    let [first, second, ..] = &*mentions.countries else { return None };
    let named = |country: &Country| country.mentions.len();
    let all: usize = mentions.countries.iter().map(named).sum();
    let of_all = f64::from((named(first) + named(second)) as u32) / f64::from(all as u32);
    let dwells = named(first) >= LEAST_NAMED && named(second) >= LEAST_NAMED && of_all >= LEAST_OF_ALL;
    let body = mentions.issuer.as_ref().and_then(|issuer| issuer.body.as_deref()).unwrap_or_default();
    let title = document.form.title.map_or("", |title| title.of(document.text()));
    let of_states = document.form.kind != Kind::Advisory
        && ![body, title].into_iter().any(|issuer| issuer::is_of_many_states(lexicon, issuer));
    (dwells && of_states).then_some([first, second])
}

/// Adds places to others, all in order, none twice, and no more than there may be.
fn join(evidence: &mut Vec<Span>, more: impl Iterator<Item = Span>) {
    for span in more {
        if !evidence.iter().any(|known| known.overlaps(span)) {
            evidence.push(span);
        }
    }
    evidence.sort_unstable();
    evidence.truncate(MOST_EVIDENCE);
}

/// The first places that speak for each of the topics chosen, in order.
fn evidence(topics: &Topics, segments: &Segments<'_>, found: &[Placed], chosen: &[(usize, f32)]) -> Vec<Vec<Span>> {
    let mut evidence = vec![Vec::new(); chosen.len()];
    let mut full = 0;
    for placed in found {
        let Some(term) = topics.terms.get(placed.hit.entry as usize).filter(|term| term.strength != Strength::Veto) else {
            continue;
        };
        let Some(at) = chosen.iter().position(|(topic, _)| *topic == term.topic as usize) else { continue };
        let Some(span) = span(segments, placed.hit) else { continue };
        if evidence[at].len() < MOST_EVIDENCE && evidence[at].last() != Some(&span) {
            evidence[at].push(span);
            full += usize::from(evidence[at].len() == MOST_EVIDENCE);
        }
        if full == chosen.len() {
            break;
        }
    }
    evidence
}
