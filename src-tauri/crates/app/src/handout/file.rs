//! A handout in a file: brought in, and passed on.

use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use model::handout::{self as rule, Fault, MAX_BYTES, Reason};
use model::{Id, Problem};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::HandoutGet;
use super::shelf::{found, refused, store_new};
use crate::call::Call;
use crate::command::{Asked, AtDesk, Errand};
use crate::desk::Desk;
use crate::error::Error;

/// Brings a handout from a file.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandoutImport {
    /// The bytes of a .md file in base64, at most 1 MB of them; she is asked for a file if it is
    /// left out.
    #[serde(default)]
    #[ts(optional)]
    pub file: Option<String>,
}

/// What a handout was brought as.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HandoutImported {
    /// Its id here; null if she changed her mind.
    #[ts(as = "Option<String>")]
    pub handout: Option<Id>,
}

/// `handout_import`
pub(crate) fn import(desk: &mut Desk, request: HandoutImport) -> Result<Asked<HandoutImported>, Error> {
    desk.call()?;
    let given = request.file.map(|file| {
        if file.len() / 4 * 3 > MAX_BYTES + 3 {
            return Err(too_large());
        }
        BASE64.decode(file).map_err(|_| Problem::NotAChoice.at("file").into())
    });
    let given = given.transpose()?;
    Ok(Box::new(move |host| {
        let bytes = match given {
            Some(bytes) => Some(bytes),
            None => host.choose_open_path().map(read_file).transpose()?,
        };
        let work: AtDesk<HandoutImported> = Box::new(move |desk| match bytes {
            Some(bytes) => take(&mut desk.call()?, &bytes),
            None => Ok(HandoutImported { handout: None }),
        });
        Ok(work)
    }))
}

/// Reads no more of a file than a handout may have.
fn read_file(path: PathBuf) -> Result<Vec<u8>, Error> {
    use std::io::Read as _;
    let failed = |fault: std::io::Error| Error::Unreached(fault.kind());
    let file = std::fs::File::open(path).map_err(failed)?;
    let mut bytes = Vec::new();
    file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

fn too_large() -> Error {
    Error::Handout { field: "file", fault: Fault { line: 1, reason: Reason::TooLarge } }
}

fn take(call: &mut Call<'_>, bytes: &[u8]) -> Result<HandoutImported, Error> {
    if bytes.len() > MAX_BYTES {
        return Err(too_large());
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        let line = 1 + bytes.utf8_chunks().next().map_or(0, |chunk| chunk.valid().matches('\n').count());
        return Err(Error::Handout { field: "file", fault: Fault { line, reason: Reason::NotText } });
    };
    let (front, text, _) = rule::read_file(text).map_err(|faults| refused("file", faults))?;
    let handout = store_new(call, front, &text, None, Some("file"))?;
    Ok(HandoutImported { handout: Some(handout) })
}

/// Whether a handout was saved.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct HandoutSaved {
    /// False: she changed her mind.
    pub saved: bool,
}

/// `handout_export`. What belongs to a group leaves its name behind: the file says none.
pub(crate) fn export(call: &mut Call<'_>, request: HandoutGet) -> Result<Errand<HandoutSaved>, Error> {
    let found = found(call, request.handout, request.language)?;
    let file =
        rule::write_file(&found.front, &found.text).ok_or(Error::Internal("a handout can't be written"))?;
    Ok(Box::new(move |host| {
        // A file that lies about says nothing by its name.
        let Some(path) = host.choose_save_path("handout.md") else {
            return Ok(HandoutSaved { saved: false });
        };
        journal::disk::write_whole(&path, file.as_bytes()).map_err(|fault| Error::File(fault.kind()))?;
        Ok(HandoutSaved { saved: true })
    }))
}
