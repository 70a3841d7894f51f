//! What kind of group this is: the legal world a group's records live in.
//!
//! Pure rules that follow from the kind alone. What was agreed in a particular group, and when, is
//! the group's business and not known here; nor is any wording shown on a screen.

use serde::{Deserialize, Serialize};

/// The kind of group, which decides how people may be named, marked and remembered.
///
/// A mutual-aid meeting is normally neither a health record nor a court record; a group run by a
/// clinic, for a court or by another agency usually is one or the other. One program serves all of
/// them, so every rule that differs asks the regime rather than guessing from the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Regime {
    /// People helping each other: AA, SMART Recovery and the like. Starts without names.
    MutualAid,
    /// A substance-use treatment program under 42 CFR Part 2 (United States).
    Part2,
    /// Education or a group that a court ordered somebody to attend.
    CourtMandated,
    /// Any other agency with rules of its own about its records.
    OtherAgency,
}

impl Regime {
    /// Every regime, mutual aid first, in the order in which a screen offers them.
    pub const ALL: [Regime; 4] =
        [Regime::MutualAid, Regime::Part2, Regime::CourtMandated, Regime::OtherAgency];

    /// The word for this regime in packs, records and on the wire.
    pub const fn id(self) -> &'static str {
        match self {
            Regime::MutualAid => "mutual_aid",
            Regime::Part2 => "part2",
            Regime::CourtMandated => "court_mandated",
            Regime::OtherAgency => "other_agency",
        }
    }

    /// The regime with this id, if there is one.
    pub fn from_id(id: &str) -> Option<Regime> {
        Regime::ALL.into_iter().find(|regime| regime.id() == id)
    }

    /// Whether names may be kept only after the group agreed to it, on a date that is written down.
    pub const fn needs_agreement_for_names(self) -> bool {
        matches!(self, Regime::MutualAid)
    }

    /// Whether "absent" is a mark one can give. In mutual aid nobody is missed on paper: a person
    /// was here, let us know, or nothing was recorded.
    pub const fn offers_absent_mark(self) -> bool {
        !matches!(self, Regime::MutualAid)
    }

    /// Whether figures may be shown person by person. In mutual aid nobody is reckoned up.
    pub const fn counts_by_person(self) -> bool {
        !matches!(self, Regime::MutualAid)
    }

    /// Whether everybody on the list may be marked here at once. Where an agency answers for each
    /// mark, each is made by itself.
    pub const fn marks_all_at_once(self) -> bool {
        matches!(self, Regime::MutualAid)
    }

    /// Whether notes, tags and own fields about a person may be kept at all.
    pub const fn keeps_notes(self) -> bool {
        !matches!(self, Regime::MutualAid)
    }

    /// Whether goals and plans may be kept, for somebody who asks. In mutual aid the worksheet is
    /// printed and hers.
    pub const fn keeps_goals(self) -> bool {
        !matches!(self, Regime::MutualAid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize, Deserialize)]
    struct Holder {
        regime: Regime,
    }

    #[test]
    fn the_id_is_what_is_written_in_files() {
        for regime in Regime::ALL {
            let written = toml::to_string(&Holder { regime }).unwrap();
            assert_eq!(written.trim(), format!("regime = \"{}\"", regime.id()));
            let read: Holder = toml::from_str(&written).unwrap();
            assert_eq!(read.regime, regime);
            assert_eq!(Regime::from_id(regime.id()), Some(regime));
        }
        assert_eq!(Regime::from_id("MutualAid"), None);
        assert_eq!(Regime::from_id(""), None);
    }

    #[test]
    fn mutual_aid_alone_starts_without_names_absences_and_notes() {
        for regime in Regime::ALL {
            let mutual_aid = regime == Regime::MutualAid;
            assert_eq!(regime.needs_agreement_for_names(), mutual_aid);
            assert_eq!(regime.offers_absent_mark(), !mutual_aid);
            assert_eq!(regime.counts_by_person(), !mutual_aid);
            assert_eq!(regime.keeps_notes(), !mutual_aid);
            assert_eq!(regime.marks_all_at_once(), mutual_aid);
            assert_eq!(regime.keeps_goals(), !mutual_aid);
        }
    }
}
