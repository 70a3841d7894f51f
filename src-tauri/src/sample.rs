//! `--sample`: records with invented people, to look around in.

use std::io::{self, Write as _};
use std::path::Path;

use app::{App, Meta};
use serde_json::{Value, json};

/// What opens them. Nobody real is in there.
const PASSPHRASE: &str = "eight chairs in a quiet room";

/// Makes the sample if it is not there, opens it, and says where it is and what opens it.
pub(crate) fn open(app: &App, folder: &Path) -> Result<(), String> {
    let call = |name: &str, request: Value| {
        app.dispatch(name, request, &Meta::default())
            .map(|answer| answer.response)
            .map_err(|error| format!("the sample in {}: {}", folder.display(), error.message))
    };
    if call("vault_status", json!({}))?["state"] == "absent" {
        let made = call("vault_create", json!({ "passphrase": PASSPHRASE }))?;
        call("vault_recovery_confirm", json!({ "code": made["recovery_code"] }))?;
        call("sample_make", json!({}))?;
    } else {
        call("vault_unlock", json!({ "passphrase": PASSPHRASE }))?;
    }
    // Nobody to tell if the output is closed.
    let _ = writeln!(
        io::stdout(),
        "The sample's records are in {}\nTheir passphrase is: {PASSPHRASE}",
        folder.display()
    );
    Ok(())
}
