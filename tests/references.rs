//! References in sentences: `tests/references/*.tsv`.
//!
//! A line is a text and, for each reference in it, a column with kind, normal form, words and article. A text without such columns has no
//! reference.

use demarche::Extractor;
use std::fmt::Write;
use std::path::{Path, PathBuf};

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/references");
    let mut files: Vec<_> = std::fs::read_dir(folder).expect("the folder of cases").map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// The references of a text, one per mention, in order.
fn found(extractor: &Extractor, text: &str) -> Vec<String> {
    let story = extractor.extract(text);
    let mentions =
        story.references.iter().flat_map(|reference| reference.mentions.iter().map(move |mention| (mention, reference)));
    let mut found: Vec<_> = mentions
        .map(|(mention, reference)| {
            let mut line = format!("{} | {} | {}", reference.kind, reference.id, mention.span.of(text));
            if let Some(article) = &reference.article {
                let _ = write!(line, " | {article}");
            }
            (mention.span, line)
        })
        .collect();
    found.sort();
    found.into_iter().map(|(_, line)| line).collect()
}

#[test]
fn every_case_is_right() {
    let extractor = Extractor::builder().build().expect("the built-in tables compile");
    let (mut cases, mut wrong) = (0, String::new());
    for file in files() {
        let content = std::fs::read_to_string(&file).expect("a file of cases");
        for line in content.lines().filter(|line| !line.starts_with('#')) {
            let mut columns = line.split('\t');
            let text = columns.next().unwrap_or_default().replace('⏎', "\n");
            let wanted: Vec<_> = columns.collect();
            let found = found(&extractor, &text);
            cases += 1;
            if found != wanted {
                let _ = writeln!(wrong, "{text}\n  wanted {wanted:?}\n  found  {found:?}");
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(cases >= 150, "{cases}");
}

#[test]
fn addresses_and_labels_are_those_of_the_authorities() {
    let cases = [
        ("S/RES/2231 (2015)", "resolution 2231", Some("https://undocs.org/S/RES/2231(2015)")),
        ("UNSCR 1701", "resolution 1701", Some("https://undocs.org/S/RES/1701(2006)")),
        ("UNSCR 3950", "resolution 3950", Some("https://undocs.org/S/RES/3950")),
        ("General Assembly resolution 2758 (XXVI)", "resolution 2758 (XXVI)", Some("https://undocs.org/A/RES/2758(XXVI)")),
        (
            "Regulation (EU) No 833/2014",
            "Regulation (EU) No 833/2014",
            Some("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32014R0833"),
        ),
        ("31 CFR 587.201", "31 CFR 587.201", Some("https://www.ecfr.gov/current/title-31/section-587.201")),
        ("Pub. L. 117-263", "Pub. L. 117-263", Some("https://www.govinfo.gov/link/plaw/117/public/263")),
        ("PR No. 12/2031", "PR No. 12/2031", None),
        ("They signed the Budapest Memorandum.", "Budapest Memorandum", None),
    ];
    for (text, label, url) in cases {
        let reference = &demarche::extract(text).references[0];
        assert_eq!((&*reference.label, reference.url.as_deref()), (label, url), "{text}");
    }
}

#[test]
fn mentions_of_one_document_are_one_reference() {
    let text =
        "UNSCR 1701 is binding. Security Council resolution 1701 (2006) and S/RES/1701 are the same. So is the UN Charter.";
    let story = demarche::extract(text);
    let ids: Vec<_> = story.references.iter().map(|reference| (&*reference.id, reference.mentions.len())).collect();
    assert_eq!(ids, [("S/RES/1701 (2006)", 3), ("un-charter", 1)]);
}

#[test]
fn a_caller_adds_patterns() {
    let rows = "pattern\tfile_number\tKM-(?<n>[0-9]{1,5})/(?<y>[0-9]{4})\tKM $n/$y\thttps://example.org/$y/$n\n\
                pattern\tuk_paper\tResolution ([0-9]{1,4})\tHouse $1";
    let extractor = Extractor::builder().lexicon(rows).build().expect("patterns of a caller");
    let text = "AKM-12/2031 and KM-12/20311 are none; KM-12/2031, KM-7/2030. Resolution 12 passed.";
    assert_eq!(
        found(&extractor, text),
        ["file_number | KM 12/2031 | KM-12/2031", "file_number | KM 7/2030 | KM-7/2030", "uk_paper | House 12 | Resolution 12"]
    );
    let story = extractor.extract(text);
    assert_eq!(story.references[0].url.as_deref(), Some("https://example.org/2031/12"));
    assert_eq!(story.references[0].mentions[0].rule.name(), "callers-pattern");
}

#[test]
fn a_bad_pattern_is_an_error_that_says_what_is_wrong() {
    let error = |row: &str| Extractor::builder().lexicon(row).build().unwrap_err().to_string();
    for (row, wanted) in [
        ("pattern\tmemo\tA[0-9]\t$0", "lexicon line 1, column 2: memo; wanted one of un_document, un_resolution"),
        ("pattern\tfile_number", "lexicon line 1, column 3: nothing; wanted a regular expression"),
        (
            "pattern\tfile_number\tA[0-9\t$0",
            "lexicon line 1, column 3: A[0-9 (unclosed character class); wanted a regular expression",
        ),
        (
            "pattern\tfile_number\tA[0-9]+\t$0",
            "lexicon line 1, column 3: A[0-9]+; wanted a regular expression whose matches have at most 512",
        ),
        (
            "pattern\tfile_number\t(?:A)?\t$0",
            "lexicon line 1, column 3: (?:A)?; wanted a regular expression that does not match an empty",
        ),
        ("pattern\tfile_number\tA[0-9]", "lexicon line 1, column 4: nothing; wanted a normal form"),
        ("pattern\tfile_number\tA[0-9]\tA $n", "lexicon line 1, column 4: $n; wanted a group of the regular expression"),
        ("pattern\tfile_number\tA([0-9])\tA $1\thttps://example.org/$2", "lexicon line 1, column 5: $2; wanted a group"),
    ] {
        let found = error(row);
        assert!(found.starts_with(wanted), "{found}\n{wanted}");
    }
}
