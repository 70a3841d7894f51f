//! Finding handouts among those that come with Homegroup and her own, and storing new ones.

use model::Id;
use model::handout::{self as rule, Fault, Front, NotAHandout, Shipped};

use crate::call::Call;
use crate::error::Error;
use crate::records::handout::Own;
use crate::records::{self, HANDOUTS};
use crate::words::Language;

/// A handout of either kind, as it can be shown or printed.
pub(crate) struct Found {
    pub(crate) id: Id,
    /// What it says of itself, its language too.
    pub(crate) front: Front,
    pub(crate) text: String,
    pub(crate) group: Option<Id>,
    pub(crate) own: bool,
    pub(crate) removed: bool,
}

impl Found {
    /// The language of its text.
    pub(crate) fn language(&self, call: &Call<'_>) -> Language {
        self.front.language.as_deref().map_or(call.words.language(), Language::for_tag)
    }
}

impl From<Own> for Found {
    fn from(own: Own) -> Self {
        let Own { id, front, text, group, removed } = own;
        Self { id, front, text, group, own: true, removed }
    }
}

/// Stores a new handout. What can't be taken is refused at `field`, or where it is if there is none.
pub(super) fn store_new(
    call: &mut Call<'_>,
    front: Front,
    text: &str,
    group: Option<Id>,
    field: Option<&'static str>,
) -> Result<Id, Error> {
    let id = call.new_id()?;
    let own = whole(call, id, front, text, group).map_err(|error| match (error, field) {
        (Error::Invalid(invalid), Some(field)) => invalid.problem.at(field).into(),
        (Error::Handout { fault, .. }, Some(field)) => Error::Handout { field, fault },
        (error, _) => error,
    })?;
    let body = call.new_id()?;
    call.commit(vec![records::handout::write(&own, None, body)])?;
    Ok(id)
}

/// A handout as it is stored: everything in it cleaned and checked.
pub(super) fn whole(
    call: &Call<'_>,
    id: Id,
    mut front: Front,
    text: &str,
    group: Option<Id>,
) -> Result<Own, Error> {
    let (text, handout) = rule::checked_text("text", text).map_err(|fault| match fault {
        NotAHandout::Invalid(invalid) => invalid.into(),
        NotAHandout::Faulty(faults) => refused("text", faults),
    })?;
    if front.title.trim().is_empty() {
        front.title = handout.title().unwrap_or_default();
    }
    let mut front = front.cleaned()?;
    front.language.get_or_insert_with(|| call.words.language().tag().to_owned());
    let group = group.map(|group| call.group("group", group)).transpose()?.map(|(group, _)| group.id);
    Ok(Own { id, front, text, group, removed: false })
}

/// The first of the faults, told.
pub(super) fn refused(field: &'static str, faults: Vec<Fault>) -> Error {
    match faults.into_iter().next() {
        Some(fault) => Error::Handout { field, fault },
        None => Error::Internal("a handout was refused for no reason"),
    }
}

fn shipped() -> Result<&'static [Shipped], Error> {
    Shipped::all().map_err(|_| Error::Internal("a shipped handout can't be read"))
}

/// The id a shipped handout has in these records.
fn shipped_id(call: &Call<'_>, shipped: &Shipped) -> Id {
    call.derived_id("shipped-handout", &[shipped.key.as_bytes()])
}

fn of_shipped(call: &Call<'_>, shipped: &Shipped, language: Option<Language>) -> Result<Found, Error> {
    let language = language.unwrap_or(call.words.language());
    let text = shipped.text(language.tag()).ok_or(Error::Internal("a shipped handout has no text"))?;
    Ok(Found {
        id: shipped_id(call, shipped),
        front: Front { language: Some(text.language.to_owned()), ..text.front.clone() },
        text: text.text.clone(),
        group: None,
        own: false,
        removed: false,
    })
}

/// Every handout, those taken out of the library too.
pub(super) fn all(call: &Call<'_>) -> Result<Vec<Found>, Error> {
    let mut all =
        shipped()?.iter().map(|one| of_shipped(call, one, None)).collect::<Result<Vec<Found>, Error>>()?;
    let own = call.trees(HANDOUTS)?;
    all.extend(own.iter().filter_map(|(id, tree)| records::handout::read(*id, tree)).map(Found::from));
    Ok(all)
}

/// A handout, also one taken out of the library; a shipped one in a language.
///
/// # Errors
/// [`Error::NotFound`] at `handout`.
pub(crate) fn found(call: &Call<'_>, id: Id, language: Option<Language>) -> Result<Found, Error> {
    if let Some(tree) = call.tree(HANDOUTS, id)? {
        return records::handout::read(id, &tree).map(Found::from).ok_or(Error::NotFound("handout"));
    }
    let one = shipped()?.iter().find(|one| shipped_id(call, one) == id);
    of_shipped(call, one.ok_or(Error::NotFound("handout"))?, language)
}

/// A handout she may change.
pub(super) fn own(call: &Call<'_>, id: Id) -> Result<Own, Error> {
    match call.tree(HANDOUTS, id)? {
        Some(tree) => records::handout::read(id, &tree).ok_or(Error::NotFound("handout")),
        None => {
            found(call, id, None)?;
            Err(Error::ShippedHandout)
        }
    }
}
