//! Groups: their list, and each with its evenings and who is on its list.

mod change;

use chrono::{Days, NaiveDate};
use model::Id;
use model::regime::Regime;
use model::text;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::desk::Desk;
use crate::error::Error;
use crate::meeting::MeetingSummary;
use crate::program::{self, Nothing, OwnWords};
use crate::records::{self, GROUPS, stamp};
use crate::schedule::{self, RuleInfo, Schedule};
use crate::service::{self, ServiceEnding};
use crate::usual::{self, OtherAgenda};

pub use change::{GroupAgreeNames, GroupCreate, GroupEdit, ScheduleEdit};
pub(crate) use change::{agree_names, create, edit};

/// How far ahead a group's page looks.
const WEEKS_AHEAD: u64 = 8;

/// Asks for one group.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GroupGet {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
}

/// All groups.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GroupList {
    /// By name.
    pub groups: Vec<GroupSummary>,
}

/// A group in a line.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GroupSummary {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// What it calls itself.
    pub name: String,
    /// What it follows.
    pub program_name: String,
    /// Where it meets: address and room.
    pub place: Option<String>,
    /// When it meets: the rules that still have meetings.
    pub rules: Vec<RuleInfo>,
    /// The next meeting that takes place.
    pub next: Option<MeetingSummary>,
    /// Whether names are kept.
    pub names: NamesRule,
}

/// A group.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Group {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// What it calls itself.
    pub name: String,
    /// The id of its program.
    pub program: String,
    /// What it follows.
    pub program_name: String,
    /// What kind of group it is.
    #[ts(type = "RegimeId")]
    pub regime: Regime,
    /// The same in words.
    pub regime_name: String,
    /// The address where it meets.
    pub place: Option<String>,
    /// The room, floor or door.
    pub room: Option<String>,
    /// The link to take part online.
    pub online: Option<String>,
    /// How to take part by telephone.
    pub phone_in: Option<String>,
    /// The zone its times are meant in.
    pub zone: String,
    /// When it meets, if it simply meets once a week.
    pub schedule: Option<Schedule>,
    /// When it meets: the rules that still have meetings.
    pub rules: Vec<RuleInfo>,
    /// Whether names are kept.
    pub names: NamesRule,
    /// Its starter set counts days.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[ts(optional, as = "Option<bool>")]
    pub counts: bool,
    /// Its agendas beside the usual one.
    pub agendas: Vec<OtherAgenda>,
    /// Its program's words.
    pub words: OwnWords,
    /// Who is on its list; empty while names may not be kept.
    pub people: Vec<RosterEntry>,
    /// Its next meetings, cancelled ones too.
    pub upcoming: Vec<MeetingSummary>,
    /// Meetings before today of the last weeks that something was written about, newest first.
    pub recent: Vec<MeetingSummary>,
    /// There is a newer version of its starter set.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[ts(optional, as = "Option<bool>")]
    pub newer_pack: bool,
    /// Its terms of service that end soon, the first first.
    pub ending: Vec<ServiceEnding>,
    /// Changes whenever the group does.
    pub stamp: String,
}

/// Whether a group keeps names.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[ts(rename = "Names")]
pub struct NamesRule {
    /// Names may be kept now.
    pub may_keep: bool,
    /// The day the group agreed.
    #[ts(as = "Option<String>")]
    pub agreed_on: Option<NaiveDate>,
    /// This kind of group has to agree first.
    pub needs_agreement: bool,
}

/// Somebody on a group's list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RosterEntry {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// First name and last initial.
    pub name: String,
    /// Since when.
    #[ts(as = "String")]
    pub since: NaiveDate,
}

/// The time zones there are.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ZoneList {
    /// IANA names.
    pub zones: Vec<&'static str>,
    /// The computer's.
    pub here: String,
}

/// `zone_list`
pub(crate) fn zones(desk: &mut Desk, _: Nothing) -> Result<ZoneList, Error> {
    Ok(ZoneList {
        zones: chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name()).collect(),
        here: desk.host.zone(),
    })
}

/// `group_list`
pub(crate) fn list(call: &mut Call<'_>, _: Nothing) -> Result<GroupList, Error> {
    let mut groups = call.groups()?;
    groups.sort_by_cached_key(|group| (text::folded(&group.name), group.id));
    let groups = groups.iter().map(|group| {
        let today = call.today(group.zone);
        let next = upcoming(call, group)?
            .into_iter()
            .find(|meeting| meeting.status != "cancelled" && meeting.date >= today);
        Ok(GroupSummary {
            id: group.id,
            name: group.name.clone(),
            program_name: program_name(call, group)?,
            place: group.place_line(),
            rules: schedule::rules(group, today),
            next,
            names: names_rule(group),
        })
    });
    Ok(GroupList { groups: groups.collect::<Result<_, Error>>()? })
}

/// `group_get`
pub(crate) fn get(call: &mut Call<'_>, request: GroupGet) -> Result<Group, Error> {
    view(call, request.group)
}

/// A group as the wire shows it.
pub(crate) fn view(call: &mut Call<'_>, id: Id) -> Result<Group, Error> {
    let (group, stamp) = call.group("group", id)?;
    let pack = call.pack(id)?;
    let language = call.words.language().tag();
    let today = call.today(group.zone);
    let people = if group.may_keep_names() { roster(call, id, today)? } else { Vec::new() };
    Ok(Group {
        id,
        program: group.program.clone(),
        program_name: pack.name.get(language).to_owned(),
        regime: group.regime,
        regime_name: program::explained(call.words, group.regime).name,
        place: group.place.clone(),
        room: group.room.clone(),
        online: group.online.clone(),
        phone_in: group.phone_in.clone(),
        zone: group.zone.name().to_owned(),
        schedule: schedule::weekly(&group, today),
        rules: schedule::rules(&group, today),
        names: names_rule(&group),
        counts: !pack.milestones.is_empty(),
        agendas: usual::listed(&group.others, &pack, language),
        words: program::words_of(&pack, language),
        newer_pack: call.newer_pack(id)?.is_some(),
        people,
        upcoming: upcoming(call, &group)?,
        recent: recent(call, &group)?,
        ending: service::ending(call, &group)?,
        name: group.name,
        stamp,
    })
}

fn program_name(call: &Call<'_>, group: &model::group::Group) -> Result<String, Error> {
    Ok(call.pack(group.id)?.name.get(call.words.language().tag()).to_owned())
}

/// Whether a group keeps names, as the wire shows it.
pub(crate) fn names_rule(group: &model::group::Group) -> NamesRule {
    NamesRule {
        may_keep: group.may_keep_names(),
        agreed_on: group.names_agreed_on,
        needs_agreement: group.regime.needs_agreement_for_names(),
    }
}

/// Who is on a group's list today, by name.
fn roster(call: &Call<'_>, group: Id, today: NaiveDate) -> Result<Vec<RosterEntry>, Error> {
    let mut entries = Vec::new();
    for (id, membership) in call.roster(group)?.on(today) {
        if let Some(person) = call.known_person(id)? {
            entries.push(RosterEntry { person: id, name: person.shown(), since: membership.since });
        }
    }
    entries.sort_by_cached_key(|entry| (text::folded(&entry.name), entry.person));
    Ok(entries)
}

/// A group's meetings of the coming weeks, today's first.
fn upcoming(call: &Call<'_>, group: &model::group::Group) -> Result<Vec<MeetingSummary>, Error> {
    let today = call.today(group.zone);
    let meetings = call.meetings_of(group, today, today + Days::new(WEEKS_AHEAD * 7))?;
    Ok(meetings.iter().map(|meeting| MeetingSummary::of(meeting, group)).collect())
}

/// What was written about the last weeks' evenings stays in reach.
fn recent(call: &Call<'_>, group: &model::group::Group) -> Result<Vec<MeetingSummary>, Error> {
    let today = call.today(group.zone);
    let meetings = call.meetings_of(group, today - Days::new(WEEKS_AHEAD * 7), today - Days::new(1))?;
    let touched = meetings.iter().rev().filter(|meeting| meeting.touched);
    Ok(touched.map(|meeting| MeetingSummary::of(meeting, group)).collect())
}

impl Call<'_> {
    /// A group and its stamp.
    ///
    /// # Errors
    /// [`Error::NotFound`] at `field`.
    pub(crate) fn group(&self, field: &'static str, id: Id) -> Result<(model::group::Group, String), Error> {
        let tree = self.tree(GROUPS, id)?.ok_or(Error::NotFound(field))?;
        let group = self.groups.get(id, &tree).ok_or(Error::NotFound(field))?;
        Ok((group, stamp(Some(&tree))))
    }

    /// All groups, in no order.
    pub(crate) fn groups(&self) -> Result<Vec<model::group::Group>, Error> {
        let trees = self.trees(GROUPS)?;
        Ok(trees.iter().filter_map(|(id, tree)| records::group::read(*id, tree)).collect())
    }
}
