//! What is wrong with a handout's text, in the person's language.

use model::handout::Reason;

use crate::words::Words;

/// The reason as part of a sentence.
pub(crate) fn say(words: &Words, reason: &Reason) -> String {
    if let Reason::Slip(slip) = reason {
        // The lines at the top of a file are TOML, as those of a starter set.
        return crate::pack::say_fault(words, &slip.clone().into());
    }
    match reason.limit().and_then(|limit| i64::try_from(limit).ok()) {
        Some(limit) => words.say_with(reason.key(), &[("max", limit.into())]),
        None => words.say(reason.key()),
    }
}

#[cfg(test)]
mod tests {
    use model::pack::Slip;

    use super::*;
    use crate::words::Language;

    #[test]
    fn every_reason_is_a_whole_sentence_in_every_language() {
        let reasons = [
            Reason::Unclosed,
            Reason::NothingOpen,
            Reason::UnknownBlock,
            Reason::StandsAlone,
            Reason::Number { max: 200 },
            Reason::CardCount,
            Reason::ColumnCount,
            Reason::NextOutside,
            Reason::EachOther,
            Reason::TooDeep,
            Reason::ListTooDeep,
            Reason::PageInside,
            Reason::TitleNotFirst,
            Reason::CodeBare,
            Reason::CodeTooLong,
            Reason::TableHead,
            Reason::TableCells,
            Reason::TableWide,
            Reason::UnknownField,
            Reason::TooMany { max: 40 },
            Reason::FrontOpen,
            Reason::NoTitle,
            Reason::NotADay,
            Slip::Unknown { key: "colour".to_owned() }.into(),
            Reason::NotText,
            Reason::TooLarge,
        ];
        let [english, spanish] = Language::ALL.map(Words::new);
        for reason in reasons {
            let said = [say(&english, &reason), say(&spanish, &reason)];
            assert!(said.iter().all(|said| !said.contains("{$") && said != reason.key()), "{said:?}");
            assert_ne!(said[0], said[1], "{}", reason.key());
        }
    }
}
