//! Reads the rows of the document stage's tables, and those that a caller adds.

use super::normalize::phrase;
use super::opening::{Anchor, DateRole, Extent, HeadlinePattern, LineOpening, PatternStrength, PhraseScope, TurnLabelWord};
use super::phrases::{Entries, Entry, LinePhrases};
use super::prefix_filter::PrefixFilter;
use super::tables::{LINE_PREFIX, LineTables};
use super::words::{LineSet, LineWords};
use crate::Error;
use crate::lang::Language;
use crate::lang::en::ENGLISH;
use crate::lexicon::Kind;
use crate::table::{Row, rows};
use once_cell::sync::OnceCell;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::Error as NotAKind;
use std::sync::{Arc, LazyLock};

// house: values of a column
const SCOPES: &[(&str, PhraseScope)] = &[("whole", PhraseScope::Whole), ("start", PhraseScope::Start)];

impl LineTables {
    /// The built-in tables, compiled once per process.
    ///
    /// # Errors
    /// Returns the first row that cannot be read; a test shows that there is none.
    pub(crate) fn built_in() -> Result<&'static Arc<Self>, Error> {
        static BUILT_IN: OnceCell<Arc<LineTables>> = OnceCell::new();
        BUILT_IN.get_or_try_init(|| Self::compile(&ENGLISH, &[]).map(Arc::new))
    }

    /// The built-in tables for readers that cannot fail: without them, lines would be read by their shape alone.
    pub(crate) fn shared() -> &'static Self {
        static EMPTY: LazyLock<LineTables> = LazyLock::new(LineTables::default);
        match Self::built_in() {
            Ok(tables) => tables,
            Err(_) => &EMPTY,
        }
    }

    /// A language's tables with a caller's rows, the first column of which names the table. A caller's row replaces one with the same
    /// phrase. Without such rows the built-in tables are shared.
    pub(crate) fn with_rows(language: &Language, additions: &[Row<'_>]) -> Result<Arc<Self>, Error> {
        if additions.is_empty() { Self::built_in().cloned() } else { Self::compile(language, additions).map(Arc::new) }
    }

    fn compile(language: &Language, additions: &[Row<'_>]) -> Result<Self, Error> {
        let tables = &language.tables;
        let mut openings = Vec::with_capacity(1024);
        read(&mut openings, "labels", tables.labels, label)?;
        read(&mut openings, "header", tables.header, header)?;
        read(&mut openings, "boilerplate", tables.boilerplate, boilerplate)?;
        let issuer_countries = read_issuers(&mut openings, tables.issuers)?;
        let mut turn_labels = Vec::with_capacity(256);
        read(&mut turn_labels, "turn_labels", tables.turn_labels, turn_label)?;
        let mut headlines = Vec::with_capacity(256);
        read(&mut headlines, "forms", tables.forms, headline)?;
        for row in additions {
            match row.get(0) {
                "label" => replace(&mut openings, label(*row, 1)?),
                "boilerplate" => replace(&mut openings, boilerplate(*row, 1)?),
                "header" => replace(&mut openings, header(*row, 1)?),
                "form" => replace(&mut headlines, headline(*row, 1)?),
                "honorific" => replace(&mut turn_labels, (line_phrase(*row, 1)?, TurnLabelWord::Title)),
                other => return Err(row.error(0, other, "one of boilerplate, form, header, honorific, label")),
            }
        }
        let words = LineWords::compile(language)?;
        let of_set = |set| LinePhrases::new(words.set(set).map(|words| (phrase(words), ())).collect());
        let opens_boilerplate = openings.iter().filter(|(words, opening)| match opening {
            LineOpening::Boilerplate { .. } | LineOpening::Issuer(_) => true,
            // "Issued by" closes a release, too; "From" opens many a sentence.
            LineOpening::From => words.ends_with(b" by"),
            _ => false,
        });
        Ok(Self {
            boilerplate: PrefixFilter::of(opens_boilerplate.map(|(words, _)| &**words)),
            openings: LinePhrases::new(openings),
            turn_labels: LinePhrases::new(turn_labels),
            headlines: LinePhrases::new(headlines),
            author_cues: of_set(LineSet::AuthorCue),
            lead_in_author_cues: of_set(LineSet::LeadInAuthorCue),
            meetings: of_set(LineSet::Meeting),
            issuer_countries,
            words,
        })
    }
}

/// Reads the rows of one table into `entries`.
fn read<T>(
    entries: &mut Entries<T>,
    table: &'static str,
    text: &'static str,
    entry: fn(Row<'_>, usize) -> Result<Entry<T>, Error>,
) -> Result<(), Error> {
    rows(table, text).try_for_each(|row| {
        entries.push(entry(row, 0)?);
        Ok(())
    })
}

/// Adds an entry in place of one with the same phrase.
fn replace<T>(entries: &mut Entries<T>, (words, meaning): Entry<T>) {
    match entries.iter_mut().find(|(before, _)| *before == words) {
        Some(entry) => entry.1 = meaning,
        None => entries.push((words, meaning)),
    }
}

/// Reads the bodies that issue releases; returns the country of each row.
fn read_issuers(openings: &mut Entries<LineOpening>, table: &'static str) -> Result<Vec<Option<&'static str>>, Error> {
    let mut countries = Vec::with_capacity(128);
    for row in rows("issuers", table) {
        openings.push((line_phrase(row, 0)?, LineOpening::Issuer(countries.len() as u32)));
        let code = row.want(1, "an ISO 3166-1 alpha-2 code or -")?;
        countries.push(Some(code).filter(|code| *code != "-"));
    }
    Ok(countries)
}

/// A row of `labels.tsv`, with its columns from `at`.
fn label(row: Row<'_>, at: usize) -> Result<Entry<LineOpening>, Error> {
    let kind = if row.get(at + 1) == "-" { None } else { Some(kind(row, at + 1)?) };
    let firm = choose(row, at + 2, &[("firm", true), ("loose", false)])?;
    let colon = choose(row, at + 3, &[("colon", true), ("alone", false)])?;
    Ok((line_phrase(row, at)?, LineOpening::Label { kind, firm, colon }))
}

/// A row of `header.tsv`, with its columns from `at`.
fn header(row: Row<'_>, at: usize) -> Result<Entry<LineOpening>, Error> {
    let scope = choose(row, at + 2, SCOPES)?;
    // house: values of a column
    let openings = [
        ("published", LineOpening::Date(DateRole::Published)),
        ("delivered", LineOpening::Date(DateRole::Delivered)),
        ("updated", LineOpening::Date(DateRole::Updated)),
        ("viewed", LineOpening::Date(DateRole::Viewed)),
        ("from", LineOpening::From),
        ("embargo", LineOpening::Embargo),
        ("mail", LineOpening::Mail),
        ("subject", LineOpening::Subject),
        ("place", LineOpening::Place(scope)),
        ("lead_in", LineOpening::LeadIn),
        ("body", LineOpening::Body),
        ("office", LineOpening::Office),
        ("question", LineOpening::Question),
    ];
    let opening = choose(row, at + 1, &openings)?;
    Ok((line_phrase(row, at)?, opening))
}

/// A row of `boilerplate.tsv`, with its columns from `at`.
fn boilerplate(row: Row<'_>, at: usize) -> Result<Entry<LineOpening>, Error> {
    let scope = choose(row, at + 1, SCOPES)?;
    // house: values of a column
    let extents = [("line", Extent::Line), ("lines", Extent::Lines), ("rest", Extent::Rest), ("numbered", Extent::Numbered)];
    let extent = choose(row, at + 2, &extents)?;
    let note = choose(row, at + 3, &[("note", true), ("boilerplate", false)])?;
    Ok((line_phrase(row, at)?, LineOpening::Boilerplate { scope, extent, note }))
}

/// A row of `turn_labels.tsv`, with its columns from `at`.
fn turn_label(row: Row<'_>, at: usize) -> Result<Entry<TurnLabelWord>, Error> {
    // house: values of a column
    let words = [("title", TurnLabelWord::Title), ("role", TurnLabelWord::Role), ("never", TurnLabelWord::Never)];
    Ok((line_phrase(row, at)?, choose(row, at + 1, &words)?))
}

/// A row of `forms.tsv`, with its columns from `at`.
fn headline(row: Row<'_>, at: usize) -> Result<Entry<HeadlinePattern>, Error> {
    // house: values of a column
    let anchor = choose(row, at + 1, &[("start", Anchor::Start), ("end", Anchor::End), ("any", Anchor::Any)])?;
    // house: values of a column
    let strengths = [("firm", PatternStrength::Firm), ("loose", PatternStrength::Loose), ("lead", PatternStrength::Lead)];
    let strength = choose(row, at + 3, &strengths)?;
    Ok((line_phrase(row, at)?, HeadlinePattern { anchor, kind: kind(row, at + 2)?, strength }))
}

/// The normalized phrase in a column.
fn line_phrase(row: Row<'_>, column: usize) -> Result<Box<[u8]>, Error> {
    const WANTED: &str = "a phrase of at most 63 bytes with a letter or a digit";
    let found = row.want(column, WANTED)?;
    let words = phrase(found);
    if words.is_empty() || words.len() >= LINE_PREFIX { Err(row.error(column, found, WANTED)) } else { Ok(words) }
}

/// The value that a column names.
fn choose<T: Copy>(row: Row<'_>, column: usize, values: &[(&str, T)]) -> Result<T, Error> {
    let found = row.get(column);
    values.iter().find(|(name, _)| *name == found).map(|(_, value)| *value).ok_or_else(|| {
        let names: Vec<_> = values.iter().map(|(name, _)| *name).collect();
        row.error(column, found, &format!("one of {}", names.join(", ")))
    })
}

/// The kind of release that a column names, as JSON names it.
fn kind(row: Row<'_>, column: usize) -> Result<Kind, Error> {
    let name = row.get(column);
    let kind: Result<Kind, NotAKind> = Kind::deserialize(name.into_deserializer());
    kind.map_err(|_| row.error(column, name, "a kind of release, as press_release"))
}
