//! [`Error`]: everything that can fail, with what was found, where, and what was wanted.

/// What can go wrong before and after an extraction. Extraction of a `&str` itself never fails.
///
/// ```
/// let error = demarche::Extractor::builder().lexicon("verb\tquip").build().unwrap_err();
/// assert_eq!(error.to_string(), "lexicon line 1, column 3: a verb's class is missing; wanted one of \
///     neutral, announcing, urging, stressing, evaluating, warning, committing, agreeing, responding, writing, denying, cognition");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A row of a lexicon that cannot be read.
    #[error("{table} line {line}, column {column}: {found}; wanted {wanted}")]
    Lexicon {
        /// The name of a built-in table, or of a caller's source: `lexicon`, unless the caller names it.
        table: Box<str>,
        /// Line of the table, counted from 1.
        line: usize,
        /// Column of the row, counted from 1.
        column: usize,
        /// What was found there.
        found: Box<str>,
        /// What was wanted.
        wanted: Box<str>,
    },
    /// Bytes that are not UTF-8.
    #[error("not UTF-8: byte {offset} begins no character; wanted UTF-8 text")]
    NotUtf8 {
        /// Offset of the first byte that cannot be decoded.
        offset: usize,
    },
    /// Text that is not valid JSON.
    #[error("line {line}, column {column}: {found}; wanted JSON")]
    Json {
        /// Line, counted from 1.
        line: usize,
        /// Column in bytes, counted from 1.
        column: usize,
        /// What was found there.
        found: Box<str>,
    },
    /// A field of a JSON object that is missing or has a value of another kind.
    #[error("{path}: {found}; wanted {wanted}")]
    Field {
        /// The path of the field: `details.body`.
        path: Box<str>,
        /// What was found there.
        found: Box<str>,
        /// What was wanted.
        wanted: &'static str,
    },
    /// A text that is too long for spans.
    #[error("{len} bytes are too many; wanted at most {most}")]
    TooLong {
        /// The length in bytes.
        len: usize,
        /// The greatest length in bytes.
        most: usize,
    },
    /// Bytes that are not text in the declared encoding.
    #[error("not {encoding}: byte {offset} begins no character; wanted text in the encoding that is declared")]
    NotDecodable {
        /// The name of the encoding.
        encoding: &'static str,
        /// Offset of the first byte that cannot be decoded.
        offset: usize,
    },
    /// The declaration of an unknown encoding.
    #[error("{label}: no encoding of that name; wanted a label of the WHATWG standard, as windows-1252")]
    UnknownEncoding {
        /// The declared label.
        label: Box<str>,
    },
    /// Text that is not a day of the calendar.
    #[error("{found}: no day of the calendar; wanted one in ISO 8601, as 2031-06-03")]
    NotADay {
        /// The text.
        found: Box<str>,
    },
    /// A text that is empty or only white space.
    #[error("the text is empty; wanted a release")]
    Empty,
    /// A line of a stream that is not a release.
    #[error("{found}; wanted {wanted}")]
    Line {
        /// What was found there, with its column if the line is not JSON.
        found: Box<str>,
        /// What was wanted.
        wanted: &'static str,
    },
    /// A line of a stream that is longer than the reader accepts.
    #[error("the line has more than {longest} bytes; wanted a release a line, or a higher bound")]
    LongLine {
        /// The maximum length of a line in bytes.
        longest: usize,
    },
    /// A form of release that this build cannot read.
    #[error("this build does not read {form}; wanted text, or demarche with its feature `{form}`")]
    NotBuilt {
        /// The form, which is also the name of the feature.
        form: &'static str,
    },
}
