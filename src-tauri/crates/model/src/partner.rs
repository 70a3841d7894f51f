//! Two people who walk together because both said so: a buddy for somebody's first visits, and
//! partners for as long as both like.
//!
//! Knows people by id only. Both belong to one group, so that nobody is ever put together across
//! kinds of groups.

use chrono::NaiveDate;

use crate::Id;
use crate::invalid::{Invalid, Problem};

/// After how many visits of the newcomer a buddy's part is over.
pub const BUDDY_VISITS: usize = 3;
/// The most people one person walks with at a time.
pub const MAX_PARTNERS: usize = 10;

/// How two people walk together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Somebody stays beside a newcomer for the first three visits.
    Buddy {
        /// The one whose record it is in is the newcomer.
        newcomer: bool,
    },
    /// Partners, until one of them ends it.
    Partner,
}

/// One person's side of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Partnership {
    /// The other.
    pub other: Id,
    /// How.
    pub kind: Kind,
    /// The day she said yes.
    pub agreed: NaiveDate,
    /// The day the other said yes.
    pub other_agreed: NaiveDate,
    /// The day one of them ended it.
    pub ended: Option<NaiveDate>,
}

impl Partnership {
    /// What two people agreed to.
    ///
    /// # Errors
    /// At `other`: [`Problem::NotAChoice`] for a person with herself. At `agreed` and
    /// `other_agreed`: [`Problem::InTheFuture`].
    pub fn new(
        person: Id,
        other: Id,
        kind: Kind,
        (agreed, other_agreed): (NaiveDate, NaiveDate),
        today: NaiveDate,
    ) -> Result<Self, Invalid> {
        if person == other {
            return Err(Problem::NotAChoice.at("other"));
        }
        for (field, day) in [("agreed", agreed), ("other_agreed", other_agreed)] {
            if day > today {
                return Err(Problem::InTheFuture.at(field));
            }
        }
        Ok(Self { other, kind, agreed, other_agreed, ended: None })
    }

    /// The same as it stands in the other's record.
    #[must_use]
    pub fn mirrored(&self, person: Id) -> Self {
        let kind = match self.kind {
            Kind::Buddy { newcomer } => Kind::Buddy { newcomer: !newcomer },
            Kind::Partner => Kind::Partner,
        };
        Self { other: person, kind, agreed: self.other_agreed, other_agreed: self.agreed, ended: self.ended }
    }

    /// The day both had said yes.
    #[must_use]
    pub fn since(&self) -> NaiveDate {
        self.agreed.max(self.other_agreed)
    }

    /// Whether it is over: somebody ended it, or it was for the first visits and the newcomer has
    /// been here that often. `visits` are the newcomer's days here.
    #[must_use]
    pub fn over(&self, visits: &[NaiveDate]) -> bool {
        let walked = || visits.iter().filter(|day| **day >= self.since()).count();
        self.ended.is_some() || (matches!(self.kind, Kind::Buddy { .. }) && walked() >= BUDDY_VISITS)
    }

    /// Whether it is gone with the names of the evenings up to `day`: it ended by then, or it was
    /// for visits that can no longer be counted.
    #[must_use]
    pub fn gone_with(&self, day: NaiveDate) -> bool {
        let uncounted = matches!(self.kind, Kind::Buddy { .. }) && self.since() <= day;
        uncounted || self.ended.is_some_and(|ended| ended <= day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANA: Id = Id([1; 16]);
    const KIT: Id = Id([2; 16]);

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, d).unwrap()
    }

    fn buddies() -> Partnership {
        Partnership::new(ANA, KIT, Kind::Buddy { newcomer: true }, (day(3), day(5)), day(24)).unwrap()
    }

    #[test]
    fn a_buddy_walks_three_visits_from_the_day_both_said_yes() {
        let visits = [day(3), day(10), day(17), day(24)];
        assert!(!buddies().over(&visits[..3]) && buddies().over(&visits));
        let partners = Partnership { kind: Kind::Partner, ..buddies() };
        assert!(!partners.over(&visits));
        assert!(Partnership { ended: Some(day(9)), ..partners }.over(&[]));
    }

    #[test]
    fn both_sides_say_the_same() {
        let other = buddies().mirrored(ANA);
        assert_eq!((other.other, other.agreed, other.kind), (ANA, day(5), Kind::Buddy { newcomer: false }));
        assert_eq!(other.mirrored(KIT), buddies());
    }

    #[test]
    fn nobody_walks_with_herself_or_agrees_tomorrow() {
        let new = |other, days| Partnership::new(ANA, other, Kind::Partner, days, day(24));
        assert_eq!(new(ANA, (day(3), day(3))), Err(Problem::NotAChoice.at("other")));
        assert_eq!(new(KIT, (day(25), day(3))), Err(Problem::InTheFuture.at("agreed")));
        assert_eq!(new(KIT, (day(3), day(25))), Err(Problem::InTheFuture.at("other_agreed")));
    }

    #[test]
    fn visits_that_can_no_longer_be_counted_do_not_bring_a_buddy_back() {
        assert!(!buddies().gone_with(day(4)) && buddies().gone_with(day(5)));
        assert!(!Partnership { kind: Kind::Partner, ..buddies() }.gone_with(day(24)));
    }
}
