//! What is wrong with a starter set, in the person's language.

use model::pack::{FORMAT, Fault, MAX_BYTES, MAX_ENTRIES, Reason, Slip};

use crate::words::{Argument, Words};

/// The reason as part of a sentence.
pub(crate) fn say(words: &Words, reason: &Reason) -> String {
    words.say_with(reason.key(), &with(reason))
}

fn with(reason: &Reason) -> Vec<(&'static str, Argument<'_>)> {
    match reason {
        Reason::TooLarge => vec![("max", number(MAX_BYTES / 1024 / 1024))],
        Reason::NewerFormat { found } => {
            vec![("found", i64::from(*found).into()), ("known", i64::from(FORMAT).into())]
        }
        Reason::NotText => Vec::new(),
        Reason::Slip(slip) => match slip {
            Slip::Unknown { key } | Slip::Missing { key } => vec![("key", key.as_str().into())],
            Slip::Choice { choices } => vec![("choices", choices.as_str().into())],
            _ => Vec::new(),
        },
        Reason::Fault(fault) => {
            let mut with = of_fault(fault);
            with.push(("at", fault.at().into()));
            with
        }
    }
}

/// What a fault is told with beside the entry it is about.
fn of_fault(fault: &Fault) -> Vec<(&'static str, Argument<'_>)> {
    match fault {
        Fault::BadId { form, .. } => vec![("form", form.as_str().into())],
        Fault::NoSuch { id, .. } => vec![("id", id.as_str().into())],
        Fault::Entries { found, min, .. } => {
            vec![("found", number(*found)), ("min", number(*min)), ("max", number(MAX_ENTRIES))]
        }
        Fault::Sum { sum, minutes, .. } => {
            vec![("sum", i64::from(*sum).into()), ("minutes", i64::from(*minutes).into())]
        }
        Fault::TooLong { max, .. } => vec![("max", number(*max))],
        Fault::Turns { found, .. } => vec![("found", number(*found))],
        Fault::BadName { .. }
        | Fault::Twice { .. }
        | Fault::Number { .. }
        | Fault::Range { .. }
        | Fault::Licence { .. }
        | Fault::Instead { .. }
        | Fault::Country { .. }
        | Fault::Order { .. } => Vec::new(),
    }
}

fn number(number: usize) -> Argument<'static> {
    i64::try_from(number).unwrap_or(i64::MAX).into()
}

#[cfg(test)]
mod tests {
    use model::pack::NotAText;

    use super::*;
    use crate::words::Language;

    #[test]
    fn every_reason_is_a_whole_sentence_in_every_language() {
        let at = || "tea.item.pour".to_owned();
        let slips = [
            Slip::Toml,
            Slip::Quotes,
            Slip::Bracket,
            Slip::NoValue,
            Slip::More,
            Slip::KeyTwice,
            Slip::Unknown { key: at() },
            Slip::Missing { key: at() },
            Slip::Choice { choices: at() },
            Slip::Number,
            Slip::ByLanguage,
            Slip::Kind,
            Slip::Wording(NotAText::Empty),
            Slip::Wording(NotAText::Language),
        ];
        let faults = [
            Fault::BadId { id: at(), form: at() },
            Fault::BadName { id: at() },
            Fault::Twice { id: at() },
            Fault::NoSuch { at: at(), id: at() },
            Fault::Entries { at: at(), found: 0, min: 1 },
            Fault::Number { at: at() },
            Fault::Range { at: at() },
            Fault::Sum { at: at(), sum: 61, minutes: 60 },
            Fault::TooLong { at: at(), max: 120 },
            Fault::Licence { at: at() },
            Fault::Turns { at: at(), found: 13 },
            Fault::Instead { at: at() },
            Fault::Country { at: at() },
            Fault::Order { at: at() },
        ];
        let others = [Reason::TooLarge, Reason::NewerFormat { found: 2 }, Reason::NotText];
        let reasons = slips.map(Reason::from).into_iter().chain(faults.map(Reason::from)).chain(others);
        let [english, spanish] = Language::ALL.map(Words::new);
        for reason in reasons {
            let said = [say(&english, &reason), say(&spanish, &reason)];
            assert!(said.iter().all(|said| !said.contains("{$") && said != reason.key()), "{said:?}");
            assert_ne!(said[0], said[1], "{}", reason.key());
        }
    }
}
