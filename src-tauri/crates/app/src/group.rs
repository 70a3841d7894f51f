//! Groups: made from a starter set, with a weekly evening and what they agreed to.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use model::Id;
use model::pack::Pack;
use model::person::not_ahead;
use model::regime::Regime;
use model::schedule::{
    MAX_MINUTES, Pattern, Rule, meeting_minutes, parse_date, parse_time, parse_weekday, parse_zone,
};
use model::{Problem, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::desk::Desk;
use crate::error::Error;
use crate::meeting::MeetingSummary;
use crate::noted::forget;
use crate::program::{self, Nothing, OwnWords};
use crate::records::{self, GROUPS, Leaves, stamp};
use crate::schedule::{self, RuleInfo, Schedule, place_part};
use crate::service::{self, ServiceEnding};
use crate::usual::{self, OtherAgenda};

/// How far ahead a group's page looks.
const WEEKS_AHEAD: u64 = 8;

/// Makes a group.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GroupCreate {
    /// What it calls itself. At most 80 characters.
    pub name: String,
    /// The id of a program of `program_list`.
    pub program: String,
    /// What kind of group it is; the program's usual kind if left out.
    #[serde(default)]
    #[ts(optional)]
    pub regime: Option<String>,
    /// The address where it meets. At most 160 characters.
    #[serde(default)]
    #[ts(optional)]
    pub place: Option<String>,
    /// The room, floor or door. At most 160 characters.
    #[serde(default)]
    #[ts(optional)]
    pub room: Option<String>,
    /// The link to take part online. At most 300 characters.
    #[serde(default)]
    #[ts(optional)]
    pub online: Option<String>,
    /// How to take part by telephone. At most 300 characters.
    #[serde(default)]
    #[ts(optional)]
    pub phone_in: Option<String>,
    /// An IANA zone; the computer's if left out.
    #[serde(default)]
    #[ts(optional)]
    pub zone: Option<String>,
    /// `mon` to `sun`.
    pub weekday: String,
    /// When it starts, such as `19:00`.
    pub time: String,
    /// How long it lasts, 5 to 480; the program's usual length if left out.
    #[serde(default)]
    #[ts(optional)]
    pub minutes: Option<u32>,
    /// The id of an agenda of the program, for its usual evening; the longest that fits if left out.
    #[serde(default)]
    #[ts(optional)]
    pub agenda: Option<String>,
}

/// Changes a group; what is left out stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GroupEdit {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// What it calls itself.
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
    /// The address where it meets; empty clears it.
    #[serde(default)]
    #[ts(optional)]
    pub place: Option<String>,
    /// The room, floor or door; empty clears it.
    #[serde(default)]
    #[ts(optional)]
    pub room: Option<String>,
    /// The link to take part online; empty clears it.
    #[serde(default)]
    #[ts(optional)]
    pub online: Option<String>,
    /// How to take part by telephone; empty clears it.
    #[serde(default)]
    #[ts(optional)]
    pub phone_in: Option<String>,
    /// An IANA zone. Meetings keep their local times.
    #[serde(default)]
    #[ts(optional)]
    pub zone: Option<String>,
    /// Whether it meets on holidays.
    #[serde(default)]
    #[ts(optional)]
    pub meets_on_holidays: Option<bool>,
    /// What kind of group it is.
    #[serde(default)]
    #[ts(optional)]
    pub regime: Option<String>,
    /// When it meets, from today on; for a group that simply meets once a week.
    #[serde(default)]
    #[ts(optional)]
    pub schedule: Option<ScheduleEdit>,
}

/// When a group meets, as typed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScheduleEdit {
    /// `mon` to `sun`.
    pub weekday: String,
    /// When it starts.
    pub time: String,
    /// How long it lasts.
    pub minutes: u32,
}

/// Writes down that the group agreed to keep names, or no longer does.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GroupAgreeNames {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// The day it agreed; null withdraws.
    pub agreed_on: Option<String>,
}

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

/// `group_create`
pub(crate) fn create(call: &mut Call<'_>, request: GroupCreate) -> Result<Group, Error> {
    let name = text::required_line("name", &request.name, text::GROUP_NAME)?;
    let (pack, _) = call.known_pack(&request.program).map_err(|_| Problem::NotAChoice.at("program"))?;
    let pack = &pack;
    let regime = match &request.regime {
        Some(given) => regime_of(pack, given)?,
        None => *pack.regimes.first().ok_or(Error::Internal("a starter set without a kind of group"))?,
    };
    let place = place_part("place", request.place.as_deref())?;
    let room = place_part("room", request.room.as_deref())?;
    let online = place_part("online", request.online.as_deref())?;
    let phone_in = place_part("phone_in", request.phone_in.as_deref())?;
    let zone = parse_zone("zone", &request.zone.unwrap_or_else(|| call.host.zone()))?;
    let chosen = request.agenda.as_deref().map(|id| usual::template(pack, id)).transpose()?;
    let usual_length = chosen.or(pack.agendas.first()).map_or(MAX_MINUTES, |agenda| agenda.minutes);
    let id = call.new_id()?;
    let rule = Rule {
        id: call.new_id()?,
        continues: None,
        pattern: Pattern::Weekly { weekday: parse_weekday("weekday", &request.weekday)?, every: 1 },
        start: parse_time("time", &request.time)?,
        minutes: meeting_minutes("minutes", request.minutes.unwrap_or(usual_length))?,
        from: call.today(zone),
        until: None,
    };
    let template = chosen.or_else(|| pack.agenda_for(rule.minutes));
    let usual = template.map(|template| usual::agenda(call, id, pack, template)).unwrap_or_default();
    let group = model::group::Group {
        id,
        name,
        program: pack.id.clone(),
        regime,
        place,
        room,
        online,
        phone_in,
        zone,
        rules: [(rule.id, rule)].into(),
        breaks: BTreeMap::new(),
        weeks: Vec::new(),
        meets_on_holidays: true,
        moved: BTreeMap::new(),
        usual,
        others: usual::others(call, id, pack, template),
        names_agreed_on: None,
        kept_days: None,
        hold: false,
    };
    call.commit(vec![records::group::write(&group), program::copy_for(id, pack)?])?;
    view(call, id)
}

fn regime_of(pack: &Pack, given: &str) -> Result<Regime, Error> {
    let regime = Regime::from_id(given).filter(|regime| pack.regimes.contains(regime));
    Ok(regime.ok_or_else(|| Problem::NotAChoice.at("regime"))?)
}

/// `group_edit`
pub(crate) fn edit(call: &mut Call<'_>, request: GroupEdit) -> Result<Group, Error> {
    let (group, stamp) = call.group("group", request.group)?;
    call.check_based_on(&stamp)?;
    let mut leaves = Leaves::of(GROUPS, group.id);
    if let Some(name) = &request.name {
        leaves.set("name", text::required_line("name", name, text::GROUP_NAME)?);
    }
    let GroupEdit { place, room, online, phone_in, .. } = &request;
    for (field, given) in [("place", place), ("room", room), ("online", online), ("phone_in", phone_in)] {
        if given.is_some() {
            leaves.set(field, place_part(field, given.as_deref())?);
        }
    }
    if let Some(zone) = &request.zone {
        leaves.set("zone", parse_zone("zone", zone)?.name());
    }
    leaves.set_some("meets_on_holidays", request.meets_on_holidays);
    let mut all = Vec::new();
    if let Some(regime) = &request.regime {
        let regime = regime_of(call.pack(group.id)?.as_ref(), regime)?;
        leaves.set("regime", regime.id());
        all = forget::on_changing(call, &group, regime)?;
    }
    if let Some(schedule) = &request.schedule {
        all.extend(schedule::reschedule(call, &group, schedule, &mut leaves)?);
    }
    all.push(leaves);
    call.commit(all)?;
    view(call, group.id)
}

/// `group_agree_names`
pub(crate) fn agree_names(call: &mut Call<'_>, request: GroupAgreeNames) -> Result<Group, Error> {
    let (group, stamp) = call.group("group", request.group)?;
    call.check_based_on(&stamp)?;
    let agreed_on = match &request.agreed_on {
        Some(day) => Some(not_ahead("agreed_on", parse_date("agreed_on", day)?, call.today(group.zone))?),
        None => None,
    };
    let mut leaves = Leaves::of(GROUPS, group.id);
    leaves.set("names_agreed_on", agreed_on);
    call.commit(vec![leaves])?;
    view(call, group.id)
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
