//! After an evening on paper: what there is to type in, on one page, and what was put in.

use chrono::{Days, NaiveDate};
use model::Id;
use model::basket::{self as rule, amount, parse_amount};
use model::meeting::Meeting;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda::given;
use crate::attendance::{Counts, check_open, counts};
use crate::call::Call;
use crate::error::Error;
use crate::group::{NamesRule, names_rule};
use crate::meeting::{Found, MeetingGet, MeetingSummary};
use crate::program::{self, OwnWords};
use crate::records;

/// How far ahead the next meeting is looked for.
const DAYS_AHEAD: u64 = 100;

/// What there is to type in after a meeting.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Afterwards {
    /// Which meeting.
    pub meeting: MeetingSummary,
    /// Whether names are kept.
    pub names: NamesRule,
    /// Names were kept and are not any more.
    pub not_kept: bool,
    /// Its day is still to come: nothing can be written down yet.
    pub ahead: bool,
    /// The program's words.
    pub words: OwnWords,
    /// The headcount.
    pub counts: Counts,
    /// How many named people are here.
    pub here: u32,
    /// What was put in.
    pub basket: Basket,
    /// The group's next meeting after this one that takes place.
    pub next: Option<MeetingSummary>,
    /// Changes whenever the meeting does.
    pub stamp: String,
}

/// What was put in. Null is *not written down*, which is not nothing.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Basket {
    /// How much, in the group's own currency, such as `42.50`.
    pub amount: Option<String>,
    /// Whether two people counted it.
    pub counted_by_two: Option<bool>,
}

/// Writes down what was put in; what is left out stays, null is *not written down*.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BasketSet {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// How much, from 0 to 99,999.99, such as `42.50` or `42,50`.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub amount: Option<Option<String>>,
    /// Whether two people counted it.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "boolean | null")]
    pub counted_by_two: Option<Option<bool>>,
}

/// What was put in, as it is stored now.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BasketSaved {
    /// What was put in.
    pub basket: Basket,
    /// Changes whenever the meeting does.
    pub stamp: String,
}

/// `afterwards_get`
pub(crate) fn get(call: &mut Call<'_>, request: MeetingGet) -> Result<Afterwards, Error> {
    let Found { meeting, group, stamp } = call.meeting(request.meeting)?;
    let next = next(call, &group, &meeting)?;
    Ok(Afterwards {
        names: names_rule(&group),
        not_kept: meeting.sheet.not_kept_since.is_some(),
        ahead: meeting.is_ahead(group.zone, call.now),
        words: program::words_of(call.pack(group.id)?.as_ref(), call.words.language().tag()),
        counts: counts(&meeting.sheet),
        here: if group.may_keep_names() { meeting.sheet.marked_here() } else { 0 },
        basket: basket(&meeting.sheet.basket),
        next: next.map(|next| MeetingSummary::of(&next, &group)),
        meeting: MeetingSummary::of(&meeting, &group),
        stamp,
    })
}

fn basket(basket: &rule::Basket) -> Basket {
    Basket { amount: basket.cents.map(amount), counted_by_two: basket.counted_by_two }
}

fn next(call: &Call<'_>, group: &model::group::Group, meeting: &Meeting) -> Result<Option<Meeting>, Error> {
    let at = |meeting: &Meeting| (meeting.occurrence.date, meeting.occurrence.start);
    let from: NaiveDate = meeting.occurrence.date;
    let ahead = call.meetings_of(group, from, from + Days::new(DAYS_AHEAD))?;
    Ok(ahead.into_iter().find(|next| at(next) > at(meeting) && !next.is_cancelled()))
}

/// `basket_set`
pub(crate) fn set_basket(call: &mut Call<'_>, request: BasketSet) -> Result<BasketSaved, Error> {
    let found = call.meeting(request.meeting)?;
    call.check_based_on(&found.stamp)?;
    check_open(call, &found)?;
    let stored = found.meeting.sheet.basket;
    let mut leaves = records::meeting::touch(&found.meeting);
    let mut changed = false;
    if let Some(amount) = &request.amount {
        let cents = amount.as_deref().map(|amount| parse_amount("amount", amount)).transpose()?;
        if cents != stored.cents {
            leaves.set("basket/cents", cents);
            changed = true;
        }
    }
    if let Some(counted) = request.counted_by_two
        && counted != stored.counted_by_two
    {
        leaves.set("basket/counted_by_two", counted);
        changed = true;
    }
    if changed {
        call.commit(vec![leaves])?;
    }
    let found = call.meeting(request.meeting)?;
    Ok(BasketSaved { basket: basket(&found.meeting.sheet.basket), stamp: found.stamp })
}
