//! The bytes of a file, as they come.

use std::io::{self, BufRead};

/// The input of a file.
pub(super) type Bytes = Box<dyn BufRead + Send>;

/// Moves the bytes that are there to `head`, and waits only if there are none. Returns `false` at the end.
pub(super) fn read_more(reader: &mut impl BufRead, head: &mut Vec<u8>) -> io::Result<bool> {
    loop {
        match reader.fill_buf() {
            Ok(bytes) => {
                let length = bytes.len();
                head.extend_from_slice(bytes);
                reader.consume(length);
                return Ok(length > 0);
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}
