//! Who was here: a headcount, and a mark a person where the group keeps names.
//!
//! A headcount and marks stand side by side and are never silently added: "unduplicated" can't
//! be computed from a headcount.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::basket::Basket;
use crate::id::Id;
use crate::invalid::{Invalid, in_range};
use crate::regime::Regime;

/// The largest headcount taken.
pub const MAX_COUNT: u32 = 9_999;

/// How a person attended. No mark at all means *not recorded*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// Here.
    Here,
    /// Here, after the start.
    Late,
    /// Here, but not to the end.
    LeftEarly,
    /// Not here, and let somebody know.
    Excused,
    /// Not here. Never offered in mutual aid.
    Absent,
}

impl Mark {
    /// All marks, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Here, Self::Late, Self::LeftEarly, Self::Excused, Self::Absent];

    /// Whether the person was in the room.
    #[must_use]
    pub fn present(self) -> bool {
        matches!(self, Self::Here | Self::Late | Self::LeftEarly)
    }

    /// The text it is stored and sent as.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Here => "here",
            Self::Late => "late",
            Self::LeftEarly => "left_early",
            Self::Excused => "excused",
            Self::Absent => "absent",
        }
    }

    /// The mark a stored text means.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mark| mark.text() == text)
    }

    /// The marks this kind of group offers.
    #[must_use]
    pub fn offered(regime: Regime) -> Vec<Self> {
        Self::ALL.into_iter().filter(|mark| *mark != Self::Absent || regime.offers_absent_mark()).collect()
    }
}

/// One person's mark and when it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marked {
    /// How the person attended.
    pub mark: Mark,
    /// When the mark was made, to the minute.
    pub at: DateTime<Utc>,
}

/// The headcount. `None` is *not counted*, which is not 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// People in the room.
    pub room: Option<u32>,
    /// Of all of them, how many are here for the first time.
    pub newcomers: Option<u32>,
    /// People who joined from elsewhere.
    pub online: Option<u32>,
}

/// How those on the list were marked, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Listed {
    /// Here, late or until they left early.
    pub here: u32,
    /// Not here, and let somebody know.
    pub let_us_know: u32,
    /// Marked absent.
    pub absent: u32,
    /// Without a mark.
    pub not_recorded: u32,
}

/// Who was at one meeting, and what was put in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// The headcount.
    pub counts: Counts,
    /// Marks by person.
    pub marks: BTreeMap<Id, Marked>,
    /// Who of those marked took part from elsewhere, where the group meets online too.
    pub online: BTreeSet<Id>,
    /// People who were here by name, and whose names are no longer kept.
    pub unnamed: Option<u32>,
    /// How people of the list were marked whose names are no longer kept. `None` where that was
    /// not stored.
    pub listed: Option<Listed>,
    /// What was put in. By itself it does not say that anybody was there.
    pub basket: Basket,
    /// When all names became totals: whatever else could be asked of them is *not kept*.
    pub not_kept_since: Option<NaiveDate>,
}

impl Sheet {
    /// How many people were here by name, those included whose names are no longer kept.
    #[must_use]
    pub fn marked_here(&self) -> u32 {
        let named = self.marks.values().filter(|m| m.mark.present()).count();
        u32::try_from(named).unwrap_or(u32::MAX).saturating_add(self.unnamed.unwrap_or(0))
    }

    /// How many people were here as far as anybody wrote down: the headcount, or the named
    /// people if they are more. `None` if nothing was written down.
    #[must_use]
    pub fn people(&self) -> Option<u32> {
        let counted = match (self.counts.room, self.counts.online) {
            (None, None) => None,
            (room, online) => Some(room.unwrap_or(0) + online.unwrap_or(0)),
        };
        let named = Some(self.marked_here()).filter(|_| !self.marks.is_empty() || self.unnamed.is_some());
        counted.max(named)
    }

    /// Whether anything was written down.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty() && self.unnamed.is_none() && self.counts == Counts::default()
    }
}

/// How many recorded meetings back it is looked at to tell who usually comes.
pub const LOOKED_BACK: usize = 12;

impl Sheet {
    /// Whether it tells who was there by name.
    #[must_use]
    pub fn names_somebody(&self) -> bool {
        !self.marks.is_empty()
    }
}

/// The people of a list in the order in which they are likely to come: whoever was here at most of
/// the sheets first, among equals as they stood, which is by name.
#[must_use]
pub fn expected_order<'a>(by_name: &[Id], sheets: impl IntoIterator<Item = &'a Sheet>) -> Vec<Id> {
    let mut times: BTreeMap<Id, u32> = BTreeMap::new();
    for sheet in sheets {
        for (person, _) in sheet.marks.iter().filter(|(_, marked)| marked.mark.present()) {
            *times.entry(*person).or_default() += 1;
        }
    }
    let mut order = by_name.to_vec();
    order.sort_by_key(|person| std::cmp::Reverse(times.get(person).copied().unwrap_or(0)));
    order
}

/// Refuses a headcount no room holds.
///
/// # Errors
/// [`crate::invalid::Problem::OutOfRange`] at `field`.
pub fn check_count(field: &str, count: Option<u32>) -> Result<Option<u32>, Invalid> {
    count.map(|count| in_range(field, count, 0, MAX_COUNT)).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(marks: &[Mark], room: Option<u32>, online: Option<u32>) -> Sheet {
        let at = DateTime::UNIX_EPOCH;
        Sheet {
            counts: Counts { room, newcomers: None, online },
            marks: marks
                .iter()
                .zip(0u8..)
                .map(|(mark, n)| (Id([n; 16]), Marked { mark: *mark, at }))
                .collect(),
            ..Sheet::default()
        }
    }

    #[test]
    fn people_whose_names_are_gone_still_count() {
        let mut frozen = sheet(&[], None, None);
        frozen.unnamed = Some(12);
        assert_eq!((frozen.people(), frozen.marked_here(), frozen.is_empty()), (Some(12), 12, false));
        let mut erased = sheet(&[Mark::Here, Mark::Excused], Some(1), None);
        erased.unnamed = Some(1);
        assert_eq!(erased.people(), Some(2));
    }

    #[test]
    fn nothing_written_down_is_not_nobody() {
        assert_eq!(sheet(&[], None, None).people(), None);
        assert_eq!(sheet(&[], Some(0), None).people(), Some(0));
        assert_eq!(sheet(&[Mark::Excused], None, None).people(), Some(0));
    }

    #[test]
    fn headcount_and_names_are_never_added() {
        assert_eq!(sheet(&[Mark::Here, Mark::Late], Some(17), Some(3)).people(), Some(20));
        assert_eq!(sheet(&[Mark::Here, Mark::LeftEarly, Mark::Excused], Some(1), None).people(), Some(2));
    }

    #[test]
    fn whoever_usually_comes_stands_first_and_then_the_alphabet() {
        // By name: 3, 1, 0, 2.
        let by_name = [3, 1, 0, 2].map(|n| Id([n; 16]));
        let sheets = [
            sheet(&[Mark::Here, Mark::Excused, Mark::Late], None, None),
            sheet(&[Mark::LeftEarly, Mark::Here], None, None),
        ];
        let order: Vec<u8> = expected_order(&by_name, &sheets).iter().map(|id| id.0[0]).collect();
        assert_eq!(order, [0, 1, 2, 3]);
        let nothing: Vec<u8> = expected_order(&by_name, &[]).iter().map(|id| id.0[0]).collect();
        assert_eq!(nothing, [3, 1, 0, 2]);
    }

    #[test]
    fn mutual_aid_never_offers_absent() {
        assert!(!Mark::offered(Regime::MutualAid).contains(&Mark::Absent));
        assert!(Mark::offered(Regime::Part2).contains(&Mark::Absent));
    }

    #[test]
    fn every_mark_has_its_text() {
        for mark in Mark::ALL {
            assert_eq!(Mark::from_text(mark.text()), Some(mark));
        }
        assert_eq!(Mark::from_text("here "), None);
    }
}
