//! Bars as inline SVG. Lengths are attributes and styles are classes, since the policy of the pages forbids inline styles.

use maud::{Markup, html};

/// A bar for `value`, full at `most`. Screen readers skip it, since the number is beside it as text.
#[expect(clippy::cast_precision_loss, reason = "a bar shows fewer digits than f64 holds")]
pub(super) fn bar(value: u64, most: u64) -> Markup {
    share(if most > 0 { value as f64 / most as f64 } else { 0.0 })
}

/// A bar for a share of 1.
pub(super) fn share(share: f64) -> Markup {
    let share = share.clamp(0.0, 1.0) * 100.0;
    html! {
        svg.bar viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" {
            rect.track width="100" height="8" {}
            rect.fill width=(format!("{share:.1}")) height="8" {}
        }
    }
}
