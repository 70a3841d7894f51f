//! What people wrote on the sign-up sheet, as it is typed in: which of the list is meant.
//!
//! Exact or not at all: a name that could be two people is nobody until somebody says which.

use std::collections::BTreeSet;

use crate::person::Person;
use crate::text::folded;

/// The fewest and the most meetings on one sheet.
pub const MEETINGS: (u32, u32) = (1, 26);
/// How many there are if nothing else was said.
pub const USUAL_MEETINGS: u32 = 8;

/// Whether a name as written, accents, case and full stops aside, is one this person goes by: what
/// she likes to be called or her first name, alone, with the initial, or with the last name.
#[must_use]
pub fn is_called(person: &Person, written: &str) -> bool {
    calls(person).contains(&plain(written))
}

/// Every name this person goes by, as [`plain`] leaves them: to look many names up at once.
#[must_use]
pub fn calls(person: &Person) -> BTreeSet<String> {
    let called = [Some(person.first.as_str()), person.preferred.as_deref()];
    let last = person.last.as_deref().unwrap_or_default();
    let with_initial = plain(&person.shown());
    let initial = match with_initial.rsplit_once(' ') {
        Some((_, initial)) if !last.is_empty() => initial.to_owned(),
        _ => String::new(),
    };
    let forms = |first: &str| {
        let first = plain(first);
        [first.clone(), plain(&format!("{first} {last}")), plain(&format!("{first} {initial}"))]
    };
    called.into_iter().flatten().flat_map(forms).collect()
}

/// A name as it is compared: without accents, case, full stops and commas.
#[must_use]
pub fn plain(name: &str) -> String {
    folded(&name.replace(['.', ','], " "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Id;
    use crate::person::Names;

    fn person(first: &str, last: Option<&str>, preferred: Option<&str>) -> Person {
        let names = Names::new(first, last.unwrap_or_default(), preferred.unwrap_or_default());
        Person::named(Id([1; 16]), names.unwrap())
    }

    #[test]
    fn a_name_is_found_however_it_was_written_down() {
        let wren = person("Élodie", Some("Ouzel"), Some("Wren"));
        for written in ["Wren", "wren o", "WREN O.", " Wren  Ouzel", "Elodie", "elodie o.", "Elodie Ouzel"] {
            assert!(is_called(&wren, written), "{written}");
        }
        for written in ["Wre", "Wren P", "Ouzel", "Wren Ouze", ""] {
            assert!(!is_called(&wren, written), "{written}");
        }
    }

    #[test]
    fn somebody_without_a_last_name_is_not_everybody() {
        let kit = person("Kit", None, None);
        assert!(is_called(&kit, "kit."));
        assert!(!is_called(&kit, "Kit O."));
        assert!(!is_called(&kit, "."));
    }
}
