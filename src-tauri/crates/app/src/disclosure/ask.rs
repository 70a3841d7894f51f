//! What can be asked of a release of information.

use model::Id;
use serde::Deserialize;
use ts_rs::TS;

/// What a release says; left out or empty: not said yet. Each at most 400 characters.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReleaseSays {
    /// Who may disclose.
    #[serde(default)]
    #[ts(optional)]
    pub discloser: Option<String>,
    /// Exactly what may be told.
    #[serde(default)]
    #[ts(optional)]
    pub information: Option<String>,
    /// To whom: names, or a class of them.
    #[serde(default)]
    #[ts(optional)]
    pub recipient: Option<String>,
    /// What for.
    #[serde(default)]
    #[ts(optional)]
    pub purpose: Option<String>,
    /// That it can be revoked in writing, and how.
    #[serde(default)]
    #[ts(optional)]
    pub revoking: Option<String>,
    /// It is for treatment, payment or health care operations.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub operations: bool,
    /// What it then says about being disclosed further.
    #[serde(default)]
    #[ts(optional)]
    pub redisclosure: Option<String>,
    /// Its last day; or else `expires_with`.
    #[serde(default)]
    #[ts(optional, type = "Day")]
    pub expires_until: Option<String>,
    /// The event with which it ends.
    #[serde(default)]
    #[ts(optional)]
    pub expires_with: Option<String>,
    /// After a referral by criminal justice: the day from which it can be revoked; or else
    /// `firm_with`.
    #[serde(default)]
    #[ts(optional, type = "Day")]
    pub firm_until: Option<String>,
    /// The event from which it can be revoked.
    #[serde(default)]
    #[ts(optional)]
    pub firm_with: Option<String>,
}

/// Begins a release. It holds once it is signed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReleaseAdd {
    /// Who allows it.
    #[ts(as = "String")]
    pub person: Id,
    /// The group that is allowed to tell: a Part 2 program whose list she is on.
    #[ts(as = "String")]
    pub group: Id,
    /// What it says so far.
    pub says: ReleaseSays,
}

/// Changes what a release says as a whole, as long as it is not signed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReleaseEdit {
    /// Whose.
    #[ts(as = "String")]
    pub person: Id,
    /// Which.
    #[ts(as = "String")]
    pub release: Id,
    /// What it says now.
    pub says: ReleaseSays,
}

/// Names a release.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReleasePick {
    /// Whose.
    #[ts(as = "String")]
    pub person: Id,
    /// Which.
    #[ts(as = "String")]
    pub release: Id,
}

/// Writes down that a release was signed, or revoked.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReleaseOn {
    /// Whose.
    #[ts(as = "String")]
    pub person: Id,
    /// Which.
    #[ts(as = "String")]
    pub release: Id,
    /// The day, not ahead of today.
    #[ts(type = "Day")]
    pub on: String,
}

/// Writes down that the event happened that a release waits for.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReleaseHappened {
    /// Whose.
    #[ts(as = "String")]
    pub person: Id,
    /// Which.
    #[ts(as = "String")]
    pub release: Id,
    /// `expires`: it ends. `firm`: it can be revoked.
    #[ts(type = "\"expires\" | \"firm\"")]
    pub what: String,
    /// The day, not ahead of today.
    #[ts(type = "Day")]
    pub on: String,
}

/// Writes down that something was handed out under a release.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DisclosureAdd {
    /// About whom.
    #[ts(as = "String")]
    pub person: Id,
    /// Under which release; it has to have been in force on that day.
    #[ts(as = "String")]
    pub release: Id,
    /// When, not ahead of today.
    #[ts(type = "Day")]
    pub on: String,
    /// To whom. At most 400 characters.
    pub recipient: String,
    /// What. At most 400 characters.
    pub what: String,
}
