//! Citations in the shapes of the table, one by one or in a list: "resolutions 2231 (2015) and 1701".

use super::needs::Circumstances;
use crate::Span;
use crate::lexicon::{Groups, Hit, Need, References, ShapeRow, fill};
use crate::segment::TokenClass;
use regex::Captures;

/// One item that a shape matched.
pub(super) struct Item<'t> {
    /// From the trigger on for the first item; without its separator for the others.
    pub(super) span: Span,
    /// `None` if the trigger is the whole citation.
    captures: Option<Captures<'t>>,
    text: &'t str,
    number_before: Option<&'t str>,
    trigger: &'t str,
    tables: &'t References,
}

/// The items of the list that begins at a trigger. Linear in their length.
pub(super) fn items<'t>(circumstances: Circumstances<'t>, hit: Hit, row: &ShapeRow) -> Vec<Item<'t>> {
    let context = circumstances.context;
    let (text, tables) = (circumstances.text(), circumstances.tables());
    let Some((first, last)) = context.token(hit.first as usize).zip(context.token(hit.last as usize - 1)) else {
        return Vec::new();
    };
    let (mut start, mut number_before) = (first.start(), None);
    if row.number_first {
        let before = (hit.first as usize).checked_sub(1).and_then(|before| context.token(before));
        let Some(number) = before.filter(|token| token.class() == TokenClass::Number) else { return Vec::new() };
        (start, number_before) = (number.start(), Some(number.span().of(text)));
    }
    if goes_on_before(text, start) || !circumstances.meet(&row.needs, start) {
        return Vec::new();
    }
    let trigger = first.span().cover(last.span()).of(text).trim_end_matches('/');
    let item = |start, end, captures| Item { span: Span::new(start, end), captures, text, number_before, trigger, tables };
    if row.first.is_none() {
        return vec![item(start, last.end(), None)];
    }
    let mut items: Vec<Item<'t>> = Vec::new();
    let mut at = last.end() as usize;
    while let Some(captures) = if items.is_empty() { row.first.at(text, at) } else { row.more.at(text, at) } {
        let end = at + captures.get(0).map_or(0, |all| all.end());
        if !items.is_empty() {
            // The groups of a further item are what it cites; what precedes them separates it.
            start = (at + captures.iter().skip(1).flatten().map(|group| group.start()).min().unwrap_or(0)) as u32;
        }
        let found = item(start, end as u32, Some(captures));
        if row.needs.contains(&Need::RightYear) && !found.has_right_year() {
            break;
        }
        items.push(found);
        at = end;
    }
    items
}

/// Whether a word or a path goes on before `start`: "N/A/RES".
fn goes_on_before(text: &str, start: u32) -> bool {
    let before = text.get(..start as usize).and_then(|before| before.chars().next_back());
    before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '-' | '.'))
}

impl Item<'_> {
    /// Fills a template of the row.
    pub(super) fn fill(&self, template: &str) -> String {
        fill(template, self)
    }

    /// Whether the year that the text gives is the year of the resolution with this number.
    fn has_right_year(&self) -> bool {
        self.group("y").is_none_or(|year| self.group("n").and_then(|n| self.tables.council_year(n)) == Some(year))
    }
}

impl Groups for Item<'_> {
    /// A group of the pattern; `before` is the number before the trigger, and `year` the year of a resolution of the Security Council.
    fn group(&self, name: &str) -> Option<&str> {
        match name {
            "0" => Some(self.span.of(self.text)),
            "trigger" => Some(self.trigger),
            "before" => self.number_before,
            "year" => self.group("y").or_else(|| self.tables.council_year(self.group("n")?)),
            _ => self.captures.as_ref()?.name(name).map(|group| group.as_str()),
        }
    }
}
