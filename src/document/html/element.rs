//! [`Tag`]: what the name of an element means for the text.

/// The kind of an element, as far as its text depends on it.
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
    Boilerplate,
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
    /// Any other element that begins a line: `<div>`, `<section>`, `<form>`.
    Block,
    /// Any other element inside a line.
    Inline,
    /// An element without text for readers: `<script>`, `<style>`, `<button>`.
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
    /// `<html>`, `<head>`, `<body>`: they may be anywhere, and contain everything.
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
            b"nav" | b"aside" | b"dialog" => Self::Boilerplate,
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

    /// Whether it begins and ends a line.
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

    /// Whether a stray end tag inside it leaves the elements around it open.
    pub(super) const fn bounds(self) -> bool {
        self.is_block() && !matches!(self, Self::Paragraph)
    }

    /// Whether an open element of this tag ends when `next` begins: the end tag that the standard lets authors omit.
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

    /// Whether the search for an element with an omitted end tag stops at this one.
    pub(super) const fn encloses(self) -> bool {
        matches!(
            self,
            Self::Article
                | Self::Main
                | Self::Header
                | Self::Footer
                | Self::Boilerplate
                | Self::List
                | Self::OrderedList
                | Self::Quotation
                | Self::Caption
                | Self::Table
                | Self::Block
        )
    }
}
