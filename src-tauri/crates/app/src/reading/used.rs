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
            meetings.retain(|meeting| !meeting.is_cancelled());
            let Some(first) = meetings.first().map(|meeting| meeting.occurrence.date) else { continue };
            let cycles = self.cycles(&group)?;
            let mut turns = BTreeMap::new();
            for (id, cycle) in cycles.iter().filter(|(_, cycle)| !cycle.removed) {
                turns.insert(id.as_str(), (cycle, self.turns(&group, cycle, first, today)?));
            }
            for meeting in &meetings {
                let counting = meeting.agenda.counting();
                for (_, item) in meeting.agenda.in_order().into_iter().filter(|(id, _)| counting.contains(id))
                {
                    let turn = item
                        .cycle
                        .as_deref()
                        .and_then(|cycle| turns.get(cycle))
                        .and_then(|(cycle, places)| cycle.turns.get(*places.get(&meeting.id)?));
                    for reading in item.reading.into_iter().chain(turn.and_then(|turn| turn.reading)) {
                        let last = used.entry(reading).or_insert(meeting.occurrence.date);
                        *last = meeting.occurrence.date.max(*last);
                    }
                }
            }
        }
        Ok(used)
    }
}
