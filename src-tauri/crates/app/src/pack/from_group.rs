//! A starter set of how a group is now: its words, its roles, its usual agenda. Nobody's name and no
//! restricted text is in it.

use model::Id;
use model::agenda::Item;
use model::licence::Licence;
use model::pack::{AgendaTemplate, ItemTemplate, Pack, PackReading, Text};

use crate::call::Call;
use crate::error::Error;
use crate::program::item_template;

/// The group's copy of its starter set with its usual agenda in the place of the first.
///
/// # Errors
/// [`Error::NotFound`] at `group`.
pub(super) fn pack(call: &Call<'_>, group: Id) -> Result<Pack, Error> {
    let (group, _) = call.group("group", group)?;
    let mut pack = call.pack(group.id)?.as_ref().clone();
    let Some(first) = pack.agendas.first().cloned() else { return Ok(pack) };
    let language = call.words.language().tag();
    let mut items = Vec::new();
    for (n, (_, item)) in group.usual.in_order().into_iter().enumerate() {
        let item = template(call, &mut pack, item, n, language)?;
        items.push(item);
    }
    if items.is_empty() {
        return Ok(pack);
    }
    // What takes an item's place needs that item.
    let ids: Vec<String> = items.iter().map(|item| item.id.clone()).collect();
    let tracks: Vec<_> = first.tracks.iter().map(|track| track.id.clone()).collect();
    for item in &mut items {
        item.instead_of = item.instead_of.take().filter(|other| ids.contains(other));
        item.track = item.track.take().filter(|track| tracks.contains(track));
    }
    let mut agenda = AgendaTemplate { items, ..first };
    agenda.minutes = agenda.length();
    // The other kinds of meeting may have the same items; two entries can't have one id.
    let taken = |agenda: &AgendaTemplate| agenda.items.iter().any(|item| ids.contains(&item.id));
    pack.agendas.remove(0);
    pack.agendas.retain(|other| !taken(other));
    pack.agendas.insert(0, agenda);
    Ok(pack)
}

fn template(
    call: &Call<'_>,
    pack: &mut Pack,
    item: &Item,
    n: usize,
    language: &str,
) -> Result<ItemTemplate, Error> {
    let known = item.template.as_deref().and_then(|id| item_template(pack, id)).cloned();
    let title = item.title.as_deref().and_then(|title| Text::only(language, title));
    let own = || ItemTemplate {
        id: format!("{}.item.usual-{}", pack.id, n + 1),
        title: pack.words.meeting.clone(),
        minutes: 1,
        min: 1,
        max: 1,
        role: None,
        timer: None,
        reading: None,
        condition: None,
        instead_of: None,
        cycle: None,
        track: None,
        quiet: false,
        pause: false,
        script: None,
    };
    let mut template = known.unwrap_or_else(own);
    // An item may take no time on an evening; in a starter set it takes a minute.
    let minutes = item.minutes.max(1);
    template.minutes = minutes;
    template.min = item.min_minutes.unwrap_or(minutes).clamp(1, minutes);
    template.max = item.max_minutes.unwrap_or(minutes).max(minutes);
    if let Some(title) = title {
        template.title = title;
    }
    template.script = match &item.script {
        Some(script) => Text::only(language, script),
        None => template.script,
    };
    template.role = item.role.clone().filter(|role| pack.role(role).is_some());
    template.reading = match item.reading {
        Some(reading) => Some(reading_in(call, pack, reading)?),
        None => None,
    };
    Ok(template)
}

/// The id of a reading in the pack, which is added if it is not there: without its text if that
/// must stay on this computer.
fn reading_in(call: &Call<'_>, pack: &mut Pack, id: Id) -> Result<String, Error> {
    if let Some(known) = pack.readings.iter().find(|known| call.shipped_reading(&pack.id, &known.id) == id) {
        return Ok(known.id.clone());
    }
    let reading = call.reading("reading", id)?;
    let licence = if reading.licence.may_be_shared() { reading.licence } else { Licence::Card };
    let only = |wording: &str| Text::only(&reading.language, wording);
    let entry = PackReading {
        id: pack.free_id("reading"),
        title: only(&reading.title).ok_or(Error::Unreadable("reading"))?,
        minutes: reading.minutes.max(1),
        licence,
        // A source is wanted; where she gave none, its title says what it is.
        source: only(reading.source.as_deref().unwrap_or(&reading.title))
            .ok_or(Error::Unreadable("reading"))?,
        territory: Vec::new(),
        text: reading.text.as_deref().filter(|_| licence.has_text()).and_then(only),
    };
    let id = entry.id.clone();
    pack.readings.push(entry);
    Ok(id)
}
