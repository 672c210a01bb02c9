//! Marks: punctuation, quotation marks and their direction, symbols, emoji.

use super::byte::is_alphanumeric;
use super::non_ascii;
use super::scan::Scanner;
use super::token::{Case, Letters, Role, TokenClass};

impl Scanner<'_, '_> {
    /// Reads an ASCII mark.
    pub(super) fn mark(&mut self, byte: u8) {
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
            b'=' | b'*' | b'_' | b'~' => self.rule(byte),
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

    /// Reads a mark outside ASCII.
    pub(super) fn wide_mark(&mut self, c: char) {
        let next = self.at + c.len_utf8();
        match c {
            _ if is_quote(c) && self.row_of_quotes() => {}
            // German sets „so“ and ‚so‘, Swedish ”så”.
            '“' if self.closes_word(next) => self.close_double(next),
            '‘' if self.closes_word(next) => self.close_single(next),
            '‘' if self.elision(next) => {}
            '”' if self.spaced() && !self.double_open && !self.blank_at(next) && !self.closes_at(next) => {
                self.open_double(next);
            }
            '“' | '„' | '‟' | '「' | '『' | '〝' => self.open_double(next),
            '«' | '《' => self.guillemet(next, true),
            '»' | '》' => self.guillemet(next, false),
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

    /// A run of ".", "?", "!" and "…" is one token.
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

    /// Four or more quotation marks in a row, of whatever kind, are an ornament: speech within speech within speech has three.
    fn row_of_quotes(&mut self) -> bool {
        const LEAST: usize = 4;
        let (mut end, mut marks) = (self.at, 0);
        while let Some(c) = non_ascii::char_at(self.text, end).filter(|c| is_quote(*c)) {
            end += c.len_utf8();
            marks += 1;
        }
        if marks >= LEAST {
            self.push_mark(end, TokenClass::Symbol, Role::Separator);
        }
        marks >= LEAST
    }

    /// A straight double mark: opens behind white space or an opening mark, closes before white space; else the other of the last.
    fn double(&mut self, next: usize) {
        let open_before = self.spaced() || self.follows_opening();
        let open_behind = !self.blank_at(next) && !self.closes_at(next);
        let opens = if open_before == open_behind { open_before } else { !self.double_open };
        if opens { self.open_double(next) } else { self.close_double(next) }
    }

    /// Whether the token before is one behind which a quotation opens without white space.
    fn follows_opening(&self) -> bool {
        self.previous().is_some_and(|token| {
            matches!(token.class(), TokenClass::BracketOpen | TokenClass::QuoteOpen | TokenClass::Dash | TokenClass::Hyphen)
        })
    }

    /// Whether a mark up to `next` stands behind a word and before white space or a mark that closes.
    fn closes_word(&self, next: usize) -> bool {
        !self.spaced() && !self.follows_opening() && (self.blank_at(next) || self.closes_at(next))
    }

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

    /// German and Danish set »so«, French and most others «so».
    fn guillemet(&mut self, end: usize, left: bool) {
        let closes_behind = self.blank_at(end) || self.closes_at(end);
        let opens = if self.spaced() == closes_behind { left } else { self.spaced() };
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

    /// A straight mark or ’ of `mark` bytes that no word carries: a clitic behind a mark, an elision, or a quotation mark.
    fn single(&mut self, mark: usize) {
        let behind = self.at + mark;
        if mark == 1 && self.has(behind, "'") {
            let opens = self.spaced() && !self.blank_at(behind + 1);
            return if opens { self.open_double(behind + 1) } else { self.close_double(behind + 1) };
        }
        let mut letters = Letters::default();
        let to = if self.word_at(behind) { self.letters::<true>(behind, &mut letters) } else { behind };
        let word = self.slice(behind, to);
        if !self.spaced() && !self.follows_opening() {
            let clitic = ["s", "ll", "re", "ve", "d", "m"].iter().any(|known| word.eq_ignore_ascii_case(known));
            if clitic {
                let class = if word.eq_ignore_ascii_case("s") { TokenClass::Possessive } else { TokenClass::Clitic };
                return self.push(to, class, letters.case(), Role::Plain);
            }
            let plural = to == behind
                && self
                    .previous()
                    .is_some_and(|token| token.class() == TokenClass::Abbreviation || token.class() == TokenClass::Acronym);
            if plural && !self.single_open {
                return self.push_mark(behind, TokenClass::Possessive, Role::Plain);
            }
            return self.close_single(behind);
        }
        if word == "n" && (self.has(to, "’") || self.has(to, "'")) {
            let to = to + if self.byte(to) == b'\'' { 1 } else { 3 };
            return self.push(to, TokenClass::Word, Case::Lower, Role::Plain);
        }
        if self.elision(behind) {
            return;
        }
        if self.blank_at(behind) { self.close_single(behind) } else { self.open_single(behind) }
    }

    /// Reads "'90s" or "'em", whose letters begin at `behind`, whichever mark stands for the apostrophe. Says whether it was one.
    fn elision(&mut self, behind: usize) -> bool {
        let mut letters = Letters::default();
        let to = self.letters::<true>(behind, &mut letters);
        let word = self.slice(behind, to);
        let elided = elides(word);
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

    /// "-" inside a compound, "--" and a lone "-" as dashes, a longer run as a rule across the page.
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
            _ => self.rule(b'-'),
        }
    }

    /// A row of "***", "===", "----".
    fn rule(&mut self, byte: u8) {
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

    fn run_of(&mut self, byte: u8, class: TokenClass) {
        let mut end = self.at + 1;
        while self.byte(end) == byte {
            end += 1;
        }
        self.push_mark(end, class, Role::Plain);
    }

    /// ":-)", ":(", ";)", ":P".
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

/// The quotation marks of English and its neighbours, straight, raised, low and pointed.
fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '«' | '»' | '‹' | '›')
}

/// "'90s", "'em", "'tis".
fn elides(word: &str) -> bool {
    const ELIDED: [&str; 10] = ["em", "tis", "twas", "til", "till", "cause", "bout", "n", "cuz", "nother"];
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let decade = digits == 2 && (word.len() == 2 || word.ends_with('s') && word.len() == 3);
    decade || ELIDED.iter().any(|known| word.eq_ignore_ascii_case(known))
}
