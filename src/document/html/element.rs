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
        NAMES.binary_search_by(|(known, _)| known.as_bytes().cmp(name)).map_or(Self::Inline, |at| NAMES[at].1)
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

/// The names of elements that are not [`Tag::Inline`], sorted.
// house: names of the HTML standard, not words of a language
const NAMES: [(&str, Tag); 98] = [
    ("a", Tag::Link),
    ("address", Tag::Block),
    ("area", Tag::Void),
    ("article", Tag::Article),
    ("aside", Tag::Boilerplate),
    ("audio", Tag::Unread),
    ("b", Tag::Strong),
    ("base", Tag::Void),
    ("blockquote", Tag::Quotation),
    ("body", Tag::Page),
    ("br", Tag::Break),
    ("button", Tag::Unread),
    ("canvas", Tag::Unread),
    ("caption", Tag::Caption),
    ("center", Tag::Block),
    ("cite", Tag::Cite),
    ("col", Tag::Void),
    ("colgroup", Tag::Void),
    ("datalist", Tag::Unread),
    ("dd", Tag::Item),
    ("details", Tag::Block),
    ("dialog", Tag::Boilerplate),
    ("dir", Tag::List),
    ("div", Tag::Block),
    ("dl", Tag::Block),
    ("dt", Tag::Term),
    ("embed", Tag::Void),
    ("fieldset", Tag::Block),
    ("figcaption", Tag::Caption),
    ("figure", Tag::Block),
    ("footer", Tag::Footer),
    ("form", Tag::Block),
    ("frame", Tag::Void),
    ("frameset", Tag::Page),
    ("h1", Tag::Heading(1)),
    ("h2", Tag::Heading(2)),
    ("h3", Tag::Heading(3)),
    ("h4", Tag::Heading(4)),
    ("h5", Tag::Heading(5)),
    ("h6", Tag::Heading(6)),
    ("head", Tag::Page),
    ("header", Tag::Header),
    ("hgroup", Tag::Block),
    ("hr", Tag::Rule),
    ("html", Tag::Page),
    ("iframe", Tag::Unread),
    ("img", Tag::Void),
    ("input", Tag::Void),
    ("label", Tag::Unread),
    ("legend", Tag::Block),
    ("li", Tag::Item),
    ("link", Tag::Void),
    ("listing", Tag::Preformatted),
    ("main", Tag::Main),
    ("map", Tag::Unread),
    ("math", Tag::Unread),
    ("menu", Tag::List),
    ("meta", Tag::Meta),
    ("meter", Tag::Unread),
    ("nav", Tag::Boilerplate),
    ("noembed", Tag::Unread),
    ("noframes", Tag::Unread),
    ("noscript", Tag::Unread),
    ("object", Tag::Unread),
    ("ol", Tag::OrderedList),
    ("optgroup", Tag::Block),
    ("option", Tag::Unread),
    ("p", Tag::Paragraph),
    ("param", Tag::Void),
    ("plaintext", Tag::Preformatted),
    ("pre", Tag::Preformatted),
    ("progress", Tag::Unread),
    ("q", Tag::Quoted),
    ("script", Tag::Unread),
    ("search", Tag::Block),
    ("section", Tag::Block),
    ("select", Tag::Unread),
    ("source", Tag::Void),
    ("strong", Tag::Strong),
    ("style", Tag::Unread),
    ("summary", Tag::Block),
    ("svg", Tag::Unread),
    ("table", Tag::Table),
    ("tbody", Tag::Block),
    ("td", Tag::Cell),
    ("template", Tag::Unread),
    ("textarea", Tag::Unread),
    ("tfoot", Tag::Block),
    ("th", Tag::Cell),
    ("thead", Tag::Block),
    ("time", Tag::Time),
    ("title", Tag::Title),
    ("tr", Tag::Row),
    ("track", Tag::Void),
    ("ul", Tag::List),
    ("video", Tag::Unread),
    ("wbr", Tag::Void),
    ("xmp", Tag::Preformatted),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_found() {
        assert!(NAMES.is_sorted_by(|(one, _), (other, _)| one < other));
        assert_eq!([Tag::named(b"h3"), Tag::named(b"svg"), Tag::named(b"em")], [Tag::Heading(3), Tag::Unread, Tag::Inline]);
    }
}
