//! Web pages: what is read from them, and that no page breaks the reader.

use demarche::document::BlockKind;
use demarche::{Document, Error, QuoteKind, Story, extract_document};
use proptest::prelude::*;
use std::time::{Duration, Instant};

fn story(html: &str) -> (String, Story) {
    let story = extract_document(&Document::html(html).expect("a page with text"));
    (story.text.as_deref().expect("the text drawn").to_owned(), story)
}

fn text(html: &str) -> String {
    Document::html(html).expect("a page with text").text().to_owned()
}

fn quotes(html: &str) -> Vec<(QuoteKind, String, String)> {
    let (text, story) = story(html);
    let speaker = |index: u32| story.speakers[index as usize].name.to_string();
    story
        .quotes
        .iter()
        .map(|quote| (quote.kind, quote.speaker.map(speaker).unwrap_or_default(), quote.span.of(&text).into()))
        .collect()
}

const PAGE: &str = r#"<!DOCTYPE html><html lang="en"><head><title>Minister opens talks in Oslo | Ministry of Foreign Affairs</title>
<meta property="article:published_time" content="2031-06-03T09:00:00+02:00"><style>p { color: red }</style></head>
<body class="with-sidebar"><div id="cookie-banner"><h2>Cookies</h2><p>We use cookies that help us to see how this site is used by people.</p></div>
<header><a href="/"><img src="logo.svg" alt="Ministry"></a><nav><ul><li><a href="/a">Home</a></li><li><a href="/b">News</a></li></ul></nav></header>
<div class="layout-with-sidebar"><main id="main"><div class="breadcrumbs"><a href="/">Home</a> &gt; <a href="/news">News</a></div>
<p class="label">Press release</p>
<h1>Minister opens talks<br>in Oslo</h1>
<p>The Foreign Minister, Ana Silva, opened talks on fisheries in Oslo on Tuesday&nbsp;morning.</p>
<p>Ms Silva said:</p>
<blockquote><p>We have fished these waters together for a century.</p><p>We will go on for another.</p></blockquote>
<p>The talks will end on Friday.</p>
<ul><li>Boats: 400</li><li>Crews: 1,200</li></ul>
<script>var x = "<p>not text</p>";</script>
<div class="share-links"><h2>Share this page</h2><ul><li><a href="f">Facebook</a></li></ul></div></main>
<aside><h2>Related content</h2><p>Another minister said: “This is no part of the release, and nobody should read it.”</p></aside></div>
<footer><p>All content is available under a licence, except where otherwise stated by the ministry.</p></footer></body></html>"#;

#[test]
fn a_page_is_read_without_its_boilerplate() {
    insta::assert_snapshot!(text(PAGE), @"
    Press release

    Minister opens talks in Oslo

    The Foreign Minister, Ana Silva, opened talks on fisheries in Oslo on Tuesday morning.

    Ms Silva said:

    We have fished these waters together for a century.

    We will go on for another.

    The talks will end on Friday.

    • Boats: 400
    • Crews: 1,200
    ");
    let (text, story) = story(PAGE);
    assert_eq!(story.title.as_ref().map(|title| &*title.text), Some("Minister opens talks in Oslo"));
    assert_eq!(story.published.as_deref(), Some("2031-06-03"));
    assert_eq!(story.kind, demarche::Kind::PressRelease);
    let [quote] = &story.quotes[..] else { panic!("one quote, not {}", story.quotes.len()) };
    assert_eq!(quote.kind, QuoteKind::Block);
    assert_eq!(quote.span.of(&text), "We have fished these waters together for a century.\n\nWe will go on for another.");
    assert_eq!(&*story.speakers[quote.speaker.unwrap() as usize].name, "Ana Silva");
    assert_eq!(quote.end_rule, Some(demarche::rule::EndRule::Markup));
}

#[test]
fn the_markup_gives_the_kinds_of_blocks() {
    let document = Document::html(
        "<h1>A visit to Oslo</h1><p>It began on Monday, as was planned.</p><h2>what is next</h2><ol start=3><li>rain.</li><li>snow</li></ol>\
         <blockquote>So be it.</blockquote><figure><img><figcaption>The harbour.</figcaption></figure>",
    )
    .unwrap();
    let blocks: Vec<_> = document.blocks().iter().map(|block| (block.kind, block.span.of(document.text()))).collect();
    assert_eq!(
        blocks,
        [
            (BlockKind::Title, "A visit to Oslo"),
            (BlockKind::Paragraph, "It began on Monday, as was planned."),
            (BlockKind::Heading, "what is next"),
            (BlockKind::ListItem, "3. rain."),
            (BlockKind::ListItem, "4. snow"),
            (BlockKind::Quotation, "So be it."),
            (BlockKind::Note, "The harbour."),
        ]
    );
}

#[test]
fn quotations_with_marks_are_direct() {
    let page = "<h1>A visit to Oslo</h1><p>It began on Monday, as was planned.</p><p>Ms Ana Silva said:</p>\
        <blockquote><p>“We came.</p><p>“We saw.”</p></blockquote><p>It rained on the next day.</p>";
    assert_eq!(quotes(page), [(QuoteKind::Direct, "Ana Silva".into(), "We came.\n\n“We saw.".into())]);
}

#[test]
fn the_signature_of_a_quotation_names_its_speaker() {
    let page = |quotation: &str| {
        format!(
            "<h1>A visit to Oslo</h1><p>It began on Monday, as was planned by both sides.</p>{quotation}<p>It rained on the next day.</p>"
        )
    };
    for (quotation, kind) in [
        (
            "<blockquote><p>We came.</p><p>We saw.</p><footer>— Ana Silva, Minister of Trade</footer></blockquote>",
            QuoteKind::Block,
        ),
        ("<blockquote><p>We came.</p><p>We saw.</p><cite>Ana Silva, Minister of Trade</cite></blockquote>", QuoteKind::Block),
        (
            "<figure><blockquote><p>We came.</p><p>We saw.</p></blockquote><p>– Minister of Trade Ana Silva</p></figure>",
            QuoteKind::Block,
        ),
        ("<blockquote><p>We came.</p><p>We saw.</p><p>- Ana Silva, Minister of Trade</p></blockquote>", QuoteKind::Block),
        ("<blockquote><p>“We came.</p><p>“We saw.”</p><cite>Ana Silva, Minister of Trade</cite></blockquote>", QuoteKind::Direct),
    ] {
        let [(found, speaker, words)] = &quotes(&page(quotation))[..] else { panic!("one quote in {quotation}") };
        assert_eq!(
            (*found, &**speaker, words.replace('“', "").trim_end_matches('”')),
            (kind, "Ana Silva", "We came.\n\nWe saw."),
            "{quotation}"
        );
    }
    // A quotation without a signature and without an introduction has no speaker.
    assert_eq!(quotes(&page("<blockquote><p>We came.</p><p>We saw.</p></blockquote>")), []);
}

#[test]
fn labels_in_bold_need_no_colon() {
    let talk = [
        ("Interviewer", "Good morning, Prime Minister. What did you agree with Italy?"),
        ("Prime Minister", "We agreed on a plan for the sea."),
        ("Interviewer", "And what about fish?"),
        ("Prime Minister", "We talked about fish as well."),
    ];
    for (close, open) in [("</strong></p><p>", "</p>"), ("</strong><br>", "</p>"), (":</strong> ", "</p>")] {
        let turns = talk.map(|(name, words)| format!("<p><strong>{name}{close}{words}{open}")).concat();
        for opening in ["", "<p>Transcript of the interview that the Prime Minister gave on Tuesday after the talks in Rome.</p>"]
        {
            let page = format!("<main><h1>Interview in Rome</h1>{opening}{turns}</main>");
            let wanted = talk.map(|(name, words)| (QuoteKind::Turn, name.to_owned(), words.to_owned()));
            assert_eq!(quotes(&page), wanted, "{page}");
        }
    }
}

#[test]
fn headings_and_names_in_bold_are_not_labels() {
    let page = "<main><h1>Foreign Secretary visits Rome</h1><p>The Foreign Secretary travelled to Rome on Monday for talks on fish.</p>\
        <p><strong>Background</strong></p><p>The talks are the third this year. They began in May.</p>\
        <p><strong>Next Steps</strong></p><p>The two ministers will meet again in June.</p>\
        <p><strong>Foreign Secretary Helen Marsh</strong> said that the day was good.</p>\
        <p><strong>Foreign Secretary Helen Marsh</strong> thanked her hosts.</p></main>";
    let (_, story) = story(page);
    assert_eq!(quotes(page), [(QuoteKind::Reported, "Helen Marsh".into(), "the day was good".into())]);
    let document = Document::html(page).unwrap();
    assert!(document.blocks().iter().all(|block| block.kind != BlockKind::SpeakerLabel), "{:?}", story.kind_rule);
}

#[test]
fn white_space_entities_and_hidden_elements() {
    let cases = [
        ("<p>a&nbsp;b &amp; c&#8217;s \u{a0}\r\n d</p>", "a b & c’s d"),
        ("<p>co\u{ad}op<wbr>erate\u{200b}d\u{feff}</p>", "cooperated"),
        ("<p>a<!-- no > comment -->b<![CDATA[no]]>c</p>", "abc"),
        ("<p>a<br>b<br/><br>c</p>", "a\nb\n\nc"),
        ("<div>a<div>b</div>c</div>", "a\n\nb\n\nc"),
        ("<p>a<p>b<li>c", "a\n\nb\n\n• c"),
        ("<ul><li>a<ul><li>b</ul><li><p>c<p>d</ul>", "• a\n\n• b\n\n• c\n\nd"),
        ("<table><tr><th>a<td>b<tr><td>c</table>", "a\tb\nc"),
        ("<pre>a  b\r\n  c\n\nd</pre>", "a  b\n  c\n\nd"),
        ("<p>She said <q>yes, <q>yes</q></q>.", "She said “yes, ‘yes’”."),
        ("<p>a<span hidden>b</span><span class='sr-only'>c</span><i style='display:none'>d</i>e", "ae"),
        ("<p>a<svg><title>no</title><text>no</text></svg><noscript>no</noscript>b", "ab"),
        ("<p>x</b></i></div>y<b>z", "xyz"),
        ("<title>no</title><template><p>no</template><p>a", "no\n\na"),
        ("<p>&lt;b&gt; &bogus; &#0; &#x110000;", "<b> &bogus; \u{fffd} \u{fffd}"),
    ];
    let wrong: Vec<_> =
        cases.into_iter().map(|(html, drawn)| (html, drawn, text(html))).filter(|(_, wanted, drawn)| wanted != drawn).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_date_may_be_in_metadata() {
    let body = "<h1>Minister visits Oslo</h1><p>The minister arrived on Monday with a large delegation.</p>";
    for head in [
        r#"<meta name="DC.date.issued" content="2031-06-03">"#,
        r#"<script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","datePublished":"2031-06-03T10:00:00Z"}</script>"#,
        r#"<script type="application/ld+json">{"@graph":[{"@type":"Organization"},{"@type":["WebPage"],"datePublished":"2031-06-03"}]}</script>"#,
        r#"<script type="application/ld+json">{broken</script><meta property="article:published_time" content="2031-06-03T23:00:00+02:00">"#,
    ] {
        let (_, story) = story(&format!("<head>{head}</head><main>{body}</main>"));
        assert_eq!(story.published.as_deref(), Some("2031-06-03"), "{head}");
    }
    let (_, inside) = story(
        "<main><h1>Minister visits Oslo</h1><time datetime='2031-06-03'>3 days ago</time><p>The minister arrived on Monday.</p></main>",
    );
    assert_eq!(inside.published.as_deref(), Some("2031-06-03"));
    // The date in the release is preferred to that of the page.
    let (_, text) = story(
        "<meta name=date content=2031-06-09><main><h1>Minister visits Oslo</h1><p>Published 3 June 2031</p><p>The minister arrived on Monday.</p></main>",
    );
    assert_eq!(text.published.as_deref(), Some("2031-06-03"));
}

#[test]
fn the_main_content_is_found_without_main() {
    let prose = "The minister said that the talks would go on until the end of the week, as was agreed in spring. ".repeat(4);
    for page in [
        format!(
            "<div id=menu><a href=/>Home</a></div><table><tr><td><a href=/>A</a><br><a href=/>B</a><td><h1>Talks in Oslo</h1><p>{prose}</p><p>{prose}</p></table>"
        ),
        format!(
            "<div class=top><a href=/>Home</a></div><div><div class=head><h1>Talks in Oslo</h1></div><div class=text><p>{prose}</p><p>{prose}</p></div><div><a href=/>More news from the ministry</a></div></div>"
        ),
        format!(
            "<div role=navigation>Home</div><article><header><h1>Talks in Oslo</h1></header><p>{prose}</p><p>{prose}</p><footer>Tags: Oslo</footer></article><div class=related><article><p>Other news of the day, in short words.</article></div>"
        ),
    ] {
        let drawn = text(&page);
        assert_eq!(drawn, format!("Talks in Oslo\n\n{0}\n\n{0}", prose.trim()), "{page}");
    }
}

#[test]
fn a_page_without_text_is_an_error() {
    for html in ["", "   ", "<p>", "<script>alert(1)</script>", "<nav>Home</nav>", "<title>Only a title</title>", "<!-- -->"] {
        assert_eq!(Document::html(html).err(), Some(Error::Empty), "{html}");
    }
}

/// Reads markup that would take quadratic time if the reader looked back too far. The limit is many times what it takes.
#[test]
fn hostile_markup_is_read_in_linear_time() {
    let length = if cfg!(debug_assertions) { 500_000 } else { 50_000_000 };
    for piece in [
        "<div>",
        "<blockquote>",
        "<p>",
        "<b>",
        "<a href=x>",
        "<table>",
        "<td>",
        "<li>",
        "<ul><li>",
        "<svg>",
        "<button>",
        "<q>",
        "</div>",
        "<i></b>",
        "<h1>",
        "<h1>x</h1>",
        "<main>x",
        "<article>x",
        "<br>",
        "<!--",
        "<![CDATA[",
        "<",
        "&",
        "&#",
        "</",
        "<script>",
        "<title>",
        "<p>x</p>",
        "x y ",
        "<x y=z ",
        "<nav>",
        "<meta name=a content=b>",
        "<time datetime=x>",
        "\"",
        "<pre>\n",
        "<ol><li>x",
        "<table><tr><td>x<div class=share>",
        "<section id=x><p>Some words of prose that fill a line of text.</section>",
    ] {
        let page = piece.repeat(length / piece.len());
        let start = Instant::now();
        let _ = Document::html(&page);
        let took = start.elapsed();
        eprintln!("{:8.2} ms for {piece:?}", took.as_secs_f64() * 1e3);
        assert!(took < Duration::from_secs(30), "{took:?} for {} bytes of {piece}", page.len());
    }
    let attributes: Vec<_> = (0..length / 8).map(|at| format!("a{at}=1")).collect();
    let start = Instant::now();
    let _ = Document::html(&format!("<p {}>x</p>", attributes.join(" ")));
    assert!(start.elapsed() < Duration::from_secs(30));
}

const SOUP: &[&str] = &[
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<blockquote>",
    "</blockquote>",
    "<ul>",
    "</ul>",
    "<ol start=2>",
    "<li>",
    "</li>",
    "<br>",
    "<h1>",
    "</h1>",
    "<h2>",
    "</h2>",
    "<main>",
    "</main>",
    "<article>",
    "</article>",
    "<nav>",
    "</nav>",
    "<footer>",
    "<b>",
    "</b>",
    "<strong>",
    "</strong>",
    "<q>",
    "</q>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<pre>",
    "</pre>",
    "<script>",
    "</script>",
    "<style>",
    "<!--",
    "-->",
    "<svg>",
    "</svg>",
    "<title>",
    "</title>",
    "<cite>",
    "</cite>",
    "<figcaption>",
    "<time datetime='2031-06-03'>",
    "</time>",
    "<span hidden>",
    "</span>",
    "<div class='share-links'>",
    "<div class=contact>",
    "<meta name=date content=2031-06-03>",
    "<a href='x'>",
    "</a>",
    "<",
    ">",
    "&amp;",
    "&nbsp;",
    "&#x200b;",
    "&",
    "\u{200b}",
    "\u{a0}",
    "\r\n",
    " ",
    "Ana Silva",
    "said:",
    "said",
    "“",
    "”",
    "We are ready.",
    "MS SILVA:",
    "3 June 2031",
    "Norway",
    "•",
    "é",
    "🙂",
    "\0",
    "\"",
    "'",
    "=",
    "/",
    "Notes to editors",
    "Press release",
    "<hr>",
    "<wbr>",
    "<x-y>",
    "<P CLASS=\"a b\" id=c>",
    "]]>",
];

#[test]
fn a_page_that_lists_releases_says_so() {
    let headline = |at: u32| format!("<a href='/{at}'>Minister {at} receives the ambassador of Ruritania</a>");
    let list = |item: &dyn Fn(u32) -> String, count: u32| (0..count).map(item).collect::<String>();
    let teaser = "Talks were about trade and fisheries, and will go on in the summer. ".repeat(4);
    let pages = [
        (list(&|at| format!("<li>{} <span>3 June 2033</span></li>", headline(at)), 8), Some(8)),
        (list(&|at| format!("<article><h3>{}</h3><p>{teaser}</p></article>", headline(at)), 12), Some(12)),
        (list(&|at| format!("<table><tr><td>{}</td><td>6/3/33</td></tr></table>", headline(at)), 40), Some(40)),
        // A release beside other releases, one with links in its text, and a list that is too short.
        (format!("<article><p>{}</p></article><aside>{}</aside>", teaser.repeat(3), list(&headline, 40)), None),
        (format!("<p>{}</p>", list(&|at| format!("{teaser} {} ", headline(at)), 9)), None),
        (list(&|at| format!("<li>{}</li>", headline(at)), 3), None),
        ("<p>The Minister left.</p>".into(), None),
    ];
    for (body, wanted) in pages {
        let document =
            Document::html(&format!("<title>Statements</title><main><h1>Statements by the Minister</h1>{body}</main>")).unwrap();
        assert_eq!(document.listing(), wanted, "{body:.200}");
        let story = extract_document(&document);
        assert!(wanted.is_none() || (story.kind, story.quotes.len()) == (demarche::Kind::Other, 0), "{:?}", story.kind);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn tag_soup_is_read_without_a_panic(pieces in prop::collection::vec(prop::sample::select(SOUP), 0..60)) {
        let page = pieces.concat();
        let read = Document::html(&page);
        let again = Document::html(&page);
        match (read, again) {
            (Ok(document), Ok(again)) => {
                let mut before = 0;
                for block in document.blocks() {
                    prop_assert!(block.span.start >= before && !block.span.of(document.text()).is_empty(), "{:?}", block);
                    before = block.span.end;
                }
                let story = extract_document(&document);
                prop_assert_eq!(&story, &extract_document(&again));
                prop_assert_eq!(story.text.as_deref(), Some(document.text()));
                for quote in &story.quotes {
                    prop_assert!(!quote.span.of(document.text()).is_empty());
                }
            }
            (Err(error), Err(again)) => prop_assert_eq!(error, again),
            _ => prop_assert!(false, "read once, and not once more"),
        }
    }

    #[test]
    fn any_text_is_read_without_a_panic(page in any::<String>()) {
        let _ = Document::html(&page);
        let _ = Document::govuk(&page);
    }

    #[test]
    fn any_bytes_are_decoded_or_yield_an_offset(
        bytes in prop::collection::vec(any::<u8>(), 0..80),
        label in prop::option::of(prop::sample::select(vec!["utf-8", "windows-1252", "utf-16le", "shift_jis", "gb18030", "iso-2022-jp", "x"])),
    ) {
        for read in [demarche::encoding::decode(&bytes, label), demarche::encoding::decode_html(&bytes, label)] {
            match read {
                Ok(text) => prop_assert!(text.len() <= 3 * bytes.len() + 3),
                Err(Error::NotUtf8 { offset } | Error::NotDecodable { offset, .. }) => prop_assert!(offset <= bytes.len()),
                Err(error) => prop_assert!(matches!(error, Error::UnknownEncoding { .. }), "{error}"),
            }
        }
    }
}

/// Two paragraphs of prose, long enough to be a release.
const PROSE: &str = "<p>The Foreign Minister of Chile, Ana Silva, opened the new harbour of the valley on Monday, and thanked the crews.</p>\
    <p>She said that ferries would sail twice a day from June, and that the second pier would be ready before the winter.</p>";

#[test]
fn the_body_is_found_by_the_name_of_its_element() {
    let menu =
        "<div><p>Order our calendar of the year with pictures of all the harbours of the country, and of many ferries.</p></div>";
    let page = format!("<h1>Minister opens harbour</h1><div class='article-body pagination-first'>{PROSE}</div>{menu}");
    let drawn = text(&page);
    assert!(drawn.contains("thanked the crews") && drawn.contains("second pier"), "{drawn}");
    assert_eq!(drawn.matches("calendar").count(), 0, "{drawn}");
}

#[test]
fn a_window_outside_the_body_is_left_out_however_long_it_is() {
    let rules =
        "<p>Whoever writes a comment accepts the rules of this site, and speaks to the other readers with respect.</p>".repeat(4);
    let page =
        format!("<h1>Minister opens harbour</h1><div class='entry-content'>{PROSE}</div><div class='modal-rules'>{rules}</div>");
    let drawn = text(&page);
    assert!(drawn.contains("second pier") && !drawn.contains("Whoever"), "{drawn}");
}

#[test]
fn lists_of_links_are_left_out_and_lists_of_the_release_are_not() {
    let links = "<h2>More news</h2><ul><li><a href='/1'>Minister receives the envoy of Peru in Lima</a></li>\
        <li><a href='/2'>Minister receives the crews of three ferries</a></li></ul>";
    let list = "<ul><li>two piers, which <a href='/3'>the harbour</a> has</li><li>a light</li></ul>";
    let drawn = text(&format!("<article><h1>Minister opens harbour</h1>{PROSE}{list}{links}</article>"));
    assert!(drawn.contains("two piers") && !drawn.contains("envoy of Peru"), "{drawn}");
}

#[test]
fn a_directory_and_its_heading_are_left_out() {
    let office = |n: u32| format!("<li><div>Minister of Ferries and Port {n}</div><a href='/{n}'>LUND Ana {n}</a></li>");
    let list: String = (1..=8).map(office).collect();
    let directory = format!("<div><div class='title'>Cabinet</div><div><ul>{list}</ul></div></div>");
    let drawn = text(&format!("<div><h1>Minister opens harbour</h1><div>{PROSE}</div>{directory}</div>"));
    assert!(!drawn.contains("LUND") && !drawn.contains("Cabinet"), "{drawn}");
    let short: String = (1..=3).map(office).collect();
    let drawn = text(&format!("<div><h1>Minister opens harbour</h1><div>{PROSE}<ul>{short}</ul></div></div>"));
    assert!(drawn.contains("LUND"), "{drawn}");
}

#[test]
fn a_list_of_one_link_is_left_out() {
    let more = "<h4>More:</h4><ul><li><h4><a href='/1'>Minister receives the envoy of Peru in Lima</a></h4></li></ul>";
    let drawn = text(&format!("<article><h1>Minister opens harbour</h1>{PROSE}{more}{PROSE}</article>"));
    assert!(!drawn.contains("envoy of Peru"), "{drawn}");
}

#[test]
fn a_row_of_links_to_share_is_boilerplate() {
    let (text, story) =
        story(&format!("<article><h1>Minister opens harbour</h1>{PROSE}<p>Facebook Twitter WhatsApp</p></article>"));
    let cut: Vec<_> = story.boilerplate.iter().map(|span| span.of(&text)).collect();
    assert_eq!(cut, ["Facebook Twitter WhatsApp"]);
}

#[test]
fn a_drawn_list_of_embassies_is_left_out() {
    let list = "<div class='select-box'><div>Azerbaijan - Baku (Embassy)</div></div><div role='listbox'>Asia</div>";
    let story = demarche::extract(&text(&format!("<h1>Minister opens harbour</h1><div>{PROSE}{list}</div>")));
    assert_eq!(story.countries.iter().map(|country| &*country.code).collect::<Vec<_>>(), ["CL"]);
}

#[test]
fn a_heading_below_the_text_is_no_headline() {
    let long = PROSE.repeat(3).replace("twice a day", "twice a day, on every day of the week but the first Sunday of each month of the year, as before, and with the same crews");
    let page = format!(
        "<title>The harbour opens</title><article><p>{}</p>{long}<h2>The harbour opens</h2><p>Ends.</p></article>",
        "The first ferry sailed at noon. ".repeat(8)
    );
    let story = demarche::extract(&text(&page));
    assert!(story.boilerplate.is_empty() || !story.boilerplate[0].of(&text(&page)).contains("first ferry"));
}

#[test]
fn the_address_dates_a_page_after_its_metadata_and_before_its_marks() {
    let published = |head: &str, address: &str| {
        let page = format!(
            "<head>{head}</head><main><h1>Minister opens harbour</h1><time datetime='2031-07-09'>now</time>{PROSE}</main>"
        );
        extract_document(&Document::html_at(&page, address).unwrap()).published.map(String::from)
    };
    let (named, address) = ("<meta name='date' content='2031-06-02'>", "https://mfa.example/2031/06/03/harbour");
    assert_eq!(published(named, address).as_deref(), Some("2031-06-02"));
    assert_eq!(published("", address).as_deref(), Some("2031-06-03"));
    assert_eq!(published("", "https://mfa.example/harbour").as_deref(), Some("2031-07-09"));
    assert_eq!(published("<meta property='og:url' content='https://mfa.example/20310604'>", "").as_deref(), Some("2031-07-09"));
}

#[test]
fn blocks_of_a_menu_are_read_once() {
    let page = "<main><p>Home</p><p>Minister</p><figure><figcaption>News</figcaption></figure><p>Video</p><p>Events</p>\
                <p>Minister visits Oslo</p><p>Strelsau, June 3 – The minister met the harbour master of Oslo on Tuesday.</p></main>";
    let document = Document::html(page).unwrap();
    let mut before = 0;
    for block in document.blocks() {
        assert!(block.span.start >= before, "{:?}", document.blocks());
        before = block.span.end;
    }
    assert_eq!(extract_document(&document).title.map(|title| title.text).as_deref(), Some("Minister visits Oslo"));
}

/// Reads the saved pages beside this repository, if they are there: releases with their date and nothing of their menus, and listings.
#[test]
fn saved_pages_of_ministries() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora/pages/ministries");
    let read = |name: &str| std::fs::read(folder.join(name)).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).ok();
    for name in ["belarus-list.html", "cameroon-pm-list.html", "portal-list.html", "timor-leste-list.html"] {
        let Some(page) = read(name) else { return };
        assert!(Document::html(&page).unwrap().listing().is_some(), "{name}");
    }
    let releases: [(&str, Option<&str>, &[&str]); 6] = [
        ("belarus-minister-summit.html", Some("2020-05-15"), &["BY", "IT", "US", "ME"]),
        ("belarus-statement-countermeasures.html", Some("2021-12-06"), &["BY", "GB", "RU"]),
        ("belarus-statement-kazakhstan.html", Some("2021-12-06"), &["KZ", "BY"]),
        ("belarus-statement-untitled.html", None, &["BY", "GB"]),
        ("cameroon-pm-programme.html", Some("2020-11-25"), &[]),
        ("uae-vaccines.html", Some("2022-01-25"), &["AE", "MY"]),
    ];
    for (name, published, countries) in releases {
        let Some(page) = read(name) else { return };
        assert_eq!(Document::html(&page).unwrap().listing(), None, "{name}");
        let (_, story) = story(&page);
        assert_eq!(story.published.as_deref(), published, "{name}");
        assert!(story.title.is_some(), "{name}");
        assert_eq!(story.countries.iter().map(|country| &*country.code).collect::<Vec<_>>(), countries, "{name}");
        let is_of_menu = |body: &str| body.contains("UNESCO") || body.contains("Commonwealth");
        assert!(!story.organisations.iter().any(|body| is_of_menu(&body.name)), "{name}");
    }
}
