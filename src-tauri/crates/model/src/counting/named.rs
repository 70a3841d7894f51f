//! Different people by name.

use chrono::NaiveDate;

use super::{Evening, History, Period, Value, count, month_of, months_after};

impl History {
    /// Named unduplicated: different people marked here at least once (domain facts, section 2).
    /// Of names that are gone a sum is known only for whole months: different people of two months
    /// can't be added, and so it is *not kept* for any other period.
    pub(super) fn unduplicated(&self, period: Period) -> Value {
        if !self.took_names(period) {
            return Value::NotRecorded;
        }
        let live = count(self.people(period).len());
        if self.within(period).all(|evening| evening.lost() == 0) {
            return Value::Number(live);
        }
        let Some((first, months)) = self.whole_months(period) else { return Value::NotKept };
        let whole = Period::months(first, count(months));
        if !self.accounted(whole) {
            return Value::NotKept;
        }
        let kept = self.kept.months.get(&first);
        let nth = |counts: Option<&Vec<u32>>| counts?.get(months.checked_sub(1)?).copied();
        if self.has_frozen(whole) {
            nth(kept.map(|month| &month.spans)).map_or(Value::NotKept, Value::Number)
        } else if months > super::kept::LONGEST {
            Value::NotKept
        } else {
            Value::Number(live.saturating_add(nth(kept.map(|month| &month.gone)).unwrap_or(0)))
        }
    }

    /// The months a period comes to, if it has all the names of them: its first and how many. A
    /// period that leaves out only days without a meeting is whole, too.
    fn whole_months(&self, period: Period) -> Option<(NaiveDate, usize)> {
        let named = || self.within(period).filter(|evening| evening.took_names()).map(|evening| evening.date);
        let first = month_of(named().min()?);
        let months = months_after(first, named().max()?) + 1;
        let whole = Period::months(first, count(months));
        let all = self.within(whole).filter(|evening| evening.took_names());
        all.map(|evening| evening.date).all(|day| period.holds(day)).then_some((first, months))
    }

    /// Whether a period has an evening whose names became totals.
    pub(super) fn has_frozen(&self, period: Period) -> bool {
        self.within(period).any(|evening| evening.is_frozen() && evening.lost() > 0)
    }

    /// Whether what was stored knows of every name that is gone from the months a period touches.
    /// It does not where names went before anything was stored of them, or where a backup brought
    /// a record back from before.
    pub(super) fn accounted(&self, period: Period) -> bool {
        let Some(begin) = self.evenings.first().map(|evening| evening.date) else { return true };
        let mut month = month_of(period.from.max(begin));
        let until = period.until.min(self.today);
        while month <= until {
            let whole = Period::months(month, 1);
            let gone: u32 = self.within(whole).map(Evening::lost).fold(0, u32::saturating_add);
            if gone != self.kept.months.get(&month).map_or(0, |kept| kept.lost) {
                return false;
            }
            let Some(next) = whole.until.succ_opt() else { break };
            month = next;
        }
        true
    }
}
