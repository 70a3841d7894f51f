//! The command line as a newcomer uses it: the real program, files and exit statuses.

#![allow(clippy::unwrap_used, clippy::panic)] // A test that can't go on stops.

use std::fs;
use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

const NOW: &str = "2026-11-24T17:00:00-06:00";

struct Cli {
    folder: TempDir,
}

impl Cli {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("passphrase"), "seven quiet chairs around the lamp\n").unwrap();
        Self { folder }
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.run_with(arguments, "")
    }

    fn run_with(&self, arguments: &[&str], input: &str) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_homegroup-cli"))
            .args([
                "--vault",
                &self.path("records"),
                "--passphrase-file",
                &self.path("passphrase"),
                "--now",
                NOW,
            ])
            .args(arguments)
            .env("TZ", "America/Chicago")
            .env("LC_ALL", "en_US.UTF-8")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    }

    fn ok(&self, arguments: &[&str]) -> Value {
        let output = self.run(arguments);
        assert_eq!(
            output.status.code(),
            Some(0),
            "{arguments:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        serde_json::from_slice(&output.stdout).unwrap()
    }

    fn refused(&self, arguments: &[&str]) -> Value {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(output.stdout.is_empty());
        serde_json::from_slice(&output.stderr).unwrap()
    }
}

#[test]
fn the_evening_on_the_command_line() {
    let cli = Cli::new();
    let made = cli.ok(&["init", "--recovery-out", &cli.path("code")]);
    assert_eq!(made, json!({ "recovery_code_written": true }));
    assert_eq!(fs::read_to_string(cli.path("code")).unwrap().trim().len(), 34);
    let request =
        json!({ "name": "Tuesday", "program": "aa", "weekday": "tue", "time": "19:00" }).to_string();
    let group = cli.ok(&["call", "group_create", &request])["id"].as_str().unwrap().to_owned();
    let agree = json!({ "group": group, "agreed_on": "2026-11-17" }).to_string();
    cli.ok(&["call", "group_agree_names", &agree]);
    fs::write(cli.path("list.csv"), "Name;Telefono\nWren Ouzel;555 0100\nThảo Nightingale;\n").unwrap();
    let dry = cli.ok(&["import", "people", &cli.path("list.csv"), "--group", &group, "--dry-run"]);
    assert_eq!((&dry["saved"], &dry["totals"]["add"]), (&json!(false), &json!(2)));
    cli.ok(&["import", "people", &cli.path("list.csv"), "--group", &group]);
    let meeting = cli.ok(&["call", "today_get"])["next"]["meeting"]["id"].as_str().unwrap().to_owned();
    let sheet = cli.path("sheet.pdf");
    let made = cli.ok(&["paper", "facilitator-copy", "--meeting", &meeting, "--page", "a4", "-o", &sheet]);
    assert_eq!(made["has_names"], true);
    assert!(fs::read(&sheet).unwrap().starts_with(b"%PDF"));
    #[cfg(unix)]
    for file in ["sheet.pdf", "code"] {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(cli.path(file)).unwrap().permissions().mode() & 0o777, 0o600, "{file}");
    }
    assert_eq!(cli.ok(&["verify"])["ok"], true);
}

#[test]
fn every_paper_is_named_without_records_and_made_for_what_it_is_about() {
    let cli = Cli::new();
    let output = Command::new(env!("CARGO_BIN_EXE_homegroup-cli")).args(["paper", "list"]).output().unwrap();
    let listed: Value = serde_json::from_slice(&output.stdout).unwrap();
    let papers = listed["papers"].as_array().unwrap();
    assert_eq!(papers[0]["kind"], "sign_in");
    assert_eq!((&papers[0]["subjects"], &papers[0]["has_names"]), (&json!(["meeting"]), &json!(false)));
    assert!(papers.iter().any(|paper| paper["has_names"] == true));
    assert!(papers.iter().all(|paper| !paper["regimes"].as_array().unwrap().is_empty()));
    cli.ok(&["init"]);
    let request = json!({ "name": "Tuesday", "program": "aa", "weekday": "tue", "time": "19:00" });
    let group = cli.ok(&["call", "group_create", &request.to_string()])["id"].as_str().unwrap().to_owned();
    let sheet = cli.path("members.pdf");
    let made = cli.ok(&["paper", "written_down", "--group", &group, "-o", &sheet]);
    assert_eq!((&made["has_names"], &made["pages"]), (&json!(false), &json!(1)));
    assert!(fs::read(&sheet).unwrap().starts_with(b"%PDF"));
    for (wrong, field) in [
        (vec!["paper", "wallpaper", "--group", &group, "-o", "x"], "kind"),
        (vec!["paper", "written_down", "-o", "x"], "group"),
        (vec!["paper", "sign_in", "--group", &group, "-o", "x"], "meeting"),
        (vec!["paper", "written_down", "--group", &group, "--large", "-o", "x"], "large"),
        (vec!["paper", "written_down", "--group", &group, "-o", "/no/such/folder/x"], "output"),
    ] {
        assert_eq!(cli.refused(&wrong)["field"], field, "{wrong:?}");
    }
    assert_eq!(cli.run(&["paper", "sign_in"]).status.code(), Some(2));
}

/// With a stand-in for CUPS, which keeps what it was given.
#[cfg(unix)]
#[test]
fn a_paper_goes_from_memory_to_lp_and_without_a_printer_it_is_said_to_save_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let cli = Cli::new();
    cli.ok(&["init"]);
    let request = json!({ "name": "Tuesday", "program": "aa", "weekday": "tue", "time": "19:00" });
    let group = cli.ok(&["call", "group_create", &request.to_string()])["id"].as_str().unwrap().to_owned();
    let paper = json!({ "kind": "written_down", "group": group, "page": "a4" });
    let request = json!({ "paper": paper, "copies": 3, "sides": "short_edge" }).to_string();
    let print = |path: &str| {
        Command::new(env!("CARGO_BIN_EXE_homegroup-cli"))
            .args([
                "--vault",
                &cli.path("records"),
                "--passphrase-file",
                &cli.path("passphrase"),
                "--now",
                NOW,
            ])
            .args(["call", "paper_print", &request])
            .env("PATH", path)
            .output()
            .unwrap()
    };
    let refused = |output: &Output| {
        let told: Value = serde_json::from_slice(&output.stderr).unwrap();
        assert_eq!(told["code"], "no_printer");
        assert!(told["message"].as_str().unwrap().contains("Save the paper"), "{told}");
    };
    refused(&print("/nowhere"));
    let tools = cli.path("tools");
    fs::create_dir(&tools).unwrap();
    let lp = |script: String| {
        fs::write(cli.path("tools/lp"), script).unwrap();
        fs::set_permissions(cli.path("tools/lp"), fs::Permissions::from_mode(0o755)).unwrap();
    };
    // As CUPS does where no printer is set up.
    lp("#!/bin/sh\nexec >/dev/null; exit 1\n".to_owned());
    refused(&print(&tools));
    lp(format!(
        "#!/bin/sh\necho \"$*\" > '{}'; PATH=/usr/bin:/bin; cat > '{}'\n",
        cli.path("arguments"),
        cli.path("got.pdf")
    ));
    assert_eq!(print(&tools).status.code(), Some(0));
    assert!(fs::read(cli.path("got.pdf")).unwrap().starts_with(b"%PDF"));
    let arguments = fs::read_to_string(cli.path("arguments")).unwrap();
    assert_eq!(
        arguments.trim(),
        "-t Homegroup -n 3 -o collate=true -o sides=two-sided-short-edge -o media=A4 -"
    );
}

/// On a file system that is full in truth, where one may be made.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_and_leaves_no_half_paper() {
    let cli = Cli::new();
    cli.ok(&["init"]);
    let request = json!({ "name": "Tuesday", "program": "aa", "weekday": "tue", "time": "19:00" });
    let group = cli.ok(&["call", "group_create", &request.to_string()])["id"].as_str().unwrap().to_owned();
    fs::create_dir(cli.path("small")).unwrap();
    // Room for the beginning of the paper.
    let script = r#"
        mount -t tmpfs -o size=4k none "$1" || exit 77
        "$2" --vault "$3" --passphrase-file "$4" paper written_down --group "$5" -o "$1/members.pdf"
        code=$?; ls -A "$1" >&2; exit $code"#;
    let output = Command::new("unshare")
        .args(["--mount", "--map-root-user", "--user", "sh", "-c", script, "sh", &cli.path("small")])
        .args([env!("CARGO_BIN_EXE_homegroup-cli"), &cli.path("records"), &cli.path("passphrase"), &group])
        .output();
    let Ok(output) = output else { return };
    let said = String::from_utf8_lossy(&output.stderr);
    if output.status.code() == Some(1) && said.contains('{') {
        let told: Value = serde_json::from_str(said.trim()).unwrap();
        assert_eq!((&told["code"], &told["field"]), (&json!("disk_full"), &json!("output")), "{said}");
    } else {
        assert!(!output.status.success() && !said.contains('{'), "{said}");
    }
}

#[test]
fn a_batch_unlocks_once_and_goes_on_after_an_error() {
    let cli = Cli::new();
    cli.ok(&["init"]);
    let lines = [
        r#"{"call":"person_add","request":{"first":"Wren"}}"#,
        r#"{"call":"person_add","request":{"first":""}}"#,
        "no json",
        "",
        r#"{"call":"no_such_thing"}"#,
        r#"{"call":"person_list"}"#,
    ];
    let output = cli.run_with(&["batch"], &lines.join("\n"));
    assert_eq!(output.status.code(), Some(0));
    let answers = String::from_utf8(output.stdout).unwrap();
    let answers: Vec<Value> = answers.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), 5);
    assert_eq!(answers[0]["name"], "Wren");
    assert_eq!(
        (&answers[1]["error"]["code"], &answers[1]["error"]["field"]),
        (&json!("invalid"), &json!("first"))
    );
    assert_eq!(answers[2]["error"]["code"], "invalid");
    assert_eq!(answers[3]["error"]["code"], "unknown_command");
    assert_eq!(answers[4]["people"].as_array().unwrap().len(), 1);
}

#[test]
fn a_request_may_come_on_standard_input() {
    let cli = Cli::new();
    cli.ok(&["init"]);
    let output = cli.run_with(&["call", "person_add", "-"], r#"{"first":"Wren"}"#);
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn errors_are_coded_and_wrong_usage_is_told_apart() {
    let cli = Cli::new();
    assert_eq!(cli.refused(&["verify"])["code"], "no_vault");
    cli.ok(&["init"]);
    assert_eq!(cli.refused(&["init"])["code"], "vault_exists");
    let refused = cli.refused(&["call", "person_add", r#"{"first":"Wren","colour":"red"}"#]);
    assert_eq!((&refused["code"], &refused["field"]), (&json!("invalid"), &json!("colour")));
    assert_eq!(cli.refused(&["call", "person_add", "{"])["field"], "request");
    fs::write(cli.path("passphrase"), "something else entirely").unwrap();
    assert_eq!(cli.refused(&["verify"])["code"], "wrong_passphrase");
    for usage in [&["no-such-verb"][..], &["call"], &["--now", "yesterday", "verify"]] {
        assert_eq!(cli.run(usage).status.code(), Some(2), "{usage:?}");
    }
    let bare = Command::new(env!("CARGO_BIN_EXE_homegroup-cli")).arg("verify").output().unwrap();
    assert_eq!(bare.status.code(), Some(2));
}

#[test]
fn the_command_list_needs_no_records() {
    let output = Command::new(env!("CARGO_BIN_EXE_homegroup-cli")).arg("commands").output().unwrap();
    let list: Value = serde_json::from_slice(&output.stdout).unwrap();
    let names: Vec<_> =
        list["commands"].as_array().unwrap().iter().map(|c| c["name"].as_str().unwrap()).collect();
    let promised = "program_list group_create group_list group_get person_add person_edit person_list roster_add \
         roster_remove meeting_list meeting_get meeting_cancel agenda_get agenda_item_add agenda_item_edit \
         agenda_item_move agenda_item_remove reading_list reading_get reading_add attendance_get attendance_mark \
         visitor_count";
    for name in promised.split_whitespace() {
        assert!(names.contains(&name), "{name}");
    }
    for command in list["commands"].as_array().unwrap() {
        for part in ["request", "response"] {
            let form = command[part].as_str().unwrap().trim_end_matches(" | null");
            assert!(list["types"][form].is_string(), "{} has no {form}", command["name"]);
        }
    }
}

#[test]
fn a_sample_is_made_where_there_is_nothing() {
    let cli = Cli::new();
    let sample = cli.ok(&["sample"]);
    assert_eq!(sample["groups"].as_array().unwrap().len(), 2);
    assert!(sample["recovery_code"].is_string());
    assert_eq!(cli.ok(&["call", "group_list"])["groups"].as_array().unwrap().len(), 2);
}

#[test]
fn a_recovery_code_never_replaces_a_file() {
    let cli = Cli::new();
    fs::write(cli.path("letter"), "dear all").unwrap();
    assert_eq!(cli.refused(&["init", "--recovery-out", &cli.path("letter")])["field"], "recovery_out");
    assert_eq!(fs::read_to_string(cli.path("letter")).unwrap(), "dear all");
    assert_eq!(cli.refused(&["verify"])["code"], "no_vault");
}
