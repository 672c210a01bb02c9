//! [`Summary`]: a story on one screen.

use super::layout::{Extent, Options, more, shorten, wrap};
use super::quotes;
use crate::view::event_words::{act, sides};
use crate::view::words::{clean, name_of, sentence_case};
use crate::{Event, Span, Speaker, Story};
use anstyle::Style;
use std::collections::BTreeSet;
use std::fmt;

/// A summary of a story: title, date, speakers, quotes, events, countries, bodies, references and topics. No line is wider than the terminal.
///
/// [`Story::to_summary`] returns it, and `Display` prints it. Styles are ANSI escapes. To print without them, call
/// [`Summary::colour`]`(false)`, or print through a stream that strips them.
///
/// ```
/// let text = "“We agreed on a date,” said the Foreign Minister, Ana Silva.";
/// let story = demarche::extract(text);
/// let summary = story.to_summary(text).colour(false).to_string();
/// assert!(summary.contains("direct  Ana Silva  said  We agreed on a date,"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Summary<'s> {
    story: &'s Story,
    text: &'s str,
    options: Options,
}

impl<'s> Summary<'s> {
    pub(super) fn new(story: &'s Story, text: &'s str) -> Self {
        Self { story, text, options: Options::default() }
    }

    /// Sets the width in columns, at least 20. The default is 80.
    #[must_use]
    pub fn width(mut self, columns: usize) -> Self {
        self.options.width = columns.max(Options::NARROWEST);
        self
    }

    /// Sets whether styles are printed. By default they are.
    #[must_use]
    // house: a switch of a builder, which callers set to a condition
    pub fn colour(mut self, wanted: bool) -> Self {
        self.options.colour = wanted;
        self
    }

    /// Sets whether all speakers and quotes of a long transcript are printed. By default, its speakers are counted and their first words
    /// printed.
    ///
    /// ```
    /// let turns: String = (0..40).map(|at| format!("MR LUND: This is answer {at}.\n\nQUESTION: And number {at}?\n\n")).collect();
    /// let text = format!("Press briefing by Minister Ole Lund\n\n{turns}");
    /// let story = demarche::extract(&text);
    /// let summary = story.to_summary(&text).colour(false);
    /// assert!(summary.is_shortened() && summary.to_string().lines().count() < 30);
    /// assert!(summary.all(true).to_string().lines().count() > 80);
    /// ```
    #[must_use]
    // house: a switch of a builder, which callers set to a condition
    pub fn all(mut self, wanted: bool) -> Self {
        self.options.extent = if wanted { Extent::All } else { Extent::Short };
        self
    }

    /// Whether quotes are left out, since there are many.
    #[must_use]
    pub fn is_shortened(&self) -> bool {
        quotes::is_long(self.story, self.options)
    }

    fn head(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Options { width, .. } = self.options;
        let title = self.story.title.as_ref().map_or("(no title)", |title| &title.text);
        for line in wrap(&clean(title), width) {
            self.options.write(Style::new().bold(), &line, out)?;
            writeln!(out)?;
        }
        let mut about = sentence_case(&name_of(&self.story.kind));
        let issuer = self.story.issuer.as_ref().and_then(|issuer| issuer.body.as_deref());
        for part in [self.story.published.as_deref(), issuer].into_iter().flatten() {
            about = format!("{about} · {}", clean(part));
        }
        writeln!(out, "{}", shorten(&about, width))?;
        if let Some(embargo) = &self.story.embargo {
            let until =
                embargo.until.as_deref().map_or_else(|| "Under embargo".into(), |until| format!("Embargoed until {until}"));
            self.options.write(Style::new().bold(), &shorten(&clean(&until), width), out)?;
            writeln!(out)?;
        }
        Ok(())
    }

    fn speakers(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let row = |speaker: &Speaker| {
            let parts = [speaker.role.as_deref(), speaker.organisation.as_deref(), speaker.country.as_deref()];
            let parts: Vec<_> = parts.into_iter().flatten().collect();
            [counted(&speaker.name, speaker.mentions.len()), parts.join(", ")]
        };
        self.options.heading("Speakers", out)?;
        let most = if self.is_shortened() { quotes::MOST_SPEAKERS } else { usize::MAX };
        let speakers = &self.story.speakers;
        self.options.table(speakers.iter().take(most).map(row).collect(), [34], out)?;
        more(speakers.len().saturating_sub(most), out)
    }

    fn events(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = |event: &Event| shorten(&clean(event.trigger.of(self.text)), self.options.width);
        let rows = self.story.events.iter().map(|event| [act(event), sides(event), words(event)]);
        self.options.heading("Events", out)?;
        self.options.table(rows.collect(), [28, 20], out)
    }

    fn references(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows = self.story.references.iter();
        let rows = rows.map(|cited| [counted(&cited.full_label(), cited.mentions.len()), cited.id.to_string()]);
        self.options.heading("References", out)?;
        self.options.table(rows.collect(), [44], out)
    }

    fn topics(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows = self.story.topics.iter().map(|topic| {
            let evidence = distinct(&topic.evidence, self.text).join(", ");
            [format!("{:.2}", topic.score), topic.label.to_string(), evidence]
        });
        self.options.heading("Topics", out)?;
        self.options.table(rows.collect(), [4, 34], out)
    }
}

impl fmt::Display for Summary<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.head(out)?;
        if !self.story.speakers.is_empty() {
            self.speakers(out)?;
        }
        if !self.story.quotes.is_empty() {
            quotes::table(self.story, self.text, self.options, out)?;
        }
        if !self.story.events.is_empty() {
            self.events(out)?;
        }
        if !self.story.countries.is_empty() {
            self.options.heading("Countries", out)?;
            let countries = self.story.countries.iter();
            self.options.list(countries.map(|c| counted(&format!("{} ({})", c.name, c.code), c.mentions.len())), out)?;
        }
        if !self.story.organisations.is_empty() {
            self.options.heading("Organisations", out)?;
            self.options.list(self.story.organisations.iter().map(|o| counted(&o.name, o.mentions.len())), out)?;
        }
        if !self.story.references.is_empty() {
            self.references(out)?;
        }
        if self.story.topics.is_empty() { Ok(()) } else { self.topics(out) }
    }
}

fn counted(name: &str, count: usize) -> String {
    if count > 1 { format!("{name} ×{count}") } else { name.into() }
}

/// The words of the spans in order, each once.
fn distinct<'t>(spans: &[Span], text: &'t str) -> Vec<&'t str> {
    let mut seen = BTreeSet::new();
    spans.iter().map(|span| span.of(text)).filter(|words| seen.insert(*words)).collect()
}
