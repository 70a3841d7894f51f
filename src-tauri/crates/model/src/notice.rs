//! The notices that go with records of a treatment program (42 CFR 2.32), word for word.
//!
//! Texts of the law, from the files in `notices/`; where they come from stands beside them.

use crate::regime::Regime;

const STATEMENT_1: &str = include_str!("../notices/42-cfr-2.32-statement-1.txt");
const STATEMENT_2: &str = include_str!("../notices/42-cfr-2.32-statement-2.txt");

/// The whole notice, paragraph by paragraph: it goes with whatever is disclosed under a release.
#[must_use]
pub fn statement_1() -> Vec<&'static str> {
    STATEMENT_1.lines().collect()
}

/// The short notice, for what stays with a program or leaves with the person herself.
#[must_use]
pub fn statement_2() -> &'static str {
    STATEMENT_2.trim_end()
}

impl Regime {
    /// The short notice where it holds. Anywhere else it would not be true.
    #[must_use]
    pub fn notice(self) -> Option<&'static str> {
        matches!(self, Self::Part2).then(statement_2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_notice_is_whole_and_nobody_smoothed_it() {
        let notice = statement_1();
        assert_eq!(notice.len(), 5);
        let letters: usize = notice.iter().map(|paragraph| paragraph.chars().count()).sum();
        assert_eq!(letters, 1_321);
        for at in ["2.12(c)(5)", "2.64 or 2.65", "(i) Further", "subparts A and E.", "is NOT sufficient"] {
            assert!(notice.iter().any(|paragraph| paragraph.contains(at)), "{at}");
        }
    }

    #[test]
    fn the_notice_stands_only_where_the_law_holds() {
        for regime in Regime::ALL {
            assert_eq!(regime.notice().is_some(), regime == Regime::Part2);
        }
    }
}
