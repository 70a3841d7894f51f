//! What a group writes down, told from what it keeps: for its members, on screen and on paper
//! (`paper/written_down.rs`); and what whoever keeps the list may say when somebody from outside asks for it.
//!
//! Plain words, not legal advice. No sentence of it names anybody.

use model::Id;
use model::group::Group;
use model::regime::Regime;
use serde::Serialize;
use ts_rs::TS;

use crate::call::Call;
use crate::dates;
use crate::error::Error;
use crate::group::GroupGet;
use crate::milestone::Counts;
use crate::records::care::Care;
use crate::records::{self, CURRICULA, OWN_FIELDS};

/// What a group writes down, and what to say if somebody asks for it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WrittenDownTold {
    /// What the group calls itself.
    pub group_name: String,
    /// For its members: one paragraph.
    pub paragraph: String,
    /// For whoever keeps the list, if police, a court or family ask for it: paragraphs.
    pub if_asked: Vec<String>,
}

/// `written_down_get`
pub(crate) fn get(call: &mut Call<'_>, request: GroupGet) -> Result<WrittenDownTold, Error> {
    let (group, _) = call.group("group", request.group)?;
    Ok(WrittenDownTold {
        paragraph: paragraph(call, &group)?,
        if_asked: if_asked(call, &group),
        group_name: group.name,
    })
}

/// A sentence for each thing that is kept, in the order in which somebody would ask.
pub(crate) fn paragraph(call: &Call<'_>, group: &Group) -> Result<String, Error> {
    let say = |key: &str| call.words.say(key);
    let mut told = vec![say("written-counts")];
    match (group.may_keep_names(), group.names_agreed_on.filter(|_| group.regime == Regime::MutualAid)) {
        (false, _) => told.push(say("written-no-names")),
        (true, Some(day)) => {
            let day = dates::long_date(day, call.words.language())?;
            told.push(call.words.say_with("written-names-agreed", &[("day", day.as_str().into())]));
        }
        (true, None) => told.push(say("written-names-agency")),
    }
    if group.may_keep_names() {
        told.push(match (group.hold, group.retention_days()) {
            (true, _) => say("written-held"),
            (false, Some(days)) => call.words.say_with("written-days", &[("days", i64::from(days).into())]),
            (false, None) => say("written-open"),
        });
        told.push(say(if contacts(call, group)? { "written-contacts" } else { "written-no-contacts" }));
        if call.roles(group.id)?.iter().any(|known| known.role.is_assigned()) {
            told.push(say("written-services"));
        }
        if counted(call, group)? {
            told.push(say("written-milestones"));
        }
    }
    let care: Vec<Care> = call.care_kept(group)?.into_values().collect();
    if care.iter().any(|care| !care.reminders.is_empty()) {
        told.push(say("written-care"));
    }
    if care.iter().any(|care| !care.partners.is_empty()) {
        told.push(say("written-partners"));
    }
    if group.regime.keeps_goals() && care.iter().any(|care| !care.goals.is_empty()) {
        told.push(say("written-goals"));
    }
    if group.regime.keeps_notes() {
        let tree = call.tree(OWN_FIELDS, group.id)?;
        let own = tree.as_ref().map(records::noted::fields).unwrap_or_default();
        let names: Vec<&str> = own.used().into_iter().map(|(_, field)| field.name.as_str()).collect();
        told.push(if names.is_empty() {
            say("written-notes")
        } else {
            call.words.say_with("written-notes-fields", &[("fields", names.join(", ").as_str().into())])
        });
        if call.tree(CURRICULA, group.id)?.is_some() {
            told.push(say("written-curriculum"));
        }
        if group.regime.keeps_releases() {
            told.push(say("written-releases"));
        }
    } else {
        let lines = care.iter().flat_map(|care| care.reminders.values()).any(|one| one.line.is_some());
        told.push(say(if lines { "written-no-other-notes" } else { "written-no-notes" }));
    }
    told.push(say("written-locked"));
    if group.may_keep_names() {
        told.push(say(if group.regime.answers_for_destruction() {
            "written-see"
        } else {
            "written-see-erase"
        }));
    }
    Ok(told.join(" "))
}

/// Whether a telephone number or an e-mail address of anybody is kept.
fn contacts(call: &Call<'_>, group: &Group) -> Result<bool, Error> {
    for person in remembered(call, group)? {
        if call.known_person(person)?.is_some_and(|person| person.phone.is_some() || person.email.is_some()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether the group counts and anybody asked to be counted.
fn counted(call: &Call<'_>, group: &Group) -> Result<bool, Error> {
    if Counts::of(call, group)?.is_none() {
        return Ok(false);
    }
    for person in remembered(call, group)? {
        if call.counted(person)?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Everybody the list has not forgotten: what was written down of somebody stays when she leaves.
fn remembered(call: &Call<'_>, group: &Group) -> Result<impl Iterator<Item = Id>, Error> {
    Ok(call.roster(group.id)?.members.into_keys())
}

/// Paragraphs for whoever keeps the list. What they claim of the law is what the kind of group says.
fn if_asked(call: &Call<'_>, group: &Group) -> Vec<String> {
    let list = if group.may_keep_names() { "asked-list" } else { "asked-no-list" };
    let (law, ask) = match group.regime {
        Regime::MutualAid => ("asked-law-mutual", "asked-who-mutual"),
        Regime::Part2 => ("asked-law-part2", "asked-who-part2"),
        Regime::CourtMandated => ("asked-law-court", "asked-who-agency"),
        Regime::OtherAgency => ("asked-law-agency", "asked-who-agency"),
    };
    ["asked-calm", list, law, "asked-family", "asked-leave", ask].map(|key| call.words.say(key)).to_vec()
}
