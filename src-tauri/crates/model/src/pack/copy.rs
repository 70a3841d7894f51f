//! A pack under another id, and where in a file its faults are.

use std::collections::BTreeSet;

use super::{Fault, MAX_ID, Pack, PackError, Text};

/// Room that a copy's id leaves to the ids of its entries.
const MAX_COPY_ID: usize = 24;

impl Pack {
    /// The same pack under another id: every id in it, and every reference to one, is rewritten.
    #[must_use]
    pub fn renamed(&self, id: &str) -> Pack {
        let (from, to) = (format!("{}.", self.id), format!("{id}."));
        let mut pack = self.clone();
        pack.id = id.to_owned();
        pack.each_id(&mut |entry| {
            if let Some(rest) = entry.strip_prefix(&from) {
                *entry = format!("{to}{rest}");
            }
        });
        pack
    }

    /// An id for a copy of this pack, told apart by `mark`, a few small letters and digits.
    #[must_use]
    pub fn copy_id(&self, mark: &str) -> String {
        // A copy of a copy has one mark, not two.
        let base = match self.id.rsplit_once('-') {
            Some((base, old)) if old.len() == mark.len() && old.bytes().all(|b| b.is_ascii_hexdigit()) => {
                base
            }
            _ => &self.id,
        };
        let base: String = base.chars().take(MAX_COPY_ID - mark.len() - 1).collect();
        format!("{}-{mark}", base.trim_end_matches('-'))
    }

    /// The id of a new entry of a kind: the first free number.
    #[must_use]
    pub fn free_id(&self, kind: &str) -> String {
        let taken = self.ids();
        let id = |n: u32| format!("{}.{kind}.own-{n}", self.id);
        // There are fewer ids than numbers.
        (1..).map(id).find(|id| !taken.contains(id)).unwrap_or_default()
    }

    /// Every id there is in this pack.
    #[must_use]
    pub fn ids(&self) -> BTreeSet<String> {
        let mut ids = BTreeSet::new();
        self.clone().each_id(&mut |id| {
            ids.insert(id.clone());
        });
        ids
    }

    /// Every id of an entry, and every reference to one.
    fn each_id(&mut self, f: &mut dyn FnMut(&mut String)) {
        for role in &mut self.roles {
            f(&mut role.id);
        }
        for agenda in &mut self.agendas {
            f(&mut agenda.id);
            for track in &mut agenda.tracks {
                f(&mut track.id);
                track.role.iter_mut().for_each(&mut *f);
            }
            for item in &mut agenda.items {
                f(&mut item.id);
                let references = [
                    &mut item.role,
                    &mut item.reading,
                    &mut item.instead_of,
                    &mut item.cycle,
                    &mut item.track,
                ];
                references.into_iter().flatten().for_each(&mut *f);
            }
        }
        for reading in &mut self.readings {
            f(&mut reading.id);
        }
        for cycle in &mut self.cycles {
            f(&mut cycle.id);
            for turn in &mut cycle.turns {
                turn.reading.iter_mut().for_each(&mut *f);
            }
        }
        for card in &mut self.cards {
            f(&mut card.id);
        }
        for milestone in &mut self.milestones {
            f(&mut milestone.id);
        }
    }
}

impl Text {
    /// A text in one language only; `None` if it is blank.
    #[must_use]
    pub fn only(language: &str, wording: &str) -> Option<Text> {
        Text::try_from([(language.to_owned(), wording.to_owned())].into_iter().collect::<super::Wordings>())
            .ok()
    }

    /// The same text with another wording in one language; `None` if it is blank.
    #[must_use]
    pub fn with(&self, language: &str, wording: &str) -> Option<Text> {
        let mut wordings = super::Wordings::from(self.clone());
        wordings.insert(language.to_owned(), wording.to_owned());
        Text::try_from(wordings).ok()
    }
}

impl PackError {
    /// The line the trouble is in, from 1, where it is about one line.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        match self {
            PackError::Syntax { line, .. } => Some(*line),
            PackError::TooLarge | PackError::NewerFormat { .. } | PackError::Faulty(_) => None,
        }
    }

    /// What is wrong, each with the line of `text` it is about, from 1, where it is about one.
    #[must_use]
    pub fn lines_in(&self, text: &str) -> Vec<(Option<usize>, String)> {
        match self {
            PackError::Syntax { line, reason } => vec![(Some(*line), reason.clone())],
            PackError::Faulty(faults) => {
                faults.iter().map(|fault| (line_of_id(text, fault.at()), fault.to_string())).collect()
            }
            PackError::TooLarge | PackError::NewerFormat { .. } => vec![(None, self.to_string())],
        }
    }
}

/// The line an entry of this id begins in, or a key at the top.
fn line_of_id(text: &str, at: &str) -> Option<usize> {
    if at.is_empty() || at.len() > 2 * MAX_ID {
        return None;
    }
    let quoted = [format!("\"{at}\""), format!("'{at}'")];
    let begins = |line: &str| {
        let line = line.trim_start().trim_start_matches('[');
        line.starts_with(at) && line[at.len()..].starts_with([' ', '=', '.', ']'])
    };
    let is = |line: &str| quoted.iter().any(|quoted| line.contains(quoted)) || begins(line);
    text.lines().position(is).map(|line| line + 1)
}

impl Fault {
    /// The entry it is about, or the key at the top.
    #[must_use]
    pub fn at(&self) -> &str {
        match self {
            Fault::BadId { id, .. } | Fault::Twice { id } => id,
            Fault::NoSuch { at, .. }
            | Fault::Entries { at, .. }
            | Fault::Number { at }
            | Fault::Range { at }
            | Fault::Sum { at, .. }
            | Fault::TooLong { at, .. }
            | Fault::Licence { at }
            | Fault::Turns { at, .. }
            | Fault::Instead { at }
            | Fault::Country { at }
            | Fault::Order { at } => at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::small;
    use super::*;

    #[test]
    fn a_copy_has_no_id_of_what_it_was_copied_from() {
        for pack in Pack::shipped().unwrap() {
            let copy = pack.renamed(&pack.copy_id("a1b2c3"));
            let text = copy.to_toml().unwrap();
            assert!(!text.contains(&format!("\"{}.", pack.id)), "{}", pack.id);
            assert_eq!(Pack::from_toml(&text).unwrap(), copy);
            assert_eq!(copy.renamed(&pack.id), *pack, "and back again");
        }
    }

    #[test]
    fn a_copy_of_a_copy_does_not_grow() {
        let tea = Pack::from_toml(&small()).unwrap();
        let once = tea.renamed(&tea.copy_id("a1b2c3"));
        assert_eq!(once.id, "tea-a1b2c3");
        assert_eq!(once.copy_id("d4e5f6"), "tea-d4e5f6");
    }

    #[test]
    fn a_new_entry_gets_an_id_nobody_has() {
        let mut tea = Pack::from_toml(&small()).unwrap();
        assert_eq!(tea.free_id("role"), "tea.role.own-1");
        tea.roles[0].id = "tea.role.own-1".to_owned();
        assert_eq!(tea.free_id("role"), "tea.role.own-2");
    }

    #[test]
    fn a_wording_is_changed_in_one_language_and_stays_in_the_others() {
        let text = Text::only("en", "tea").unwrap().with("es", "té").unwrap();
        let changed = text.with("en", "coffee").unwrap();
        assert_eq!((changed.get("en"), changed.get("es")), ("coffee", "té"));
        assert_eq!(text.with("en", " "), None);
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        let lines = |text: &str| Pack::from_toml(text).unwrap_err().lines_in(text);
        let text = small().replacen("role = \"tea.role.host\"", "role = \"tea.role.nobody\"", 1);
        let [(line, reason)] = lines(&text).try_into().unwrap();
        assert_eq!(text.lines().nth(line.unwrap() - 1), Some("id = \"tea.item.long.pour\""));
        assert!(reason.contains("tea.role.nobody"));
        let text = small().replacen("attendance", "colour = 1\nattendance", 1);
        let [(line, reason)] = lines(&text).try_into().unwrap();
        assert_eq!(text.lines().nth(line.unwrap() - 1), Some("colour = 1"));
        assert!(reason.contains("colour"));
        assert_eq!(lines(&"x".repeat(2 * 1024 * 1024))[0].0, None);
        // A loop: an item that takes the place of one that takes its place.
        let text =
            small().replacen("reading = \"tea", "instead_of = \"tea.item.long.pour\"\nreading = \"tea", 1);
        assert!(
            lines(&text).iter().any(|(line, reason)| line.is_some() && reason.contains("take the place"))
        );
    }

    #[test]
    fn any_bytes_are_refused_without_a_panic() {
        // Bits of a pack cut, doubled and overwritten: closer to a file gone wrong than noise is.
        let whole = small().into_bytes();
        let mut dice = 0x9e37_79b9_7f4a_7c15_u64;
        let mut roll = |below: usize| {
            dice ^= dice << 13;
            dice ^= dice >> 7;
            dice ^= dice << 17;
            usize::try_from(dice % below as u64).unwrap()
        };
        let mut read = 0;
        for _ in 0..600 {
            let mut bytes = whole.clone();
            for _ in 0..=roll(4) {
                let (at, long) = (roll(bytes.len()), 1 + roll(12));
                let end = (at + long).min(bytes.len());
                match roll(3) {
                    0 => bytes.truncate(at.max(1)),
                    1 => bytes[at..end].fill(u8::try_from(roll(256)).unwrap()),
                    _ => {
                        let again = bytes[at..end].to_vec();
                        bytes.splice(at..at, again);
                    }
                }
            }
            let text = String::from_utf8_lossy(&bytes);
            match Pack::from_toml(&text) {
                Ok(pack) => {
                    read += 1;
                    assert_eq!(Pack::from_toml(&pack.to_toml().unwrap()).unwrap(), pack);
                }
                Err(error) => assert!(!error.lines_in(&text).is_empty()),
            }
        }
        assert!(read < 600);
    }
}
