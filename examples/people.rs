//! Who speaks how much in a file of releases, each person once: `cargo run --example people -- releases.ndjson`.
//!
//! Each line is a JSON object with a `text`. The last line shows the share of quoted words whose speaker has no name but an office, and
//! the share whose speaker has a country.

#![allow(clippy::cast_precision_loss, reason = "a share is rounded")]

use demarche::people::{Identity, People};
use std::collections::BTreeMap;
use std::io::{self, BufRead, Write};

/// What one person said.
#[derive(Default)]
struct Said {
    words: u64,
    releases: u64,
}

fn main() -> io::Result<()> {
    let path = std::env::args().nth(1).ok_or_else(|| io::Error::other("wanted a file of releases"))?;
    let mut people = People::new();
    let mut said: BTreeMap<Identity, Said> = BTreeMap::new();
    for line in io::BufReader::new(std::fs::File::open(path)?).lines() {
        let release: serde_json::Value = serde_json::from_str(&line?)?;
        let text = release["text"].as_str().unwrap_or_default();
        let story = demarche::extract(text);
        people.add(&story);
        for speaker in &story.speakers {
            let one = said.entry(Identity::of(&story, speaker)).or_default();
            one.releases += 1;
            one.words += story.quotes_of(speaker).map(|quote| quote.text(text).split_whitespace().count() as u64).sum::<u64>();
        }
    }
    print(&people, &said)
}

fn print(people: &People, said: &BTreeMap<Identity, Said>) -> io::Result<()> {
    let mut rows: BTreeMap<&str, Said> = BTreeMap::new();
    for (identity, one) in said {
        let Some(found) = people.find_identity(identity) else { continue };
        let row = rows.entry(&found.person.key).or_default();
        row.words += one.words;
        row.releases += one.releases;
    }
    let mut out = io::stdout().lock();
    let (mut all, mut nameless, mut with_country) = (0, 0, 0);
    let mut sorted: Vec<_> = people.iter().filter_map(|person| Some((person, rows.get(&*person.key)?))).collect();
    sorted.sort_by_key(|(_, said)| std::cmp::Reverse(said.words));
    for (person, row) in sorted {
        let (office, country) =
            (person.office.map_or("", |office| office.as_str()), person.country.as_deref().unwrap_or_default());
        writeln!(out, "{}\t{}\t{}\t{office}\t{country}\t{}", row.words, row.releases, person.name, person.key)?;
        all += row.words;
        nameless += if !person.has_name && person.office.is_some() { row.words } else { 0 };
        with_country += if person.country.is_some() { row.words } else { 0 };
    }
    let share = |part: u64| part as f64 * 100.0 / all.max(1) as f64;
    writeln!(
        out,
        "words {all}, under an office without a name {:.1} %, with a country {:.1} %",
        share(nameless),
        share(with_country)
    )
}
