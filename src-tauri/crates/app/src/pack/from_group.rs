//! A starter set of how a group is now: its words, its roles and what it goes through in turn, its
//! usual agenda and its others, item by item.
//!
//! Must not know who does anything, what is written for whoever leads alone, how far the group has
//! come in its cycles, or the words of a text that must stay here: none of that is in a starter set.

mod parts;

use std::collections::{BTreeMap, BTreeSet};

use model::Id;
use model::agenda::Agenda;
use model::group::Group;
use model::pack::{AgendaTemplate, ItemTemplate, Pack, Text, TrackTemplate};
use model::schedule::MAX_MINUTES;

use crate::call::Call;
use crate::error::Error;
use crate::program::item_template;
use crate::usual;

/// The group's copy of its starter set, as the group has changed it for itself.
///
/// # Errors
/// [`Error::NotFound`] at `group`.
pub(super) fn pack(call: &Call<'_>, group: Id) -> Result<Pack, Error> {
    let (group, _) = call.group("group", group)?;
    let from = call.pack(group.id)?;
    let plans = plans(call, &group, &from);
    let mut set = Set {
        call,
        from: &from,
        pack: from.as_ref().clone(),
        language: call.words.language().tag(),
        taken: from.ids(),
        used: BTreeSet::new(),
        roles: BTreeMap::new(),
        cycles: BTreeMap::new(),
        readings: from
            .readings
            .iter()
            .map(|one| (call.shipped_reading(&from.id, &one.id), one.id.clone()))
            .collect(),
    };
    set.take_roles(&group, &plans)?;
    set.take_cycles(&group)?;
    set.pack.agendas = plans.iter().map(|plan| set.agenda(plan)).collect::<Result<_, _>>()?;
    Ok(set.pack)
}

/// One kind of meeting of the group.
struct Plan<'p> {
    /// The starter set's, which it came from.
    template: Option<&'p AgendaTemplate>,
    /// The group's own title.
    title: Option<String>,
    /// What happens.
    agenda: Agenda,
}

/// The group's kinds of meeting: the usual one, its others, and those of its starter set that came
/// with a newer version and are on none of its evenings yet.
fn plans<'p>(call: &Call<'_>, group: &Group, from: &'p Pack) -> Vec<Plan<'p>> {
    let known = |id: Option<&String>| from.agendas.iter().find(|agenda| Some(&agenda.id) == id);
    let usual = origin(group, from);
    let mut others: Vec<_> = group.others.iter().collect();
    let place = |id: Option<&String>| from.agendas.iter().position(|agenda| Some(&agenda.id) == id);
    others.sort_by_key(|(id, other)| (place(other.template.as_ref()).unwrap_or(usize::MAX), **id));
    let mut plans = vec![Plan { template: usual, title: None, agenda: group.usual.clone() }];
    plans.extend(others.into_iter().map(|(_, other)| Plan {
        template: known(other.template.as_ref()),
        title: other.title.clone(),
        agenda: other.agenda.clone(),
    }));
    // In a starter set no agenda is empty.
    plans.retain(|plan| !plan.agenda.in_order().is_empty());
    for template in &from.agendas {
        if !plans.iter().any(|plan| plan.template.is_some_and(|one| one.id == template.id)) {
            let agenda = usual::agenda(call, group.id, from, template);
            plans.push(Plan { template: Some(template), title: None, agenda });
        }
    }
    plans
}

/// The agenda of the starter set that the usual one came from: the one most of its items are of;
/// of those that are none of the group's others, if it has none of their items.
fn origin<'p>(group: &Group, from: &'p Pack) -> Option<&'p AgendaTemplate> {
    let items = group.usual.in_order();
    let theirs = |agenda: &AgendaTemplate| {
        let is = |id: &String| agenda.items.iter().any(|item| item.id == *id);
        items.iter().filter(|(_, item)| item.template.as_ref().is_some_and(is)).count()
    };
    let is_other = |agenda: &AgendaTemplate| {
        group.others.values().any(|other| other.template.as_ref() == Some(&agenda.id))
    };
    let may_be = from.agendas.iter().filter(|agenda| theirs(agenda) > 0 || !is_other(agenda));
    // The last of equals is taken, and the first is wanted.
    may_be.rev().max_by_key(|agenda| (theirs(agenda), !is_other(agenda)))
}

/// A starter set that is being made.
struct Set<'s> {
    call: &'s Call<'s>,
    /// The group's copy of its starter set, as it is.
    from: &'s Pack,
    /// What it becomes.
    pack: Pack,
    /// The language of what the group wrote itself.
    language: &'static str,
    /// Ids that can be given to nothing new.
    taken: BTreeSet<String>,
    /// Ids of `from` that an entry has kept.
    used: BTreeSet<String>,
    /// What the group's roles are called here.
    roles: BTreeMap<String, String>,
    /// What its cycles are called here.
    cycles: BTreeMap<String, String>,
    /// What its readings are called here.
    readings: BTreeMap<Id, String>,
}

impl Set<'_> {
    /// An id for an entry: the one of the starter set it came from, for the first that came from it,
    /// else a new one.
    fn id(&mut self, kind: &str, wanted: Option<&str>) -> String {
        if let Some(wanted) = wanted.filter(|wanted| self.taken.contains(*wanted))
            && self.used.insert(wanted.to_owned())
        {
            return wanted.to_owned();
        }
        let id = |n: u32| format!("{}.{kind}.own-{n}", self.pack.id);
        // There are fewer ids than numbers.
        let free = (1..).map(id).find(|id| !self.taken.contains(id)).unwrap_or_default();
        self.taken.insert(free.clone());
        self.used.insert(free.clone());
        free
    }

    /// The group's own wording, or the starter set's in all its languages; also where hers is the
    /// same as that.
    fn worded(&self, own: Option<&str>, packs: Option<&Text>) -> Option<Text> {
        match (own, packs) {
            (Some(own), Some(packs)) if packs.get(self.language) == own => Some(packs.clone()),
            (Some(own), _) => Text::only(self.language, own),
            (None, packs) => packs.cloned(),
        }
    }

    fn agenda(&mut self, plan: &Plan<'_>) -> Result<AgendaTemplate, Error> {
        let mut names = BTreeMap::new();
        let mut tracks = Vec::new();
        for (id, track) in plan.agenda.circles() {
            let template = track.template.as_ref().and_then(|id| {
                self.from.agendas.iter().flat_map(|agenda| &agenda.tracks).find(|track| track.id == *id)
            });
            let name = self.id("track", template.map(|template| template.id.as_str()));
            names.insert(id, name.clone());
            tracks.push(TrackTemplate {
                id: name,
                title: self
                    .worded(track.title.as_deref(), template.map(|template| &template.title))
                    .unwrap_or_else(|| self.pack.words.meeting.clone()),
                role: track.role.as_ref().and_then(|role| self.roles.get(role).cloned()),
            });
        }
        let order = plan.agenda.in_order();
        for (id, item) in &order {
            let template = item.template.as_deref().and_then(|id| item_template(self.from, id));
            names.insert(*id, self.id("item", template.map(|template| template.id.as_str())));
        }
        let items = order.into_iter().map(|(id, _)| self.item(&plan.agenda, id, &names));
        let items = items.collect::<Result<_, _>>()?;
        let mut agenda = AgendaTemplate {
            id: self.id("agenda", plan.template.map(|template| template.id.as_str())),
            title: self
                .worded(plan.title.as_deref(), plan.template.map(|template| &template.title))
                .unwrap_or_else(|| self.pack.words.meeting.clone()),
            minutes: 0,
            fixed_order: plan.template.is_some_and(|template| template.fixed_order),
            tracks,
            items,
        };
        agenda.minutes = agenda.length();
        Ok(agenda)
    }

    fn item(&mut self, agenda: &Agenda, id: Id, names: &BTreeMap<Id, String>) -> Result<ItemTemplate, Error> {
        let item = agenda.item(id).ok_or(Error::Internal("an item left its agenda"))?;
        let template = item.template.as_deref().and_then(|id| item_template(self.from, id));
        let circle = agenda.circle_of(item);
        // What a merge or a removal broke takes nobody's place.
        let replaced = agenda
            .stands_for(item)
            .filter(|other| agenda.item(*other).is_some_and(|replaced| agenda.circle_of(replaced) == circle));
        let instead_of = replaced.and_then(|other| names.get(&other).cloned());
        let condition =
            self.worded(item.condition.as_deref(), template.and_then(|one| one.condition.as_ref()));
        // In a starter set what takes another's place says when.
        let open = || Text::only(self.language, &self.call.words.say("pack-condition-open"));
        let condition = condition.or_else(|| instead_of.as_ref().and_then(|_| open()));
        // An item may take no time on an evening; in a starter set it takes a minute.
        let minutes = item.minutes.clamp(1, MAX_MINUTES);
        Ok(ItemTemplate {
            id: names.get(&id).cloned().unwrap_or_default(),
            title: self
                .worded(item.title.as_deref(), template.map(|one| &one.title))
                .unwrap_or_else(|| self.pack.words.meeting.clone()),
            minutes,
            min: item.min_minutes.unwrap_or(minutes).clamp(1, minutes),
            max: item.max_minutes.unwrap_or(minutes).clamp(minutes, MAX_MINUTES),
            role: item.role.as_ref().and_then(|role| self.roles.get(role).cloned()),
            // No minutes mean that she wants shares not to be timed.
            timer: item.timer.or_else(|| template?.timer).filter(|timer| timer.minutes > 0),
            reading: item.reading.map(|reading| self.reading(reading)).transpose()?.flatten(),
            condition,
            instead_of,
            cycle: item.cycle.as_ref().and_then(|cycle| self.cycles.get(cycle).cloned()),
            track: circle.and_then(|circle| names.get(&circle).cloned()),
            quiet: item.quiet,
            pause: item.pause,
            script: self.worded(item.script.as_deref(), template.and_then(|one| one.script.as_ref())),
        })
    }
}
