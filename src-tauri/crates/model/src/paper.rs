//! The kinds of paper there are, and what holds of each wherever it is made: what it is about,
//! whether it goes round, whose names may be on it, and in which kinds of group there is such a
//! paper. One line a kind, in [`PaperKind::facts`].
//!
//! How they look, and what they are called on screen, is not known here.

use serde::{Deserialize, Serialize};

use crate::regime::Regime;

/// A kind of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// The sheet that goes round: empty lines only.
    SignIn,
    /// The sheet that stays with whoever leads: the names on the list, and empty lines.
    FacilitatorCopy,
    /// The sheet an agency keeps, as it goes round: empty lines, real times, signatures.
    AgencySignIn,
    /// The same with the names on the list; it stays with whoever leads.
    AgencyCopy,
    /// One slip a person to sign in on, so that nobody sees who else came.
    SignInSlips,
    /// Boxes to count with, no names.
    Tally,
    /// The evening's plan for whoever leads it.
    RunSheet,
    /// The evening's plan for the room.
    RoomAgenda,
    /// One sheet for the leader of each circle.
    LeaderSheets,
    /// Each reader's own part, in large letters.
    ReaderCards,
    /// Services to put one's name down for.
    SignUp,
    /// Who is doing what at the next meetings.
    WhoDoesWhat,
    /// The weeks ahead, for whoever leads.
    WeeksAhead,
    /// The weeks ahead, for the wall.
    WeeksAheadWall,
    /// A reading in large print.
    Reading,
    /// Names that stand on tables.
    NameTents,
    /// Names that are pinned on.
    Badges,
    /// A slip for somebody who asks for it: she carries it away.
    AttendanceSlip,
    /// The report about one person that a treatment program hands out under her release.
    PersonReport,
    /// Who wants to be reached by the others, and how.
    PhoneList,
    /// What is in the box of chips, and what is wanted ahead.
    ChipList,
    /// The same with the names of those who asked to be counted.
    ChipNames,
    /// A certificate for a milestone.
    Certificate,
    /// What a group writes down, told to its members.
    WrittenDown,
    /// A handout.
    Handout,
}

/// What a paper is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// One evening.
    Meeting,
    /// A group.
    Group,
    /// One person.
    Person,
    /// A reading.
    Reading,
    /// A handout.
    Handout,
    /// A person's release of information.
    Release,
}

impl Subject {
    /// Every subject.
    pub const ALL: [Self; 6] =
        [Self::Meeting, Self::Group, Self::Person, Self::Reading, Self::Handout, Self::Release];

    /// The field of a request it is given in.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Group => "group",
            Self::Person => "person",
            Self::Reading => "reading",
            Self::Handout => "handout",
            Self::Release => "release",
        }
    }
}

/// Whether names of people are on a paper. The name of a group is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NamesOn {
    /// Nobody's.
    Never,
    /// In groups that keep names; in others it is made without.
    IfKept,
    /// Without names there is no such paper.
    Always,
}

/// Every kind of group.
const EVERYWHERE: &[Regime] = &Regime::ALL;
/// Groups an agency runs.
const AGENCIES: &[Regime] = &[Regime::Part2, Regime::CourtMandated, Regime::OtherAgency];

/// What holds of a kind of paper.
#[derive(Debug, Clone, Copy)]
struct Facts {
    id: &'static str,
    about: &'static [Subject],
    may: &'static [Subject],
    names: NamesOn,
    goes_round: bool,
    regimes: &'static [Regime],
    off: bool,
    one_sided: bool,
}

impl Facts {
    /// A paper without names, in every kind of group, that stays with whoever leads.
    const fn of(id: &'static str, about: &'static [Subject]) -> Self {
        Self {
            id,
            about,
            may: &[],
            names: NamesOn::Never,
            goes_round: false,
            regimes: EVERYWHERE,
            off: false,
            one_sided: false,
        }
    }

    /// It may be about one of these besides.
    const fn may(self, may: &'static [Subject]) -> Self {
        Self { may, ..self }
    }

    const fn names(self, names: NamesOn) -> Self {
        Self { names, ..self }
    }

    /// It is passed round or hangs on the wall.
    const fn goes_round(self) -> Self {
        Self { goes_round: true, ..self }
    }

    const fn only(self, regimes: &'static [Regime]) -> Self {
        Self { regimes, ..self }
    }

    /// It is not made before the group said that it shall be.
    const fn off(self) -> Self {
        Self { off: true, ..self }
    }

    /// Its pages go to different people, or are cut apart.
    const fn one_sided(self) -> Self {
        Self { one_sided: true, ..self }
    }
}

impl PaperKind {
    /// Every kind.
    pub const ALL: [Self; 25] = [
        Self::SignIn,
        Self::FacilitatorCopy,
        Self::AgencySignIn,
        Self::AgencyCopy,
        Self::SignInSlips,
        Self::Tally,
        Self::RunSheet,
        Self::RoomAgenda,
        Self::LeaderSheets,
        Self::ReaderCards,
        Self::SignUp,
        Self::WhoDoesWhat,
        Self::WeeksAhead,
        Self::WeeksAheadWall,
        Self::Reading,
        Self::NameTents,
        Self::Badges,
        Self::AttendanceSlip,
        Self::ChipList,
        Self::ChipNames,
        Self::PhoneList,
        Self::Certificate,
        Self::PersonReport,
        Self::WrittenDown,
        Self::Handout,
    ];

    const fn facts(self) -> Facts {
        use NamesOn::{Always, IfKept};
        use Subject::{Group, Meeting, Person, Reading, Release};
        match self {
            Self::SignIn => Facts::of("sign_in", &[Meeting]).goes_round(),
            Self::FacilitatorCopy => Facts::of("facilitator_copy", &[Meeting]).names(Always),
            Self::AgencySignIn => Facts::of("agency_sign_in", &[Meeting]).goes_round().only(AGENCIES),
            Self::AgencyCopy => Facts::of("agency_copy", &[Meeting]).names(Always).only(AGENCIES),
            Self::SignInSlips => Facts::of("sign_in_slips", &[Meeting]).goes_round(),
            Self::Tally => Facts::of("tally", &[Meeting]),
            Self::RunSheet => Facts::of("run_sheet", &[Meeting]).names(IfKept),
            Self::RoomAgenda => Facts::of("room_agenda", &[Meeting]).goes_round(),
            Self::LeaderSheets => Facts::of("leader_sheets", &[Meeting]).names(IfKept).one_sided(),
            Self::ReaderCards => Facts::of("reader_cards", &[Meeting]).names(IfKept).one_sided(),
            Self::SignUp => Facts::of("sign_up", &[Meeting]).goes_round(),
            Self::WhoDoesWhat => Facts::of("who_does_what", &[Meeting]).names(Always),
            Self::WeeksAhead => Facts::of("weeks_ahead", &[Meeting]).names(IfKept),
            Self::WeeksAheadWall => Facts::of("weeks_ahead_wall", &[Meeting]).goes_round(),
            Self::Reading => Facts::of("reading", &[Reading]),
            Self::NameTents => Facts::of("name_tents", &[Meeting]).names(IfKept).one_sided(),
            Self::Badges => Facts::of("badges", &[Meeting]).names(IfKept).one_sided(),
            Self::AttendanceSlip => Facts::of("attendance_slip", &[Meeting]).off(),
            Self::ChipList => Facts::of("chip_list", &[Group]),
            Self::ChipNames => Facts::of("chip_names", &[Group]).names(Always),
            Self::PhoneList => Facts::of("phone_list", &[Group]).names(Always),
            Self::Certificate => Facts::of("certificate", &[Person, Group]).names(Always),
            Self::PersonReport => {
                Facts::of("person_report", &[Person, Release]).names(Always).only(&[Regime::Part2]).off()
            }
            Self::WrittenDown => Facts::of("written_down", &[Group]).goes_round(),
            Self::Handout => Facts::of("handout", &[Subject::Handout]).may(&[Group, Meeting]).goes_round(),
        }
    }

    /// The word for it in starter sets, records and on the wire.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.facts().id
    }

    /// The kind with this id, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// What has to be named for it; the first is what it is about.
    #[must_use]
    pub const fn about(self) -> &'static [Subject] {
        self.facts().about
    }

    /// What may be named for it besides.
    #[must_use]
    pub const fn may_be_about(self) -> &'static [Subject] {
        self.facts().may
    }

    /// Whether names of people are on it.
    #[must_use]
    pub const fn names(self) -> NamesOn {
        self.facts().names
    }

    /// Whether it goes round the room or hangs in it: nobody is on it then except by her own hand.
    #[must_use]
    pub const fn goes_round(self) -> bool {
        self.facts().goes_round
    }

    /// The kinds of group there is such a paper in.
    #[must_use]
    pub const fn regimes(self) -> &'static [Regime] {
        self.facts().regimes
    }

    /// Whether there is such a paper in a kind of group.
    #[must_use]
    pub fn exists_in(self, regime: Regime) -> bool {
        self.regimes().contains(&regime)
    }

    /// Whether it is printed on one side whatever is chosen: each page goes to somebody else, who
    /// would have another one's on its back, or it is cut apart.
    #[must_use]
    pub const fn is_one_sided(self) -> bool {
        self.facts().one_sided
    }

    /// Whether it is not made before the group said that it shall be.
    #[must_use]
    pub const fn is_off_until_allowed(self) -> bool {
        self.facts().off
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize, Deserialize)]
    struct Holder {
        paper: PaperKind,
    }

    #[test]
    fn the_id_is_what_is_written_in_starter_sets() {
        for kind in PaperKind::ALL {
            let written = toml::to_string(&Holder { paper: kind }).unwrap();
            assert_eq!(written.trim(), format!("paper = \"{}\"", kind.id()));
            let read: Holder = toml::from_str(&written).unwrap();
            assert_eq!((read.paper, PaperKind::from_id(kind.id())), (kind, Some(kind)));
        }
        assert_eq!(PaperKind::from_id("SignIn"), None);
    }

    #[test]
    fn nobody_is_named_on_what_goes_round() {
        for kind in PaperKind::ALL.into_iter().filter(|kind| kind.goes_round()) {
            assert_eq!(kind.names(), NamesOn::Never, "{}", kind.id());
        }
    }

    #[test]
    fn every_paper_is_about_something_named_once() {
        for kind in PaperKind::ALL {
            assert!(!kind.about().is_empty() && !kind.regimes().is_empty(), "{}", kind.id());
            let mut named = [kind.about(), kind.may_be_about()].concat();
            named.sort();
            let count = named.len();
            named.dedup();
            assert_eq!(named.len(), count, "{}", kind.id());
        }
    }

    #[test]
    fn what_leaves_with_a_person_is_off_until_the_group_allows_it() {
        assert!(PaperKind::AttendanceSlip.is_off_until_allowed());
        assert!(PaperKind::PersonReport.is_off_until_allowed());
        assert_eq!(PaperKind::AttendanceSlip.names(), NamesOn::Never, "her name is written by hand");
        assert!(!PaperKind::SignIn.is_off_until_allowed());
    }

    #[test]
    fn what_is_given_to_several_people_has_nobody_elses_page_on_its_back() {
        for kind in [PaperKind::LeaderSheets, PaperKind::ReaderCards, PaperKind::NameTents, PaperKind::Badges]
        {
            assert!(kind.is_one_sided(), "{}", kind.id());
        }
        assert!(!PaperKind::RunSheet.is_one_sided());
    }

    #[test]
    fn an_agencys_sheet_is_none_of_mutual_aid() {
        for regime in Regime::ALL {
            for kind in [PaperKind::AgencySignIn, PaperKind::AgencyCopy] {
                assert_eq!(kind.exists_in(regime), regime != Regime::MutualAid);
            }
            assert_eq!(PaperKind::PersonReport.exists_in(regime), regime == Regime::Part2);
            assert!(PaperKind::SignIn.exists_in(regime));
        }
    }
}
