//! [`Draft`]: the part of a document that has been read so far. The readers of header and body write into it.

use super::block::{Block, BlockKind};
use super::date::Day;
use super::kind::LabelledKind;
use super::line::dateline::Label;
use super::line::issuer_name;
use super::line::turn_label::{LabelMark, TurnLabel, TurnStrength};
use super::turn_candidate::TurnCandidate;
use crate::Span;
#[cfg(feature = "html")]
use crate::lexicon::line::LineOpening;
use crate::lexicon::line::{DateRole, LineTables};
use crate::story::{Embargo, Issuer};

/// The blocks of a document, and what its lines say about it.
#[derive(Debug)]
pub(super) struct Draft<'t> {
    pub(super) text: &'t str,
    pub(super) tables: &'t LineTables,
    pub(super) blocks: Vec<Block>,
    pub(super) facts: Facts,
    pub(super) turn_candidates: Vec<TurnCandidate>,
    /// Whether one of the candidates is certain.
    pub(super) has_certain_turn: bool,
}

/// The facts that lines give about a release.
#[derive(Debug, Default)]
pub(super) struct Facts {
    pub(super) label: Option<LabelledKind>,
    pub(super) title: Option<Span>,
    pub(super) date: Option<(DateRole, Day)>,
    pub(super) issuer: Option<Issuer>,
    pub(super) embargo: Option<Embargo>,
    /// The author that a lead-in names.
    pub(super) author: Option<Span>,
    /// A person whom a line of the header names as issuing.
    pub(super) signatory: Option<Span>,
    /// Whether there is a lead-in.
    pub(super) lead_in: bool,
}

impl<'t> Draft<'t> {
    pub(super) fn new(text: &'t str, tables: &'t LineTables) -> Self {
        Self {
            text,
            tables,
            blocks: Vec::with_capacity(text.len() / 256 + 8),
            facts: Facts::default(),
            turn_candidates: Vec::new(),
            has_certain_turn: false,
        }
    }

    /// Adds a block, unless it is empty.
    pub(super) fn push(&mut self, kind: BlockKind, span: Span) {
        if !span.is_empty() {
            self.blocks.push(Block { kind, span });
        }
    }

    /// Whether one of the last 64 blocks is body.
    pub(super) fn has_body(&self) -> bool {
        self.blocks.iter().rev().take(64).any(|block| block.kind.is_body())
    }

    /// The words of a block.
    pub(super) fn words_of(&self, block: usize) -> Option<&'t str> {
        self.blocks.get(block).map(|block| block.span.of(self.text))
    }

    /// Adds a line that has a clear label at least as strong as `least`. The whole document decides later whether it opens a turn.
    pub(super) fn push_turn(&mut self, span: Span, label: Option<TurnLabel<'_>>, least: TurnStrength) -> bool {
        let label = label.filter(|label| label.mark == LabelMark::Clear && label.strength >= least);
        // "Norway: 1,769": a figure of a table.
        let Some(label) = label.filter(|label| !label.names_figure(span.of(self.text))) else { return false };
        self.has_certain_turn |= label.strength == TurnStrength::Certain;
        self.turn_candidates.push(TurnCandidate::of(label, self.blocks.len(), span));
        self.push(BlockKind::Paragraph, span);
        true
    }

    /// Notes that the last block may open a turn, too, if the block is part of the body and has the whole span.
    pub(super) fn note_turn(&mut self, span: Span, label: Option<TurnLabel<'_>>) {
        let is_whole = self.blocks.last().is_some_and(|block| block.span == span && block.kind.is_body());
        if let Some(label) = label.filter(|label| is_whole && !label.names_figure(span.of(self.text))) {
            self.turn_candidates.push(TurnCandidate::of(label, self.blocks.len() - 1, span));
        }
    }

    /// Keeps the date with the first role; of equals, the first. The day on which a page was shown is no date of the release.
    pub(super) fn note_date(&mut self, role: DateRole, day: impl Into<Day>) {
        if role != DateRole::Viewed && self.facts.date.as_ref().is_none_or(|(before, _)| role < *before) {
            self.facts.date = Some((role, day.into()));
        }
    }

    /// Keeps the first label that names a kind; of several, the first firm one.
    pub(super) fn note_label(&mut self, label: Label) {
        let Some(kind) = label.kind else { return };
        if self.facts.label.is_none_or(|before| label.firm && !before.firm) {
            self.facts.label = Some(LabelledKind { kind, firm: label.firm });
        }
    }

    /// Takes a row in the table of issuers for the issuer, unless there is one: the first body that a line names issued the release,
    /// but one whose country is known comes before one whose country is not.
    pub(super) fn note_issuer(&mut self, body: &str, row: u32) {
        let country = self.tables.issuer_country(row);
        if self.facts.issuer.as_ref().is_none_or(|before| before.country.is_none() && country.is_some()) {
            self.facts.issuer = Some(Issuer { body: Some(body.trim().into()), country: country.map(Into::into) });
        }
    }

    /// Takes a body that the tables do not know for the issuer, unless there is one. The name of a state above it is none: "REPUBLIC OF
    /// RURITANIA⏎MINISTRY OF FERRIES".
    pub(super) fn note_unknown_issuer(&mut self, body: &str) {
        let above = self.facts.issuer.as_ref().filter(|issuer| issuer.country.is_none());
        let of_state =
            above.and_then(|issuer| issuer.body.as_deref()).is_some_and(|above| issuer_name::is_state(above, self.tables));
        if !body.is_empty() && (self.facts.issuer.is_none() || of_state && !issuer_name::is_state(body, self.tables)) {
            self.facts.issuer = Some(Issuer { body: Some(body.into()), country: None });
        }
    }

    /// Reads the names of those who issue the release: a body, and a person beside it.
    pub(super) fn note_issuers(&mut self, names: Span) {
        // "Issued by: the Presidency"
        let words = names.of(self.text).trim_start_matches([':', ' ']);
        let words = words.strip_prefix("the ").or_else(|| words.strip_prefix("THE ")).unwrap_or(words);
        // "Press Team <press@example.org>"
        let words = words.split('<').next().unwrap_or_default().trim();
        if words.contains('@') {
            return;
        }
        let bodies = issuer_name::bodies(words, self.tables);
        match self.tables.issuer(words) {
            Some(row) => self.note_issuer(bodies, row),
            None => self.note_unknown_issuer(bodies),
        }
        self.note_person(names);
    }

    /// Takes a person among those who issue the release for its signatory, unless there is one.
    pub(super) fn note_person(&mut self, names: Span) {
        let Some(person) = issuer_name::person(names.of(self.text), self.tables) else { return };
        let span = Span::new(names.start + person.start as u32, names.start + person.end as u32);
        self.facts.signatory.get_or_insert(span);
    }

    /// Takes a type of document from metadata for the label, if it is one.
    #[cfg(feature = "html")]
    pub(super) fn set_label(&mut self, name: &str) -> bool {
        let Some(LineOpening::Label { kind: Some(kind), firm, .. }) = self.tables.whole(name) else { return false };
        self.facts.label = Some(LabelledKind { kind, firm });
        true
    }

    /// Takes a name from metadata for the issuer, if the tables know it and there is no issuer yet.
    #[cfg(feature = "html")]
    pub(super) fn note_known_issuer(&mut self, name: &str) {
        if let Some(row) = self.tables.issuer(name) {
            self.note_issuer(name, row);
        }
    }
}
