use crate::attribution::marks::unit::QuotationUnit;
use crate::syntax::noun_phrase::subject_before;
use crate::syntax::{EntityFlags, Tag, TokenRange};

/// A quotation that is no sentence has more than this number of tokens: “Wonderland” may be a title.
const MIN_QUOTATION_TOKENS: usize = 5;

/// A name and a colon before a quotation, without a cue: "Ms Ada Lund: “Talks will go on in Oslo.”"
pub(super) fn quote_after_name(unit: &QuotationUnit<'_>) -> Option<TokenRange> {
    let (text, range, quotation) = (unit.text, unit.sentence.range, unit.quotation);
    let before = quotation.outer.first.checked_sub(1);
    let colon = before.filter(|at| *at > range.first && text.tag(*at) == Tag::Colon)?;
    let low = unit.sentence.claimed.min(colon);
    let speech = quotation.inner.len() > MIN_QUOTATION_TOKENS || quotation.is_sentence(text.view);
    let named = |source: &TokenRange| speech && text.has(*source, EntityFlags::PERSON);
    let source = subject_before(text.view, low, colon).filter(named)?;
    // "More from Ana Silva: “…”"
    let from = (source.first..source.last).find(|at| text.is(*at, "from") && text.is(source.first, "more"));
    let source = from.map_or(source, |from| TokenRange::new(from + 1, source.last));
    // "Here’s Ana Silva in June: “…”"
    let clitic = usize::from(text.tag(source.first) == Tag::Possessive && source.first > range.first);
    let source = TokenRange::new(source.first + clitic, source.last);
    let opens = || {
        let before = source.first - 1;
        matches!(text.tag(before), Tag::Dash | Tag::Hyphen | Tag::Colon | Tag::Stop | Tag::Close) || text.is(before, "from")
    };
    (source.first == range.first || opens() || text.is(range.first, "here")).then_some(source)
}
