//! A group's own picture, for its handouts. It lies in a sealed file of its own.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use model::{Id, Problem};
use papers::{MAX_PICTURE_BYTES, Picture};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::call::Call;
use crate::error::Error;
use crate::group::GroupGet;
use crate::records::{self, LOGOS, stamp, vault_id};

/// Gives a group a picture.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GroupLogoSet {
    /// Which group.
    #[ts(as = "String")]
    pub group: Id,
    /// The bytes of a PNG in base64: at most 2 MB of them, and 4,000 dots a side.
    pub file: String,
}

/// A group's picture.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GroupLogo {
    /// The PNG in base64; null if there is none.
    pub png: Option<String>,
    /// Changes whenever it does.
    pub stamp: String,
}

/// `group_logo_get`
pub(crate) fn get(call: &mut Call<'_>, request: GroupGet) -> Result<GroupLogo, Error> {
    let (group, _) = call.group("group", request.group)?;
    view(call, group.id)
}

/// `group_logo_set`
pub(crate) fn set(call: &mut Call<'_>, request: GroupLogoSet) -> Result<GroupLogo, Error> {
    let (group, _) = call.group("group", request.group)?;
    if request.file.len() / 4 * 3 > MAX_PICTURE_BYTES + 3 {
        return Err(Error::Picture(papers::Error::PictureTooLarge));
    }
    let bytes = BASE64.decode(request.file).map_err(|_| Problem::NotAChoice.at("file"))?;
    Picture::read(&bytes).map_err(Error::Picture)?;
    put(call, group.id, Some(&bytes))
}

/// `group_logo_remove`
pub(crate) fn remove(call: &mut Call<'_>, request: GroupGet) -> Result<GroupLogo, Error> {
    let (group, _) = call.group("group", request.group)?;
    if picture_of(call, group.id)?.is_none() {
        return view(call, group.id);
    }
    put(call, group.id, None)
}

/// Puts a picture, or none, in the place of what is there, which is kept so that this can be taken
/// back; what was there before it goes.
fn put(call: &mut Call<'_>, group: Id, bytes: Option<&[u8]>) -> Result<GroupLogo, Error> {
    let before = call.tree(LOGOS, group)?;
    call.check_based_on(&stamp(before.as_ref()))?;
    let old = before.as_ref().and_then(records::logo::picture);
    let new = bytes.map(|bytes| call.put_blob(bytes, |blob| records::logo::keep(group, blob))).transpose()?;
    call.commit(vec![records::logo::write(group, new)])?;
    if let Some(tree) = call.tree(LOGOS, group)? {
        let stay: Vec<Id> = old.into_iter().chain(new).collect();
        call.commit_unnamed(records::logo::end_others(group, &tree, &stay))?;
    }
    view(call, group)
}

/// A group's picture as a PNG; `None` if there is none, or it is gone by having been taken back and
/// replaced.
///
/// # Errors
/// What the vault refuses.
pub(crate) fn picture_of(call: &Call<'_>, group: Id) -> Result<Option<Vec<u8>>, Error> {
    let blob = call.tree(LOGOS, group)?.as_ref().and_then(records::logo::picture);
    let Some(blob) = blob else { return Ok(None) };
    Ok(call.vault.blob(vault_id(blob))?.map(|bytes| bytes.to_vec()))
}

fn view(call: &Call<'_>, group: Id) -> Result<GroupLogo, Error> {
    let png = picture_of(call, group)?;
    Ok(GroupLogo { png: png.map(|png| BASE64.encode(png)), stamp: stamp(call.tree(LOGOS, group)?.as_ref()) })
}
