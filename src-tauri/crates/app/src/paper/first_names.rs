//! Name tents and name badges: the first names of those she chooses, and blank ones to write on.

use model::Problem;
use model::paper::PaperKind;
use model::text::folded;
use papers::{FirstNames, MAX_FIRST_NAMES, Paper};

use super::ask::Ask;
use super::registry::{Entry, PaperOption};
use crate::call::Call;
use crate::error::Error;

pub(super) const TENTS: Entry = Entry::new(PaperKind::NameTents, tents).takes(&[PaperOption::People]);
pub(super) const BADGES: Entry = Entry::new(PaperKind::Badges, badges).takes(&[PaperOption::People]);

fn tents(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    Ok(papers::name_tents(&names(call, ask)?, ask.page)?)
}

fn badges(call: &Call<'_>, ask: &Ask<'_>) -> Result<Paper, Error> {
    Ok(papers::badges(&names(call, ask)?, ask.page)?)
}

fn names(call: &Call<'_>, ask: &Ask<'_>) -> Result<FirstNames, Error> {
    let people = ask.request.people.as_deref().unwrap_or_default();
    if people.len() > MAX_FIRST_NAMES as usize {
        return Err(Problem::TooMany { max: MAX_FIRST_NAMES as usize }.at("people").into());
    }
    let group = ask.group()?;
    if !people.is_empty() && !group.may_keep_names() {
        return Err(Error::NamesNotAgreed);
    }
    let mut names = Vec::new();
    for id in people {
        call.listed(group.id, *id)?;
        // "Tall guy, Tuesdays" is what others call somebody: she writes her name herself.
        let person = call.known_person(*id)?.filter(|person| !person.alias);
        names.extend(person.map(|person| person.preferred.unwrap_or(person.first)));
    }
    names.sort_by_cached_key(|name| (folded(name), name.clone()));
    Ok(FirstNames { names, language: ask.language })
}
