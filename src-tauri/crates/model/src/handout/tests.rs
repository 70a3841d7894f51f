//! What the dialect is, and what it refuses.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::pack::Slip;
use crate::text::HANDOUT;

fn blocks(text: &str) -> Vec<Block> {
    read(text).unwrap_or_else(|faults| panic!("{faults:?} in {text:?}")).blocks
}

fn only(text: &str) -> Block {
    let [block] = blocks(text).try_into().unwrap_or_else(|all| panic!("{all:?} in {text:?}"));
    block
}

fn words(text: &str) -> Line {
    match only(text) {
        Block::Paragraph(mut lines) if lines.len() == 1 => lines.remove(0),
        other => panic!("{other:?}"),
    }
}

fn plain(text: &str) -> Line {
    vec![Span { text: text.to_owned(), emphasis: false, strong: false, kind: SpanKind::Words }]
}

fn faults(text: &str) -> Vec<(usize, Reason)> {
    read(text).expect_err(text).into_iter().map(|fault| (fault.line, fault.reason)).collect()
}

fn fault(text: &str) -> Reason {
    let [(_, reason)] = faults(text).try_into().unwrap_or_else(|all| panic!("{all:?} in {text:?}"));
    reason
}

#[test]
fn blocks_are_what_their_marks_say() {
    let text = "# Title\nfirst\nsecond\n\n## Part\n### Smaller\n> said\n> so\n>\n> again\n\n---\n::lines 5\n::space 3\n::page\n::logo\n::numbers\n::places\n::qr https://example.org/a | the list of meetings";
    let [title, text, part, smaller, said, again, rest @ ..] = &blocks(text)[..] else { panic!() };
    assert_eq!(*title, Block::Heading { level: 1, words: plain("Title") });
    assert_eq!(*text, Block::Paragraph(vec![plain("first"), plain("second")]));
    assert_eq!(*part, Block::Heading { level: 2, words: plain("Part") });
    assert_eq!(*smaller, Block::Heading { level: 3, words: plain("Smaller") });
    assert_eq!(*said, Block::Quote(vec![plain("said"), plain("so")]));
    assert_eq!(*again, Block::Quote(vec![plain("again")]));
    let code = Block::Qr { data: "https://example.org/a".to_owned(), alt: "the list of meetings".to_owned() };
    let [lines, space] = [Block::Lines(5), Block::Space(3)];
    assert_eq!(
        rest,
        [Block::Rule, lines, space, Block::Page, Block::Logo, Block::Numbers, Block::Places, code]
    );
}

#[test]
fn points_lie_in_points_and_have_boxes() {
    let text =
        "1. one\n   - a\n   - b\n     goes on\n     - deep\n2. two\n\n3. three\n   ::lines 2\n- [ ] box\n-";
    let [Block::List { start: Some(1), items }, Block::List { start: None, items: boxes }] =
        &blocks(text)[..]
    else {
        panic!("{:?}", blocks(text))
    };
    let [one, two, three] = &items[..] else { panic!("{items:?}") };
    assert_eq!(two.blocks, [Block::Paragraph(vec![plain("two")])]);
    assert_eq!(three.blocks[1], Block::Lines(2));
    let Block::List { start: None, items } = &one.blocks[1] else { panic!("{one:?}") };
    let [_, b] = &items[..] else { panic!("{items:?}") };
    assert_eq!(b.blocks[0], Block::Paragraph(vec![plain("b"), plain("goes on")]));
    assert!(matches!(&b.blocks[1], Block::List { items, .. } if items.len() == 1));
    let [ticked, empty] = &boxes[..] else { panic!("{boxes:?}") };
    assert!(ticked.tick && ticked.blocks == [Block::Paragraph(vec![plain("box")])]);
    assert_eq!(*empty, Item { tick: false, blocks: Vec::new() });
}

#[test]
fn a_line_after_a_point_belongs_to_it_and_one_after_its_lines_does_not() {
    let [Block::List { items, .. }] = &blocks("- one\nstill one")[..] else { panic!() };
    assert_eq!(items[0].blocks, [Block::Paragraph(vec![plain("one"), plain("still one")])]);
    assert_eq!(blocks("- one\n  ::lines 1\nno more").len(), 2);
    assert_eq!(blocks("- one\n\nno more").len(), 2);
    assert!(matches!(&blocks("3. three")[..], [Block::List { start: Some(3), .. }]));
}

#[test]
fn a_table_has_as_many_cells_in_every_row() {
    let Block::Table { head, shares, rows } = only("| a | b \\| c |\n|:---|---:|\n| 1 | ____ |\n| 2 |\n")
    else {
        panic!()
    };
    assert_eq!(shares, [3, 3]);
    assert_eq!(head, [plain("a"), plain("b | c")]);
    assert_eq!(rows[0][1][0].kind, SpanKind::Blank(4));
    assert_eq!(rows[1], [plain("2"), Line::new()]);
    assert!(matches!(only("a | b\n--|--\n1 | 2"), Block::Table { rows, .. } if rows.len() == 1));
    assert!(matches!(
        &blocks("| a |\n|---|\n| 1 |\n::qr x | y")[..],
        [Block::Table { .. }, Block::Qr { .. }]
    ));
    assert!(
        matches!(only("| | |\n|---|---|"), Block::Table { head, .. } if head == [Line::new(), Line::new()])
    );
    assert_eq!(words("either | or"), plain("either | or"));
}

#[test]
fn boxes_hold_blocks() {
    let text = ":::columns\n:::box\none\n:::\n::next\n:::keep\n- two\n:::\n:::\n:::cards 4\n**c**\n:::";
    let [Block::Columns(columns), Block::Cards { count: 4, .. }] = &blocks(text)[..] else { panic!() };
    assert!(matches!(&columns[..], [one, two]
        if matches!(one[..], [Block::Boxed(_)]) && matches!(two[..], [Block::Keep(_)])));
}

#[test]
fn fields_and_blanks_stand_in_a_line() {
    let line = words("**{group}** meets {Próxima  reunión} at ___ {{so}}");
    let kinds: Vec<SpanKind> = line.iter().map(|span| span.kind).collect();
    let field = SpanKind::Field;
    assert_eq!(
        kinds,
        [
            field(Field::Group),
            SpanKind::Words,
            field(Field::NextMeeting),
            SpanKind::Words,
            SpanKind::Blank(3),
            SpanKind::Words
        ]
    );
    assert!(line[0].strong && !line[1].strong);
    assert_eq!((&*line[3].text, &*line[5].text), (" at ", " {so}}"));
    assert_eq!(words(r"\_\_\_\{place} *a_b_c*")[0].text, "___{place} ");
    assert_eq!(words(&"_".repeat(500))[0].kind, SpanKind::Blank(MAX_BLANK));
    for field in Field::ALL {
        assert!(field.names().iter().all(|name| Field::named(name) == Some(field)));
    }
}

#[test]
fn pages_and_links_are_shown_as_typed() {
    let typed = "<b>x</b> [here](https://example.org) ![x](y) `code`";
    assert_eq!(words(typed), plain(typed));
}

#[test]
fn what_was_meant_as_a_block_and_is_none_is_refused_in_its_line() {
    use Reason::{
        CardCount, CodeBare, CodeTooLong, ColumnCount, EachOther, NextOutside, NothingOpen, PageInside,
        StandsAlone, TableCells, TableHead, TableWide, TitleNotFirst, Unclosed, UnknownBlock, UnknownField,
    };
    let number = Reason::Number { max: 200 };
    let cases = [
        ("a\n:::box\nb", 2, Unclosed),
        ("a\n\n:::", 3, NothingOpen),
        ("::picture", 1, UnknownBlock),
        (":::frame\na\n:::", 1, UnknownBlock),
        ("::", 1, UnknownBlock),
        ("::logo left", 1, StandsAlone),
        (":::box title\n:::", 1, StandsAlone),
        ("::lines", 1, number.clone()),
        ("::lines many", 1, number.clone()),
        ("::lines 0", 1, number.clone()),
        ("::space 201", 1, number),
        ("::lines 150\n::lines 51", 2, Reason::TooMany { max: 200 }),
        (":::cards 3\n:::", 1, CardCount),
        (":::cards\n:::", 1, CardCount),
        (":::columns\na\n:::", 1, ColumnCount),
        (":::columns\n::next\n::next\n::next\n:::", 1, ColumnCount),
        ("a\n::next", 2, NextOutside),
        (":::columns\n:::cards 2\n:::\n::next\n:::", 2, EachOther),
        (":::box\n:::box\n:::box\n:::box\n:::\n:::\n:::\n:::", 4, Reason::TooDeep),
        ("- a\n  - b\n    - c\n      - d\n        - e", 5, Reason::ListTooDeep),
        (":::box\n::page\n:::", 2, PageInside),
        ("a\n# b", 2, TitleNotFirst),
        ("# a\n\n# b", 3, TitleNotFirst),
        (":::box\n# a\n:::", 2, TitleNotFirst),
        ("::qr https://example.org", 1, CodeBare),
        ("::qr | nowhere", 1, CodeBare),
        ("| a | b |\n| 1 | 2 |", 1, TableHead),
        ("| a | b |\n|---|", 1, TableHead),
        ("| a |\n|---|\n| 1 | 2 |", 3, TableCells),
        ("{name} comes", 1, UnknownField),
        ("a { b", 1, UnknownField),
    ];
    for (text, line, reason) in cases {
        assert_eq!(faults(text), [(line, reason)], "{text}");
    }
    let wide = format!("|{}\n|{}", " a |".repeat(13), "---|".repeat(13));
    assert_eq!(fault(&wide), TableWide);
    assert_eq!(fault(&format!("::qr {} | x", "y".repeat(301))), CodeTooLong);
    assert_eq!(fault(&"x".repeat(HANDOUT.0 + 1)), Reason::TooMany { max: 40_000 });
    let pages = faults(&"a\n::page\n".repeat(51));
    assert_eq!(pages, [(102, Reason::TooMany { max: MAX_PAGES })]);
    assert_eq!(fault(&"::places\n".repeat(41)), Reason::TooMany { max: MAX_INSERTS });
}

#[test]
fn every_fault_is_told_at_once_but_not_without_end() {
    assert_eq!(faults("{a}\n\n::b\n\n:::box").len(), 3);
    assert_eq!(faults(&"::b\n".repeat(500)).len(), MAX_FAULTS);
}

#[test]
fn a_file_says_what_it_is() {
    let file =
        "\u{feff}+++\ntitle = \"Tea\"\nchecked = \"2026-11-25\"\nlarge = true\n+++\r\n\n# Tea\n\nPour.\n";
    let (front, text, handout) = read_file(file).unwrap();
    assert_eq!((&*front.title, front.large, &*text), ("Tea", true, "# Tea\n\nPour."));
    assert_eq!(front.checked_on().unwrap().to_string(), "2026-11-25");
    assert_eq!(handout.blocks.len(), 2);
    let written = write_file(&front, &text).unwrap();
    assert_eq!(read_file(&written).unwrap(), (front, text, handout));
    let (front, ..) = read_file("# Only *text*\n").unwrap();
    assert_eq!(front.title, "Only text");
}

#[test]
fn a_file_that_is_none_is_refused_in_its_line() {
    let wrong = |file: &str| {
        let faults = read_file(file).expect_err(file);
        faults.into_iter().map(|fault| (fault.line, fault.reason)).collect::<Vec<_>>()
    };
    assert_eq!(wrong("+++\ntitle = \"a\"\n"), [(1, Reason::FrontOpen)]);
    assert_eq!(wrong("no title"), [(1, Reason::NoTitle)]);
    assert_eq!(wrong("+++\ntitle = \" \"\n+++\na"), [(2, Reason::NoTitle)]);
    assert_eq!(wrong("+++\ntitle = \"a\"\nchecked = \"soon\"\n+++\na"), [(3, Reason::NotADay)]);
    let unknown = Slip::Unknown { key: "colour".to_owned() };
    assert_eq!(wrong("+++\ntitle = \"a\"\ncolour = 1\n+++\na"), [(3, unknown.into())]);
    assert_eq!(wrong("+++\ntitle = \"a\"\n+++\n\n::oh"), [(5, Reason::UnknownBlock)]);
    let choices = Slip::Choice { choices: "en, es".to_owned() };
    assert_eq!(wrong("+++\ntitle = \"a\"\nlanguage = \"fr\"\n+++\na"), [(3, choices.into())]);
    assert_eq!(wrong(&"x".repeat(MAX_BYTES + 1)), [(1, Reason::TooLarge)]);
}

#[test]
fn what_a_handout_says_of_itself_is_cleaned() {
    let front = |change: fn(&mut Front)| {
        let mut front = Front { title: " Tea ".to_owned(), ..Front::default() };
        change(&mut front);
        front.cleaned()
    };
    let tea = front(|front| front.sources = vec![" a  b ".to_owned(), String::new()]).unwrap();
    assert_eq!((&*tea.title, &tea.sources[..]), ("Tea", &["a b".to_owned()][..]));
    let at = |change| front(change).unwrap_err().field;
    assert_eq!(at(|front| front.title.clear()), "title");
    assert_eq!(at(|front| front.about = Some("a".repeat(201))), "about");
    assert_eq!(at(|front| front.language = Some("fr".to_owned())), "language");
    assert_eq!(at(|front| front.checked = Some("2026-02-30".to_owned())), "checked");
    assert_eq!(at(|front| front.sources = vec!["a".to_owned(); 31]), "sources");
    assert_eq!(at(|front| front.programs = vec!["../aa".to_owned()]), "programs");
    let aa = front(|front| front.programs = vec!["aa".to_owned()]).unwrap();
    assert!(aa.is_for("aa") && aa.is_for("aa-1f2e3d") && !aa.is_for("aac") && !aa.is_for("smart"));
    assert!(tea.is_for("smart"));
}

/// What is said of a handout when its words are left out.
fn shape(blocks: &[Block]) -> String {
    let one = |block: &Block| match block {
        Block::Heading { level, .. } => format!("h{level}"),
        Block::Paragraph(_) => "p".to_owned(),
        Block::List { start, items } => {
            let items: Vec<String> =
                items.iter().map(|item| format!("{}{}", item.tick, shape(&item.blocks))).collect();
            format!("list {start:?} {items:?}")
        }
        Block::Quote(_) => "quote".to_owned(),
        Block::Table { head, rows, .. } => format!("table {} {}", head.len(), rows.len()),
        Block::Lines(_) => "lines".to_owned(),
        Block::Space(_) => "space".to_owned(),
        Block::Qr { .. } => "code".to_owned(),
        Block::Boxed(blocks) => format!("box {}", shape(blocks)),
        Block::Keep(blocks) => format!("keep {}", shape(blocks)),
        Block::Columns(columns) => {
            format!("columns {:?}", columns.iter().map(|blocks| shape(blocks)).collect::<Vec<_>>())
        }
        Block::Cards { count, blocks } => format!("cards {count} {}", shape(blocks)),
        Block::Rule | Block::Page | Block::Logo | Block::Numbers | Block::Places => format!("{block:?}"),
    };
    format!("({})", blocks.iter().map(one).collect::<Vec<_>>().join(", "))
}

#[test]
fn every_shipped_handout_is_whole_in_every_language_and_the_same_in_each() {
    let programs: BTreeSet<&str> =
        crate::pack::Pack::shipped().unwrap().iter().map(|pack| pack.id.as_str()).collect();
    for shipped in Shipped::all().unwrap() {
        let key = shipped.key;
        let [english, spanish] = shipped.texts() else { panic!("{key}") };
        assert_eq!(shape(&english.handout.blocks), shape(&spanish.handout.blocks), "{key}");
        assert_eq!(english.front.checked, spanish.front.checked, "{key}");
        assert_eq!(english.front.programs, spanish.front.programs, "{key}");
        assert_eq!(english.front.large, spanish.front.large, "{key}");
        assert_eq!(english.front.sources.len(), spanish.front.sources.len(), "{key}");
        for ShippedText { language, front, .. } in shipped.texts() {
            assert_eq!(front.cleaned().as_ref(), Ok(front), "{key}.{language}");
            assert!(front.checked_on().is_some(), "{key}.{language}: checked when?");
            assert!(
                front.about.as_ref().is_some_and(|about| !about.trim().is_empty()),
                "{key}.{language}: what for?"
            );
            assert!(!front.sources.is_empty(), "{key}.{language}: from where?");
            assert!(front.language.is_none(), "{key}.{language}: its name says the language");
            assert!(
                front.programs.iter().all(|program| programs.contains(program.as_str())),
                "{key}.{language}"
            );
        }
    }
}

#[test]
fn every_file_among_the_handouts_is_shipped() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/handouts");
    let names =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let there: BTreeSet<String> = names.collect();
    let shipped = Shipped::all().unwrap().iter();
    let listed: BTreeSet<String> = shipped
        .flat_map(|shipped| {
            shipped.texts().iter().map(|text| format!("{}.{}.md", shipped.key, text.language))
        })
        .collect();
    assert_eq!(there, listed);
}

proptest! {
    #[test]
    fn any_text_can_be_read_or_is_refused_in_a_line_it_has(text in "\\PC{0,200}|[a:|>#*_{} \\[\\]0-9.\\\\\n-]{0,120}") {
        match read(&text) {
            Ok(_) => {}
            Err(faults) => {
                let last = text.lines().count().max(1);
                prop_assert!(!faults.is_empty());
                prop_assert!(faults.iter().all(|fault| (1..=last).contains(&fault.line)));
            }
        }
    }

    #[test]
    fn lines_of_blocks_in_any_order_can_be_read(lines in prop::collection::vec(
        prop::sample::select(vec![
            ":::box", ":::", ":::columns", "::next", ":::cards 2", ":::keep", "- a", "  - b", "    - c", "1. d",
            "", "| a | b |", "|---|---|", "> q", "---", "::lines 2", "  ::page", "# t", "a {group} ___", "\t- e",
        ]),
        0..40,
    )) {
        let _ = read(&lines.join("\n"));
    }

    #[test]
    fn any_bytes_can_be_read_as_a_file(bytes: Vec<u8>, fenced: bool) {
        let text = String::from_utf8_lossy(&bytes);
        let _ = read_file(&if fenced { format!("+++\n{text}\n+++\n{text}") } else { text.into_owned() });
    }

    #[test]
    fn no_word_is_lost(words in prop::collection::vec("[a-z]{1,6}", 1..20), marks in prop::collection::vec(
        prop::sample::select(vec!["", "- ", "  - ", "1. ", "> ", "## ", "*", "    "]), 20)) {
        let text: Vec<String> = words.iter().zip(&marks).map(|(word, mark)| format!("{mark}{word}")).collect();
        let said = format!("{:?}", read(&text.join("\n")).unwrap().blocks);
        prop_assert!(words.iter().all(|word| said.contains(word.as_str())));
    }
}
