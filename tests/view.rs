//! Pages and terminal views: highlights are nested, no content becomes markup, and no character is lost.

#[path = "common/fixtures.rs"]
mod fixtures;

use demarche::Story;
use demarche::view::{Corpus, Layer};
use fixtures::fixtures;
use proptest::prelude::*;
use scraper::{Html, Selector};
use serde_json::{Value, json};
use std::fmt::Write;
use unicode_width::UnicodeWidthStr;

const HOSTILE: &str = "Press release: <script>window.hacked = 1</script>\n\n3 June 2031\n\nForeign Minister Ana \"><img src=x onerror='window.hacked=2'> Silva said: \
    “We </mark></p></main><script>window.hacked = 3</script> welcome Norway & <svg/onload=window.hacked=4> Chile.”\n\n\
    She said that --> <!-- <style>body{display:none}</style> talks &lt;b&gt; &#60; would go on.\r\nA line\u{0} ends.\r\n";

/// A turn in which somebody reports what others say, with an act and two documents.
const NESTED: &str = "Remarks by Foreign Minister Ana Silva\n\n3 June 2031\n\nFOREIGN MINISTER SILVA: Good morning. Norway imposed sanctions on \
    Chile. Minister Ole Lund said that Norway would stay in Oslo, and he told us: “We stand by Security Council resolution 2231.” Nobody \
    else spoke.\n\nQUESTION: What of the Vienna Convention on Diplomatic Relations?\n\nFOREIGN MINISTER SILVA: It stands.";

/// A country within a term of a topic within a quote, and a term that extends beyond the quote.
fn overlapping() -> (&'static str, Story) {
    let text = "“We thank Norway for the talks,” Ana Silva said on Monday.";
    let story = json!({
        "speakers": [{"name": "Ana Silva", "type": "person", "mentions": [{"span": at(text, "Ana Silva"), "form": "full_name"}]}],
        "quotes": [quote(text, "We thank Norway for the talks,")],
        "countries": [{"code": "NO", "name": "Norway", "mentions": [
            {"span": at(text, "Norway"), "form": "name", "rule": "unambiguous-form"}]}],
        "topics": [topic("thanks", &[at(text, "thank Norway")]), topic("talks", &[at(text, "talks,” Ana"), at(text, "thank Norway")])],
    });
    (text, story_of(story))
}

/// A story with these fields; the others are empty.
fn story_of(fields: Value) -> Story {
    let mut story = json!({"kind": "other", "kind_rule": "no-evidence", "kind_confidence": 0.5, "title": null, "published": null,
        "sentences": [], "speakers": [], "quotes": [], "countries": [], "organisations": [], "topics": []});
    let Value::Object(fields) = fields else { panic!("fields, not {fields}") };
    for (name, value) in fields {
        story[&name] = value;
    }
    serde_json::from_value(story).expect("a story")
}

fn at(text: &str, words: &str) -> Value {
    let start = text.find(words).expect("words of the text");
    json!({"start": start, "end": start + words.len()})
}

fn quote(text: &str, words: &str) -> Value {
    json!({"kind": "direct", "span": at(text, words), "speaker": 0, "source": null, "cue": null, "modality": "said", "confidence": 0.9,
        "rule": "quote-then-cue", "end_rule": null})
}

fn topic(id: &str, evidence: &[Value]) -> Value {
    json!({"id": id, "label": id, "kind": "subject", "score": 0.5, "evidence": evidence})
}

/// A story in which every string is markup.
fn hostile_story() -> Story {
    let evil = "\"'><img src=x onerror=window.hacked=1></title></style></script><script>window.hacked=1</script>&lt;";
    let span = json!({"start": 2, "end": 6});
    story_of(json!({
        "title": {"text": evil, "span": span},
        "published": format!("2031-06-{evil}"),
        "issuer": {"body": evil, "country": evil},
        "speakers": [{"name": evil, "honorific": evil, "role": evil, "organisation": evil, "country": evil, "type": "person",
            "mentions": [{"span": span, "form": "surname"}]}],
        "quotes": [{"kind": "direct", "span": span, "speaker": 0, "source": span, "cue":
            {"span": span, "lemma": evil, "tense": "past", "class": "neutral"}, "modality": "planned", "confidence": 0.9,
            "rule": "quote-then-cue", "end_rule": null},
            {"kind": "turn", "span": {"start": 0, "end": 40_000}, "speaker": 77, "source": null, "cue": null, "modality": "said",
            "confidence": 0.1, "rule": "labelled-turn", "end_rule": "end-of-text"}],
        "countries": [{"code": evil, "name": evil, "mentions": [
            {"span": span, "form": "name", "rule": "unambiguous-form", "candidates": [evil]}]},
            {"code": format!("{evil}2"), "name": evil, "mentions": []}],
        "organisations": [{"id": evil, "name": evil, "mentions": [{"span": span}]}],
        "topics": [{"id": evil, "label": evil, "kind": "subject", "score": 0.5, "evidence": [span]}],
    }))
}

fn select<'p>(page: &'p Html, selector: &str) -> Vec<scraper::ElementRef<'p>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

/// The text of the release in a page, as a browser reads it.
fn shown(page: &str) -> String {
    let page = Html::parse_document(page);
    select(&page, "#text").first().expect("the release").text().collect()
}

/// Checks that start and end tags are nested in the source of a page, which a parser would repair.
fn check_nesting(page: &str) {
    let (mut rest, mut open) = (page, Vec::new());
    while let Some((_, after)) = rest.split_once('<') {
        let (tag, after) = after.split_once('>').expect("the end of a tag");
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "an end tag that closes nothing: {tag}");
            continue;
        }
        let name = tag.split_whitespace().next().expect("a tag's name");
        match name {
            "!DOCTYPE" | "meta" | "input" => {}
            "style" | "script" => rest = rest.split_once(&format!("</{name}>")).expect("an end tag").1,
            name => open.push(name),
        }
    }
    assert_eq!(open, Vec::<&str>::new(), "left open");
}

#[test]
fn a_small_page() {
    let (text, story) = overlapping();
    let page = story.to_html(text);
    let body = page.split_once("<body>").and_then(|(_, body)| body.split_once("<script>")).expect("a body").0;
    insta::assert_snapshot!("page", body.replace("><", ">\n<"));
}

#[test]
fn overlapping_highlights_are_cut_and_nested() {
    let (text, story) = overlapping();
    let page = story.to_html(text);
    check_nesting(&page);
    let page = Html::parse_document(&page);
    let words =
        |selector: &str| select(&page, selector).iter().map(|element| element.text().collect::<String>()).collect::<Vec<_>>();
    assert_eq!(words("#text mark.quote > mark.topic > mark.country"), ["Norway"]);
    assert_eq!(words("#text mark.topic"), ["thank Norway", "talks,", "” Ana"]);
    assert_eq!(words("#text mark.source"), ["Ana", " Silva"]);
    assert_eq!(select(&page, "#text mark.topic[id]").len(), 2);
}

#[test]
fn nothing_of_a_text_or_a_story_becomes_markup() {
    let page = demarche::extract(HOSTILE).to_html(HOSTILE);
    assert_eq!(shown(&page), HOSTILE.replace('\0', "\u{fffd}"));
    let mut corpus = Corpus::new("</title><script>window.hacked=1</script>");
    corpus.add(&hostile_story(), HOSTILE);
    for page in [page, hostile_story().to_html(HOSTILE), corpus.to_html()] {
        check_nesting(&page);
        let parsed = Html::parse_document(&page);
        assert!(select(&parsed, "img, iframe, [onerror], [onload], [style]").is_empty());
        let scripts = select(&parsed, "script").len();
        assert!(scripts <= 1 && select(&parsed, "style").len() == 1, "{scripts} scripts");
    }
}

#[test]
fn pages_have_a_policy_and_load_nothing() {
    let (text, story) = overlapping();
    let mut corpus = Corpus::new("One");
    corpus.add(&story, text);
    for page in [story.to_html(text), corpus.to_html()] {
        let policy = Html::parse_document(&page);
        let policy =
            select(&policy, "meta[http-equiv='Content-Security-Policy']")[0].attr("content").expect("a policy").to_owned();
        assert!(policy.starts_with("default-src 'none'; style-src 'sha256-") && !policy.contains("unsafe"), "{policy}");
        for loads in ["src=", "url(", "@import", "http://", "https://"] {
            assert!(!page.contains(loads), "{loads}");
        }
    }
}

#[test]
fn the_page_of_every_fixture_contains_its_text() {
    let mut corpus = Corpus::new("Fixtures");
    for fixture in fixtures() {
        let story = demarche::extract(&fixture.text);
        let page = story.to_html(&fixture.text);
        check_nesting(&page);
        assert_eq!(shown(&page), fixture.text, "{}", fixture.folder.display());
        let parsed = Html::parse_document(&page);
        assert_eq!(select(&parsed, "#text mark.quote[id]").len(), story.quotes.len(), "{}", fixture.folder.display());
        corpus.add(&story, &fixture.text);
    }
    check_nesting(&corpus.to_html());
}

#[test]
fn lines_in_a_terminal_fit_and_lose_no_word() {
    for fixture in fixtures() {
        let story = demarche::extract(&fixture.text);
        for width in [20, 40, 80] {
            let plain = story.to_terminal(&fixture.text).width(width).colour(false).to_string();
            let summary = story.to_summary(&fixture.text).width(width).colour(false).to_string();
            for line in plain.lines().chain(summary.lines()) {
                assert!(line.width() <= width, "{}: {line:?} in {width} columns", fixture.folder.display());
            }
            let coloured = story.to_terminal(&fixture.text).width(width).to_string();
            assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), plain, "colours change no character");
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            assert!(letters(&plain).starts_with(&letters(&fixture.text)), "{}", fixture.folder.display());
        }
    }
}

#[test]
fn no_text_controls_the_terminal() {
    let text = "\u{1b}[2JMinister \u{1b}]0;title\u{7} visits\u{202e} Oslo\n\nAna \u{9b}31mSilva said: “We \u{8}\u{8} agree.”";
    let story = demarche::extract(text);
    let shown = story.to_terminal(text).colour(false).to_string() + &story.to_summary(text).colour(false).to_string();
    assert!(!shown.contains(|c: char| c.is_control() && c != '\n' || c == '\u{202e}'), "{shown:?}");
}

#[test]
fn a_legend_counts_the_findings_of_each_layer() {
    let (text, story) = overlapping();
    let shown = story.to_terminal(text).colour(false).to_string();
    assert!(shown.contains("Quotes 1 · Sources 1 · Countries 1 · Topics 2\n"), "{shown}");
    assert!(Layer::ALL.is_sorted());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_story_of_any_text_is_nested_and_loses_no_character(
        text in prop_oneof!["\\PC{0,60}", "[a-f<>&\"' \r\n\u{0}é“”]{0,60}", "(Ana Silva|Norway|said that|:|\n\n|“|”|</p>| |NATO|sanctions|MR. LUND: ){0,30}"],
        spans in prop::collection::vec((0_u32..70, 0_u32..70), 0..24),
    ) {
        let mut spans = spans.into_iter().map(|(start, end)| json!({"start": start, "end": end}));
        let mut some = |count| spans.by_ref().take(count).collect::<Vec<_>>();
        let quotes: Vec<_> = some(6).into_iter().zip(["direct", "block", "turn", "reported", "mixed", "block"]).map(|(span, kind)| {
            json!({"kind": kind, "span": span, "speaker": 0, "source": null, "cue": null, "modality": "said", "confidence": 0.9,
                "rule": "quote-then-cue", "end_rule": null})
        }).collect();
        let mentions: Vec<_> = some(6).into_iter().map(|span| json!({"span": span, "form": "surname"})).collect();
        let countries: Vec<_> = some(6).into_iter().map(|span| json!({"span": span, "form": "name", "rule": "unambiguous-form"})).collect();
        let made = story_of(json!({
            "speakers": [{"name": "A", "type": "person", "mentions": mentions}],
            "quotes": quotes,
            "countries": [{"code": "NO", "name": "Norway", "mentions": countries}],
            "topics": [topic("t", &some(6))],
        }));
        for story in [demarche::extract(&text), made] {
            let page = story.to_html(&text);
            check_nesting(&page);
            prop_assert_eq!(shown(&page), text.replace('\0', "\u{fffd}"));
            let terminal = story.to_terminal(&text).width(30).colour(false).to_string();
            prop_assert!(terminal.lines().all(|line| line.width() <= 30), "{}", terminal);
        }
    }
}

/// Writes the pages for `tests/browser/run` into the folder `PAGES`, with the texts that they show.
#[test]
#[ignore = "writes files for tests/browser/run"]
fn pages_for_the_browser() {
    let folder = std::path::PathBuf::from(std::env::var_os("PAGES").expect("the folder PAGES"));
    let write = |name: &str, page: &str, text: &str| {
        std::fs::write(folder.join(name).with_extension("html"), page).expect("a page");
        std::fs::write(folder.join(name).with_extension("txt"), text).expect("a text");
    };
    let fixtures = fixtures();
    let fixture = |name: &str| &*fixtures.iter().find(|fixture| fixture.folder.ends_with(name)).expect(name).text;
    let release = fixture("govuk-news-story-block-quotes");
    let mut long = String::from("Minister visits Oslo\n");
    while long.chars().count() < 200_000 {
        long.push_str("\nThe Foreign Minister of Chile, Ana Silva, said that NATO and Norway would hold talks on sanctions.\n");
        long.push_str("\n“We thank Peru for the talks,” she said. The Kremlin’s spokesperson, Ole Lund, denied that Russia had been asked.\n");
    }
    let mut many = String::from("Press Briefing\n");
    for first in ["BREN", "DAL", "FOR", "GRAN", "HOLM", "KORV", "LIND", "NOR"] {
        for last in ["BERG", "FELT", "GAARD", "MARK", "STAD", "VIK"] {
            let _ = write!(many, "\nMR. {first}{last}: We are ready for the talks in Oslo, and so is Norway.\n");
        }
    }
    let hostile = HOSTILE.replace('\0', "");
    let (overlap, story) = overlapping();
    write("overlap", &story.to_html(overlap), overlap);
    write("hostile-story", &hostile_story().to_html(&hostile), &hostile);
    for (name, text) in [
        ("release", release),
        ("transcript", fixture("us-state-briefing-transcript")),
        ("hostile", &hostile),
        ("empty", ""),
        ("long", &long),
        ("many-speakers", &many),
        ("nested", NESTED),
    ] {
        write(name, &demarche::extract(text).to_html(text), text);
    }
    let mut corpus = Corpus::new("Fixtures");
    for (number, fixture) in fixtures.iter().enumerate() {
        let (story, link) = (demarche::extract(&fixture.text), format!("fixture-{number}.html"));
        write(link.trim_end_matches(".html"), &story.to_html(&fixture.text), &fixture.text);
        corpus.add_linked(&story, &fixture.text, &link);
    }
    write("corpus", &corpus.to_html(), "");
    write("index", &corpus.to_html(), "");
    corpus.site(|name, page| std::fs::write(folder.join(name), page)).expect("the pages beside it");
    let mut corpus = Corpus::new("</title><script>window.hacked = 1</script>");
    corpus.add_linked(&hostile_story(), &hostile, "hostile.html");
    let hostile_search = |name: &str, page: &str| {
        if name == "search.html" { std::fs::write(folder.join("hostile-search.html"), page) } else { Ok(()) }
    };
    corpus.site(hostile_search).expect("the search");
    write("hostile-corpus", &corpus.to_html(), "");
}
