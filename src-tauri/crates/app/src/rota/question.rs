//! What a proposal depends on, gathered from the records, and what it would change.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use model::Id;
use model::assignment::Who;
use model::group::Group;
use model::meeting::Meeting;
use model::rota::{self as rule, Chosen, MEETINGS_AHEAD, Night, Pick, Question, Service};

use crate::assignment::roles_of;
use crate::call::Call;
use crate::error::Error;
use crate::meeting::DAYS_IN_REACH;

/// How long ago somebody's service still counts. Longer than it takes any list to go round; names
/// are not kept much longer anyway.
const DAYS_BACK: u64 = 182;
/// Twelve meetings are mostly found within so many days.
const DAYS_AHEAD: u64 = 84;

/// A seat a proposal may fill.
pub(super) struct FreeSeat {
    pub(super) meeting: Id,
    pub(super) date: NaiveDate,
    pub(super) role: String,
    /// Who was proposed for it before.
    pub(super) had: Option<Id>,
    name: String,
}

/// A proposal, beside what stands there now.
pub(super) struct Proposal {
    seats: Vec<FreeSeat>,
    picks: Vec<Pick>,
}

impl Proposal {
    /// Proposes names for a group's next twelve meetings.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(super) fn make(call: &Call<'_>, group: &Group) -> Result<Self, Error> {
        let said = call.rota(group.id)?;
        let today = call.today(group.zone);
        let roles = call.roles(group.id)?;
        let mut nights = Vec::new();
        let mut seats = Vec::new();
        for meeting in ahead(call, group)? {
            let mut night = Night {
                meeting: meeting.id,
                date: meeting.occurrence.date,
                // What this evening does not need stays empty.
                chosen: roles.iter().map(|known| (known.role.id.clone(), Chosen::Other)).collect(),
                not_this_time: meeting.assignments.not_this_time(),
            };
            for (known, now) in roles_of(call, &meeting, group)? {
                if now.is_free() && known.role.seat().is_some() {
                    night.chosen.remove(&known.role.id);
                    seats.push(FreeSeat {
                        meeting: meeting.id,
                        date: meeting.occurrence.date,
                        had: meeting.assignments.person(&known.role.id),
                        role: known.role.id,
                        name: known.name,
                    });
                } else if let (Who::Person(person), true) = (now.who, now.is_settled()) {
                    night.chosen.insert(known.role.id, Chosen::Person(person));
                }
            }
            // Whoever has something on the agenda besides has a job that night, too.
            for (n, person) in on_agenda(&meeting).into_iter().enumerate() {
                night.chosen.insert(format!("agenda/{n}"), Chosen::Person(person.1));
            }
            nights.push(night);
        }
        let question = Question {
            seats: roles.iter().filter_map(|known| known.role.seat()).collect(),
            people: call.listed_names(group)?.into_iter().map(|(person, _)| person).collect(),
            nights,
            served: served(call, group, today)?,
            absences: call.absences(group.id)?,
            can_serve: said.can,
            two_jobs: said.two_jobs,
        };
        Ok(Self { seats, picks: rule::propose(&question) })
    }

    /// The free seat of a role at a meeting.
    pub(super) fn seat(&self, meeting: Id, role: &str) -> Option<&FreeSeat> {
        self.seats.iter().find(|seat| seat.meeting == meeting && seat.role == role)
    }

    /// Who is proposed for a seat.
    pub(super) fn proposed(&self, seat: &FreeSeat) -> Option<&Pick> {
        self.picks.iter().find(|pick| pick.meeting == seat.meeting && pick.role == seat.role)
    }

    /// Every seat with what is new about it, or that nobody is free, with its role's name.
    pub(super) fn changes(&self) -> impl Iterator<Item = (&FreeSeat, &str, Option<&Pick>)> {
        let all = self.seats.iter().map(|seat| (seat, seat.name.as_str(), self.proposed(seat)));
        all.filter(|(seat, _, pick)| pick.is_none() || pick.map(|pick| pick.person) != seat.had)
    }
}

/// A group's next meetings that take place, in order of time, today's until it is over.
///
/// # Errors
/// What the vault refuses.
pub(super) fn ahead(call: &Call<'_>, group: &Group) -> Result<Vec<Meeting>, Error> {
    let today = call.today(group.zone);
    let within = |days: u64| {
        let mut meetings = call.meetings_of(group, today, today + Days::new(days))?;
        meetings.retain(|meeting| !meeting.is_cancelled() && meeting.ends(group.zone) > call.now);
        meetings.truncate(MEETINGS_AHEAD);
        Ok::<_, Error>(meetings)
    };
    let meetings = within(DAYS_AHEAD)?;
    if meetings.len() < MEETINGS_AHEAD { within(DAYS_IN_REACH) } else { Ok(meetings) }
}

/// Who served in the meetings before.
fn served(call: &Call<'_>, group: &Group, today: NaiveDate) -> Result<Vec<Service>, Error> {
    let mut served = Vec::new();
    for meeting in call.meetings_of(group, today - Days::new(DAYS_BACK), today)? {
        if meeting.is_cancelled() || meeting.ends(group.zone) > call.now {
            continue;
        }
        let roles = meeting.assignments.roles.keys();
        let assigned = roles.filter_map(|role| Some((role.clone(), meeting.assignments.person(role)?)));
        let both: BTreeSet<(String, Id)> = assigned.chain(on_agenda(&meeting)).collect();
        let date = meeting.occurrence.date;
        served.extend(both.into_iter().map(|(role, person)| Service { person, role, date }));
    }
    Ok(served)
}

/// Everybody who does something because the agenda names her, with the role she has there.
fn on_agenda(meeting: &Meeting) -> BTreeSet<(String, Id)> {
    let counting = meeting.agenda.counting();
    let items = meeting.agenda.in_order().into_iter().filter(|(id, _)| counting.contains(id));
    let items = items.map(|(_, item)| (item.role.clone(), item.person));
    let circles = meeting.agenda.circles().into_iter().map(|(_, track)| (track.role.clone(), track.leader));
    let named = items.chain(circles);
    named.filter_map(|(role, person)| Some((role.unwrap_or_default(), person?))).collect()
}
