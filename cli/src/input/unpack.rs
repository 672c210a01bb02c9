//! Files compressed by gzip or zstd, recognised by their content.

use super::bytes::{Bytes, read_more};
use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};
use std::io::{self, BufRead, BufReader, Cursor, Read};

const GZIP: &[u8] = b"\x1f\x8b";
const ZSTD: &[u8] = b"\x28\xb5\x2f\xfd";

/// Whether the bytes are what was in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Packing {
    None,
    /// They were compressed.
    Compressed,
}

/// Returns the bytes of a file, uncompressed. Reads no more of a stream than its first four bytes, and fewer if those show enough.
pub(super) fn unpack(mut reader: Bytes) -> io::Result<(Bytes, Packing)> {
    let mut head = Vec::new();
    let undecided = |head: &[u8]| [GZIP, ZSTD].iter().any(|magic| head.len() < magic.len() && magic.starts_with(head));
    while undecided(&head) && read_more(&mut reader, &mut head)? {}
    let (gzip, zstd) = (head.starts_with(GZIP), head.starts_with(ZSTD));
    let whole: Bytes = Box::new(Cursor::new(head).chain(reader));
    if gzip {
        return Ok((Box::new(BufReader::new(MultiGzDecoder::new(whole))), Packing::Compressed));
    }
    if zstd {
        return Ok((Box::new(BufReader::new(Frames::new(whole))), Packing::Compressed));
    }
    Ok((whole, Packing::None))
}

/// The content of all frames of a zstd file.
struct Frames {
    source: Bytes,
    decoder: Box<FrameDecoder>,
    state: Frame,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Frame {
    Open,
    /// Before the first frame, or after one.
    Between,
}

impl Frames {
    fn new(source: Bytes) -> Self {
        Self { source, decoder: Box::new(FrameDecoder::new()), state: Frame::Between }
    }

    /// Opens the next frame with data; `false` at the end.
    fn open(&mut self) -> io::Result<bool> {
        while !self.source.fill_buf()?.is_empty() {
            match self.decoder.init(&mut self.source) {
                Ok(()) => {
                    self.state = Frame::Open;
                    return Ok(true);
                }
                Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame { length, .. })) => {
                    io::copy(&mut (&mut self.source).take(length.into()), &mut io::sink())?;
                }
                Err(error) => return Err(damaged(&error)),
            }
        }
        Ok(false)
    }

    /// Closes a frame whose content has been read.
    fn close(&mut self) -> io::Result<()> {
        self.state = Frame::Between;
        let (written, found) = (self.decoder.get_checksum_from_data(), self.decoder.get_calculated_checksum());
        if written.is_some() && written != found { Err(damaged(&"the checksum is another")) } else { Ok(()) }
    }
}

impl Read for Frames {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            if self.state == Frame::Between && !self.open()? {
                return Ok(0);
            }
            while self.decoder.can_collect() == 0 && !self.decoder.is_finished() {
                let strategy = BlockDecodingStrategy::UptoBytes(into.len().max(1));
                self.decoder.decode_blocks(&mut self.source, strategy).map_err(|error| damaged(&error))?;
            }
            let read = self.decoder.read(into)?;
            if read > 0 || into.is_empty() {
                return Ok(read);
            }
            self.close()?;
        }
    }
}

fn damaged(error: &impl std::fmt::Display) -> io::Error {
    io::Error::other(format!("the compressed file is damaged: {error}"))
}
