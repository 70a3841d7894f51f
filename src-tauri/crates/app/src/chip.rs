//! Chips: how many are in a group's box, and how many were given at a meeting.
//!
//! Whatever the program calls them: chips, key tags, coins. No name goes with one, so they are
//! counted in groups without names too; where the starter set counts no days there are none.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::milestone::{self as rule, FirstDay};
use model::{Id, Problem, invalid};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda::given;
use crate::call::Call;
use crate::error::Error;
use crate::meeting::{Found, MeetingGet};
use crate::milestone::{self, Counts, MilestoneAsk, MilestoneList};
use crate::records;
use crate::records::chip::{Chips, Given, of, write_given, write_stock};

/// Names a chip at a meeting.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChipPick {
    /// At which meeting; not one that lies ahead.
    #[ts(as = "String")]
    pub meeting: Id,
    /// For which milestone of the starter set.
    pub milestone: String,
}

/// Says how many chips of one kind are in the box.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChipStock {
    /// Whose.
    #[ts(as = "String")]
    pub group: Id,
    /// For which milestone of the starter set.
    pub milestone: String,
    /// 0 to 9,999; null: not counted.
    pub stock: Option<u32>,
}

/// Changes how a group counts; what is left out stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MilestoneSettings {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// Which number the first day without has.
    #[serde(default)]
    #[ts(optional, type = "\"zero\" | \"one\"")]
    pub first_day: Option<String>,
    /// With so many chips left or fewer it is time for new ones, 0 to 9,999; null: never said.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "number | null")]
    pub reorder_at: Option<Option<u32>>,
}

/// A kind of chip.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Chip {
    /// Names the milestone.
    pub milestone: String,
    /// In the program's words.
    pub title: String,
    /// How many are in the box; null: not counted.
    pub stock: Option<u32>,
    /// It is time for new ones.
    pub low: bool,
}

/// What was given at a meeting.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChipList {
    /// The day of the meeting.
    #[ts(as = "String")]
    pub date: NaiveDate,
    /// Every kind there is; none where the starter set counts no days.
    pub chips: Vec<ChipGiven>,
    /// It has begun or is today, and takes place: chips can be written down.
    pub open: bool,
    /// Changes whenever the meeting does.
    pub stamp: String,
}

/// How many of a kind were given.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChipGiven {
    /// The kind.
    pub chip: Chip,
    /// How many.
    pub given: u32,
}

/// A chip was given.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChipGave {
    /// What was given at the meeting, as it is stored now.
    pub list: ChipList,
    /// What that left in the box, where it is worth saying: it was the last one, or there was none
    /// left and it is written down all the same.
    #[ts(type = "\"last\" | \"none\" | null")]
    pub left: Option<&'static str>,
}

/// `chip_list`
pub(crate) fn list(call: &mut Call<'_>, request: MeetingGet) -> Result<ChipList, Error> {
    view(call, request.meeting)
}

/// `chip_give`
pub(crate) fn give(call: &mut Call<'_>, request: ChipPick) -> Result<ChipGave, Error> {
    let Open { found, chips, given } = open(call, &request)?;
    if given.all >= rule::MAX_GIVEN {
        return Err(Problem::TooMany { max: rule::MAX_GIVEN as usize }.at("milestone").into());
    }
    let stock = chips.stock.get(&request.milestone).copied();
    let (left, from_box) = rule::taken(stock);
    let after = Given { all: given.all + 1, beside: given.beside + u32::from(!from_box) };
    let mut meeting = records::meeting::touch(&found.meeting);
    write_given(&mut meeting, &request.milestone, given, after);
    let mut kept = of(found.group.id);
    if from_box {
        write_stock(&mut kept, &request.milestone, left);
    }
    call.commit(vec![meeting, kept])?;
    let left = match (left, from_box) {
        (Some(0), true) => Some("last"),
        (Some(_), false) => Some("none"),
        _ => None,
    };
    Ok(ChipGave { list: view(call, request.meeting)?, left })
}

/// `chip_take_back`. What came out of the box goes back into it.
pub(crate) fn take_back(call: &mut Call<'_>, request: ChipPick) -> Result<ChipList, Error> {
    let Open { found, chips, given } = open(call, &request)?;
    if given.all == 0 {
        return Err(Error::NotFound("milestone"));
    }
    let from_box = given.beside == 0;
    let after = Given { all: given.all - 1, beside: given.beside.saturating_sub(1) };
    let mut meeting = records::meeting::touch(&found.meeting);
    write_given(&mut meeting, &request.milestone, given, after);
    let mut kept = of(found.group.id);
    if let (true, Some(stock)) = (from_box, chips.stock.get(&request.milestone)) {
        write_stock(&mut kept, &request.milestone, Some((stock + 1).min(rule::MAX_STOCK)));
    }
    call.commit(vec![meeting, kept])?;
    view(call, request.meeting)
}

/// `chip_stock_set`
pub(crate) fn set_stock(call: &mut Call<'_>, request: ChipStock) -> Result<MilestoneList, Error> {
    let (group, _) = call.group("group", request.group)?;
    let (chips, stamp) = call.chips(group.id)?;
    call.check_based_on(&stamp)?;
    known(call, &group, "group", &request.milestone)?;
    let stock =
        request.stock.map(|stock| invalid::in_range("stock", stock, 0, rule::MAX_STOCK)).transpose()?;
    if stock != chips.stock.get(&request.milestone).copied() {
        let mut kept = of(group.id);
        write_stock(&mut kept, &request.milestone, stock);
        call.commit(vec![kept])?;
    }
    milestone::list(call, MilestoneAsk { group: group.id, days: None })
}

/// `milestone_settings`
pub(crate) fn settings(call: &mut Call<'_>, request: MilestoneSettings) -> Result<MilestoneList, Error> {
    let (group, _) = call.group("group", request.group)?;
    call.check_based_on(&call.chips(group.id)?.1)?;
    if Counts::of(call, &group)?.is_none() {
        return Err(Problem::NotKeptHere.at("group").into());
    }
    let mut kept = of(group.id);
    if let Some(first_day) = &request.first_day {
        let rule = FirstDay::from_text(first_day).ok_or_else(|| Problem::NotAChoice.at("first_day"))?;
        kept.set("first_day", rule.text());
    }
    if let Some(at) = request.reorder_at {
        let at = at.map(|at| invalid::in_range("reorder_at", at, 0, rule::MAX_STOCK)).transpose()?;
        kept.set("reorder_at", at);
    }
    call.commit(vec![kept])?;
    milestone::list(call, MilestoneAsk { group: group.id, days: None })
}

/// A meeting at which chips can be given, and how that stands for one kind.
struct Open {
    found: Found,
    chips: Chips,
    given: Given,
}

fn open(call: &Call<'_>, request: &ChipPick) -> Result<Open, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    known(call, &found.group, "meeting", &request.milestone)?;
    if found.meeting.is_cancelled() {
        return Err(Error::Cancelled);
    }
    if found.meeting.occurrence.date > call.today(found.group.zone) {
        return Err(Problem::InTheFuture.at("meeting").into());
    }
    let (chips, _) = call.chips(found.group.id)?;
    let given = call.chips_given(found.meeting.id)?.get(&request.milestone).copied().unwrap_or_default();
    Ok(Open { found, chips, given })
}

/// Refuses a milestone the group's starter set does not have, and at `field` a group without any.
fn known(
    call: &Call<'_>,
    group: &model::group::Group,
    field: &'static str,
    milestone: &str,
) -> Result<(), Error> {
    let counts = Counts::of(call, group)?.ok_or_else(|| Problem::NotKeptHere.at(field))?;
    let known = counts.pack.milestones.iter().any(|one| one.id == milestone);
    if known { Ok(()) } else { Err(Problem::NotAChoice.at("milestone").into()) }
}

fn view(call: &Call<'_>, id: Id) -> Result<ChipList, Error> {
    let Found { meeting, group, stamp } = call.meeting(id)?;
    let (kept, _) = call.chips(group.id)?;
    let given: BTreeMap<String, Given> = call.chips_given(id)?;
    let all = Counts::of(call, &group)?.map(|counts| chips(call, &counts, &kept)).unwrap_or_default();
    let of_kind = |chip: Chip| {
        let given = given.get(&chip.milestone).map_or(0, |given| given.all);
        ChipGiven { chip, given }
    };
    Ok(ChipList {
        date: meeting.occurrence.date,
        chips: all.into_iter().map(of_kind).collect(),
        open: !meeting.is_cancelled() && meeting.occurrence.date <= call.today(group.zone),
        stamp,
    })
}

/// A group's chips, the shortest time first.
pub(crate) fn chips(call: &Call<'_>, counts: &Counts<'_>, kept: &Chips) -> Vec<Chip> {
    let chip = |one: &model::pack::Milestone| {
        let stock = kept.stock.get(&one.id).copied();
        Chip {
            milestone: one.id.clone(),
            title: one.title.get(call.words.language().tag()).to_owned(),
            low: kept.reorder_at.zip(stock).is_some_and(|(at, stock)| stock <= at),
            stock,
        }
    };
    counts.pack.milestones.iter().map(chip).collect()
}
