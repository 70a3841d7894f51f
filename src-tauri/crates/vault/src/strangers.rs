//! Names that are not ours where only ours should be: copies that a tool which syncs folders made
//! of our files. They are noticed and named, never read and never removed.

use std::path::Path;

use journal::{Id, disk};

use crate::edition::{Edition, Editions, NAMES};
use crate::envelope::COPIES;
use crate::folder::{LITTER, LOCK, PREFERENCES};
use crate::reserve::Reserve;

/// What our names at the top of a vault's folder begin with.
const STEMS: [&str; 8] =
    ["anchor", "editions", "envelope", "index", "journal", LOCK, "preferences", Reserve::NAME];

/// The strangers in a vault's folder, by their names. What can't be read holds none.
pub(crate) fn find(top: &Path, edition: &Edition, device: Id) -> Vec<String> {
    let mut found = Vec::new();
    let mut look = |dir: &Path, is_ours: &dyn Fn(&str) -> bool| {
        for name in disk::list(dir).unwrap_or_default() {
            let plain = name.strip_suffix(".new").unwrap_or(&name);
            if !LITTER.contains(&plain) && !is_ours(plain) {
                found.push(name);
            }
        }
    };
    // Beside the vault other things may lie; only what looks like ours is told.
    look(top, &|name| {
        let ours = [LOCK, PREFERENCES, Reserve::NAME, Editions::NAME].contains(&name);
        ours || crate::old_layout::is_ours(name) || !STEMS.iter().any(|stem| name.starts_with(stem))
    });
    look(Editions::of(top).dir(), &Editions::is_ours);
    look(edition.dir(), &|name| COPIES.contains(&name) || NAMES.contains(&name));
    look(&edition.journals(), &|name| name.parse::<Id>().is_ok());
    look(&edition.journal(device), &|name| is_numbered(name, ".seg"));
    look(&edition.checkpoints(), &|name| is_numbered(name, ".ckpt"));
    look(&edition.blobs(), &|name| name.strip_suffix(".blob").is_some_and(|name| name.parse::<Id>().is_ok()));
    found.sort_unstable();
    found
}

fn is_numbered(name: &str, ending: &str) -> bool {
    let digits = name.strip_suffix(ending);
    digits.is_some_and(|digits| digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit()))
}
