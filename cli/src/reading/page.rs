//! Pages of web archives: what was sent, as text.

use crate::input::Page;
use demarche::Error;
use demarche::encoding::decode_html;
use demarche::ndjson::Release;
use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};
use std::borrow::Cow;
use std::io::{self, Read};

/// The most bytes of a page when it is not compressed.
const LONGEST: u64 = 64 << 20;

/// A page, with its address if that is known.
pub(super) fn at<'r>(html: Cow<'r, str>, url: Option<&'r str>) -> Release<'r> {
    match url {
        Some(url) => Release::Page { html, url: url.into() },
        None => Release::Html(html),
    }
}

/// The page without the codings in which it was sent. Many crawlers undo them and leave the header as it was.
pub(super) fn body(page: &Page) -> Result<Cow<'_, [u8]>, String> {
    let mut body = Cow::Borrowed(&*page.bytes);
    for coding in &page.codings {
        let decoded = match &**coding {
            "chunked" => unchunked(&body),
            "gzip" | "x-gzip" if body.starts_with(b"\x1f\x8b") => Some(all(MultiGzDecoder::new(&*body))?),
            "deflate" if !looks_like_markup(&body) => {
                Some(all(ZlibDecoder::new(&*body)).or_else(|_| all(DeflateDecoder::new(&*body)))?)
            }
            "br" | "zstd" if !looks_like_markup(&body) => {
                return Err(format!("the page is compressed by {coding}, which is not read"));
            }
            _ => None,
        };
        body = decoded.map_or(body, Cow::Owned);
    }
    Ok(body)
}

/// Decodes a page. A charset that no browser knows declares nothing.
pub(super) fn decode<'b>(bytes: &'b [u8], declared: Option<&str>) -> Result<Cow<'b, str>, Error> {
    match decode_html(bytes, declared) {
        Err(Error::UnknownEncoding { .. }) => decode_html(bytes, None),
        decoded => decoded,
    }
}

fn all(from: impl Read) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let read = from.take(LONGEST + 1).read_to_end(&mut bytes);
    read.map_err(|error: io::Error| format!("the compressed page is damaged: {error}"))?;
    if bytes.len() as u64 > LONGEST {
        Err(format!("the page has more than {LONGEST} bytes when it is not compressed"))
    } else {
        Ok(bytes)
    }
}

/// A body that was sent in chunks, or `None` if it is not in chunks.
fn unchunked(body: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut rest = body;
    loop {
        let Ok(httparse::Status::Complete((start, size))) = httparse::parse_chunk_size(rest) else { return None };
        let size = usize::try_from(size).ok()?;
        if size == 0 {
            return Some(out);
        }
        let chunk = rest.get(start..start.checked_add(size)?)?;
        out.extend_from_slice(chunk);
        rest = rest[start + size..].strip_prefix(b"\r\n")?;
    }
}

fn looks_like_markup(body: &[u8]) -> bool {
    body.trim_ascii_start().first() == Some(&b'<')
}
