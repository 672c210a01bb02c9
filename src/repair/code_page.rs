//! [`CodePage`]: an encoding as which UTF-8 is read by mistake.

/// The characters that an encoding has for the bytes of UTF-8 after the first.
pub(super) struct CodePage {
    /// The characters for the bytes 0xc2, 0xc3, 0xc4, 0xc5 and 0xe2, with which a character of UTF-8 begins. A blank is none that is read.
    leads: &'static str,
    /// The characters for the bytes from 0x80 to 0xbf. A blank is a byte that has none.
    trails: &'static str,
    /// Whether a first byte 0xe2 counts only before 0x80, the byte of the quotation marks and dashes: its character is a letter.
    marks_only: bool,
}

/// The first bytes that are read.
const LEAD_BYTES: [u8; 5] = [0xc2, 0xc3, 0xc4, 0xc5, 0xe2];

/// Windows-1252 comes first: it is the most frequent, and a character is read with the first page that has it.
pub(super) const CODE_PAGES: &[CodePage] = &[
    CodePage { leads: "ÂÃ Åâ", trails: WINDOWS_1252, marks_only: false },
    CodePage { leads: "    â", trails: WINDOWS_1250, marks_only: true },
    CodePage { leads: "    β", trails: WINDOWS_1252, marks_only: true },
    CodePage { leads: "¬√ƒ≈‚", trails: MAC_ROMAN, marks_only: true },
    CodePage { leads: "┬├─┼Ô", trails: DOS_850, marks_only: true },
    CodePage { leads: "┬├─┼Γ", trails: DOS_437, marks_only: true },
    CodePage { leads: "В   в", trails: WINDOWS_1251, marks_only: true },
];

const WINDOWS_1252: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ\u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿";
const WINDOWS_1250: &str = "€ ‚ „…†‡ ‰Š‹ŚŤŽŹ ‘’“”•–— ™š›śťžź\u{a0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{ad}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż";
const WINDOWS_1251: &str = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–— ™љ›њќћџ\u{a0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{ad}®Ї°±Ііґµ¶·ё№є»јЅѕї";
const MAC_ROMAN: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø";
const DOS_850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐";
const DOS_437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐";

/// Whether a page has a character for a first byte.
pub(super) const fn is_lead(c: char) -> bool {
    matches!(c, 'Â' | 'Ã' | 'Å' | 'â' | 'β' | '¬' | '√' | 'ƒ' | '≈' | '‚' | '┬' | '├' | '─' | '┼' | 'Ô' | 'Γ' | 'В' | 'в')
}

impl CodePage {
    /// The first byte of UTF-8 that was read as a character.
    pub(super) fn lead(&self, c: char) -> Option<u8> {
        let at = self.leads.chars().position(|lead| lead == c && lead != ' ')?;
        Some(LEAD_BYTES[at])
    }

    /// The later byte of UTF-8 that was read as a character. The control characters from 0x80 to 0x9f stand for bytes without a character.
    pub(super) fn trail(&self, c: char) -> Option<u8> {
        if matches!(c, '\u{80}'..='\u{9f}') {
            return u8::try_from(u32::from(c)).ok();
        }
        let at = self.trails.chars().position(|trail| trail == c && trail != ' ')?;
        Some(0x80 + at as u8)
    }

    /// Whether there is a character for one of the later bytes.
    pub(super) fn has(&self, trail: u8) -> bool {
        self.trails.chars().nth((trail - 0x80).into()).is_some_and(|c| c != ' ')
    }

    /// Whether the second byte fits the first.
    pub(super) fn joins(&self, lead: u8, second: u8) -> bool {
        !(self.marks_only && lead == 0xe2) || second == 0x80
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_a_character_or_a_blank_for_each_byte() {
        for page in CODE_PAGES {
            assert!(page.leads.chars().all(|c| c == ' ' || is_lead(c)), "{}", page.leads);
            assert_eq!((page.leads.chars().count(), page.trails.chars().count()), (5, 64), "{}", page.leads);
        }
    }
}
