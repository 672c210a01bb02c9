//! The outline of a page: its elements, each with the stretch that it covers, and its text, in the order of the source.
//!
//! One pass over the tokens; a list of pieces in place of a tree, so that nothing recurs, whatever the nesting.

use super::element::{Tag, Traits};
use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};
use std::ops::Range;

/// Elements that lie deeper are read as if their tags were not there.
const DEEPEST: usize = 256;

/// A page, taken apart.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// The characters of all text, entities resolved, white space as it stands.
    pub(super) text: String,
    pub(super) pieces: Vec<Piece>,
    /// In the order of their start tags.
    pub(super) elements: Vec<Element>,
    /// `<title>`
    pub(super) title: String,
    /// Names in lower case, and contents, of `<meta>` elements.
    pub(super) meta: Vec<(String, String)>,
    /// The contents of `<script type="application/ld+json">`.
    pub(super) json_ld: Vec<String>,
}

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

#[derive(Clone, Debug)]
pub(super) struct Element {
    pub(super) tag: Tag,
    pub(super) traits: Traits,
    /// The pieces from its own `Open` to behind its `Close`.
    pub(super) pieces: Range<u32>,
    /// `datetime` of a `<time>`, `content` of anything whose property is the date of publication, `start` of a list, `value` of an item.
    pub(super) value: Option<Box<str>>,
    /// Whether the page says that this is when the release was published.
    pub(super) published: bool,
}

impl Outline {
    pub(super) fn of(html: &str) -> Self {
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        let mut builder = Builder::default();
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

    /// The words of a stretch of pieces with single spaces, as far as `most` bytes.
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

#[derive(Debug, Default)]
struct Builder {
    outline: Outline,
    /// Elements that are open, the innermost last.
    open: Vec<Open>,
    /// Place in `open` of the outermost element whose text nobody reads.
    unread: Option<usize>,
    /// Where text goes that is not for the page.
    aside: Option<Aside>,
}

/// An element that is open.
#[derive(Clone, Copy, Debug)]
struct Open {
    index: u32,
    tag: Tag,
    name: Name,
}

/// The name of an element, as far as names differ.
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
            // The title of a drawing; what holds all there is.
            Tag::Title | Tag::Page => {}
            _ => self.start_element(kind, tag),
        }
    }

    fn start_element(&mut self, kind: Tag, tag: &StartTag<()>) {
        if kind.is_block() {
            // Inside a drawing a block's start tag means that the drawing was not closed.
            if let Some(at) = self.unread.filter(|at| [Name::of(b"svg"), Name::of(b"math")].contains(&self.open[*at].name)) {
                self.close_to(at);
            }
        }
        self.end_what_ends_before(kind);
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
        if self.open.len() >= DEEPEST && !unread {
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
            traits.read(name, value);
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
        // Any heading's end tag ends a heading.
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
                // The first title is the page's; one of another document embedded in it comes later.
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

    fn end_what_ends_before(&mut self, next: Tag) {
        // Nothing ends before what stands inside a line.
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

    /// Closes the open elements from `at` inwards.
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

fn is(value: &[u8], wanted: &str) -> bool {
    value.trim_ascii().eq_ignore_ascii_case(wanted.as_bytes())
}

fn is_published(tag: &StartTag<()>) -> bool {
    tag.attributes.get(&b"itemprop"[..]).is_some_and(|property| is(property, "datePublished"))
        || tag.attributes.contains_key(&b"pubdate"[..])
}

/// `<link itemprop="datePublished" content="…">` and its like.
fn published(tag: &StartTag<()>) -> Option<Box<str>> {
    let content = tag.attributes.get(&b"content"[..]).filter(|_| is_published(tag))?;
    Some(String::from_utf8_lossy(content).trim().into())
}
