//! From citations to the references of a story.

use super::cited::Cited;
use crate::story::{Reference, ReferenceMention};
use crate::syntax::Context;
use std::cmp::Reverse;
use std::collections::HashMap;

/// Gathers citations by document and article, in order of first mention. Of citations that overlap, the first that was found stays if it is
/// as long as the other.
pub(super) fn references(context: &Context<'_>, mut found: Vec<Cited>) -> Vec<Reference> {
    found.sort_by_key(|cited| (cited.span.start, Reverse(cited.span.end)));
    let mut references: Vec<Reference> = Vec::new();
    let mut indices: HashMap<(Box<str>, Option<Box<str>>), usize> = HashMap::new();
    let mut end = 0;
    for cited in found {
        if cited.span.start < end || cited.span.end as usize > context.segments.text.len() {
            continue;
        }
        end = cited.span.end;
        let (id, article): (Box<str>, Option<Box<str>>) = (cited.id.into(), cited.article.map(Into::into));
        let index = *indices.entry((id.clone(), article.clone())).or_insert_with(|| {
            let label = if cited.label.is_empty() { id.clone() } else { cited.label.into() };
            let url = (!cited.address.is_empty()).then(|| cited.address.into());
            references.push(Reference { kind: cited.kind, id, label, article, url, mentions: Vec::new() });
            references.len() - 1
        });
        references[index].mentions.push(ReferenceMention { span: cited.span, rule: cited.rule });
    }
    references
}
