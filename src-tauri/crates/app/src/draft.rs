//! Drafts: what is being typed, kept sealed so that a lock in between loses nothing.

use model::text::Limit;
use model::{Problem, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::error::Error;
use crate::program::Nothing;
use crate::progress::Done;

/// The longest name of a form, in characters.
const LONGEST_NAME: Limit = Limit(80);
/// The most a draft may hold, in bytes: what the vault takes, with some room.
const MOST_BYTES: usize = 60_000;

/// Keeps a draft.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DraftKeep {
    /// Names the form, such as `reading/new`. At most 80 characters.
    pub name: String,
    /// What is in it, at most 60,000 bytes; null throws it away.
    pub value: Option<String>,
}

/// What was being typed.
#[derive(Serialize, TS)]
pub struct DraftList {
    /// By name.
    pub drafts: Vec<Draft>,
}

/// One form.
#[derive(Serialize, TS)]
pub struct Draft {
    /// Names the form.
    pub name: String,
    /// What is in it.
    pub value: String,
}

/// `draft_keep`
pub(crate) fn keep(call: &mut Call<'_>, request: DraftKeep) -> Result<Done, Error> {
    let name = text::required_line("name", &request.name, LONGEST_NAME)?;
    if request.value.as_ref().is_some_and(|value| value.len() > MOST_BYTES) {
        return Err(Problem::TooLong { max: MOST_BYTES }.at("value").into());
    }
    call.vault.keep_draft(&name, request.value.as_deref().map(str::as_bytes))?;
    Ok(Done {})
}

/// `draft_list`
pub(crate) fn list(call: &mut Call<'_>, _: Nothing) -> Result<DraftList, Error> {
    let drafts = call.vault.drafts()?.into_iter();
    let drafts =
        drafts.filter_map(|(name, value)| Some(Draft { name, value: String::from_utf8(value).ok()? }));
    Ok(DraftList { drafts: drafts.collect() })
}
