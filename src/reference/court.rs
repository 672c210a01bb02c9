//! Cases between states before an international court: "Norway v. Chile".

use super::cited::Cited;
use super::needs::Circumstances;
use crate::Span;
use crate::lexicon::{Hit, ReferenceEntry, ReferenceKind};
use crate::rule::ReferenceRule;
use crate::story::CountryForm;
use std::cell::OnceCell;

/// The ids of the courts where states sue states, with the short names that begin normal forms.
// house: ids of bodies.tsv
const COURTS: [(&str, &str); 5] =
    [("icj", "ICJ"), ("european-court-of-human-rights", "ECHR"), ("itlos", "ITLOS"), ("pca", "PCA"), ("wto", "WTO")];
/// The number of states that sue together.
const MAX_APPLICANTS: usize = 4;

/// "Chile and the Netherlands v. Norway", in a text that mentions a court. The court begins the normal form if it is the only one.
pub(super) fn case_between_states(circumstances: Circumstances<'_>, hits: &[Hit], found: &mut Vec<Cited>) {
    let tables = circumstances.tables();
    let courts = OnceCell::new();
    for hit in hits {
        let Some(ReferenceEntry::Trigger(row)) = tables.entry(hit.entry) else { continue };
        if tables.shapes.get(row as usize).is_none_or(|row| row.rule != ReferenceRule::CaseBetweenStates) {
            continue;
        }
        let Some((case, span)) = case_at(circumstances, *hit) else { continue };
        let courts: &Vec<&str> =
            courts.get_or_init(|| COURTS.iter().filter(|(id, _)| circumstances.mention(id)).map(|(_, name)| *name).collect());
        let id = match courts[..] {
            [] => continue,
            [court] => format!("{court} {case}"),
            _ => case.clone(),
        };
        found.push(Cited {
            span,
            rule: ReferenceRule::CaseBetweenStates,
            kind: ReferenceKind::CourtCase,
            id: id.into(),
            label: case.into(),
            article: None,
            address: "".into(),
        });
    }
}

/// The sides of a case by their usual names, and its words.
fn case_at(circumstances: Circumstances<'_>, hit: Hit) -> Option<(String, Span)> {
    let context = circumstances.context;
    let after = hit.last as usize;
    let after = if context.is(after, "the") { after + 1 } else { after };
    let first = context.token(after)?.start();
    let (respondent, end) = state(circumstances, |name| name.start, first)?;
    let mut at = hit.first as usize;
    let (mut applicants, mut start) = (Vec::new(), 0);
    while applicants.len() < MAX_APPLICANTS {
        let last = context.token(at.checked_sub(1)?)?.end();
        let Some((applicant, span)) = state(circumstances, |name| name.end, last) else { break };
        applicants.push(applicant);
        start = span.start;
        let tokens = &context.segments.tokens;
        let mut before = tokens.partition_point(|token| token.start() < start);
        if before > 0 && context.is(before - 1, "the") {
            before -= 1;
        }
        let joins = before > 0 && (context.is(before - 1, "and") || context.word(before - 1) == ",");
        at = before.saturating_sub(usize::from(joins));
        if !joins {
            break;
        }
    }
    applicants.reverse();
    let applicants = Some(applicants.join(" and ")).filter(|names| !names.is_empty())?;
    Some((format!("{applicants} v. {respondent}"), Span::new(start, end.end)))
}

/// The country whose name, and not its adjective, has this bound at a place of the text. Linear in the countries.
fn state(circumstances: Circumstances<'_>, bound: impl Fn(Span) -> u32, place: u32) -> Option<(&str, Span)> {
    circumstances.mentions.countries.iter().find_map(|country| {
        let at = country.mentions.partition_point(|mention| bound(mention.span) < place);
        let mention = country.mentions.get(at).filter(|mention| bound(mention.span) == place)?;
        (mention.form == CountryForm::Name).then_some((&*country.name, mention.span))
    })
}
