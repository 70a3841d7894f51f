//! What an agency's group notes about somebody, and the fields and tags it has for that.
//!
//! Nothing of it exists in mutual aid: not for a group, and not for anybody whom such a group
//! lists. It goes when she leaves the group's list, or the group becomes one of mutual aid.

pub(crate) mod forget;

use model::group::Group;
use model::noted::{self as rule, Noted as Notes, OwnField};
use model::text::folded;
use model::{Id, Problem};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::error::Error;
use crate::group::GroupGet;
use crate::person::PersonGet;
use crate::records::{self, Leaves, OWN_FIELDS, PEOPLE, ROSTERS, stamp};

/// Changes what a group notes about somebody; what is left out stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NotedEdit {
    /// About whom.
    #[ts(as = "String")]
    pub person: Id,
    /// The agency's group whose list she is on.
    #[ts(as = "String")]
    pub group: Id,
    /// A note, at most 2,000 characters; empty clears it.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
    /// All her tags, at most 12, of those the group uses.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub tags: Option<Vec<Id>>,
    /// What stands in fields of the group's own.
    #[serde(default)]
    #[ts(optional)]
    pub values: Option<Vec<NotedValue>>,
}

/// What stands in one of the group's own fields.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NotedValue {
    /// Which field.
    #[ts(as = "String")]
    pub field: Id,
    /// At most 200 characters, and one of the choices if the field has any; empty clears it.
    pub value: String,
}

/// Adds a field of the group's own.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OwnFieldAdd {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// What it is called. At most 60 characters.
    pub name: String,
    /// What can be chosen, at most 20; none: any line of text.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub choices: Vec<String>,
}

/// Changes a field of the group's own; what is left out stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OwnFieldEdit {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// Which field.
    #[ts(as = "String")]
    pub field: Id,
    /// What it is called.
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
    /// What can be chosen; none: any line of text. What was chosen before stays as it is.
    #[serde(default)]
    #[ts(optional)]
    pub choices: Option<Vec<String>>,
    /// Takes it off, or puts it back with all that was written in it.
    #[serde(default)]
    #[ts(optional)]
    pub removed: Option<bool>,
}

/// Adds a tag the group uses.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OwnTagAdd {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// What it says. At most 40 characters.
    pub name: String,
}

/// Changes a tag the group uses; what is left out stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OwnTagEdit {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// Which tag.
    #[ts(as = "String")]
    pub tag: Id,
    /// What it says.
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
    /// Takes it off, or puts it back.
    #[serde(default)]
    #[ts(optional)]
    pub removed: Option<bool>,
}

/// What agencies' groups note about a person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Noted {
    /// Each group that lists her, by name; none where nothing may be noted.
    pub groups: Vec<NotedGroup>,
    /// Changes whenever the person's record does.
    pub stamp: String,
}

/// What one group notes about a person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NotedGroup {
    /// Names the group.
    #[ts(as = "String")]
    pub id: Id,
    /// What it calls itself.
    pub name: String,
    /// A note.
    pub note: Option<String>,
    /// Every tag of the group, by name.
    pub tags: Vec<NotedTag>,
    /// Every field of the group's own, in order.
    pub fields: Vec<NotedField>,
}

/// A tag, and whether she has it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NotedTag {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// What it says.
    pub name: String,
    /// She has it.
    pub has: bool,
}

/// A field of the group's own, and what stands in it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NotedField {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// What can be chosen; none: any line of text.
    pub choices: Vec<String>,
    /// What stands in it.
    pub value: Option<String>,
}

/// The fields and tags of a group.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OwnFields {
    /// What the group calls itself.
    pub group_name: String,
    /// Its fields in order.
    pub fields: Vec<OwnFieldInfo>,
    /// Its tags by name.
    pub tags: Vec<OwnTagInfo>,
    /// Changes whenever they do.
    pub stamp: String,
}

/// A field of the group's own.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OwnFieldInfo {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// What can be chosen; none: any line of text.
    pub choices: Vec<String>,
}

/// A tag the group uses.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OwnTagInfo {
    /// Names it.
    #[ts(as = "String")]
    pub id: Id,
    /// What it says.
    pub name: String,
}

/// `noted_get`
pub(crate) fn get(call: &mut Call<'_>, request: PersonGet) -> Result<Noted, Error> {
    view(call, request.person)
}

/// `noted_edit`
pub(crate) fn edit(call: &mut Call<'_>, request: NotedEdit) -> Result<Noted, Error> {
    let (_, stamp) = call.person("person", request.person)?;
    call.check_based_on(&stamp)?;
    let (group, fields) = fields(call, request.group)?;
    call.listed(group.id, request.person)?;
    call.check_nothing_mutual(request.person)?;
    let tree = call.tree(PEOPLE, request.person)?.ok_or(Error::NotFound("person"))?;
    let before = records::noted::read(&tree, group.id);
    let mut after = before.clone();
    if let Some(note) = &request.note {
        after.note = rule::note(note)?;
    }
    if let Some(tags) = &request.tags {
        // A tag that is off the group's list for now is not seen, so it is not taken away either.
        let off = before.tags.iter().filter(|tag| fields.tags.get(*tag).is_none_or(|tag| tag.removed));
        after.tags = fields.chosen_tags(tags)?.into_iter().chain(off.copied()).collect();
    }
    for NotedValue { field, value } in request.values.iter().flatten() {
        // What was chosen before may have been struck from the choices since; it stays.
        if before.values.get(field).is_some_and(|before| before == value) {
            continue;
        }
        match fields.value(*field, value)? {
            Some(value) => after.values.insert(*field, value),
            None => after.values.remove(field),
        };
    }
    let mut leaves = Leaves::of(PEOPLE, request.person);
    records::noted::write(&mut leaves, group.id, &before, &after);
    call.commit(vec![leaves])?;
    view(call, request.person)
}

/// `own_field_list`
pub(crate) fn list(call: &mut Call<'_>, request: GroupGet) -> Result<OwnFields, Error> {
    view_fields(call, request.group)
}

/// `own_field_add`
pub(crate) fn add_field(call: &mut Call<'_>, request: OwnFieldAdd) -> Result<OwnFields, Error> {
    let (group, fields) = fields_to_change(call, request.group)?;
    fields.room_for_field()?;
    let field = OwnField {
        name: fields.field_name(&request.name, None)?,
        choices: rule::choices(&request.choices)?,
        order: fields.fields.values().map(|field| field.order).max().map_or(0, |last| last.saturating_add(1)),
        removed: false,
    };
    let id = call.new_id()?;
    let mut leaves = Leaves::of(OWN_FIELDS, group.id);
    leaves.set(format!("fields/{id}/name"), field.name).set(format!("fields/{id}/order"), field.order);
    if !field.choices.is_empty() {
        leaves.set(format!("fields/{id}/choices"), field.choices.join("\n"));
    }
    call.commit(vec![leaves])?;
    view_fields(call, group.id)
}

/// `own_field_edit`
pub(crate) fn edit_field(call: &mut Call<'_>, request: OwnFieldEdit) -> Result<OwnFields, Error> {
    let (group, fields) = fields_to_change(call, request.group)?;
    let field = fields.fields.get(&request.field).ok_or(Error::NotFound("field"))?;
    let at = |part: &str| format!("fields/{}/{part}", request.field);
    let mut leaves = Leaves::of(OWN_FIELDS, group.id);
    if let Some(name) = &request.name {
        leaves.set(at("name"), fields.field_name(name, Some(request.field))?);
    }
    if let Some(choices) = &request.choices {
        let choices = rule::choices(choices)?;
        leaves.set(at("choices"), (!choices.is_empty()).then(|| choices.join("\n")));
    }
    if let Some(removed) = request.removed {
        if field.removed && !removed {
            fields.room_for_field()?;
            fields.field_name(request.name.as_ref().unwrap_or(&field.name), Some(request.field))?;
        }
        leaves.set(at("removed"), removed);
    }
    call.commit(vec![leaves])?;
    view_fields(call, group.id)
}

/// `own_tag_add`
pub(crate) fn add_tag(call: &mut Call<'_>, request: OwnTagAdd) -> Result<OwnFields, Error> {
    let (group, fields) = fields_to_change(call, request.group)?;
    let name = fields.tag_name(&request.name, None)?;
    let id = call.new_id()?;
    let mut leaves = Leaves::of(OWN_FIELDS, group.id);
    leaves.set(format!("tags/{id}/name"), name);
    call.commit(vec![leaves])?;
    view_fields(call, group.id)
}

/// `own_tag_edit`
pub(crate) fn edit_tag(call: &mut Call<'_>, request: OwnTagEdit) -> Result<OwnFields, Error> {
    let (group, fields) = fields_to_change(call, request.group)?;
    let tag = fields.tags.get(&request.tag).ok_or(Error::NotFound("tag"))?;
    let mut leaves = Leaves::of(OWN_FIELDS, group.id);
    if request.name.is_some() || request.removed == Some(false) {
        let name = fields.tag_name(request.name.as_ref().unwrap_or(&tag.name), Some(request.tag))?;
        leaves.set(format!("tags/{}/name", request.tag), name);
    }
    if let Some(removed) = request.removed {
        leaves.set(format!("tags/{}/removed", request.tag), removed);
    }
    call.commit(vec![leaves])?;
    view_fields(call, group.id)
}

fn fields(call: &Call<'_>, group: Id) -> Result<(Group, rule::Fields), Error> {
    let (group, _) = call.group("group", group)?;
    if !group.regime.keeps_notes() {
        return Err(Problem::NotKeptHere.at("group").into());
    }
    let tree = call.tree(OWN_FIELDS, group.id)?;
    Ok((group, tree.as_ref().map(records::noted::fields).unwrap_or_default()))
}

fn fields_to_change(call: &Call<'_>, group: Id) -> Result<(Group, rule::Fields), Error> {
    let found = fields(call, group)?;
    call.check_based_on(&stamp(call.tree(OWN_FIELDS, group)?.as_ref()))?;
    Ok(found)
}

fn view_fields(call: &Call<'_>, group: Id) -> Result<OwnFields, Error> {
    let (group, fields) = fields(call, group)?;
    let field = |(id, field): (Id, &OwnField)| OwnFieldInfo {
        id,
        name: field.name.clone(),
        choices: field.choices.clone(),
    };
    Ok(OwnFields {
        fields: fields.used().into_iter().map(field).collect(),
        tags: fields
            .used_tags()
            .into_iter()
            .map(|(id, name)| OwnTagInfo { id, name: name.to_owned() })
            .collect(),
        stamp: stamp(call.tree(OWN_FIELDS, group.id)?.as_ref()),
        group_name: group.name,
    })
}

fn view(call: &Call<'_>, person: Id) -> Result<Noted, Error> {
    let (_, stamp) = call.person("person", person)?;
    let tree = call.tree(PEOPLE, person)?.ok_or(Error::NotFound("person"))?;
    let mut lists = call.lists_of(person)?;
    let regimes: Vec<_> = lists.iter().map(|group| group.regime).collect();
    if !rule::may_note(&regimes) {
        lists.clear();
    }
    lists.sort_by_cached_key(|group| (folded(&group.name), group.id));
    let groups = lists.into_iter().map(|group| {
        let fields = call.tree(OWN_FIELDS, group.id)?.as_ref().map(records::noted::fields);
        let notes = records::noted::read(&tree, group.id);
        Ok(shown(group, fields.unwrap_or_default(), notes))
    });
    Ok(Noted { groups: groups.collect::<Result<_, Error>>()?, stamp })
}

fn shown(group: Group, fields: rule::Fields, notes: Notes) -> NotedGroup {
    let field = |(id, field): (Id, &OwnField)| NotedField {
        id,
        name: field.name.clone(),
        choices: field.choices.clone(),
        value: notes.values.get(&id).cloned(),
    };
    let tag = |(id, name): (Id, &str)| NotedTag { id, name: name.to_owned(), has: notes.tags.contains(&id) };
    NotedGroup {
        id: group.id,
        name: group.name,
        tags: fields.used_tags().into_iter().map(tag).collect(),
        fields: fields.used().into_iter().map(field).collect(),
        note: notes.note,
    }
}

impl Call<'_> {
    /// The groups whose list a person is on today.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn lists_of(&self, person: Id) -> Result<Vec<Group>, Error> {
        let on: Vec<(Id, model::roster::Membership)> = self
            .trees(ROSTERS)?
            .into_iter()
            .filter_map(|(group, tree)| Some((group, *records::roster::read(&tree).members.get(&person)?)))
            .collect();
        let mut groups = self.groups()?;
        groups.retain(|group| {
            let today = self.today(group.zone);
            on.iter().any(|(id, membership)| *id == group.id && membership.holds(today))
        });
        Ok(groups)
    }

    /// Refuses what no mutual-aid group keeps about somebody whom one lists.
    ///
    /// # Errors
    /// [`Problem::NotKeptHere`] at `person`.
    pub(crate) fn check_nothing_mutual(&self, person: Id) -> Result<(), Error> {
        let regimes: Vec<_> = self.lists_of(person)?.iter().map(|group| group.regime).collect();
        if rule::may_note(&regimes) { Ok(()) } else { Err(Problem::NotKeptHere.at("person").into()) }
    }
}
