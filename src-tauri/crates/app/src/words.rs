//! The catalogue, as the Rust side reads it: messages in the person's language.
//!
//! The same Fluent files the window reads. Knows no message of its own; a key that is missing
//! shows as the key, and a test sees to it that none is.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

/// A language the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    #[default]
    #[serde(rename = "en")]
    English,
    /// Spanish.
    #[serde(rename = "es")]
    Spanish,
}

impl Language {
    /// Every language the catalogue is complete in.
    pub const ALL: [Self; 2] = [Self::English, Self::Spanish];

    /// The BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }

    /// The language a tag such as `es-MX` asks for; English if the program does not speak it.
    #[must_use]
    pub fn for_tag(tag: &str) -> Self {
        if tag.split(['-', '_']).next().is_some_and(|lang| lang.eq_ignore_ascii_case("es")) {
            Self::Spanish
        } else {
            Self::English
        }
    }

    fn catalogue(self) -> &'static str {
        match self {
            Self::English => concat!(
                include_str!("../../../../ui/locales/en/core.ftl"),
                include_str!("../../../../ui/locales/en/core-agenda.ftl"),
                include_str!("../../../../ui/locales/en/core-schedule.ftl"),
                include_str!("../../../../ui/locales/en/core-handover.ftl"),
                include_str!("../../../../ui/locales/en/core-rota.ftl"),
                include_str!("../../../../ui/locales/en/core-service.ftl"),
                include_str!("../../../../ui/locales/en/core-people.ftl"),
                include_str!("../../../../ui/locales/en/core-packs.ftl"),
                include_str!("../../../../ui/locales/en/core-milestones.ftl"),
                include_str!("../../../../ui/locales/en/core-figures.ftl"),
                include_str!("../../../../ui/locales/en/core-disclosure.ftl"),
                include_str!("../../../../ui/locales/en/core-care.ftl"),
                include_str!("../../../../ui/locales/en/core-papers.ftl"),
                include_str!("../../../../ui/locales/en/core-handouts.ftl"),
            ),
            Self::Spanish => concat!(
                include_str!("../../../../ui/locales/es/core.ftl"),
                include_str!("../../../../ui/locales/es/core-agenda.ftl"),
                include_str!("../../../../ui/locales/es/core-schedule.ftl"),
                include_str!("../../../../ui/locales/es/core-handover.ftl"),
                include_str!("../../../../ui/locales/es/core-rota.ftl"),
                include_str!("../../../../ui/locales/es/core-service.ftl"),
                include_str!("../../../../ui/locales/es/core-people.ftl"),
                include_str!("../../../../ui/locales/es/core-packs.ftl"),
                include_str!("../../../../ui/locales/es/core-milestones.ftl"),
                include_str!("../../../../ui/locales/es/core-figures.ftl"),
                include_str!("../../../../ui/locales/es/core-disclosure.ftl"),
                include_str!("../../../../ui/locales/es/core-care.ftl"),
                include_str!("../../../../ui/locales/es/core-papers.ftl"),
                include_str!("../../../../ui/locales/es/core-handouts.ftl"),
            ),
        }
    }
}

/// The catalogue in one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Reads the catalogue.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let identifier = LanguageIdentifier::from_bytes(language.tag().as_bytes()).unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolation marks belong between runs of different direction; these sentences have none.
        bundle.set_use_isolating(false);
        // A resource with a fault still holds every message that could be read.
        let resource = match FluentResource::try_new(language.catalogue().to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }

    /// The language spoken.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message of a key.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The message of a key with its arguments filled in.
    #[must_use]
    pub fn say_with(&self, key: &str, with: &[(&str, Argument<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in with {
            args.set(*name, value.to_fluent());
        }
        let mut faults = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut faults).into_owned()
    }

    /// Whether the catalogue has the key.
    #[must_use]
    pub fn knows(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}

/// What a message may be filled with.
#[derive(Debug, Clone)]
pub enum Argument<'a> {
    /// A number, formatted and pluralised in the language.
    Number(i64),
    /// A piece of text.
    Text(Cow<'a, str>),
}

impl Argument<'_> {
    fn to_fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Number(number) => FluentValue::from(*number),
            Self::Text(text) => FluentValue::from(text.as_ref()),
        }
    }
}

impl From<i64> for Argument<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_with_a_region_finds_its_language() {
        assert_eq!(Language::for_tag("es-MX"), Language::Spanish);
        assert_eq!(Language::for_tag("ES"), Language::Spanish);
        assert_eq!(Language::for_tag("et-EE"), Language::English);
    }

    #[test]
    fn the_catalogue_has_no_faults_and_the_same_keys_in_every_language() {
        let keys = |language: Language| {
            let catalogue = language.catalogue();
            assert!(FluentResource::try_new(catalogue.to_owned()).is_ok(), "{language:?}");
            let mut keys: Vec<_> =
                catalogue.lines().filter_map(|line| Some(line.split_once(" = ")?.0)).collect();
            keys.sort_unstable();
            keys
        };
        assert_eq!(keys(Language::English), keys(Language::Spanish));
        assert!(keys(Language::English).len() > 30);
    }
}
