//! Quotations that no cue governs: they go on with whoever spoke last, or stand behind a name and a colon.

use crate::attribution::confidence;
use crate::attribution::marks::pairing::Quotation;
use crate::attribution::reported::frame::{Last, Reading, State};
use crate::attribution::{Finding, Source};
use crate::rule::QuoteRule;
use crate::story::QuoteKind;
use crate::syntax::EntityFlags;
use crate::syntax::Tag;
use crate::syntax::TokenRange;
use crate::syntax::noun_phrase;

/// How long a quotation is, in tokens, that goes on with whoever was reported in the paragraph before.
const LONG: usize = 40;

impl State<'_> {
    /// A quotation that no cue in its frame governs: it goes on with whoever spoke last, or stands behind a colon.
    pub(crate) fn alone(&mut self, marked: Quotation, reading: &Reading) {
        let named = self.before_colon(marked, reading).map(|source| (source, QuoteRule::QuoteAfterName));
        let Some((source, rule)) = named.or_else(|| self.spoke_last(marked, reading)) else {
            return;
        };
        self.found.push(Finding {
            kind: QuoteKind::Direct,
            span: self.view.span(marked.inner),
            source: Some(Source::Phrase(source)),
            cue: None,
            planned: false,
            rule,
            end_rule: None,
            confidence: confidence::of(rule, None),
        });
        self.last = Some(Last { source, block: reading.block, direct: true, end: reading.frame.last });
    }

    /// Whoever spoke last, where a quotation fills its frame close behind.
    fn spoke_last(&self, marked: Quotation, reading: &Reading) -> Option<(TokenRange, QuoteRule)> {
        let frame = reading.frame;
        let last = self.last.filter(|last| reading.block <= last.block + 1)?;
        let whole = marked.outer.first <= frame.first + 1 && marked.outer.last + 1 >= frame.last;
        // Behind a paragraph that reports what somebody said, a long quotation that fills its own is that person's.
        let enough = if last.direct { marked.inner.len() >= 4 } else { reading.block > last.block && marked.inner.len() >= LONG };
        let rule = if last.end == frame.first { QuoteRule::QuoteGoesOn } else { QuoteRule::QuoteAlone };
        (whole && enough).then_some((last.source, rule))
    }

    /// "Ana Silva: “…”", "More from Ana Silva: “…”": a name and a colon before a quotation of some length.
    fn before_colon(&self, marked: Quotation, reading: &Reading) -> Option<TokenRange> {
        let view = self.view;
        let colon = marked.outer.first.checked_sub(1).filter(|at| *at > reading.frame.first && view.tag(*at) == Tag::Colon)?;
        let low = reading.claimed.min(colon);
        let source = noun_phrase::subject(view, low, colon)
            .filter(|source| view.has(*source, EntityFlags::PERSON) && marked.inner.len() > 5)?;
        // "More from Ana Silva: “…”"
        let from = (source.first..source.last).find(|at| view.is(*at, "from") && view.is(source.first, "more"));
        let source = from.map_or(source, |from| TokenRange::new(from + 1, source.last));
        // "Here’s Ana Silva in June: “…”"
        let clitic = usize::from(view.tag(source.first) == Tag::Possessive && source.first > reading.frame.first);
        let source = TokenRange::new(source.first + clitic, source.last);
        let front = source.first == reading.frame.first;
        let led = || matches!(view.tag(source.first - 1), Tag::Dash | Tag::Hyphen | Tag::Colon | Tag::Stop | Tag::Close);
        (front || led() || view.is(source.first - 1, "from") || view.is(reading.frame.first, "here")).then_some(source)
    }
}
