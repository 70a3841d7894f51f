//! The papers of a usual evening: which, how many of each, and what was chosen about them. Whose
//! evening it is, and how a paper looks, is not known here.

use crate::id::Id;
use crate::invalid::{Invalid, Problem, in_range};
use crate::name::Policy;
use crate::pack::Pack;
use crate::paper::{PaperKind, Subject};
use crate::regime::Regime;

/// The most papers a set has.
pub const MAX_LINES: usize = 24;
/// The most copies that are printed of one paper at once.
pub const MAX_COPIES: u32 = 99;

/// One paper of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetLine {
    /// Which.
    pub kind: PaperKind,
    /// How many.
    pub copies: u32,
    /// In large print.
    pub large: bool,
    /// How much of each name, if that was chosen.
    pub names: Option<Policy>,
    /// For how many meetings, if that was chosen.
    pub meetings: Option<u32>,
    /// Which reading, of a paper that is about one.
    pub reading: Option<Id>,
    /// Which handout, of a paper that is about one.
    pub handout: Option<Id>,
    /// With lines for first names.
    pub name_lines: bool,
}

impl SetLine {
    /// A paper with nothing chosen about it.
    #[must_use]
    pub const fn of(kind: PaperKind, copies: u32) -> Self {
        Self {
            kind,
            copies,
            large: false,
            names: None,
            meetings: None,
            reading: None,
            handout: None,
            name_lines: false,
        }
    }
}

/// Whether a paper can be in a set: an evening has one meeting and one group, but it is not about
/// somebody.
#[must_use]
pub fn may_be_in_a_set(kind: PaperKind) -> bool {
    !kind.about().contains(&Subject::Person)
}

/// How many copies of one paper are printed.
///
/// # Errors
/// [`Problem::OutOfRange`] at `field`.
pub fn check_copies(field: &str, copies: u32) -> Result<u32, Invalid> {
    in_range(field, copies, 1, MAX_COPIES)
}

/// Refuses a set that nobody could mean. What goes with a kind is not looked at.
///
/// # Errors
/// [`Problem::TooMany`] at `lines`; at a line's field what can't be taken.
pub fn check(lines: &[SetLine], regime: Regime) -> Result<(), Invalid> {
    if lines.len() > MAX_LINES {
        return Err(Problem::TooMany { max: MAX_LINES }.at("lines"));
    }
    for (at, line) in lines.iter().enumerate() {
        check_copies(&format!("lines[{at}].copies"), line.copies)?;
        if !may_be_in_a_set(line.kind) {
            return Err(Problem::NotAChoice.at(&format!("lines[{at}].kind")));
        }
        if !line.kind.exists_in(regime) {
            return Err(Problem::NotKeptHere.at(&format!("lines[{at}].kind")));
        }
    }
    Ok(())
}

/// The papers a group starts with: what its starter set lays out for an evening. What is off until
/// the group says so waits for that.
#[must_use]
pub fn usual(pack: &Pack, regime: Regime) -> Vec<PaperKind> {
    let kinds = pack.papers.iter().copied();
    let fits =
        |kind: &PaperKind| may_be_in_a_set(*kind) && kind.exists_in(regime) && !kind.is_off_until_allowed();
    kinds.filter(fits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_is_of_the_group_and_not_endless() {
        let line = SetLine::of(PaperKind::SignIn, 1);
        assert!(check(&vec![line.clone(); MAX_LINES], Regime::MutualAid).is_ok());
        let refused = check(&vec![line; MAX_LINES + 1], Regime::MutualAid).unwrap_err();
        assert_eq!(refused.field, "lines");
        for copies in [0, 100] {
            let refused = check(&[SetLine::of(PaperKind::SignIn, copies)], Regime::MutualAid).unwrap_err();
            assert_eq!(refused.field, "lines[0].copies");
        }
        let agency = [SetLine::of(PaperKind::Tally, 1), SetLine::of(PaperKind::AgencySignIn, 1)];
        assert_eq!(check(&agency, Regime::MutualAid).unwrap_err().field, "lines[1].kind");
        assert!(check(&agency, Regime::Part2).is_ok());
    }

    #[test]
    fn a_new_group_has_the_papers_of_its_starter_set() {
        for pack in Pack::shipped().unwrap() {
            for regime in &pack.regimes {
                let usual = usual(pack, *regime);
                assert!(!usual.is_empty(), "{}", pack.id);
                let lines: Vec<_> = usual.iter().map(|kind| SetLine::of(*kind, 1)).collect();
                assert!(check(&lines, *regime).is_ok());
                assert!(!usual.contains(&PaperKind::AttendanceSlip), "{}: nobody was asked yet", pack.id);
            }
        }
    }
}
