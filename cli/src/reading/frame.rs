//! [`Frame`]: the headline and the date that are given for a release.

use demarche::ndjson::Release;
use std::borrow::Cow;

/// What stands above a text in another field.
#[derive(Clone, Copy)]
pub(super) struct Frame<'f> {
    pub(super) title: Option<&'f str>,
    pub(super) date: Option<&'f str>,
}

impl Frame<'_> {
    /// The release below its headline.
    pub(super) fn around<'r>(&self, release: Release<'r>) -> Release<'r> {
        match release {
            Release::Text(text) => Release::Text(self.above_text(text)),
            Release::Html(html) => Release::Html(self.above_markup(html)),
            Release::Page { html, url } => Release::Page { html: self.above_markup(html), url },
            other => other,
        }
    }

    /// The day, if it is in ISO 8601.
    pub(super) fn day(&self) -> Option<&str> {
        self.date.and_then(iso_date)
    }

    /// A text below its headline, unless it begins with that. So the headline is read as one.
    fn above_text<'l>(&self, text: Cow<'l, str>) -> Cow<'l, str> {
        match self.title.map(str::trim) {
            Some(title) if !text.trim_start().starts_with(title) => format!("{title}\n\n{}{text}", self.date_line()).into(),
            _ => text,
        }
    }

    /// A page or a part of one below its headline, unless it has one.
    fn above_markup<'l>(&self, html: Cow<'l, str>) -> Cow<'l, str> {
        match self.title {
            Some(title) if !html.contains("<h1") && !html.contains("<title") => {
                let title = title.trim().replace('&', "&amp;").replace('<', "&lt;");
                format!("<h1>{title}</h1>{html}").into()
            }
            _ => html,
        }
    }

    /// A date that is not in ISO 8601 is a line below the headline, where dates of releases are.
    fn date_line(&self) -> String {
        self.date.filter(|date| iso_date(date).is_none()).map_or_else(String::new, |date| format!("{}\n\n", date.trim()))
    }
}

/// The day of a date or a time in ISO 8601.
fn iso_date(date: &str) -> Option<&str> {
    let day = date.trim().get(..10)?;
    let fits = |(at, byte): (usize, u8)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    day.bytes().enumerate().all(fits).then_some(day)
}
