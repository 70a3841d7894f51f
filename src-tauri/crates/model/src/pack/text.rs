//! One text in every language it was written in.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Wordings by language tag.
pub(super) type Wordings = BTreeMap<String, String>;

/// A text in one or more languages: a map from language tag (`en`, `es`) to wording. There is
/// always at least one wording and none of them is blank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "BTreeMap<String, String>", into = "BTreeMap<String, String>")]
pub struct Text(BTreeMap<String, String>);

/// Why a map is not a [`Text`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAText {
    /// No language, or a blank wording.
    #[error("a text needs words in at least one language, and none of them may be blank")]
    Empty,
    /// A key that is not a language tag such as `en` or `pt-br`.
    #[error("a language is written as small letters, such as en or pt-br")]
    Language,
}

/// The language that stands in for one a text does not have.
const FALLBACK: &str = "en";

impl Text {
    /// The wording in `language`; else in the language without its region; else in English; else
    /// in the first language there is.
    #[must_use]
    pub fn get(&self, language: &str) -> &str {
        let language = language.to_ascii_lowercase();
        let base = language.split('-').next().unwrap_or_default();
        [language.as_str(), base, FALLBACK]
            .into_iter()
            .find_map(|tag| self.0.get(tag))
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }

    /// Whether the text was written in exactly this language.
    #[must_use]
    pub fn has(&self, language: &str) -> bool {
        self.0.contains_key(language)
    }

    /// Every language and its wording, by language tag.
    pub fn wordings(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(language, wording)| (language.as_str(), wording.as_str()))
    }
}

impl TryFrom<BTreeMap<String, String>> for Text {
    type Error = NotAText;

    fn try_from(wordings: BTreeMap<String, String>) -> Result<Self, NotAText> {
        let is_tag = |tag: &String| {
            (2..=16).contains(&tag.len())
                && tag.split('-').all(|part| {
                    !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
                })
        };
        if wordings.is_empty() || wordings.values().any(|wording| wording.trim().is_empty()) {
            return Err(NotAText::Empty);
        }
        if !wordings.keys().all(is_tag) {
            return Err(NotAText::Language);
        }
        // A block of text in a file ends with the line break before its closing quotes.
        Ok(Text(wordings.into_iter().map(|(tag, wording)| (tag, wording.trim().to_owned())).collect()))
    }
}

impl From<Text> for BTreeMap<String, String> {
    fn from(text: Text) -> Self {
        text.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(wordings: &[(&str, &str)]) -> Result<Text, NotAText> {
        let map: BTreeMap<_, _> =
            wordings.iter().map(|(tag, wording)| ((*tag).to_owned(), (*wording).to_owned())).collect();
        Text::try_from(map)
    }

    #[test]
    fn falls_back_to_the_base_language_then_english_then_whatever_there_is() {
        let both = text(&[("en", "welcome"), ("es", "hola")]).unwrap();
        assert_eq!(both.get("es"), "hola");
        assert_eq!(both.get("es-MX"), "hola");
        assert_eq!(both.get("vi"), "welcome");
        assert_eq!(both.get(""), "welcome");
        let one = text(&[("vi", "chào")]).unwrap();
        assert_eq!(one.get("es"), "chào");
        assert!(one.has("vi") && !one.has("en"));
    }

    #[test]
    fn refuses_blank_wordings_and_strange_languages() {
        assert_eq!(text(&[]), Err(NotAText::Empty));
        assert_eq!(text(&[("en", "hi"), ("es", " \n")]), Err(NotAText::Empty));
        for tag in ["EN", "e", "en_US", "en-", "español"] {
            assert_eq!(text(&[(tag, "hi")]), Err(NotAText::Language), "{tag}");
        }
    }

    #[test]
    fn the_line_break_before_closing_quotes_is_not_part_of_the_text() {
        assert_eq!(text(&[("en", "one\n\ntwo\n")]).unwrap().get("en"), "one\n\ntwo");
    }
}
