//! The sign-in sheet.

use papers::{Language, Page, Paper, SignIn, rows_on_a_page};

use crate::gallery;
use crate::poppler::Printed;

/// Points; 12.7 mm.
const MARGIN: usize = 36;

fn sheet(copy: papers::Copy) -> SignIn {
    SignIn {
        title: "Lantern Street Group".to_owned(),
        day: "2026-11-24".to_owned(),
        date: "Tuesday, 24 November 2026".to_owned(),
        time: "7:00 – 8:00 pm".to_owned(),
        place: "Lantern Hall, upstairs".to_owned(),
        facilitator: Some("Odalys R.".to_owned()),
        copy,
        language: Language::English,
    }
}

fn blank(rows: u32) -> papers::Copy {
    papers::Copy::Circulated { blank_rows: rows }
}

fn named(names: &[&str]) -> papers::Copy {
    let names = names.iter().map(|n| (*n).to_owned()).collect();
    papers::Copy::Facilitator { names, blank_rows: 0 }
}

fn make(sheet: &SignIn, page: Page) -> (Paper, Printed) {
    let paper = papers::sign_in(sheet, page).unwrap();
    let printed = Printed::new(&paper.bytes);
    (paper, printed)
}

/// Invented people. Where a line ends in a right-to-left initial with a full stop, see
/// [`forty_names_come_back`].
const FORTY: [&str; 40] = [
    "Ana P.",
    "Nguyễn Thị Ánh T.",
    "Nguye\u{302}\u{303}n Va\u{306}n H.",
    "Trần Quốc Đạt L.",
    "Phạm Hữu Nghĩa Ư.",
    "Đỗ Ngọc Quỳnh Ơ.",
    "محمد ع.",
    "علاء الدين ل.",
    "صلاح و.",
    "فاطمة الزهراء ن.",
    "مُحَمَّد ش.",
    "لَيْلَى ب.",
    "Mohammed ع.",
    "صلاح B.",
    "צבי כ.",
    "בִּנְיָמִין ל.",
    "Sam שלום K.",
    "Αλέξανδρος Π.",
    "Ελένη Ώ.",
    "Ἑλένη Ψ.",
    "Дмитрий К.",
    "Иван Ё.",
    "Ґанна Ї.",
    "🌻 Sunny D.",
    "👨\u{200D}👩\u{200D}👧 Finley F.",
    "👍🏽 Theo U.",
    "❤\u{FE0F} Hana H.",
    "Pru 🏳\u{FE0F}\u{200D}🌈 P.",
    "🇲🇽 Flor M.",
    "1\u{FE0F}\u{20E3} Keisha C.",
    "अनिल श.",
    "क्षितिज र.",
    "สมชาย ก.",
    "José Á.",
    "Zoe\u{308} B.",
    "x\u{30C}y\u{30C} C.",
    "Şükrü İ.",
    "Łukasz Ź.",
    "O’Brien-Ng (Pat) Z.",
    "Ƿulfstan Þ.",
];

/// Poppler puts a full stop that ends a right-to-left line before the line: it takes it for part of
/// a number. Everything else comes back in reading order. That includes lam-alef, which poppler
/// turns round when a PDF says "lam, alef" of one glyph; these papers say it of two. If both
/// directions are in a name, poppler takes the page for left-to-right and may give its parts in
/// visual order, so they are looked for one by one.
#[test]
fn forty_names_come_back() {
    for page in [Page::Letter, Page::A4] {
        let (paper, printed) = make(&sheet(named(&FORTY)), page);
        assert!(paper.uncovered.is_empty(), "{:?}", paper.uncovered);
        assert!(paper.has_names);
        let text = printed.text();
        for name in FORTY {
            let rtl = |c: char| matches!(c, '\u{590}'..='\u{8FF}');
            if !name.contains(rtl) {
                assert!(text.contains(name), "{name} in {text}");
                continue;
            }
            let mut words = name.trim_end_matches('.');
            if name.contains(|c: char| c.is_ascii_alphabetic()) {
                // One of each direction.
                while let Some((word, rest)) = words.split_once(' ') {
                    assert!(text.contains(word), "{word} of {name} in {text}");
                    words = rest;
                }
            }
            assert!(text.contains(words), "{words} in {text}");
        }
    }
}

#[test]
fn every_page_has_its_heading_its_head_row_its_line_and_its_number() {
    for page in [Page::Letter, Page::A4] {
        for rows in [0, 1, 18, 19, 200] {
            let (paper, printed) = make(&sheet(blank(rows)), page);
            let mut seen = 0;
            for number in 1..=paper.pages {
                let text = printed.page(number);
                for expected in [
                    "Sign-in sheet",
                    "Lantern Street Group",
                    "Tuesday, 24 November 2026",
                    "7:00 – 8:00 pm",
                    "#",
                    "Name",
                    "(first name, last initial)",
                    "Time in",
                    "Time out",
                    "Signature or initials",
                    "Confidential. Please sign only your own line",
                    &format!("Page {number} of {}", paper.pages),
                ] {
                    assert!(text.contains(expected), "{expected} on page {number} of {rows} rows: {text}");
                }
                let last = number == paper.pages;
                assert_eq!(text.contains("blank at close, initials"), last, "page {number} of {rows} rows");
                seen += text.lines().filter(|l| l.parse::<u32>().is_ok()).count() as u32;
            }
            assert_eq!(seen, rows, "every row has its number");
            printed.check();
        }
    }
}

#[test]
fn pages_have_the_size_of_the_paper() {
    let (_, letter) = make(&sheet(blank(3)), Page::Letter);
    assert!(letter.info().contains("612 x 792 pts (letter)"), "{}", letter.info());
    let (_, a4) = make(&sheet(blank(3)), Page::A4);
    assert!(a4.info().contains("595.28 x 841.89 pts (A4)"), "{}", a4.info());
}

#[test]
fn fonts_are_embedded_and_cut_and_can_be_read_back() {
    let (paper, printed) = make(&sheet(named(&FORTY)), Page::A4);
    let fonts = printed.fonts();
    assert!(fonts.len() >= 6, "{fonts:?}");
    for font in &fonts {
        assert!(font.contains("yes yes yes"), "embedded, cut, with text: {font}");
    }
    assert!(paper.bytes.len() < 100_000, "{} bytes would be whole fonts", paper.bytes.len());
}

#[test]
fn the_file_says_nothing_about_the_group_or_about_where_it_was_made() {
    for copy in [blank(4), named(&["Ana P.", "Odalys R."])] {
        let (paper, printed) = make(&sheet(copy), Page::Letter);
        let info = printed.info();
        assert!(info.contains("Title:           Sign-in sheet\n"), "{info}");
        for key in ["Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate"] {
            assert!(!info.contains(key), "{info}");
        }
        for word in ["Lantern", "Odalys", "Ana"] {
            assert!(!info.contains(word) && !paper.file_name.contains(word) && !paper.title.contains(word));
        }
        assert!(paper.file_name.starts_with("sign-in-2026-11-24") && paper.file_name.ends_with(".pdf"));
        assert!(!paper.bytes.windows(9).any(|w| w == b"GTS_PDFXV"), "it is no PDF/X");
    }
}

#[test]
fn the_circulated_copy_says_only_what_every_sheet_says() {
    let mut sheet = sheet(blank(30));
    sheet.facilitator = None;
    let (paper, printed) = make(&sheet, Page::Letter);
    assert!(!paper.has_names);
    assert_eq!(paper.file_name, "sign-in-2026-11-24.pdf");
    let mut text = printed.text();
    for known in [
        "Confidential. Please sign only your own line, and take no photos or copies of this sheet.",
        "Tuesday, 24 November 2026",
        "Lantern Street Group",
        "Lantern Hall, upstairs",
        "7:00 – 8:00 pm",
        "(first name, last initial)",
        "Signature or initials",
        "blank at close, initials",
        "Sign-in sheet",
        "Time in",
        "Time out",
        "Page",
        "Date",
        "Time",
        "Place",
        "Name",
        "Rows",
        "of",
        "to",
    ] {
        assert!(text.contains(known), "{known}");
        text = text.replace(known, "");
    }
    text.retain(|c| !c.is_whitespace() && !c.is_ascii_digit() && !matches!(c, '#' | '·'));
    assert_eq!(text, "", "nothing else is on the paper");
}

#[test]
fn the_facilitator_copy_says_so_on_every_page() {
    let (paper, printed) = make(&sheet(named(&FORTY)), Page::Letter);
    assert_eq!(paper.file_name, "sign-in-2026-11-24-facilitator.pdf");
    assert!(paper.pages > 1);
    for number in 1..=paper.pages {
        assert!(printed.page(number).contains("Facilitator copy – not for passing round"));
    }
    // A quarter of forty.
    assert!(printed.page(paper.pages).lines().any(|l| l == "50"));
}

#[test]
fn equal_sheets_are_equal_bytes() {
    let sheet = sheet(named(&FORTY));
    let (first, _) = make(&sheet, Page::A4);
    make(&self::sheet(named(&["李 Ω"])), Page::Letter);
    let (second, _) = make(&sheet, Page::A4);
    assert_eq!(first.bytes, second.bytes);
    let (other, _) = make(&SignIn { title: "Another".to_owned(), ..sheet }, Page::A4);
    assert_ne!(first.bytes, other.bytes);
}

#[test]
fn the_structure_reads_as_heading_paragraphs_and_table() {
    let (_, printed) = make(&sheet(named(&["Ana P.", "Đặng Quế Ơ.", "❤\u{FE0F} Hana H."])), Page::Letter);
    let structure = printed.structure();
    let lines: Vec<&str> = structure.lines().map(str::trim).collect();
    let count = |tag: &str| lines.iter().filter(|l| **l == tag || l.trim_end_matches(':') == tag).count();
    assert_eq!((count("H1 (block)"), count("Table (block)")), (1, 1), "{structure}");
    let heading = lines.iter().position(|l| *l == "H1 (block)").unwrap();
    assert_eq!(lines[heading + 1], "\"Lantern Street Group\"");
    // The head, three people, five blank rows.
    assert_eq!((count("TR"), count("TH"), count("TD")), (9, 5, 8 * 5), "{structure}");
    for text in [
        "\"Name (first name, last initial)\"",
        "\"Date Tuesday, 24 November 2026\"",
        "\"Ana P.\"",
        "\"Đặng Quế Ơ.\"",
        "\"❤\u{FE0F} Hana H.\"",
    ] {
        assert!(lines.contains(&text), "{text} in {structure}");
    }
    let at = |text: &str| lines.iter().position(|l| l.contains(text)).unwrap();
    assert!(at("Ana P.") < at("Đặng") && at("Đặng") < at("❤") && at("❤") < at("Confidential"));
}

#[test]
fn a_table_on_three_pages_is_one_table() {
    let (paper, printed) = make(&sheet(blank(60)), Page::Letter);
    assert_eq!(paper.pages, 3);
    let structure = printed.structure();
    assert_eq!(structure.matches("Table (block)").count(), 1);
    assert_eq!(structure.matches("TR\n").count(), 61);
    assert_eq!(structure.matches("Signature or initials").count(), 1, "repeated heads are decoration");
    for row in 1..=60 {
        assert!(structure.contains(&format!("\"{row}\"")), "{row}");
    }
}

#[test]
fn no_ink_is_in_the_margins() {
    let wide = "W".repeat(200);
    let mut names = FORTY.to_vec();
    names.extend([wide.as_str(), "\u{301}\u{302}\u{303}"]);
    for page in [Page::Letter, Page::A4] {
        let mut sheet = sheet(named(&names));
        sheet.title = format!("{wide} {wide}");
        sheet.place = wide.clone();
        let (paper, printed) = make(&sheet, page);
        for number in 1..=paper.pages {
            let picture = printed.picture(number);
            let (right, bottom) = (picture.width - MARGIN, picture.height - MARGIN);
            let mut inside = 0;
            for y in 0..picture.height {
                for x in 0..picture.width {
                    let margin = x < MARGIN || x >= right || y < MARGIN || y >= bottom;
                    assert!(!(margin && picture.ink(x, y)), "ink at {x}, {y} of page {number}");
                    inside += usize::from(picture.ink(x, y));
                }
            }
            assert!(inside > 5_000, "page {number} is all but empty");
        }
    }
}

/// Names nobody has: they stay in their cells, and everybody else's line stays as it is.
#[test]
fn odd_names_do_not_break_the_table() {
    let long = "Maximiliana ".repeat(17);
    let wide = "W".repeat(200);
    let piled: String = "Zoe".chars().chain(('\u{300}'..='\u{315}').cycle().take(60)).collect();
    let turned = format!("\u{202E}{}\u{202E}", "abc".repeat(66));
    let odd = [
        long.trim(),
        &wide,
        &piled,
        &turned,
        "\u{301}\u{302}\u{323}",
        "\u{0}\u{1}\u{7}\u{1B}\u{9D}",
        "Two\nlines\tand\u{2028}more",
        "\u{200D}\u{200D}",
        "",
        "\u{E000}\u{F1234}",
    ];
    let names: Vec<&str> = odd.iter().flat_map(|name| [*name, "Plain P."]).collect();
    let (paper, printed) = make(&sheet(named(&names)), Page::Letter);
    let text = printed.text();
    assert_eq!(text.matches("Plain P.").count(), odd.len(), "{text}");
    assert!(text.contains("Two lines and more"));
    assert_eq!(paper.uncovered, ['\u{E000}', '\u{F1234}']);
    assert!(text.contains('\u{E000}') && text.contains('\u{F1234}'), "drawn as boxes, read as they are");
    assert_eq!(paper.pages, 2);
    for number in 1..=paper.pages {
        let words = printed.words(number);
        let name = words.iter().find(|w| w.text == "Name").unwrap();
        // The head of the next column stands 6 points into its cell.
        let beside = |w: &&crate::poppler::Word| w.text == "Time" && (w.top - name.top).abs() < 20.0;
        let edge = words.iter().find(beside).unwrap();
        let rows: Vec<f32> = words
            .iter()
            .filter(|w| w.right < name.left && w.text.parse::<u32>().is_ok())
            .map(|w| w.top)
            .collect();
        assert!(rows.windows(2).all(|w| ((w[1] - w[0]) - (rows[1] - rows[0])).abs() < 0.1), "{rows:?}");
        let picture = printed.picture(number);
        let (first, last) = (rows[0] - 5.0, rows[rows.len() - 1] + 10.0);
        let in_cell = |w: &&crate::poppler::Word| {
            (first..last).contains(&w.top) && (name.left - 1.0..edge.left - 6.0).contains(&w.left)
        };
        for word in words.iter().filter(in_cell) {
            assert!(word.right <= edge.left - 6.0, "{word:?} leaves its cell");
        }
        // Between the rules of the next column nothing is drawn.
        let (from, to) = ((edge.left - 4.0) as usize, (edge.left + 40.0) as usize);
        for top in &rows {
            for y in *top as usize..(*top + 12.0) as usize {
                assert!((from..to).all(|x| !picture.ink(x, y)), "something reaches over at {y}");
            }
        }
    }
}

#[test]
fn marks_piled_up_stay_in_their_row() {
    let marks = "\u{301}".repeat(30);
    let piled = format!("o{marks}e{marks}");
    let (_, printed) = make(&sheet(named(&["Above A.", &piled, "Below B."])), Page::A4);
    let (_, without) = make(&sheet(named(&["Above A.", "", "Below B."])), Page::A4);
    let (piled, plain) = (printed.picture(1), without.picture(1));
    let words = printed.words(1);
    let row = |text: &str| words.iter().find(|w| w.text == text).unwrap().top as usize;
    let differs: Vec<usize> = (0..piled.height)
        .filter(|y| (0..piled.width).any(|x| piled.ink(x, *y) != plain.ink(x, *y)))
        .collect();
    assert!(!differs.is_empty());
    let (above, below) = (row("Above"), row("Below"));
    assert!(differs.iter().all(|y| (above + 14..below).contains(y)), "{above} {below}: {differs:?}");
}

/// One glyph then stands for two texts, and both look and read as they should.
#[test]
fn letters_typed_in_parts_look_like_letters_typed_whole() {
    let (whole, parts) = ("Thuý Ễ.", "Thuy\u{301} E\u{302}\u{303}.");
    let (_, same) = make(&sheet(named(&[whole, whole, "Aya Z."])), Page::A4);
    let (_, mixed) = make(&sheet(named(&[whole, parts, "Aya Z."])), Page::A4);
    assert!(same.picture(1).dots == mixed.picture(1).dots);
    let text = mixed.text();
    assert!(text.contains(whole) && text.contains(parts), "{text}");
}

#[test]
fn long_headings_give_way_and_keep_the_date() {
    let mut sheet = sheet(blank(40));
    sheet.title = "The Group That Could Never Settle On A Short Name ".repeat(12);
    sheet.place = "A hall behind a hall behind a hall ".repeat(12);
    let (paper, printed) = make(&sheet, Page::Letter);
    assert!(paper.pages > 1);
    let first = printed.page(1);
    assert!(first.contains('…') && first.contains("A hall behind a hall"), "{first}");
    for number in 1..=paper.pages {
        let text = printed.page(number);
        assert!(text.contains("Tuesday, 24 November 2026") && text.contains("7:00 – 8:00 pm"), "{text}");
    }
}

#[test]
fn a_sheet_in_spanish_is_spanish_throughout() {
    let mut sheet = sheet(blank(30));
    sheet.language = Language::Spanish;
    let (paper, printed) = make(&sheet, Page::A4);
    assert_eq!(paper.title, "Hoja de firmas");
    assert!(printed.info().contains("Hoja de firmas"));
    let text = printed.text();
    for expected in [
        "Fecha",
        "Lugar",
        "Facilita",
        "Nombre",
        "(nombre e inicial del apellido)",
        "Entrada",
        "Salida",
        "Firma o iniciales",
        "Confidencial.",
        "en blanco al cierre",
        "Página 1 de 2",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    for english in ["Name", "Time", "Signature", "Confidential", "Page ", "Sign-in", "Rows"] {
        assert!(!text.contains(english), "{english}");
    }
}

#[test]
fn a_full_page_of_blank_rows_is_one_page() {
    for page in [Page::Letter, Page::A4] {
        let mut sheet = sheet(blank(0));
        let rows = rows_on_a_page(&sheet, page).unwrap();
        sheet.copy = blank(rows);
        let (_, printed) = make(&sheet, page);
        let text = printed.text();
        assert!(text.contains("Page 1 of 1") && text.lines().any(|l| l == rows.to_string()));
    }
}

#[test]
fn both_copies_are_whole_on_both_papers() {
    for page in [Page::Letter, Page::A4] {
        for (name, copy) in [("sign-in", blank(20)), ("facilitator-copy", named(&FORTY[..12]))] {
            let (paper, printed) = make(&sheet(copy), page);
            gallery::keep(name, page, &printed, paper.pages);
        }
    }
}
