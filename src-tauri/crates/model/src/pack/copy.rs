//! A pack under another id.

use std::collections::BTreeSet;

use super::{Pack, Text};

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
                Err(error) => assert!(!error.reasons_in(&text).is_empty()),
            }
        }
        assert!(read < 600);
    }
}
