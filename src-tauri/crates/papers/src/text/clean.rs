//! What is left of a text once everything that could disturb a page is taken out of it.

use unicode_script::{Script, UnicodeScript};

/// Longer texts are cut here, long before anything could print them; shaping is not for novels.
const MAX_CHARS: usize = 2_000;

/// Makes one printable line of `text`: every run of white space becomes one space, control
/// characters and whatever overrides direction beyond the text itself are dropped.
///
/// A text that starts with a combining mark gets a no-break space for the mark to sit on.
pub(crate) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len().min(MAX_CHARS * 4));
    let mut space = false;
    for c in text.chars().filter(|c| !dropped(*c)).take(MAX_CHARS) {
        if is_space(c) {
            space = true;
            continue;
        }
        if space && !out.is_empty() {
            out.push(' ');
        }
        space = false;
        if out.is_empty() && is_mark(c) {
            out.push('\u{A0}');
        }
        out.push(c);
    }
    out
}

pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{2007}' | '\u{202F}')
}

pub(super) fn dropped(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(c,
            '\u{AD}' // soft hyphen: lines break at words here
            | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' // could turn the rest of a line round
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFC}')
}

/// Combining marks that belong to no script of their own, and so draw onto whatever stands before.
pub(super) fn is_mark(c: char) -> bool {
    c.script() == Script::Inherited && !matches!(c, '\u{200C}' | '\u{200D}')
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn white_space_of_every_kind_becomes_single_spaces() {
        assert_eq!(clean("  Ana\t\u{2003}María\r\n P.  "), "Ana María P.");
        assert_eq!(clean("Ana\u{2028}P."), "Ana P.");
    }

    #[test]
    fn controls_and_overrides_are_dropped() {
        assert_eq!(clean("A\u{0}n\u{7}a\u{202E} P\u{2066}.\u{FEFF}\u{9D}"), "Ana P.");
        assert_eq!(clean("\u{1}\u{2}\u{202E}\u{1b}"), "");
    }

    #[test]
    fn joiners_and_no_break_spaces_stay() {
        assert_eq!(clean("👩\u{200D}🎤 A\u{A0}B"), "👩\u{200D}🎤 A\u{A0}B");
    }

    #[test]
    fn a_leading_mark_gets_something_to_sit_on() {
        assert_eq!(clean("\u{301}\u{302}"), "\u{A0}\u{301}\u{302}");
    }

    #[test]
    fn a_text_without_end_is_cut() {
        assert_eq!(clean(&"x".repeat(10_000)).len(), 2_000);
    }
}
