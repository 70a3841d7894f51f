//! Reminders to delete papers with names that were saved.
//!
//! A leaf `saved_papers/<id>` in the one record about these records: the day a paper was saved and
//! the day she wants to be reminded. Not which paper, not of which group, not where it lies and
//! nobody's name: erasing anybody leaves nothing of her here. It goes when she puts the notice away,
//! and by itself [`KEPT_DAYS`] after she was to be reminded.

use chrono::{Days, NaiveDate};
use model::invalid::in_range;
use model::{Id, Problem};
use vault::{Tree, Value};

use crate::backup::zone;
use crate::call::Call;
use crate::dates;
use crate::desk::Desk;
use crate::error::Error;
use crate::notice::{NoticeKind, Noticed};
use crate::records::{ABOUT, ABOUT_ID, Leaves, Read as _};

/// How long she may ask to be reminded after.
const MOST_DAYS: u32 = 60;
/// Days after which a reminder nobody put away goes by itself.
const KEPT_DAYS: u64 = 90;

/// A reminder that is to be kept once the paper is saved.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reminder {
    saved_on: NaiveDate,
    remind_on: NaiveDate,
}

impl Reminder {
    /// The reminder somebody asks for, if she does.
    ///
    /// # Errors
    /// At `remind_in_days`: a number that is none of days, or a paper nobody need delete.
    pub(super) fn wanted(call: &Call<'_>, days: Option<u32>, named: bool) -> Result<Option<Self>, Error> {
        let Some(days) = days else { return Ok(None) };
        let days = in_range("remind_in_days", days, 1, MOST_DAYS)?;
        if !named {
            return Err(Problem::NotAChoice.at("remind_in_days").into());
        }
        let saved_on = call.today(zone(call.host));
        Ok(Some(Self { saved_on, remind_on: saved_on + Days::new(days.into()) }))
    }
}

/// Keeps a reminder; the day she will be reminded. Nothing if the records were locked meanwhile or
/// it can't be stored: the paper is saved all the same, and she is told that nobody will remind her.
pub(super) fn keep(desk: &mut Desk, reminder: Option<Reminder>) -> Option<String> {
    let Reminder { saved_on, remind_on } = reminder?;
    let mut call = desk.call_while_covered().ok()?;
    let id = call.new_id().ok()?;
    let mut leaves = Leaves::of(ABOUT, ABOUT_ID);
    let day = |day: NaiveDate| Value::Text(day.to_string());
    leaves.set(leaf(id), Value::List(vec![day(saved_on), day(remind_on)]));
    call.commit_unnamed(vec![leaves]).ok()?;
    Some(remind_on.to_string())
}

/// Says what is to be deleted, and forgets what nobody put away for long.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn at_opening(call: &mut Call<'_>, noticed: &mut Noticed) -> Result<(), Error> {
    let today = call.today(zone(call.host));
    let (old, due): (Vec<_>, Vec<_>) = due(call, today)?
        .into_iter()
        .partition(|(_, reminder)| reminder.remind_on + Days::new(KEPT_DAYS) < today);
    if let Some(oldest) = due.iter().map(|(_, reminder)| reminder.saved_on).min() {
        let day = dates::long_date(oldest, call.words.language())?;
        let count = i64::try_from(due.len()).unwrap_or(i64::MAX);
        noticed.say(NoticeKind::PaperToDelete, Some(count), vec![("day", day)]);
    }
    forget(call, old)
}

/// She put the notice away: what it was about is forgotten.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn put_away(call: &mut Call<'_>) -> Result<(), Error> {
    let today = call.today(zone(call.host));
    let due = due(call, today)?;
    forget(call, due)
}

fn forget(call: &mut Call<'_>, reminders: Vec<(Id, Reminder)>) -> Result<(), Error> {
    let mut leaves = Leaves::of(ABOUT, ABOUT_ID);
    for (id, _) in reminders {
        leaves.set(leaf(id), Value::Nil);
    }
    call.commit_unnamed(vec![leaves])
}

/// The reminders whose day has come.
fn due(call: &Call<'_>, today: NaiveDate) -> Result<Vec<(Id, Reminder)>, Error> {
    let Some(about) = call.tree(ABOUT, ABOUT_ID)? else { return Ok(Vec::new()) };
    let all = about.ids_under("saved_papers").into_iter();
    let all = all.filter_map(|id| Some((id, read(&about, id)?)));
    Ok(all.filter(|(_, reminder)| reminder.remind_on <= today).collect())
}

fn read(about: &Tree, id: Id) -> Option<Reminder> {
    let Value::List(days) = about.value(&leaf(id))? else { return None };
    let day = |at: usize| days.get(at).and_then(Value::as_text).and_then(|day| day.parse().ok());
    Some(Reminder { saved_on: day(0)?, remind_on: day(1)? })
}

fn leaf(id: Id) -> String {
    format!("saved_papers/{id}")
}
