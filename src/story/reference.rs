//! Documents that a release cites: [`Reference`].

use crate::Span;
use crate::lexicon::ReferenceKind;
use crate::rule::ReferenceRule;
use serde::{Deserialize, Serialize};

/// A document that a release cites, and where it does.
///
/// ```
/// let story = demarche::extract("The Security Council recalled resolutions 2231 (2015) and 1701.");
/// let ids: Vec<_> = story.references.iter().map(|reference| &*reference.id).collect();
/// assert_eq!(ids, ["S/RES/2231 (2015)", "S/RES/1701 (2006)"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Reference {
    /// The kind of document.
    pub kind: ReferenceKind,
    /// The normal form, the same for one document in all texts: a symbol, a CELEX number, the id of a treaty in the table.
    pub id: Box<str>,
    /// A short name for people: "resolution 2231".
    pub label: Box<str>,
    /// The article or chapter that is cited: "5", "2(4)", "Chapter VII". Each article is a reference of its own.
    pub article: Option<Box<str>>,
    /// A public address of the document; `None` if there is no stable one.
    pub url: Option<Box<str>>,
    /// Where it is cited, in order.
    pub mentions: Vec<ReferenceMention>,
}

impl Reference {
    /// The label with the article.
    ///
    /// ```
    /// let story = demarche::extract("Article 5 of the North Atlantic Treaty was invoked once.");
    /// assert_eq!(story.references[0].full_label(), "North Atlantic Treaty, Article 5");
    /// ```
    #[must_use]
    pub fn full_label(&self) -> String {
        match self.article.as_deref() {
            None => self.label.to_string(),
            Some(chapter) if chapter.starts_with("Chapter") => format!("{}, {chapter}", self.label),
            Some(article) => format!("{}, Article {article}", self.label),
        }
    }
}

/// One citation of a document.
///
/// ```
/// let text = "Article 5 of the North Atlantic Treaty was invoked once.";
/// let mention = demarche::extract(text).references[0].mentions[0];
/// assert_eq!(mention.span.of(text), "Article 5 of the North Atlantic Treaty");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "json-schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ReferenceMention {
    /// The words. In a list, only those of this document: "1701" in "resolutions 2231 (2015) and 1701".
    pub span: Span,
    /// The rule that found it.
    pub rule: ReferenceRule,
}
