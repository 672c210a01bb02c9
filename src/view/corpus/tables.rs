//! Tables of the page of a corpus.

use super::plot::Line;
use crate::view::chart::bar;
use crate::view::words::grouped;
use maud::{Markup, html};

/// The number of rows that a table shows at first.
pub(super) const FIRST: usize = 15;

/// A row of a table. Its bar shows the first count.
pub(super) struct Row {
    pub(super) label: Markup,
    pub(super) counts: Vec<u64>,
}

/// A table with one bar per row. It shows the first rows, and the others when it is opened. `of` is the number of all rows.
pub(super) fn table(what: &str, names: &[&str], mut rows: Vec<Row>, most: u64, of: usize) -> Markup {
    let more = rows.split_off(rows.len().min(FIRST));
    let part = |rows: &[Row]| {
        html! {
            table.bars {
                thead { tr { th scope="col" { (what) } @for name in names { th.count scope="col" { (name) } } } }
                tbody {
                    @for row in rows {
                        tr {
                            th scope="row" { (row.label) (bar(row.counts.first().copied().unwrap_or_default(), most)) }
                            @for count in &row.counts { td.count { (grouped(*count)) } }
                        }
                    }
                }
            }
        }
    };
    html! {
        div {
            @if rows.is_empty() { p.none { "None." } } @else { (part(&rows)) }
            @if !more.is_empty() {
                details {
                    summary { (grouped(more.len() as u64)) " more" @if of > FIRST + more.len() { " of " (grouped((of - FIRST) as u64)) } }
                    (part(&more))
                }
            }
        }
    }
}

/// A table of counts, by row and column.
pub(super) fn matrix(what: &str, names: &[String], lines: &[Line]) -> Markup {
    let totals = lines.iter().any(|line| line.total.is_some());
    html! {
        div.scroll tabindex="0" role="region" aria-label=(format!("{what} by column")) {
            table.matrix {
                thead { tr { th scope="col" { (what) } @if totals { th.count scope="col" { "All" } } @for name in names { th.count scope="col" { (name) } } } }
                tbody {
                    @for line in lines {
                        tr {
                            th scope="row" { bdi { (line.label) } }
                            @if let Some(total) = line.total { td.count { (grouped(total)) } }
                            @for count in &line.counts { td.count { (grouped(*count)) } }
                        }
                    }
                }
            }
        }
    }
}
