//! How long names are kept: turning them into totals in time, holds, and what was destroyed.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use chrono_tz::Tz;
use model::Id;
use model::counting::Loss;
use model::group::Group;
use model::meeting::Meeting;
use model::retention as rule;
use model::schedule::parse_date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda::given;
use crate::call::Call;
use crate::dates;
use crate::desk::Desk;
use crate::erasure;
use crate::error::Error;
use crate::figures;
use crate::group::GroupGet;
use crate::milestone;
use crate::noted::forget;
use crate::notice::{NoticeKind, Noticed};
use crate::program::Nothing;
use crate::records::{
    self, ABOUT, ABOUT_ID, CURRICULA, DESTROYED, GROUPS, Leaves, PEOPLE, RETENTION, ROSTERS, ROTAS,
    Read as _, minute_of,
};
use crate::vault::{self, VaultStatus};

/// How many meetings become totals in one change, with what goes along: a change has an end.
const EVENINGS_AT_ONCE: usize = 40;

/// Changes how long a group's names are kept; what is left out stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RetentionEdit {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// Days after a meeting, 30 to 3,650; null is as usual for this kind of group.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "number | null")]
    pub days: Option<Option<u32>>,
    /// Everything must be kept for now.
    #[serde(default)]
    #[ts(optional)]
    pub hold: Option<bool>,
}

/// How long a group's names are kept.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Retention {
    /// Days after a meeting; null: as long as she keeps them.
    pub days: Option<u32>,
    /// What is usual for this kind of group.
    pub default_days: Option<u32>,
    /// Everything must be kept for now.
    pub hold: bool,
    /// What is destroyed is written down, without names.
    pub log_kept: bool,
    /// What would become totals if it ran now; null if nothing would.
    pub due: Option<RetentionDue>,
}

/// Names that are due to become totals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct RetentionDue {
    /// Of how many meetings.
    pub meetings: u32,
    /// How many people are named there.
    pub people: u32,
    /// The first of the meetings.
    #[ts(as = "String")]
    pub oldest: NaiveDate,
    /// The last of them.
    #[ts(as = "String")]
    pub newest: NaiveDate,
}

/// Says what day it is.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ClockConfirm {
    /// Today.
    #[ts(type = "Day")]
    pub today: String,
}

/// Asks what was destroyed.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DestructionAsk {
    /// One group's only.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub group: Option<Id>,
}

/// What was destroyed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DestructionList {
    /// Newest first.
    pub entries: Vec<Destruction>,
}

/// Something destroyed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Destruction {
    /// When, such as `2026-11-24T18:30`.
    pub at: String,
    /// What, without a name.
    pub what: String,
    /// How many.
    pub count: u32,
    /// By what rule or on whose word.
    pub authority: String,
}

/// `retention_get`
pub(crate) fn get(call: &mut Call<'_>, request: GroupGet) -> Result<Retention, Error> {
    view(call, request.group)
}

fn view(call: &Call<'_>, id: Id) -> Result<Retention, Error> {
    let (group, _) = call.group("group", id)?;
    let due = Due::find(call, &group)?;
    Ok(Retention {
        days: group.retention_days(),
        default_days: group.regime.usual_retention(),
        hold: group.hold,
        log_kept: group.regime.answers_for_destruction(),
        due: due.and_then(|due| due.told()),
    })
}

/// `retention_edit`
pub(crate) fn edit(call: &mut Call<'_>, request: RetentionEdit) -> Result<Retention, Error> {
    let (group, stamp) = call.group("group", request.group)?;
    call.check_based_on(&stamp)?;
    let mut leaves = Leaves::of(GROUPS, group.id);
    if let Some(days) = request.days {
        leaves.set("kept_days", rule::check_days(days)?);
    }
    if let Some(hold) = request.hold {
        leaves.set("hold", rule::check_hold(group.regime, hold)?);
    }
    call.commit(vec![leaves])?;
    // Names may be written again where they were due before: everything is looked at anew.
    let mut looked_to = Leaves::of(RETENTION, group.id);
    looked_to.set("looked_to", None::<NaiveDate>);
    call.commit_unnamed(vec![looked_to])?;
    view(call, group.id)
}

/// `retention_run`
pub(crate) fn run(desk: &mut Desk, request: GroupGet) -> Result<Retention, Error> {
    let mut call = desk.call()?;
    let (group, _) = call.group("group", request.group)?;
    if clock_in_doubt(&call, desk_day(&call))? {
        return Err(Error::ClockInDoubt);
    }
    freeze(&mut call, &group, true)?;
    finish(&mut call)?;
    let view = view(&call, group.id)?;
    desk.forget_answers();
    Ok(view)
}

/// `clock_confirm`
pub(crate) fn confirm_clock(desk: &mut Desk, request: ClockConfirm) -> Result<VaultStatus, Error> {
    let today = parse_date("today", &request.today)?;
    let mut call = desk.call()?;
    if today != desk_day(&call) {
        return Err(Error::ClockDiffers);
    }
    see_day(&mut call, today)?;
    let mut noticed = std::mem::take(&mut desk.notices);
    noticed.put_away(NoticeKind::ClockJumped);
    let ran = at_opening(desk, &mut noticed, false);
    desk.notices = noticed;
    ran?;
    vault::status(desk, Nothing {})
}

/// `destruction_list`
pub(crate) fn destroyed(call: &mut Call<'_>, request: DestructionAsk) -> Result<DestructionList, Error> {
    if let Some(group) = request.group {
        call.group("group", group)?;
    }
    let zone = call.host.zone().parse().unwrap_or(Tz::UTC);
    let mut entries: Vec<(i64, Destruction)> = Vec::new();
    for (_, tree) in call.trees(DESTROYED)? {
        let of_group = tree.id("group");
        let (Some(minute), Some(what)) = (tree.number("at"), tree.string("what")) else { continue };
        if request.group.is_some() && of_group != request.group {
            continue;
        }
        let meetings = i64::from(tree.count("meetings").unwrap_or(0));
        let days = tree.number("days").unwrap_or(0);
        let authority = if tree.flag("asked") { "authority-asked" } else { "authority-time" };
        let ms = u64::try_from(minute.saturating_mul(60_000)).unwrap_or(0);
        entries.push((
            minute,
            Destruction {
                at: dates::local_minute(ms, zone).unwrap_or_default(),
                what: call.words.say_with(&format!("destroyed-{what}"), &[("count", meetings.into())]),
                count: tree.count("people").unwrap_or(0),
                authority: call.words.say_with(authority, &[("days", days.into())]),
            },
        ));
    }
    entries.sort_by_key(|(minute, _)| std::cmp::Reverse(*minute));
    Ok(DestructionList { entries: entries.into_iter().map(|(_, entry)| entry).collect() })
}

/// What is due in a group.
struct Due {
    /// The last day whose names are due.
    last_day: NaiveDate,
    /// The last day that was looked at before.
    looked_to: Option<NaiveDate>,
    /// Meetings with a name in them.
    meetings: Vec<Meeting>,
    /// People who left the list that long ago.
    left: Vec<Id>,
}

impl Due {
    /// Looks from where the last look ended, so that unlocking reads a few evenings only.
    fn find(call: &Call<'_>, group: &Group) -> Result<Option<Self>, Error> {
        let Some(last_day) = group.last_day_due(call.today(group.zone)) else { return Ok(None) };
        let looked_to = call.tree(RETENTION, group.id)?.and_then(|tree| tree.day("looked_to"));
        let moved = group.moved.values().map(|moved| moved.date);
        let first = group.rules.values().map(|rule| rule.from).chain(moved).min();
        let Some(from) = looked_to.and_then(|day| day.succ_opt()).or(first) else { return Ok(None) };
        let mut meetings = call.meetings_of(group, from, last_day)?;
        // Where everybody who was marked is erased by now, who was on the list says still something.
        let half =
            |meeting: &Meeting| meeting.sheet.unnamed.is_some() && meeting.sheet.not_kept_since.is_none();
        meetings.retain(|meeting| half(meeting) || !named(meeting).is_empty());
        let roster = call.roster(group.id)?;
        let ended = roster.members.iter().filter(|(_, m)| m.until.is_some_and(|until| until <= last_day));
        let left = ended.map(|(person, _)| *person).collect();
        Ok(Some(Self { last_day, looked_to, meetings, left }))
    }

    fn people(&self) -> BTreeSet<Id> {
        self.meetings.iter().flat_map(named).collect()
    }

    fn log(&self, call: &mut Call<'_>, group: &Group, asked: bool) -> Result<Leaves, Error> {
        let days = group.retention_days().unwrap_or(0);
        log(call, group.id, "names", (self.people().len(), self.meetings.len()), asked, days)
    }

    fn told(&self) -> Option<RetentionDue> {
        let (oldest, newest) = (self.meetings.first()?, self.meetings.last()?);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Some(RetentionDue {
            meetings: count(self.meetings.len()),
            people: count(self.people().len()),
            oldest: oldest.occurrence.date,
            newest: newest.occurrence.date,
        })
    }
}

/// Everybody a meeting names.
fn named(meeting: &Meeting) -> BTreeSet<Id> {
    let asked = meeting.sheet.marks.keys().copied().chain(meeting.assignments.named());
    asked.chain(meeting.agenda.named()).collect()
}

/// Turns what is due in a group into totals: a total first, and in the same change the names go.
/// How many meetings it was.
fn freeze(call: &mut Call<'_>, group: &Group, asked: bool) -> Result<usize, Error> {
    let Some(due) = Due::find(call, group)? else { return Ok(0) };
    let today = call.today(group.zone);
    let destroys = group.regime.answers_for_destruction();
    // Sums and the names they are made from go in one change, so that neither is there twice.
    for (part, meetings) in due.meetings.chunks(EVENINGS_AT_ONCE).enumerate() {
        let ids: BTreeSet<Id> = meetings.iter().map(|meeting| meeting.id).collect();
        let (sums, marked) = figures::before(call, group, Loss::Evenings(&ids))?;
        let mut all = vec![sums];
        for meeting in meetings {
            let mut leaves = records::meeting::touch(meeting);
            records::meeting::freeze(&mut leaves, meeting, marked.get(&meeting.id), today);
            all.push(leaves);
        }
        if part == 0 && destroys {
            all.push(due.log(call, group, asked)?);
        }
        all.retain(|leaves| !leaves.is_empty());
        erasure::commit_in_parts(call, all)?;
    }
    // The list last: what is counted of an evening asks who was on it.
    let mut all = Vec::new();
    let mut listed = Leaves::of(ROSTERS, group.id);
    for person in &due.left {
        records::roster::drop_from(&mut listed, *person);
    }
    all.push(listed);
    all.extend(milestone::forgotten(call, group.id, due.left.iter().copied())?);
    if let Some(tree) = call.tree(CURRICULA, group.id)? {
        all.push(records::curriculum::freeze(group.id, &tree, due.last_day));
    }
    let mut rota = Leaves::of(ROTAS, group.id);
    let left: BTreeSet<Id> = due.left.iter().copied().collect();
    records::rota::forget(&mut rota, &call.rota(group.id)?, &left, Some(due.last_day));
    if let Some(tree) = call.tree(ROTAS, group.id)? {
        records::service::forget(&mut rota, &tree, &left, Some(due.last_day));
        for person in records::care::cared_for(&tree) {
            let mut leaves = Leaves::of(PEOPLE, person);
            let theirs = call.tree(PEOPLE, person)?;
            let kept = match &theirs {
                Some(theirs) if left.contains(&person) => {
                    records::care::clear_group(&mut leaves, theirs, group.id);
                    false
                }
                Some(theirs) => records::care::forget(&mut leaves, theirs, group.id, &left, due.last_day),
                None => false,
            };
            if !kept {
                records::care::write_cared_for(&mut rota, person, false);
            }
            all.push(leaves);
        }
    }
    all.push(rota);
    all.extend(forget::due(call, group, &due.left, due.last_day)?);
    all.retain(|leaves| !leaves.is_empty());
    if !all.is_empty() {
        if destroys && due.meetings.is_empty() {
            all.push(due.log(call, group, asked)?);
        }
        erasure::commit_in_parts(call, all)?;
    }
    // Nothing lies between two weeks' looks that is worth writing down every day.
    if due.looked_to.is_none_or(|looked_to| looked_to + Days::new(7) <= due.last_day) {
        let mut looked_to = Leaves::of(RETENTION, group.id);
        looked_to.set("looked_to", due.last_day);
        call.commit_unnamed(vec![looked_to])?;
    }
    Ok(due.meetings.len())
}

/// An entry of the destruction log: no name is in it.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn log(
    call: &mut Call<'_>,
    group: Id,
    what: &str,
    (people, meetings): (usize, usize),
    asked: bool,
    days: u32,
) -> Result<Leaves, Error> {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let mut leaves = Leaves::of(DESTROYED, call.new_id()?);
    leaves
        .set("at", minute_of(call.now))
        .set("what", what)
        .set("group", group)
        .set("people", count(people))
        .set("meetings", count(meetings))
        .set("asked", asked)
        .set("days", days);
    Ok(leaves)
}

/// Takes what is gone out of the journal, too, if there is anything.
fn finish(call: &mut Call<'_>) -> Result<(), Error> {
    let about = call.tree(ABOUT, ABOUT_ID)?;
    if about.is_some_and(|about| about.flag("rewrite_due")) { erasure::rewrite(call) } else { Ok(()) }
}

/// What is due when the records are opened, before the first screen: names that are due become
/// totals, once a day; what an erasure could not finish is finished; after a restore, who was
/// erased is erased again wherever she is named. Never on a clock that jumped.
///
/// # Errors
/// What the vault refuses; what is left is done another time.
pub(crate) fn at_opening(desk: &mut Desk, noticed: &mut Noticed, restored: bool) -> Result<(), Error> {
    let known = desk.day_known;
    let mut call = desk.call()?;
    let today = desk_day(&call);
    let about = call.tree(ABOUT, ABOUT_ID)?;
    let unfinished = about.as_ref().is_some_and(|about| about.flag("rewrite_due"));
    if restored || unfinished {
        erasure::forget_erased(&mut call)?;
    }
    let newest = call.vault.newest_ms();
    if clock_in_doubt(&call, today)? && known.is_none_or(|known| rule::clock_jumped(known, today)) {
        let seen = last_day_seen(&call)?;
        if let (Some(seen), true) = (seen, newest > 0) {
            // Kept, so that changes made meanwhile are not taken for days seen.
            see_day(&mut call, seen)?;
        }
        noticed.say(NoticeKind::ClockJumped, None, Vec::new());
        return finish(&mut call);
    }
    see_day(&mut call, today)?;
    let dropped_on = about.and_then(|about| about.day("names_dropped_on"));
    if restored || dropped_on != Some(today) {
        let mut meetings = 0;
        for group in call.groups()? {
            meetings += freeze(&mut call, &group, false)?;
        }
        if meetings > 0 {
            let mut leaves = Leaves::of(ABOUT, ABOUT_ID);
            leaves.set("names_dropped_on", today);
            call.commit_unnamed(vec![leaves])?;
            noticed.say(NoticeKind::NamesExpired, i64::try_from(meetings).ok(), Vec::new());
        }
    }
    finish(&mut call)?;
    desk.day_known = desk.day_known.max(Some(today));
    Ok(())
}

/// The computer's day.
fn desk_day(call: &Call<'_>) -> NaiveDate {
    call.today(call.host.zone().parse().unwrap_or(Tz::UTC))
}

/// The last day somebody was here, as far as it is known.
fn last_day_seen(call: &Call<'_>) -> Result<Option<NaiveDate>, Error> {
    let seen = call.tree(ABOUT, ABOUT_ID)?.and_then(|about| about.day("last_day_seen"));
    let zone: Tz = call.host.zone().parse().unwrap_or(Tz::UTC);
    let newest = call.vault.newest_ms();
    let newest = dates::local_minute(newest, zone).filter(|_| newest > 0);
    Ok(seen.or_else(|| newest?.split('T').next()?.parse().ok()))
}

fn clock_in_doubt(call: &Call<'_>, today: NaiveDate) -> Result<bool, Error> {
    Ok(last_day_seen(call)?.is_some_and(|seen| rule::clock_jumped(seen, today)))
}

fn see_day(call: &mut Call<'_>, day: NaiveDate) -> Result<(), Error> {
    let about = call.tree(ABOUT, ABOUT_ID)?;
    if about.and_then(|about| about.day("last_day_seen")).is_some_and(|seen| seen >= day) {
        return Ok(());
    }
    let mut leaves = Leaves::of(ABOUT, ABOUT_ID);
    leaves.set("last_day_seen", day);
    call.commit_unnamed(vec![leaves])
}
