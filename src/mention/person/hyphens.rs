//! Hyphens inside names: "Al-Jubeir", "Byun Ha-eun", "Lyster- Binns".

use super::sentence_names::SentenceNames;
use crate::lexicon::Facts;
use crate::segment::Case;
use crate::syntax::Tag;

impl SentenceNames<'_> {
    /// "Al-Jubeir", "Jean-Yves": a hyphen without spaces joins two parts of a name. After a family name that comes first, the second
    /// may be in lower case: "Byun Ha-eun".
    pub(super) fn after_hyphen(&self, first: usize, hyphen: usize) -> Option<usize> {
        let next = hyphen + 1;
        let is_joined = self.is_joint(hyphen);
        let is_lower = || self.segments.tokens[next].case() == Case::Lower && self.facts(first).any(Facts::FAMILY_FIRST);
        (is_joined && (self.tags[next] == Tag::Name || is_lower()) || self.is_split_joint(first, hyphen)).then_some(next + 1)
    }

    /// "Arvid Lyster- Binns", "Ana Osman - Sadri received": spaces around the hyphen of a double family name, by mistake.
    fn is_split_joint(&self, first: usize, hyphen: usize) -> bool {
        let next = hyphen + 1;
        if next >= self.range.last || self.word(hyphen) != "-" || !self.segments.tokens[next].spaced() || !self.is_part(next) {
            return false;
        }
        let follows_family_name = hyphen >= first + 2 && (self.is_sure_given_name(first) || self.has_title(first));
        let acts = self.facts(next + 1).any(Facts::VERB);
        follows_family_name && (!self.segments.tokens[hyphen].spaced() || acts)
    }

    /// Whether a hyphen without spaces joins two words of the sentence.
    pub(super) fn is_joint(&self, hyphen: usize) -> bool {
        let next = hyphen + 1;
        self.tags.get(hyphen) == Some(&Tag::Hyphen)
            && next < self.range.last
            && !self.segments.tokens[hyphen].spaced()
            && !self.segments.tokens[next].spaced()
    }

    /// The start of the name with the article that a hyphen joins to it: "al-Darwish".
    pub(super) fn with_article(&self, name: usize) -> usize {
        let article = name.checked_sub(2).filter(|article| *article >= self.range.first && self.is_joint(name - 1));
        article.filter(|article| self.facts(*article).any(Facts::NAME_PARTICLE)).unwrap_or(name)
    }
}
