//! Care: what she wanted to remember about people who asked for it, on Today, on the group's page
//! and on the person's own.
//!
//! For whoever keeps the list only, and nothing is ever sent. Shown only where names may be kept
//! and as long as a list has the person.

mod change;
mod evenings;

use chrono::NaiveDate;
use model::Id;
use model::care::{self as rule, Kind, Reminder, Standing};
use model::group::Group;
use model::partner::{self, Partnership};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::error::Error;
use crate::group::GroupGet;
use crate::person::PersonGet;
use crate::program::Nothing;
use crate::records::{self, PEOPLE, care::Care, stamp};
use crate::service::{self, ServiceEnding};

pub(crate) use change::{Open, add, done, entry_group, open, remove, snooze, store};
pub(crate) use evenings::Evenings;

/// Adds a reminder about a person who asked for it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CareAdd {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// Who asked.
    #[ts(as = "String")]
    pub person: Id,
    /// What for.
    #[ts(type = "CareKind")]
    pub kind: String,
    /// The day of the first visit, for welcome calls; today if left out.
    #[serde(default)]
    #[ts(optional, type = "Day")]
    pub first: Option<String>,
    /// After how many meetings without her, 1 to 12; 3 if left out.
    #[serde(default)]
    #[ts(optional)]
    pub meetings: Option<u32>,
    /// The day, for something to remember once: today or ahead.
    #[serde(default)]
    #[ts(optional, type = "Day")]
    pub day: Option<String>,
    /// One line of at most 200 characters.
    #[serde(default)]
    #[ts(optional)]
    pub line: Option<String>,
}

/// Names a reminder.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CarePick {
    /// Whose.
    #[ts(as = "String")]
    pub person: Id,
    /// Which.
    #[ts(as = "String")]
    pub reminder: Id,
}

/// Puts a reminder off.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CareSnooze {
    /// Whose.
    #[ts(as = "String")]
    pub person: Id,
    /// Which.
    #[ts(as = "String")]
    pub reminder: Id,
    /// A day ahead.
    #[ts(type = "Day")]
    pub until: String,
}

/// What is wanted today, in all groups.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CareDue {
    /// What is wanted, the longest waiting first.
    pub due: Vec<CareReminder>,
}

/// What a group wanted to remember.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CareList {
    /// What is wanted, the longest waiting first.
    pub due: Vec<CareReminder>,
    /// What comes later or was put off, the next first.
    pub later: Vec<CareReminder>,
    /// Terms of service that end soon.
    pub ending: Vec<ServiceEnding>,
    /// Names may be kept: otherwise there is nothing here.
    pub may_keep_names: bool,
    /// The group's day.
    #[ts(as = "String")]
    pub today: NaiveDate,
}

/// Something to remember about somebody.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CareReminder {
    /// Names it; for a goal, the goal.
    #[ts(as = "String")]
    pub id: Id,
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// What the group calls itself.
    pub group_name: String,
    /// About whom.
    #[ts(as = "String")]
    pub person: Id,
    /// First name and last initial.
    pub name: String,
    /// What was asked for; `goal`: to look at a goal again.
    #[ts(type = "CareKind | \"goal\"")]
    pub kind: &'static str,
    /// Where it stands.
    #[ts(type = "\"due\" | \"later\" | \"done\"")]
    pub standing: &'static str,
    /// Since when it is wanted, when it comes, or when it was done; null where no day is known.
    #[ts(as = "Option<String>")]
    pub day: Option<NaiveDate>,
    /// The day it was put off to.
    #[ts(as = "Option<String>")]
    pub snoozed: Option<NaiveDate>,
    /// The day she asked.
    #[ts(as = "Option<String>")]
    pub asked: Option<NaiveDate>,
    /// For a welcome call, how many days after the first visit.
    pub after_days: Option<u32>,
    /// After how many meetings without her.
    pub meetings: Option<u32>,
    /// One line about it.
    pub line: Option<String>,
}

/// What is kept about one person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonCare {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// By group whose list she is on and that may keep names.
    pub groups: Vec<PersonCareGroup>,
    /// Changes whenever the person's record does.
    pub stamp: String,
}

/// What one group keeps about a person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonCareGroup {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// What it calls itself.
    pub group_name: String,
    /// What she asked to be reminded of: wanted, later, done.
    pub reminders: Vec<CareReminder>,
    /// With whom she walks, or walked.
    pub partners: Vec<CarePartner>,
    /// Her goals; empty where none are kept.
    pub goals: Vec<CareGoal>,
    /// This kind of group keeps goals for somebody who asks.
    pub keeps_goals: bool,
    /// A line stays once its reminder is done; otherwise it goes.
    pub keeps_lines: bool,
    /// The group's day.
    #[ts(as = "String")]
    pub today: NaiveDate,
}

/// Somebody a person walks with.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CarePartner {
    /// Names it, in both records.
    #[ts(as = "String")]
    pub id: Id,
    /// With whom.
    #[ts(as = "String")]
    pub other: Id,
    /// First name and last initial.
    pub name: String,
    /// How: `newcomer` has a buddy, `buddy` is one, `partner` is both.
    #[ts(type = "\"newcomer\" | \"buddy\" | \"partner\"")]
    pub kind: &'static str,
    /// The day she said yes.
    #[ts(as = "String")]
    pub agreed: NaiveDate,
    /// The day the other said yes.
    #[ts(as = "String")]
    pub other_agreed: NaiveDate,
    /// It is over.
    pub over: bool,
    /// The day one of them ended it.
    #[ts(as = "Option<String>")]
    pub ended: Option<NaiveDate>,
}

/// A goal.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CareGoal {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// In her own words.
    pub text: String,
    /// The day to look at it again.
    #[ts(as = "Option<String>")]
    pub look: Option<NaiveDate>,
    /// The day it was done.
    #[ts(as = "Option<String>")]
    pub done: Option<NaiveDate>,
    /// It is time to look at it.
    pub due: bool,
}

/// `care_due`
pub(crate) fn due(call: &mut Call<'_>, _: Nothing) -> Result<CareDue, Error> {
    let mut due = Vec::new();
    for group in call.groups()? {
        due.extend(of_group(call, &group)?.into_iter().filter(|reminder| reminder.standing == "due"));
    }
    due.sort_by_key(|reminder| (reminder.day, reminder.id));
    Ok(CareDue { due })
}

/// `care_list`
pub(crate) fn list(call: &mut Call<'_>, request: GroupGet) -> Result<CareList, Error> {
    let (group, _) = call.group("group", request.group)?;
    let mut open = of_group(call, &group)?;
    open.retain(|reminder| reminder.standing != "done");
    // What has no day comes last.
    open.sort_by_key(|reminder| (reminder.day.is_none(), reminder.day, reminder.id));
    let (due, later) = open.into_iter().partition(|reminder| reminder.standing == "due");
    Ok(CareList {
        due,
        later,
        ending: service::ending(call, &group)?,
        may_keep_names: group.may_keep_names(),
        today: call.today(group.zone),
    })
}

/// `care_get`
pub(crate) fn get(call: &mut Call<'_>, request: PersonGet) -> Result<PersonCare, Error> {
    view(call, request.person)
}

/// All reminders of a group, and the goals it is time to look at.
fn of_group(call: &Call<'_>, group: &Group) -> Result<Vec<CareReminder>, Error> {
    let kept = call.care(group)?;
    let today = call.today(group.zone);
    let evenings = Evenings::of(call, group, kept.values())?;
    let mut all = Vec::new();
    for (person, care) in &kept {
        let Some(known) = call.known_person(*person)? else { continue };
        let whose = Whose { group, person: *person, name: known.shown() };
        all.extend(care.reminders.iter().map(|(id, reminder)| whose.shown(*id, reminder, today, &evenings)));
        let due = care.goals.iter().filter(|(_, goal)| group.regime.keeps_goals() && goal.is_due(today));
        all.extend(due.map(|(id, goal)| CareReminder {
            day: goal.look,
            line: Some(goal.text.clone()),
            ..whose.blank(*id, "goal", "due")
        }));
    }
    Ok(all)
}

/// About whom a reminder is.
struct Whose<'a> {
    group: &'a Group,
    person: Id,
    name: String,
}

impl Whose<'_> {
    fn blank(&self, id: Id, kind: &'static str, standing: &'static str) -> CareReminder {
        CareReminder {
            id,
            group: self.group.id,
            group_name: self.group.name.clone(),
            person: self.person,
            name: self.name.clone(),
            kind,
            standing,
            day: None,
            snoozed: None,
            asked: None,
            after_days: None,
            meetings: None,
            line: None,
        }
    }

    fn shown(&self, id: Id, reminder: &Reminder, today: NaiveDate, evenings: &Evenings) -> CareReminder {
        let standing = reminder.standing(today, &evenings.of_person(self.person));
        let (word, day) = match standing {
            Standing::Due(since) => ("due", Some(since)),
            Standing::Later(day) => ("later", day),
            Standing::Done => ("done", reminder.done),
        };
        CareReminder {
            day,
            snoozed: reminder.snoozed.filter(|until| *until > today),
            asked: Some(reminder.asked),
            after_days: reminder.welcome_day(today),
            meetings: match reminder.kind {
                Kind::Away { meetings, .. } => Some(meetings),
                Kind::Welcome { .. } | Kind::Once { .. } => None,
            },
            line: reminder.line.clone(),
            ..self.blank(id, records::care::kind_text(reminder.kind), word)
        }
    }
}

/// Everything kept about one person by the groups whose list she is on.
///
/// # Errors
/// [`Error::NotFound`] at `person`.
pub(crate) fn view(call: &Call<'_>, person: Id) -> Result<PersonCare, Error> {
    let (known, _) = call.person("person", person)?;
    let tree = call.tree(PEOPLE, person)?;
    let mut groups = Vec::new();
    for group in call.groups()?.into_iter().filter(Group::may_keep_names) {
        let today = call.today(group.zone);
        let on_list = call.membership(group.id, person)?.is_some_and(|membership| membership.holds(today));
        if !on_list {
            continue;
        }
        let care = tree.as_ref().map(|tree| records::care::read(tree, group.id)).unwrap_or_default();
        groups.push(in_group(call, &group, (person, known.shown()), &care)?);
    }
    Ok(PersonCare { person, groups, stamp: stamp(tree.as_ref()) })
}

fn in_group(
    call: &Call<'_>,
    group: &Group,
    (person, name): (Id, String),
    care: &Care,
) -> Result<PersonCareGroup, Error> {
    let today = call.today(group.zone);
    let evenings = Evenings::of(call, group, [care])?;
    let whose = Whose { group, person, name };
    let mut reminders: Vec<CareReminder> =
        care.reminders.iter().map(|(id, reminder)| whose.shown(*id, reminder, today, &evenings)).collect();
    let order = |standing| ["due", "later", "done"].iter().position(|one| *one == standing);
    reminders.sort_by_key(|one| (order(one.standing), one.day.is_none(), one.day, one.id));
    let mut partners = Vec::new();
    for (id, side) in &care.partners {
        // Whoever left the list is not told of any more; it comes back with her.
        let with = call.membership(group.id, side.other)?.is_some_and(|membership| membership.holds(today));
        if let Some(other) = call.known_person(side.other)?.filter(|_| with) {
            partners.push(shown_partner(*id, side, person, other.shown(), &evenings));
        }
    }
    let goals = care.goals.iter().filter(|_| group.regime.keeps_goals()).map(|(id, goal)| CareGoal {
        id: *id,
        text: goal.text.clone(),
        look: goal.look,
        done: goal.done,
        due: goal.is_due(today),
    });
    Ok(PersonCareGroup {
        group: group.id,
        group_name: group.name.clone(),
        reminders,
        partners,
        goals: goals.collect(),
        keeps_goals: group.regime.keeps_goals(),
        keeps_lines: group.regime.keeps_notes(),
        today,
    })
}

fn shown_partner(id: Id, side: &Partnership, person: Id, name: String, evenings: &Evenings) -> CarePartner {
    let (kind, newcomer) = match side.kind {
        partner::Kind::Buddy { newcomer: true } => ("newcomer", person),
        partner::Kind::Buddy { newcomer: false } => ("buddy", side.other),
        partner::Kind::Partner => ("partner", person),
    };
    CarePartner {
        id,
        other: side.other,
        name,
        kind,
        agreed: side.agreed,
        other_agreed: side.other_agreed,
        over: side.over(&evenings.visits(newcomer)),
        ended: side.ended,
    }
}

/// The line as it was typed; none if it is empty.
fn line(typed: &str) -> Result<Option<String>, Error> {
    Ok(Some(model::text::line("line", typed, rule::LINE)?).filter(|line| !line.is_empty()))
}
