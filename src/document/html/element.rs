//! What the names, roles and classes of elements mean for a reader of the page.

use crate::lexicon::rows;
use std::sync::LazyLock;

/// What an element is to the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// `<article>`
    Article,
    /// `<main>`
    Main,
    /// `<header>`
    Header,
    /// `<footer>`
    Footer,
    /// `<nav>`, `<aside>`, `<dialog>`: parts of the page, not of the release.
    Frame,
    /// `<h1>` to `<h6>`, by level.
    Heading(u8),
    /// `<p>`
    Paragraph,
    /// `<ul>`, `<menu>`
    List,
    /// `<ol>`
    OrderedList,
    /// `<li>`, `<dd>`
    Item,
    /// `<dt>`
    Term,
    /// `<blockquote>`
    Quotation,
    /// `<figcaption>`, `<caption>`
    Caption,
    /// `<table>`
    Table,
    /// `<tr>`
    Row,
    /// `<td>`, `<th>`
    Cell,
    /// `<pre>`
    Preformatted,
    /// `<cite>`
    Cite,
    /// `<strong>`, `<b>`
    Strong,
    /// `<q>`
    Quoted,
    /// `<a>`
    Link,
    /// `<time>`
    Time,
    /// Any other element that begins on a line of its own: `<div>`, `<section>`, `<form>`.
    Block,
    /// Any other element inside a line.
    Inline,
    /// What holds no text for readers: `<script>`, `<style>`, `<button>`.
    Unread,
    /// `<br>`
    Break,
    /// `<hr>`
    Rule,
    /// Elements without content that show no text: `<img>`, `<input>`.
    Void,
    /// `<title>`
    Title,
    /// `<meta>`
    Meta,
    /// `<html>`, `<head>`, `<body>`: they may stand anywhere and hold all there is.
    Page,
}

impl Tag {
    /// The tag of a name in lower case.
    pub(super) fn named(name: &[u8]) -> Self {
        match name {
            b"article" => Self::Article,
            b"main" => Self::Main,
            b"header" => Self::Header,
            b"footer" => Self::Footer,
            b"nav" | b"aside" | b"dialog" => Self::Frame,
            [b'h', level @ b'1'..=b'6'] => Self::Heading(level - b'0'),
            b"p" => Self::Paragraph,
            b"ul" | b"menu" | b"dir" => Self::List,
            b"ol" => Self::OrderedList,
            b"li" | b"dd" => Self::Item,
            b"dt" => Self::Term,
            b"blockquote" => Self::Quotation,
            b"figcaption" | b"caption" => Self::Caption,
            b"table" => Self::Table,
            b"tr" => Self::Row,
            b"td" | b"th" => Self::Cell,
            b"pre" | b"listing" | b"xmp" | b"plaintext" => Self::Preformatted,
            b"cite" => Self::Cite,
            b"strong" | b"b" => Self::Strong,
            b"q" => Self::Quoted,
            b"a" => Self::Link,
            b"time" => Self::Time,
            b"address" | b"center" | b"details" | b"div" | b"dl" | b"fieldset" | b"figure" | b"form" | b"hgroup" | b"legend"
            | b"optgroup" | b"search" | b"section" | b"summary" | b"tbody" | b"tfoot" | b"thead" => Self::Block,
            b"audio" | b"button" | b"canvas" | b"datalist" | b"iframe" | b"label" | b"map" | b"math" | b"meter" | b"noembed"
            | b"noframes" | b"noscript" | b"object" | b"option" | b"progress" | b"script" | b"select" | b"style" | b"svg"
            | b"template" | b"textarea" | b"video" => Self::Unread,
            b"br" => Self::Break,
            b"hr" => Self::Rule,
            b"area" | b"base" | b"col" | b"colgroup" | b"embed" | b"frame" | b"img" | b"input" | b"link" | b"param"
            | b"source" | b"track" | b"wbr" => Self::Void,
            b"title" => Self::Title,
            b"meta" => Self::Meta,
            b"html" | b"head" | b"body" | b"frameset" => Self::Page,
            _ => Self::Inline,
        }
    }

    /// Whether it begins and ends on a line of its own.
    pub(super) const fn is_block(self) -> bool {
        !matches!(
            self,
            Self::Cite
                | Self::Strong
                | Self::Quoted
                | Self::Link
                | Self::Time
                | Self::Inline
                | Self::Unread
                | Self::Break
                | Self::Void
                | Self::Title
                | Self::Meta
                | Self::Page
        )
    }

    /// Whether the end tag of an element inside it that is not open there closes nothing beyond it.
    pub(super) const fn bounds(self) -> bool {
        self.is_block() && !matches!(self, Self::Paragraph)
    }

    /// Whether an open element of this tag ends where `next` begins, as the standard's omitted end tags do.
    pub(super) const fn ends_before(self, next: Self) -> bool {
        match self {
            Self::Paragraph => next.is_block(),
            Self::Heading(_) => matches!(next, Self::Heading(_)),
            Self::Item | Self::Term => matches!(next, Self::Item | Self::Term),
            Self::Row => matches!(next, Self::Row),
            Self::Cell => matches!(next, Self::Cell | Self::Row),
            _ => false,
        }
    }

    /// Whether elements that end by themselves where another begins are looked for no further out than this one.
    pub(super) const fn encloses(self) -> bool {
        matches!(
            self,
            Self::Article
                | Self::Main
                | Self::Header
                | Self::Footer
                | Self::Frame
                | Self::List
                | Self::OrderedList
                | Self::Quotation
                | Self::Caption
                | Self::Table
                | Self::Block
        )
    }
}

/// What the attributes of an element tell, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Traits(u8);

impl Traits {
    /// Not shown, or not to those who see.
    pub(super) const HIDDEN: Self = Self(1);
    /// A part of the page by its role, or by a name that nothing else has.
    pub(super) const FRAME: Self = Self(2);
    /// A part of the page by a word in its class or id, which may name a part of what it holds.
    pub(super) const FRAME_WORD: Self = Self(4);
    /// The main content by its role.
    pub(super) const MAIN: Self = Self(8);
    /// The body of an article by its property.
    pub(super) const BODY: Self = Self(16);
    /// Notes at the foot of the text.
    pub(super) const NOTES: Self = Self(32);
    /// Contact data.
    pub(super) const CONTACT: Self = Self(64);

    pub(super) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Adds what an attribute tells.
    pub(super) fn read(&mut self, name: &[u8], value: &[u8]) {
        let value = String::from_utf8_lossy(value);
        let value = value.trim();
        let told = match name {
            b"hidden" if !value.eq_ignore_ascii_case("until-found") => Self::HIDDEN,
            b"aria-hidden" if value.eq_ignore_ascii_case("true") => Self::HIDDEN,
            b"style" if is_undisplayed(value) => Self::HIDDEN,
            b"role" => of_role(value),
            b"itemprop" if value.eq_ignore_ascii_case("articleBody") => Self::BODY,
            b"class" | b"id" => of_names(value),
            _ => return,
        };
        self.0 |= told.0;
    }
}

fn is_undisplayed(style: &str) -> bool {
    style.split(';').filter_map(|rule| rule.split_once(':')).any(|(property, value)| {
        let (property, value) = (property.trim(), value.trim());
        property.eq_ignore_ascii_case("display") && value.eq_ignore_ascii_case("none")
            || property.eq_ignore_ascii_case("visibility") && value.eq_ignore_ascii_case("hidden")
    })
}

fn of_role(role: &str) -> Traits {
    match role.to_ascii_lowercase().as_str() {
        "main" => Traits::MAIN,
        "navigation" | "banner" | "contentinfo" | "complementary" | "search" | "dialog" | "alertdialog" | "menu" | "menubar"
        | "toolbar" | "tablist" | "tooltip" => Traits::FRAME,
        "doc-noteref" | "doc-backlink" => Traits::HIDDEN,
        "doc-endnotes" => Traits::NOTES,
        _ => Traits::default(),
    }
}

/// What the words of a class or an id tell: "gem-c-share-links", "siteFooter", "visually-hidden".
fn of_names(names: &str) -> Traits {
    /// Names beyond this many bytes tell no more.
    const LONGEST: usize = 400;
    let mut told = Traits::default();
    for name in names.split_ascii_whitespace().take_while(|name| name.as_ptr() as usize - names.as_ptr() as usize <= LONGEST) {
        let lower = name.to_ascii_lowercase();
        let read = match lower.as_str() {
            "visually-hidden"
            | "visuallyhidden"
            | "govuk-visually-hidden"
            | "sr-only"
            | "screen-reader-text"
            | "element-invisible"
            | "hidden"
            | "noprint"
            | "no-print"
            | "d-none" => Traits::HIDDEN,
            "footnotes" | "endnotes" => Traits::NOTES,
            "contact" | "vcard" | "gem-c-contact" => Traits::CONTACT,
            _ => frames(name, &lower),
        };
        told.0 |= read.0;
    }
    told
}

struct FrameWords {
    /// Sorted.
    words: Vec<&'static str>,
    parts: Vec<&'static str>,
}

static FRAME_WORDS: LazyLock<FrameWords> = LazyLock::new(|| {
    let (mut words, mut parts) = (Vec::new(), Vec::new());
    for row in rows("page_frames", include_str!("../../lang/en/page_frames.tsv")) {
        if row.get(1) == "part" { parts.push(row.get(0)) } else { words.push(row.get(0)) }
    }
    words.sort_unstable();
    FrameWords { words, parts }
});

fn frames(name: &str, lower: &str) -> Traits {
    if FRAME_WORDS.parts.iter().any(|part| lower.contains(part)) {
        return Traits::FRAME;
    }
    let mut start = 0;
    let bytes = name.as_bytes();
    for at in 1..=bytes.len() {
        let ends = at == bytes.len()
            || !bytes[at].is_ascii_alphanumeric()
            || bytes[at].is_ascii_uppercase() && bytes[at - 1].is_ascii_lowercase();
        if !ends {
            continue;
        }
        let word = lower.get(start..at).unwrap_or_default();
        if FRAME_WORDS.words.binary_search(&word).is_ok() {
            return Traits::FRAME_WORD;
        }
        start = if at < bytes.len() && !bytes[at].is_ascii_alphanumeric() { at + 1 } else { at };
    }
    Traits::default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn traits(name: &str, value: &str) -> Traits {
        let mut traits = Traits::default();
        traits.read(name.as_bytes(), value.as_bytes());
        traits
    }

    #[test]
    fn classes_that_frame_a_page() {
        for class in ["gem-c-share-links", "siteFooter", "cookie-banner", "x main_nav", "onetrust-consent-sdk", "skip-link"] {
            assert!(traits("class", class).any(Traits::FRAME.or(Traits::FRAME_WORD)), "{class}");
        }
        for class in ["govspeak", "entry-content", "shareholder-news", "navy", "researcher", "field--name-body", ""] {
            assert_eq!(traits("class", class), Traits::default(), "{class}");
        }
    }

    #[test]
    fn what_is_not_shown() {
        assert!(traits("hidden", "").any(Traits::HIDDEN));
        assert!(traits("style", "color: red; DISPLAY : none").any(Traits::HIDDEN));
        assert!(traits("class", "govuk-visually-hidden").any(Traits::HIDDEN));
        assert!(!traits("aria-hidden", "false").any(Traits::HIDDEN));
        assert!(!traits("style", "display: block").any(Traits::HIDDEN));
    }

    #[test]
    fn the_table_is_sorted_and_lower() {
        let table = include_str!("../../lang/en/page_frames.tsv");
        let words: Vec<_> = rows("page_frames", table).map(|row| (row.get(0), row.get(1))).collect();
        assert!(words.is_sorted());
        assert!(words.iter().all(|(word, kind)| *word == word.to_ascii_lowercase() && matches!(*kind, "word" | "part")));
    }
}
