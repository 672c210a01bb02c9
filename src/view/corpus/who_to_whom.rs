//! Who did what to whom: pairs of sides by quad class, acts over time, and the acts of one pair.

use super::acts::{Act, ByClass, Direction, Dyad};
use super::counts::Corpus;
use super::entries::Entry;
use super::links::{MOST, country_pair, name, pair_link};
use super::period::{Grain, Month, by_column};
use super::plot::{Line, stack};
use super::tables::{FIRST, matrix};
use crate::QuadClass;
use crate::view::words::{counted, grouped, name_of, sentence_case};
use maud::{Markup, html};
use std::collections::BTreeMap;

/// The steps of shade of a cell.
const SHADES: u64 = 8;

/// The section of the page of a corpus.
pub(super) fn section(corpus: &Corpus) -> Markup {
    let acts = &corpus.acts;
    let rows = acts.sorted();
    let shown = &rows[..rows.len().min(MOST)];
    html! {
        section.card.wide aria-labelledby="events" {
            h2 #events { "Who did what to whom" }
            @if rows.is_empty() { p.none { "No act between two sides is reported." } } @else {
                p.note { "Acts between countries and bodies that happened or are announced, by the quad classes of PLOVER: of words (verbal) or deeds (material). An act that two releases report counts twice." }
                div {
                    div {
                        (pairs(corpus, &shown[..shown.len().min(FIRST)], shown))
                        @if shown.len() > FIRST {
                            details {
                                summary { (grouped((shown.len() - FIRST) as u64)) " more" @if rows.len() > shown.len() { " of " (grouped((rows.len() - FIRST) as u64)) } }
                                (pairs(corpus, &shown[FIRST..], shown))
                            }
                        }
                    }
                    div { (timeline("acts-plot", corpus, &acts.months)) }
                }
            }
        }
    }
}

/// A line for each pair, a column for each class. The darker a cell, the higher its count.
fn pairs(corpus: &Corpus, rows: &[(&Dyad, &ByClass)], all: &[(&Dyad, &ByClass)]) -> Markup {
    let most = |class: usize| all.iter().map(|(_, counts)| counts[class]).max().unwrap_or_default();
    let most: Vec<_> = (0..QuadClass::ALL.len()).map(most).collect();
    html! {
        table.acts {
            thead {
                tr { th rowspan="2" scope="col" { "Who and whom" } th.count rowspan="2" scope="col" { "Acts" } th.group colspan="2" scope="colgroup" { "Cooperation" } th.group colspan="2" scope="colgroup" { "Conflict" } }
                tr { @for class in ORDER { th.count scope="col" { (if is_verbal(class) { "verbal" } else { "material" }) } } }
            }
            tbody {
                @for (dyad, counts) in rows {
                    tr {
                        th scope="row" { (sides(corpus, dyad)) }
                        td.count { (grouped(counts.iter().sum())) }
                        @for class in ORDER {
                            @let count = counts[class as usize];
                            td class=(format!("count heat {} h{}", color(class), (count * SHADES).div_ceil(most[class as usize].max(1)))) {
                                @if count > 0 { (grouped(count)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The sides with an arrow, or with a dash if both act, as a link to the page of two countries.
fn sides(corpus: &Corpus, dyad: &Dyad) -> Markup {
    let names = html! { bdi { (name(corpus, &dyad.source)) } (sign(dyad.direction)) bdi { (name(corpus, &dyad.target)) } };
    match country_pair(dyad) {
        Some((one, other)) if !corpus.entries.is_empty() => html! { a href=(pair_link(one, other)) { (names) } },
        _ => names,
    }
}

fn sign(direction: Direction) -> &'static str {
    if direction == Direction::Mutual { " – " } else { " → " }
}

/// The acts of each month, quarter or year of the corpus, by class. Nothing if no release has a date.
pub(super) fn timeline(id: &str, corpus: &Corpus, months: &BTreeMap<Month, ByClass>) -> Markup {
    let (Some((first, _)), Some((last, _))) = (corpus.months.first_key_value(), corpus.months.last_key_value()) else {
        return html! {};
    };
    let grain = Grain::of(*first, *last);
    let columns: Vec<_> = grain.columns(*first, *last).collect();
    let names: Vec<_> = columns.iter().map(|column| grain.name(*column)).collect();
    let line = |class: QuadClass| {
        let of_class = months.iter().map(|(month, counts)| (*month, counts[class as usize])).collect();
        let counts = by_column(&of_class, grain, &columns);
        Line { label: sentence_case(&name_of(&class)), total: Some(counts.iter().sum()), counts }
    };
    let lines = ORDER.map(line);
    let series = names.iter().enumerate().map(|(at, name)| (name.clone(), lines.iter().map(|line| line.counts[at]).collect()));
    let shown: u64 = lines.iter().filter_map(|line| line.total).sum();
    let left = months.values().flatten().sum::<u64>() - shown;
    html! {
        (stack(id, &format!("Acts by {} and class", grain.word()), &series.collect::<Vec<_>>(), &ORDER.map(color)))
        ul.legend { @for class in ORDER { li { span class=(format!("swatch {}", color(class))) {} (sentence_case(&name_of(&class))) } } }
        @if left > 0 { p.note { (counted(left, "act is", "acts are")) " dated before or after." } }
        details { summary { "The same, as a table" } (matrix("Class", &names, &lines)) }
    }
}

/// The acts of two countries, the latest first.
pub(super) fn rows(corpus: &Corpus, acts: &[(&Entry, &Act, &Dyad)]) -> Markup {
    html! {
        table.list {
            thead { tr { th scope="col" { "Date" } th scope="col" { "Act" } th scope="col" { "Words" } th scope="col" { "Release" } } }
            tbody {
                @for (entry, act, dyad) in acts {
                    tr {
                        td.date { (act.date.as_deref().unwrap_or("no date")) }
                        td.act {
                            span class=(format!("swatch {}", color(act.class))) title=(sentence_case(&name_of(&act.class))) {}
                            (act.label)
                            span.about { bdi { (name(corpus, &dyad.source)) } (sign(dyad.direction)) bdi { (name(corpus, &dyad.target)) } }
                        }
                        td.words { bdi { (act.words) } }
                        td { a href=(entry.link) { bdi { (entry.title) } } }
                    }
                }
            }
        }
    }
}

/// The classes as columns: cooperation first, words before deeds.
const ORDER: [QuadClass; 4] =
    [QuadClass::VerbalCooperation, QuadClass::MaterialCooperation, QuadClass::VerbalConflict, QuadClass::MaterialConflict];

const fn is_verbal(class: QuadClass) -> bool {
    matches!(class, QuadClass::VerbalCooperation | QuadClass::VerbalConflict)
}

/// The class in the style sheet that gives a quad class its colour.
const fn color(class: QuadClass) -> &'static str {
    match class {
        QuadClass::VerbalCooperation => "q1",
        QuadClass::MaterialCooperation => "q2",
        QuadClass::VerbalConflict => "q3",
        QuadClass::MaterialConflict => "q4",
    }
}
