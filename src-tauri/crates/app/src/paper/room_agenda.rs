//! The agenda for the room: times and what happens. Nobody is named, and nothing that is only
//! perhaps.

use model::paper::PaperKind;
use papers::{Paper, RoomAgenda, RoomItem};

use super::ask::Ask;
use super::plan::Evening;
use super::registry::{Entry, PaperOff};
use crate::call::Call;
use crate::dates;
use crate::error::Error;

pub(super) const PAPER: Entry = Entry::new(PaperKind::RoomAgenda, make).off_if(off);

fn off(_: &Call<'_>, ask: &Ask<'_>) -> Result<Option<PaperOff>, Error> {
    Ok(ask.meeting()?.agenda.counting().is_empty().then_some(PaperOff::Empty))
}

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    let (meeting, group) = (ask.meeting()?, ask.group()?);
    let evening = Evening::read(call, ask)?;
    let mut items = Vec::new();
    let mut circles = false;
    for item in evening.items().filter(|item| item.takes_time) {
        let time = evening.clock(&item.start)?;
        if item.track.is_none() {
            items.push(RoomItem { time, title: item.title.clone(), circles: Vec::new() });
        } else if !std::mem::replace(&mut circles, true) {
            let names = evening.circles().iter().map(|circle| circle.title.clone()).collect();
            items.push(RoomItem { time, title: String::new(), circles: names });
        }
    }
    let date = meeting.occurrence.date;
    let agenda = RoomAgenda {
        title: group.name.clone(),
        day: date.format("%Y-%m-%d").to_string(),
        date: dates::long_date(date, call.words.language())?,
        topic: evening.topic(),
        items,
        closes: evening.closes()?,
        language: ask.language,
    };
    Ok(papers::room_agenda(&agenda, ask.page)?)
}
