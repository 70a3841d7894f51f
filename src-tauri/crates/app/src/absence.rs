//! Days on which somebody will be away, as she said beforehand. No reason is kept.

use chrono::NaiveDate;
use model::absence::{Absence, MAX_KEPT};
use model::schedule::parse_date;
use model::{Id, Problem};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::error::Error;
use crate::group::GroupGet;
use crate::records;
use crate::role::begin;

/// Notes that somebody will be away.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AbsenceAdd {
    /// From which group.
    #[ts(as = "String")]
    pub group: Id,
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// The first day.
    #[ts(type = "Day")]
    pub from: String,
    /// The last day; not over yet.
    #[ts(type = "Day")]
    pub to: String,
}

/// Names an absence.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AbsencePick {
    /// From which group.
    #[ts(as = "String")]
    pub group: Id,
    /// Which.
    #[ts(as = "String")]
    pub absence: Id,
}

/// Who will be away.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AbsenceList {
    /// Those that are not over, the first to begin first; none while names may not be kept.
    pub absences: Vec<AbsenceShown>,
    /// Changes whenever what the group says about roles and the rota does.
    pub stamp: String,
}

/// Somebody will be away.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "Absence")]
pub struct AbsenceShown {
    /// Names the absence.
    #[ts(as = "String")]
    pub id: Id,
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// First name and last initial.
    pub name: String,
    /// The first day.
    #[ts(as = "String")]
    pub from: NaiveDate,
    /// The last day.
    #[ts(as = "String")]
    pub to: NaiveDate,
}

/// `absence_list`
pub(crate) fn list(call: &mut Call<'_>, request: GroupGet) -> Result<AbsenceList, Error> {
    view(call, request.group)
}

/// `absence_add`
pub(crate) fn add(call: &mut Call<'_>, request: AbsenceAdd) -> Result<AbsenceList, Error> {
    let mut leaves = begin(call, request.group)?;
    let group = call.group_that_keeps_names("group", request.group)?;
    call.listed(group.id, request.person)?;
    let from = parse_date("from", &request.from)?;
    let until = parse_date("to", &request.to)?;
    if until < from {
        return Err(Problem::LeastAboveMost.at("to").into());
    }
    if until < call.today(group.zone) {
        return Err(Problem::InThePast.at("to").into());
    }
    if call.rota(group.id)?.away.len() >= MAX_KEPT {
        return Err(Problem::TooMany { max: MAX_KEPT }.at("person").into());
    }
    let id = call.new_id()?;
    let absence = Absence { person: request.person, from, until };
    records::rota::write_absence(&mut leaves, id, Some(absence));
    call.commit(vec![leaves])?;
    view(call, group.id)
}

/// `absence_remove`
pub(crate) fn remove(call: &mut Call<'_>, request: AbsencePick) -> Result<AbsenceList, Error> {
    let mut leaves = begin(call, request.group)?;
    if !call.rota(request.group)?.away.contains_key(&request.absence) {
        return Err(Error::NotFound("absence"));
    }
    records::rota::write_absence(&mut leaves, request.absence, None);
    call.commit(vec![leaves])?;
    view(call, request.group)
}

fn view(call: &Call<'_>, id: Id) -> Result<AbsenceList, Error> {
    let (group, _) = call.group("group", id)?;
    let today = call.today(group.zone);
    let mut absences = Vec::new();
    for (id, absence) in call.rota(group.id)?.away {
        let is_over = absence.until.max(absence.from) < today;
        if is_over || !group.may_keep_names() {
            continue;
        }
        if let Some(person) = call.known_person(absence.person)? {
            absences.push(AbsenceShown {
                id,
                person: absence.person,
                name: person.shown(),
                from: absence.from,
                to: absence.until.max(absence.from),
            });
        }
    }
    absences.sort_by_key(|absence| (absence.from, absence.to, absence.id));
    Ok(AbsenceList { absences, stamp: call.rota_stamp(group.id)? })
}

impl Call<'_> {
    /// When people of a group's list are away: as they said for this group, and as it is written on
    /// their own pages.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn absences(&self, group: Id) -> Result<Vec<Absence>, Error> {
        let mut absences: Vec<Absence> = self.rota(group)?.away.into_values().collect();
        self.known(|known| {
            let members = known.roster(group).into_iter().flat_map(|roster| roster.members.keys());
            for person in members.filter_map(|person| known.get(*person)).map(|one| &one.person) {
                let away = person.statuses.away();
                absences.extend(away.map(|(from, until)| Absence { person: person.id, from, until }));
            }
        })?;
        Ok(absences)
    }
}
