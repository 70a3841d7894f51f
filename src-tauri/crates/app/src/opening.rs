//! What is done once the records are open, before the first screen asks for anything.
//!
//! None of it may keep her out: what can't be done now, on a full disk say, is done another time.

use chrono_tz::Tz;

use crate::backup;
use crate::call::Call;
use crate::desk::Desk;
use crate::error::Error;
use crate::notice::{NoticeKind, Noticed};
use crate::paper::reminder;
use crate::records::{ABOUT, ABOUT_ID, Leaves, Read as _, roster};
use crate::retention;

/// Does what is due; `restored` if a backup has just taken the records' place. The records stay open whatever comes of it.
pub(crate) fn after_unlock(desk: &mut Desk, restored: bool) {
    desk.aside.somebody_is_here();
    desk.notices.clear();
    let mut noticed = Noticed::default();
    if let Some(vault) = &desk.open {
        notice_what_was_found(vault.opened(), &mut noticed);
    }
    if let Ok(mut call) = desk.call() {
        let _ = move_rosters(&mut call);
    }
    let _ = retention::at_opening(desk, &mut noticed, restored);
    if desk.call().is_ok_and(|call| backup::is_due(&call).unwrap_or(false)) {
        noticed.say(NoticeKind::BackupDue, None, Vec::new());
    }
    if let Ok(mut call) = desk.call() {
        let _ = reminder::at_opening(&mut call, &mut noticed);
    }
    desk.notices = noticed;
}

fn notice_what_was_found(opened: &vault::Opened, noticed: &mut Noticed) {
    let mut say = |said: bool, kind: NoticeKind| {
        if said {
            noticed.say(kind, None, Vec::new());
        }
    };
    say(opened.dropped > 0, NoticeKind::Dropped);
    say(opened.envelope_repaired || opened.anchor_repaired, NoticeKind::Repaired);
    say(opened.index_rebuilt, NoticeKind::Rebuilt);
    say(opened.without_index, NoticeKind::WithoutIndex);
    say(opened.recovered, NoticeKind::Recovered);
    say(opened.reserve_spent, NoticeKind::DiskLow);
    if !opened.strangers.is_empty() {
        noticed.say(NoticeKind::Strangers, None, vec![("files", opened.strangers.join(", "))]);
    }
}

/// Writes down when the records were made: until there is a backup, its reminder counts from then.
pub(crate) fn remember_when_made(desk: &mut Desk) {
    if let Ok(mut call) = desk.call() {
        let zone = call.host.zone().parse().unwrap_or(Tz::UTC);
        let mut leaves = Leaves::of(ABOUT, ABOUT_ID);
        leaves.set("made_on", call.today(zone));
        let _ = call.commit_unnamed(vec![leaves]);
    }
    desk.notices.put_away(NoticeKind::BackupDue);
}

/// Once: lists lay with the people before.
fn move_rosters(call: &mut Call<'_>) -> Result<(), Error> {
    let about = call.tree(ABOUT, ABOUT_ID)?;
    if about.is_some_and(|about| about.flag("rosters_moved")) {
        return Ok(());
    }
    let mut all = roster::moved(call)?;
    let mut leaves = Leaves::of(ABOUT, ABOUT_ID);
    leaves.set("rosters_moved", true);
    all.push(leaves);
    call.commit_unnamed(all)
}
