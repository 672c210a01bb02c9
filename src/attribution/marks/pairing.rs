//! Quotation marks: which open, which close, and what lies between them.

use crate::segment::{Case, Token, TokenClass};
use crate::syntax::Tag;
use crate::syntax::{TokenRange, View};

/// Words between quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Quotation {
    /// The tokens between the marks.
    pub(crate) inner: TokenRange,
    /// The tokens with their marks; without a closing one where the paragraph after it goes on.
    pub(crate) outer: TokenRange,
    /// Index of the block that it opens in.
    pub(crate) block: u32,
}

/// What kind of mark it is: a mark is closed by one of its own family.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    Double,
    Single,
    Angle,
}

fn family(mark: &str) -> Option<Family> {
    Some(match mark {
        "\"" | "“" | "”" | "„" | "''" | "``" | "‟" | "〝" | "〞" => Family::Double,
        "'" | "‘" | "’" | "‚" | "‛" | "`" => Family::Single,
        "«" | "»" | "‹" | "›" => Family::Angle,
        _ => return None,
    })
}

/// An open mark that waits for its close.
struct Waiting {
    family: Family,
    at: usize,
}

/// How many paragraphs a quotation may hold between the one that opens it and the one that closes it, where neither they nor the
/// last open it anew.
const UNMARKED: u32 = 8;

/// The outermost quotations of each block, in order. A mark without a partner costs nothing but itself: it ends with its
/// paragraph, unless the next paragraph opens with the same mark, as quotations of several paragraphs do, or a paragraph behind it
/// ends with the mark that closes it.
pub(crate) fn find(view: View<'_>) -> Vec<Quotation> {
    let mut found: Vec<Quotation> = Vec::new();
    let mut from = 0;
    // How many paragraphs the last quotation, which is still open, has been open for.
    let mut open = None;
    let sentences = &view.segments.sentences;
    while from < sentences.len() {
        let block = sentences[from].block;
        let to = from + sentences[from..].iter().take_while(|sentence| sentence.block == block).count();
        let range = TokenRange::new(sentences[from].first as usize, sentences[to - 1].last as usize);
        let next_opens = sentences.get(to).and_then(|next| opener(view, next.first as usize));
        let waits = open.filter(|paragraphs| *paragraphs <= UNMARKED);
        let goes_on = waits.filter(|_| view.document.blocks().get(block as usize).is_some_and(|block| block.kind.is_body()));
        open = match goes_on.zip(found.last_mut()) {
            Some((paragraphs, quotation)) if !has_double(view, TokenRange::new(range.first, range.last - 1)) => {
                if closes_double(view, range.last - 1) {
                    quotation.inner.last = range.last - 1;
                    quotation.outer.last = range.last;
                    None
                } else {
                    Some(paragraphs + 1)
                }
            }
            _ => {
                let before = found.len();
                paragraph(view, range, block, next_opens, &mut found);
                let last = found.last().filter(|_| found.len() > before && next_opens.is_none());
                last.is_some_and(|last| last.outer.last == last.inner.last).then_some(1)
            }
        };
        from = to;
    }
    join(found)
}

fn closes_double(view: View<'_>, at: usize) -> bool {
    view.token(at).is_some_and(|token| token.class() == TokenClass::QuoteClose) && family(view.word(at)) == Some(Family::Double)
}

/// Whether a double mark stands in the range.
fn has_double(view: View<'_>, range: TokenRange) -> bool {
    view.quotation_marks(range).any(|at| family(view.word(at)) == Some(Family::Double))
}

/// Paragraphs that each open with a mark and close once are one quotation.
fn join(found: Vec<Quotation>) -> Vec<Quotation> {
    let mut joined: Vec<Quotation> = Vec::with_capacity(found.len());
    for next in found {
        match joined.last_mut() {
            Some(open) if open.outer.last == open.inner.last && open.outer.last == next.outer.first => {
                open.inner.last = next.inner.last;
                open.outer.last = next.outer.last;
            }
            _ => joined.push(next),
        }
    }
    joined
}

fn opener(view: View<'_>, at: usize) -> Option<Family> {
    let token = view.token(at)?;
    matches!(token.class(), TokenClass::QuoteOpen).then(|| family(view.word(at))).flatten()
}

fn paragraph(view: View<'_>, range: TokenRange, block: u32, next_opens: Option<Family>, found: &mut Vec<Quotation>) {
    let before = found.len();
    let nested = read(view, range, block, next_opens, true, found);
    // A mark that opened inside another and left it open was no nested one: one of the two was odd.
    if nested {
        found.truncate(before);
        read(view, range, block, next_opens, false, found);
    }
}

/// Reads the quotations of a paragraph; with `nests`, marks that show their direction (“ ”) may hold others of their family. Gives
/// whether one that held another was left open.
fn read(
    view: View<'_>,
    range: TokenRange,
    block: u32,
    next_opens: Option<Family>,
    nests: bool,
    found: &mut Vec<Quotation>,
) -> bool {
    let mut waiting: Option<Waiting> = None;
    let (mut depth, mut nested) = (0_u32, false);
    for at in view.quotation_marks(range) {
        let Some(class) = view.token(at).map(Token::class) else { break };
        // "” We agreed": a closing mark at the front of a paragraph opens.
        let turned = class == TokenClass::QuoteClose && at == range.first;
        let (opens, closes) = (class == TokenClass::QuoteOpen || turned, class == TokenClass::QuoteClose && !turned);
        let Some(family) = family(view.word(at)) else { continue };
        // „We agreed“: what a low mark opens, a high one closes, whatever its direction elsewhere.
        let low = waiting.as_ref().is_some_and(|open| open.family == family && matches!(view.word(open.at), "„" | "‚"));
        let (opens, closes) = if low && !matches!(view.word(at), "„" | "‚") { (false, true) } else { (opens, closes) };
        match &waiting {
            None if opens => waiting = Some(Waiting { family, at }),
            Some(open) if nests && opens && open.family == family && view.word(at) == "“" => {
                (depth, nested) = (depth + 1, true);
            }
            Some(open) if closes && depth > 0 && open.family == family => depth -= 1,
            Some(open)
                if closes
                    && open.family == family
                    && !(family == Family::Single && possessive(view, at, range.last, next_opens)) =>
            {
                push(block, open.at, at, true, found);
                waiting = None;
            }
            // A second opening mark of the same family: the first one was odd.
            Some(open) if opens && open.family == family => waiting = Some(Waiting { family, at }),
            _ => {}
        }
    }
    // An opening mark at the front of its paragraph or behind a colon is no odd one.
    let begins = |open: &Waiting| {
        open.family == Family::Double && (open.at == range.first || open.at > range.first && view.tag(open.at - 1) == Tag::Colon)
    };
    let open = waiting.as_ref().filter(|open| next_opens == Some(open.family) || begins(open));
    if let Some(open) = open {
        push(block, open.at, range.last, false, found);
    }
    nested && waiting.is_some()
}

/// How far behind a single mark another may stand that closes in its place.
const REACH: usize = 200;

/// Whether a single mark behind an "s" is a plural possessive ("the miners’ work") inside a quotation in single marks: it goes
/// on with a word, no punctuation stands before it, and another mark closes the quotation.
fn possessive(view: View<'_>, at: usize, last: usize, next_opens: Option<Family>) -> bool {
    let plural = at > 0 && view.word(at - 1).ends_with('s') && view.token(at).is_some_and(|token| !token.spaced());
    let goes_on = view.token(at + 1).is_some_and(|next| at + 1 < last && next.spaced() && next.case() == Case::Lower);
    if !(plural && goes_on) {
        return false;
    }
    let within = TokenRange::new(at + 1, last.min(at + REACH));
    let next = view.quotation_marks(within).find(|next| family(view.word(*next)) == Some(Family::Single));
    // Without another mark, the quotation may go on in the next paragraph.
    next.map_or(next_opens == Some(Family::Single), |next| {
        view.token(next).is_some_and(|token| token.class() == TokenClass::QuoteClose)
    })
}

fn push(block: u32, open: usize, close: usize, closed: bool, found: &mut Vec<Quotation>) {
    if close > open + 1 {
        found.push(Quotation {
            inner: TokenRange::new(open + 1, close),
            outer: TokenRange::new(open, close + usize::from(closed)),
            block,
        });
    }
}
