//! From a group, its cycle and its meetings to the turn of an evening: what every other noun asks.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::Id;
use model::cycle::{self as rule, CycleBy, Evening, Standing};
use model::group::Group;
use model::meeting::Meeting;

use super::{TurnShown, turn_shown};
use crate::call::Call;
use crate::error::Error;
use crate::records::{self, CYCLES};

impl Call<'_> {
    /// A group's cycles by their ids: those of its starter set, as changed, and its own. Those taken
    /// away are among them.
    pub(crate) fn cycles(&self, group: &Group) -> Result<BTreeMap<String, rule::Cycle>, Error> {
        let pack = self.pack(group.id)?;
        let language = self.words.language().tag();
        let given = pack.cycles.iter().map(|template| {
            let turns = template.turns.iter().zip(0u32..).map(|(turn, n)| rule::Turn {
                id: self.derived_id("cycle-turn", &[&group.id.0, &n.to_be_bytes(), template.id.as_bytes()]),
                title: turn.title.get(language).to_owned(),
                reading: turn.reading.as_ref().map(|reading| self.shipped_reading(&pack.id, reading)),
            });
            let cycle = rule::Cycle {
                title: template.title.get(language).to_owned(),
                by: template.by,
                on_cancel: template.on_cancel,
                turns: turns.collect(),
                from_pack: true,
                ..rule::Cycle::default()
            };
            (template.id.clone(), cycle)
        });
        let given = given.collect();
        Ok(match self.tree(CYCLES, group.id)? {
            Some(tree) => records::cycle::read(&tree, given),
            None => given,
        })
    }

    /// One cycle of a group that was not taken away.
    ///
    /// # Errors
    /// [`Error::NotFound`] at `cycle`.
    pub(super) fn cycle(&self, group: &Group, id: &str) -> Result<rule::Cycle, Error> {
        let cycle = self.cycles(group)?.remove(id).filter(|cycle| !cycle.removed);
        cycle.ok_or(Error::NotFound("cycle"))
    }

    /// The turns of a cycle, as places among them, by meeting: of a group's meetings from one day
    /// to another, both included, that have one.
    pub(crate) fn turns(
        &self,
        group: &Group,
        cycle: &rule::Cycle,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<BTreeMap<Id, usize>, Error> {
        let first = match cycle.by {
            CycleBy::Meeting => cycle
                .counts_from(from)
                .or_else(|| group.rules.values().map(|rule| rule.from).min())
                .unwrap_or(from)
                .min(from),
            CycleBy::Month | CycleBy::WeekOfMonth => from,
        };
        let meetings = self.meetings_of(group, first, to)?;
        let evenings: Vec<Evening> = meetings.iter().map(evening).collect();
        let turns = meetings.iter().zip(cycle.turns_of(&evenings));
        Ok(turns
            .filter(|(meeting, _)| meeting.occurrence.date >= from)
            .filter_map(|(meeting, turn)| Some((meeting.id, turn?)))
            .collect())
    }

    /// The turn one evening of a group has in one of its cycles. The one road from an item of an
    /// agenda, or a column of a plan, to what is read.
    pub(crate) fn turn_of(
        &self,
        group: &Group,
        cycle: &str,
        meeting: &Meeting,
    ) -> Result<Option<TurnShown>, Error> {
        let cycle = match self.cycle(group, cycle) {
            Err(Error::NotFound(_)) => return Ok(None),
            other => other?,
        };
        let date = meeting.occurrence.date;
        let turns = self.turns(group, &cycle, date, date)?;
        match turns.get(&meeting.id) {
            Some(at) => turn_shown(self, group, &cycle, *at),
            None => Ok(None),
        }
    }
}

/// An evening that was moved keeps the place its rule gave it: the meeting of the first Friday is
/// that wherever it went.
fn evening(meeting: &Meeting) -> Evening {
    Evening {
        id: meeting.id,
        date: meeting.occurrence.given,
        standing: if meeting.cancelled.is_some() {
            Standing::Cancelled
        } else if meeting.is_dark().is_some() {
            Standing::Dark
        } else {
            Standing::On
        },
    }
}
