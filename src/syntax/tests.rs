//! Runs the cases of `tests/syntax`. Their first lines say how they are written.

use super::verb_group::{self, Verb};
use super::{Context, Cursors, TokenRange, View, clause, noun_phrase, tag};
use crate::lang::en::ENGLISH;
use crate::lexicon::{Lexicon, PhraseKind};
use crate::{Document, Segments, mention};

/// A sentence without its brackets, the token that they enclose, and the lines below it.
struct Case {
    text: String,
    /// Byte offset of the token in brackets.
    at: usize,
    lines: Vec<String>,
}

fn cases(file: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        if let Some(at) = line.find('[') {
            cases.push(Case { text: line.replace(['[', ']'], ""), at, lines: Vec::new() });
        } else {
            cases.last_mut().expect("a sentence comes before its lines").lines.push(line.to_owned());
        }
    }
    assert!(cases.iter().all(|case| !case.lines.is_empty()), "each sentence has an answer");
    cases
}

/// Calls `ask` with the view of each sentence and the index of the token in brackets; its answer must be the lines of the case.
fn check(file: &str, ask: impl Fn(View<'_>, usize, &str) -> String) {
    let lexicon = Lexicon::build(&ENGLISH, &[]).unwrap();
    let mut wrong = Vec::new();
    for case in cases(file) {
        let document = Document::plain(&case.text);
        let segments = Segments::of(&document);
        let lookup = lexicon.look_up(&segments);
        let tags = tag::tag(&lexicon, &segments, &lookup);
        let context = Context { document: &document, segments: &segments, lexicon: &lexicon, lookup: &lookup, tags: &tags };
        let entities = mention::entities(&context);
        let cursors = Cursors::default();
        let view = View::new(&context, &entities, &cursors);
        let token = segments.tokens.partition_point(|token| (token.start() as usize) < case.at);
        for line in &case.lines {
            let found = ask(view, token, line);
            if found != *line {
                wrong.push(format!("{}\n  wanted {line}\n  found  {found}", case.text));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn words(view: View<'_>, range: Option<TokenRange>) -> &str {
    range.map_or("-", |range| view.span(range).of(view.segments.text))
}

#[test]
fn noun_phrases() {
    check(include_str!("../../tests/syntax/noun_phrase.txt"), |view, at, line| {
        let question = line.split(" | ").next().unwrap_or_default();
        let end = view.segments.tokens.len();
        let found = match question {
            "subject" => noun_phrase::subject_before(view, 0, at),
            "ending" => noun_phrase::ending_at(view, 0, at),
            "starting" => noun_phrase::starting_at(view, at, end),
            other => panic!("{other}: no such question"),
        };
        format!("{question} | {}", words(view, found))
    });
}

#[test]
fn verb_groups() {
    check(include_str!("../../tests/syntax/verb_group.txt"), |view, at, _| {
        let cue = view.lookup.hits(PhraseKind::Cue).iter().find(|hit| hit.first as usize == at);
        let Some(cue) = cue else { return "no cue".to_owned() };
        let (form, entry) = view.cue(*cue);
        let verb = Verb {
            tokens: TokenRange::new(at, cue.last as usize),
            forms: form.forms,
            copula: entry.lemma.starts_with("be "),
            often_noun: entry.noun,
        };
        let Some(group) = verb_group::read(view, &verb, 0) else { return "-".to_owned() };
        let facts = format!("{:?} | {:?} | {:?} | {:?}", group.tense, group.role, group.polarity, group.modal);
        format!("{} | {}", words(view, Some(group.tokens)), facts.to_lowercase())
    });
}

#[test]
fn clauses() {
    check(include_str!("../../tests/syntax/clause.txt"), |view, at, line| {
        let question = line.split(" | ").next().unwrap_or_default();
        let end = view.segments.tokens.len();
        let found = match question {
            "clause" => clause::begins_clause(view, at, end),
            "full clause" => clause::begins_full_clause(view, at, end),
            other => panic!("{other}: no such question"),
        };
        format!("{question} | {}", if found { "yes" } else { "no" })
    });
}
