//! The sign-up sheet for the clipboard: the services of the coming meetings. It is passed round, so
//! that it says *taken* and nobody's name.

use model::paper::PaperKind;
use papers::{Paper, Service, SignUp, SignUpEvening};

use super::ask::Ask;
use super::registry::{Entry, PaperOff, PaperOption};
use crate::call::Call;
use crate::dates;
use crate::error::Error;
use crate::signup::{self, EveningRows, SignUpRow};

pub(super) const PAPER: Entry =
    Entry::new(PaperKind::SignUp, make).takes(&[PaperOption::Meetings]).off_if(off);

fn evenings(call: &Call<'_>, ask: &Ask<'_>) -> Result<Vec<EveningRows>, Error> {
    Ok(signup::evenings(call, ask.meeting()?.id, ask.request.meetings)?.1)
}

/// Without services, or without an evening ahead, there is nothing to put one's name down for.
fn off(call: &Call<'_>, ask: &Ask<'_>) -> Result<Option<PaperOff>, Error> {
    let empty = evenings(call, ask)?.iter().all(|evening| evening.rows.is_empty());
    Ok(empty.then_some(PaperOff::Empty))
}

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    let evenings = evenings(call, ask)?;
    let first = evenings.first().map(|evening| evening.meeting.occurrence.date);
    let first = first.ok_or(Error::NotFound("meeting"))?;
    let evening = |evening: EveningRows| {
        let service = |row: SignUpRow| Service { name: row.role_name, taken: row.taken };
        let date = dates::long_date(evening.meeting.occurrence.date, call.words.language())?;
        Ok::<_, Error>(SignUpEvening { date, services: evening.rows.into_iter().map(service).collect() })
    };
    let sheet = SignUp {
        title: ask.group()?.name.clone(),
        day: first.format("%Y-%m-%d").to_string(),
        evenings: evenings.into_iter().map(evening).collect::<Result<_, _>>()?,
        language: ask.language,
    };
    Ok(papers::sign_up(&sheet, ask.page)?)
}
