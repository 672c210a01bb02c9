//! [`MarkFamily`]: the kinds of quotation marks.

use crate::segment::TokenClass;
use crate::syntax::View;

/// The kinds of marks. A mark closes only a mark of its own family.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum MarkFamily {
    Double,
    Single,
    Angle,
}

impl MarkFamily {
    pub(super) fn of(mark: &str) -> Option<Self> {
        Some(match mark {
            "\"" | "“" | "”" | "„" | "''" | "``" | "‟" | "〝" | "〞" => MarkFamily::Double,
            "'" | "‘" | "’" | "‚" | "‛" | "`" => MarkFamily::Single,
            "«" | "»" | "‹" | "›" => MarkFamily::Angle,
            _ => return None,
        })
    }
}

/// The family of the opening mark at a token, if there is one.
pub(super) fn opening_family(view: View<'_>, at: usize) -> Option<MarkFamily> {
    let token = view.token(at)?;
    (token.class() == TokenClass::QuoteOpen).then(|| MarkFamily::of(view.word(at))).flatten()
}

/// Whether a mark is low, as German quotations open: „Wir sind bereit“. A high mark closes it, whatever its direction elsewhere.
pub(super) fn is_low(mark: &str) -> bool {
    matches!(mark, "„" | "‚")
}
