//! Visits, and how many a meeting has.
//!
//! Source of all of them: domain facts, section 2. Visits are duplicated: somebody who comes twice
//! is two. A headcount and names of one evening are the same people, so that the larger counts and
//! they are never added ([`Sheet::people`](crate::sheet::Sheet::people)).

use super::{Evening, History, Period, Value};

impl History {
    /// People at each meeting, added up; *not recorded* if nobody wrote any down.
    pub(super) fn visits(&self, period: Period) -> Value {
        let at = self.at_each(period);
        if at.is_empty() { Value::NotRecorded } else { Value::Number(sum(&at)) }
    }

    /// Visits by meetings held, not by meetings scheduled; of those held, only the ones somebody
    /// wrote down. An evening nobody wrote down is not an evening nobody came to.
    pub(super) fn average(&self, period: Period) -> Value {
        let at = self.at_each(period);
        let Ok(meetings) = u64::try_from(at.len()) else { return Value::NotRecorded };
        let tenths = (u64::from(sum(&at)) * 10 + meetings / 2).checked_div(meetings);
        tenths.map_or(Value::NotRecorded, |tenths| Value::Tenths(u32::try_from(tenths).unwrap_or(u32::MAX)))
    }

    /// Half of the meetings had so many or fewer, of the same meetings as the average.
    pub(super) fn median(&self, period: Period) -> Value {
        let mut at = self.at_each(period);
        at.sort_unstable();
        let middle = at.len() / 2;
        match (at.get(middle), middle.checked_sub(1).and_then(|before| at.get(before))) {
            (Some(above), Some(below)) if at.len().is_multiple_of(2) => {
                Value::Tenths(above.saturating_add(*below).saturating_mul(5))
            }
            (Some(middle), _) => Value::Tenths(middle.saturating_mul(10)),
            (None, _) => Value::NotRecorded,
        }
    }

    /// What the headcount has beyond the names. Whoever is counted and not named may be the same
    /// person every week, so that these are never added to the people by name.
    pub(super) fn anonymous_visits(&self, period: Period) -> Value {
        let beyond = |evening: &Evening| {
            evening.sheet.people().unwrap_or(0).saturating_sub(evening.sheet.marked_here())
        };
        let at: Vec<u32> = self.recorded(period).map(beyond).collect();
        if at.is_empty() { Value::NotRecorded } else { Value::Number(sum(&at)) }
    }

    /// Newcomers as somebody counted them in the room. They may be among the newcomers by name:
    /// the two are shown apart and never added.
    pub(super) fn newcomers_counted(&self, period: Period) -> Value {
        let at: Vec<u32> =
            self.recorded(period).filter_map(|evening| evening.sheet.counts.newcomers).collect();
        if at.is_empty() { Value::NotRecorded } else { Value::Number(sum(&at)) }
    }

    fn at_each(&self, period: Period) -> Vec<u32> {
        self.recorded(period).filter_map(|evening| evening.sheet.people()).collect()
    }
}

fn sum(numbers: &[u32]) -> u32 {
    numbers.iter().fold(0, |sum, number| sum.saturating_add(*number))
}
