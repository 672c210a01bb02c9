//! Decodes bytes to text (feature `encoding`): UTF-8 and UTF-16 by their byte order mark, any other encoding of the WHATWG standard if
//! it is declared.
//!
//! Bytes that cannot be decoded are an error with their offset, and never a replacement character: a quotation must be what was said.

use crate::Error;
use encoding_rs::{DecoderResult, Encoding, UTF_8};
use std::borrow::Cow;

/// Decodes `bytes`: by a byte order mark if there is one, otherwise as `declared` (a label of the WHATWG standard, as in `Content-Type`:
/// `"windows-1252"`, `"utf-16le"`), otherwise as UTF-8. The mark is left out. UTF-8 is not copied. Linear in the bytes.
///
/// ```
/// use demarche::encoding::decode;
/// assert_eq!(decode(b"\xef\xbb\xbfMalm\xc3\xb6", None)?, "Malmö");
/// assert_eq!(decode(b"\xff\xfeO\0s\0l\0o\0", None)?, "Oslo");
/// assert_eq!(decode(b"\x93Malm\xf6\x94", Some("windows-1252"))?, "“Malmö”");
/// let error = decode(b"Malm\xf6", None).unwrap_err();
/// assert_eq!(error.to_string(), "not UTF-8: byte 4 begins no character; wanted UTF-8 text");
/// # Ok::<(), demarche::Error>(())
/// ```
///
/// # Errors
/// [`Error::NotUtf8`] or [`Error::NotDecodable`] with the offset of the first byte that cannot be decoded;
/// [`Error::UnknownEncoding`] for a label that the standard does not have.
pub fn decode<'b>(bytes: &'b [u8], declared: Option<&str>) -> Result<Cow<'b, str>, Error> {
    let (encoding, mark) = match (Encoding::for_bom(bytes), declared) {
        (Some(found), _) => found,
        (None, Some(label)) => (of_label(label)?, 0),
        (None, None) => (UTF_8, 0),
    };
    decode_as(encoding, bytes, mark)
}

/// Decodes a web page: as [`decode`] does, but without a mark and without `declared` by the declaration in the first 1,024 bytes of the
/// page (`<meta charset="…">`). Linear in the bytes.
///
/// ```
/// let page = b"<meta charset=iso-8859-1><p>Malm\xf6</p>";
/// assert!(demarche::encoding::decode_html(page, None)?.ends_with("<p>Malmö</p>"));
/// # Ok::<(), demarche::Error>(())
/// ```
///
/// # Errors
/// Those of [`decode`].
#[cfg(feature = "html")]
pub fn decode_html<'b>(bytes: &'b [u8], declared: Option<&str>) -> Result<Cow<'b, str>, Error> {
    if declared.is_some() || Encoding::for_bom(bytes).is_some() {
        return decode(bytes, declared);
    }
    // A declaration that can be read as ASCII is not in UTF-16. An unknown label declares nothing.
    let found = crate::document::declared_charset(bytes).and_then(|label| Encoding::for_label(label.as_bytes()));
    decode_as(found.map_or(UTF_8, Encoding::output_encoding), bytes, 0)
}

fn of_label(label: &str) -> Result<&'static Encoding, Error> {
    Encoding::for_label_no_replacement(label.as_bytes()).ok_or_else(|| Error::UnknownEncoding { label: label.into() })
}

/// Decodes what follows the first `mark` bytes.
fn decode_as<'b>(encoding: &'static Encoding, bytes: &'b [u8], mark: usize) -> Result<Cow<'b, str>, Error> {
    let rest = &bytes[mark..];
    if encoding == UTF_8 {
        let text = std::str::from_utf8(rest).map_err(|error| Error::NotUtf8 { offset: mark + error.valid_up_to() })?;
        return Ok(Cow::Borrowed(text));
    }
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(rest.len() + rest.len() / 2);
    let mut at = 0;
    loop {
        let (result, read) = decoder.decode_to_string_without_replacement(&rest[at..], &mut text, true);
        at += read;
        match result {
            DecoderResult::InputEmpty => return Ok(Cow::Owned(text)),
            DecoderResult::OutputFull => text.reserve(rest.len() - at + 64),
            DecoderResult::Malformed(wrong, read_after) => {
                let offset = (mark + at).saturating_sub(usize::from(wrong) + usize::from(read_after));
                return Err(Error::NotDecodable { encoding: encoding.name(), offset });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_preferred_to_a_declaration() {
        assert_eq!(decode(b"\xfe\xff\0O\0k", Some("windows-1252")).unwrap(), "Ok");
        assert_eq!(decode(b"\xef\xbb\xbf\xc3\xb6", Some("windows-1252")).unwrap(), "ö");
        assert_eq!(decode(b"O\0k\0", Some("UTF-16LE")).unwrap(), "Ok");
        assert!(matches!(decode("ö".as_bytes(), None), Ok(Cow::Borrowed("ö"))));
        assert_eq!(decode(b"", None).unwrap(), "");
    }

    #[test]
    fn errors_say_where() {
        for (bytes, declared, message) in [
            (&b"\xef\xbb\xbfab\xff"[..], None, "not UTF-8: byte 5 begins no character; wanted UTF-8 text"),
            (
                b"\xff\xfea\0\x00\xd8b\0",
                None,
                "not UTF-16LE: byte 4 begins no character; wanted text in the encoding that is declared",
            ),
            (b"\xfe\xff\0a\0", None, "not UTF-16BE: byte 4 begins no character; wanted text in the encoding that is declared"),
            (
                b"ab\x81\xffc",
                Some("shift_jis"),
                "not Shift_JIS: byte 2 begins no character; wanted text in the encoding that is declared",
            ),
            (b"ab\x80c", Some("euc-jp"), "not EUC-JP: byte 2 begins no character; wanted text in the encoding that is declared"),
            (
                b"ab",
                Some("latin-9000"),
                "latin-9000: no encoding of that name; wanted a label of the WHATWG standard, as windows-1252",
            ),
        ] {
            assert_eq!(decode(bytes, declared).unwrap_err().to_string(), message);
        }
    }

    #[cfg(feature = "html")]
    #[test]
    fn pages_declare_their_encoding() {
        for (page, declared) in [
            (&b"<meta charset='windows-1252'>\x93"[..], None),
            (b"<!-- <meta charset=utf-8> --><META http-equiv=Content-Type content='text/html; charset=windows-1252'>\x93", None),
            (b"<meta charset=utf-8>\x93", Some("cp1252")),
        ] {
            assert!(decode_html(page, declared).unwrap().ends_with('“'));
        }
        // By the standard, a page whose declaration can be read is not in UTF-16.
        assert!(decode_html("<meta charset=utf-16>ö".as_bytes(), None).unwrap().ends_with('ö'));
        assert!(decode_html("<meta charset=nonsense>ö".as_bytes(), None).unwrap().ends_with('ö'));
        assert_eq!(decode_html(b"<p>\xf6", None), Err(Error::NotUtf8 { offset: 3 }));
    }
}
