//! What holds for any text whatever.

use demarche::{Document, Segments, Span, Story};
use proptest::prelude::*;

/// Pieces of which releases, and what breaks readers of them, are made.
const PIECES: &[&str] = &[
    "said",
    "says",
    "will say",
    "is expected to stress that",
    "according to",
    "announced",
    "urged",
    "told reporters",
    "that",
    "added:",
    "“",
    "”",
    "‘",
    "’",
    "\"",
    "'",
    "«",
    "»",
    "„",
    "’s",
    "''",
    "``",
    "…",
    "...",
    "–",
    "—",
    "-",
    ",",
    ".",
    ". ",
    "?",
    "!",
    ":",
    ";",
    ":\n",
    "(",
    ")",
    "[",
    "]",
    "[1]",
    "•",
    "* ",
    "- ",
    "1. ",
    "(a) ",
    "# ",
    "---",
    "@",
    "#",
    "£9 million",
    "10%",
    "3 June 2031",
    "6 p.m.",
    "1,000",
    "Mr",
    "Ms Silva",
    "Dr.",
    "H.E.",
    "the Foreign Minister",
    "Foreign Minister Ana Silva",
    "Ana Silva",
    "President",
    "a spokesperson",
    "he",
    "She",
    "they",
    "Norway",
    "Norwegian",
    "Georgia",
    "Moscow",
    "the Kremlin",
    "U.S.",
    "US",
    "us",
    "UK",
    "Türkiye",
    "turkey",
    "NATO",
    "the United Nations Security Council",
    "sanctions",
    "non-proliferation",
    "MR. BERG:",
    "QUESTION:",
    "Q:",
    "News story: ",
    "Press release",
    "FOR IMMEDIATE RELEASE",
    "Statement by the Spokesperson",
    "Joint statement",
    "Notes to editors",
    "Media enquiries",
    "###",
    "ENDS",
    "http://example.org/a?b=c",
    "a@example.org",
    "www.example.org",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "  ",
    "\u{a0}",
    "\u{2028}",
    "\u{85}",
    "\u{b}",
    "\u{200b}",
    "\u{200d}",
    "\u{ad}",
    "\u{feff}",
    "\u{0}",
    "\u{7f}",
    "\u{fffd}",
    "\u{301}",
    "e\u{301}",
    "\u{202e}",
    "\u{fe0f}",
    "🇳🇴",
    "👩‍🚀",
    "𝔘𝔎",
    "İ",
    "ß",
    "ﬁ",
    "北京",
    "Россия",
    "المغرب",
    "\u{10ffff}",
    "A",
    "a",
    "7",
];

/// Any characters at all, or pieces of releases glued together with or without space.
fn texts() -> impl Strategy<Value = String> {
    let piece = (0..PIECES.len()).prop_map(|at| PIECES[at].to_owned());
    let glued = prop_oneof![4 => piece, 1 => "\\PC{0,6}", 1 => "[a-zA-Z]{1,12}"];
    let spaced = (glued, prop_oneof![3 => Just(" "), 1 => Just("")]).prop_map(|(piece, gap)| piece + gap);
    let release = prop::collection::vec(spaced, 0..60).prop_map(|pieces| pieces.concat());
    let anything = prop::collection::vec(any::<char>(), 0..80).prop_map(|chars| chars.into_iter().collect());
    prop_oneof![6 => release, 1 => anything, 1 => "[\"“”‘’' .\n]{0,60}"]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_story_holds_together(text in texts()) {
        check(&text, &demarche::extract(&text))?;
    }

    #[test]
    fn the_same_text_gives_the_same_story(text in texts()) {
        prop_assert_eq!(demarche::extract(&text), demarche::extract(&text));
    }

    #[test]
    fn a_story_goes_to_json_and_back(text in texts()) {
        let story = demarche::extract(&text);
        let json = serde_json::to_string(&story).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<Story>(&json).expect("a story"), story);
    }

    #[test]
    fn blocks_and_segments_are_in_order_and_lose_nothing(text in texts()) {
        let document = Document::plain(&text);
        let blocks: Vec<_> = document.blocks().iter().map(|block| block.span).collect();
        in_order(&text, &blocks, "blocks")?;
        let segments = Segments::of(&document);
        for (index, block) in blocks.iter().enumerate() {
            let inside = |span: &&Span| block.contains(**span);
            let tokens: Vec<_> = segments.tokens.iter().map(|token| token.span).collect();
            covered(&text, *block, tokens.iter().filter(inside), "tokens")?;
            let sentences = segments.sentences.iter().filter(|sentence| sentence.block as usize == index);
            let sentences: Vec<_> = sentences.map(|sentence| sentence.span).collect();
            prop_assert!(sentences.iter().all(|sentence| block.contains(*sentence)), "a sentence leaves its block");
            covered(&text, *block, sentences.iter(), "sentences")?;
        }
        check_segments(&text, &segments)?;
    }

    #[test]
    fn plain_segments_are_in_order_and_lose_nothing(text in texts()) {
        let segments = Segments::plain(&text);
        check_segments(&text, &segments)?;
        let whole = Span::from(0..text.len());
        covered(&text, whole, segments.tokens.iter().map(|token| &token.span), "tokens")?;
        covered(&text, whole, segments.sentences.iter().map(|sentence| &sentence.span), "sentences")?;
    }
}

proptest! {
    // Each compiles every table.
    #![proptest_config(ProptestConfig { cases: 50, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_custom_lexicon_is_compiled_or_refused(rows in "((office|alias|verb|topic|term|[a-z]{1,6})(\t[ -~]{0,12}){0,4}\n){0,6}") {
        // Either will do; neither may panic.
        let _ = demarche::Extractor::builder().lexicon(&rows).build();
    }
}

fn check_segments(text: &str, segments: &Segments<'_>) -> Result<(), TestCaseError> {
    let tokens: Vec<_> = segments.tokens.iter().map(|token| token.span).collect();
    in_order(text, &tokens, "tokens")?;
    let sentences: Vec<_> = segments.sentences.iter().map(|sentence| sentence.span).collect();
    in_order(text, &sentences, "sentences")?;
    let mut next = 0;
    for sentence in &segments.sentences {
        prop_assert_eq!(sentence.first, next, "a token between two sentences");
        prop_assert!(sentence.first < sentence.last, "a sentence without tokens");
        prop_assert_eq!(sentence.span.start, tokens[sentence.first as usize].start);
        prop_assert_eq!(sentence.span.end, tokens[sentence.last as usize - 1].end);
        next = sentence.last;
    }
    prop_assert_eq!(next as usize, tokens.len(), "tokens behind the last sentence");
    Ok(())
}

fn check(text: &str, story: &Story) -> Result<(), TestCaseError> {
    prop_assert!(story.text.is_none(), "plain text is the caller's own");
    in_order(text, &story.sentences, "sentences")?;
    if let Some(title) = &story.title {
        fits(text, title.span, "title")?;
        prop_assert_eq!(&*title.text, title.span.of(text));
    }
    for speaker in &story.speakers {
        prop_assert!(!speaker.name.trim().is_empty(), "a speaker without a name");
        sorted(speaker.mentions.iter().map(|mention| mention.span), text, "mentions of a speaker")?;
    }
    let said: Vec<_> = story.quotes.iter().filter_map(|quote| quote.speaker).collect();
    for number in 0..story.speakers.len() {
        prop_assert!(said.contains(&(number as u32)), "speaker {} says nothing", number);
    }
    prop_assert!(story.quotes.is_sorted_by_key(|quote| quote.span.start), "quotes out of order");
    for quote in &story.quotes {
        fits(text, quote.span, "quote")?;
        prop_assert!(quote.speaker.is_none_or(|speaker| (speaker as usize) < story.speakers.len()), "no such speaker");
        prop_assert!((0.0..=1.0).contains(&quote.confidence), "confidence {}", quote.confidence);
        if let Some(source) = quote.source {
            fits(text, source, "source")?;
        }
        if let Some(cue) = &quote.cue {
            fits(text, cue.span, "cue")?;
            prop_assert!(!cue.lemma.is_empty(), "a cue without lemma");
        }
    }
    for country in &story.countries {
        prop_assert!(!country.mentions.is_empty(), "{} is mentioned nowhere", country.code);
        sorted(country.mentions.iter().map(|mention| mention.span), text, "mentions of a country")?;
    }
    for body in &story.organisations {
        prop_assert!(!body.mentions.is_empty(), "{} is mentioned nowhere", body.id);
        sorted(body.mentions.iter().map(|mention| mention.span), text, "mentions of a body")?;
    }
    prop_assert!(story.topics.is_sorted_by(|a, b| a.score >= b.score), "topics out of order");
    for topic in &story.topics {
        prop_assert!((0.0..=1.0).contains(&topic.score), "score {}", topic.score);
        prop_assert!(!topic.evidence.is_empty(), "{} without evidence", topic.id);
        sorted(topic.evidence.iter().copied(), text, "evidence")?;
    }
    prop_assert!((0.0..=1.0).contains(&story.kind_confidence), "confidence of the form {}", story.kind_confidence);
    Ok(())
}

/// In bounds, on character boundaries, not empty, and without white space at its ends.
fn fits(text: &str, span: Span, what: &str) -> Result<(), TestCaseError> {
    let words = text.get(span.start as usize..span.end as usize);
    let Some(words) = words else {
        return Err(TestCaseError::fail(format!("{what} {span:?} does not fit the text")));
    };
    prop_assert!(!words.is_empty(), "{} is empty: {:?}", what, span);
    prop_assert_eq!(words, words.trim(), "{} has white space at its ends", what);
    Ok(())
}

fn sorted(spans: impl Iterator<Item = Span>, text: &str, what: &str) -> Result<(), TestCaseError> {
    let spans: Vec<_> = spans.collect();
    for span in &spans {
        fits(text, *span, what)?;
    }
    prop_assert!(spans.is_sorted(), "{} out of order: {:?}", what, spans);
    Ok(())
}

fn in_order(text: &str, spans: &[Span], what: &str) -> Result<(), TestCaseError> {
    for span in spans {
        fits(text, *span, what)?;
    }
    prop_assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "{} overlap or are out of order: {:?}", what, spans);
    Ok(())
}

/// Nothing but white space and what shows nothing stands between the spans, before the first and behind the last.
fn covered<'s>(text: &str, whole: Span, spans: impl Iterator<Item = &'s Span>, what: &str) -> Result<(), TestCaseError> {
    let mut at = whole.start;
    for span in spans.copied().chain([Span::new(whole.end, whole.end)]) {
        let gap = Span::new(at, span.start).of(text);
        prop_assert!(gap.chars().all(|c| c.is_whitespace() || shows_nothing(c)), "{} leave out {:?}", what, gap);
        at = span.end;
    }
    Ok(())
}

/// The soft hyphen, zero-width space and joiners, marks of direction, the byte order mark.
fn shows_nothing(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
