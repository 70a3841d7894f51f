//! Speakers from outside: asked, confirmed, and when they spoke last.
//!
//! They are on no list and no search finds them. Their names are kept and shown only where names
//! may be kept. That somebody spoke on an evening lies with that evening and goes with its names;
//! what is left then, a name on the list of speakers, says of nobody that she was there. Whoever
//! was neither asked nor spoke for as long as names are kept is pointed out, so that she can be
//! erased; she is not erased by itself, because a speaker comes once a year.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use model::assignment::{State, Who};
use model::group::Group;
use model::meeting::{Meeting, Moment};
use model::speaker::{self as rule, Speaker as Kept};
use model::text::folded;
use model::{Id, Problem};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::assignment::assign;
use crate::call::Call;
use crate::desk::Desk;
use crate::erasure::{self, PersonErased};
use crate::error::Error;
use crate::group::GroupGet;
use crate::meeting::{DAYS_IN_REACH, MeetingSummary};
use crate::records::{self, Leaves, ROTAS};

/// How far back it is looked for when somebody spoke last: three years.
const DAYS_BACK: u64 = 1_100;
/// For how far ahead somebody can be asked.
const WEEKS_AHEAD: u64 = 26;

/// Adds a speaker from outside.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SpeakerAdd {
    /// For which group.
    #[ts(as = "String")]
    pub group: Id,
    /// The name. At most 80 characters; of the last word only the initial is shown.
    pub name: String,
    /// Telephone number, e-mail address or both. At most 254 characters.
    #[serde(default)]
    #[ts(optional)]
    pub contact: Option<String>,
    /// Another speaker who could come instead.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub stand_in: Option<Id>,
}

/// Changes a speaker; what is left out stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SpeakerEdit {
    /// Which group's.
    #[ts(as = "String")]
    pub group: Id,
    /// Who.
    #[ts(as = "String")]
    pub speaker: Id,
    /// The name.
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
    /// How to reach her; empty clears.
    #[serde(default)]
    #[ts(optional)]
    pub contact: Option<String>,
    /// Another speaker who could come instead; null for nobody.
    #[serde(default, deserialize_with = "crate::agenda::given")]
    #[ts(optional, type = "string | null")]
    pub stand_in: Option<Option<Id>>,
}

/// Names a speaker.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SpeakerPick {
    /// Which group's.
    #[ts(as = "String")]
    pub group: Id,
    /// Who.
    #[ts(as = "String")]
    pub speaker: Id,
}

/// Erases a speaker.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SpeakerErase {
    /// Which group's.
    #[ts(as = "String")]
    pub group: Id,
    /// Who.
    #[ts(as = "String")]
    pub speaker: Id,
    /// Her name as it is shown, typed to confirm.
    pub typed: String,
}

/// Asks a speaker for an evening, or says what she answered.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SpeakerInvite {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Which role.
    pub role: String,
    /// Who.
    #[ts(as = "String")]
    pub speaker: Id,
    /// `asked`, `yes`: she comes, or `none`: she is not asked after all.
    #[ts(type = "\"asked\" | \"yes\" | \"none\"")]
    pub state: String,
}

/// A group's speakers from outside.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SpeakerList {
    /// By name.
    pub speakers: Vec<SpeakerSummary>,
    /// Names are kept here; if not, there is nobody to show.
    pub may_keep_names: bool,
    /// Changes whenever what the group says about who does what does.
    pub stamp: String,
}

/// A speaker in a line.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SpeakerSummary {
    /// Names her.
    #[ts(as = "String")]
    pub id: Id,
    /// The name with the initial of its last word.
    pub name: String,
    /// When she spoke last, as far as evenings' names are kept.
    #[ts(as = "Option<String>")]
    pub last_spoke: Option<NaiveDate>,
    /// Evenings ahead she was asked for, the next first.
    pub evenings: Vec<SpeakerEvening>,
    /// She was neither asked nor spoke for as long as names are kept: she can be erased.
    pub idle: bool,
}

/// An evening a speaker was asked for.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SpeakerEvening {
    /// The meeting.
    pub meeting: MeetingSummary,
    /// The id of the role.
    pub role: String,
    /// What it is called.
    pub role_name: String,
    /// She said yes.
    pub confirmed: bool,
}

/// Everything kept about a speaker.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Speaker {
    /// In a line.
    pub summary: SpeakerSummary,
    /// The name as it was typed.
    pub full_name: String,
    /// How to reach her.
    pub contact: Option<String>,
    /// Who could come instead.
    #[ts(as = "Option<String>")]
    pub stand_in: Option<Id>,
    /// The other speakers, by name.
    pub others: Vec<SpeakerChoice>,
    /// Evenings she can be asked for.
    pub meetings: Vec<MeetingSummary>,
    /// What she can be asked to do there.
    pub roles: Vec<SpeakerRole>,
    /// Changes whenever what the group says about who does what does.
    pub stamp: String,
}

/// Another speaker.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SpeakerChoice {
    /// Names her.
    #[ts(as = "String")]
    pub id: Id,
    /// The name with the initial of its last word.
    pub name: String,
}

/// What a speaker can be asked to do.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SpeakerRole {
    /// Names it.
    pub id: String,
    /// What it is called.
    pub name: String,
}

/// `speaker_list`
pub(crate) fn list(call: &mut Call<'_>, request: GroupGet) -> Result<SpeakerList, Error> {
    let (group, _) = call.group("group", request.group)?;
    let may_keep_names = group.may_keep_names();
    let speakers = if may_keep_names { summaries(call, &group)? } else { Vec::new() };
    Ok(SpeakerList {
        speakers: speakers.into_iter().map(|(summary, _)| summary).collect(),
        may_keep_names,
        stamp: call.rota_stamp(group.id)?,
    })
}

/// `speaker_get`
pub(crate) fn get(call: &mut Call<'_>, request: SpeakerPick) -> Result<Speaker, Error> {
    view(call, request.group, request.speaker)
}

/// `speaker_add`
pub(crate) fn add(call: &mut Call<'_>, request: SpeakerAdd) -> Result<Speaker, Error> {
    let (group, mut leaves) = begin(call, request.group)?;
    let known = call.speakers(group.id)?;
    if known.len() >= rule::MAX_SPEAKERS {
        return Err(Problem::TooMany { max: rule::MAX_SPEAKERS }.at("name").into());
    }
    let speaker = Kept {
        name: rule::name(&request.name)?,
        contact: rule::contact(&request.contact.unwrap_or_default())?,
        stand_in: request.stand_in.map(|other| stand_in(&known, other, None)).transpose()?,
        since: Some(call.today(group.zone)),
    };
    let id = call.new_id()?;
    records::speaker::write(&mut leaves, id, None, &speaker);
    call.commit(vec![leaves])?;
    view(call, group.id, id)
}

/// `speaker_edit`
pub(crate) fn edit(call: &mut Call<'_>, request: SpeakerEdit) -> Result<Speaker, Error> {
    let (group, mut leaves) = begin(call, request.group)?;
    let known = call.speakers(group.id)?;
    let before = known.get(&request.speaker).ok_or(Error::NotFound("speaker"))?;
    let mut after = before.clone();
    if let Some(name) = &request.name {
        after.name = rule::name(name)?;
    }
    if let Some(contact) = &request.contact {
        after.contact = rule::contact(contact)?;
    }
    if let Some(other) = request.stand_in {
        after.stand_in = other.map(|other| stand_in(&known, other, Some(request.speaker))).transpose()?;
    }
    records::speaker::write(&mut leaves, request.speaker, Some(before), &after);
    call.commit(vec![leaves])?;
    view(call, group.id, request.speaker)
}

/// `speaker_erase`. It reaches as far as erasing a person does.
pub(crate) fn erase(desk: &mut Desk, request: SpeakerErase) -> Result<PersonErased, Error> {
    let mut call = desk.call()?;
    call.group("group", request.group)?;
    let speaker = call.speakers(request.group)?.remove(&request.speaker);
    let speaker = speaker.ok_or(Error::NotFound("speaker"))?;
    if request.typed.trim() != speaker.shown() {
        return Err(Problem::NotAChoice.at("typed").into());
    }
    let logged = erasure::erase_everywhere(&mut call, request.speaker, &speaker.name)?;
    let beyond = erasure::beyond(&call);
    desk.forget_answers();
    Ok(PersonErased { beyond, logged })
}

/// `speaker_invite`. Another speaker gives way; somebody of the list does not.
pub(crate) fn invite(call: &mut Call<'_>, request: SpeakerInvite) -> Result<Speaker, Error> {
    let found = call.meeting(request.meeting)?;
    let group = call.group_that_keeps_names("meeting", found.group.id)?;
    call.check_based_on(&found.stamp)?;
    if !call.speakers(group.id)?.contains_key(&request.speaker) {
        return Err(Error::NotFound("speaker"));
    }
    found.keeps_names_still(call)?;
    let hers = Who::Speaker(request.speaker);
    let had = found.meeting.assignments.with_agenda(&request.role, &found.meeting.agenda);
    let mut leaves = records::meeting::touch(&found.meeting);
    let state = match request.state.as_str() {
        "asked" => State::Asked,
        "yes" => State::Yes,
        "none" if had.who == hers => {
            assign(call, &mut leaves, &found, &request.role, Who::Nobody)?;
            call.commit(vec![leaves])?;
            return view(call, group.id, request.speaker);
        }
        _ => return Err(Problem::NotAChoice.at("state").into()),
    };
    if matches!(had.who, Who::Person(_)) && had.is_settled() {
        return Err(Problem::Taken.at("role").into());
    }
    let mut now = assign(call, &mut leaves, &found, &request.role, hers)?;
    now.state = state;
    records::assignment::write(&mut leaves, &request.role, now);
    call.commit(vec![leaves])?;
    view(call, group.id, request.speaker)
}

/// The group, where names may be kept, and leaves for its record, unless that changed meanwhile.
fn begin(call: &Call<'_>, group: Id) -> Result<(Group, Leaves), Error> {
    let group = call.group_that_keeps_names("group", group)?;
    call.check_based_on(&call.rota_stamp(group.id)?)?;
    let leaves = Leaves::of(ROTAS, group.id);
    Ok((group, leaves))
}

/// Another speaker of the group.
fn stand_in(known: &BTreeMap<Id, Kept>, other: Id, herself: Option<Id>) -> Result<Id, Error> {
    if Some(other) == herself {
        return Err(Problem::NotAChoice.at("stand_in").into());
    }
    if known.contains_key(&other) { Ok(other) } else { Err(Error::NotFound("stand_in")) }
}

/// Every speaker of a group, by name.
fn summaries(call: &Call<'_>, group: &Group) -> Result<Vec<(SpeakerSummary, Kept)>, Error> {
    let today = call.today(group.zone);
    let due = group.last_day_due(today);
    let mut asked = asked(call, group, today)?;
    let shown = |(id, kept): (Id, Kept)| {
        let Asked { newest, last_spoke, evenings } = asked.remove(&id).unwrap_or_default();
        let idle = kept.is_idle(newest, due);
        (SpeakerSummary { id, name: kept.shown(), last_spoke, evenings, idle }, kept)
    };
    let mut speakers: Vec<_> = call.speakers(group.id)?.into_iter().map(shown).collect();
    speakers.sort_by_cached_key(|(speaker, _)| (folded(&speaker.name), speaker.id));
    Ok(speakers)
}

/// What one speaker was asked for.
#[derive(Default)]
struct Asked {
    /// The latest evening, ahead or past.
    newest: Option<NaiveDate>,
    last_spoke: Option<NaiveDate>,
    evenings: Vec<SpeakerEvening>,
}

/// What each speaker was asked for, as the meetings say.
fn asked(call: &Call<'_>, group: &Group, today: NaiveDate) -> Result<BTreeMap<Id, Asked>, Error> {
    let roles = call.roles(group.id)?;
    let mut asked: BTreeMap<Id, Asked> = BTreeMap::new();
    let (from, to) = (today - Days::new(DAYS_BACK), today + Days::new(DAYS_IN_REACH));
    for meeting in call.meetings_of(group, from, to)? {
        for (role, had) in &meeting.assignments.roles {
            let Who::Speaker(speaker) = had.who else { continue };
            let date = meeting.occurrence.date;
            let hers = asked.entry(speaker).or_default();
            hers.newest = hers.newest.max(Some(date));
            let confirmed = had.state == State::Yes;
            if is_ahead(call, group, &meeting) {
                let known = roles.iter().find(|known| known.role.id == *role);
                hers.evenings.push(SpeakerEvening {
                    meeting: MeetingSummary::of(&meeting, group),
                    role: role.clone(),
                    role_name: known.map_or_else(|| role.clone(), |known| known.name.clone()),
                    confirmed,
                });
            } else if confirmed && meeting.cancelled.is_none() {
                hers.last_spoke = hers.last_spoke.max(Some(date));
            }
        }
    }
    Ok(asked)
}

fn is_ahead(call: &Call<'_>, group: &Group, meeting: &Meeting) -> bool {
    meeting.moment(group.zone, call.now) != Moment::After
}

fn view(call: &Call<'_>, group: Id, id: Id) -> Result<Speaker, Error> {
    let group = call.group_that_keeps_names("group", group)?;
    let (mut others, mut own) = (Vec::new(), None);
    for (summary, kept) in summaries(call, &group)? {
        if summary.id == id {
            own = Some((summary, kept));
        } else {
            others.push(SpeakerChoice { id: summary.id, name: summary.name });
        }
    }
    let (summary, kept) = own.ok_or(Error::NotFound("speaker"))?;
    let today = call.today(group.zone);
    let mut meetings = call.meetings_of(&group, today, today + Days::new(WEEKS_AHEAD * 7))?;
    meetings.retain(|meeting| meeting.cancelled.is_none() && is_ahead(call, &group, meeting));
    let mut roles = call.roles(group.id)?;
    roles.retain(|known| known.role.is_assigned() && !known.role.standing);
    // Starter sets call it so; it is what is meant nearly always.
    roles.sort_by_key(|known| !known.role.id.ends_with(".speaker"));
    Ok(Speaker {
        full_name: kept.name,
        contact: kept.contact,
        stand_in: kept.stand_in.filter(|other| others.iter().any(|one| one.id == *other)),
        others,
        meetings: meetings.iter().map(|meeting| MeetingSummary::of(meeting, &group)).collect(),
        roles: roles.into_iter().map(|known| SpeakerRole { id: known.role.id, name: known.name }).collect(),
        summary,
        stamp: call.rota_stamp(group.id)?,
    })
}
