//! The roles a group knows: those of its starter set and its own.

use model::role::{self as rule, MAX_OWN};
use model::{Id, Problem, text};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::error::Error;
use crate::group::GroupGet;
use crate::records::{self, Leaves, ROTAS, stamp};

/// Adds a role of the group's own.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RoleAdd {
    /// Whose.
    #[ts(as = "String")]
    pub group: Id,
    /// What it is called. At most 80 characters.
    pub name: String,
    /// Only those of whom the group says "can serve: yes" are proposed.
    #[serde(default)]
    #[ts(optional)]
    pub needs_ok: Option<bool>,
}

/// Changes a role; what is left out stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RoleEdit {
    /// Whose.
    #[ts(as = "String")]
    pub group: Id,
    /// Which role.
    pub role: String,
    /// What it is called. Empty: as the starter set does, where it came with that.
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
    /// Only those of whom the group says "can serve: yes" are proposed.
    #[serde(default)]
    #[ts(optional)]
    pub needs_ok: Option<bool>,
}

/// Names a role of a group.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RolePick {
    /// Whose.
    #[ts(as = "String")]
    pub group: Id,
    /// Which role.
    pub role: String,
}

/// Says whether somebody can serve in a role. Why, and since when, is not written down.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CanServeSet {
    /// Whose role.
    #[ts(as = "String")]
    pub group: Id,
    /// Which role.
    pub role: String,
    /// Who.
    #[ts(as = "String")]
    pub person: Id,
    /// Yes, or no longer said.
    pub can: bool,
}

/// The roles of a group.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoleList {
    /// The starter set's in its order, then the group's own by name.
    pub roles: Vec<GroupRole>,
    /// Those that were taken off and can be put back.
    pub removed: Vec<GroupRole>,
    /// Changes whenever what the group says about roles and the rota does.
    pub stamp: String,
}

/// A role of a group.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GroupRole {
    /// Names it.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it is about, for somebody who does it for the first time.
    pub about: Option<String>,
    /// It came with the starter set.
    pub from_pack: bool,
    /// The whole room does it: never assigned.
    pub everyone: bool,
    /// The same person does it for a term: outside the rota.
    pub standing: bool,
    /// Only those of whom the group says "can serve: yes" are proposed.
    pub needs_ok: bool,
    /// Of whom the group said "can serve: yes"; none while names may not be kept.
    #[ts(as = "Vec<String>")]
    pub can: Vec<Id>,
}

/// A role with its name in the language on screen.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    /// What it is.
    pub(crate) role: rule::Role,
    /// What it is called.
    pub(crate) name: String,
    /// What it is about.
    pub(crate) about: Option<String>,
}

/// `role_list`
pub(crate) fn list(call: &mut Call<'_>, request: GroupGet) -> Result<RoleList, Error> {
    view(call, request.group)
}

/// `role_add`
pub(crate) fn add(call: &mut Call<'_>, request: RoleAdd) -> Result<RoleList, Error> {
    let mut leaves = begin(call, request.group)?;
    let roles = call.roles(request.group)?;
    if roles.iter().filter(|known| !known.role.from_pack && !known.role.removed).count() >= MAX_OWN {
        return Err(Problem::TooMany { max: MAX_OWN }.at("name").into());
    }
    let id = call.new_id()?;
    leaves
        .set(format!("roles/{id}/name"), rule::name(&request.name)?)
        .set_some(format!("roles/{id}/needs_ok"), request.needs_ok);
    call.commit(vec![leaves])?;
    view(call, request.group)
}

/// `role_edit`
pub(crate) fn edit(call: &mut Call<'_>, request: RoleEdit) -> Result<RoleList, Error> {
    let mut leaves = begin(call, request.group)?;
    let known = call.role(request.group, &request.role)?;
    let at = |field: &str| format!("roles/{}/{field}", request.role);
    if let Some(name) = &request.name {
        let own = if known.role.from_pack && name.trim().is_empty() { None } else { Some(rule::name(name)?) };
        leaves.set(at("name"), own);
    }
    leaves.set_some(at("needs_ok"), request.needs_ok);
    call.commit(vec![leaves])?;
    view(call, request.group)
}

/// `role_remove`. Who had it when stays written.
pub(crate) fn remove(call: &mut Call<'_>, request: RolePick) -> Result<RoleList, Error> {
    set_removed(call, &request, true)
}

/// `role_restore`
pub(crate) fn restore(call: &mut Call<'_>, request: RolePick) -> Result<RoleList, Error> {
    set_removed(call, &request, false)
}

fn set_removed(call: &mut Call<'_>, request: &RolePick, removed: bool) -> Result<RoleList, Error> {
    let mut leaves = begin(call, request.group)?;
    let roles = call.roles(request.group)?;
    let known = roles.iter().find(|known| known.role.id == request.role).ok_or(Error::NotFound("role"))?;
    if known.role.removed != removed {
        leaves.set(format!("roles/{}/removed", request.role), removed);
        call.commit(vec![leaves])?;
    }
    view(call, request.group)
}

/// `can_serve_set`
pub(crate) fn set_can(call: &mut Call<'_>, request: CanServeSet) -> Result<RoleList, Error> {
    let mut leaves = begin(call, request.group)?;
    call.group_that_keeps_names("group", request.group)?;
    let known = call.role(request.group, &request.role)?;
    if !known.role.is_assigned() {
        return Err(Problem::NotAChoice.at("role").into());
    }
    if request.can {
        call.listed(request.group, request.person)?;
    }
    records::rota::write_can(&mut leaves, &request.role, request.person, request.can);
    call.commit(vec![leaves])?;
    view(call, request.group)
}

/// Leaves for what a group says about who does what, unless that changed meanwhile.
///
/// # Errors
/// [`Error::NotFound`] at `group`; [`Error::Conflict`].
pub(crate) fn begin(call: &Call<'_>, group: Id) -> Result<Leaves, Error> {
    call.group("group", group)?;
    call.check_based_on(&call.rota_stamp(group)?)?;
    Ok(Leaves::of(ROTAS, group))
}

fn view(call: &Call<'_>, group: Id) -> Result<RoleList, Error> {
    let (of, _) = call.group("group", group)?;
    let said = call.rota(group)?;
    let roster = call.roster(group)?;
    let today = call.today(of.zone);
    let shown = |Known { role, name, about }: Known| GroupRole {
        can: said
            .can
            .iter()
            .filter(|(id, person)| *id == role.id && of.may_keep_names() && roster.holds(*person, today))
            .map(|(_, person)| *person)
            .collect(),
        id: role.id,
        name,
        about,
        from_pack: role.from_pack,
        everyone: role.everyone,
        standing: role.standing,
        needs_ok: role.needs_ok,
    };
    let (removed, roles): (Vec<_>, Vec<_>) =
        call.roles(group)?.into_iter().partition(|known| known.role.removed);
    Ok(RoleList {
        roles: roles.into_iter().map(shown).collect(),
        removed: removed.into_iter().map(shown).collect(),
        stamp: call.rota_stamp(group)?,
    })
}

impl Call<'_> {
    /// What a group says about who does what.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn rota(&self, group: Id) -> Result<records::rota::Rota, Error> {
        Ok(self.tree(ROTAS, group)?.map(|tree| records::rota::read(&tree)).unwrap_or_default())
    }

    /// The stamp of that.
    pub(crate) fn rota_stamp(&self, group: Id) -> Result<String, Error> {
        Ok(stamp(self.tree(ROTAS, group)?.as_ref()))
    }

    /// All roles of a group, removed ones too.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn roles(&self, group: Id) -> Result<Vec<Known>, Error> {
        let pack = self.pack(group)?;
        let language = self.words.language().tag();
        let known = |role: rule::Role| {
            let packs = pack.role(&role.id);
            let name = role.name.clone().or_else(|| packs.map(|role| role.name.get(language).to_owned()));
            Known {
                name: name.unwrap_or_default(),
                about: packs
                    .and_then(|role| role.about.as_ref())
                    .map(|about: &model::pack::Text| about.get(language).to_owned()),
                role,
            }
        };
        Ok(rule::all(&pack, &self.rota(group)?.roles).into_iter().map(known).collect())
    }

    /// A role that is on the group's lists.
    ///
    /// # Errors
    /// [`Error::NotFound`] at `role`.
    pub(crate) fn role(&self, group: Id, id: &str) -> Result<Known, Error> {
        let mut roles = self.roles(group)?.into_iter();
        roles.find(|known| known.role.id == id && !known.role.removed).ok_or(Error::NotFound("role"))
    }

    /// Refuses a person who is not on the group's list today.
    ///
    /// # Errors
    /// [`Error::NotFound`] at `person`.
    pub(crate) fn listed(&self, group: Id, person: Id) -> Result<(), Error> {
        let (of, _) = self.group("group", group)?;
        let is_on = self.membership(group, person)?.is_some_and(|m| m.holds(self.today(of.zone)));
        if is_on && self.known_person(person)?.is_some() { Ok(()) } else { Err(Error::NotFound("person")) }
    }

    /// Everybody on a group's list today with the name that is shown, by name; nobody where names
    /// may not be kept.
    ///
    /// # Errors
    /// What the vault refuses.
    pub(crate) fn listed_names(&self, group: &model::group::Group) -> Result<Vec<(Id, String)>, Error> {
        let mut names = Vec::new();
        if group.may_keep_names() {
            for (person, _) in self.roster(group.id)?.on(self.today(group.zone)) {
                names.extend(self.known_person(person)?.map(|known| (person, known.shown())));
            }
        }
        names.sort_by_cached_key(|(person, name)| (text::folded(name), *person));
        Ok(names)
    }
}
