//! Citations in the shapes that a caller added.

use super::cited::Cited;
use super::needs::Circumstances;
use crate::Span;
use crate::lexicon::{Groups, Hit, ends_word, fill};
use crate::rule::ReferenceRule;
use regex::Captures;

/// The matches of the caller's patterns that begin and end with a word. Linear in the text, for each pattern.
pub(super) fn callers_pattern(circumstances: Circumstances<'_>, _hits: &[Hit], found: &mut Vec<Cited>) {
    let text = circumstances.text();
    for pattern in &circumstances.tables().of_caller {
        for captures in pattern.regex.captures_iter(text) {
            let Some(all) = captures.get(0) else { continue };
            let begins = !text[..all.start()].chars().next_back().is_some_and(char::is_alphanumeric);
            if begins && ends_word(text, all.end()) {
                found.push(Cited {
                    span: Span::from(all.range()),
                    rule: ReferenceRule::CallersPattern,
                    kind: pattern.kind,
                    id: fill(&pattern.id, &Named(&captures)).into(),
                    label: "".into(),
                    article: None,
                    address: fill(&pattern.address, &Named(&captures)).into(),
                });
            }
        }
    }
}

/// The groups of a pattern by name or number.
struct Named<'a>(&'a Captures<'a>);

impl Groups for Named<'_> {
    fn group(&self, name: &str) -> Option<&str> {
        let group = name.parse().map_or_else(|_| self.0.name(name), |number| self.0.get(number));
        group.map(|group| group.as_str())
    }
}
