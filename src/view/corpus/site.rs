//! The pages beside that of a corpus: lists of releases, the quotes of each person, the releases of each pair of countries, and a search.

use super::acts::{Act, ByClass};
use super::counts::{Corpus, PAIRED, Said};
use super::entries::{Entry, Spoken};
use super::links::{Links, ROWS, SEARCH_LINK, list_link, name, pair_link, release_rows};
use super::period::Month;
use super::who_to_whom;
use crate::Story;
use crate::country;
use crate::people::{Identity, Person};
use crate::view::shell::shell;
use crate::view::words::{clean, counted, shortened, shown_name};
use maud::{Markup, PreEscaped, html};
use std::collections::BTreeMap;

const SEARCH: &str = include_str!("search.js");

/// The most characters of a quote that a page shows. Its release has the rest.
const SHOWN: usize = 400;

/// The most bytes of the quotes in the index of the search.
const INDEXED: usize = 6 << 20;

/// The most characters of a quote in that index.
const INDEXED_WORDS: usize = 160;

impl Corpus {
    /// Counts a story as [`add`](Self::add) does, and keeps its headline, its date and the beginning of its quotes, for the pages that
    /// [`site`](Self::site) returns. `link` is the address of the page of the story. Memory grows with the quotes.
    ///
    /// ```
    /// let text = "Ana Silva said that Chile would help Peru.";
    /// let mut corpus = demarche::view::Corpus::new("Releases");
    /// corpus.add_linked(&demarche::extract(text), text, "000001.html");
    /// assert!(corpus.to_html().contains("000001.html"));
    /// ```
    pub fn add_linked(&mut self, story: &Story, text: &str, link: &str) {
        self.add(story, text);
        let text = story.text_or(text);
        let spoken = |quote: &crate::Quote| {
            let words = clean(quote.span.of(text));
            let words = shortened(&words, SHOWN);
            let speaker = quote.speaker.and_then(|speaker| story.speakers.get(speaker as usize));
            Spoken { who: speaker.map(|speaker| Identity::of(story, speaker)), words: words.into() }
        };
        let mut countries: Vec<_> = story.countries.iter().take(PAIRED).map(|country| country.code.clone()).collect();
        countries.sort_unstable();
        self.entries.push(Entry {
            title: story.title.as_ref().map_or_else(|| "Release without a title".into(), |title| clean(&title.text).into()),
            date: story.published.clone(),
            kind: story.kind,
            link: link.into(),
            countries,
            quotes: story.quotes.iter().map(spoken).collect(),
            acts: Act::all_of(story, text),
        });
    }

    /// Calls `write` with the name and the content of each page beside that of the corpus: lists of the releases, the quotes of each person,
    /// the releases of each pair of countries, and a search. They link to one another and to the pages of the stories that
    /// [`add_linked`](Self::add_linked) was given, and need no server.
    ///
    /// ```
    /// let text = "Ana Silva said that Chile would help Peru.";
    /// let mut corpus = demarche::view::Corpus::new("Releases");
    /// corpus.add_linked(&demarche::extract(text), text, "000001.html");
    /// let mut names = Vec::new();
    /// corpus.site(|name, _| Ok::<_, ()>(names.push(name.to_owned())))?;
    /// assert_eq!(names, ["releases-1.html", "person-ana-silva.html", "pair-CL-PE.html", "search.html"]);
    /// # Ok::<(), ()>(())
    /// ```
    ///
    /// # Errors
    /// Those of `write`.
    pub fn site<E>(&self, mut write: impl FnMut(&str, &str) -> Result<(), E>) -> Result<(), E> {
        if self.entries.is_empty() {
            return Ok(());
        }
        let persons = self.sorted_persons();
        let links = Links::of(self, &persons);
        let entries = self.latest_first();
        let pages = entries.len().div_ceil(ROWS);
        for (at, part) in entries.chunks(ROWS).enumerate() {
            let title = format!("Releases {} to {}", at * ROWS + 1, at * ROWS + part.len());
            let about = html! { (turning(pages, at, list_link)) };
            write(&list_link(at + 1), &page(self, &title, &about, &release_rows(part)))?;
        }
        self.person_pages(&persons, &links, &entries, &mut write)?;
        for (one, other) in self.paged_pairs() {
            write(&pair_link(one, other), &self.pair_page((one, other), &entries))?;
        }
        write(SEARCH_LINK, &self.search(&persons, &links, &entries))
    }

    /// The page of two countries: what each did to the other, and the releases that name both.
    fn pair_page(&self, pair: (&str, &str), entries: &[&Entry]) -> String {
        let (one, other) = pair;
        let mentions = |entry: &Entry, code: &str| entry.countries.iter().any(|country| **country == *code);
        let named: Vec<_> = entries.iter().copied().filter(|entry| mentions(entry, one) && mentions(entry, other)).collect();
        let mut acts = Vec::new();
        let mut months: BTreeMap<Month, ByClass> = BTreeMap::new();
        for entry in entries {
            for act in &entry.acts {
                for dyad in act.dyads.iter().filter(|dyad| dyad.pair() == pair) {
                    acts.push((*entry, act, dyad));
                    if let Some(month) = act.date.as_deref().and_then(Month::of) {
                        months.entry(month).or_default()[act.class as usize] += 1;
                    }
                }
            }
        }
        let title = format!("{} – {}", name(self, one), name(self, other));
        let about = html! {
            p.meta {
                span { (counted(named.len() as u64, "release names", "releases name")) " both countries" }
                @if !acts.is_empty() { span { (counted(acts.len() as u64, "act", "acts")) " between them" } }
            }
        };
        let rows = html! {
            @if !acts.is_empty() {
                h2 { "Who did what to whom" }
                (who_to_whom::timeline("acts-plot", self, &months))
                (who_to_whom::rows(self, &acts))
                h2.next { "Releases that name both" }
            }
            (release_rows(&named))
        };
        page(self, &title, &about, &rows)
    }

    fn person_pages<E>(
        &self,
        persons: &[(&Person, Said)],
        links: &Links,
        entries: &[&Entry],
        write: &mut impl FnMut(&str, &str) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut said: BTreeMap<&str, Vec<(&Entry, &Spoken)>> = BTreeMap::new();
        for entry in entries {
            for spoken in &entry.quotes {
                if let Some(person) = self.person_of(spoken) {
                    said.entry(&person.key).or_default().push((entry, spoken));
                }
            }
        }
        for (person, counts) in persons {
            let (Some(link), Some(quotes)) = (links.get(person), said.get(&*person.key)) else { continue };
            let stem = link.trim_end_matches(".html");
            let address = |number: usize| if number == 1 { link.to_owned() } else { format!("{stem}.{number}.html") };
            let pages = quotes.len().div_ceil(ROWS);
            for (at, part) in quotes.chunks(ROWS).enumerate() {
                let about = html! {
                    p.meta {
                        @if let Some(role) = &counts.role { bdi { (role) } }
                        @if let Some(code) = &person.country { span { (country::name(code).unwrap_or(code)) } }
                        span { (counted(counts.quotes, "quote", "quotes")) }
                        span { (counted(counts.stories, "release", "releases")) }
                    }
                    (turning(pages, at, address))
                };
                write(&address(at + 1), &page(self, shown_name(&person.name), &about, &quote_rows(part)))?;
            }
        }
        Ok(())
    }

    fn person_of(&self, spoken: &Spoken) -> Option<&Person> {
        spoken.who.as_ref().and_then(|who| self.people.find_identity(who)).map(|found| found.person)
    }

    /// The page with the search and its index. Quotes that do not fit are not in the index, and the page says so.
    fn search(&self, persons: &[(&Person, Said)], links: &Links, entries: &[&Entry]) -> String {
        let with_pages: Vec<_> = persons.iter().filter_map(|(person, said)| Some((*person, said, links.get(person)?))).collect();
        let numbers: BTreeMap<&str, usize> = with_pages.iter().enumerate().map(|(at, (person, ..))| (&*person.key, at)).collect();
        let list = |rows: Vec<String>| format!("[{}]", rows.join(","));
        let people = with_pages
            .iter()
            .map(|(person, said, link)| row(&[shown_name(&person.name), said.role.as_deref().unwrap_or_default(), link]));
        let releases = entries.iter().map(|entry| row(&[&entry.title, entry.date.as_deref().unwrap_or_default(), &entry.link]));
        let (mut quotes, mut bytes, mut left) = (Vec::new(), 0, 0_u64);
        for (at, entry) in entries.iter().enumerate() {
            for spoken in &entry.quotes {
                if bytes > INDEXED {
                    left += 1;
                    continue;
                }
                let number = self.person_of(spoken).and_then(|person| numbers.get(&*person.key));
                let words: String = spoken.words.chars().take(INDEXED_WORDS).collect();
                let one = format!("[{},{at},{}]", number.map_or_else(|| "-1".into(), ToString::to_string), json(&words));
                bytes += one.len();
                quotes.push(one);
            }
        }
        let index = format!(
            "{{\"people\":{},\"releases\":{},\"quotes\":{}}}",
            list(people.collect()),
            list(releases.collect()),
            list(quotes)
        );
        let body = html! {
            header.top { p.form { a href="index.html" { (self.shown_title()) } } h1 { "Search" } }
            main.corpus #main {
                section.card.wide {
                    label for="query" { "Words of speakers, headlines and quotes" }
                    input #query type="search" autocomplete="off" spellcheck="false";
                    @if left > 0 { p.note { (counted(left, "quote", "quotes")) " of the oldest releases are not in this search." } }
                    noscript { p.note { "The search needs scripts. The lists work without them." } }
                    p #status role="status" {}
                    div #results {}
                }
            }
            script #index type="application/json" { (PreEscaped(index)) }
        };
        shell("Search", &body, Some(SEARCH))
    }
}

/// An array of strings in JSON.
fn row(cells: &[&str]) -> String {
    format!("[{}]", cells.iter().map(|cell| json(cell)).collect::<Vec<_>>().join(","))
}

/// A string in JSON, inside an element of a page. Control characters are not in words that were cleaned.
fn json(words: &str) -> String {
    let mut out = String::from("\"");
    for c in words.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '<' => out.push_str("\\u003c"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

fn page(corpus: &Corpus, title: &str, about: &Markup, rows: &Markup) -> String {
    let body = html! {
        a.skip href="#main" { "Skip to the list" }
        header.top {
            p.form { a href="index.html" { (corpus.shown_title()) } " · " a href=(SEARCH_LINK) { "Search" } }
            h1 dir="auto" { (title) }
            (about)
        }
        main.corpus #main tabindex="-1" { section.card.wide { (rows) } }
    };
    shell(title, &body, None)
}

/// The links from one page of a list to the others.
fn turning(pages: usize, at: usize, address: impl Fn(usize) -> String) -> Markup {
    html! {
        @if pages > 1 {
            nav aria-label="Pages" {
                @for number in 1..=pages {
                    @if number == at + 1 { strong aria-current="page" { (number) } } @else { a href=(address(number)) { (number) } } " "
                }
            }
        }
    }
}

fn quote_rows(quotes: &[(&Entry, &Spoken)]) -> Markup {
    html! {
        table.list {
            thead { tr { th scope="col" { "Date" } th scope="col" { "Words" } th scope="col" { "Release" } } }
            tbody {
                @for (entry, spoken) in quotes {
                    tr {
                        td.date { (entry.date.as_deref().unwrap_or("no date")) }
                        td.words { bdi { (spoken.words) } }
                        td { a href=(entry.link) { bdi { (entry.title) } } }
                    }
                }
            }
        }
    }
}
