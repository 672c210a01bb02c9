//! Topics: releases of our own with the topics that they are about, and the rules that decide.

use demarche::{Story, TopicKind};
use std::fmt::Write;

const CASES: &str = include_str!("topics/cases.tsv");

/// The text and the expected ids of each case.
fn cases() -> impl Iterator<Item = (String, Vec<&'static str>)> {
    CASES.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let (text, ids) = line.split_once('\t').unwrap();
        (text.replace('⏎', "\n"), ids.split(' ').collect())
    })
}

fn ids(story: &Story) -> Vec<&str> {
    story.topics.iter().map(|topic| &*topic.id).collect()
}

#[test]
fn finds_what_our_releases_are_about() {
    let (mut releases, mut first, mut wanted, mut told, mut right) = (0, 0, 0, 0, 0);
    let mut misses = String::new();
    for (text, expected) in cases() {
        let story = demarche::extract(&text);
        let found = ids(&story);
        releases += 1;
        first += usize::from(found.first().is_some_and(|id| expected.contains(id)));
        wanted += expected.len() as u32;
        told += found.len();
        right += found.iter().filter(|id| expected.contains(id)).count();
        if found != expected {
            writeln!(misses, "{}\n  wanted {expected:?}\n  found  {found:?}", text.lines().next().unwrap()).unwrap();
        }
    }
    let (precision, recall) = (f64::from(right as u32) / f64::from(told as u32), f64::from(right as u32) / f64::from(wanted));
    let f1 = 2.0 * precision * recall / (precision + recall);
    let figures = format!("{releases} releases, first topic {first}, precision {precision:.3}, recall {recall:.3}, F1 {f1:.3}");
    assert!(first * 10 >= releases * 9 && f1 >= 0.8, "{figures}\n{misses}");
}
