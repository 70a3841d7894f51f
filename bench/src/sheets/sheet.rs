//! The sheet that all of them make: the facilitator's copy of a sign-in sheet, the one of our papers
//! that has names on it. A fifth of its rows are blank, as they are on every such sheet.

use papers::{Copy, Language, SignIn};

/// First names from languages whose letters Noto Sans has, so that no program needs a second font
/// and those that don't shape print them rightly, too.
const FIRST: [&str; 40] = [
    "Ana",
    "Dana",
    "Luís",
    "Priya",
    "Sam",
    "Jürgen",
    "Zoë",
    "Mikołaj",
    "Thảo",
    "Νίκος",
    "Ольга",
    "Ruth",
    "Idris",
    "Wren",
    "Odile",
    "Piet",
    "Fern",
    "Kit",
    "Juno",
    "Lark",
    "Avery",
    "Tomáš",
    "Yuki",
    "Łucja",
    "Đặng",
    "Ayşe",
    "Ελένη",
    "Борис",
    "Siân",
    "Noor",
    "Håkon",
    "Ines",
    "Valentina",
    "Toby",
    "Waverly",
    "Xóchitl",
    "Nguyễn",
    "Françoise",
    "Christopher",
    "Ada",
];

/// So many of `rows` have a name. The sheet adds a quarter of that as blank rows, and at least five.
pub(crate) fn named(rows: usize) -> usize {
    rows - (rows / 5).max(5)
}

/// Names as a facilitator would have them, no two alike: nothing can be set once and used again.
pub(crate) fn names(rows: usize) -> Vec<String> {
    (0..named(rows))
        .map(|n| {
            let first = FIRST[n % FIRST.len()];
            let initial = char::from(b'A' + u8::try_from(n / FIRST.len() % 26).unwrap_or_default());
            match n / (FIRST.len() * 26) {
                0 => format!("{first} {initial}."),
                more => format!("{first} {initial}. {}", more + 1),
            }
        })
        .collect()
}

/// The sheet as ours takes it.
pub(crate) fn sheet(rows: usize) -> SignIn {
    SignIn {
        title: "Tuesday Night Group".to_owned(),
        day: "2026-11-24".to_owned(),
        date: "Tuesday, 24 November 2026".to_owned(),
        time: "7:00 – 8:00 pm".to_owned(),
        place: "Room 4, Harbour Street 12".to_owned(),
        facilitator: Some("Wren A.".to_owned()),
        copy: Copy::Facilitator { names: names(rows), blank_rows: 0 },
        language: Language::English,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use papers::{Page, sign_in};

    use super::*;

    #[test]
    fn no_two_names_are_alike_and_every_sheet_has_the_rows_it_says() {
        for rows in [10, 1_000] {
            let names = names(rows);
            assert_eq!(names.iter().collect::<HashSet<_>>().len(), names.len());
            assert_eq!(names.len() + (names.len().div_ceil(4)).max(5), rows);
        }
    }

    #[test]
    fn our_side_of_the_comparison_makes_a_sheet_that_needs_no_other_font() {
        let paper = sign_in(&sheet(50), Page::Letter).unwrap();
        assert!(paper.pages > 1 && paper.uncovered.is_empty());
    }
}
