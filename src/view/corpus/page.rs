//! The page about a corpus.

use super::counts::{About, Corpus, Said};
use super::links::{Links, MOST, ROWS, SEARCH_LINK, list_link, name, pair_link, release_rows};
use super::period::{Grain, by_column};
use super::plot::{Line, columns, grid};
use super::tables::{FIRST, Row, matrix, table};
use super::who_to_whom;
use crate::people::Person;
use crate::view::shell::shell;
use crate::view::words::{counted, grouped, name_of, sentence_case, shortened, shown_name};
use maud::{Markup, html};
use std::cmp::Reverse;

/// The number of releases that are listed. The others are on pages of their own.
const LISTED: usize = 50;

/// The number of countries in a grid.
const GRID: usize = 14;

impl Corpus {
    /// Returns a self-contained HTML page with the counts, as plots in inline SVG and as tables. It runs no script and opens no
    /// connection. The releases that [`add_linked`](Self::add_linked) was given are listed with links.
    #[must_use]
    pub fn to_html(&self) -> String {
        let title = self.shown_title();
        let persons = self.sorted_persons();
        let body = html! {
            a.skip href="#main" { "Skip to the figures" }
            (head(self, title, persons.len()))
            main.corpus #main tabindex="-1" {
                (speakers(self, &persons))
                (countries(self))
                (topics(self))
                (who_to_whom::section(self))
                (pairs(self))
                (releases(self))
            }
        };
        shell(title, &body, None)
    }
}

fn head(corpus: &Corpus, title: &str, persons: usize) -> Markup {
    // house: labels of a page
    let figures = [
        (corpus.stories, "release", "releases"),
        (persons as u64, "speaker", "speakers"),
        (corpus.quotes, "quote", "quotes"),
        (corpus.words, "word quoted", "words quoted"),
        (corpus.countries.len() as u64, "country", "countries"),
        (corpus.topics.len() as u64, "topic", "topics"),
        (corpus.acts.all, "event", "events"),
    ];
    html! {
        header.top {
            p.form { "Corpus" }
            h1 dir="auto" { (title) }
            @if let (Some((first, _)), Some((last, _))) = (corpus.months.first_key_value(), corpus.months.last_key_value()) {
                p.meta {
                    span { time { (first.name()) } @if first != last { " to " time { (last.name()) } } }
                    @if corpus.undated > 0 { span { (counted(corpus.undated, "release", "releases")) " without a date" } }
                }
            }
            dl.figures {
                @for (count, one, many) in figures {
                    div { dt { (if count == 1 { one } else { many }) } dd { (grouped(count)) } }
                }
            }
            nav aria-label="Sections" {
                a href="#speakers" { "Speakers" }
                a href="#countries" { "Countries" }
                a href="#topics" { "Topics" }
                a href="#events" { "Events" }
                a href="#pairs" { "Countries together" }
                a href="#releases" { "Releases" }
                @if !corpus.entries.is_empty() { a href=(SEARCH_LINK) { "Search" } }
            }
        }
    }
}

fn speakers(corpus: &Corpus, speakers: &[(&Person, Said)]) -> Markup {
    let links = Links::of(corpus, speakers);
    let most = speakers.first().map_or(0, |(_, said)| said.words);
    // house: labels of a page
    let counts = ["Words", "Quotes", "Releases"];
    let rows = speakers.iter().take(MOST).map(|(person, said)| {
        let label = html! {
            @match links.get(person) { Some(link) => { a href=(link) { (name_of_speaker(shown_name(&person.name))) } }, None => (name_of_speaker(shown_name(&person.name))) }
            @if let Some(country) = &person.country { " " abbr.code title=(crate::country::name(country).unwrap_or(country)) { (country) } }
            @if let Some(role) = said.role.as_ref().filter(|role| **role != person.name) { span.about { bdi { (role) } } }
        };
        Row { label, counts: vec![said.words, said.quotes, said.stories] }
    });
    html! {
        section.card aria-labelledby="speakers" {
            h2 #speakers { "Who speaks how much" }
            @if corpus.dropped > 0 {
                p.note { "There were too many speakers to keep. Those who said least were dropped at times, so a count may be too low by up to " (counted(corpus.dropped, "word", "words")) "." }
            }
            (table("Speaker", &counts, rows.collect(), most, speakers.len()))
        }
    }
}

/// A name, cut to the length of a line or two. The whole name appears under the pointer.
fn name_of_speaker(name: &str) -> Markup {
    let shown = shortened(name, 70);
    html! { @if shown == name { bdi { (name) } } @else { bdi title=(name) { (shown) } } }
}

fn countries(corpus: &Corpus) -> Markup {
    let mut countries: Vec<_> = corpus.countries.iter().collect();
    countries.sort_by_key(|(code, named)| (Reverse(named.stories), Reverse(named.mentions), *code));
    let most = countries.first().map_or(0, |(_, named)| named.stories);
    let rows = countries.iter().take(MOST).map(|(code, named)| {
        let label = html! { bdi { (named.name) } " " abbr.code title=(named.name) { (code) } };
        Row { label, counts: vec![named.stories, named.mentions] }
    });
    html! {
        section.card aria-labelledby="countries" {
            h2 #countries { "Countries" }
            (table("Country", &["Releases", "Mentions"], rows.collect(), most, countries.len()))
        }
    }
}

fn topics(corpus: &Corpus) -> Markup {
    let mut topics: Vec<(&Box<str>, &About)> = corpus.topics.iter().collect();
    topics.sort_by_key(|(id, about)| (Reverse(about.stories), *id));
    html! {
        section.card.wide aria-labelledby="topics" {
            h2 #topics { "Topics" }
            @if let (false, Some((first, _)), Some((last, _))) = (topics.is_empty(), corpus.months.first_key_value(), corpus.months.last_key_value()) {
                @let grain = Grain::of(*first, *last);
                @let columns: Vec<_> = grain.columns(*first, *last).collect();
                @let names: Vec<_> = columns.iter().map(|column| grain.name(*column)).collect();
                @let lines: Vec<_> = topics.iter().map(|(_, about)| Line {
                    label: about.label.to_string(), total: Some(about.stories), counts: by_column(&about.months, grain, &columns) }).collect();
                (grid("topics-plot", &format!("Releases on each topic by {}", grain.word()), &lines[..lines.len().min(FIRST)], &names, 240))
                details {
                    summary { "All topics by " (grain.word()) ", as a table" }
                    (matrix("Topic", &names, &lines))
                }
            } @else {
                @let most = topics.first().map_or(0, |(_, about)| about.stories);
                @let rows = topics.iter().map(|(_, about)| Row { label: html! { bdi { (about.label) } }, counts: vec![about.stories] });
                (table("Topic", &["Releases"], rows.collect(), most, topics.len()))
            }
        }
    }
}

fn pairs(corpus: &Corpus) -> Markup {
    let shown = corpus.shown_pairs();
    let count = |(one, other): &(&str, &str)| corpus.pairs.get(&((*one).into(), (*other).into())).copied().unwrap_or_default();
    let most = shown.first().map_or(0, count);
    let linked = !corpus.entries.is_empty();
    let rows = shown.iter().map(|pair| {
        let (one, other) = *pair;
        let names = html! { bdi { (name(corpus, one)) } " – " bdi { (name(corpus, other)) } };
        let label = html! { @if linked { a href=(pair_link(one, other)) { (names) } } @else { (names) } };
        Row { label, counts: vec![count(pair)] }
    });
    let rows = rows.collect();
    let mut codes: Vec<_> = corpus.countries.iter().collect();
    codes.sort_by_key(|(code, named)| (Reverse(named.stories), Reverse(named.mentions), *code));
    let codes: Vec<_> = codes.into_iter().take(GRID).map(|(code, _)| code).collect();
    let together =
        |one: &str, other: &str| corpus.pairs.get(&(one.min(other).into(), one.max(other).into())).copied().unwrap_or_default();
    let line = |one: &str| {
        let counts = codes.iter().map(|other| together(one, other)).collect();
        Line { label: name(corpus, one).into(), total: None, counts }
    };
    let lines: Vec<_> = codes.iter().map(|one| line(one)).collect();
    let names: Vec<_> = codes.iter().map(ToString::to_string).collect();
    html! {
        section.card.wide aria-labelledby="pairs" {
            h2 #pairs { "Countries named together" }
            @if shown.is_empty() { p.none { "No release names two countries." } } @else {
                div.beside {
                    (table("Pair", &["Releases"], rows, most, corpus.pairs.len()))
                    div {
                        (grid("pairs-plot", "Releases that name both countries, for the countries named most", &lines, &names, 150))
                        details { summary { "The same, as a table" } (matrix("Country", &names, &lines)) }
                    }
                }
            }
        }
    }
}

fn releases(corpus: &Corpus) -> Markup {
    let mut kinds: Vec<_> = corpus.kinds.iter().collect();
    kinds.sort_by_key(|(kind, count)| (Reverse(**count), **kind));
    let most = kinds.first().map_or(0, |(_, count)| **count);
    let rows = kinds.iter().map(|(kind, count)| Row { label: html! { (sentence_case(&name_of(kind))) }, counts: vec![**count] });
    html! {
        section.card.wide aria-labelledby="releases" {
            h2 #releases { "Releases" }
            div.beside {
                (table("Form", &["Releases"], rows.collect(), most, kinds.len()))
                @if let (Some((first, _)), Some((last, _))) = (corpus.months.first_key_value(), corpus.months.last_key_value()) {
                    @let grain = Grain::of(*first, *last);
                    @let shown: Vec<_> = grain.columns(*first, *last).collect();
                    @let counts = by_column(&corpus.months, grain, &shown);
                    @let series: Vec<_> = shown.iter().map(|column| grain.name(*column)).zip(counts).collect();
                    (columns("releases-plot", &format!("Releases by {}", grain.word()), &series))
                }
            }
            (listed(corpus))
        }
    }
}

/// The latest releases, and links to the lists of all.
fn listed(corpus: &Corpus) -> Markup {
    let entries = corpus.latest_first();
    let lists = entries.len().div_ceil(ROWS);
    html! {
        @if !entries.is_empty() {
            (release_rows(&entries[..entries.len().min(LISTED)]))
            @if entries.len() > LISTED {
                p.note { "All " (counted(entries.len() as u64, "release", "releases")) ":" @for number in 1..=lists { " " a href=(list_link(number)) { (number) } } }
            }
        }
    }
}
