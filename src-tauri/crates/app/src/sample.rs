//! A sample to look around in: two invented groups with invented people, something to
//! read, somebody who serves and something to celebrate.

use chrono::{Datelike as _, Days, Months, Timelike as _};
use chrono_tz::Tz;
use model::Id;
use model::cycle::CycleBy;
use model::licence::Licence;
use model::schedule::weekday_text;
use serde::Serialize;
use ts_rs::TS;

use crate::assignment::{self, AssignmentSet};
use crate::call::Call;
use crate::cycle::{self, CycleAdd, TurnGiven};
use crate::error::Error;
use crate::group::{self, Group, GroupAgreeNames, GroupCreate};
use crate::handout::{self, HandoutCreate};
use crate::milestone::{self, MilestoneSet};
use crate::person::{self, PersonAdd};
use crate::program::Nothing;
use crate::reading::{self, ReadingAdd};
use crate::rota::{self, RotaSettings};
use crate::service::{self, ServiceAdd};
use crate::speaker::{self, SpeakerAdd};
use crate::words::Language;

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
    something_to_read(call, lantern.id)?;
    something_to_give(call, lantern.id)?;
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
    who_does_what(call, lantern.id)?;
    somebody_to_serve(call, lantern.id, today)?;
    something_to_celebrate(call, lantern.id, tonight)?;
    let groups = [lantern.id, harbour.id].map(|id| group::view(call, id));
    Ok(Sample { groups: groups.into_iter().collect::<Result<_, _>>()? })
}

/// Tonight somebody said yes, somebody was asked, and one thing is asked for in the room. The group
/// wants proposals.
fn who_does_what(call: &mut Call<'_>, group: Id) -> Result<(), Error> {
    rota::settings(call, RotaSettings { group, on: Some(true), two_jobs: None })?;
    let about = group::view(call, group)?;
    let Some(tonight) = about.upcoming.first().map(|meeting| meeting.id) else { return Ok(()) };
    let with = |name: &str| about.people.iter().find(|one| one.name.starts_with(name)).map(|one| one.person);
    for (role, person, state) in [
        ("chair", with("Dana"), Some("yes")),
        ("reader", with("Luis"), Some("asked")),
        ("timekeeper", None, None),
    ] {
        let request = AssignmentSet {
            meeting: tonight,
            role: format!("aa.role.{role}"),
            person: person.map(Some),
            room: person.is_none().then_some(true),
            state: state.map(ToOwned::to_owned),
        };
        assignment::set(call, request)?;
    }
    Ok(())
}

/// Somebody who keeps the money until the end of next month, and a speaker from outside.
fn somebody_to_serve(call: &mut Call<'_>, group: model::Id, today: chrono::NaiveDate) -> Result<(), Error> {
    let written = |day: chrono::NaiveDate| day.format("%Y-%m-%d").to_string();
    let people = group::view(call, group)?.people;
    let Some(treasurer) = people.iter().find(|entry| entry.name.starts_with("Priya")) else { return Ok(()) };
    let request = ServiceAdd {
        group,
        role: Some("aa.role.treasurer".to_owned()),
        title: None,
        person: treasurer.person,
        from: Some(written(today - Days::new(150))),
        until: Some(Some(written(today + Days::new(25)))),
        remind: None,
    };
    service::add(call, request)?;
    let speaker = |name: &str, contact: &str| SpeakerAdd {
        group,
        name: name.to_owned(),
        contact: Some(contact.to_owned()),
        stand_in: None,
    };
    let stand_in = speaker::add(call, speaker("Marlo Plover", "marlo@example.org"))?.summary.id;
    speaker::add(call, SpeakerAdd { stand_in: Some(stand_in), ..speaker("Odile Sandpiper", "555 0142") })?;
    Ok(())
}

/// Ninety days tonight, and a year three days later.
fn something_to_celebrate(call: &mut Call<'_>, group: Id, tonight: chrono::NaiveDate) -> Result<(), Error> {
    let people = group::view(call, group)?.people;
    let in_three_days = tonight + Days::new(3);
    for (name, day_one) in [
        ("Priya", tonight - Days::new(90)),
        ("Sam", in_three_days.checked_sub_months(Months::new(12)).unwrap_or(tonight)),
    ] {
        let Some(entry) = people.iter().find(|entry| entry.name.starts_with(name)) else { continue };
        let day_one = Some(day_one.format("%Y-%m-%d").to_string());
        milestone::set(call, MilestoneSet { person: entry.person, day_one, zone: None })?;
    }
    Ok(())
}

/// A reading of the group's own, and a cycle that has it once in four evenings.
fn something_to_read(call: &mut Call<'_>, group: Id) -> Result<(), Error> {
    const WORDS: &str = "## What we keep lit\n\nSomebody brings the lamp, *somebody else* the matches. \
         Neither asks the other how the week was before the kettle is on.\n\n- The chairs go in a ring.\n\
         - The door stays open until five past.\n\n> Whoever is last puts out the lamp.\n\n\
         We read this at the end of an evening, each of us a few lines, so that everybody has said something.";
    let request = ReadingAdd {
        title: "Our lamp".to_owned(),
        minutes: None,
        text: Some(WORDS.to_owned()),
        source: None,
        licence: Licence::Own,
        language: Some(Language::English),
        tags: vec!["closing".to_owned()],
    };
    let lamp = reading::add(call, request)?.summary.id;
    let turn = |title: &str, reading| TurnGiven { id: None, title: title.to_owned(), reading };
    let request = CycleAdd {
        group,
        title: "Four seasons".to_owned(),
        by: CycleBy::Meeting.id().to_owned(),
        on_cancel: None,
        turns: vec![
            turn("Winter: keeping a light on", Some(lamp)),
            turn("Spring: beginning again", None),
            turn("Summer: long evenings", None),
            turn("Autumn: letting go", None),
        ],
    };
    cycle::add(call, request)?;
    Ok(())
}

/// A handout of the group's own.
fn something_to_give(call: &mut Call<'_>, group: Id) -> Result<(), Error> {
    const WORDS: &str = "# The kettle rota\n\nFor whoever comes early to **{group}**, {place}.\n\n\
         :::box\n- [ ] Fill the kettle\n- [ ] Chairs in a ring\n- [ ] Lamp and matches\n:::\n\n\
         | Evening | Who brings the lamp |\n|-----|----------|\n| {next meeting} | |\n| | |\n\n\
         What we are short of:\n\n::lines 3";
    let request = HandoutCreate {
        title: String::new(),
        about: Some("What there is to do before the others come.".to_owned()),
        text: WORDS.to_owned(),
        language: Some(Language::English),
        group: Some(group),
        programs: Vec::new(),
        sources: Vec::new(),
        checked: None,
        large: false,
    };
    handout::create(call, request)?;
    Ok(())
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
        agenda: None,
    };
    group::create(call, request)
}
