//! Plots of a corpus, as inline SVG with a text alternative.

use crate::view::words::{grouped, shortened};
use maud::{Markup, html};

/// The width of a column.
const COLUMN: usize = 34;

/// The width of the bars of totals, with their numbers.
const TOTAL: usize = 130;

/// A column chart of one series.
pub(super) fn columns(id: &str, title: &str, series: &[(String, u64)]) -> Markup {
    let most = series.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
    let names: Vec<_> = series.iter().map(|(name, _)| &**name).collect();
    let (wide, high) = (COLUMN * series.len() + 4, 120);
    html! {
        div.scroll tabindex="0" role="region" aria-label=(title) {
            svg.plot role="img" aria-labelledby=(id) width=(wide) height=(high + 58) viewBox=(format!("0 0 {wide} {}", high + 58)) {
                title id=(id) { (title) ". " @for (name, count) in series { (name) ": " (grouped(*count)) ". " } }
                @for (at, (_, count)) in series.iter().enumerate() {
                    @let tall = (count * high / most).max(u64::from(*count > 0));
                    rect.fill x=(at * COLUMN + 4) y=(high + 20 - tall) width=(COLUMN - 8) height=(tall) rx="2" {}
                    @if *count > 0 { text x=(at * COLUMN + COLUMN / 2) y=(high + 14 - tall) text-anchor="middle" { (grouped(*count)) } }
                }
                line.axis x1="0" y1=(high + 20) x2=(wide) y2=(high + 20) {}
                (header(&names, 0, high as usize + 36, high as usize + 52))
            }
        }
    }
}

/// A column chart of several series, one on top of the other. Each has a class for its colour.
#[expect(clippy::cast_precision_loss, reason = "a column shows fewer digits than f64 holds")]
pub(super) fn stack(id: &str, title: &str, series: &[(String, Vec<u64>)], classes: &[&str]) -> Markup {
    let sum = |counts: &[u64]| counts.iter().sum::<u64>();
    let most = series.iter().map(|(_, counts)| sum(counts)).max().unwrap_or(1).max(1);
    let names: Vec<_> = series.iter().map(|(name, _)| &**name).collect();
    let (wide, high) = (COLUMN * series.len() + 4, 140_u32);
    html! {
        div.scroll tabindex="0" role="region" aria-label=(title) {
            svg.plot role="img" aria-labelledby=(id) width=(wide) height=(high + 58) viewBox=(format!("0 0 {wide} {}", high + 58)) {
                title id=(id) { (title) ". The figures are in the table below." }
                @for (at, (_, counts)) in series.iter().enumerate() {
                    @for (class, bottom, top) in parts(counts, classes) {
                        @let [low, tall] = [bottom, top - bottom].map(|count| count as f64 * f64::from(high) / most as f64);
                        rect class=(class) x=(at * COLUMN + 4) y=(format!("{:.1}", f64::from(high) + 20.0 - low - tall)) width=(COLUMN - 8) height=(format!("{tall:.1}")) {}
                    }
                    @let all = sum(counts);
                    @if all > 0 { text x=(at * COLUMN + COLUMN / 2) y=(u64::from(high) + 14 - all * u64::from(high) / most) text-anchor="middle" { (grouped(all)) } }
                }
                line.axis x1="0" y1=(high + 20) x2=(wide) y2=(high + 20) {}
                (header(&names, 0, high as usize + 36, high as usize + 52))
            }
        }
    }
}

/// The parts of a stacked column that are not empty: class, bottom and top.
fn parts<'c>(counts: &[u64], classes: &[&'c str]) -> Vec<(&'c str, u64, u64)> {
    let mut bottom = 0;
    let part = |(class, count): (&&'c str, &u64)| {
        let from = bottom;
        bottom += count;
        (*class, from, bottom)
    };
    classes.iter().zip(counts).map(part).filter(|(_, bottom, top)| top > bottom).collect()
}

/// A line of a grid.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) label: String,
    /// The total, shown as a bar before the cells.
    pub(super) total: Option<u64>,
    pub(super) counts: Vec<u64>,
}

/// A grid of counts; the darker a cell, the higher its count. `label` is the width of the labels. A cell without a number is 0.
pub(super) fn grid(id: &str, title: &str, lines: &[Line], names: &[String], label: usize) -> Markup {
    let most = lines.iter().flat_map(|line| &line.counts).max().copied().unwrap_or(1).max(1);
    let most_of_all = lines.iter().filter_map(|line| line.total).max();
    let names: Vec<_> = names.iter().map(|name| &**name).collect();
    let left = label + if most_of_all.is_some() { TOTAL } else { 0 };
    let (wide, high) = (left + COLUMN * names.len() + 4, 26 * lines.len() + 40);
    html! {
        div.scroll tabindex="0" role="region" aria-label=(title) {
            svg.plot role="img" aria-labelledby=(id) width=(wide) height=(high) viewBox=(format!("0 0 {wide} {high}")) {
                title id=(id) { (title) ". The figures are in the table below." }
                @if most_of_all.is_some() { text.soft x=(label) y="30" { "All" } }
                (header(&names, left, 30, 14))
                @for (down, line) in lines.iter().enumerate() {
                    (label_of(&line.label, label, down * 26 + 55))
                    @if let (Some(total), Some(most)) = (line.total, most_of_all) {
                        rect.fill x=(label) y=(down * 26 + 44) width=(total * (TOTAL as u64 - 60) / most.max(1)) height="12" rx="2" {}
                        text x=(label + TOTAL - 14) y=(down * 26 + 55) text-anchor="end" { (grouped(total)) }
                    }
                    @for (at, count) in line.counts.iter().enumerate() {
                        rect.cell x=(left + at * COLUMN) y=(down * 26 + 38) width=(COLUMN - 2) height="24" rx="2" fill-opacity=(opacity(*count, most)) {}
                        @if *count > 0 {
                            text x=(left + at * COLUMN + COLUMN / 2 - 1) y=(down * 26 + 55) text-anchor="middle" { (grouped(*count)) }
                        }
                    }
                }
            }
        }
    }
}

/// A label on one line, or on two if it is too wide for one.
fn label_of(label: &str, wide: usize, y: usize) -> Markup {
    let most = wide / 7;
    if label.chars().count() <= most {
        return html! { text x="0" y=(y) { (label) } };
    }
    let middle = label.char_indices().nth(most).map_or(label.len(), |(at, _)| at);
    let end = label[..middle].rfind(' ').unwrap_or(middle);
    html! {
        text.small x="0" y=(y - 6) { (&label[..end]) }
        text.small x="0" y=(y + 5) { (shortened(label[end..].trim_start(), most + most / 4)) }
    }
}

/// The names of columns. A year appears once, at its first month or quarter.
fn header(names: &[&str], left: usize, names_at: usize, years_at: usize) -> Markup {
    let parts: Vec<_> = names.iter().map(|name| name.split_once('-').unwrap_or(("", name))).collect();
    html! {
        @for (at, (year, part)) in parts.iter().enumerate() {
            @let middle = left + at * COLUMN + COLUMN / 2 - 1;
            text.soft x=(middle) y=(names_at) text-anchor="middle" { (month(part)) }
            @if !year.is_empty() && (at == 0 || parts[at - 1].0 != *year) { text x=(middle) y=(years_at) text-anchor="middle" { (year) } }
        }
    }
}

/// The short name of a month by its number; anything else unchanged.
fn month(part: &str) -> &str {
    // house: labels of a plot
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let number = part.parse::<usize>().unwrap_or_default();
    number.checked_sub(1).and_then(|at| MONTHS.get(at)).copied().unwrap_or(part)
}

/// The opacity of a cell. At most, numbers on it can still be read.
fn opacity(count: u64, most: u64) -> String {
    let percent = if count == 0 { 4 } else { 8 + count * 34 / most };
    format!("0.{percent:02}")
}
