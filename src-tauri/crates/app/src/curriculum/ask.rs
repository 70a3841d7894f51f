//! What can be asked of a curriculum.

use model::Id;
use serde::Deserialize;
use ts_rs::TS;

use crate::agenda::given;

/// Changes what counts; what is left out stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CurriculumEdit {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// How many absences are allowed, 0 to 99; null: nobody counts them.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "number | null")]
    pub allowed: Option<Option<u32>>,
    /// An absence somebody let the group know of counts, too.
    #[serde(default)]
    #[ts(optional)]
    pub excused_counts: Option<bool>,
    /// Whoever left early has not done the module.
    #[serde(default)]
    #[ts(optional)]
    pub left_early_is_not_done: Option<bool>,
    /// How many people the group may have, 1 to 999; null: any number. Past it is only warned.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "number | null")]
    pub capacity: Option<Option<u32>>,
}

/// Adds a module behind the last.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CurriculumModuleAdd {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// What it is about. At most 120 characters.
    pub title: String,
}

/// Changes a module; what is left out stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CurriculumModuleEdit {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// Which module.
    #[ts(as = "String")]
    pub module: Id,
    /// What it is about. At most 120 characters.
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<String>,
    /// Takes it out, or puts it back.
    #[serde(default)]
    #[ts(optional)]
    pub removed: Option<bool>,
    /// Its place among the others, 0 first.
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<u32>,
}

/// Says which module a meeting has.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CurriculumPlan {
    /// Which meeting.
    #[ts(as = "String")]
    pub meeting: Id,
    /// Which module; null: none.
    #[ts(as = "Option<String>")]
    pub module: Option<Id>,
}

/// Fills the coming meetings with modules in order.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CurriculumFill {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// How many meetings, 1 to 26; as many as there are modules if left out.
    #[serde(default)]
    #[ts(optional)]
    pub meetings: Option<u32>,
    /// Also those that have a module.
    #[serde(default)]
    #[ts(optional)]
    pub anew: Option<bool>,
}

/// Writes down that somebody made a module up.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CurriculumMakeUp {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// Which module.
    #[ts(as = "String")]
    pub module: Id,
    /// On which day; null takes it back.
    #[ts(type = "Day | null")]
    pub on: Option<String>,
}
