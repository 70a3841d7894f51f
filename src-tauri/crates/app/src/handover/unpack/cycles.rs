//! Reading cycles out of a parcel: their turns, and where each of them stands.

use model::cycle as turns;
use model::cycle::{CycleBy, OnCancel};
use model::schedule::parse_date;
use model::{Id, Problem, text};

use super::super::document::{Change, Cycle};
use super::{MANY, Taking, check_many, day};
use crate::call::Call;
use crate::error::Error;
use crate::records::{self, CYCLES, Leaves};

impl Taking<'_> {
    /// A group's cycles, and where they stand.
    ///
    /// # Errors
    /// [`Error::Invalid`].
    pub(super) fn cycles(&mut self, call: &mut Call<'_>, given: &[Cycle]) -> Result<(), Error> {
        check_many("cycles", given.len(), turns::MAX_CYCLES)?;
        let mut leaves = Leaves::of(CYCLES, self.id);
        for cycle in given {
            let id = self.cycle(call, &cycle.cycle)?;
            let at = |field: &str| format!("cycles/{id}/{field}");
            let wrong = |field| move || Problem::NotAChoice.at(field);
            let template = self.pack.cycle(&id);
            let title = cycle.title.as_ref().map(|title| turns::title(title)).transpose()?;
            let by = cycle.by.as_ref().map(|by| CycleBy::from_id(by).ok_or_else(wrong("by"))).transpose()?;
            let on_cancel = cycle.on_cancel.as_ref();
            let on_cancel =
                on_cancel.map(|on| OnCancel::from_id(on).ok_or_else(wrong("on_cancel"))).transpose()?;
            let by_is = by.or(template.map(|template| template.by)).ok_or_else(wrong("by"))?;
            if title.is_none() && template.is_none() {
                return Err(Problem::Empty.at("title").into());
            }
            leaves
                .set_some(at("title"), title)
                .set_some(at("by"), by.map(CycleBy::id))
                .set_some(at("on_cancel"), on_cancel.map(OnCancel::id))
                .set_some(at("from"), day("from", cycle.from.as_ref())?)
                .set_some(at("removed"), cycle.removed.then_some(true));
            let names = self.turns(call, cycle, &id, by_is, &mut leaves)?;
            check_many("changes", cycle.changes.len(), MANY)?;
            for change in &cycle.changes {
                self.change(call, change, &id, &names, &mut leaves)?;
            }
        }
        self.all.push(leaves);
        Ok(())
    }

    /// Writes a cycle's own turns; the ids of its turns, in order.
    fn turns(
        &mut self,
        call: &mut Call<'_>,
        cycle: &Cycle,
        id: &str,
        by: CycleBy,
        leaves: &mut Leaves,
    ) -> Result<Vec<Id>, Error> {
        let Some(given) = &cycle.turns else {
            let template = self.pack.cycle(id).ok_or_else(|| Problem::Empty.at("turns"))?;
            let turns = (0_u32..).zip(&template.turns);
            let id = |n: u32| {
                let n = n.to_be_bytes();
                call.derived_id("cycle-turn", &[&self.id.0, &n, template.id.as_bytes()])
            };
            return Ok(turns.map(|(n, _)| id(n)).collect());
        };
        turns::check_turns(by, given.len())?;
        let mut all = Vec::with_capacity(given.len());
        for turn in given {
            all.push(turns::Turn {
                id: call.new_id()?,
                title: text::required_line("turns", &turn.title, text::TITLE)?,
                reading: turn.reading.as_ref().and_then(|reading| self.reading(call, reading)),
            });
        }
        records::cycle::write_turns(leaves, id, &all);
        Ok(all.iter().map(|turn| turn.id).collect())
    }

    fn change(
        &mut self,
        call: &mut Call<'_>,
        change: &Change,
        cycle: &str,
        turns: &[Id],
        leaves: &mut Leaves,
    ) -> Result<(), Error> {
        let place = change.turn.and_then(|turn| usize::try_from(turn).ok());
        let turn = place.and_then(|at| turns.get(at)).copied();
        let put = match (change.what.as_str(), turn) {
            ("only", Some(turn)) => turns::Change::Only(turn),
            ("from", Some(turn)) => turns::Change::From(turn),
            ("rest", _) => turns::Change::Rest,
            _ => return Err(Problem::NotAChoice.at("what").into()),
        };
        let date = parse_date("date", &change.date)?;
        let meeting = self.evening(call, &change.evening, date)?;
        let id = call.meeting_id(self.id, &meeting);
        records::cycle::write_change(leaves, cycle, id, Some(put), date);
        Ok(())
    }
}
