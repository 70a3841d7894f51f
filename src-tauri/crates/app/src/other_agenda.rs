//! The agendas a group has beside its usual one, made, renamed and taken away by hand.
//!
//! What happens in one is changed from the plan of a meeting that follows it; see [`crate::agenda`].

use std::collections::BTreeMap;

use chrono::Days;
use model::agenda::{self as rule, Agenda, NamedAgenda};
use model::group::Group;
use model::pack::{AgendaTemplate, Pack};
use model::{Id, Problem, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda::whole::taken;
use crate::call::Call;
use crate::dates;
use crate::error::Error;
use crate::group::GroupGet;
use crate::meeting::DAYS_IN_REACH;
use crate::records::{self, GROUPS, Leaves, stamp};
use crate::usual::{self, OtherAgenda};

/// Minutes of a new agenda's evening where the group has no meeting time to tell.
const USUAL_MINUTES: u32 = 60;
/// The most meetings that are named where an agenda is in use; the others are counted.
const MOST_NAMED: usize = 3;

/// Makes another agenda.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OtherAgendaAdd {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// What it is called, 1 to 120 characters, and as no other one of the group. Left out with
    /// `template`, it is called as in the starter set, in whichever language is on screen.
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<String>,
    /// What it begins with.
    pub from: OtherAgendaFrom,
    /// With `other`: which one it is a copy of.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub agenda: Option<Id>,
    /// With `template`: one of the list's `templates`.
    #[serde(default)]
    #[ts(optional)]
    pub template: Option<String>,
}

/// What another agenda begins with. Nobody's name is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OtherAgendaFrom {
    /// Nothing.
    Empty,
    /// A copy of the usual agenda.
    Usual,
    /// A copy of another one of the group.
    Other,
    /// One of the starter set.
    Template,
}

/// Says what another agenda is called.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OtherAgendaRename {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// Which agenda.
    #[ts(as = "String")]
    pub agenda: Id,
    /// What it is called, 1 to 120 characters, and as no other one of the group.
    pub title: String,
}

/// Names another agenda of a group.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OtherAgendaPick {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// Which agenda.
    #[ts(as = "String")]
    pub agenda: Id,
}

/// The agendas of a group.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OtherAgendaList {
    /// How many items the usual one has.
    pub usual_items: u32,
    /// Those beside it: in the starter set's order, then by title.
    pub agendas: Vec<OtherAgendaShown>,
    /// Those taken away.
    pub removed: Vec<OtherAgenda>,
    /// Those of the starter set that the group does not have.
    pub templates: Vec<OtherAgendaTemplate>,
    /// Changes whenever the group does.
    pub stamp: String,
}

/// Another agenda, and where it is used.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OtherAgendaShown {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// How long such an evening is.
    pub minutes: u32,
    /// How many items it has.
    pub items: u32,
    /// The weeks of the month and the meetings from today on that follow it, in words. While there
    /// are any, it can't be taken away.
    pub used: Vec<String>,
}

/// An agenda of the starter set.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OtherAgendaTemplate {
    /// Names it in the starter set.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// How long such an evening is.
    pub minutes: u32,
}

/// `other_agenda_list`
pub(crate) fn list(call: &mut Call<'_>, request: GroupGet) -> Result<OtherAgendaList, Error> {
    view(call, request.group)
}

/// `other_agenda_add`
pub(crate) fn add(call: &mut Call<'_>, request: OtherAgendaAdd) -> Result<OtherAgendaList, Error> {
    let (group, stamp) = call.group("group", request.group)?;
    call.check_based_on(&stamp)?;
    group.room_for_an_agenda("title")?;
    let pack = call.pack(group.id)?;
    let mut made = begun(call, &group, &pack, &request)?;
    made.title = request.title.as_deref().map(rule::title).transpose()?;
    if made.title.is_none() && made.template.is_none() {
        return Err(Problem::Empty.at("title").into());
    }
    let language = call.words.language().tag();
    check_name(&group, &pack, language, None, &usual::title(&made, &pack, language))?;
    let id = call.new_id()?;
    let mut leaves = Leaves::of(GROUPS, group.id);
    records::group::write_other(&mut leaves, id, &made);
    call.commit(vec![leaves])?;
    view(call, group.id)
}

/// What a new one begins with.
fn begun(
    call: &Call<'_>,
    group: &Group,
    pack: &Pack,
    request: &OtherAgendaAdd,
) -> Result<NamedAgenda, Error> {
    let evening = || group.running(call.today(group.zone)).first().map_or(USUAL_MINUTES, |rule| rule.minutes);
    // What was taken off stays behind, and whoever was asked was asked for the other one.
    let copy = |agenda: &Agenda| taken(&Agenda::default(), &agenda.clone().nameless());
    let blank = NamedAgenda::default();
    match (request.from, request.agenda, request.template.as_deref()) {
        (OtherAgendaFrom::Empty, None, None) => Ok(NamedAgenda { minutes: evening(), ..blank }),
        (OtherAgendaFrom::Usual, None, None) => {
            Ok(NamedAgenda { minutes: evening(), agenda: copy(&group.usual), ..blank })
        }
        (OtherAgendaFrom::Other, Some(id), None) => {
            let other = group.others.get(&id).ok_or(Error::NotFound("agenda"))?;
            Ok(NamedAgenda { minutes: other.minutes, agenda: copy(&other.agenda), ..blank })
        }
        (OtherAgendaFrom::Template, None, Some(id)) => {
            let missing = missing(group, pack);
            let template = missing.into_iter().find(|template| template.id == id);
            let template = template.ok_or_else(|| Problem::NotAChoice.at("template"))?;
            Ok(NamedAgenda {
                template: Some(template.id.clone()),
                title: None,
                minutes: template.minutes,
                agenda: usual::agenda(call, group.id, pack, template),
            })
        }
        (OtherAgendaFrom::Other, None, None) => Err(Problem::Empty.at("agenda").into()),
        (OtherAgendaFrom::Template, None, None) => Err(Problem::Empty.at("template").into()),
        _ => Err(Problem::NotAChoice.at("from").into()),
    }
}

/// The agendas of the starter set that a group has neither as its usual one nor beside it.
fn missing<'p>(group: &Group, pack: &'p Pack) -> Vec<&'p AgendaTemplate> {
    let is_there = |template: &AgendaTemplate| {
        let usual = group
            .usual
            .items
            .values()
            .any(|item| template.items.iter().any(|entry| item.template.as_ref() == Some(&entry.id)));
        usual || group.others.values().any(|other| other.template.as_ref() == Some(&template.id))
    };
    pack.agendas.iter().filter(|template| !is_there(template)).collect()
}

/// Refuses a name another one has: from a list, one could not be told from the other.
fn check_name(group: &Group, pack: &Pack, language: &str, own: Option<Id>, title: &str) -> Result<(), Error> {
    let same =
        |other: &NamedAgenda| text::folded(&usual::title(other, pack, language)) == text::folded(title);
    let taken = group.others.iter().any(|(id, other)| Some(*id) != own && same(other));
    if taken { Err(Problem::SameName.at("title").into()) } else { Ok(()) }
}

/// `other_agenda_rename`
pub(crate) fn rename(call: &mut Call<'_>, request: OtherAgendaRename) -> Result<OtherAgendaList, Error> {
    let (group, stamp) = call.group("group", request.group)?;
    call.check_based_on(&stamp)?;
    let other = group.others.get(&request.agenda).ok_or(Error::NotFound("agenda"))?;
    let title = rule::title(&request.title)?;
    let pack = call.pack(group.id)?;
    let language = call.words.language().tag();
    // Called as before: then it goes on being called so in every language of the starter set.
    if title != usual::title(other, &pack, language) {
        check_name(&group, &pack, language, Some(request.agenda), &title)?;
        let mut leaves = Leaves::of(GROUPS, group.id);
        records::group::write_other_title(&mut leaves, request.agenda, &title);
        call.commit(vec![leaves])?;
    }
    view(call, group.id)
}

/// `other_agenda_remove`. Refused while an evening to come would lose what it follows.
pub(crate) fn remove(call: &mut Call<'_>, request: OtherAgendaPick) -> Result<OtherAgendaList, Error> {
    let (group, stamp) = call.group("group", request.group)?;
    call.check_based_on(&stamp)?;
    if !group.others.contains_key(&request.agenda) {
        return Err(Error::NotFound("agenda"));
    }
    let places = used(call, &group)?.remove(&request.agenda).unwrap_or_default();
    if !places.is_empty() {
        return Err(Error::AgendaUsed { places: places.join("; ") });
    }
    let mut leaves = Leaves::of(GROUPS, group.id);
    records::group::write_other_removed(&mut leaves, request.agenda, true);
    call.commit(vec![leaves])?;
    view(call, group.id)
}

/// `other_agenda_restore`. Taking back never fails for a name: it comes back as it was.
pub(crate) fn restore(call: &mut Call<'_>, request: OtherAgendaPick) -> Result<OtherAgendaList, Error> {
    let (group, stamp) = call.group("group", request.group)?;
    call.check_based_on(&stamp)?;
    if group.others.contains_key(&request.agenda) {
        return view(call, group.id);
    }
    let removed = call.tree(GROUPS, group.id)?.map(|tree| records::group::removed_others(&tree));
    if !removed.is_some_and(|removed| removed.contains_key(&request.agenda)) {
        return Err(Error::NotFound("agenda"));
    }
    group.room_for_an_agenda("agenda")?;
    let mut leaves = Leaves::of(GROUPS, group.id);
    records::group::write_other_removed(&mut leaves, request.agenda, false);
    call.commit(vec![leaves])?;
    view(call, group.id)
}

/// Where each of a group's other agendas is used, in words: weeks of the month, then meetings from
/// today on that somebody gave it, or that followed it when they were first changed. An untouched
/// one follows by its week.
fn used(call: &Call<'_>, group: &Group) -> Result<BTreeMap<Id, Vec<String>>, Error> {
    let language = call.words.language();
    let mut used = BTreeMap::new();
    let today = call.today(group.zone);
    let ahead = call.meetings_of(group, today, today + Days::new(DAYS_IN_REACH))?;
    for id in group.others.keys() {
        let mut places = Vec::new();
        for week in group.weeks_of(*id) {
            let weekday = dates::weekday(week.weekday, language)?;
            let key = format!("agenda-used-week-{}", week.nth.text());
            places.push(call.words.say_with(&key, &[("weekday", weekday.as_str().into())]));
        }
        let follows: Vec<_> = ahead
            .iter()
            .filter(|meeting| meeting.touched && meeting.follows == Some(*id) && !meeting.is_cancelled())
            .collect();
        for meeting in follows.iter().take(MOST_NAMED) {
            let date = dates::long_date(meeting.occurrence.date, language)?;
            places.push(call.words.say_with("agenda-used-meeting", &[("date", date.as_str().into())]));
        }
        if let Some(more) = follows.len().checked_sub(MOST_NAMED).filter(|more| *more > 0) {
            let more = i64::try_from(more).unwrap_or(i64::MAX);
            places.push(call.words.say_with("agenda-used-more", &[("count", more.into())]));
        }
        used.insert(*id, places);
    }
    Ok(used)
}

fn view(call: &Call<'_>, id: Id) -> Result<OtherAgendaList, Error> {
    let tree = call.tree(GROUPS, id)?.ok_or(Error::NotFound("group"))?;
    let group = records::group::read(id, &tree).ok_or(Error::NotFound("group"))?;
    let pack = call.pack(id)?;
    let language = call.words.language().tag();
    let mut used = used(call, &group)?;
    let shown = |OtherAgenda { id, title, minutes }: OtherAgenda| OtherAgendaShown {
        id,
        title,
        minutes,
        items: count(group.agenda(Some(id))),
        used: used.remove(&id).unwrap_or_default(),
    };
    let templates = missing(&group, &pack).into_iter().map(|template| OtherAgendaTemplate {
        id: template.id.clone(),
        title: template.title.get(language).to_owned(),
        minutes: template.minutes,
    });
    Ok(OtherAgendaList {
        usual_items: count(&group.usual),
        agendas: usual::listed(&group.others, &pack, language).into_iter().map(shown).collect(),
        removed: usual::listed(&records::group::removed_others(&tree), &pack, language),
        templates: templates.collect(),
        stamp: stamp(Some(&tree)),
    })
}

fn count(agenda: &Agenda) -> u32 {
    u32::try_from(agenda.in_order().len()).unwrap_or(u32::MAX)
}
