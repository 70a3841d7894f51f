//! What somebody allowed to be done with her number and address, and since when.

use model::consent::Consent;
use model::person::not_ahead;
use model::schedule::parse_date;
use model::{Id, Problem};
use serde::Deserialize;
use ts_rs::TS;

use crate::call::Call;
use crate::error::Error;
use crate::person::{Person, view};
use crate::records::{self, Leaves, PEOPLE};

/// Says what somebody allowed, or took back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonConsent {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// What.
    #[ts(type = "Consent")]
    pub what: Consent,
    /// She allows it; otherwise she doesn't, or no longer.
    pub given: bool,
    /// Since when, such as 2026-11-24; today if left out.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<String>,
}

/// `person_consent`
pub(crate) fn set(call: &mut Call<'_>, request: PersonConsent) -> Result<Person, Error> {
    let (before, stamp) = call.person("person", request.person)?;
    call.check_based_on(&stamp)?;
    let today = call.day_here();
    let mut after = before.clone();
    if request.given {
        let reached = if request.what.is_of_phone() { &before.phone } else { &before.email };
        if reached.is_none() {
            // There is nothing yet that could be allowed.
            return Err(Problem::Empty.at(if request.what.is_of_phone() { "phone" } else { "email" }).into());
        }
        let on = request.on.as_deref().map(|on| not_ahead("on", parse_date("on", on)?, today)).transpose()?;
        after.consents.insert(request.what, on.unwrap_or(today));
    } else {
        after.consents.remove(&request.what);
    }
    let mut leaves = Leaves::of(PEOPLE, before.id);
    records::person::change(&mut leaves, &before, &after);
    call.commit(vec![leaves])?;
    view(call, before.id)
}
