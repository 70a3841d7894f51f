//! What sheets of an evening have in common: which evening, and how many people to have paper for.

use papers::Evening;

use super::ask::Ask;
use crate::call::Call;
use crate::dates;
use crate::error::Error;

/// Paper for people who are on no list.
const SPARE: u32 = 5;

/// The evening as sheets begin with it.
pub(super) fn of(call: &Call<'_>, ask: &Ask<'_>) -> Result<Evening, Error> {
    let (meeting, group) = (ask.meeting()?, ask.group()?);
    let wording = call.words.language();
    let occurrence = &meeting.occurrence;
    Ok(Evening {
        title: group.name.clone(),
        day: occurrence.date.format("%Y-%m-%d").to_string(),
        date: dates::long_date(occurrence.date, wording)?,
        time: dates::hours(occurrence.start, meeting.planned_close(), wording)?,
        place: group.place_line().unwrap_or_default(),
    })
}

/// How many people to have paper for: everybody on the list, and a few more.
pub(super) fn people(call: &Call<'_>, ask: &Ask<'_>) -> Result<u32, Error> {
    let roster = call.roster(ask.group()?.id)?;
    let listed = roster.members.values().filter(|member| member.until.is_none()).count();
    Ok(u32::try_from(listed).unwrap_or(u32::MAX).saturating_add(SPARE))
}

/// A word of the program's as a heading.
pub(super) fn heading(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next();
    first.into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
