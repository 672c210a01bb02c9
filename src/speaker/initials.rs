//! Offices by their initials: "EAM" is the External Affairs Minister.

use super::person_name::compatible;
use super::reading::SourceReading;

/// The first person whose office these initials abbreviate: "EAM" is the External Affairs Minister, and "DPM/FM" the Deputy Prime
/// Minister and Foreign Minister.
pub(super) fn holder<'h, 'a: 'h>(
    mut holders: impl Iterator<Item = &'h SourceReading<'a>>,
    name: &str,
) -> Option<&'h SourceReading<'a>> {
    holders.find(|reading| name.split('/').all(|initials| abbreviates(initials, reading)))
}

/// The first person with a name after the initials of the office: "IGP Lund" is the Inspector General of Police, Bo Lund.
pub(super) fn titled<'h, 'a: 'h>(
    mut holders: impl Iterator<Item = &'h SourceReading<'a>>,
    name: &str,
) -> Option<&'h SourceReading<'a>> {
    /// The number of letters that initials may have.
    const LETTERS: std::ops::RangeInclusive<usize> = 2..=5;
    let (initials, rest) = name.split_once(' ').filter(|(initials, _)| LETTERS.contains(&initials.len()))?;
    let is_capitals = initials.bytes().all(|byte| byte.is_ascii_uppercase());
    holders.find(|reading| is_capitals && abbreviates(initials, reading) && compatible(&reading.name, rest))
}

/// Whether the office of a person has these initials.
pub(super) fn abbreviates(initials: &str, person: &SourceReading<'_>) -> bool {
    let role = person.role.as_deref().unwrap_or_default();
    initials_of(role).windows(initials.len().max(1)).any(|found| found == initials.as_bytes())
}

/// The initials of the capitalised words of an office.
fn initials_of(role: &str) -> Vec<u8> {
    let words = role.split(|c: char| !c.is_alphanumeric()).filter_map(|word| word.bytes().next());
    words.filter(u8::is_ascii_uppercase).collect()
}
