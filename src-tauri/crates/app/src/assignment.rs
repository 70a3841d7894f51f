//! Who does what at one meeting: chosen by hand, asked, replaced.
//!
//! People only where the group may keep names; everywhere a role can be asked for in the room.

use chrono::NaiveDate;
use model::assignment::{self as rule, Assignment, State, Who};
use model::group::Group;
use model::meeting::Meeting;
use model::role::is_needed;
use model::service::{Standing, Term};
use model::{Id, Problem};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

use crate::agenda::given;
use crate::aside::{Copied, held};
use crate::call::Call;
use crate::command::Errand;
use crate::contact::{ContactCopied, SECONDS};
use crate::dates;
use crate::error::Error;
use crate::meeting::{Found, MeetingGet};
use crate::records::agenda::Place;
use crate::records::{self, Leaves};
use crate::role::Known;

/// Says who does a role, or what they said. What is left out stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AssignmentSet {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Which role.
    pub role: String,
    /// A person of the group's list; null for nobody.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, as = "Option<Option<String>>")]
    pub person: Option<Option<Id>>,
    /// It is asked for in the room: yes, or no longer. Not together with a person.
    #[serde(default)]
    #[ts(optional)]
    pub room: Option<bool>,
    /// What became of asking.
    #[serde(default)]
    #[ts(optional, type = "\"open\" | \"asked\" | \"yes\" | \"no\"")]
    pub state: Option<String>,
}

/// Puts somebody else in the place of whoever can't this time.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AssignmentSubstitute {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Which role.
    pub role: String,
    /// Who does it instead.
    #[ts(as = "String")]
    pub person: Id,
}

/// Names a role of a meeting.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AssignmentPick {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Which role.
    pub role: String,
}

/// Who does what at one meeting.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AssignmentList {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Names may be kept, so that people can be chosen.
    pub may_choose: bool,
    /// The roles this evening needs, and those somebody has anyway.
    pub roles: Vec<AssignedRole>,
    /// Who can be chosen, by name.
    pub people: Vec<AssignmentPerson>,
    /// Changes whenever the meeting does.
    pub stamp: String,
}

/// Who does one role.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AssignedRole {
    /// The role.
    pub role: String,
    /// What it is called.
    pub name: String,
    /// What it is about, for somebody who does it for the first time.
    pub about: Option<String>,
    /// The same person does it for a term.
    pub standing: bool,
    /// Who does it.
    pub doing: Doing,
}

/// Who does something, as a screen shows it.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[ts(rename = "DoingRole")]
pub struct Doing {
    /// The person of the group's list.
    #[ts(as = "Option<String>")]
    pub person: Option<Id>,
    /// The speaker from outside.
    #[ts(as = "Option<String>")]
    pub speaker: Option<Id>,
    /// It is asked for in the room.
    pub room: bool,
    /// First name and last initial of the person or the speaker.
    pub name_shown: Option<String>,
    /// What became of asking.
    #[ts(type = "\"open\" | \"asked\" | \"yes\" | \"no\"")]
    pub state: &'static str,
    /// It was chosen by hand: no proposal changes it.
    pub locked: bool,
}

/// Somebody who can be chosen.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AssignmentPerson {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// First name and last initial.
    pub name: String,
    /// She said she is away that day.
    pub away: bool,
    /// She said "not this time" for this evening.
    pub not_this_time: bool,
    /// She has another job that night.
    pub busy: bool,
}

/// `assignment_list`
pub(crate) fn list(call: &mut Call<'_>, request: MeetingGet) -> Result<AssignmentList, Error> {
    view(call, request.meeting)
}

/// `assignment_set`
pub(crate) fn set(call: &mut Call<'_>, request: AssignmentSet) -> Result<AssignmentList, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    let state = request.state.as_deref().map(state).transpose()?;
    let who = match (request.person, request.room) {
        (Some(_), Some(true)) => return Err(Problem::NotAChoice.at("room").into()),
        (_, Some(true)) => Some(Who::Room),
        (Some(Some(person)), _) => Some(Who::Person(person)),
        (Some(None), _) | (None, Some(false)) => Some(Who::Nobody),
        (None, None) => None,
    };
    let mut leaves = records::meeting::touch(&found.meeting);
    let mut now = match who {
        Some(who) => assign(call, &mut leaves, &found, &request.role, who)?,
        None => {
            assignable(call, &found, &request.role)?;
            found.meeting.assignments.with_agenda(&request.role, &found.meeting.agenda)
        }
    };
    if let Some(state) = state {
        let is_somebody = matches!(now.who, Who::Person(_) | Who::Speaker(_));
        if !is_somebody && state != State::Open {
            return Err(Problem::NotAChoice.at("state").into());
        }
        now.state = state;
        if is_somebody {
            records::assignment::write(&mut leaves, &request.role, now);
        }
    }
    call.commit(vec![leaves])?;
    view(call, request.meeting)
}

/// `assignment_substitute`
pub(crate) fn substitute(
    call: &mut Call<'_>,
    request: AssignmentSubstitute,
) -> Result<AssignmentList, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    let had = found.meeting.assignments.with_agenda(&request.role, &found.meeting.agenda);
    if had.who == Who::Person(request.person) {
        return Err(Problem::NotAChoice.at("person").into());
    }
    let mut leaves = records::meeting::touch(&found.meeting);
    if let Who::Person(person) = had.who {
        records::assignment::write_declined(&mut leaves, person, true);
    }
    assign(call, &mut leaves, &found, &request.role, Who::Person(request.person))?;
    call.commit(vec![leaves])?;
    view(call, request.meeting)
}

/// `assignment_message`
pub(crate) fn message(call: &mut Call<'_>, request: AssignmentPick) -> Result<Errand<ContactCopied>, Error> {
    let found = call.meeting(request.meeting)?;
    let known = assignable(call, &found, &request.role)?;
    let occurrence = &found.meeting.occurrence;
    let language = call.words.language();
    let day = dates::long_date(occurrence.date, language)?;
    let time = dates::clock(occurrence.start, language)?;
    let args =
        [("role", known.name.as_str().into()), ("day", day.as_str().into()), ("time", time.as_str().into())];
    let text = Zeroizing::new(call.words.say_with("assignment-message", &args));
    let aside = call.aside.clone();
    Ok(Box::new(move |host| {
        host.copy(&text)?;
        *held(&aside.copied) = Some(Copied { text, since_ms: None });
        Ok(ContactCopied { seconds: SECONDS })
    }))
}

/// Sets who does a role at a meeting, chosen by hand: adds it to `leaves`, which begin with
/// [`records::meeting::touch`] and are still to be committed. Asked anew unless it is who it was.
/// That a speaker is known is the caller's to see to.
///
/// # Errors
/// [`Error::NotFound`] at `role` or `person`; [`Error::Invalid`] at `role` for one the whole room
/// does; [`Error::NamesNotAgreed`], [`Error::NamesNotKept`], [`Error::Cancelled`].
pub(crate) fn assign(
    call: &Call<'_>,
    leaves: &mut Leaves,
    found: &Found,
    role: &str,
    who: Who,
) -> Result<Assignment, Error> {
    place(call, leaves, found, role, Assignment { who, state: State::Open, locked: who != Who::Nobody })
}

/// The same, by hand or as it was proposed.
///
/// # Errors
/// As [`assign`].
pub(crate) fn place(
    call: &Call<'_>,
    leaves: &mut Leaves,
    found: &Found,
    role: &str,
    mut now: Assignment,
) -> Result<Assignment, Error> {
    assignable(call, found, role)?;
    let assignments = &found.meeting.assignments;
    if let Who::Person(person) = now.who {
        if !found.group.may_keep_names() {
            return Err(Error::NamesNotAgreed);
        }
        found.keeps_names_still(call)?;
        call.listed(found.group.id, person)?;
        if assignments.declined.contains(&person) {
            records::assignment::write_declined(leaves, person, false);
        }
    }
    let had = assignments.with_agenda(role, &found.meeting.agenda);
    if let (Who::Person(person), Who::Nobody) = (had.who, assignments.of(role).who)
        && had.who != now.who
    {
        take_off_agenda(leaves, found, role, person);
    }
    if had.who == now.who {
        now.state = had.state;
    } else if let (Who::Person(person), State::NotThisTime) = (had.who, had.state) {
        // She is not to be asked again for this evening because somebody else was found.
        records::assignment::write_declined(leaves, person, true);
    }
    records::assignment::write(leaves, role, now);
    Ok(now)
}

/// Somebody who has a role because an item or a circle names her has it no longer.
fn take_off_agenda(leaves: &mut Leaves, found: &Found, role: &str, person: Id) {
    let before = &found.meeting.agenda;
    let mut after = before.clone();
    for item in after.items.values_mut().filter(|item| item.role.as_deref() == Some(role)) {
        item.person = item.person.filter(|id| *id != person);
    }
    for track in after.tracks.values_mut().filter(|track| track.role.as_deref() == Some(role)) {
        track.leader = track.leader.filter(|id| *id != person);
    }
    records::agenda::write_change(leaves, &Place::meeting(), before, &after);
}

/// A role somebody can do at this meeting.
fn assignable(call: &Call<'_>, found: &Found, role: &str) -> Result<Known, Error> {
    if found.meeting.is_cancelled() {
        return Err(Error::Cancelled);
    }
    let known = call.role(found.group.id, role)?;
    if known.role.is_assigned() { Ok(known) } else { Err(Problem::NotAChoice.at("role").into()) }
}

fn state(given: &str) -> Result<State, Error> {
    Ok(State::from_text(given).ok_or_else(|| Problem::NotAChoice.at("state"))?)
}

/// Who does something, as a screen may show it: nobody of the list where names may not be kept.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn doing(call: &Call<'_>, found: &Found, now: Assignment) -> Result<Doing, Error> {
    let shown = Doing { state: now.state.text(), locked: now.locked, ..Doing::default() };
    let nobody = Doing { state: State::Open.text(), ..Doing::default() };
    Ok(match now.who {
        Who::Person(person) if found.group.may_keep_names() => match call.known_person(person)? {
            Some(known) => Doing { person: Some(person), name_shown: Some(known.shown()), ..shown },
            None => nobody,
        },
        Who::Person(_) | Who::Nobody => nobody,
        Who::Speaker(speaker) => {
            let known = if found.group.may_keep_names() { call.speakers(found.group.id)? } else { [].into() };
            let name_shown = known.get(&speaker).map(model::speaker::Speaker::shown);
            Doing { speaker: Some(speaker), name_shown, ..shown }
        }
        Who::Room => Doing { room: true, ..shown },
    })
}

/// The roles of one evening: those it needs, and those somebody has anyway.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn roles_of(
    call: &Call<'_>,
    meeting: &Meeting,
    group: &Group,
) -> Result<Vec<(Known, Assignment)>, Error> {
    let agendas = || {
        let others = group.others.values().map(|other| &other.agenda);
        std::iter::once(&group.usual).chain(others)
    };
    let mut roles = Vec::new();
    for known in call.roles(group.id)? {
        let now = meeting.assignments.with_agenda(&known.role.id, &meeting.agenda);
        let wanted = || {
            let tonight = model::role::on(&meeting.agenda).contains(known.role.id.as_str());
            // Who serves for a term is not asked for evening by evening.
            tonight || (!known.role.standing && is_needed(&known.role.id, &meeting.agenda, agendas()))
        };
        if known.role.is_assigned() && (now.who != Who::Nobody || wanted()) {
            roles.push((known, now));
        }
    }
    Ok(roles)
}

/// The same as a screen shows them: a role held for a term is done by whoever holds it that day,
/// unless somebody else was put down for the evening.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn roles_shown(
    call: &Call<'_>,
    meeting: &Meeting,
    group: &Group,
) -> Result<Vec<(Known, Assignment)>, Error> {
    let mut roles = roles_of(call, meeting, group)?;
    let open = |(known, now): &(Known, Assignment)| known.role.standing && now.who == Who::Nobody;
    if !group.may_keep_names() || !roles.iter().any(open) {
        return Ok(roles);
    }
    let terms = call.terms(group.id)?;
    for (known, now) in roles.iter_mut().filter(|role| open(role)) {
        let holds = |term: &&Term| {
            term.role.as_deref() == Some(known.role.id.as_str())
                && term.standing(meeting.occurrence.date) == Standing::Held
        };
        if let Some(term) = terms.values().find(holds) {
            *now = Assignment { who: Who::Person(term.person), state: State::Yes, locked: true };
        }
    }
    Ok(roles)
}

fn view(call: &Call<'_>, id: Id) -> Result<AssignmentList, Error> {
    let found = call.meeting(id)?;
    let mut roles = Vec::new();
    for (known, now) in roles_shown(call, &found.meeting, &found.group)? {
        roles.push(AssignedRole {
            role: known.role.id,
            name: known.name,
            about: known.about,
            standing: known.role.standing,
            doing: doing(call, &found, now)?,
        });
    }
    Ok(AssignmentList {
        meeting: id,
        may_choose: found.group.may_keep_names(),
        people: people(call, &found, found.meeting.occurrence.date)?,
        roles,
        stamp: found.stamp,
    })
}

fn people(call: &Call<'_>, found: &Found, date: NaiveDate) -> Result<Vec<AssignmentPerson>, Error> {
    let absences = call.absences(found.group.id)?;
    let assignments: &rule::Assignments = &found.meeting.assignments;
    let not = assignments.not_this_time();
    let busy: Vec<Id> = assignments.roles.keys().filter_map(|role| assignments.person(role)).collect();
    let shown = |(person, name)| AssignmentPerson {
        person,
        name,
        away: absences.iter().any(|absence| absence.person == person && absence.covers(date)),
        not_this_time: not.contains(&person),
        busy: busy.contains(&person),
    };
    Ok(call.listed_names(&found.group)?.into_iter().map(shown).collect())
}
