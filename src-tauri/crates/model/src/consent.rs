//! What a person allowed to be done with each way to reach her, and since when.
//!
//! Nothing was allowed until she said so, and what is not here is not done.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Something a person may allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// Somebody may call her.
    Call,
    /// A message may be left for others to hear.
    LeaveMessage,
    /// Somebody may send her a text message.
    Text,
    /// Her number may stand on the phone list.
    PhoneList,
    /// Somebody may write her an e-mail.
    Write,
    /// Her e-mail address may stand on the phone list.
    EmailList,
}

impl Consent {
    /// All, in the order they are asked.
    pub const ALL: [Self; 6] =
        [Self::Call, Self::LeaveMessage, Self::Text, Self::PhoneList, Self::Write, Self::EmailList];

    /// The text it is stored and sent as.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::LeaveMessage => "leave_message",
            Self::Text => "text",
            Self::PhoneList => "phone_list",
            Self::Write => "write",
            Self::EmailList => "email_list",
        }
    }

    /// What a stored text means.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|consent| consent.text() == text)
    }

    /// Whether it is about the telephone; else it is about e-mail.
    #[must_use]
    pub const fn is_of_phone(self) -> bool {
        !matches!(self, Self::Write | Self::EmailList)
    }
}

/// What a person allowed, each with the day she did.
pub type Consents = BTreeMap<Consent, NaiveDate>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_is_what_is_sent() {
        for consent in Consent::ALL {
            assert_eq!(toml::Value::try_from(consent).unwrap().as_str(), Some(consent.text()));
            assert_eq!(Consent::from_text(consent.text()), Some(consent));
        }
    }
}
