//! The handouts that come with Homegroup: `handouts/<key>.<language>.md`, in every language.

use std::sync::OnceLock;

use super::file::LANGUAGES;
use super::{Fault, Front, Handout, read_file};

/// The files of a handout, compiled in.
macro_rules! shipped {
    ($($key:literal),* $(,)?) => {
        [$(($key, [
            include_str!(concat!("../../handouts/", $key, ".en.md")),
            include_str!(concat!("../../handouts/", $key, ".es.md")),
        ])),*]
    };
}

/// In the order in which they are offered.
const SHIPPED: [(&str, [&str; LANGUAGES.len()]); 19] = shipped![
    "first-meeting",
    "seven-ways",
    "which-group",
    "group-agreement",
    "what-is-written-down",
    "crisis-card",
    "hard-moments",
    "overdose-naloxone",
    "relapse-prevention-plan",
    "trigger-map",
    "warning-signs",
    "urge-log",
    "cost-benefit",
    "weekly-plan",
    "coping-card",
    "after-a-return",
    "gratitude",
    "step-worksheet",
    "resource-list",
];

/// The key of a handout that is broken, and why.
pub type Broken = (&'static str, Vec<Fault>);

/// A handout that comes with Homegroup.
#[derive(Debug, Clone)]
pub struct Shipped {
    /// Names it, for good.
    pub key: &'static str,
    texts: Vec<ShippedText>,
}

/// A shipped handout in one language.
#[derive(Debug, Clone)]
pub struct ShippedText {
    /// `en` or `es`.
    pub language: &'static str,
    /// What its file says of it.
    pub front: Front,
    /// Its text as it was written.
    pub text: String,
    /// Its text as it was read.
    pub handout: Handout,
}

impl Shipped {
    /// The handouts that come with Homegroup.
    ///
    /// # Errors
    /// The key of one that is broken, and why; a test of this module rules it out.
    pub fn all() -> Result<&'static [Shipped], &'static Broken> {
        static ALL: OnceLock<Result<Vec<Shipped>, Broken>> = OnceLock::new();
        ALL.get_or_init(|| SHIPPED.into_iter().map(|(key, files)| Shipped::read(key, files)).collect())
            .as_deref()
    }

    fn read(key: &'static str, files: [&str; LANGUAGES.len()]) -> Result<Self, Broken> {
        let text = |(language, file)| {
            let (front, text, handout) = read_file(file).map_err(|faults| (key, faults))?;
            Ok(ShippedText { language, front, text, handout })
        };
        let texts = LANGUAGES.into_iter().zip(files).map(text).collect::<Result<_, _>>()?;
        Ok(Self { key, texts })
    }

    /// It in a language; in English where it is not in that one.
    #[must_use]
    pub fn text(&self, language: &str) -> Option<&ShippedText> {
        self.texts.iter().find(|text| text.language == language).or_else(|| self.texts.first())
    }

    /// It in every language it is in.
    #[must_use]
    pub fn texts(&self) -> &[ShippedText] {
        &self.texts
    }
}
