//! The phone list: only who wants to be on it, and only what she wants there.

use model::consent::Consent;
use model::paper::PaperKind;
use model::text::folded;
use papers::{Paper, PhoneEntry, PhoneList};

use super::ask::Ask;
use super::registry::{Entry, PaperOff};
use crate::call::Call;
use crate::dates;
use crate::error::Error;

pub(super) const PAPER: Entry = Entry::new(PaperKind::PhoneList, make).off_if(off);

fn off(call: &Call<'_>, ask: &Ask<'_>) -> Result<Option<PaperOff>, Error> {
    Ok(entries(call, ask)?.is_empty().then_some(PaperOff::Empty))
}

fn entries(call: &Call<'_>, ask: &Ask<'_>) -> Result<Vec<PhoneEntry>, Error> {
    let group = ask.group()?;
    let mut entries = Vec::new();
    for (id, _) in call.roster(group.id)?.on(call.today(group.zone)) {
        let Some(person) = call.known_person(id)? else { continue };
        let phone = person.phone.clone().filter(|_| person.consents.contains_key(&Consent::PhoneList));
        let email = person.email.clone().filter(|_| person.consents.contains_key(&Consent::EmailList));
        if phone.is_some() || email.is_some() {
            entries.push(PhoneEntry { name: person.shown(), phone, email });
        }
    }
    entries.sort_by_cached_key(|entry| (folded(&entry.name), entry.name.clone()));
    Ok(entries)
}

fn make(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    let today = call.today(ask.group()?.zone);
    let list = PhoneList {
        day: today.format("%Y-%m-%d").to_string(),
        date: dates::long_date(today, call.words.language())?,
        entries: entries(call, ask)?,
        language: ask.language,
    };
    Ok(papers::phone_list(&list, ask.page)?)
}
