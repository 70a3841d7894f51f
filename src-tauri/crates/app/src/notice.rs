//! What the program has to say about the records, until she puts it away.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::Error;
use crate::paper::reminder;
use crate::program::Nothing;
use crate::vault::{self, VaultStatus};
use crate::words::{Argument, Words};

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// A write that was cut short is not kept.
    Dropped,
    /// A damaged copy was put right.
    Repaired,
    /// The index was made anew.
    Rebuilt,
    /// The journal was damaged, and everything was saved from the index.
    Recovered,
    /// There is no index for now.
    WithoutIndex,
    /// Another program left copies in the folder.
    Strangers,
    /// The disk is nearly full.
    DiskLow,
    /// The clock jumped ahead.
    ClockJumped,
    /// Names became totals.
    NamesExpired,
    /// It is time for a backup.
    BackupDue,
    /// A paper with names that was saved is to be deleted.
    PaperToDelete,
}

/// Something she should know.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Notice {
    /// What it is about.
    pub kind: NoticeKind,
    /// What happened and what to do, in her language.
    pub message: String,
}

/// Puts a notice away.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoticeDismiss {
    /// Which.
    pub kind: NoticeKind,
}

/// Something to be said, in whatever language is spoken then.
#[derive(Debug, Clone, Default)]
pub(crate) struct Noticed {
    notices: Vec<Said>,
}

/// One of them: what fills its message.
#[derive(Debug, Clone)]
struct Said {
    kind: NoticeKind,
    count: Option<i64>,
    texts: Vec<(&'static str, String)>,
}

impl Noticed {
    /// Has something said; once a kind.
    pub(crate) fn say(&mut self, kind: NoticeKind, count: Option<i64>, texts: Vec<(&'static str, String)>) {
        self.put_away(kind);
        self.notices.push(Said { kind, count, texts });
    }

    /// Has it said no more.
    pub(crate) fn put_away(&mut self, kind: NoticeKind) {
        self.notices.retain(|said| said.kind != kind);
    }

    /// Says nothing any more.
    pub(crate) fn clear(&mut self) {
        self.notices.clear();
    }

    /// Everything there is to say.
    pub(crate) fn all(&self, words: &Words) -> Vec<Notice> {
        let notices = self.notices.iter().map(|Said { kind, count, texts }| {
            let mut with: Vec<(&str, Argument<'_>)> =
                texts.iter().map(|(name, text)| (*name, text.as_str().into())).collect();
            with.extend(count.map(|count| ("count", count.into())));
            Notice { kind: *kind, message: words.say_with(kind.key(), &with) }
        });
        notices.collect()
    }
}

impl NoticeKind {
    fn key(self) -> &'static str {
        match self {
            Self::Dropped => "notice-dropped",
            Self::Repaired => "notice-repaired",
            Self::Rebuilt => "notice-rebuilt",
            Self::Recovered => "notice-recovered",
            Self::WithoutIndex => "notice-without-index",
            Self::Strangers => "notice-strangers",
            Self::DiskLow => "notice-disk-low",
            Self::ClockJumped => "notice-clock-jumped",
            Self::NamesExpired => "notice-names-expired",
            Self::BackupDue => "notice-backup-due",
            Self::PaperToDelete => "notice-paper-to-delete",
        }
    }
}

/// `notice_dismiss`
pub(crate) fn dismiss(desk: &mut Desk, request: NoticeDismiss) -> Result<VaultStatus, Error> {
    if request.kind == NoticeKind::PaperToDelete {
        reminder::put_away(&mut desk.call()?)?;
    }
    desk.notices.put_away(request.kind);
    vault::status(desk, Nothing {})
}
