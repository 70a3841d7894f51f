//! The words a paper brings itself, from the one catalogue that the window reads too.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::{Error, Language};

const ENGLISH: &str = include_str!("../../../../ui/locales/en/papers.ftl");
const SPANISH: &str = include_str!("../../../../ui/locales/es/papers.ftl");

/// The catalogue in one language.
pub(crate) struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    pub(crate) fn read(language: Language) -> Result<Self, Error> {
        let source = match language {
            Language::English => ENGLISH,
            Language::Spanish => SPANISH,
        };
        let broken = || Error::Wording("the catalogue can't be read");
        let id: LanguageIdentifier = language.tag().parse().map_err(|_| broken())?;
        let resource = FluentResource::try_new(source.to_owned()).map_err(|_| broken())?;
        let mut bundle = FluentBundle::new(vec![id]);
        // Papers settle directions themselves.
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).map_err(|_| broken())?;
        Ok(Self { bundle })
    }

    pub(crate) fn get(&self, id: &'static str) -> Result<String, Error> {
        self.with(id, [])
    }

    pub(crate) fn with<const N: usize>(
        &self,
        id: &'static str,
        values: [(&'static str, FluentValue<'_>); N],
    ) -> Result<String, Error> {
        let pattern = self.bundle.get_message(id).and_then(|m| m.value()).ok_or(Error::Wording(id))?;
        let args: FluentArgs = values.into_iter().collect();
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors);
        if errors.is_empty() { Ok(text.into_owned()) } else { Err(Error::Wording(id)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(source: &str) -> Vec<String> {
        let is_message = |l: &&str| l.starts_with(|c: char| c.is_ascii_lowercase());
        let mut ids: Vec<_> = source
            .lines()
            .filter(is_message)
            .filter_map(|l| l.split_once(" ="))
            .map(|(id, _)| id.to_owned())
            .collect();
        ids.sort();
        ids
    }

    #[test]
    fn both_languages_say_the_same_things() {
        assert!(!ids(ENGLISH).is_empty());
        assert_eq!(ids(ENGLISH), ids(SPANISH));
        Words::read(Language::English).unwrap();
        Words::read(Language::Spanish).unwrap();
    }

    #[test]
    fn numbers_are_put_in() {
        let words = Words::read(Language::English).unwrap();
        assert_eq!(
            words.with("page-of", [("page", 1.into()), ("pages", 12.into())]).unwrap(),
            "Page 1 of 12"
        );
        assert_eq!(words.get("no-such-thing"), Err(Error::Wording("no-such-thing")));
        assert_eq!(words.get("page-of"), Err(Error::Wording("page-of")), "a value left out is an error");
    }
}
