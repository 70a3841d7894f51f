//! Every paper as a picture: for looking at, in `target/papers`, and checked as a printer would be
//! hurt by it: nothing beyond the margin, nothing empty.

use std::path::PathBuf;

use papers::Page;

use crate::poppler::Printed;

/// No printer prints nearer to the edge, in points.
const EDGE: usize = 17;

/// Looks at every page, and keeps a picture of each.
pub(crate) fn keep(name: &str, page: Page, printed: &Printed, pages: u32) {
    let size = match page {
        Page::Letter => "letter",
        Page::A4 => "a4",
    };
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/papers");
    std::fs::create_dir_all(&folder).unwrap();
    if let (Some(shown), Page::Letter, true) = (std::env::var_os("HOMEGROUP_PICTURES"), page, is_shown(name))
    {
        let folder = PathBuf::from(shown).join("papers");
        std::fs::create_dir_all(&folder).unwrap();
        printed.save_first_page(&folder.join(name.trim_end_matches("-en")));
    }
    let pictures = printed.keep(&folder.join(format!("{name}-{size}")), pages);
    for (number, picture) in (1..).zip(pictures) {
        let mut inked = 0;
        for y in 0..picture.height {
            for x in 0..picture.width {
                if picture.ink(x, y) {
                    inked += 1;
                    let inside = |at: usize, size: usize| (EDGE..size - EDGE).contains(&at);
                    assert!(
                        inside(x, picture.width) && inside(y, picture.height),
                        "{name} {size} page {number} prints at {x}, {y}"
                    );
                }
            }
        }
        assert!(inked > 200, "{name} {size} page {number} is empty");
    }
}

/// Whether a paper is one for the documents: one of each, in English, as it usually looks.
fn is_shown(name: &str) -> bool {
    let odd = ["-es", "-long", "-none", "-many", "-rtl", "-nobody", "-eight", "-wide", "-notice", "-bare"];
    // Papers of sample groups, one program after the other, are looked at in target/papers.
    let others = ["layer", "aa-", "celebrate-recovery-", "recovery-dharma-", "smart-"];
    !others.iter().any(|begin| name.starts_with(begin)) && !odd.iter().any(|end| name.ends_with(end))
}
