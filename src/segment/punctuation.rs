//! Punctuation, quotation marks and their direction, symbols, emoji.

use super::abbreviations::WordKind;
use super::byte::is_alphanumeric;
use super::non_ascii;
use super::scan::Scanner;
use super::token::{Case, Letters, Role, TokenClass};

impl Scanner<'_, '_> {
    /// Reads punctuation or a symbol in ASCII.
    pub(super) fn punctuation(&mut self, byte: u8) {
        let next = self.at + 1;
        match byte {
            b'.' | b'?' | b'!' => self.terminal(),
            b'"' | b'\'' if self.row_of_quotes() => {}
            b'"' => self.double(next),
            b'\'' => self.single(1),
            b'`' if self.has(next, "`") => self.open_double(next + 1),
            b'`' => self.open_single(next),
            b'(' | b'[' | b'{' => self.open_bracket(next),
            b')' | b']' | b'}' => self.close_bracket(next),
            b':' | b';' | b'=' if self.smiley() => {}
            b'-' => self.dash(),
            b'=' | b'*' | b'_' | b'~' => self.page_rule(byte),
            b'<' if self.has(next, "3") && self.blank_at(self.at + 2) => {
                self.push_mark(self.at + 2, TokenClass::Emoji, Role::Separator);
            }
            b'$' => self.run_of(byte, TokenClass::Money),
            b'%' => self.push_mark(next, TokenClass::Percent, Role::Plain),
            b'#' if self.tag(TokenClass::Hashtag) => {}
            b'@' if self.tag(TokenClass::Handle) => {}
            b'+' if self.spaced() && self.byte(next).is_ascii_digit() => self.number::<true>(),
            b'+' | b'<' | b'>' | b'\\' => self.run_of(byte, TokenClass::Symbol),
            b'/' => self.run_of(byte, TokenClass::Punctuation),
            b',' | b':' | b';' => self.push_mark(next, TokenClass::Punctuation, Role::Plain),
            _ => self.push_mark(next, TokenClass::Symbol, Role::Plain),
        }
    }

    /// Reads punctuation or a symbol outside ASCII.
    pub(super) fn non_ascii_punctuation(&mut self, c: char) {
        let next = self.at + c.len_utf8();
        match c {
            _ if is_quote(c) && self.row_of_quotes() => {}
            // German quotes „so“ and ‚so‘, Swedish ”så”.
            '“' if self.closes_word(next) => self.close_double(next),
            '‘' if self.closes_word(next) => self.close_single(next),
            '‘' if self.elision(next) => {}
            '”' if self.spaced() && !self.double_open && !self.blank_at(next) && !self.closes_at(next) => {
                self.open_double(next);
            }
            '“' | '„' | '‟' | '「' | '『' | '〝' => self.open_double(next),
            '«' | '《' => self.guillemet(next, Points::Left),
            '»' | '》' => self.guillemet(next, Points::Right),
            '”' | '」' | '』' | '〞' => self.close_double(next),
            '‘' | '‚' | '‹' => self.open_single(next),
            '›' => self.close_single(next),
            '’' => self.single(3),
            '–' | '—' | '―' | '‒' | '⸺' => self.push_mark(next, TokenClass::Dash, Role::Dash),
            '‐' | '‑' => self.push_mark(next, TokenClass::Hyphen, Role::Plain),
            '…' => self.terminal(),
            '。' | '．' | '۔' | '।' => self.push_mark(next, TokenClass::Punctuation, Role::Stop),
            '？' | '！' | '؟' | '‼' | '⁇' | '⁈' | '⁉' => self.push_mark(next, TokenClass::Punctuation, Role::Exclaim),
            '•' | '⁃' | '▪' | '◦' | '‣' | '●' | '○' | '■' | '□' | '►' | '➢' | '▸' | '·' if self.spaced() =>
            {
                self.push_mark(next, TokenClass::Bullet, Role::Bullet);
            }
            '（' | '【' | '〔' => self.open_bracket(next),
            '）' | '】' | '〕' => self.close_bracket(next),
            '€' | '£' | '¥' | '₹' | '₽' | '₩' | '₺' | '₴' | '₪' | '₦' | '¢' => {
                self.push_mark(next, TokenClass::Money, Role::Plain);
            }
            '‰' => self.push_mark(next, TokenClass::Percent, Role::Plain),
            '¡' | '¿' | '、' | '，' | '；' | '：' | '،' | '؛' | '†' | '‡' | '§' | '¶' => {
                self.push_mark(next, TokenClass::Punctuation, Role::Plain);
            }
            _ => {
                let end = self.at + non_ascii::cluster(self.text, self.at).max(c.len_utf8());
                let class = if non_ascii::is_emoji(c) { TokenClass::Emoji } else { TokenClass::Symbol };
                let role = if class == TokenClass::Emoji { Role::Separator } else { Role::Plain };
                self.push_mark(end, class, role);
            }
        }
    }

    /// Reads a run of ".", "?", "!" and "…", which is one token.
    fn terminal(&mut self) {
        let (mut end, mut dots, mut others, mut more) = (self.at, 0, 0, 0);
        loop {
            match self.byte(end) {
                b'.' => dots += 1,
                b'?' | b'!' => others += 1,
                0xe2 if self.has(end, "…") => {
                    more += 1;
                    end += 2;
                }
                _ => break,
            }
            end += 1;
        }
        match (dots, others, more) {
            (1, 0, 0) => self.push_mark(end, TokenClass::Punctuation, Role::Stop),
            (_, 0, _) => self.push_mark(end, TokenClass::Ellipsis, Role::Ellipsis),
            _ => self.push_mark(end, TokenClass::Punctuation, Role::Exclaim),
        }
    }

    /// Reads four or more quotation marks in a row, of whatever kind, as an ornament. Speech within speech within speech has three.
    fn row_of_quotes(&mut self) -> bool {
        const MIN_ROW: usize = 4;
        let (mut end, mut marks) = (self.at, 0);
        while let Some(c) = non_ascii::char_at(self.text, end).filter(|c| is_quote(*c)) {
            end += c.len_utf8();
            marks += 1;
        }
        if marks >= MIN_ROW {
            self.push_mark(end, TokenClass::Symbol, Role::Separator);
        }
        marks >= MIN_ROW
    }

    /// Reads a straight double mark. It opens after white space or an opening mark and closes before white space. If neither or both
    /// hold, it closes the mark that is open.
    fn double(&mut self, next: usize) {
        let may_open = self.spaced() || self.follows_opening();
        let word_follows = !self.blank_at(next) && !self.closes_at(next);
        let opens = if may_open == word_follows { may_open } else { !self.double_open };
        if opens { self.open_double(next) } else { self.close_double(next) }
    }

    /// Whether the token before is one after which a quotation opens without white space.
    fn follows_opening(&self) -> bool {
        self.previous().is_some_and(|token| {
            matches!(token.class(), TokenClass::BracketOpen | TokenClass::QuoteOpen | TokenClass::Dash | TokenClass::Hyphen)
        })
    }

    /// Whether a mark that ends at `next` follows a word and precedes white space or closing punctuation.
    fn closes_word(&self, next: usize) -> bool {
        !self.spaced() && !self.follows_opening() && (self.blank_at(next) || self.closes_at(next))
    }

    /// Whether closing punctuation is at `at`.
    fn closes_at(&self, at: usize) -> bool {
        matches!(self.byte(at), b'.' | b',' | b';' | b':' | b'?' | b'!' | b')' | b']' | b'}')
    }

    fn open_double(&mut self, end: usize) {
        self.double_open = true;
        self.push_mark(end, TokenClass::QuoteOpen, Role::Plain);
    }

    fn close_double(&mut self, end: usize) {
        self.double_open = false;
        self.push_mark(end, TokenClass::QuoteClose, Role::Plain);
    }

    /// Reads a guillemet. German and Danish quote »so«, French and most others «so».
    fn guillemet(&mut self, end: usize, points: Points) {
        let end_follows = self.blank_at(end) || self.closes_at(end);
        let opens = if self.spaced() == end_follows { points == Points::Left } else { self.spaced() };
        if opens { self.open_double(end) } else { self.close_double(end) }
    }

    fn open_single(&mut self, end: usize) {
        self.single_open = true;
        self.push_mark(end, TokenClass::QuoteOpen, Role::Plain);
    }

    fn close_single(&mut self, end: usize) {
        self.single_open = false;
        self.push_mark(end, TokenClass::QuoteClose, Role::Plain);
    }

    /// Reads a straight mark or ’ of `mark` bytes that is not inside a word: a clitic after punctuation, an elision, or a quotation mark.
    fn single(&mut self, mark: usize) {
        let next = self.at + mark;
        if mark == 1 && self.has(next, "'") {
            let opens = self.spaced() && !self.blank_at(next + 1);
            return if opens { self.open_double(next + 1) } else { self.close_double(next + 1) };
        }
        let mut letters = Letters::default();
        let to = if self.word_at(next) { self.letters::<true>(next, &mut letters) } else { next };
        let word = self.slice(next, to);
        if !self.spaced() && !self.follows_opening() {
            if self.abbreviations.is(word, WordKind::Clitic) {
                let class = if word.eq_ignore_ascii_case("s") { TokenClass::Possessive } else { TokenClass::Clitic };
                return self.push(to, class, letters.case(), Role::Plain);
            }
            let plural = to == next
                && self
                    .previous()
                    .is_some_and(|token| token.class() == TokenClass::Abbreviation || token.class() == TokenClass::Acronym);
            if plural && !self.single_open {
                return self.push_mark(next, TokenClass::Possessive, Role::Plain);
            }
            return self.close_single(next);
        }
        if word == "n" && (self.has(to, "’") || self.has(to, "'")) {
            let to = to + if self.byte(to) == b'\'' { 1 } else { 3 };
            return self.push(to, TokenClass::Word, Case::Lower, Role::Plain);
        }
        if self.elision(next) {
            return;
        }
        if self.blank_at(next) { self.close_single(next) } else { self.open_single(next) }
    }

    /// Reads "'90s" or "'em", whose letters begin at `start`, with any mark as apostrophe. Returns whether it was one.
    fn elision(&mut self, start: usize) -> bool {
        let mut letters = Letters::default();
        let to = self.letters::<true>(start, &mut letters);
        let word = self.slice(start, to);
        let elided = is_decade(word) || self.abbreviations.is(word, WordKind::Elided);
        if elided {
            let class = if word.starts_with(|c: char| c.is_ascii_digit()) { TokenClass::DatePart } else { TokenClass::Word };
            self.push(to, class, letters.case(), Role::Plain);
        }
        elided
    }

    fn open_bracket(&mut self, end: usize) {
        self.brackets += 1;
        self.push_mark(end, TokenClass::BracketOpen, Role::Plain);
    }

    fn close_bracket(&mut self, end: usize) {
        let marker = self.brackets == 0;
        self.brackets = self.brackets.saturating_sub(1);
        self.push_mark(end, TokenClass::BracketClose, if marker { Role::Marker } else { Role::Plain });
    }

    /// Reads "-" inside a compound as a hyphen, "--" and a lone "-" as dashes, a longer run as a rule across the page.
    fn dash(&mut self) {
        let mut end = self.at + 1;
        while self.byte(end) == b'-' {
            end += 1;
        }
        let next = self.byte(end);
        match end - self.at {
            1 if self.at == self.block_start && self.blank_at(end) => self.push_mark(end, TokenClass::Bullet, Role::Bullet),
            1 if self.blank_at(end) => self.push_mark(end, TokenClass::Dash, Role::Dash),
            1 if is_alphanumeric(next) || next >= 128 => self.push_mark(end, TokenClass::Hyphen, Role::Plain),
            1 => self.push_mark(end, TokenClass::Dash, Role::Dash),
            2 | 3 if !matches!(next, b'=' | b'*' | b'_') => self.push_mark(end, TokenClass::Dash, Role::Dash),
            _ => self.page_rule(b'-'),
        }
    }

    /// Reads a rule across the page: "***", "===", "----".
    fn page_rule(&mut self, byte: u8) {
        let mut end = self.at;
        while matches!(self.byte(end), b'-' | b'=' | b'*' | b'_' | b'~') {
            end += 1;
        }
        if end == self.at + 1 && byte == b'*' && self.at == self.block_start && self.blank_at(end) {
            return self.push_mark(end, TokenClass::Bullet, Role::Bullet);
        }
        let row = end - self.at > 2;
        self.push_mark(end, TokenClass::Symbol, if row { Role::Separator } else { Role::Plain });
    }

    /// Reads a run of one byte as one token.
    fn run_of(&mut self, byte: u8, class: TokenClass) {
        let mut end = self.at + 1;
        while self.byte(end) == byte {
            end += 1;
        }
        self.push_mark(end, class, Role::Plain);
    }

    /// Reads ":-)", ":(", ";)" or ":P". Returns whether there was one.
    fn smiley(&mut self) -> bool {
        let nose = usize::from(matches!(self.byte(self.at + 1), b'-' | b'\''));
        let mouth = self.at + 1 + nose;
        let end = mouth + 1;
        let drawn = match self.byte(mouth) {
            b')' => self.brackets == 0 || nose == 1,
            b'(' => self.blank_at(end),
            b'D' | b'P' | b'p' | b'O' | b'o' | b'|' | b'/' => self.spaced() && self.blank_at(end),
            _ => false,
        };
        if drawn {
            self.push(end, TokenClass::Emoji, Case::None, Role::Separator);
        }
        drawn
    }
}

/// Which way a guillemet points.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Points {
    Left,
    Right,
}

/// Whether a character is a quotation mark of English or its neighbours: straight, raised, low or pointed.
fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '«' | '»' | '‹' | '›')
}

/// "90s", "68"
fn is_decade(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    digits == 2 && (word.len() == 2 || word.ends_with('s') && word.len() == 3)
}
