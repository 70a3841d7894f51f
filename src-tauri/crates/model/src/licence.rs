//! Under what terms a reading is here, and what may therefore be done with it.
//!
//! Knows nothing of readings themselves, so that packs, readings and papers can all ask it.

use serde::{Deserialize, Serialize};

/// The terms under which a reading may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Licence {
    /// Written for Homegroup, or by the group itself.
    Own,
    /// Free for everybody to use.
    PublicDomain,
    /// Creative Commons Attribution-ShareAlike: may be passed on with its source, under the same
    /// licence.
    CcBySa,
    /// Somebody else's text that the group is licensed to use: it stays on this computer.
    Restricted,
    /// No text at all: title and minutes of something the group reads from paper, "a card in our
    /// binder".
    Card,
}

impl Licence {
    /// Every licence, in the order in which a screen offers them.
    pub const ALL: [Licence; 5] =
        [Licence::Own, Licence::PublicDomain, Licence::CcBySa, Licence::Restricted, Licence::Card];

    /// The word for this licence in packs, records and on the wire.
    pub const fn id(self) -> &'static str {
        match self {
            Licence::Own => "own",
            Licence::PublicDomain => "public_domain",
            Licence::CcBySa => "cc_by_sa",
            Licence::Restricted => "restricted",
            Licence::Card => "card",
        }
    }

    /// The licence with this id, if there is one.
    pub fn from_id(id: &str) -> Option<Licence> {
        Licence::ALL.into_iter().find(|licence| licence.id() == id)
    }

    /// Whether the text must stay on this computer: never in a PDF, an export, a pack or a copy for
    /// somebody else.
    pub const fn is_restricted(self) -> bool {
        matches!(self, Licence::Restricted)
    }

    /// Whether a reading under this licence has a text at all.
    pub const fn has_text(self) -> bool {
        !matches!(self, Licence::Card)
    }

    /// Whether a pack may carry the text, and so give it to others.
    pub const fn may_be_shared(self) -> bool {
        matches!(self, Licence::Own | Licence::PublicDomain | Licence::CcBySa)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize, Deserialize)]
    struct Holder {
        licence: Licence,
    }

    #[test]
    fn the_id_is_what_is_written_in_files() {
        for licence in Licence::ALL {
            let written = toml::to_string(&Holder { licence }).unwrap();
            assert_eq!(written.trim(), format!("licence = \"{}\"", licence.id()));
            let read: Holder = toml::from_str(&written).unwrap();
            assert_eq!(read.licence, licence);
            assert_eq!(Licence::from_id(licence.id()), Some(licence));
        }
        assert_eq!(Licence::from_id("PublicDomain"), None);
    }

    #[test]
    fn what_is_restricted_or_has_no_text_is_never_shared() {
        for licence in Licence::ALL {
            if licence.is_restricted() || !licence.has_text() {
                assert!(!licence.may_be_shared(), "{licence:?}");
            }
        }
        assert!(Licence::Restricted.has_text());
        assert!(Licence::Own.may_be_shared());
    }
}
