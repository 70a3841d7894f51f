//! When each reading was last on an agenda. Kept nowhere: the agendas say it.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use model::Id;

use crate::call::Call;
use crate::error::Error;
use crate::meeting::DAYS_IN_REACH;

impl Call<'_> {
    /// The last day, today at the latest, that each reading was on an agenda of a meeting that was
    /// not cancelled; of the days in reach.
    pub(super) fn last_used(&self) -> Result<BTreeMap<Id, NaiveDate>, Error> {
        let mut used: BTreeMap<Id, NaiveDate> = BTreeMap::new();
        for group in self.groups()? {
            let today = self.today(group.zone);
            let mut meetings = self.meetings_of(&group, today - Days::new(DAYS_IN_REACH), today)?;
            meetings.retain(|meeting| meeting.cancelled.is_none());
            let mut note = |reading: Id, date: NaiveDate| {
                let last = used.entry(reading).or_insert(date);
                *last = date.max(*last);
            };
            for meeting in &meetings {
                for (_, item) in meeting.agenda.in_order() {
                    item.reading.into_iter().for_each(|reading| note(reading, meeting.occurrence.date));
                }
            }
            let Some(first) = meetings.first().map(|meeting| meeting.occurrence.date) else { continue };
            for cycle in self.cycles(&group)?.values().filter(|cycle| !cycle.removed) {
                let turns = self.turns(&group, cycle, first, today)?;
                for meeting in &meetings {
                    let turn = turns.get(&meeting.id).and_then(|at| cycle.turns.get(*at));
                    turn.and_then(|turn| turn.reading)
                        .into_iter()
                        .for_each(|reading| note(reading, meeting.occurrence.date));
                }
            }
        }
        Ok(used)
    }
}
