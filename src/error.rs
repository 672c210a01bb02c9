//! [`Error`]: whatever can fail, with what was wrong, where, and what would be right.

/// What can go wrong around an extraction; extraction of a `&str` itself never fails.
///
/// ```
/// let error = demarche::Extractor::builder().lexicon("verb\tquip").build().unwrap_err();
/// assert_eq!(error.to_string(), "lexicon line 1, column 3: a verb's class is missing; wanted one of \
///     neutral, announcing, urging, stressing, evaluating, warning, committing, agreeing, responding, writing, denying, cognition");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A lexicon's row that cannot be read.
    #[error("{table} line {line}, column {column}: {found}; wanted {wanted}")]
    Lexicon {
        /// The table: a built-in one by its name, `lexicon` for a caller's.
        table: Box<str>,
        /// Line of the table, counted from 1.
        line: usize,
        /// Column of the row, counted from 1.
        column: usize,
        /// What stands there.
        found: Box<str>,
        /// What would be right.
        wanted: Box<str>,
    },
    /// Bytes that are not UTF-8.
    #[error("not UTF-8: byte {offset} begins no character; wanted UTF-8 text")]
    NotUtf8 {
        /// Offset of the first byte that cannot be read.
        offset: usize,
    },
    /// What should be JSON and is not.
    #[error("line {line}, column {column}: {found}; wanted JSON")]
    Json {
        /// Line, counted from 1.
        line: usize,
        /// Column in bytes, counted from 1.
        column: usize,
        /// What is wrong there.
        found: Box<str>,
    },
    /// A field of a JSON object that is missing or holds something else.
    #[error("{path}: {found}; wanted {wanted}")]
    Field {
        /// Where it stands: `details.body`.
        path: Box<str>,
        /// What stands there.
        found: Box<str>,
        /// What would be right.
        wanted: &'static str,
    },
    /// A text beyond what spans can count.
    #[error("{len} bytes are too many; wanted at most {most}")]
    TooLong {
        /// Its length in bytes.
        len: usize,
        /// The greatest length in bytes.
        most: usize,
    },
    /// Bytes that are no text in the encoding that was declared.
    #[error("not {encoding}: byte {offset} begins no character; wanted text in the encoding that is declared")]
    NotDecodable {
        /// Name of the encoding.
        encoding: &'static str,
        /// Offset of the first byte that cannot be read.
        offset: usize,
    },
    /// A declaration of an encoding that there is not.
    #[error("{label}: no encoding of that name; wanted a label of the WHATWG standard, as windows-1252")]
    UnknownEncoding {
        /// What was declared.
        label: Box<str>,
    },
    /// What should be a day of the calendar and is not.
    #[error("{found}: no day of the calendar; wanted one in ISO 8601, as 2031-06-03")]
    NotADay {
        /// What was given.
        found: Box<str>,
    },
    /// A text without a single character that is not white space.
    #[error("the text is empty; wanted a release")]
    Empty,
    /// A line of a stream that asks for no release.
    #[error("{found}; wanted {wanted}")]
    Line {
        /// What stands there, with its column where the line is no JSON.
        found: Box<str>,
        /// What would be right.
        wanted: &'static str,
    },
    /// A line of a stream that is longer than the reader holds.
    #[error("the line has more than {longest} bytes; wanted a release a line, or a higher bound")]
    LongLine {
        /// How many bytes a line may have.
        longest: usize,
    },
    /// A form of release that this build cannot read.
    #[error("this build does not read {form}; wanted text, or demarche with its feature `{form}`")]
    NotBuilt {
        /// The form, which is the name of the feature too.
        form: &'static str,
    },
}
