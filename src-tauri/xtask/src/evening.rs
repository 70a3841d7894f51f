//! The sample group's next evening without a window: agenda, who is here, sign-in sheet. All of
//! it is asked of homegroup-cli, the way anybody could.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::step::{Done, Failure, build, built, output, run, target};

/// The passphrase of sample records, which hold nobody real.
const PASSPHRASE: &str = "eight chairs in a quiet room";

/// Does the evening in a folder of its own, and names it.
pub(crate) fn evening() -> Done {
    build("homegroup-cli")?;
    let evening = Evening::prepare()?;
    output(&mut evening.cli(&["sample"]))?;
    let today = evening.call("today_get", &json!({}))?;
    let id = today["next"]["meeting"]["id"].as_str().ok_or_else(|| {
        Failure::new("the sample group has no meeting coming up; that is a defect of the sample")
    })?;
    // Who was there can't be written down before its day.
    let moved = evening.call("meeting_move", &json!({"meeting": id, "date": today["date"]}))?;
    let meeting = &moved["summary"];
    let agenda = evening.call("agenda_get", &json!({"meeting": id}))?;
    let attendance = evening.everybody_comes_in(id)?;
    let sheet = evening.folder.join("sign-in.pdf");
    let mut paper = evening.cli(&["paper", "sign_in", "--meeting", id]);
    run(paper.arg("-o").arg(&sheet))?;

    print!("\n{}{}", agenda_text(meeting, &agenda), here_text(&attendance));
    println!(
        "\nThe sign-in sheet:      {}\nThe sample's records:   {}\nTheir passphrase:       {PASSPHRASE}",
        sheet.display(),
        evening.records().display(),
    );
    Ok(())
}

struct Evening {
    folder: PathBuf,
}

impl Evening {
    /// A fresh folder below the target folder, with the passphrase in a file.
    fn prepare() -> Done<Self> {
        let folder = target().join("sample-evening");
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(|error| lost(&folder, &error))?;
        }
        fs::create_dir_all(&folder).map_err(|error| lost(&folder, &error))?;
        let evening = Self { folder };
        let file = evening.passphrase_file();
        fs::write(&file, PASSPHRASE).map_err(|error| lost(&file, &error))?;
        Ok(evening)
    }

    fn records(&self) -> PathBuf {
        self.folder.join("records")
    }

    fn passphrase_file(&self) -> PathBuf {
        self.folder.join("passphrase.txt")
    }

    fn cli(&self, words: &[&str]) -> Command {
        let mut cli = Command::new(built("homegroup-cli"));
        cli.arg("--vault").arg(self.records());
        cli.arg("--passphrase-file").arg(self.passphrase_file());
        cli.args(words);
        cli
    }

    /// Counts, and marks the first few on the list; answers what then stands on the sheet.
    fn everybody_comes_in(&self, meeting: &str) -> Done<Value> {
        self.call("visitor_count", &json!({"meeting": meeting, "room": 9, "newcomers": 2}))?;
        let attendance = self.call("attendance_get", &json!({"meeting": meeting}))?;
        for (row, mark) in list(&attendance["rows"]).iter().zip(["here", "here", "late", "here"]) {
            let request = json!({"meeting": meeting, "person": row["person"], "mark": mark});
            self.call("attendance_mark", &request)?;
        }
        self.call("attendance_get", &json!({"meeting": meeting}))
    }

    fn call(&self, name: &str, request: &Value) -> Done<Value> {
        let answer = output(&mut self.cli(&["call", name, &request.to_string()]))?;
        serde_json::from_str(&answer)
            .map_err(|error| Failure::new(format!("{name} did not answer in JSON: {error}")))
    }
}

fn agenda_text(meeting: &Value, agenda: &Value) -> String {
    let mut text = format!(
        "{}, {}, {} to {}\n\n",
        words(&meeting["group_name"]),
        words(&meeting["date"]),
        words(&agenda["starts"]),
        words(&agenda["closes"]),
    );
    for item in list(&agenda["items"]) {
        let _ = writeln!(
            text,
            "  {:5}  {:>3} min  {}{}",
            words(&item["start"]),
            item["minutes"].as_i64().unwrap_or_default(),
            words(&item["title"]),
            match item["who"].as_str() {
                Some(who) => format!(" ({who})"),
                None => String::new(),
            }
        );
    }
    text
}

fn here_text(attendance: &Value) -> String {
    let count = |name: &str| match attendance["counts"][name].as_u64() {
        Some(count) => count.to_string(),
        None => "not counted yet".to_owned(),
    };
    let mut text = format!(
        "\nWho is here: in the room {}, newcomers {}, online {}\n",
        count("room"),
        count("newcomers"),
        count("online"),
    );
    for row in list(&attendance["rows"]) {
        let mark = row["mark"].as_str().unwrap_or("");
        let _ = writeln!(text, "  {:8}  {}", mark, words(&row["name"]));
    }
    text
}

fn words(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn lost(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_agenda_is_a_column_of_time() {
        let meeting = json!({"group_name": "Sample", "date": "2026-11-24"});
        let agenda = json!({"starts": "19:00", "closes": "20:00", "items": [
            {"start": "19:00", "minutes": 2, "title": "Welcome", "who": "Dana R."},
            {"start": "19:02", "minutes": 35, "title": "Sharing", "who": null},
        ]});
        assert_eq!(
            agenda_text(&meeting, &agenda),
            "Sample, 2026-11-24, 19:00 to 20:00\n\n  \
             19:00    2 min  Welcome (Dana R.)\n  \
             19:02   35 min  Sharing\n"
        );
    }

    #[test]
    fn what_nobody_counted_is_not_shown_as_nought() {
        let attendance = json!({"counts": {"room": 7, "newcomers": null}, "rows": [
            {"name": "Ana", "mark": "here"}, {"name": "Joe B.", "mark": null},
        ]});
        let text = here_text(&attendance);
        assert!(text.contains("in the room 7, newcomers not counted yet"));
        assert!(text.contains("  here      Ana\n            Joe B.\n"));
    }
}
