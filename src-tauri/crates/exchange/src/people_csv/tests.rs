//! The odd files people bring, and what becomes of each.

use std::path::Path;

use proptest::prelude::*;

use super::*;

fn bytes(file: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/people");
    std::fs::read(folder.join(file)).unwrap()
}

fn sheet(file: &str) -> Sheet {
    read(&bytes(file)).unwrap()
}

fn entries(sheet: &Sheet) -> Vec<&Entry> {
    sheet.rows.iter().map(|row| row.entry.as_ref().unwrap()).collect()
}

/// First, last, preferred, phone, email, notes.
fn cells(entry: &Entry) -> [&str; 6] {
    let Entry { first, last, preferred, phone, email, notes } = entry;
    [Some(first), last.as_ref(), preferred.as_ref(), phone.as_ref(), email.as_ref(), notes.as_ref()]
        .map(|cell| cell.map_or("", String::as_str))
}

fn fields(sheet: &Sheet) -> Vec<Option<Field>> {
    sheet.columns.iter().map(|column| column.field).collect()
}

fn lines(sheet: &Sheet) -> Vec<usize> {
    sheet.rows.iter().map(|row| row.line).collect()
}

#[test]
fn forty_people_come_in_with_their_names_as_they_are() {
    let sheet = sheet("evening.csv");
    assert_eq!((sheet.encoding, sheet.separator), (Encoding::Utf8, Separator::Comma));
    assert_eq!(sheet.notes, []);
    let people = entries(&sheet);
    assert_eq!(people.len(), 40);
    assert_eq!(lines(&sheet), (2..=41).collect::<Vec<_>>());
    assert_eq!(
        cells(people[4]),
        ["Beatriz", "Fingida Núñez", "Bea", "+1 555-0103", "bea@people.example", ""]
    );
    assert_eq!(cells(people[18])[..2], ["ليلى", "المثالي"]);
    assert_eq!(cells(people[31])[..2], ["Sunny", "🌻"]);
    let shown: std::collections::BTreeSet<_> = people
        .iter()
        .map(|one| person::shown(&one.first, one.last.as_deref(), one.preferred.as_deref()))
        .collect();
    assert_eq!(shown.len(), 40);
}

#[test]
fn a_byte_order_mark_and_spaces_around_headings_do_no_harm() {
    let sheet = sheet("bom.csv");
    assert_eq!(sheet.encoding, Encoding::Utf8);
    assert_eq!(sheet.columns[0].heading, "First Name");
    assert_eq!(cells(entries(&sheet)[1]), ["José", "Cuentista", "", "", "", ""]);
}

#[test]
fn utf16_is_read_in_both_orders_and_without_its_mark() {
    for (file, encoding) in [
        ("utf16le.csv", Encoding::Utf16Le),
        ("utf16be.csv", Encoding::Utf16Be),
        ("utf16le-no-bom.csv", Encoding::Utf16Le),
    ] {
        let sheet = sheet(file);
        assert_eq!((sheet.encoding, sheet.separator), (encoding, Separator::Tab), "{file}");
        assert_eq!(fields(&sheet), [Field::First, Field::Last, Field::Phone].map(Some));
        let people = entries(&sheet);
        assert_eq!(cells(people[0]), ["Ángel", "Inventado", "", "+1 555-0101", "", ""]);
        assert_eq!(cells(people[3]), ["Maple 🍁", "Pretend", "", "", "", ""]);
    }
}

#[test]
fn windows_1252_with_semicolons_and_spanish_headings() {
    let sheet = sheet("cp1252-semicolon.csv");
    assert_eq!((sheet.encoding, sheet.separator), (Encoding::Windows1252, Separator::Semicolon));
    assert_eq!(
        fields(&sheet),
        [Field::Last, Field::First, Field::Email, Field::Phone, Field::Notes].map(Some)
    );
    let people = entries(&sheet);
    assert_eq!(
        cells(people[0]),
        [
            "Begoña",
            "Muñoz Ficticia",
            "",
            "555-0130",
            "begona@people.example",
            "prefiere “después” de las 8 – o el café cuesta 2 €"
        ]
    );
}

#[test]
fn tabs_and_old_mac_lines_with_columns_in_an_odd_order() {
    let sheet = sheet("tab.csv");
    assert_eq!(sheet.separator, Separator::Tab);
    assert_eq!(lines(&sheet), [2, 3]);
    let people = entries(&sheet);
    assert_eq!(cells(people[0]), ["Dana", "Fabler", "", "555-0131", "", "sits by the door, likes tea"]);
    assert_eq!(cells(people[1]), ["Imaginary", "Reyes", "", "", "", ""]);
}

#[test]
fn quoted_cells_over_several_lines_keep_the_line_numbers_right() {
    let sheet = sheet("multiline.csv");
    assert_eq!(lines(&sheet), [2, 6, 7]);
    let people = entries(&sheet);
    assert_eq!(cells(people[0])[5], "Came with a friend.\n\nAsked about the \"late\" meeting, twice.");
    assert_eq!(cells(people[2]), ["Ada May", "Exampleton", "", "", "", "one\ntwo"]);
}

#[test]
fn an_address_book_gives_the_first_of_several_and_says_so() {
    let sheet = sheet("google.csv");
    let people = entries(&sheet);
    assert_eq!(cells(people[0]), ["Dana", "Fabler", "", "+1 555-0134", "dana@people.example", ""]);
    // The whole name helps out where the parts are blank; the second column where the first is.
    assert_eq!(cells(people[1]), ["Bo", "Sampleby", "Bobo", "+1 555-0137", "bo@people.example", ""]);
    assert_eq!(
        sheet.notes,
        [
            Note::SeveralColumns {
                field: Field::Phone,
                headings: vec!["Phone 1 - Value".to_owned(), "Phone 2 - Value".to_owned()]
            },
            Note::SeveralColumns {
                field: Field::Email,
                headings: vec!["E-mail 1 - Value".to_owned(), "E-mail 2 - Value".to_owned()]
            },
        ]
    );
    let unused: Vec<_> = sheet
        .columns
        .iter()
        .filter(|column| column.field.is_none())
        .map(|column| column.heading.as_str())
        .collect();
    assert_eq!(unused, ["Additional Name", "Birthday", "E-mail 1 - Type", "Phone 1 - Type"]);
}

#[test]
fn a_whole_name_is_parted_by_one_rule() {
    let sheet = sheet("whole-name.csv");
    let names: Vec<_> = entries(&sheet).into_iter().map(|entry| cells(entry)[..2].to_vec()).collect();
    assert_eq!(
        names,
        [
            ["Dana", "Fabler"],
            ["Ángel", "Inventado"],
            ["Anh Thử", "Nguyễn"],
            ["Sparrow", ""],
            ["ليلى", "المثالي"]
        ]
    );
}

#[test]
fn two_rows_with_one_name_stay_two_rows() {
    assert_eq!(entries(&sheet("duplicates.csv")).len(), 4);
}

#[test]
fn each_refused_row_has_its_line_and_reason_and_the_others_stay() {
    let sheet = sheet("refused.csv");
    let refused: Vec<_> =
        sheet.rows.iter().filter_map(|row| Some((row.line, row.entry.as_ref().err().copied()?))).collect();
    assert_eq!(
        refused,
        [
            (3, Refusal::NoName),
            (4, Refusal::NoFirstName),
            (5, Refusal::TooManyCells),
            (7, Refusal::Phone),
            (8, Refusal::Email),
            (9, Refusal::Unprintable(Field::First)),
            (10, Refusal::Unprintable(Field::Last)),
            (11, Refusal::Undecodable(Field::Last)),
            (12, Refusal::TooLong { field: Field::First, max: 80 }),
            (13, Refusal::Quote),
            (15, Refusal::Quote),
        ]
    );
    let taken: Vec<_> = sheet.rows.iter().filter(|row| row.entry.is_ok()).map(|row| row.line).collect();
    assert_eq!(taken, [2, 6, 14, 16]);
}

#[test]
fn the_rest_of_a_broken_row_is_not_taken_for_people() {
    let file = "Name,Phone,Notes\n\"Dana\" Fabler,1,\"came late\ncall her mother\nask about tea\"\nBo,2,\n";
    let sheet = read(file.as_bytes()).unwrap();
    let reasons: Vec<_> =
        sheet.rows.iter().map(|row| (row.line, row.entry.as_ref().err().copied())).collect();
    assert_eq!(
        reasons,
        [(2, Some(Refusal::Quote)), (3, Some(Refusal::Quote)), (4, Some(Refusal::Quote)), (5, None)]
    );
}

#[test]
fn files_that_are_refused_as_a_whole_say_why() {
    let refused = |bytes: &[u8]| read(bytes).unwrap_err();
    assert_eq!(refused(&bytes("binary.csv")), Error::Spreadsheet);
    assert_eq!(refused(&bytes("no-name-column.csv")), Error::NoNameColumn);
    assert_eq!(refused(&bytes("no-headings.csv")), Error::NoHeadings);
    for empty in ["", "\u{feff}", "\n\r\n", " , ,\n;;\n\t"] {
        assert_eq!(refused(empty.as_bytes()), Error::Empty, "{empty:?}");
    }
    assert_eq!(refused(&vec![b'a'; MAX_BYTES + 1]), Error::TooLarge);
    let many = |rows: usize| format!("Name\n{}", "Dana\n\n".repeat(rows));
    assert_eq!(refused(many(MAX_ROWS + 1).as_bytes()), Error::TooManyRows);
    assert_eq!(read(many(MAX_ROWS).as_bytes()).unwrap().rows.len(), MAX_ROWS);
}

#[test]
fn headings_alone_are_a_list_of_nobody() {
    assert_eq!(read(b"Name,Phone").unwrap().rows, []);
}

#[test]
fn a_spreadsheet_that_tells_its_separator_is_believed() {
    let sheet = read(b"sep=;\r\nName;Email, Phone\r\nDana, R.;x\r\n").unwrap();
    assert_eq!(sheet.separator, Separator::Semicolon);
    assert_eq!(lines(&sheet), [3]);
    assert_eq!(cells(entries(&sheet)[0])[..2], ["R.", "Dana"]);
}

#[test]
fn the_separator_is_the_one_that_makes_sense_of_the_headings() {
    for (file, separator) in [
        ("First;Last;Phone, e-mail, anything\nDana;F;\n", Separator::Semicolon),
        ("First,Last,\"a;b;c;d\"\nDana,F,\n", Separator::Comma),
        ("First\tLast\tPhone, if known\nDana\tF\t\n", Separator::Tab),
        ("Name\nDana\n", Separator::Comma),
    ] {
        assert_eq!(read(file.as_bytes()).unwrap().separator, separator, "{file}");
    }
}

#[test]
fn somebody_known_by_one_name_only_has_that_as_the_first() {
    let sheet = read("First,Last,Goes by\n,Fabler,Sparrow\nDana,,\n".as_bytes()).unwrap();
    assert_eq!(cells(entries(&sheet)[0])[..3], ["Sparrow", "Fabler", ""]);
    assert_eq!(cells(entries(&sheet)[1])[..3], ["Dana", "", ""]);
}

#[test]
fn what_is_not_used_cannot_spoil_a_row() {
    let sheet = read(b"Name,Birthday\nDana,\x07\nBo,\xff\xff\xff\n").unwrap();
    assert_eq!(entries(&sheet).len(), 2);
}

#[test]
fn nothing_that_stands_in_a_row_is_in_its_debug_form() {
    let debug = format!("{:?}", sheet("evening.csv").rows);
    for secret in ["Exampleton", "Ada", "555", "example"] {
        assert!(!debug.contains(secret), "{secret}");
    }
}

#[test]
fn every_reason_has_its_own_key() {
    let field = Field::First;
    let reasons = [
        Refusal::NoName,
        Refusal::NoFirstName,
        Refusal::TooManyCells,
        Refusal::Quote,
        Refusal::Undecodable(field),
        Refusal::Unprintable(field),
        Refusal::TooLong { field, max: 1 },
        Refusal::Email,
        Refusal::Phone,
    ];
    let errors = [
        Error::TooLarge,
        Error::TooManyRows,
        Error::Empty,
        Error::Spreadsheet,
        Error::NotText,
        Error::NoHeadings,
        Error::NoNameColumn,
    ];
    let keys: std::collections::BTreeSet<_> =
        reasons.iter().map(|reason| reason.key()).chain(errors.iter().map(|error| error.key())).collect();
    assert_eq!(keys.len(), reasons.len() + errors.len());
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
    }

    #[test]
    fn any_bytes_below_good_headings_are_read_or_refused(
        mark in prop::sample::select(vec![&b""[..], b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"sep=;\n"]),
        rows in "[a,;\t\"\r\n\u{7}é🌻\u{fffd} ]{0,80}",
        tail in prop::collection::vec(any::<u8>(), 0..40),
    ) {
        let file = [mark, b"First,Name;Last\tPhone\n", rows.as_bytes(), &tail].concat();
        if let Ok(sheet) = read(&file) {
            let lines = lines(&sheet);
            prop_assert!(lines.windows(2).all(|pair| pair[0] < pair[1]));
            for entry in sheet.rows.iter().filter_map(|row| row.entry.as_ref().ok()) {
                prop_assert!(!entry.first.trim().is_empty());
                prop_assert!(entry.last.as_ref().is_none_or(|last| !last.is_empty()));
            }
        }
    }

    /// What one program writes in any encoding and with any separator is the same list.
    #[test]
    fn the_same_list_in_every_form_is_the_same_list(
        people in prop::collection::vec(
            ("[A-Za-zéñ][a-zé \"',;]{0,8}", "[A-Zñ]?[a-z,;\"\n]{0,8}", "[0-9][0-9 -]{0,10}"), 0..6),
        separator in prop::sample::select(vec![b',', b';', b'\t']),
        encoding in 0..5,
    ) {
        let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
        writer.write_record(["Nombre", "Apellidos", "Teléfono"]).unwrap();
        for (first, last, phone) in &people {
            writer.write_record([first, last, phone]).unwrap();
        }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let file = match encoding {
            0 => text.clone().into_bytes(),
            1 => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            2 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            3 => std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect(),
            _ => encoding_rs::WINDOWS_1252.encode(&text).0.into_owned(),
        };
        let sheet = read(&file).unwrap();
        prop_assert_eq!(sheet.separator.char(), char::from(separator));
        let read: Vec<_> = entries(&sheet)
            .into_iter()
            .map(|one| (one.first.clone(), one.last.clone().unwrap_or_default(), one.phone.clone().unwrap()))
            .collect();
        let tidy = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let written: Vec<_> =
            people.iter().map(|(first, last, phone)| (tidy(first), tidy(last), tidy(phone))).collect();
        prop_assert_eq!(read, written);
    }
}
