//! Signatures: the line behind somebody's words that says whose they are ("— Ana Silva, Minister of Fisheries"), and the one before
//! them that says who delivered them.

use super::block::{LEAD, OPENING, Paragraph};
/// The number of tokens that the description after a signer's name may have.
const SHORT: usize = 40;
use crate::attribution::marks::quotations::Quotations;
use crate::lexicon::Facts;
use crate::segment::TokenClass;
use crate::syntax::EntityFlags;
use crate::syntax::Tag;
use crate::syntax::noun_phrase;
use crate::syntax::{TokenRange, View};

/// Whether a token is the dash or the bullet before a signature.
pub(crate) fn opens(view: View<'_>, at: usize) -> bool {
    let bullet = view.token(at).is_some_and(|token| token.class() == TokenClass::Bullet);
    bullet || matches!(view.tag(at), Tag::Dash | Tag::Hyphen)
}

/// Who signs between `first` and the end of a sentence at `end`: a person or an office with what describes it, and no clause.
pub(crate) fn signer(view: View<'_>, first: usize, end: usize) -> Option<TokenRange> {
    let source = noun_phrase::starting_at(view, first, end)?;
    let name = view.tag(source.first) == Tag::Name && view.tag(source.first + 1) == Tag::Name;
    let signs = (name || view.has(source, EntityFlags::PERSON.or(EntityFlags::OFFICE)))
        && (first..end).all(|at| !view.tag(at).is_finite());
    // The description behind the name ends with its line.
    let rest = TokenRange::new(source.last, end.min(source.last + SHORT));
    let last = if rest.last == end { end - usize::from(view.tag(end - 1) == Tag::Stop) } else { source.last };
    signs.then_some(TokenRange::new(source.first, last.max(source.last)))
}

/// "Thank you, Madam Chair", "Mr President,", "Excellencies": how a speech begins.
fn addresses(view: View<'_>, first: usize) -> bool {
    const LISTENERS: [&str; 10] = [
        "president",
        "chair",
        "chairperson",
        "chairman",
        "speaker",
        "excellencies",
        "colleagues",
        "ambassadors",
        "secretary-general",
        "delegates",
    ];
    const TITLES: [&str; 6] = ["mr", "mr.", "madam", "madame", "distinguished", "dear"];
    let thanks = view.is(first, "thank") && view.is(first + 1, "you");
    let at = if thanks { first + 2 + usize::from(view.tag(first + 2) == Tag::Comma) } else { first };
    let titled = TITLES.iter().any(|title| view.is(at, title));
    let listener = LISTENERS.iter().any(|listener| view.is(at + usize::from(titled), listener));
    listener && (thanks || titled || view.is(at, "excellencies"))
}

/// Who spoke the words that begin as a speech does, where the sentences before sum it up: "The Military Adviser, Ana Silva, says that …".
pub(crate) fn summed_up(view: View<'_>, lead: &Paragraph, next: &Paragraph) -> Option<TokenRange> {
    let tokens = lead.tokens;
    if !addresses(view, next.tokens.first) {
        return None;
    }
    let finite = (tokens.first..tokens.last.min(tokens.first + LEAD)).find(|at| view.tag(*at).is_finite())?;
    let source = noun_phrase::subject_before(view, tokens.first, finite)?;
    let named = view.has(source, EntityFlags::PERSON) && source.first <= tokens.first + 1;
    (named && crate::attribution::source::can_speak(view, source)).then_some(source)
}

/// Who delivered the words that follow: "The Ambassador delivered a statement on Chad.", before paragraphs in the first person.
pub(crate) fn delivered(view: View<'_>, quotes: Quotations<'_>, lead: &Paragraph, next: &Paragraph) -> Option<TokenRange> {
    const VERBS: [&str; 4] = ["delivered", "gave", "made", "delivers"];
    const NOUNS: [&str; 6] = ["statement", "speech", "remarks", "address", "intervention", "message"];
    let tokens = lead.tokens;
    let verb = (tokens.first..tokens.last.min(tokens.first + LEAD)).find(|at| VERBS.iter().any(|verb| view.is(*at, verb)))?;
    let gives = (verb + 1..tokens.last.min(verb + 6)).any(|at| NOUNS.iter().any(|noun| view.is(at, noun)));
    let own =
        |at: usize| view.facts(at).any(Facts::FIRST_PERSON) && view.tag(at) == Tag::Pronoun && quotes.covering(at).is_none();
    let address = (next.tokens.first..next.tokens.first + OPENING).any(own) || view.is(next.tokens.first, "thank");
    let source = noun_phrase::subject_before(view, tokens.first, verb)
        .filter(|source| gives && address && crate::attribution::source::can_speak(view, *source))?;
    (source.first <= tokens.first + 1).then_some(source)
}

/// Who signs a statement in its last line: "Stefan Oduya, Spokesperson for the Secretary-General".
pub(crate) fn closing(view: View<'_>, paragraph: &Paragraph) -> Option<TokenRange> {
    let tokens = paragraph.tokens;
    let person = (tokens.first..tokens.first + 3).any(|at| view.flags(at).any(EntityFlags::PERSON));
    let line = (tokens.first..tokens.last).all(|at| !matches!(view.tag(at), Tag::Stop | Tag::Colon));
    let signer = signer(view, tokens.first, tokens.last).filter(|_| person && line && tokens.len() <= LEAD / 2);
    signer.filter(|signer| signer.last == tokens.last)
}
