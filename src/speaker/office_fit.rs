//! How well an office that somebody has fits the words that name one.

/// How well a person's office fits the words of a source.
#[derive(Clone, Copy)]
pub(super) struct Fit {
    pub(super) country: CountryFit,
    /// The number of words of the person's office that the source lacks.
    pub(super) other_words: usize,
}

impl Fit {
    pub(super) fn is_equal(self, other: Self) -> bool {
        self.cost() == other.cost()
    }

    pub(super) fn is_exact(self) -> bool {
        self.other_words == 0 && self.country == CountryFit::Same
    }

    /// Of several people, the one with the least cost is meant. If the source names a country, the country decides. A country that only
    /// the person has counts like a word.
    pub(super) fn cost(self) -> (bool, usize, bool) {
        let is_foreign = self.country == CountryFit::OnlyHolder;
        (self.country == CountryFit::OnlySource, self.other_words + usize::from(is_foreign), is_foreign)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum CountryFit {
    Same,
    OnlySource,
    OnlyHolder,
    Other,
}

impl CountryFit {
    /// Compares the country that a source names with that of a person's office. An office without a country is the issuer's.
    pub(super) fn of(source: Option<&str>, holder: Option<&str>, issuer: Option<&str>) -> Self {
        let same = |one: &str, other: Option<&str>| if other == Some(one) { Self::Same } else { Self::Other };
        match (source, holder) {
            (Some(source), Some(_)) => same(source, holder),
            (Some(source), None) if issuer.is_some() => same(source, issuer),
            (None, Some(_)) if holder == issuer => Self::Same,
            (None, None) => Self::Same,
            (Some(_), None) => Self::OnlySource,
            (None, Some(_)) => Self::OnlyHolder,
        }
    }
}
