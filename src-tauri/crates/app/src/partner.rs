//! Buddies and partners: put together when both said yes, ended by either.
//!
//! Each side lies in the record of its own person, under one id; both are changed together.

use model::Id;
use model::Problem;
use model::partner::{self as rule, Kind, Partnership};
use model::schedule::parse_date;
use serde::Deserialize;
use ts_rs::TS;

use crate::call::Call;
use crate::care::{self, Evenings, Open, PersonCare};
use crate::error::Error;
use crate::records::{self, Leaves, PEOPLE};

/// Puts two people together who both said yes.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PartnerAdd {
    /// The group whose list both are on.
    #[ts(as = "String")]
    pub group: Id,
    /// Who; the newcomer, where one has a buddy.
    #[ts(as = "String")]
    pub person: Id,
    /// With whom.
    #[ts(as = "String")]
    pub other: Id,
    /// A buddy for the first three visits, or partners.
    #[ts(type = "\"buddy\" | \"partner\"")]
    pub kind: String,
    /// The day the person said yes, not ahead.
    #[ts(type = "Day")]
    pub agreed: String,
    /// The day the other said yes, not ahead.
    #[ts(type = "Day")]
    pub other_agreed: String,
}

/// Ends it for both.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PartnerEnd {
    /// One of them.
    #[ts(as = "String")]
    pub person: Id,
    /// Which.
    #[ts(as = "String")]
    pub partner: Id,
}

/// `partner_add`. Two who walk together that way already are left as they are.
pub(crate) fn add(call: &mut Call<'_>, request: PartnerAdd) -> Result<PersonCare, Error> {
    let Open { group, care, mut leaves } = care::open(call, request.group, request.person)?;
    let kind = match request.kind.as_str() {
        "buddy" => Kind::Buddy { newcomer: true },
        "partner" => Kind::Partner,
        _ => return Err(Problem::NotAChoice.at("kind").into()),
    };
    let days = (parse_date("agreed", &request.agreed)?, parse_date("other_agreed", &request.other_agreed)?);
    let side = Partnership::new(request.person, request.other, kind, days, call.today(group.zone))?;
    // The same list, and so the same kind of group.
    call.listed(group.id, request.other).map_err(|error| match error {
        Error::NotFound(_) => Error::NotFound("other"),
        error => error,
    })?;
    let other_tree = call.tree(PEOPLE, request.other)?;
    let theirs = other_tree.map(|tree| records::care::read(&tree, group.id)).unwrap_or_default();
    let evenings = Evenings::of(call, &group, [&care])?;
    let visits = evenings.visits(request.person);
    let now = care.partners.values().filter(|one| !one.over(&visits));
    if now.clone().any(|one| one.other == request.other && one.kind == kind) {
        return care::view(call, request.person);
    }
    for open in [now.count(), theirs.partners.values().filter(|one| one.ended.is_none()).count()] {
        if open >= rule::MAX_PARTNERS {
            return Err(Problem::TooMany { max: rule::MAX_PARTNERS }.at("other").into());
        }
    }
    let id = call.new_id()?;
    records::care::write_partnership(&mut leaves, id, group.id, &side);
    let mut mirrored = Leaves::of(PEOPLE, request.other);
    records::care::write_partnership(&mut mirrored, id, group.id, &side.mirrored(request.person));
    care::store(call, group.id, [(request.person, leaves, true), (request.other, mirrored, true)])?;
    care::view(call, request.person)
}

/// `partner_end`. In mutual aid nothing stays of it.
pub(crate) fn end(call: &mut Call<'_>, request: PartnerEnd) -> Result<PersonCare, Error> {
    let missing = || Error::NotFound("partner");
    let group = care::entry_group(call, request.person, "partner", request.partner)?.ok_or_else(missing)?;
    let Open { group, care, .. } = care::open(call, group, request.person)?;
    let side = *care.partners.get(&request.partner).ok_or_else(missing)?;
    if side.ended.is_some() {
        return care::view(call, request.person);
    }
    let today = call.today(group.zone);
    let ended = |side: &Partnership| Partnership { ended: Some(today), ..*side };
    let mut changed = Vec::new();
    for person in [request.person, side.other] {
        let Some(tree) = call.tree(PEOPLE, person)? else { continue };
        let mut kept = records::care::read(&tree, group.id);
        let mut leaves = Leaves::of(PEOPLE, person);
        match kept.partners.remove(&request.partner) {
            Some(theirs) if group.regime.keeps_notes() => {
                records::care::write_partnership(&mut leaves, request.partner, group.id, &ended(&theirs));
                changed.push((person, leaves, true));
            }
            Some(_) => {
                records::care::clear(&mut leaves, &tree, "partner", request.partner);
                changed.push((person, leaves, !kept.is_empty()));
            }
            None => {}
        }
    }
    care::store(call, group.id, changed)?;
    care::view(call, request.person)
}
