//! A telephone number or an e-mail address, on the clipboard for half a minute.

use model::Id;
use model::Problem;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

use crate::aside::{Copied, held};
use crate::call::Call;
use crate::command::Errand;
use crate::error::Error;

/// How long it stays on the clipboard.
pub(crate) const SECONDS: u64 = 30;

/// Copies something of a person's.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ContactCopy {
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// What of hers.
    pub field: ContactField,
}

/// What can be copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ContactField {
    /// Her telephone number.
    Phone,
    /// Her e-mail address.
    Email,
}

/// It is on the clipboard.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct ContactCopied {
    /// For so many seconds.
    #[ts(type = "number")]
    pub seconds: u64,
}

/// `contact_copy`
pub(crate) fn copy(call: &mut Call<'_>, request: ContactCopy) -> Result<Errand<ContactCopied>, Error> {
    let (person, _) = call.person("person", request.person)?;
    let text = match request.field {
        ContactField::Phone => person.phone,
        ContactField::Email => person.email,
    };
    let text = Zeroizing::new(text.ok_or_else(|| Problem::Empty.at("field"))?);
    let aside = call.aside.clone();
    Ok(Box::new(move |host| {
        host.copy(&text)?;
        *held(&aside.copied) = Some(Copied { text, since_ms: None });
        Ok(ContactCopied { seconds: SECONDS })
    }))
}
