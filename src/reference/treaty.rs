//! Treaties by name, and their articles.

use super::cited::Cited;
use super::listed::{Item, items};
use super::needs::Circumstances;
use crate::Span;
use crate::lexicon::{Hit, ReferenceEntry, ReferenceKind, References, Treaty};
use crate::rule::ReferenceRule;
use crate::segment::{Case, Token};
use std::collections::HashMap;

/// The id of the treaty that has chapters that are cited alone.
const CHARTER: &str = "un-charter";
/// The id of the treaties that share an article.
const GENEVA: &str = "geneva-conventions";

/// The items of a list of articles.
struct Articles<'t> {
    items: Vec<Item<'t>>,
    /// The token after the list.
    after: usize,
    /// Whether the words "common" or "chapter" begin it: the rule of its row.
    rule: ReferenceRule,
}

/// The lists of articles of a text whose row has one of these rules.
fn articles<'t>(
    circumstances: Circumstances<'t>,
    hits: &'t [Hit],
    rule: ReferenceRule,
) -> impl Iterator<Item = Articles<'t>> + use<'t> {
    let tables = circumstances.tables();
    hits.iter().filter_map(move |hit| {
        let ReferenceEntry::Trigger(row) = tables.entry(hit.entry)? else { return None };
        let row = tables.shapes.get(row as usize).filter(|row| row.id.is_empty() && row.rule == rule)?;
        let items = items(circumstances, *hit, row);
        let end = items.last()?.span.end;
        let tokens = &circumstances.context.segments.tokens;
        let after = hit.last as usize + tokens.get(hit.last as usize..)?.iter().take_while(|token| token.start() < end).count();
        Some(Articles { items, after, rule: row.rule })
    })
}

impl Articles<'_> {
    /// Cites each article of a treaty. The last one is cited up to `end`.
    fn cite(&self, circumstances: Circumstances<'_>, treaty: u16, (rule, end): (ReferenceRule, u32), found: &mut Vec<Cited>) {
        for (at, item) in self.items.iter().enumerate() {
            let is_last = at + 1 == self.items.len();
            let span = if is_last { Span::new(item.span.start, end.max(item.span.end)) } else { item.span };
            let prefix = if self.rule == ReferenceRule::CharterChapter { "Chapter " } else { "" };
            found.extend(cite(circumstances, treaty, (rule, span), Some(format!("{prefix}{}", article_of(item)))));
        }
    }
}

/// "2(4)", also for "2, paragraph 4".
fn article_of(item: &Item<'_>) -> String {
    let mut article = item.fill("$a{($p)}");
    article.retain(|c| !c.is_whitespace());
    article
}

/// A citation of a treaty.
fn cite(
    circumstances: Circumstances<'_>,
    treaty: u16,
    (rule, span): (ReferenceRule, Span),
    article: Option<String>,
) -> Option<Cited> {
    let treaty = circumstances.tables().treaty(treaty)?;
    Some(Cited {
        span,
        rule,
        kind: ReferenceKind::Treaty,
        id: treaty.id.into(),
        label: treaty.name.into(),
        article,
        address: treaty.address.into(),
    })
}

/// The treaty that a phrase names, and whether by its full name.
pub(super) fn named(tables: &References, hit: Hit) -> Option<(u16, bool)> {
    match tables.entry(hit.entry)? {
        ReferenceEntry::Treaty(treaty) => Some((treaty, true)),
        ReferenceEntry::ShortName(treaty) => Some((treaty, false)),
        ReferenceEntry::Trigger(_) => None,
    }
}

/// The treaty that is named after the words "of the" at `at`, and the end of its name.
fn treaty_after(circumstances: Circumstances<'_>, hits: &[Hit], at: usize) -> Option<(u16, u32)> {
    let context = circumstances.context;
    let joins = context.is(at, "of") || context.is(at, "to") || context.word(at) == ",";
    // "Article 42(7) TEU"
    let is_acronym = || context.token(at).is_some_and(|token| token.case() == Case::Upper);
    if !joins && !is_acronym() {
        return None;
    }
    let mut first = at + usize::from(joins);
    while context.is(first, "the") || context.is(first, "of") {
        first += 1;
    }
    // A year or a number of parties may precede the name: "the 1961 Vienna Convention", "the four Geneva Conventions".
    let within = if joins { first..first + 2 } else { first..first + 1 };
    let start = hits.partition_point(|hit| (hit.first as usize) < within.start);
    let mut hits = hits.get(start..)?.iter().take_while(|hit| within.contains(&(hit.first as usize)));
    hits.find_map(|hit| {
        let (treaty, is_full) = named(circumstances.tables(), *hit)?;
        let is_meant = is_full || circumstances.names(treaty);
        is_meant.then_some((treaty, context.token(hit.last as usize - 1)?.end()))
    })
}

/// "Articles 2(4) and 51 of the UN Charter".
pub(super) fn article_of_treaty(circumstances: Circumstances<'_>, hits: &[Hit], found: &mut Vec<Cited>) {
    let rule = ReferenceRule::ArticleOfTreaty;
    for articles in articles(circumstances, hits, rule) {
        if let Some((treaty, end)) = treaty_after(circumstances, hits, articles.after) {
            articles.cite(circumstances, treaty, (rule, end), found);
        }
    }
}

/// "Chapter VII of the UN Charter", and "Chapter VII" in a text that mentions the United Nations.
pub(super) fn charter_chapter(circumstances: Circumstances<'_>, hits: &[Hit], found: &mut Vec<Cited>) {
    let rule = ReferenceRule::CharterChapter;
    for chapters in articles(circumstances, hits, rule) {
        let named = treaty_after(circumstances, hits, chapters.after);
        let of_other = named.is_none() && circumstances.context.is(chapters.after, "of");
        let alone = || circumstances.mention("un-security-council").then(|| charter(circumstances)).flatten();
        let treaty = named.or_else(|| alone().filter(|_| !of_other).map(|charter| (charter, 0)));
        if let Some((treaty, end)) = treaty.filter(|(treaty, _)| Some(*treaty) == charter(circumstances)) {
            chapters.cite(circumstances, treaty, (rule, end), found);
        }
    }
}

fn charter(circumstances: Circumstances<'_>) -> Option<u16> {
    by_id(circumstances, CHARTER)
}

fn by_id(circumstances: Circumstances<'_>, id: &str) -> Option<u16> {
    let at = circumstances.tables().treaties.iter().position(|treaty| treaty.id == id)?;
    u16::try_from(at).ok()
}

/// "Common Article 3", which the Geneva Conventions share.
pub(super) fn common_article(circumstances: Circumstances<'_>, hits: &[Hit], found: &mut Vec<Cited>) {
    let rule = ReferenceRule::CommonArticle;
    for articles in articles(circumstances, hits, rule) {
        let end = treaty_after(circumstances, hits, articles.after).map_or(0, |(_, end)| end);
        if let Some(treaty) = by_id(circumstances, GENEVA) {
            articles.cite(circumstances, treaty, (rule, end), found);
        }
    }
}

/// "the Paris Agreement".
pub(super) fn treaty_name(circumstances: Circumstances<'_>, hits: &[Hit], found: &mut Vec<Cited>) {
    names(circumstances, hits, ReferenceRule::TreatyName, found);
}

/// "the Vienna Convention", in a text that also has "the Vienna Convention on Diplomatic Relations".
pub(super) fn treaty_short_name(circumstances: Circumstances<'_>, hits: &[Hit], found: &mut Vec<Cited>) {
    names(circumstances, hits, ReferenceRule::TreatyShortName, found);
}

fn names(circumstances: Circumstances<'_>, hits: &[Hit], rule: ReferenceRule, found: &mut Vec<Cited>) {
    let wants_full = rule == ReferenceRule::TreatyName;
    for hit in hits {
        let Some((treaty, is_full)) = named(circumstances.tables(), *hit) else { continue };
        let context = circumstances.context;
        let Some((first, last)) = context.token(hit.first as usize).zip(context.token(hit.last as usize - 1)) else { continue };
        let is_body = context.word(hit.last as usize).starts_with("Organi");
        if is_full == wants_full && !is_body && (is_full || circumstances.names(treaty)) {
            found.extend(cite(circumstances, treaty, (rule, first.span().cover(last.span())), None));
        }
    }
}

/// "Article 8 of the Statute", after the text has named one.
pub(super) fn article_of_short_name(circumstances: Circumstances<'_>, hits: &[Hit], found: &mut Vec<Cited>) {
    let (rule, context) = (ReferenceRule::ArticleOfShortName, circumstances.context);
    for articles in articles(circumstances, hits, ReferenceRule::ArticleOfTreaty) {
        let at = articles.after;
        let noun = at + 2;
        let is_short = context.is(at, "of") && (context.is(at + 1, "the") || context.is(at + 1, "this"));
        let Some(token) = context.token(noun).filter(|token| is_short && token.case() == Case::Capitalised) else {
            continue;
        };
        let before = hits.partition_point(|hit| (hit.first as usize) < at);
        // The last treaty before it with this word in its name. A bound, so that a text with many names stays linear.
        let last = hits.get(before.saturating_sub(NAMES)..before).unwrap_or_default().iter().rev().find_map(|hit| {
            let (treaty, _) = named(circumstances.tables(), *hit).filter(|(_, is_full)| *is_full)?;
            let name = circumstances.tables().treaty(treaty)?.name;
            name.split(' ').any(|word| word == context.word(noun)).then_some(treaty)
        });
        if let Some(treaty) = last {
            articles.cite(circumstances, treaty, (rule, token.end()), found);
        }
    }
}

/// The number of phrases in which a short name looks for its treaty.
const NAMES: usize = 64;

/// "Article 5", after an article 5 of a treaty or beside NATO.
pub(super) fn article_alone(circumstances: Circumstances<'_>, hits: &[Hit], found: &mut Vec<Cited>) {
    let (rule, context, treaties) = (ReferenceRule::ArticleAlone, circumstances.context, &circumstances.tables().treaties);
    // By article: the first treaty that the text names with it.
    let mut with_treaty: HashMap<String, usize> = HashMap::new();
    for cited in found.iter() {
        let treaty = treaties.iter().position(|treaty| treaty.id == cited.id);
        if let Some((article, treaty)) = cited.article.clone().zip(treaty) {
            with_treaty.entry(article).or_insert(treaty);
        }
    }
    for articles in articles(circumstances, hits, ReferenceRule::ArticleOfTreaty) {
        let Some(item) = articles.items.first().filter(|_| articles.items.len() == 1) else { continue };
        let article = article_of(item);
        let is_of_other = context.is(articles.after, "of");
        let of = if context.is(articles.after + 1, "the") { articles.after + 2 } else { articles.after + 1 };
        let beside_body = |treaty: &Treaty| {
            let alone = treaty.alone.as_ref().filter(|(_, articles)| articles.contains(&article.as_str()));
            alone.is_some_and(|(body, _)| circumstances.mention(body) && (!is_of_other || context.is(of, body)))
        };
        let known = with_treaty.get(&article).copied().filter(|_| !is_of_other);
        let known = known.or_else(|| treaties.iter().position(beside_body));
        if let Some(treaty) = known.and_then(|at| u16::try_from(at).ok()) {
            let end = context.token(of).filter(|_| is_of_other).map_or(0, Token::end);
            articles.cite(circumstances, treaty, (rule, end), found);
        }
    }
}
