//! A story in a terminal.

mod layout;
mod marked;
mod quotes;
mod summary;

pub use marked::Terminal;
pub use summary::Summary;

use crate::Story;

impl Story {
    /// The story in a screenful; see [`Summary`].
    ///
    /// `text` is what was read; where the story carries its own ([`Story::text`]), that is shown.
    ///
    /// ```
    /// let text = "Delegates from Norway met today.";
    /// let summary = demarche::extract(text).to_summary(text).width(60).to_string();
    /// assert!(summary.contains("Norway (NO)"));
    /// ```
    #[must_use]
    pub fn to_summary<'s>(&'s self, text: &'s str) -> Summary<'s> {
        Summary::new(self, super::text_of(self, text))
    }

    /// The release with its findings marked in colour; see [`Terminal`].
    ///
    /// `text` is what was read; where the story carries its own ([`Story::text`]), that is shown.
    ///
    /// ```
    /// let text = "Delegates from Norway met today.";
    /// let shown = demarche::extract(text).to_terminal(text).colour(false).to_string();
    /// assert!(shown.starts_with("Delegates from Norway met today.\n\nCountries 1"));
    /// ```
    #[must_use]
    pub fn to_terminal<'s>(&'s self, text: &'s str) -> Terminal<'s> {
        Terminal::new(self, super::text_of(self, text))
    }
}
