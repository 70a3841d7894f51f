//! The evenings of a group as care looks at them: which were held and written down by name, and
//! who was here. Read only when something waits for it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::Id;
use model::care::{Kind, LOOK_BACK, Was};
use model::group::Group;
use model::partner;
use model::sheet::Mark;

use crate::call::Call;
use crate::error::Error;
use crate::records::care::Care;

/// Evenings that were held and written down, in order of time.
#[derive(Default)]
pub(crate) struct Evenings {
    days: Vec<(NaiveDate, bool, BTreeMap<Id, Mark>)>,
}

impl Evenings {
    /// As far back as anything of `kept` needs; none if nothing does.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn of<'k>(
        call: &Call<'_>,
        group: &Group,
        kept: impl IntoIterator<Item = &'k Care>,
    ) -> Result<Self, Error> {
        let needed = kept.into_iter().flat_map(|care| {
            let away = care.reminders.values().filter(|one| matches!(one.kind, Kind::Away { .. }));
            let buddies =
                care.partners.values().filter(|side| matches!(side.kind, partner::Kind::Buddy { .. }));
            away.map(|one| one.asked).chain(buddies.map(partner::Partnership::since))
        });
        let today = call.today(group.zone);
        let Some(from) = needed.min() else { return Ok(Self::default()) };
        let from = from.max(today - LOOK_BACK);
        let mut days = Vec::new();
        for meeting in call.meetings_of(group, from, today)? {
            let marks: BTreeMap<Id, Mark> =
                meeting.sheet.marks.iter().map(|(person, marked)| (*person, marked.mark)).collect();
            // An evening with a headcount only says of nobody whether she was here.
            if !meeting.is_cancelled() && marks.values().any(|mark| mark.present()) {
                let over = meeting.ends(group.zone) <= call.now;
                days.push((meeting.occurrence.date, over, marks));
            }
        }
        Ok(Self { days })
    }

    /// What they say of one person. Who is not here yet may still come: an evening counts as
    /// without her only once it is over.
    pub(crate) fn of_person(&self, person: Id) -> Vec<(NaiveDate, Was)> {
        let was = |(day, over, marks): &(NaiveDate, bool, BTreeMap<Id, Mark>)| match marks.get(&person) {
            Some(mark) if mark.present() => Some((*day, Was::Here)),
            Some(Mark::Excused) => Some((*day, Was::LetKnow)),
            _ => over.then_some((*day, Was::Without)),
        };
        self.days.iter().filter_map(was).collect()
    }

    /// The days somebody was here.
    pub(crate) fn visits(&self, person: Id) -> Vec<NaiveDate> {
        let here = self.of_person(person).into_iter().filter(|(_, was)| *was == Was::Here);
        here.map(|(day, _)| day).collect()
    }
}
