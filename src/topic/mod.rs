//! Topics: what a release is about, with the terms that say so.
//!
//! Each term counts once, by its strength and by the best position where it occurs. Repetition adds some, and paragraphs that have more
//! of one topic than of any other add some. The sum is weighed against the length of the release, because a long one touches many
//! matters that it is not about. Two countries that a release dwells on count for the relations between them, even without terms, and
//! the body that issues a release counts for its own affairs. A topic with few terms, all of which are terms of greater topics, is none.

mod occurrence;
mod term_counts;
mod weight;
mod circumstances;
mod choice;

use crate::lexicon::{PhraseKind, TopicTrait};
use crate::mention::Mentions;
use crate::story::Topic;
use crate::syntax::Context;
use choice::MAX_EVIDENCE;
use circumstances::Circumstances;
use occurrence::Positions;

/// Finds what a release is about, the most certain topic first. Linear in the phrases found.
pub(crate) fn score(context: &Context<'_>, mentions: &Mentions) -> Vec<Topic> {
    let Context { lexicon, document, segments, lookup, .. } = *context;
    let topics = &lexicon.topics;
    let positions = Positions::of(document, segments);
    let found = occurrence::find(topics, &segments.sentences, &positions.weights, lookup.hits(PhraseKind::Topic));
    let mut weights = weight::of_terms(topics, &found);
    let circumstances = Circumstances::of(context, mentions);
    circumstances.weigh(topics, &mut weights);
    let chosen = choice::choose(topics, &weights, &found, positions.tokens);
    let mut evidence = choice::evidence(topics, segments, &found, &chosen);
    for ((topic, _), evidence) in chosen.iter().zip(&mut evidence) {
        if topics.entries.get(*topic).is_some_and(|entry| entry.topic_trait == TopicTrait::CountryPair) {
            let countries = circumstances.pair.into_iter().flatten();
            choice::join(evidence, countries.filter_map(|country| country.mentions.first()).map(|mention| mention.span));
        }
        let own = circumstances.own_affairs.iter().filter(|(own, _)| *own as usize == *topic);
        choice::join(evidence, own.map(|(_, span)| *span).take(MAX_EVIDENCE));
    }
    let story_topics = chosen.into_iter().zip(evidence).filter_map(|((topic, score), evidence)| {
        let entry = topics.entries.get(topic)?;
        let (id, label, kind) = (entry.id.clone(), entry.label.clone(), entry.kind);
        Some(Topic { id, label, kind, score, iptc: entry.iptc.clone(), cap: entry.cap.clone(), evidence })
    });
    story_topics.collect()
}
