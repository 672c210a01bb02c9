//! [`Circumstances`]: what the rest of the text says, for shapes that could mean something else.

use crate::lexicon::{Need, References};
use crate::mention::Mentions;
use crate::syntax::Context;

/// The document and its mentions.
#[derive(Clone, Copy)]
pub(super) struct Circumstances<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) mentions: &'a Mentions,
    /// By treaty: whether the text has its full name.
    pub(super) named: &'a [bool],
}

impl<'a> Circumstances<'a> {
    pub(super) fn tables(self) -> &'a References {
        &self.context.lexicon.references
    }

    /// The text of the document.
    pub(super) fn text(self) -> &'a str {
        self.context.segments.text
    }

    /// Whether the text has one of the things that a row needs; those of one citation are left to it. True if the row needs nothing.
    pub(super) fn meet(self, needs: &[Need], start: u32) -> bool {
        let mut asked = needs.iter().filter(|need| **need != Need::RightYear).peekable();
        asked.peek().is_none() || asked.any(|need| self.meets(need, start))
    }

    fn meets(self, need: &Need, start: u32) -> bool {
        match need {
            Need::Body(id) => self.mention(id),
            Need::Issuer(code) => self.is_issued_by(code),
            Need::LineStart => {
                let before = self.text().get(..start as usize).unwrap_or_default();
                before.trim_end_matches([' ', '\t']).chars().next_back().is_none_or(|c| c == '\n' || c == '\r')
            }
            Need::RightYear => true,
        }
    }

    /// Whether the text has the full name of a treaty.
    pub(super) fn names(self, treaty: u16) -> bool {
        self.named.get(treaty as usize) == Some(&true)
    }

    /// Whether the text mentions the body. Linear in the bodies that it mentions.
    pub(super) fn mention(self, body: &str) -> bool {
        self.mentions.bodies.iter().any(|known| *known.id == *body)
    }

    pub(super) fn is_issued_by(self, country: &str) -> bool {
        self.mentions.issuer.as_ref().and_then(|issuer| issuer.country.as_deref()) == Some(country)
    }
}
