//! [`Outline`]: the elements and the text of a page, in the order of the source.
//!
//! One pass over the tokens. It is a list of pieces rather than a tree, so that nothing recurses, whatever the nesting.

use super::element::Tag;
use super::traits::{PageNames, Traits};
use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};
use std::ops::Range;

/// The greatest depth of elements. The tags of deeper ones are ignored.
const MAX_DEPTH: usize = 256;

/// A page as a list of pieces.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// All text, with entities resolved and white space as in the source.
    pub(super) text: String,
    pub(super) pieces: Vec<Piece>,
    /// In the order of their start tags.
    pub(super) elements: Vec<Element>,
    /// `<title>`
    pub(super) title: String,
    /// The names, in lower case, and contents of `<meta>` elements.
    pub(super) meta: Vec<(String, String)>,
    /// The contents of `<script type="application/ld+json">`.
    pub(super) json_ld: Vec<String>,
}

/// A tag or a stretch of text.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    /// Index of the element.
    Open(u32),
    Close(u32),
    /// `<br>`, `<hr>`, `<wbr>` and the like.
    Mark(Tag),
    /// A range of the outline's text.
    Text(Range<u32>),
}

/// An element and what its attributes say.
#[derive(Clone, Debug)]
pub(super) struct Element {
    pub(super) tag: Tag,
    pub(super) traits: Traits,
    /// Its pieces, from its `Open` to its `Close`.
    pub(super) pieces: Range<u32>,
    /// `datetime` of a `<time>`, `content` of an element with the date of publication, `start` of a list, `value` of an item.
    pub(super) value: Option<Box<str>>,
    /// Whether it contains the date of publication.
    pub(super) published: bool,
}

impl Outline {
    /// Reads a page.
    pub(super) fn of(html: &str, names: &'static PageNames) -> Self {
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        let mut builder = Builder { names, outline: Self::default(), open: Vec::new(), unread: None, aside: None };
        for token in Tokenizer::new_with_emitter(html, emitter).flatten() {
            match token {
                Token::StartTag(tag) => builder.start(&tag),
                Token::EndTag(tag) => builder.end(&tag.name),
                Token::String(text) => builder.text(&text),
                Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
            }
        }
        builder.finish()
    }

    /// The words of some pieces, separated by single spaces, up to the piece in which `most` bytes are reached.
    pub(super) fn words(&self, pieces: Range<u32>, most: usize) -> String {
        let mut words = String::new();
        for piece in self.pieces.get(pieces.start as usize..pieces.end as usize).unwrap_or_default() {
            if words.len() >= most {
                break;
            }
            match piece {
                Piece::Text(range) => {
                    let text = &self.text[range.start as usize..range.end as usize];
                    for (at, word) in text.split(char::is_whitespace).enumerate() {
                        if at > 0 && !words.ends_with(' ') {
                            words.push(' ');
                        }
                        words.push_str(word);
                    }
                }
                Piece::Mark(_) => words.push(' '),
                Piece::Open(_) | Piece::Close(_) => {}
            }
        }
        words.trim().to_owned()
    }
}

/// The state of the pass over the tokens.
#[derive(Debug)]
struct Builder {
    names: &'static PageNames,
    outline: Outline,
    /// The open elements, the innermost last.
    open: Vec<Open>,
    /// Index in `open` of the outermost element whose text is not read.
    unread: Option<usize>,
    /// The destination of text that is not part of the page.
    aside: Option<Aside>,
}

/// An open element.
#[derive(Clone, Copy, Debug)]
struct Open {
    index: u32,
    tag: Tag,
    name: Name,
}

/// The first sixteen bytes of an element's name, by which end tags find their start tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Name([u8; 16]);

impl Name {
    fn of(name: &[u8]) -> Self {
        let mut short = [0; 16];
        let len = name.len().min(short.len());
        short[..len].copy_from_slice(&name[..len]);
        Self(short)
    }
}

/// A destination of text outside the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Aside {
    Title,
    JsonLd,
}

impl Builder {
    fn start(&mut self, tag: &StartTag<()>) {
        self.aside = None;
        let kind = Tag::named(&tag.name);
        match kind {
            Tag::Meta => self.meta(tag),
            Tag::Title if self.unread.is_none() => self.aside = Some(Aside::Title),
            // The title of a drawing, and the elements that contain everything.
            Tag::Title | Tag::Page => {}
            _ => self.start_element(kind, tag),
        }
    }

    fn start_element(&mut self, kind: Tag, tag: &StartTag<()>) {
        if kind.is_block() {
            // Inside a drawing, the start tag of a block means that the drawing was not closed.
            if let Some(at) = self.unread.filter(|at| [Name::of(b"svg"), Name::of(b"math")].contains(&self.open[*at].name)) {
                self.close_to(at);
            }
        }
        self.end_implied(kind);
        match kind {
            Tag::Break | Tag::Rule | Tag::Void => {
                if &**tag.name != b"wbr" {
                    self.outline.pieces.push(Piece::Mark(kind));
                }
                if let Some(date) = published(tag) {
                    let at = self.outline.pieces.len() as u32;
                    self.push_element(kind, tag, at..at, Some(date));
                }
                return;
            }
            Tag::Unread if &**tag.name == b"script" => {
                let json = tag.attributes.get(&b"type"[..]).is_some_and(|kind| is(kind, "application/ld+json"));
                if json {
                    self.outline.json_ld.push(String::new());
                    self.aside = Some(Aside::JsonLd);
                }
            }
            _ => {}
        }
        let unread = kind == Tag::Unread && self.unread.is_none();
        if self.open.len() >= MAX_DEPTH && !unread {
            return;
        }
        if unread {
            self.unread = Some(self.open.len());
        }
        let index = self.outline.elements.len() as u32;
        let at = self.outline.pieces.len() as u32;
        self.outline.pieces.push(Piece::Open(index));
        self.push_element(kind, tag, at..at, None);
        self.open.push(Open { index, tag: kind, name: Name::of(&tag.name) });
    }

    fn push_element(&mut self, kind: Tag, tag: &StartTag<()>, pieces: Range<u32>, date: Option<Box<str>>) {
        let mut traits = Traits::default();
        for (name, value) in &tag.attributes {
            traits.read(name, value, self.names);
        }
        let published = date.is_some() || is_published(tag);
        let text = |name: &[u8]| tag.attributes.get(name).map(|value| String::from_utf8_lossy(value).trim().into());
        let value = date.or_else(|| match kind {
            Tag::Time => text(b"datetime"),
            Tag::OrderedList => text(b"start"),
            Tag::Item => text(b"value"),
            _ => None,
        });
        self.outline.elements.push(Element { tag: kind, traits, pieces, value, published });
    }

    fn meta(&mut self, tag: &StartTag<()>) {
        let text = |name: &[u8]| tag.attributes.get(name).map(|value| String::from_utf8_lossy(value).trim().to_owned());
        let name = text(b"property").or_else(|| text(b"name")).or_else(|| text(b"itemprop")).or_else(|| text(b"http-equiv"));
        if let (Some(name), Some(content)) = (name, text(b"content")) {
            self.outline.meta.push((name.to_ascii_lowercase(), content));
        }
    }

    fn end(&mut self, name: &[u8]) {
        self.aside = None;
        let tag = Tag::named(name);
        if tag == Tag::Break {
            self.outline.pieces.push(Piece::Mark(tag));
            return;
        }
        let name = Name::of(name);
        // The end tag of any heading ends a heading.
        let closes = |open: &Open| open.name == name || matches!((open.tag, tag), (Tag::Heading(_), Tag::Heading(_)));
        let mut found = None;
        for (at, open) in self.open.iter().enumerate().rev() {
            if closes(open) {
                found = Some(at);
                break;
            }
            let around = open.tag;
            let inner = matches!(tag, Tag::Item | Tag::Term | Tag::Row | Tag::Cell | Tag::Paragraph | Tag::Heading(_));
            let table = matches!(around, Tag::Cell | Tag::Table) && !matches!(tag, Tag::Table | Tag::Row | Tag::Cell);
            if around.bounds() && !tag.bounds() || inner && around.encloses() || table {
                break;
            }
        }
        if let Some(at) = found {
            self.close_to(at);
        }
    }

    fn text(&mut self, text: &[u8]) {
        let text = String::from_utf8_lossy(text);
        match self.aside {
            Some(Aside::Title) => {
                // The first title is that of the page. One of an embedded document comes later.
                if self.outline.title.trim().is_empty() {
                    self.outline.title = text.into_owned();
                }
                return;
            }
            Some(Aside::JsonLd) => {
                if let Some(json) = self.outline.json_ld.last_mut() {
                    json.push_str(&text);
                }
                return;
            }
            None => {}
        }
        if self.unread.is_none() {
            let start = self.outline.text.len() as u32;
            self.outline.text.push_str(&text);
            self.outline.pieces.push(Piece::Text(start..self.outline.text.len() as u32));
        }
    }

    /// Ends the open elements whose end tags are omitted before `next`.
    fn end_implied(&mut self, next: Tag) {
        // An element inside a line ends none.
        if !next.is_block() {
            return;
        }
        let mut found = None;
        for (at, open) in self.open.iter().enumerate().rev() {
            if open.tag.ends_before(next) {
                found = Some(at);
            }
            if open.tag.encloses() {
                break;
            }
        }
        if let Some(at) = found {
            self.close_to(at);
        }
    }

    /// Closes the open elements from index `at` on.
    fn close_to(&mut self, at: usize) {
        self.unread = self.unread.filter(|unread| *unread < at);
        while self.open.len() > at {
            let Some(Open { index, .. }) = self.open.pop() else { return };
            self.outline.pieces.push(Piece::Close(index));
            self.outline.elements[index as usize].pieces.end = self.outline.pieces.len() as u32;
        }
    }

    fn finish(mut self) -> Outline {
        self.close_to(0);
        self.outline
    }
}

/// Whether an attribute has a value, in any case.
fn is(value: &[u8], wanted: &str) -> bool {
    value.trim_ascii().eq_ignore_ascii_case(wanted.as_bytes())
}

/// Whether an element contains the date of publication.
fn is_published(tag: &StartTag<()>) -> bool {
    tag.attributes.get(&b"itemprop"[..]).is_some_and(|property| is(property, "datePublished"))
        || tag.attributes.contains_key(&b"pubdate"[..])
}

/// The content of `<link itemprop="datePublished" content="…">` and the like.
fn published(tag: &StartTag<()>) -> Option<Box<str>> {
    let content = tag.attributes.get(&b"content"[..]).filter(|_| is_published(tag))?;
    Some(String::from_utf8_lossy(content).trim().into())
}
