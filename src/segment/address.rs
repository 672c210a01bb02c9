//! Addresses of web pages, e-mail addresses, and dotted names that are one token.

use super::abbreviations::WordKind;
use super::byte::is_alphanumeric;
use super::scan::Scanner;
use super::token::{Case, Role, TokenClass};

/// The longest host, local part or dotted name, in bytes.
const MAX_CHAIN_BYTES: usize = 128;

impl Scanner<'_, '_> {
    /// Reads an address that begins at the scanner. Its first word ends at `end`. Returns whether there was one.
    pub(super) fn address<const FAST: bool>(&mut self, end: usize) -> bool {
        let joint = self.byte(end);
        if joint == b':' {
            return self.has(end, "://") && !self.blank_at(end + 3) && self.url(end + 3);
        }
        let may =
            matches!(joint, b'.' | b'-' | b'_' | b'+' | b'@') && (is_alphanumeric(self.byte(end + 1)) || self.has(end, "..."));
        if !may || self.at < self.address_checked {
            return false;
        }
        let chain = self.chain();
        if let Some(at) = chain.at {
            if at > self.at && is_alphanumeric(self.byte(at + 1)) {
                self.push_mark(chain.end, TokenClass::Email, Role::Address);
                return true;
            }
        }
        if chain.dots == 0 {
            self.address_checked = chain.end;
            return false;
        }
        self.dotted_name(chain, joint)
    }

    /// Reads a host or another dotted name, if the chain is one. `joint` is the byte after its first word.
    fn dotted_name(&mut self, chain: Chain, joint: u8) -> bool {
        let last = self.slice(chain.last, chain.end);
        let small = !last.starts_with(|c: char| c.is_ascii_uppercase()) || self.byte(chain.last - 2).is_ascii_uppercase();
        let www = self.has(self.at, "www.");
        if www || (self.abbreviations.is(last, WordKind::Domain) && (small || last.len() == 3) && chain.last > self.at + 2) {
            if matches!(self.byte(chain.end), b'/' | b':' | b'?') && !self.blank_at(chain.end + 1) {
                return self.url(chain.end);
            }
            self.push_mark(chain.end, TokenClass::Url, Role::Address);
            return true;
        }
        let file = self.abbreviations.is(last, WordKind::File);
        let lower = self.slice(self.at, chain.end).bytes().all(|byte| !byte.is_ascii_uppercase());
        if file || (joint == b'.' && chain.dots >= 2 && lower && chain.shortest > 1) {
            self.push(chain.end, TokenClass::Word, if lower { Case::Lower } else { Case::Mixed }, Role::Plain);
            return true;
        }
        if chain.shortest > 1 {
            self.address_checked = chain.end;
        }
        false
    }

    /// Reads to the end of a web address. `from` is after its scheme or host.
    fn url(&mut self, from: usize) -> bool {
        let mut end = from;
        while self.byte(end) > b' ' && !matches!(self.byte(end), b'"' | b'<' | b'>') {
            if self.byte(end) >= 128 && !self.word_at(end) {
                break;
            }
            end += 1;
            while self.byte(end) & 0xc0 == 0x80 {
                end += 1;
            }
        }
        while end > from && matches!(self.byte(end - 1), b'.' | b',' | b';' | b':' | b'!' | b'?' | b')' | b']' | b'\'' | b'*') {
            if self.has(end - 3, "...") && self.byte(end - 4) == b'-' {
                break;
            }
            end -= 1;
        }
        self.push_mark(end, TokenClass::Url, Role::Address);
        true
    }

    /// The letters, digits and joints from the scanner on, as long as an address may be.
    fn chain(&self) -> Chain {
        let mut chain = Chain { end: self.at, at: None, dots: 0, last: self.at, shortest: usize::MAX };
        let mut part = self.at;
        let mut end = self.at;
        while end < self.at + MAX_CHAIN_BYTES {
            let byte = self.byte(end);
            if is_alphanumeric(byte) {
                end += 1;
                continue;
            }
            let dots = if self.has(end, "...@") { 3 } else { 0 };
            if dots == 0 && !(matches!(byte, b'.' | b'-' | b'_' | b'+' | b'@' | b'%') && is_alphanumeric(self.byte(end + 1))) {
                break;
            }
            if byte == b'@' {
                if chain.at.is_some() {
                    break;
                }
                chain.at = Some(end);
            }
            if byte == b'.' {
                chain.dots += 1;
                chain.shortest = chain.shortest.min(end - part);
                chain.last = end + 1;
                part = end + 1;
            }
            end += dots.max(1);
        }
        chain.shortest = chain.shortest.min(end - part);
        chain.end = end;
        chain
    }

    /// Reads "@ministry" or "#summit". Returns whether there was one.
    pub(super) fn tag(&mut self, class: TokenClass) -> bool {
        let mut end = self.at + 1;
        if !self.byte(end).is_ascii_alphabetic() {
            return false;
        }
        while is_alphanumeric(self.byte(end)) || (matches!(self.byte(end), b'_' | b'.') && is_alphanumeric(self.byte(end + 1))) {
            end += 1;
        }
        self.push_mark(end, class, Role::Plain);
        true
    }
}

/// Words joined by dots, hyphens and other marks of addresses.
#[derive(Clone, Copy)]
struct Chain {
    end: usize,
    /// Offset of the "@".
    at: Option<usize>,
    /// The number of full stops.
    dots: usize,
    /// Offset of the part after the last full stop.
    last: usize,
    /// Length of the shortest part between full stops, in bytes.
    shortest: usize,
}
