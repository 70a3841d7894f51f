//! What each verb does: nothing but calls of the command list.

use std::fs;
use std::io::{self, BufRead as _, Read as _, Write as _};
use std::path::Path;

use app::plain::Key;
use app::words::Language;
use app::{Answer, App, Code, Computer, Host as _, Meta, WireError};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use zeroize::Zeroizing;

use crate::arguments::{Arguments, Import, Page, Paper, Verb};

/// The longest line `batch` takes, in bytes: a list of people in base64 fits.
const MAX_LINE: u64 = 16 * 1024 * 1024;

/// Said before anything that was sealed is written out.
const PLAIN_TEXT: &str = "What follows is plain text: names, and who was there. Anybody who gets at it \
                          can read it. Keep it no longer than you need it.";

/// Why the program stops before it is done.
pub(crate) enum Stop {
    /// A command said no.
    Refused(WireError),
    /// The command line is wrong.
    Usage(String),
    /// Nobody reads the output.
    Unheard,
}

impl From<WireError> for Stop {
    fn from(error: WireError) -> Self {
        Self::Refused(error)
    }
}

/// Does what the command line says.
///
/// # Errors
/// See [`Stop`].
pub(crate) fn run(arguments: &Arguments) -> Result<(), Stop> {
    match &arguments.verb {
        Verb::Commands => say(&app::wire::described()),
        Verb::Types => write_out(app::wire::typescript().as_bytes()),
        Verb::Init { recovery_out } => {
            let app = desk(arguments)?;
            let created = make_records(&app, arguments, recovery_out.as_deref())?;
            say(&created)
        }
        Verb::Sample => sample(arguments),
        Verb::Call { name, request } => {
            let request = match request.as_deref() {
                None => json!({}),
                Some("-") => parse(&standard_input()?)?,
                Some(text) => parse(text)?,
            };
            let app = desk(arguments)?;
            // What runs while locked needs no passphrase, unless one was given.
            if arguments.passphrase_file.is_some() && !opens_records(name) {
                unlock(&app, arguments)?;
            }
            say(&app.dispatch(name, request, &Meta::default())?.response)
        }
        Verb::Batch => batch(&opened(arguments)?),
        Verb::Import { what: Import::People { file, group, dry_run } } => {
            let app = opened(arguments)?;
            let bytes = fs::read(file).map_err(|fault| file_error("file", fault.kind()))?;
            let request = json!({ "group": group, "file": BASE64.encode(bytes), "dry_run": dry_run });
            say(&call(&app, "people_import", request)?)
        }
        Verb::Paper(wanted) => match (wanted.list.is_some(), &wanted.kind, &wanted.output) {
            (false, Some(kind), Some(output)) => paper(&opened(arguments)?, wanted, kind, output),
            _ => {
                let language = Computer::default().language().unwrap_or_default();
                say(&json!(app::paper::told(Language::for_tag(&language))))
            }
        },
        Verb::ReadBackup { file, csv, recovery_code } => {
            let key = match recovery_code {
                Some(path) => Key::RecoveryCode(first_line(path, "recovery_code")?),
                None => Key::Passphrase(passphrase(arguments)?),
            };
            let mut out = io::BufWriter::new(io::stdout().lock());
            app::plain::write_backup(file, &key, &mut out, csv.as_deref(), &|| {
                eprintln!("{PLAIN_TEXT}");
            })?;
            Ok(())
        }
        Verb::Verify => say(&call(&opened(arguments)?, "vault_verify", json!({}))?),
    }
}

fn desk(arguments: &Arguments) -> Result<App, Stop> {
    let folder = arguments.vault.clone().ok_or_else(|| Stop::Usage("--vault DIR is needed".to_owned()))?;
    Ok(App::open(folder, Box::new(Computer { fixed_now: arguments.now })))
}

fn opened(arguments: &Arguments) -> Result<App, Stop> {
    let app = desk(arguments)?;
    unlock(&app, arguments)?;
    Ok(app)
}

fn passphrase(arguments: &Arguments) -> Result<Zeroizing<String>, Stop> {
    let file = arguments.passphrase_file.as_deref();
    let file = file.ok_or_else(|| Stop::Usage("--passphrase-file FILE is needed".to_owned()))?;
    first_line(file, "passphrase_file")
}

fn first_line(file: &Path, field: &str) -> Result<Zeroizing<String>, Stop> {
    let text = fs::read_to_string(file).map_err(|fault| file_error(field, fault.kind()))?;
    let text = Zeroizing::new(text);
    Ok(Zeroizing::new(text.lines().next().unwrap_or_default().to_owned()))
}

fn unlock(app: &App, arguments: &Arguments) -> Result<(), Stop> {
    let passphrase = passphrase(arguments)?;
    call(app, "vault_unlock", json!({ "passphrase": *passphrase }))?;
    Ok(())
}

/// Whether a command is about opening the records itself.
fn opens_records(name: &str) -> bool {
    matches!(name, "vault_create" | "vault_unlock" | "vault_status")
}

fn make_records(app: &App, arguments: &Arguments, recovery_out: Option<&Path>) -> Result<Value, Stop> {
    let passphrase = passphrase(arguments)?;
    // A code that can't be handed over must not be lost: take the place before there is a code.
    let place = recovery_out.map(private_file);
    let place = place.transpose().map_err(|fault| file_error("recovery_out", fault.kind()))?;
    let created = call(app, "vault_create", json!({ "passphrase": *passphrase }));
    match (created, place, recovery_out) {
        (Ok(answer), Some(mut place), _) => {
            let code = answer.get("recovery_code").and_then(Value::as_str).unwrap_or_default();
            let written = place.write_all(format!("{code}\n").as_bytes()).and_then(|()| place.sync_all());
            // Rather on the screen than nowhere.
            Ok(if written.is_ok() { json!({ "recovery_code_written": true }) } else { answer })
        }
        (Err(error), _, Some(path)) => {
            // Nothing was made, so the place is left as it was found.
            let _ = fs::remove_file(path);
            Err(error.into())
        }
        (created, _, _) => Ok(created?),
    }
}

/// A new file only she may read.
fn private_file(path: &Path) -> io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn sample(arguments: &Arguments) -> Result<(), Stop> {
    let app = desk(arguments)?;
    let status = call(&app, "vault_status", json!({}))?;
    let mut made = json!({});
    if status.get("state").and_then(Value::as_str) == Some("absent") {
        made = make_records(&app, arguments, None)?;
    } else {
        unlock(&app, arguments)?;
    }
    let mut sample = call(&app, "sample_make", json!({}))?;
    if let (Some(code), Some(sample)) = (made.get("recovery_code"), sample.as_object_mut()) {
        sample.insert("recovery_code".to_owned(), code.clone());
    }
    say(&sample)
}

/// One line of `batch`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    call: String,
    #[serde(default)]
    request: Value,
    #[serde(default)]
    request_id: Option<String>,
    #[serde(default)]
    based_on: Option<String>,
}

fn batch(app: &App) -> Result<(), Stop> {
    let mut input = io::stdin().lock();
    loop {
        let mut line = Vec::new();
        let read = input.by_ref().take(MAX_LINE).read_until(b'\n', &mut line);
        if read.map_err(|fault| file_error("stdin", fault.kind()))? == 0 {
            return Ok(());
        }
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let answer = match serde_json::from_slice::<Line>(&line) {
            Ok(line) => {
                let meta = Meta { request_id: line.request_id, based_on: line.based_on };
                app.dispatch(&line.call, line.request, &meta).map(|Answer { response, .. }| response)
            }
            Err(_) => Err(not_json("line")),
        };
        say(&match answer {
            Ok(response) => response,
            Err(error) => json!({ "error": error }),
        })?;
    }
}

fn paper(app: &App, wanted: &Paper, kind: &str, output: &Path) -> Result<(), Stop> {
    let given = [
        ("meeting", wanted.meeting.as_deref()),
        ("group", wanted.group.as_deref()),
        ("person", wanted.person.as_deref()),
        ("reading", wanted.reading.as_deref()),
        ("handout", wanted.handout.as_deref()),
        ("release", wanted.release.as_deref()),
        ("from", wanted.from.as_deref()),
        ("until", wanted.until.as_deref()),
        ("page", wanted.page.map(Page::wire)),
        ("names", wanted.names.as_deref()),
        ("language", wanted.language.as_deref()),
    ];
    // A kind is written with either line.
    let mut request = Map::from_iter([("kind".to_owned(), json!(kind.replace('-', "_")))]);
    request.extend(given.into_iter().filter_map(|(field, text)| Some((field.to_owned(), json!(text?)))));
    request.extend(wanted.meetings.map(|meetings| ("meetings".to_owned(), json!(meetings))));
    if !wanted.people.is_empty() {
        request.insert("people".to_owned(), json!(wanted.people));
    }
    request.extend(wanted.large.then(|| ("large".to_owned(), json!(true))));
    request.extend(wanted.name_lines.then(|| ("name_lines".to_owned(), json!(true))));
    let mut made = call(app, "paper_make", request.into())?;
    let pdf = made.as_object_mut().and_then(|made| made.remove("pdf"));
    let bytes = pdf.and_then(|pdf| BASE64.decode(pdf.as_str()?).ok()).unwrap_or_default();
    app::write_whole(output, &bytes).map_err(|fault| file_error("output", fault.kind()))?;
    say(&made)
}

fn call(app: &App, name: &str, request: Value) -> Result<Value, WireError> {
    Ok(app.dispatch(name, request, &Meta::default())?.response)
}

fn say(value: &Value) -> Result<(), Stop> {
    write_out(format!("{value}\n").as_bytes())
}

fn write_out(bytes: &[u8]) -> Result<(), Stop> {
    let mut out = io::stdout().lock();
    out.write_all(bytes).and_then(|()| out.flush()).map_err(|_| Stop::Unheard)
}

fn standard_input() -> Result<String, Stop> {
    let mut text = String::new();
    io::stdin().lock().read_to_string(&mut text).map_err(|fault| file_error("stdin", fault.kind()))?;
    Ok(text)
}

fn parse(text: &str) -> Result<Value, Stop> {
    serde_json::from_str(text).map_err(|_| Stop::Refused(not_json("request")))
}

fn not_json(field: &str) -> WireError {
    WireError { code: Code::Invalid, message: "This is not JSON.".to_owned(), field: Some(field.to_owned()) }
}

fn file_error(field: &str, kind: io::ErrorKind) -> Stop {
    let code = if kind == io::ErrorKind::StorageFull { Code::DiskFull } else { Code::Io };
    Stop::Refused(WireError { code, message: format!("The file: {kind}."), field: Some(field.to_owned()) })
}
