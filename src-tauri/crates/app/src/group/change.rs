//! Making a group and changing what it says of itself, also that it agreed to keep names.

use std::collections::BTreeMap;

use model::Id;
use model::pack::Pack;
use model::person::not_ahead;
use model::regime::Regime;
use model::schedule::{
    MAX_MINUTES, Pattern, Rule, meeting_minutes, parse_date, parse_time, parse_weekday, parse_zone,
};
use model::{Problem, text};
use serde::Deserialize;
use ts_rs::TS;

use super::{Group, view};
use crate::call::Call;
use crate::error::Error;
use crate::noted::forget;
use crate::program;
use crate::records::{self, GROUPS, Leaves};
use crate::schedule::{self, place_part};
use crate::usual;

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
