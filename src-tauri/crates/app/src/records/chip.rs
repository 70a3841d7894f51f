//! A group's chips, as one record by its id: `first_day`, `reorder_at`, `stock/<milestone id>`. And
//! what was given, in the meeting's record and without a name: `chips/<milestone id>` = how many,
//! `chips_beside/<milestone id>` = how many of those did not come out of the counted stock.

use std::collections::{BTreeMap, BTreeSet};

use model::Id;
use model::milestone::FirstDay;
use vault::Tree;

use super::{CHIPS, Leaves, MEETINGS, Read, stamp};
use crate::call::Call;
use crate::error::Error;

/// What a group says about milestones and its chips.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Chips {
    /// Which number the first day has.
    pub(crate) first_day: FirstDay,
    /// With so many left or fewer it is time for new ones.
    pub(crate) reorder_at: Option<u32>,
    /// How many are in the box, where that was counted.
    pub(crate) stock: BTreeMap<String, u32>,
}

/// How many of one kind were given at a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Given {
    /// All of them.
    pub(crate) all: u32,
    /// How many of them did not come out of the counted stock.
    pub(crate) beside: u32,
}

fn read(tree: &Tree) -> Chips {
    let stock = |(id, _): (&str, _)| Some((id.to_owned(), tree.count(&format!("stock/{id}"))?));
    Chips {
        first_day: tree.string("first_day").and_then(|text| FirstDay::from_text(&text)).unwrap_or_default(),
        reorder_at: tree.count("reorder_at"),
        stock: tree.under("stock").filter_map(stock).collect(),
    }
}

/// The leaves a change of a group's chips is to be added to.
pub(crate) fn of(group: Id) -> Leaves {
    Leaves::of(CHIPS, group)
}

/// Writes how many are in the box.
pub(crate) fn write_stock(leaves: &mut Leaves, milestone: &str, stock: Option<u32>) {
    leaves.set(format!("stock/{milestone}"), stock);
}

/// Writes how many were given at a meeting.
pub(crate) fn write_given(leaves: &mut Leaves, milestone: &str, before: Given, after: Given) {
    let some = |count: u32| Some(count).filter(|count| *count > 0);
    leaves.set(format!("chips/{milestone}"), some(after.all));
    if before.beside != after.beside {
        leaves.set(format!("chips_beside/{milestone}"), some(after.beside));
    }
}

impl Call<'_> {
    /// What a group says about milestones and its chips, and the record's stamp.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn chips(&self, group: Id) -> Result<(Chips, String), Error> {
        let tree = self.tree(CHIPS, group)?;
        Ok((tree.as_ref().map(read).unwrap_or_default(), stamp(tree.as_ref())))
    }

    /// How many chips were given at a meeting, by milestone.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn chips_given(&self, meeting: Id) -> Result<BTreeMap<String, Given>, Error> {
        let Some(tree) = self.tree(MEETINGS, meeting)? else { return Ok(BTreeMap::new()) };
        let ids: BTreeSet<&str> = tree.under("chips").map(|(id, _)| id).collect();
        let given = |id: &str| {
            let count = |map: &str| tree.count(&format!("{map}/{id}")).unwrap_or(0);
            let all = count("chips");
            // A merge of two devices' words may leave more beside than there are.
            Given { all, beside: count("chips_beside").min(all) }
        };
        Ok(ids.into_iter().map(|id| (id.to_owned(), given(id))).collect())
    }
}
