//! A sample to look around in: two invented groups with invented people.

use chrono::{Datelike as _, Days, Timelike as _};
use chrono_tz::Tz;
use model::schedule::weekday_text;
use serde::Serialize;
use ts_rs::TS;

use crate::call::Call;
use crate::error::Error;
use crate::group::{self, Group, GroupAgreeNames, GroupCreate};
use crate::person::{self, PersonAdd};
use crate::program::Nothing;

/// What was made.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Sample {
    /// The groups.
    pub groups: Vec<Group>,
}

/// Plainly invented people: first names and birds.
const PEOPLE: [(&str, &str); 12] = [
    ("Ana", ""),
    ("Dana", "Robin"),
    ("Joe", "Bluetit"),
    ("Luis", "Martin"),
    ("Priya", "Kestrel"),
    ("Sam", "Tern"),
    ("Thảo", "Nightingale"),
    ("Νίκος", "Αηδόνι"),
    ("ليلى", "حمامة"),
    ("Siobhán", "Ouzel"),
    ("Wren", ""),
    ("Zoë", "Finch"),
];

/// `sample_make`
pub(crate) fn make(call: &mut Call<'_>, _: Nothing) -> Result<Sample, Error> {
    let zone = call.host.zone();
    let tz: Tz = zone.parse().unwrap_or(Tz::UTC);
    let local = call.now.with_timezone(&tz);
    // Tonight, unless tonight is over.
    let tonight = if local.hour() < 20 { local.date_naive() } else { local.date_naive() + Days::new(1) };
    let lantern =
        create(call, "Lantern Street Group", "aa", "Lantern Street church, basement", tonight, "19:00")?;
    let harbour =
        create(call, "Harbour Room", "smart", "Harbour library, room 2", tonight + Days::new(2), "18:30")?;
    let today = call.today(tz);
    let agreed = (today - Days::new(260)).format("%Y-%m-%d").to_string();
    group::agree_names(call, GroupAgreeNames { group: lantern.id, agreed_on: Some(agreed) })?;
    for (first, last) in PEOPLE {
        let request = PersonAdd {
            first: first.to_owned(),
            last: Some(last.to_owned()),
            group: Some(lantern.id),
            ..PersonAdd::default()
        };
        person::add(call, request)?;
    }
    let groups = [lantern.id, harbour.id].map(|id| group::view(call, id));
    Ok(Sample { groups: groups.into_iter().collect::<Result<_, _>>()? })
}

fn create(
    call: &mut Call<'_>,
    name: &str,
    program: &str,
    place: &str,
    first: chrono::NaiveDate,
    time: &str,
) -> Result<Group, Error> {
    let request = GroupCreate {
        name: name.to_owned(),
        program: program.to_owned(),
        regime: None,
        place: Some(place.to_owned()),
        room: None,
        online: None,
        phone_in: None,
        zone: None,
        weekday: weekday_text(first.weekday()).to_owned(),
        time: time.to_owned(),
        minutes: None,
    };
    group::create(call, request)
}
