//! Releases of information: what a person allowed a treatment program to tell whom, until when; and
//! what was handed out under it.
//!
//! The elements are those of 42 CFR 2.31(a); the person herself is the first, and is known by her
//! record. A drafting aid, not legal advice: this checks that something is said, not that it is
//! enough. Only a Part 2 program has releases. Pure: today is passed in.

mod report;

use chrono::NaiveDate;

use crate::id::Id;
use crate::invalid::{Invalid, Problem};
use crate::person::not_ahead;
use crate::regime::Regime;
use crate::text::{self, Limit};

pub use report::reported;

/// Each thing a release says.
pub const SAYING: Limit = Limit(400);
/// The most releases kept about one person.
pub const MAX_RELEASES: usize = 100;
/// The most times something is handed out under one release.
pub const MAX_HANDED: usize = 500;

impl Regime {
    /// Whether releases of information with the elements of 42 CFR 2.31 are kept.
    #[must_use]
    pub const fn keeps_releases(self) -> bool {
        matches!(self, Regime::Part2)
    }
}

/// Until when something holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Until {
    /// To the end of this day.
    Day(NaiveDate),
    /// Until something happens, and the day it did, once it has.
    Event {
        /// What has to happen.
        what: String,
        /// The day it happened.
        on: Option<NaiveDate>,
    },
}

impl Until {
    /// A day or an event, whichever was given; `None` if neither was.
    ///
    /// # Errors
    /// [`Problem::NotAChoice`] at `event` if both were; those of [`text::line`].
    pub fn of(day: Option<NaiveDate>, event: &str, field: &str) -> Result<Option<Self>, Invalid> {
        let what = text::line(field, event, SAYING)?;
        match (day, what.is_empty()) {
            (Some(_), false) => Err(Problem::NotAChoice.at(field)),
            (Some(day), true) => Ok(Some(Self::Day(day))),
            (None, false) => Ok(Some(Self::Event { what, on: None })),
            (None, true) => Ok(None),
        }
    }

    /// The last day it held, if that is over on this day.
    #[must_use]
    pub fn over(&self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Day(last) => Some(*last).filter(|last| *last < day),
            Self::Event { on, .. } => on.filter(|on| *on < day),
        }
    }

    fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(*day),
            Self::Event { .. } => None,
        }
    }
}

/// What a release says, as far as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms {
    /// Who may disclose.
    pub discloser: Option<String>,
    /// Exactly what.
    pub information: Option<String>,
    /// To whom: names, or a class of them.
    pub recipient: Option<String>,
    /// What for.
    pub purpose: Option<String>,
    /// That it can be revoked in writing, and how.
    pub revoking: Option<String>,
    /// It is for treatment, payment or health care operations.
    pub operations: bool,
    /// What it then says about being disclosed further.
    pub redisclosure: Option<String>,
    /// Until when it holds.
    pub expires: Option<Until>,
    /// A court or the like sent her, and it can't be revoked before this (42 CFR 2.35).
    pub firm: Option<Until>,
}

impl Terms {
    /// What is missing before it can be signed, by field.
    #[must_use]
    pub fn missing(&self) -> Vec<&'static str> {
        let said = [
            ("discloser", self.discloser.is_some()),
            ("information", self.information.is_some()),
            ("recipient", self.recipient.is_some()),
            ("purpose", self.purpose.is_some()),
            ("revoking", self.revoking.is_some()),
            ("redisclosure", !self.operations || self.redisclosure.is_some()),
            ("expires", self.expires.is_some()),
        ];
        said.into_iter().filter(|(_, said)| !said).map(|(field, _)| field).collect()
    }

    /// Refuses a release that says nothing at all, or one that can't be revoked before a day after
    /// it ends.
    ///
    /// # Errors
    /// [`Problem::Empty`] at `recipient`; [`Problem::EndBeforeStart`] at `firm_until`.
    pub fn check(&self) -> Result<(), Invalid> {
        let says = [&self.discloser, &self.information, &self.recipient, &self.purpose];
        if says.iter().all(|said| said.is_none()) {
            return Err(Problem::Empty.at("recipient"));
        }
        let days = (self.firm.as_ref().and_then(Until::day), self.expires.as_ref().and_then(Until::day));
        match days {
            (Some(firm), Some(last)) if firm > last => Err(Problem::EndBeforeStart.at("firm_until")),
            _ => Ok(()),
        }
    }
}

/// A release of information.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// The group that is allowed to tell.
    pub group: Id,
    /// What it says.
    pub terms: Terms,
    /// The day it was signed.
    pub signed: Option<NaiveDate>,
    /// The day it was revoked.
    pub revoked: Option<NaiveDate>,
}

/// How a release stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not signed yet: nothing may be told.
    Unsigned,
    /// In force since this day.
    InForce(NaiveDate),
    /// Over; this was its last day.
    Expired(NaiveDate),
    /// Revoked on this day.
    Revoked(NaiveDate),
}

/// Why something can't be done with a release as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// What was signed stays as it was signed.
    #[error("it is signed")]
    Signed,
    /// There is no signature yet.
    #[error("it is not signed")]
    NotSigned,
    /// It was revoked before.
    #[error("it was revoked")]
    Revoked,
    /// It is over.
    #[error("it is over")]
    Expired,
    /// It says that it can't be revoked before a day or an event that has not come.
    #[error("it can't be revoked yet")]
    Firm,
    /// It was not in force on that day.
    #[error("it was not in force")]
    NotInForce,
}

impl Refused {
    /// The catalogue's key for it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Signed => "error-release-signed",
            Self::NotSigned => "error-release-not-signed",
            Self::Revoked => "error-release-revoked",
            Self::Expired => "error-release-expired",
            Self::Firm => "error-release-firm",
            Self::NotInForce => "error-release-not-in-force",
        }
    }
}

/// Why a step with a release is refused: the release, or what was typed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// How it stands does not allow it.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// A field can't be taken.
    #[error(transparent)]
    Invalid(#[from] Invalid),
}

/// What something has to happen for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Awaited {
    /// For the release to end.
    End,
    /// For it to become revocable.
    Revocable,
}

impl Release {
    /// How it stands on a day.
    #[must_use]
    pub fn standing(&self, day: NaiveDate) -> Standing {
        let Some(signed) = self.signed else { return Standing::Unsigned };
        if let Some(revoked) = self.revoked {
            return Standing::Revoked(revoked);
        }
        match self.terms.expires.as_ref().and_then(|until| until.over(day)) {
            Some(last) => Standing::Expired(last),
            None => Standing::InForce(signed),
        }
    }

    /// What it says can be changed as long as nobody signed it.
    ///
    /// # Errors
    /// [`Refused::Signed`].
    pub fn check_open(&self) -> Result<(), Refused> {
        if self.signed.is_some() { Err(Refused::Signed) } else { Ok(()) }
    }

    /// Signed on a day, with everything said that has to be.
    ///
    /// # Errors
    /// [`Refused::Signed`]; [`Problem::InTheFuture`] and, where it would be over before it is
    /// signed, [`Problem::EndBeforeStart`] at `on`; [`Problem::Empty`] at what is missing.
    pub fn sign(&self, on: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Fault> {
        self.check_open()?;
        if let Some(field) = self.terms.missing().first() {
            return Err(Problem::Empty.at(field).into());
        }
        not_ahead("on", on, today)?;
        let ends = self.terms.expires.as_ref().and_then(Until::day);
        if ends.is_some_and(|last| last < on) {
            return Err(Problem::EndBeforeStart.at("on").into());
        }
        Ok(on)
    }

    /// Revoked on a day.
    ///
    /// # Errors
    /// [`Refused`]; [`Problem::InTheFuture`], or [`Problem::EndBeforeStart`] before it was signed.
    pub fn revoke(&self, on: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Fault> {
        let signed = self.signed.ok_or(Refused::NotSigned)?;
        if self.revoked.is_some() {
            return Err(Refused::Revoked.into());
        }
        not_ahead("on", on, today)?;
        if on < signed {
            return Err(Problem::EndBeforeStart.at("on").into());
        }
        if let Standing::Expired(_) = self.standing(on) {
            return Err(Refused::Expired.into());
        }
        if self.firm_on(on) {
            return Err(Refused::Firm.into());
        }
        Ok(on)
    }

    /// Whether it can't be revoked on a day: a day it names has not come, or an event.
    #[must_use]
    pub fn firm_on(&self, day: NaiveDate) -> bool {
        match &self.terms.firm {
            None => false,
            Some(Until::Day(from)) => day < *from,
            Some(Until::Event { on, .. }) => on.is_none_or(|on| day < on),
        }
    }

    /// What it waits for happened on a day.
    ///
    /// # Errors
    /// [`Refused::NotSigned`]; [`Problem::NotAChoice`] at `what` where it waits for no event, or for
    /// none any more; [`Problem::InTheFuture`], or [`Problem::EndBeforeStart`] before it was signed.
    pub fn happened(&self, what: Awaited, on: NaiveDate, today: NaiveDate) -> Result<Until, Fault> {
        let signed = self.signed.ok_or(Refused::NotSigned)?;
        let until = match what {
            Awaited::End => &self.terms.expires,
            Awaited::Revocable => &self.terms.firm,
        };
        let Some(Until::Event { what, on: None }) = until else {
            return Err(Problem::NotAChoice.at("what").into());
        };
        not_ahead("on", on, today)?;
        if on < signed {
            return Err(Problem::EndBeforeStart.at("on").into());
        }
        Ok(Until::Event { what: what.clone(), on: Some(on) })
    }

    /// Something was handed out on a day: it has to have been in force then. On the day it was
    /// revoked it may have been.
    ///
    /// # Errors
    /// [`Refused::NotInForce`]; [`Problem::InTheFuture`] at `on`.
    pub fn hand_out(&self, on: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Fault> {
        not_ahead("on", on, today)?;
        let signed = self.signed.is_some_and(|signed| signed <= on);
        let revoked = self.revoked.is_some_and(|revoked| revoked < on);
        let over = self.terms.expires.as_ref().is_some_and(|until| until.over(on).is_some());
        if signed && !revoked && !over { Ok(on) } else { Err(Refused::NotInForce.into()) }
    }

    /// Since when it lets something be told, on the day that it is told.
    ///
    /// # Errors
    /// [`Refused`], whichever way it is not in force that day.
    pub fn may_tell(&self, day: NaiveDate) -> Result<NaiveDate, Refused> {
        match self.standing(day) {
            Standing::InForce(signed) if signed <= day => Ok(signed),
            Standing::InForce(_) => Err(Refused::NotInForce),
            Standing::Unsigned => Err(Refused::NotSigned),
            Standing::Expired(_) => Err(Refused::Expired),
            Standing::Revoked(_) => Err(Refused::Revoked),
        }
    }

    /// Whether it was over for good by the end of a day.
    #[must_use]
    pub fn over_by(&self, day: NaiveDate) -> bool {
        match self.standing(day) {
            Standing::Expired(_) => true,
            Standing::Revoked(on) => on <= day,
            Standing::Unsigned | Standing::InForce(_) => false,
        }
    }
}

/// Something that was handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disclosure {
    /// When.
    pub on: NaiveDate,
    /// To whom.
    pub recipient: String,
    /// What.
    pub what: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn whole() -> Release {
        let some = |text: &str| Some(text.to_owned());
        Release {
            group: Id([1; 16]),
            terms: Terms {
                discloser: some("Harbor Clinic"),
                information: some("Attendance, week by week"),
                recipient: some("Case manager"),
                purpose: some("Coordinating care"),
                revoking: some("In writing, to the front desk"),
                operations: false,
                redisclosure: None,
                expires: Some(Until::Day(day("2026-12-31"))),
                firm: None,
            },
            signed: Some(day("2026-07-01")),
            revoked: None,
        }
    }

    #[test]
    fn nothing_is_told_but_while_a_release_is_in_force() {
        let release = whole();
        assert_eq!(release.may_tell(day("2026-07-01")), Ok(day("2026-07-01")));
        assert_eq!(release.may_tell(day("2026-06-30")), Err(Refused::NotInForce));
        assert_eq!(release.may_tell(day("2027-01-01")), Err(Refused::Expired));
        let revoked = Release { revoked: Some(day("2026-08-01")), ..release.clone() };
        assert_eq!(revoked.may_tell(day("2026-08-01")), Err(Refused::Revoked));
        assert_eq!(Release { signed: None, ..release }.may_tell(day("2026-08-01")), Err(Refused::NotSigned));
    }

    #[test]
    fn a_release_holds_through_its_last_day() {
        let release = whole();
        assert_eq!(release.standing(day("2026-12-31")), Standing::InForce(day("2026-07-01")));
        assert_eq!(release.standing(day("2027-01-01")), Standing::Expired(day("2026-12-31")));
        assert_eq!(Release { signed: None, ..whole() }.standing(day("2027-01-01")), Standing::Unsigned);
    }

    #[test]
    fn what_is_missing_is_told_by_field() {
        assert_eq!(
            Terms::default().missing(),
            ["discloser", "information", "recipient", "purpose", "revoking", "expires"]
        );
        let operations = Terms { operations: true, ..whole().terms };
        assert_eq!(operations.missing(), ["redisclosure"]);
        assert!(whole().terms.missing().is_empty());
        assert_eq!(Terms::default().check(), Err(Problem::Empty.at("recipient")));
    }

    #[test]
    fn it_is_signed_once_whole_and_not_ahead() {
        let draft = Release { signed: None, ..whole() };
        let today = day("2026-07-05");
        assert_eq!(draft.sign(today, today), Ok(today));
        let ahead = draft.sign(day("2026-07-06"), today);
        assert_eq!(ahead, Err(Problem::InTheFuture.at("on").into()));
        let late = draft.sign(day("2027-01-01"), day("2027-02-01"));
        assert_eq!(late, Err(Problem::EndBeforeStart.at("on").into()));
        assert_eq!(whole().sign(today, today), Err(Refused::Signed.into()));
        let empty = Release { terms: Terms { purpose: None, ..whole().terms }, ..draft };
        assert_eq!(empty.sign(today, today), Err(Problem::Empty.at("purpose").into()));
    }

    #[test]
    fn it_is_revoked_once() {
        let (on, today) = (day("2026-08-01"), day("2026-08-02"));
        assert_eq!(whole().revoke(on, today), Ok(on));
        let revoked = Release { revoked: Some(on), ..whole() };
        assert_eq!(revoked.revoke(on, today), Err(Refused::Revoked.into()));
        assert_eq!(revoked.standing(day("2030-01-01")), Standing::Revoked(on));
        assert_eq!(whole().revoke(day("2027-01-02"), day("2027-01-02")), Err(Refused::Expired.into()));
        let early = whole().revoke(day("2026-06-30"), today);
        assert_eq!(early, Err(Problem::EndBeforeStart.at("on").into()));
        let unsigned = Release { signed: None, ..whole() };
        assert_eq!(unsigned.revoke(on, today), Err(Refused::NotSigned.into()));
    }

    #[test]
    fn one_a_court_asked_for_is_revoked_from_the_day_it_names_on() {
        let firm = Some(Until::Day(day("2026-10-01")));
        let release = Release { terms: Terms { firm, ..whole().terms }, ..whole() };
        let revoke = |on: &str| release.revoke(day(on), day("2026-12-01"));
        assert_eq!(revoke("2026-09-30"), Err(Refused::Firm.into()));
        assert_eq!(revoke("2026-10-01"), Ok(day("2026-10-01")));
        let late = Terms { firm: Some(Until::Day(day("2027-01-01"))), ..whole().terms };
        assert_eq!(late.check(), Err(Problem::EndBeforeStart.at("firm_until")));
    }

    #[test]
    fn what_waits_for_an_event_waits_until_it_is_written_down() {
        let event = |on| Some(Until::Event { what: "End of the program".to_owned(), on });
        let terms = Terms { expires: event(None), firm: event(None), ..whole().terms };
        let mut release = Release { terms, ..whole() };
        let today = day("2026-09-01");
        assert_eq!(release.revoke(today, today), Err(Refused::Firm.into()));
        assert_eq!(release.happened(Awaited::Revocable, today, today), Ok(event(Some(today)).unwrap()));
        release.terms.firm = event(Some(today));
        assert_eq!(release.revoke(today, today), Ok(today));
        let twice = release.happened(Awaited::Revocable, today, today);
        assert_eq!(twice, Err(Problem::NotAChoice.at("what").into()));
        release.terms.expires = event(Some(today));
        assert_eq!(release.standing(today), Standing::InForce(day("2026-07-01")));
        assert_eq!(release.standing(day("2026-09-02")), Standing::Expired(today));
        let nothing = whole().happened(Awaited::End, today, today);
        assert_eq!(nothing, Err(Problem::NotAChoice.at("what").into()));
    }

    #[test]
    fn nothing_is_handed_out_before_after_or_without_a_release() {
        let today = day("2027-06-01");
        let hand = |release: &Release, on: &str| release.hand_out(day(on), today).is_ok();
        assert!(hand(&whole(), "2026-07-01") && hand(&whole(), "2026-12-31"));
        assert!(!hand(&whole(), "2026-06-30") && !hand(&whole(), "2027-01-01"));
        assert!(!hand(&Release { signed: None, ..whole() }, "2026-08-01"));
        let revoked = Release { revoked: Some(day("2026-08-01")), ..whole() };
        assert!(hand(&revoked, "2026-08-01") && !hand(&revoked, "2026-08-02"));
        assert!(!hand(&whole(), "2027-06-02"));
        assert!(revoked.over_by(day("2026-08-01")) && !revoked.over_by(day("2026-07-31")));
    }
}
