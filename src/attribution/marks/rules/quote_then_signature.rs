use crate::attribution::marks::unit::QuotationUnit;
use crate::attribution::signature;
use crate::syntax::TokenRange;

/// The number of tokens that a signed quotation has at least.
const MIN_QUOTATION_TOKENS: usize = 4;

/// Words in marks, then a dash and who said them, on the same line or the next: "“We agreed on a date.” – Ana Silva, Minister of Trade".
pub(super) fn quote_then_signature(unit: &QuotationUnit<'_>) -> Option<TokenRange> {
    let (view, quotation) = (unit.text.view, unit.quotation);
    let dash = quotation.outer.last;
    let opens = quotation.outer.first <= unit.sentence.range.first + 1;
    if !signature::opens(view, dash) || quotation.inner.len() < MIN_QUOTATION_TOKENS || !opens {
        return None;
    }
    signature::signer(view, dash + 1, view.sentence_end(dash))
}
