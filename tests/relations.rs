//! What holds between a fixture and a text that is made of it: whoever quotes a story relies on words that do not hang on what stands
//! elsewhere.

#[path = "common/fixtures.rs"]
mod fixtures;

use demarche::document::BlockKind;
use demarche::{Document, Span, Speaker, SpeakerKind, Story, extract};
use fixtures::fixtures;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Every fixture's text with its story.
static RELEASES: LazyLock<Vec<(String, Story)>> = LazyLock::new(|| {
    let texts = fixtures().into_iter().map(|fixture| fixture.text);
    texts.map(|text| (text.clone(), extract(&text))).collect()
});

/// Every fixture's body, without its header and what frames it, with the countries found in it.
static BODIES: LazyLock<Vec<(String, BTreeSet<Box<str>>)>> = LazyLock::new(|| {
    let bodies = RELEASES.iter().map(|(text, _)| {
        let document = Document::plain(text);
        let body = document.blocks().iter().filter(|block| block.kind.is_body()).map(|block| block.span.of(text));
        body.collect::<Vec<_>>().join("\n\n")
    });
    bodies.map(|body| (body.clone(), countries(&body))).collect()
});

/// Family names of nobody, which no table knows.
const NAMES: &[&str] = &["Varnholt", "Okwelume", "Tessarin", "Quillmore", "Brandvik", "Dziedzina", "Amparotti", "Lo"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// Sources may become others: "she" is whoever was named before. Headings are kept, for they end a statement.
    #[test]
    fn words_stay_where_paragraphs_without_any_are_dropped(release in 0..RELEASES.len(), drops in any::<u64>()) {
        let (text, story) = &RELEASES[release];
        let less = without(text, story, drops);
        prop_assert_eq!(words(&less, &extract(&less)), words(text, story));
    }

    #[test]
    fn two_releases_concern_the_countries_of_both(one in 0..BODIES.len(), two in 0..BODIES.len()) {
        let ((one, ours), (two, theirs)) = (&BODIES[one], &BODIES[two]);
        let both = countries(&format!("{one}\n\n---\n\n{two}"));
        let doubtful: BTreeSet<_> = both.symmetric_difference(&ours.union(theirs).cloned().collect()).cloned().collect();
        // "Georgia" is a state beside other American ones, "Korea" whichever of the two the text names in full.
        prop_assert!(doubtful.iter().all(|code| ["GE", "KP", "KR"].contains(&&**code)), "{:?}", doubtful);
    }

    #[test]
    fn another_name_changes_the_name_alone(
        release in 0..RELEASES.len(),
        speaker in any::<prop::sample::Index>(),
        name in prop::sample::select(NAMES),
    ) {
        let (text, story) = &RELEASES[release];
        let known: Vec<_> = story.speakers.iter().filter_map(family_name).collect();
        prop_assume!(!known.is_empty());
        let old = known[speaker.index(known.len())];
        let renamed = replaced(text, old, name);
        prop_assert_eq!(replaced(&told(&renamed, &extract(&renamed)), name, old), told(text, story));
    }
}

/// The text without some of the paragraphs and items that hold no part of a quote, of its source or of its cue.
fn without(text: &str, story: &Story, drops: u64) -> String {
    let parts = || story.quotes.iter().flat_map(|quote| [Some(quote.span), quote.source, quote.cue.as_ref().map(|cue| cue.span)]);
    let document = Document::plain(text);
    let blocks = document.blocks();
    let mut less = String::new();
    let mut at = 0;
    for (number, block) in blocks.iter().enumerate() {
        let tells = matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Note);
        if tells && drops >> (number % 64) & 1 == 1 && !parts().flatten().any(|part: Span| part.overlaps(block.span)) {
            less.push_str(&text[at..block.span.start as usize]);
            at = blocks.get(number + 1).map_or(text.len(), |next| next.span.start as usize);
        }
    }
    less + &text[at..]
}

fn words(text: &str, story: &Story) -> Vec<String> {
    story.quotes.iter().map(|quote| format!("{:?}: {}", quote.kind, quote.span.of(text))).collect()
}

fn countries(text: &str) -> BTreeSet<Box<str>> {
    extract(text).countries.into_iter().map(|country| country.code).collect()
}

/// The last of the two or more names of a person whose office the text gives.
fn family_name(speaker: &Speaker) -> Option<&str> {
    let (_, family) = speaker.name.rsplit_once(' ')?;
    let office = speaker.role.as_deref().filter(|office| !office.contains(family));
    (speaker.kind == SpeakerKind::Person && office.is_some() && family.chars().all(char::is_alphabetic)).then_some(family)
}

/// A text with another name wherever one stands as a word, in capitals too.
fn replaced(text: &str, old: &str, new: &str) -> String {
    let words = text.split_inclusive(|c: char| !c.is_alphabetic()).map(|piece| {
        let word = piece.trim_end_matches(|c: char| !c.is_alphabetic());
        let name = if word == old {
            new
        } else if word == old.to_uppercase() {
            &new.to_uppercase()
        } else {
            word
        };
        format!("{name}{}", &piece[word.len()..])
    });
    words.collect()
}

/// All that a story tells, a line each, without offsets.
fn told(text: &str, story: &Story) -> String {
    let mut told = vec![format!("{:?} {:?} {:?}", story.kind, story.title.as_ref().map(|title| &title.text), story.published)];
    for quote in &story.quotes {
        let speaker = quote.speaker.map(|speaker| &story.speakers[speaker as usize].name);
        let (source, cue) = (quote.source.map(|source| source.of(text)), quote.cue.as_ref().map(|cue| cue.span.of(text)));
        told.push(format!("{:?} {:?} {speaker:?} {source:?} {cue:?}: {}", quote.kind, quote.rule, quote.span.of(text)));
    }
    for Speaker { name, role, organisation, country, mentions, .. } in &story.speakers {
        told.push(format!("{name} {role:?} {organisation:?} {country:?} {}", mentions.len()));
    }
    told.extend(story.countries.iter().map(|country| format!("{} {}", country.code, country.mentions.len())));
    told.extend(story.organisations.iter().map(|body| format!("{} {}", body.id, body.mentions.len())));
    told.extend(story.topics.iter().map(|topic| format!("{} {}", topic.id, topic.evidence.len())));
    told.join("\n")
}
