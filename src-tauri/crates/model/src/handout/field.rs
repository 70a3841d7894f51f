//! The fields of a handout: what a paper fills in when it is made.

/// What a paper fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// What the group is called.
    Group,
    /// The day the paper is made for.
    Date,
    /// When the group meets next.
    NextMeeting,
    /// Where the group meets.
    Place,
}

impl Field {
    /// Every field.
    pub const ALL: [Self; 4] = [Self::Group, Self::Date, Self::NextMeeting, Self::Place];

    /// How it is written between braces, in English and in Spanish; both hold everywhere, so that a
    /// handout can be translated line by line.
    #[must_use]
    pub fn names(self) -> [&'static str; 2] {
        match self {
            Self::Group => ["group", "grupo"],
            Self::Date => ["date", "fecha"],
            Self::NextMeeting => ["next meeting", "próxima reunión"],
            Self::Place => ["place", "lugar"],
        }
    }

    /// The field of this name, however its letters are.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        Self::ALL.into_iter().find(|field| field.names().contains(&name.as_str()))
    }
}
