//! [`Traits`]: what the attributes of an element say about its text, by the names in `lang/en/page_names.tsv`.

use crate::Error;
use crate::lang::en::ENGLISH;
use crate::table::rows;
use std::sync::LazyLock;

/// A set of facts about an element.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Traits(u8);

impl Traits {
    /// Not shown on the page.
    pub(super) const HIDDEN: Self = Self(1);
    /// Part of the page and not of the release, by its role or by an unambiguous name.
    pub(super) const BOILERPLATE: Self = Self(2);
    /// Perhaps boilerplate: a word of its class or id says so, but the word may be about only a part of what the element contains.
    pub(super) const BOILERPLATE_WORD: Self = Self(4);
    /// The main content, by its role.
    pub(super) const MAIN: Self = Self(8);
    /// The body of an article, by its property.
    pub(super) const BODY: Self = Self(16);
    /// Notes at the end of the text.
    pub(super) const NOTES: Self = Self(32);
    /// Contact details.
    pub(super) const CONTACT: Self = Self(64);

    /// Perhaps the body of an article: a part of its class or id says so.
    pub(super) const BODY_NAME: Self = Self(128);

    /// Whether the two sets have a fact in common.
    pub(super) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Adds what an attribute says.
    pub(super) fn read(&mut self, attribute: &[u8], value: &[u8], names: &PageNames) {
        let value = String::from_utf8_lossy(value);
        let value = value.trim();
        let read = match attribute {
            b"hidden" if !value.eq_ignore_ascii_case("until-found") => Self::HIDDEN,
            b"aria-hidden" if value.eq_ignore_ascii_case("true") => Self::HIDDEN,
            b"style" if is_undisplayed(value) => Self::HIDDEN,
            b"role" => of_role(value),
            b"itemprop" if value.eq_ignore_ascii_case("articleBody") => Self::BODY,
            b"class" | b"id" => names.traits(value),
            _ => return,
        };
        self.0 |= read.0;
    }
}

/// Whether a style hides an element: "display: none".
fn is_undisplayed(style: &str) -> bool {
    style.split(';').filter_map(|rule| rule.split_once(':')).any(|(property, value)| {
        let (property, value) = (property.trim(), value.trim());
        property.eq_ignore_ascii_case("display") && value.eq_ignore_ascii_case("none")
            || property.eq_ignore_ascii_case("visibility") && value.eq_ignore_ascii_case("hidden")
    })
}

/// The meaning of the roles that say something about the text.
// house: names of the ARIA standards, not words of a language
const ROLES: [(&str, Traits); 18] = [
    ("alertdialog", Traits::BOILERPLATE),
    ("banner", Traits::BOILERPLATE),
    ("combobox", Traits::BOILERPLATE),
    ("complementary", Traits::BOILERPLATE),
    ("contentinfo", Traits::BOILERPLATE),
    ("dialog", Traits::BOILERPLATE),
    ("doc-backlink", Traits::HIDDEN),
    ("doc-endnotes", Traits::NOTES),
    ("doc-noteref", Traits::HIDDEN),
    ("listbox", Traits::BOILERPLATE),
    ("main", Traits::MAIN),
    ("menu", Traits::BOILERPLATE),
    ("menubar", Traits::BOILERPLATE),
    ("navigation", Traits::BOILERPLATE),
    ("search", Traits::BOILERPLATE),
    ("tablist", Traits::BOILERPLATE),
    ("toolbar", Traits::BOILERPLATE),
    ("tooltip", Traits::BOILERPLATE),
];

fn of_role(role: &str) -> Traits {
    ROLES.iter().find(|(name, _)| name.eq_ignore_ascii_case(role)).map_or_else(Traits::default, |(_, traits)| *traits)
}

/// The classes and ids that say what an element contains.
#[derive(Debug, Default)]
pub(super) struct PageNames {
    /// Whole names.
    whole: Vec<(&'static str, Traits)>,
    /// Words of names, sorted.
    words: Vec<&'static str>,
    /// Letters anywhere in names of boilerplate.
    parts: Vec<&'static str>,
    /// Letters anywhere in names of bodies.
    bodies: Vec<&'static str>,
}

impl PageNames {
    /// The names of the built-in table.
    ///
    /// # Errors
    /// [`Error::Lexicon`] with line and column of the first row that cannot be read.
    pub(super) fn built_in() -> Result<&'static Self, Error> {
        static BUILT_IN: LazyLock<Result<PageNames, Error>> = LazyLock::new(|| PageNames::compile(ENGLISH.tables.page_names));
        BUILT_IN.as_ref().map_err(Clone::clone)
    }

    fn compile(table: &'static str) -> Result<Self, Error> {
        let mut names = Self::default();
        for row in rows("page_names", table) {
            let name = row.want(0, "a class or an id")?;
            match row.get(1) {
                "word" => names.words.push(name),
                "part" => names.parts.push(name),
                "body" => names.bodies.push(name),
                "hidden" => names.whole.push((name, Traits::HIDDEN)),
                "notes" => names.whole.push((name, Traits::NOTES)),
                "contact" => names.whole.push((name, Traits::CONTACT)),
                other => return Err(row.error(1, other, "one of body, contact, hidden, notes, part, word")),
            }
        }
        names.words.sort_unstable();
        Ok(names)
    }

    /// What the names of an element say: "gem-c-share-links", "siteFooter", "visually-hidden".
    fn traits(&self, value: &str) -> Traits {
        /// Names after this many bytes are not read.
        const MAX_BYTES: usize = 400;
        let mut traits = Traits::default();
        for name in
            value.split_ascii_whitespace().take_while(|name| name.as_ptr() as usize - value.as_ptr() as usize <= MAX_BYTES)
        {
            let lower = name.to_ascii_lowercase();
            let whole = self.whole.iter().find(|(known, _)| *known == lower);
            traits = traits.or(whole.map_or_else(|| self.by_part(name, &lower), |(_, traits)| *traits));
        }
        traits
    }

    /// What a name says that is not in the table as a whole: whether it is that of boilerplate or of a body.
    fn by_part(&self, name: &str, lower: &str) -> Traits {
        if self.parts.iter().any(|part| lower.contains(part)) {
            return Traits::BOILERPLATE_WORD;
        }
        if self.bodies.iter().any(|part| lower.contains(part)) {
            return Traits::BODY_NAME;
        }
        let mut start = 0;
        let bytes = name.as_bytes();
        for at in 1..=bytes.len() {
            let ends = at == bytes.len()
                || !bytes[at].is_ascii_alphanumeric()
                || bytes[at].is_ascii_uppercase() && bytes[at - 1].is_ascii_lowercase();
            if !ends {
                continue;
            }
            let word = lower.get(start..at).unwrap_or_default();
            if self.words.binary_search(&word).is_ok() {
                return Traits::BOILERPLATE_WORD;
            }
            start = if at < bytes.len() && !bytes[at].is_ascii_alphanumeric() { at + 1 } else { at };
        }
        Traits::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn traits(name: &str, value: &str) -> Traits {
        let mut traits = Traits::default();
        traits.read(name.as_bytes(), value.as_bytes(), PageNames::built_in().unwrap());
        traits
    }

    #[test]
    fn reads_the_classes_of_boilerplate() {
        for class in ["gem-c-share-links", "siteFooter", "cookie-banner", "x main_nav", "onetrust-consent-sdk", "skip-link"] {
            assert!(traits("class", class).any(Traits::BOILERPLATE.or(Traits::BOILERPLATE_WORD)), "{class}");
        }
        for class in ["govspeak", "shareholder-news", "navy", "researcher", ""] {
            assert_eq!(traits("class", class), Traits::default(), "{class}");
        }
        for class in ["entry-content", "field--name-body", "StoryBody story-body"] {
            assert_eq!(traits("class", class), Traits::BODY_NAME, "{class}");
        }
        assert_eq!(traits("class", "footnotes vcard"), Traits::NOTES.or(Traits::CONTACT));
    }

    #[test]
    fn reads_what_is_hidden() {
        assert!(traits("hidden", "").any(Traits::HIDDEN));
        assert!(traits("style", "color: red; DISPLAY : none").any(Traits::HIDDEN));
        assert!(traits("class", "govuk-visually-hidden").any(Traits::HIDDEN));
        assert!(!traits("aria-hidden", "false").any(Traits::HIDDEN));
        assert!(!traits("style", "display: block").any(Traits::HIDDEN));
    }

    #[test]
    fn the_table_is_sorted_and_in_lower_case() {
        let table = ENGLISH.tables.page_names;
        let names: Vec<_> = rows("page_names", table).map(|row| row.get(0)).collect();
        assert!(names.is_sorted_by(|one, other| one < other), "{names:?}");
        assert!(names.iter().all(|name| *name == name.to_ascii_lowercase()));
    }

    #[test]
    fn says_what_is_wrong_with_a_row() {
        let error = |row| PageNames::compile(row).unwrap_err().to_string();
        assert_eq!(
            error("# name, kind\nfooter\tfoot"),
            "page_names line 2, column 2: foot; wanted one of body, contact, hidden, notes, part, word"
        );
        assert_eq!(error("\tword"), "page_names line 1, column 1: nothing; wanted a class or an id");
    }
}
