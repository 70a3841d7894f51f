//! What is written down about somebody, in order of time: a year at a time, the last first.
//!
//! It only puts in order what other records say. What is no longer kept is not there.

use chrono::{Days, Months, NaiveDate};
use model::Id;
use model::assignment::{State, Who};
use model::group::Group;
use model::meeting::Meeting;
use model::person::Person;
use model::schedule::parse_date;
use model::sheet::Mark;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::error::Error;

/// How much is told at a time.
const MONTHS: u32 = 12;

/// Asks what is written down about somebody.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonStoryAsk {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// The last day to tell; today if left out.
    #[serde(default)]
    #[ts(optional)]
    pub until: Option<String>,
}

/// What is written down about somebody.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonStory {
    /// The last first.
    pub lines: Vec<StoryLine>,
    /// The first day of what is told.
    #[ts(as = "String")]
    pub from: NaiveDate,
    /// Something may lie before that.
    pub earlier: bool,
}

/// Something that was written down.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StoryLine {
    /// When.
    #[ts(as = "String")]
    pub date: NaiveDate,
    /// In words, without a name.
    pub text: String,
    /// The group it was in, where it was in one.
    pub group_name: Option<String>,
    /// The meeting, where it was at one.
    #[ts(as = "Option<String>")]
    pub meeting: Option<Id>,
}

/// `person_story`
pub(crate) fn get(call: &mut Call<'_>, request: PersonStoryAsk) -> Result<PersonStory, Error> {
    let (person, _) = call.person("person", request.person)?;
    let until = match &request.until {
        Some(until) => parse_date("until", until)?,
        None => call.day_here(),
    };
    let from = until.checked_sub_months(Months::new(MONTHS)).unwrap_or(until) + Days::new(1);
    // She may have said already that she will be away.
    let within = |day: NaiveDate| day >= from && (day <= until || request.until.is_none());
    let mut lines = Vec::new();
    let mut first = from;
    let line = |date: NaiveDate, text: String| StoryLine { date, text, group_name: None, meeting: None };
    for (date, text) in of_herself(call, &person) {
        first = first.min(date);
        lines.extend(within(date).then(|| line(date, text)));
    }
    let lists = call.known(|known| known.lists(person.id).to_vec())?;
    for group in call.groups()?.iter().filter(|group| lists.contains(&group.id)) {
        let Some(membership) = call.membership(group.id, person.id)? else { continue };
        first = first.min(membership.since);
        let of_list = [(Some(membership.since), "story-joined"), (membership.until, "story-left")];
        for (date, key) in of_list {
            let Some(date) = date.filter(|date| within(*date)) else { continue };
            lines.push(StoryLine { group_name: Some(group.name.clone()), ..line(date, call.words.say(key)) });
        }
        if group.may_keep_names() {
            for meeting in call.meetings_of(group, from, until)? {
                of_meeting(call, &person, group, &meeting, &mut lines)?;
            }
        }
    }
    lines.sort_by(|a, b| (b.date, &a.group_name, &a.text).cmp(&(a.date, &b.group_name, &b.text)));
    Ok(PersonStory { lines, from, earlier: first < from })
}

/// What her own record says.
fn of_herself(call: &Call<'_>, person: &Person) -> Vec<(NaiveDate, String)> {
    let statuses = person.statuses.0.iter().map(|(since, held)| {
        let key = format!("story-status-{}", held.status.text().replace('_', "-"));
        (*since, call.words.say(&key))
    });
    let consents = person.consents.iter().map(|(consent, on)| {
        (*on, call.words.say(&format!("story-consent-{}", consent.text().replace('_', "-"))))
    });
    statuses.chain(consents).collect()
}

/// How she attended a meeting, and what she did there.
fn of_meeting(
    call: &Call<'_>,
    person: &Person,
    group: &Group,
    meeting: &Meeting,
    lines: &mut Vec<StoryLine>,
) -> Result<(), Error> {
    let at = |text: String| StoryLine {
        date: meeting.occurrence.date,
        text,
        group_name: Some(group.name.clone()),
        meeting: Some(meeting.id),
    };
    if let Some(marked) = meeting.sheet.marks.get(&person.id) {
        let key = match marked.mark {
            Mark::Here => "story-here",
            Mark::Late => "story-late",
            Mark::LeftEarly => "story-left-early",
            Mark::Excused => "story-excused",
            Mark::Absent => "story-absent",
        };
        lines.push(at(call.words.say(key)));
    }
    let serves = |who: Who, state: State| who == Who::Person(person.id) && state == State::Yes;
    if meeting.assignments.roles.values().any(|one| serves(one.who, one.state)) {
        let known = call.roles(group.id)?;
        for (role, _) in meeting.assignments.roles.iter().filter(|(_, one)| serves(one.who, one.state)) {
            let Some(known) = known.iter().find(|known| known.role.id == *role) else { continue };
            lines.push(at(call.words.say_with("story-served", &[("role", known.name.as_str().into())])));
        }
    }
    Ok(())
}
