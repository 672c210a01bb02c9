//! The tables of this stage, compiled: what lines open with, what headlines hold, who speaks.

pub(crate) mod normalize;
mod prefix_filter;

use crate::Kind;
use crate::lexicon::line::normalize::{Folded, is_gap, opens, phrase};
use crate::lexicon::line::prefix_filter::{Beginnings, PAIRS, pair_of};
use crate::lexicon::rows;
use std::sync::LazyLock;

/// Phrases and what each means, found at the start of folded words.
#[derive(Debug)]
pub(crate) struct Phrases<T> {
    /// Sorted by their first two letters as [`pair`] has them, then as bytes.
    entries: Vec<(Box<[u8]>, T)>,
    /// By those two letters: index of the first entry that begins with them or later ones.
    starts: Vec<u16>,
    beginnings: Beginnings,
}

/// What a line opens with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opening {
    Label {
        kind: Option<Kind>,
        firm: bool,
        /// Also before a colon and the headline.
        colon: bool,
    },
    Date(DateRole),
    /// The issuer follows.
    From,
    Place {
        whole: bool,
    },
    LeadIn,
    /// Part of a name: "Ministry of …", "Office of …".
    Body,
    /// A person or an office: "The Hon …", "Minister for …".
    Office,
    /// A body that issues releases: its row in the table.
    Issuer(u32),
    /// Until when the release may not be used.
    Embargo,
    /// A line of a mail's header: "To: …".
    Mail,
    /// The subject of a mail follows.
    Subject,
    Frame {
        whole: bool,
        extent: Extent,
        note: bool,
    },
}

/// What a date on a line of its own is the date of; the first is what a release was published on, where several stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum DateRole {
    Published,
    /// In metadata beside the text.
    #[cfg(feature = "html")]
    Stated,
    Plain,
    Delivered,
    Updated,
}

/// How far a line that frames the release reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    Line,
    /// And the short lines behind it.
    Lines,
    Rest,
    /// All that follows, where what follows is numbered.
    Numbered,
}

/// Words of a headline that tell the form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pattern {
    pub(crate) place: Place,
    pub(crate) kind: Kind,
    pub(crate) strength: Strength,
}

/// Where in a headline a pattern must stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// At its start, or behind a colon, a dash or a bracket.
    Start,
    End,
    Any,
}

/// How much a pattern tells; the greater wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Strength {
    /// Only where the first sentence tells of a call or a meeting.
    Lead,
    /// A label decides before it.
    Loose,
    Firm,
}

/// What a word of a speaker's label is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LabelWord {
    /// "Mr", "President": stands before a name.
    Title,
    /// "Moderator": a label by itself.
    Role,
    /// "Note": no speaker.
    Never,
}

/// Everything the tables of this stage say.
#[derive(Debug)]
pub(crate) struct Tables {
    pub(crate) openings: Phrases<Opening>,
    /// How the phrases begin that frame a release.
    frames: Beginnings,
    pub(crate) label_words: Phrases<LabelWord>,
    pub(crate) patterns: Phrases<Pattern>,
    /// By row of the table of issuers: the country's code.
    pub(crate) issuers: Vec<Option<&'static str>>,
}

/// The tables, compiled when the first document is read. A row that cannot be read is left out; a test says there is none.
pub(crate) static TABLES: LazyLock<Tables> = LazyLock::new(Tables::compile);

const LABELS: &str = include_str!("../../lang/en/labels.tsv");
const HEADER: &str = include_str!("../../lang/en/header.tsv");
const BOILERPLATE: &str = include_str!("../../lang/en/boilerplate.tsv");
const ISSUERS: &str = include_str!("../../lang/en/issuers.tsv");
const FORMS: &str = include_str!("../../lang/en/forms.tsv");
const TURN_LABELS: &str = include_str!("../../lang/en/turn_labels.tsv");

impl Phrases<()> {
    /// Phrases that all mean the same.
    pub(crate) fn of<const N: usize>(phrases: [&str; N]) -> Self {
        Self::new(phrases.map(|words| (phrase(words), ())).into())
    }
}

impl<T: Copy> Phrases<T> {
    fn new(mut entries: Vec<(Box<[u8]>, T)>) -> Self {
        // Stable: of two rows with the same words the first table's stays first.
        entries.sort_by(|(a, _), (b, _)| (pair_of(a), a).cmp(&(pair_of(b), b)));
        let mut starts = vec![0; PAIRS + 1];
        for (words, _) in &entries {
            starts[pair_of(words) + 1] += 1;
        }
        for at in 0..PAIRS {
            starts[at + 1] += starts[at];
        }
        let beginnings = Beginnings::of(entries.iter().map(|(words, _)| &**words));
        Self { entries, starts, beginnings }
    }

    /// Those that begin with the two letters that `words` begin with; none where no phrase begins as they do.
    fn alike(&self, words: &[u8]) -> &[(Box<[u8]>, T)] {
        if !self.beginnings.admit(words) {
            return &[];
        }
        let pair = pair_of(words);
        &self.entries[usize::from(self.starts[pair])..usize::from(self.starts[pair + 1])]
    }

    /// The phrases that `words` open with as whole words, each with its length; the longer of two comes later.
    pub(crate) fn openings<'w>(&'w self, words: &'w [u8]) -> impl Iterator<Item = (usize, T)> + 'w {
        self.alike(words).iter().filter(move |(phrase, _)| opens(words, phrase)).map(|(phrase, meaning)| (phrase.len(), *meaning))
    }

    /// As [`Self::openings`], at every word of `words`; with where it stands.
    pub(crate) fn openings_anywhere<'w>(&'w self, words: &'w [u8]) -> impl Iterator<Item = (usize, usize, T)> + 'w {
        let mut next = Some(0);
        let starts = std::iter::from_fn(move || {
            let at = next?;
            next = words[at..].iter().position(|byte| is_gap(*byte)).map(|gap| at + gap + 1);
            Some(at)
        });
        starts.flat_map(move |at| self.openings(&words[at..]).map(move |(len, meaning)| (at, len, meaning)))
    }

    /// The longest phrase that `words` open with.
    pub(crate) fn opening(&self, words: &[u8]) -> Option<(usize, T)> {
        self.alike(words).iter().rfind(|(phrase, _)| opens(words, phrase)).map(|(phrase, meaning)| (phrase.len(), *meaning))
    }

    /// What `words` mean as a whole.
    pub(crate) fn whole(&self, words: &[u8]) -> Option<T> {
        self.alike(words).iter().find(|(phrase, _)| **phrase == *words).map(|(_, meaning)| *meaning)
    }
}

impl Tables {
    fn compile() -> Self {
        let mut openings = Vec::new();
        openings.extend(rows("labels", LABELS).filter_map(|row| {
            let kind = kind(row.get(1));
            let label = Opening::Label { kind, firm: row.get(2) == "firm", colon: row.get(3) == "colon" };
            Some((phrase(row.want(0, "a label").ok()?), label))
        }));
        openings.extend(rows("header", HEADER).filter_map(|row| {
            let opening = match row.get(1) {
                "published" => Opening::Date(DateRole::Published),
                "delivered" => Opening::Date(DateRole::Delivered),
                "updated" => Opening::Date(DateRole::Updated),
                "from" => Opening::From,
                "embargo" => Opening::Embargo,
                "mail" => Opening::Mail,
                "subject" => Opening::Subject,
                "place" => Opening::Place { whole: row.get(2) == "whole" },
                "lead_in" => Opening::LeadIn,
                "body" => Opening::Body,
                "office" => Opening::Office,
                _ => return None,
            };
            Some((phrase(row.get(0)), opening))
        }));
        openings.extend(rows("boilerplate", BOILERPLATE).filter_map(|row| {
            let extent = match row.get(2) {
                "line" => Extent::Line,
                "lines" => Extent::Lines,
                "rest" => Extent::Rest,
                "numbered" => Extent::Numbered,
                _ => return None,
            };
            let frame = Opening::Frame { whole: row.get(1) == "whole", extent, note: row.get(3) == "note" };
            Some((phrase(row.get(0)), frame))
        }));
        let mut issuers = Vec::new();
        for (at, row) in rows("issuers", ISSUERS).enumerate() {
            openings.push((phrase(row.get(0)), Opening::Issuer(at as u32)));
            issuers.push(Some(row.get(1)).filter(|code| *code != "-"));
        }
        let label_words = rows("turn_labels", TURN_LABELS).filter_map(|row| {
            let word = match row.get(1) {
                "title" => LabelWord::Title,
                "role" => LabelWord::Role,
                "never" => LabelWord::Never,
                _ => return None,
            };
            Some((phrase(row.get(0)), word))
        });
        let patterns = rows("forms", FORMS).filter_map(|row| {
            let place = match row.get(1) {
                "start" => Place::Start,
                "end" => Place::End,
                "any" => Place::Any,
                _ => return None,
            };
            let strength = match row.get(3) {
                "firm" => Strength::Firm,
                "loose" => Strength::Loose,
                "lead" => Strength::Lead,
                _ => return None,
            };
            Some((phrase(row.get(0)), Pattern { place, kind: kind(row.get(2))?, strength }))
        });
        let frame = |(words, opening): &&(Box<[u8]>, Opening)| match opening {
            Opening::Frame { .. } | Opening::Issuer(_) => true,
            // "Issued by" closes a release, too; "From" opens many a sentence.
            Opening::From => words.ends_with(b" by"),
            _ => false,
        };
        Self {
            frames: Beginnings::of(openings.iter().filter(frame).map(|(words, _)| &**words)),
            openings: Phrases::new(openings),
            label_words: Phrases::new(label_words.collect()),
            patterns: Phrases::new(patterns.collect()),
            issuers,
        }
    }

    /// Whether a line may open with a phrase that frames a release.
    pub(crate) fn may_frame(&self, line: &str) -> bool {
        self.frames.admit_line(line)
    }

    /// The longest opening of a line: the line as it was read, how many of its folded bytes the opening has, and what it is.
    pub(crate) fn opening<'t>(&self, line: &'t str) -> Option<(Folded<'t, 64>, usize, Opening)> {
        if !self.openings.beginnings.admit_line(line) {
            return None;
        }
        let folded = Folded::new(line);
        let (len, opening) = self.openings.opening(folded.bytes())?;
        Some((folded, len, opening))
    }

    /// What a line is as a whole.
    pub(crate) fn whole(&self, line: &str) -> Option<Opening> {
        self.opening(line).and_then(|(folded, len, opening)| (len == folded.bytes().len()).then_some(opening))
    }
}

fn kind(name: &str) -> Option<Kind> {
    Some(match name {
        "fact_sheet" => Kind::FactSheet,
        "news_story" => Kind::NewsStory,
        "press_release" => Kind::PressRelease,
        "statement" => Kind::Statement,
        "joint_statement" => Kind::JointStatement,
        "readout" => Kind::Readout,
        "transcript" => Kind::Transcript,
        "speech" => Kind::Speech,
        "remarks" => Kind::Remarks,
        "communique" => Kind::Communique,
        "media_note" => Kind::MediaNote,
        "advisory" => Kind::Advisory,
        "other" => Kind::Other,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By table: its rows, and by column behind the first what may stand there.
    const COLUMNS: [(&str, &[&[&str]]); 4] = [
        (
            HEADER,
            &[
                &[
                    "published",
                    "delivered",
                    "updated",
                    "from",
                    "place",
                    "body",
                    "office",
                    "lead_in",
                    "embargo",
                    "mail",
                    "subject",
                ],
                &["start", "whole"],
            ],
        ),
        (BOILERPLATE, &[&["start", "whole"], &["line", "lines", "rest", "numbered"], &["boilerplate", "note"]]),
        (TURN_LABELS, &[&["title", "role", "never"]]),
        (ISSUERS, &[]),
    ];

    #[test]
    fn no_line_that_opens_with_a_phrase_is_passed_over() {
        let tables = &*TABLES;
        let mut lines = 0;
        for table in [LABELS, HEADER, BOILERPLATE, ISSUERS] {
            for row in rows("table", table) {
                for (before, behind) in
                    [("", ""), ("“", " of it"), ("- ", ": so"), ("(", ") 3"), ("• ", ", 3 May"), ("\u{2028}", " – here")]
                {
                    let line = [before, row.get(0), behind].concat();
                    assert!(
                        tables.openings.opening(Folded::<64>::new(&line).bytes()).is_none()
                            || tables.openings.beginnings.admit_line(&line),
                        "{line}"
                    );
                    lines += 1;
                }
            }
        }
        assert!(lines > 1_000, "{lines}");
        for line in ["4. We expressed", "(a) assess needs", "19 people", "“Quick, better"] {
            assert!(!tables.openings.beginnings.admit_line(line), "{line}");
        }
    }

    #[test]
    fn every_table_is_sorted_and_its_columns_are_known() {
        for table in [LABELS, HEADER, BOILERPLATE, ISSUERS, FORMS, TURN_LABELS] {
            let keys: Vec<_> = rows("table", table).map(|row| format!("{}\t{}", row.get(0), row.get(1)).to_lowercase()).collect();
            let words: Vec<_> = rows("table", table).map(|row| row.get(0).to_lowercase()).collect();
            assert!(words.is_sorted(), "{:?}", words.windows(2).find(|pair| pair[0] > pair[1]));
            let mut single = keys.clone();
            single.dedup();
            assert_eq!(single.len(), keys.len());
        }
        for (table, columns) in COLUMNS {
            for row in rows("table", table) {
                for (at, allowed) in columns.iter().enumerate() {
                    assert!(allowed.contains(&row.get(at + 1)), "{row:?}");
                }
            }
        }
        for row in rows("labels", LABELS) {
            assert!(row.get(1) == "-" || kind(row.get(1)).is_some(), "{row:?}");
            assert!(matches!(row.get(2), "firm" | "loose") && matches!(row.get(3), "colon" | "alone"), "{row:?}");
        }
        for row in rows("issuers", ISSUERS) {
            let code = row.get(1);
            assert!(code == "-" || code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase()), "{row:?}");
        }
        assert_eq!(TABLES.patterns.entries.len(), rows("forms", FORMS).count());
    }

    #[test]
    fn every_phrase_fits_into_what_is_read_of_a_line() {
        let longest = TABLES.openings.entries.iter().map(|(phrase, _)| phrase.len()).max();
        assert!(longest.is_some_and(|longest| longest < 64), "{longest:?}");
    }

    #[test]
    fn no_phrase_of_a_table_means_two_things() {
        let twice = TABLES.openings.entries.windows(2).find(|pair| pair[0].0 == pair[1].0);
        assert!(twice.is_none(), "{:?}", twice.map(|pair| String::from_utf8_lossy(&pair[0].0).into_owned()));
    }

    #[test]
    fn a_row_of_the_table_is_all_that_a_label_or_a_frame_needs() {
        use crate::Document;
        use crate::document::BlockKind;
        let prose = "The minister said that the ferry would sail again before the winter, and thanked the crews.";
        for row in rows("labels", LABELS) {
            let text = format!("{}\n\nFerry sails again\n\n{prose}\n\n{prose}", row.get(0));
            let first = Document::plain(&text).blocks()[0].kind;
            assert_eq!(first, BlockKind::Label, "{}", row.get(0));
        }
        for row in rows("boilerplate", BOILERPLATE) {
            let numbered = if row.get(2) == "numbered" { "\n1. The ferry has two decks.\n" } else { "" };
            let text = format!("Ferry sails again\n\n{prose}\n\n{prose}\n\n{}\n{numbered}", row.get(0));
            let document = Document::plain(&text);
            let last = document.blocks().iter().rfind(|block| block.span.of(&text) == row.get(0)).unwrap().kind;
            assert_eq!(last, BlockKind::Boilerplate, "{}", row.get(0));
        }
    }

    #[test]
    fn the_longest_opening_wins() {
        let open = |words: &str| TABLES.opening(words).map(|(_, len, opening)| (len, opening));
        assert!(matches!(open("Press release: Minister"), Some((13, Opening::Label { kind: Some(Kind::PressRelease), .. }))));
        assert!(open("Press released").is_none());
        assert!(matches!(open("Notes to editors"), Some((16, Opening::Frame { note: true, .. }))));
    }
}
