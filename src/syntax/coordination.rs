//! Lists: "the Ministers of Norway, Chile and Peru".

use super::{Tag, View};

/// The number of tokens in which the next comma or conjunction of a list must come.
const MAX_ITEM_TOKENS: usize = 8;

/// Whether the words after a comma are the last items of a list: names or short phrases up to "and".
pub(crate) fn is_list_item(view: View<'_>, from: usize, end: usize) -> bool {
    (from..end.min(from + MAX_ITEM_TOKENS))
        .find(|at| !view.tag(*at).is_nominal())
        .is_some_and(|at| matches!(view.tag(at), Tag::Conjunction | Tag::Comma))
}

/// One past a list of names that continues after a comma. `None` if there is no such list, or if its last names are the subject of a
/// clause: "according to Ms Lund, Norway and Chile agreed".
pub(crate) fn list_end(view: View<'_>, comma: usize, high: usize) -> Option<usize> {
    let mut at = comma;
    loop {
        let last = view.tag(at) == Tag::Conjunction;
        let first = at + 1 + usize::from(!last && view.tag(at + 1) == Tag::Conjunction);
        let last = last || first > at + 1;
        let end = (first..high).find(|at| !view.tag(*at).is_nominal()).unwrap_or(high);
        if end == first || view.tag(end - 1) != Tag::Name {
            return None;
        }
        if last {
            return (!view.tag(end).is_finite()).then_some(end);
        }
        at = end;
        if at >= high || !matches!(view.tag(at), Tag::Comma | Tag::Conjunction) {
            return None;
        }
    }
}
