//! An evening on records of ten years, in a process of its own: unlocking, the first screen, the
//! screens after it, and the memory all that takes.

use std::path::Path;

use serde_json::json;

use crate::Done;
use crate::measure::{Timer, memory_mb, peak_mb};
use crate::world::{self, Program};

/// Opens records as she does, with the passphrase, and says in JSON what memory that took: deriving
/// the key fills a good deal of it on purpose, and gives it back.
pub(crate) fn open_by_passphrase(folder: &Path) -> Done {
    let program = Program::tonight(folder)?;
    let timer = Timer::start();
    program.unlock_by_passphrase()?;
    let (wall, cpu) = timer.read();
    program.call("today_get", json!({}))?;
    println!("{}", json!({ "wall": wall, "cpu": cpu, "peak": peak_mb(), "left": memory_mb("VmRSS:") }));
    Ok(())
}

/// Says in JSON what it took.
pub(crate) fn open(folder: &Path) -> Done {
    let program = Program::tonight(folder)?;
    let tonight = world::tonight(folder)?;
    let (group, meeting) = tonight.first().ok_or("no group")?;

    let timer = Timer::start();
    program.unlock(folder)?;
    let (unlock_wall, unlock_cpu) = timer.read();
    program.call("today_get", json!({}))?;
    let (wall, cpu) = timer.read();
    let first_peak = peak_mb();

    let timer = Timer::start();
    let sheet = program.call("attendance_get", json!({ "meeting": meeting }))?;
    let (sheet_wall, _) = timer.read();
    program.call("group_get", json!({ "group": group }))?;
    let timer = Timer::start();
    program.call("person_list", json!({}))?;
    let (people_wall, people_cpu) = timer.read();
    for row in sheet["rows"].as_array().into_iter().flatten().take(20) {
        program.call(
            "attendance_mark",
            json!({ "meeting": meeting, "person": row["person"], "mark": "here" }),
        )?;
    }
    program.call("vault_lock", json!({}))?;
    println!(
        "{}",
        json!({
            "unlock_wall": unlock_wall, "unlock_cpu": unlock_cpu, "wall": wall, "cpu": cpu,
            "first_peak": first_peak, "sheet_wall": sheet_wall, "people_wall": people_wall,
            "people_cpu": people_cpu, "peak": peak_mb(),
        })
    );
    Ok(())
}
