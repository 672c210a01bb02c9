//! Addresses: web pages, e-mail, and dotted names that are one token.

use super::abbreviations::Entry;
use super::byte::is_alphanumeric;
use super::scan::Scanner;
use super::token::{Case, Role, TokenClass};

/// No host, local part or dotted name is longer.
const REACH: usize = 128;

impl Scanner<'_, '_> {
    /// Reads an address that begins where the scanner stands; its first word ends at `end`. Says whether there was one.
    pub(super) fn address<const FAST: bool>(&mut self, end: usize) -> bool {
        let joint = self.byte(end);
        if joint == b':' {
            return self.has(end, "://") && !self.blank_at(end + 3) && self.url(end + 3);
        }
        let may =
            matches!(joint, b'.' | b'-' | b'_' | b'+' | b'@') && (is_alphanumeric(self.byte(end + 1)) || self.has(end, "..."));
        if !may || self.at < self.judged {
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
            self.judged = chain.end;
            return false;
        }
        self.dotted_name(chain, joint)
    }

    fn dotted_name(&mut self, chain: Chain, joint: u8) -> bool {
        let last = self.slice(chain.last, chain.end);
        let small = !last.starts_with(|c: char| c.is_ascii_uppercase()) || self.byte(chain.last - 2).is_ascii_uppercase();
        let www = self.has(self.at, "www.");
        if www || (self.known.is(last, Entry::Domain) && (small || last.len() == 3) && chain.last > self.at + 2) {
            if matches!(self.byte(chain.end), b'/' | b':' | b'?') && !self.blank_at(chain.end + 1) {
                return self.url(chain.end);
            }
            self.push_mark(chain.end, TokenClass::Url, Role::Address);
            return true;
        }
        let file = self.known.is(last, Entry::File);
        let lower = self.slice(self.at, chain.end).bytes().all(|byte| !byte.is_ascii_uppercase());
        if file || (joint == b'.' && chain.dots >= 2 && lower && chain.shortest > 1) {
            self.push(chain.end, TokenClass::Word, if lower { Case::Lower } else { Case::Mixed }, Role::Plain);
            return true;
        }
        if chain.shortest > 1 {
            self.judged = chain.end;
        }
        false
    }

    /// Reads on to the end of a web address; `from` is behind its scheme or host.
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

    /// The letters, digits and joints from where the scanner stands, as far as an address may reach.
    fn chain(&self) -> Chain {
        let mut chain = Chain { end: self.at, at: None, dots: 0, last: self.at, shortest: usize::MAX };
        let mut part = self.at;
        let mut end = self.at;
        while end < self.at + REACH {
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

    /// "@ministry" and "#summit".
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

/// Words with joints between them.
#[derive(Clone, Copy)]
struct Chain {
    end: usize,
    /// Where the "@" stands.
    at: Option<usize>,
    dots: usize,
    /// Where the part behind the last full stop begins.
    last: usize,
    /// Length of the shortest part between full stops.
    shortest: usize,
}
