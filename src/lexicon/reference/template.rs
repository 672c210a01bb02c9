//! Templates of normal forms: `S/RES/$n{ ($year)}`.
//!
//! `$n` stands for the words of the group `n` of a pattern, and `$n:4` for the same with zeros before it up to four digits. `$0` is the
//! whole match. A part in braces is left out if one of its groups found nothing. A name is letters in lower case, or digits.

/// What a template asks for.
pub(crate) trait Groups {
    /// The words of a group; `None` if it found nothing.
    fn group(&self, name: &str) -> Option<&str>;
}

/// Fills a template. A group that found nothing is empty.
pub(crate) fn fill(template: &str, groups: &impl Groups) -> String {
    let mut filled = String::with_capacity(template.len() + 8);
    let mut rest = template;
    while let Some((before, inner, after)) = optional(rest) {
        push(before, groups, &mut filled);
        let len = filled.len();
        if !push(inner, groups, &mut filled) {
            filled.truncate(len);
        }
        rest = after;
    }
    push(rest, groups, &mut filled);
    filled
}

/// The names that a template asks for.
pub(crate) fn names(template: &str) -> impl Iterator<Item = &str> {
    template.split('$').skip(1).map(|part| name(part).0)
}

/// Splits at the first part in braces.
fn optional(template: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = template.split_once('{')?;
    let (inner, after) = rest.split_once('}')?;
    Some((before, inner, after))
}

/// Adds a template without braces. Returns whether every group found something.
fn push(template: &str, groups: &impl Groups, filled: &mut String) -> bool {
    let mut parts = template.split('$');
    filled.push_str(parts.next().unwrap_or_default());
    let mut all = true;
    for part in parts {
        let (name, mut rest) = name(part);
        let found = groups.group(name);
        all &= found.is_some();
        if let Some(width) = rest.strip_prefix(':').and_then(|rest| rest.bytes().next()).filter(u8::is_ascii_digit) {
            rest = &rest[2..];
            let missing = usize::from(width - b'0').saturating_sub(found.unwrap_or_default().len());
            filled.extend(std::iter::repeat_n('0', missing));
        }
        filled.push_str(found.unwrap_or_default());
        filled.push_str(rest);
    }
    all
}

/// The name at the start of a part, and what follows it.
fn name(part: &str) -> (&str, &str) {
    let digits = part.len() - part.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let letters = part.len() - part.trim_start_matches(|c: char| c.is_ascii_lowercase()).len();
    part.split_at(digits.max(letters))
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Named<'a>(&'a [(&'a str, &'a str)]);

    impl Groups for Named<'_> {
        fn group(&self, name: &str) -> Option<&str> {
            self.0.iter().find(|(known, _)| *known == name).map(|(_, words)| *words)
        }
    }

    #[test]
    fn fills_groups_and_leaves_out_parts_without_them() {
        let groups = Named(&[("n", "31"), ("y", "2014"), ("0", "all")]);
        for (template, wanted) in [
            ("S/RES/$n{ ($y)}", "S/RES/31 (2014)"),
            ("S/RES/$n{ ($x)}.", "S/RES/31."),
            ("3{19$z}{$y}R$n:4", "32014R0031"),
            ("$0 $x$n", "all 31"),
            ("plain", "plain"),
            ("{open $n", "{open 31"),
            ("$n:1$n:", "3131:"),
        ] {
            assert_eq!(fill(template, &groups), wanted, "{template}");
        }
        assert_eq!(names("$n{ ($year)}$0:4").collect::<Vec<_>>(), ["n", "year", "0"]);
    }
}
