//! The slip a person carries away: off until the group says that it gives any. Whose it is is
//! written on it by hand, so nothing of it is kept here.

use model::paper::PaperKind;
use papers::{AttendanceSlip, Paper};

use super::ask::Ask;
use super::evening;
use super::registry::Entry;
use crate::call::Call;
use crate::error::Error;

pub(super) const PAPER: Entry = Entry::new(PaperKind::AttendanceSlip, make);

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    let slip = AttendanceSlip {
        evening: evening::of(call, ask)?,
        notice: ask.group()?.regime.notice().map(str::to_owned),
        language: ask.language,
    };
    Ok(papers::attendance_slip(&slip, ask.page)?)
}
