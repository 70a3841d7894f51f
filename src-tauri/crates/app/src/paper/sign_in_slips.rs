//! Slips to sign in on, one person each: enough for everybody on the list and a few more.

use model::paper::PaperKind;
use papers::{MAX_SLIPS, Paper, SignInSlips};

use super::ask::Ask;
use super::evening;
use super::registry::Entry;
use crate::call::Call;
use crate::error::Error;

pub(super) const PAPER: Entry = Entry::new(PaperKind::SignInSlips, make);

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    let slips = evening::people(call, ask)?.min(MAX_SLIPS);
    let slips = SignInSlips { evening: evening::of(call, ask)?, slips, language: ask.language };
    Ok(papers::sign_in_slips(&slips, ask.page)?)
}
