//! Views of a story in a terminal.

mod highlighted;
mod layout;
mod quotes;
mod summary;

pub use highlighted::Terminal;
pub use summary::Summary;

use crate::Story;

impl Story {
    /// Returns a summary of the story; see [`Summary`].
    ///
    /// `text` is the text that was read; a story with a text of its own ([`Story::text`]) does not need it.
    ///
    /// ```
    /// let text = "Delegates from Norway met today.";
    /// let summary = demarche::extract(text).to_summary(text).width(60).to_string();
    /// assert!(summary.contains("Norway (NO)"));
    /// ```
    #[must_use]
    pub fn to_summary<'s>(&'s self, text: &'s str) -> Summary<'s> {
        Summary::new(self, self.text_or(text))
    }

    /// Returns the text of the release with its findings in colour; see [`Terminal`].
    ///
    /// `text` is the text that was read; a story with a text of its own ([`Story::text`]) does not need it.
    ///
    /// ```
    /// let text = "Delegates from Norway met today.";
    /// let shown = demarche::extract(text).to_terminal(text).colour(false).to_string();
    /// assert!(shown.starts_with("Delegates from Norway met today.\n\nCountries 1"));
    /// ```
    #[must_use]
    pub fn to_terminal<'s>(&'s self, text: &'s str) -> Terminal<'s> {
        Terminal::new(self, self.text_or(text))
    }
}
