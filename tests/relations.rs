//! Relations between a fixture and a text that is made from it. Whoever quotes a story relies on findings that do not depend on unrelated
//! parts of the text.

#[path = "common/fixtures.rs"]
mod fixtures;

use demarche::document::BlockKind;
use demarche::{Document, Span, Speaker, SpeakerKind, Story, extract};
use fixtures::fixtures;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The text of every fixture with its story.
static RELEASES: LazyLock<Vec<(String, Story)>> = LazyLock::new(|| {
    let texts = fixtures().into_iter().map(|fixture| fixture.text);
    texts.map(|text| (text.clone(), extract(&text))).collect()
});

/// The body of every fixture, without header and boilerplate, with the countries that are found in it.
static BODIES: LazyLock<Vec<(String, BTreeSet<Box<str>>)>> = LazyLock::new(|| {
    let bodies = RELEASES.iter().map(|(text, _)| {
        let document = Document::plain(text);
        let body = document.blocks().iter().filter(|block| block.kind.is_body()).map(|block| block.span.of(text));
        body.collect::<Vec<_>>().join("\n\n")
    });
    bodies.map(|body| (body.clone(), countries(&body))).collect()
});

/// Invented family names that are in no table.
const NAMES: &[&str] = &["Varnholt", "Okwelume", "Tessarin", "Quillmore", "Brandvik", "Dziedzina", "Amparotti", "Lo"];

/// Lines that sites put above a release, and what crawlers add to its lines.
const MENU: &str =
    "Skip to content\nHome\nThe Ministry\nMinister\nPolicies\nPorts and Ferries\nNews\nPress releases\nGallery\nContact us\n\n";

/// A site has its menu above a release, and a crawler that writes Markdown marks the headline and the links.
#[test]
fn a_menu_and_marks_of_markdown_change_nothing() {
    for (text, story) in RELEASES.iter() {
        let below_menu = format!("{MENU}{text}");
        assert_eq!(findings(&below_menu, &extract(&below_menu)), findings(text, story), "{text}");
        let Some(title) = story.title.as_ref().filter(|title| begins_line(text, title.span)) else { continue };
        let words = title.span.of(text);
        let link = format!("[{words}](https://ports.example/1)");
        for headline in [format!("# {words}"), format!("**{words}**"), link] {
            let marked = format!("{}{headline}{}", &text[..title.span.start as usize], &text[title.span.end as usize..]);
            assert_eq!(findings(&marked, &extract(&marked)), findings(text, story), "{marked}");
        }
    }
}

/// Mail programs and text editors wrap lines. Texts that are wrapped already are left out.
#[test]
fn wrapped_lines_change_nothing() {
    /// The width of a line, in bytes.
    const WIDTH: usize = 72;
    let is_joined = |text: &str| text.lines().all(|line| line.len() > WIDTH || !line.ends_with(char::is_alphabetic));
    for (text, story) in RELEASES.iter().filter(|(text, _)| is_joined(text)) {
        let paragraphs: Vec<_> = text.split('\n').map(|line| wrapped(line, WIDTH)).collect();
        let wrapped = paragraphs.join("\n\n");
        let one_line = |findings: String| findings.replace("\\n", " ").split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(one_line(findings(&wrapped, &extract(&wrapped))), one_line(findings(text, story)), "{wrapped}");
    }
}

/// A line with breaks in place of some of its blanks.
fn wrapped(line: &str, width: usize) -> String {
    let mut lines = String::new();
    let mut len = 0;
    for word in line.split(' ') {
        let breaks = len + 1 + word.len() > width;
        lines.push_str(if lines.is_empty() {
            ""
        } else if breaks {
            "\n"
        } else {
            " "
        });
        len = if breaks { word.len() } else { len + 1 + word.len() };
        lines.push_str(word);
    }
    lines
}

/// Whether a span begins its line, and ends within it.
fn begins_line(text: &str, span: Span) -> bool {
    text[..span.start as usize].chars().next_back().is_none_or(|c| c == '\n') && !span.of(text).contains('\n')
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// Speakers may change, because "she" refers to the person who was named before. Headings are kept, because they end a statement.
    #[test]
    fn quotes_stay_the_same_without_the_other_paragraphs(release in 0..RELEASES.len(), drops in any::<u64>()) {
        let (text, story) = &RELEASES[release];
        let less = without(text, story, drops);
        prop_assert_eq!(words(&less, &extract(&less)), words(text, story));
    }

    #[test]
    fn two_joined_releases_mention_the_countries_of_both(one in 0..BODIES.len(), two in 0..BODIES.len()) {
        let ((one, ours), (two, theirs)) = (&BODIES[one], &BODIES[two]);
        let both = countries(&format!("{one}\n\n---\n\n{two}"));
        let doubtful: BTreeSet<_> = both.symmetric_difference(&ours.union(theirs).cloned().collect()).cloned().collect();
        // "Georgia" is an American state beside others, and "Korea" is whichever of the two the text names in full.
        prop_assert!(doubtful.iter().all(|code| ["GE", "KP", "KR"].contains(&&**code)), "{:?}", doubtful);
    }

    #[test]
    fn another_family_name_changes_nothing_else(
        release in 0..RELEASES.len(),
        speaker in any::<prop::sample::Index>(),
        name in prop::sample::select(NAMES),
    ) {
        let (text, story) = &RELEASES[release];
        let known: Vec<_> = story.speakers.iter().filter_map(family_name).collect();
        prop_assume!(!known.is_empty());
        let old = known[speaker.index(known.len())];
        let renamed = replaced(text, old, name);
        prop_assert_eq!(replaced(&findings(&renamed, &extract(&renamed)), name, old), findings(text, story));
    }
}

/// The text without some of the paragraphs and items that contain no part of a quote, its source or its cue.
fn without(text: &str, story: &Story, drops: u64) -> String {
    let parts = || story.quotes.iter().flat_map(|quote| [Some(quote.span), quote.source, quote.cue.as_ref().map(|cue| cue.span)]);
    let document = Document::plain(text);
    let blocks = document.blocks();
    let mut less = String::new();
    let mut at = 0;
    for (number, block) in blocks.iter().enumerate() {
        let may_drop = matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Note);
        if may_drop && drops >> (number % 64) & 1 == 1 && !parts().flatten().any(|part: Span| part.overlaps(block.span)) {
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

/// The family name of a person with two or more names whose office is in the text.
fn family_name(speaker: &Speaker) -> Option<&str> {
    let (_, family) = speaker.name.rsplit_once(' ')?;
    let office = speaker.role.as_deref().filter(|office| !office.contains(family));
    (speaker.kind == SpeakerKind::Person && office.is_some() && family.chars().all(char::is_alphabetic)).then_some(family)
}

/// The text with a name replaced wherever it is a word, also in capitals.
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

/// All findings of a story, one per line, without offsets.
fn findings(text: &str, story: &Story) -> String {
    let mut lines = vec![format!("{:?} {:?} {:?}", story.kind, story.title.as_ref().map(|title| &title.text), story.published)];
    for quote in &story.quotes {
        let speaker = quote.speaker.map(|speaker| &story.speakers[speaker as usize].name);
        let (source, cue) = (quote.source.map(|source| source.of(text)), quote.cue.as_ref().map(|cue| cue.span.of(text)));
        lines.push(format!("{:?} {:?} {speaker:?} {source:?} {cue:?}: {}", quote.kind, quote.rule, quote.span.of(text)));
    }
    for Speaker { name, role, organisation, country, mentions, .. } in &story.speakers {
        lines.push(format!("{name} {role:?} {organisation:?} {country:?} {}", mentions.len()));
    }
    lines.extend(story.countries.iter().map(|country| format!("{} {}", country.code, country.mentions.len())));
    lines.extend(story.organisations.iter().map(|body| format!("{} {}", body.id, body.mentions.len())));
    lines.extend(story.topics.iter().map(|topic| format!("{} {}", topic.id, topic.evidence.len())));
    lines.join("\n")
}
