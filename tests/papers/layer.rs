//! The layer every paper is set with, tried through handouts: they can say whatever it can set.

use model::handout::read;
use papers::{Error, Handout, Language, Page, Paper, handout};

use crate::gallery;
use crate::poppler::Printed;

fn made(text: &str) -> Result<Paper, Error> {
    let blocks = read(text).unwrap().blocks;
    handout(&Handout { blocks, ..Handout::default() }, Language::English, Page::Letter)
}

fn printed(text: &str) -> (Paper, Printed) {
    let paper = made(text).unwrap();
    let printed = Printed::new(&paper.bytes);
    printed.check();
    (paper, printed)
}

/// The words of `structure` in order, without the names of elements.
fn order(structure: &str, words: &[&str]) -> Vec<usize> {
    words.iter().map(|word| structure.find(word).unwrap_or_else(|| panic!("{word}: {structure}"))).collect()
}

const EVERYTHING: &str = "# Alpha title
First paragraph with **bold** and *slanted* words and a blank ____________ to fill in.

## Bravo part
- charlie point
  - delta below
- [ ] echo to tick

1. foxtrot
2. golf

> hotel said it

### India
| juliett | kilo |
|---|---|
| lima | mike |

:::box
november in a box
:::

:::columns
oscar left
::next
papa right
:::
::qr https://example.org/group | quebec leads there
::lines 2
";

#[test]
fn a_screen_reader_hears_everything_in_order_and_as_what_it_is() {
    let (paper, printed) = printed(EVERYTHING);
    gallery::keep("layer-everything", Page::Letter, &printed, paper.pages);
    let structure = printed.structure();
    let places = order(
        &structure,
        &[
            "Alpha title",
            "First paragraph",
            "Bravo part",
            "charlie",
            "delta",
            "echo",
            "foxtrot",
            "golf",
            "hotel",
            "India",
            "juliett",
            "kilo",
            "lima",
            "mike",
            "november",
            "oscar",
            "papa",
            "quebec",
        ],
    );
    assert!(places.is_sorted(), "{structure}");
    for element in ["H1", "H2", "H3", "L ", "LI", "Lbl", "LBody", "BlockQuote", "Table", "TH", "TD", "Figure"]
    {
        assert!(structure.contains(element), "{element}: {structure}");
    }
    let text = printed.text();
    assert!(text.contains("bold and slanted words"), "{text}");
    assert!(!printed.info().contains("Alpha"), "a handout's title may name a program");
    assert_eq!(paper.title, "Handout");
}

#[test]
fn a_table_longer_than_a_page_repeats_its_head_and_parts_no_row() {
    let rows: String = (0..120)
        .map(|row| {
            format!("| begin{row} words that fill a cell so that they break over lines end{row} | x |\n")
        })
        .collect();
    let (paper, printed) = printed(&format!("# Long\n| Alpha | Bravo |\n|--|--|\n{rows}"));
    assert!(paper.pages > 2);
    for page in 1..=paper.pages {
        let text = printed.page(page);
        assert!(text.contains("Alpha") && text.contains("Bravo"), "page {page}");
        for row in 0..120 {
            assert_eq!(
                text.contains(&format!("begin{row} ")),
                text.contains(&format!("end{row}\n")) || text.contains(&format!("end{row} ")),
                "row {row} on page {page}"
            );
        }
    }
    let heads = printed.structure().matches("TH").count();
    assert_eq!(heads, 2, "repeated heads are not read again");
}

#[test]
fn a_heading_never_stands_alone_at_the_foot_and_a_paragraph_leaves_no_single_line() {
    let words = "Words that fill the page from edge to edge and then some more of them. ".repeat(3);
    for fill in 20..60 {
        let filler = "filler line\n".repeat(fill);
        let (paper, printed) = printed(&format!("# Alpha\n{filler}\n## Bravo part\n{words}"));
        if paper.pages < 2 {
            continue;
        }
        for page in 1..=paper.pages {
            let text = printed.page(page);
            if text.contains("Bravo part") {
                assert!(text.contains("Words that fill"), "{fill}: {text}");
            }
        }
    }
}

#[test]
fn a_table_wider_than_the_page_and_a_word_without_end_stay_inside() {
    let head = format!("|{}|", ["Wideheading"; 12].join("|"));
    let line = format!("|{}|", ["---"; 12].join("|"));
    let cell = "w".repeat(500);
    let row = format!("|{}|", [cell.as_str(); 12].join("|"));
    let (paper, printed) = printed(&format!("# {cell}\n{head}\n{line}\n{row}\n"));
    gallery::keep("layer-wide", Page::Letter, &printed, paper.pages);
}

#[test]
fn a_row_higher_than_a_page_goes_on_on_the_next() {
    let words = "on and on ".repeat(1_500);
    let (paper, printed) = printed(&format!("# Alpha\n| a | b |\n|-|-|\n| {words} | x |\n"));
    assert!(paper.pages > 1);
    assert_eq!(printed.text().matches("on").count() - printed.text().matches("None").count(), 3_000);
}

/// One name in each of fifteen scripts. For some of them no font ships: what this computer has is
/// used, and where it has none either, a box is drawn that says what was meant.
const SCRIPTS: [&str; 15] = [
    "Nguyễn Ánh",
    "Αλέξανδρος",
    "Дмитрий",
    "محمد",
    "צבי",
    "अनिल",
    "สมชาย",
    "王小明",
    "さくら",
    "김민준",
    "ნინო",
    "Անահիտ",
    "অনিমা",
    "குமார்",
    "አበበ",
];

#[test]
fn names_in_fifteen_scripts_come_back_from_a_paper_that_flows() {
    let list: String = SCRIPTS.iter().map(|name| format!("- {name}\n")).collect();
    let (paper, printed) = printed(&format!("# Names\n{list}"));
    let text = printed.text();
    for name in SCRIPTS {
        assert!(text.contains(name), "{name}: {text}");
    }
    // What can't be drawn is told, and nothing else is.
    let shipped = SCRIPTS.get(..7).unwrap().concat();
    assert!(paper.uncovered.iter().all(|c| !shipped.contains(*c)), "{:?}", paper.uncovered);
}

#[test]
fn text_from_right_to_left_stands_at_the_right() {
    let (_, printed) = printed("# Alpha\nשלום לכולם\n\nleft again");
    let words = printed.words(1);
    let is_hebrew = |text: &str| text.chars().any(|c| ('א'..='ת').contains(&c));
    let hebrew: Vec<_> = words.iter().filter(|word| is_hebrew(&word.text)).collect();
    assert!(!hebrew.is_empty() && hebrew.iter().all(|word| word.left > 300.0), "{words:?}");
    let latin = words.iter().find(|word| word.text == "left").map(|word| word.left).unwrap();
    assert!(latin < 100.0);
}

#[test]
fn a_card_that_can_not_hold_its_text_is_refused_and_so_is_a_code() {
    let words = "word ".repeat(900);
    assert_eq!(made(&format!("# A\n:::cards 8\n{words}\n:::\n")).err(), Some(Error::TooMuch));
}

#[test]
fn nothing_at_all_is_still_a_page() {
    assert_eq!(made("").unwrap().pages, 1);
}

#[test]
fn equal_handouts_are_equal_files() {
    assert_eq!(made(EVERYTHING).unwrap().bytes, made(EVERYTHING).unwrap().bytes);
}

#[test]
fn what_no_font_has_is_reported_before_anything_is_printed() {
    let paper = made("# Alpha\nprivate \u{E000} use").unwrap();
    assert_eq!(paper.uncovered, ['\u{E000}']);
    assert!(Printed::new(&paper.bytes).text().contains('\u{E000}'));
}
