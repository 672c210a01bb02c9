//! Files that are no releases, told by their content.

use super::find::STANDARD_INPUT;

/// The number of bytes by which they are told.
const HEAD: usize = 4096;

/// What a file is, and how its text can be read.
struct Kind {
    what: &'static str,
    /// `FILE` stands for its name.
    remedy: &'static str,
}

const fn kind(what: &'static str, remedy: &'static str) -> Kind {
    Kind { what, remedy }
}

const PDF: Kind = kind("a PDF", "pdftotext -layout FILE - | demarche -");
const WORD: Kind = kind("a Word file", "pandoc -t plain --wrap=none FILE | demarche -");
const OPEN_DOCUMENT: Kind = kind("an OpenDocument file", "pandoc -t plain --wrap=none FILE | demarche -");
const EPUB: Kind = kind("an e-book", "pandoc -t plain --wrap=none FILE | demarche -");
const RTF: Kind = kind("a rich text file", "pandoc -t plain --wrap=none FILE | demarche -");
const OFFICE: Kind = kind("an Office file", "soffice --cat FILE | demarche -");
const SHEET: Kind = kind("a spreadsheet", "save it as CSV");
const SLIDES: Kind = kind("a presentation", "soffice --convert-to pdf FILE, then pdftotext");
const ZIP: Kind = kind("a zip archive", "unzip FILE -d FOLDER && demarche FOLDER");
const ARCHIVE: Kind = kind("an archive", "unpack it, and name the folder");
const COMPRESSED: Kind = kind("compressed", "uncompress it, or use gzip or zstd, which are read");
const IMAGE: Kind = kind("an image", "tesseract FILE - | demarche -");
const RECORDING: Kind = kind("a recording", "name its transcript");
const PROGRAM: Kind = kind("a program", "name the releases alone");
const DATABASE: Kind = kind("a database", "write its texts as one JSON object per line");
const TABLE: Kind = kind("a Parquet file", "write its texts as one JSON object per line");
const BINARY: Kind = kind("no text", "name the releases alone");
const UTF_16_LE: Kind = kind("UTF-16 without a byte order mark", "--encoding utf-16le");
const UTF_16_BE: Kind = kind("UTF-16 without a byte order mark", "--encoding utf-16be");

// house: bytes of file formats
/// The bytes at an offset by which a kind is told. The first line that fits wins.
const MAGIC: &[(usize, &[u8], Kind)] = &[
    (0, b"%PDF-", PDF),
    (0, b"{\\rtf", RTF),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OFFICE),
    (30, b"mimetypeapplication/vnd.oasis.opendocument.text", OPEN_DOCUMENT),
    (30, b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", SHEET),
    (30, b"mimetypeapplication/vnd.oasis.opendocument.presentation", SLIDES),
    (30, b"mimetypeapplication/epub+zip", EPUB),
    (0, b"Rar!\x1a\x07", ARCHIVE),
    (0, b"7z\xbc\xaf\x27\x1c", ARCHIVE),
    (257, b"ustar", ARCHIVE),
    (0, b"BZh", COMPRESSED),
    (0, b"\xfd7zXZ\0", COMPRESSED),
    (0, b"\x89PNG\r\n\x1a\n", IMAGE),
    (0, b"\xff\xd8\xff", IMAGE),
    (0, b"GIF87a", IMAGE),
    (0, b"GIF89a", IMAGE),
    (0, b"II*\0", IMAGE),
    (0, b"MM\0*", IMAGE),
    (8, b"WEBPVP8", IMAGE),
    (4, b"ftypheic", IMAGE),
    (4, b"ftypavif", IMAGE),
    (8, b"WAVEfmt ", RECORDING),
    (8, b"AVI LIST", RECORDING),
    (4, b"ftyp", RECORDING),
    (0, b"OggS\0", RECORDING),
    (0, b"fLaC\0", RECORDING),
    (0, b"\x1a\x45\xdf\xa3", RECORDING),
    (0, b"ID3\x02", RECORDING),
    (0, b"ID3\x03", RECORDING),
    (0, b"ID3\x04", RECORDING),
    (0, b"\x7fELF", PROGRAM),
    (0, b"MZ\x90\0", PROGRAM),
    (0, b"\xcf\xfa\xed\xfe", PROGRAM),
    (0, b"\xca\xfe\xba\xbe", PROGRAM),
    (0, b"\0asm", PROGRAM),
    (0, b"SQLite format 3\0", DATABASE),
    (0, b"PAR1", TABLE),
];

/// The names by which the files of Office are told from other zip archives.
const INSIDE: &[(&[u8], Kind)] = &[(b"word/", WORD), (b"xl/", SHEET), (b"ppt/", SLIDES)];

/// Why a file with these first bytes is no release, and what to do about it. `name` is its name in the message. Bytes of a declared encoding
/// may look like anything else, but not like the files above.
pub(crate) fn refusal(head: &[u8], name: &str, declared: Option<&str>) -> Option<String> {
    let head = &head[..head.len().min(HEAD)];
    let kind = by_magic(head).or_else(|| if declared.is_none() { by_zeros(head) } else { None })?;
    Some(format!("{}; to read it: {}", kind.what, kind.remedy.replace("FILE", &in_shell(name))))
}

fn by_magic(head: &[u8]) -> Option<&'static Kind> {
    let fits = |(offset, magic, _): &&(usize, &[u8], Kind)| head.get(*offset..).is_some_and(|rest| rest.starts_with(magic));
    if let Some((.., kind)) = MAGIC.iter().find(fits) {
        return Some(kind);
    }
    if head.starts_with(b"PK\x03\x04") {
        let inside = |(part, _): &&(&[u8], Kind)| head.windows(part.len()).any(|window| window == *part);
        return Some(INSIDE.iter().find(inside).map_or(&ZIP, |(_, kind)| kind));
    }
    None
}

/// UTF-16 of English has a zero in every other byte, and text has few other control characters.
fn by_zeros(head: &[u8]) -> Option<&'static Kind> {
    if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
        return None;
    }
    let zeros = |first: usize| head.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), head.len() / 2);
    if odd * 10 > pairs * 6 && even * 10 < pairs {
        return Some(&UTF_16_LE);
    }
    if even * 10 > pairs * 6 && odd * 10 < pairs {
        return Some(&UTF_16_BE);
    }
    let control = head.iter().filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31)).count();
    (control * 20 > head.len()).then_some(&BINARY)
}

/// A name as a word of the shell.
fn in_shell(name: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./+,:@%".contains(c);
    if name == STANDARD_INPUT {
        "FILE".into()
    } else if name.chars().all(plain) && !name.starts_with('-') {
        name.into()
    } else {
        format!("'{}'", name.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_no_refusals() {
        for text in [
            "",
            "a",
            "Minister visits Malmö\n",
            "MZ is a code.",
            "PK",
            "BZ held talks.",
            "\u{1b}[1mBold\u{1b}[0m",
            "%PDF",
            "ID3 is a tag.",
        ] {
            assert_eq!(refusal(text.as_bytes(), "a.txt", None), None, "{text}");
        }
        assert_eq!(refusal(b"\xff\xfeO\0s\0l\0o\0", "a.txt", None), None, "UTF-16 with a mark");
        assert_eq!(refusal(b"O\0s\0l\0o\0", "a.txt", Some("utf-16le")), None);
    }

    #[test]
    fn a_name_is_a_word_of_the_shell() {
        let message = refusal(b"%PDF-1.7", "my 'file'.pdf", None).unwrap();
        assert_eq!(message, r"a PDF; to read it: pdftotext -layout 'my '\''file'\''.pdf' - | demarche -");
    }
}
