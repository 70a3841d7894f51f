//! What may stand on the command line.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use clap::{Args, Parser, Subcommand, ValueEnum};

/// Homegroup without a window: agendas, rosters and papers for people who run recovery support
/// groups. Everything stays on this computer, encrypted.
#[derive(Parser)]
#[command(name = "homegroup-cli", version)]
pub(crate) struct Arguments {
    /// The folder the records are in, or are to be made in
    #[arg(long, value_name = "DIR")]
    pub(crate) vault: Option<PathBuf>,
    /// A file whose first line is the passphrase
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// Stands in for the clock, such as 2026-11-24T18:30 in this computer's zone
    #[arg(long, value_name = "TIME", value_parser = parse_now)]
    pub(crate) now: Option<DateTime<Utc>>,
    /// What to do
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Make new records; prints the recovery code, or writes it to a file
    Init {
        /// Write the recovery code there instead of printing it
        #[arg(long, value_name = "FILE")]
        recovery_out: Option<PathBuf>,
    },
    /// Make a sample group with invented people; makes the records first if there are none
    Sample,
    /// List every command with its request and response, as JSON
    Commands,
    /// Do one command
    Call {
        /// Its name; `commands` lists them
        name: String,
        /// Its request as JSON; - reads it from standard input; {} if left out
        request: Option<String>,
    },
    /// Do one command a line of standard input, {"call":NAME,"request":{..}}, one answer a line
    Batch,
    /// Bring something from a file
    Import {
        #[command(subcommand)]
        what: Import,
    },
    /// Make a paper; `paper list` names them all, as JSON
    Paper(Box<Paper>),
    /// Turn a backup into plain text: JSON Lines on standard output. Needs no records on this
    /// computer, only the passphrase or the recovery code of those it was made of
    ReadBackup {
        /// The backup
        file: PathBuf,
        /// Write tables of groups, lists, people, meetings and attendance into this folder, too
        #[arg(long, value_name = "FOLDER")]
        csv: Option<PathBuf>,
        /// A file whose first line is the recovery code, instead of a passphrase
        #[arg(long, value_name = "FILE")]
        recovery_code: Option<PathBuf>,
    },
    /// Read all records back and say whether they are whole
    Verify,
    /// Print the TypeScript types the window is written against
    #[command(hide = true)]
    Types,
}

#[derive(Subcommand)]
pub(crate) enum Import {
    /// Bring people from a CSV file onto a group's list
    People {
        /// The file
        file: PathBuf,
        /// Whose list
        #[arg(long, value_name = "ID")]
        group: String,
        /// Only say what would happen
        #[arg(long)]
        dry_run: bool,
    },
}

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct Paper {
    #[command(subcommand)]
    pub(crate) list: Option<PaperVerb>,
    /// Which paper; `paper list` names them
    #[arg(required = true)]
    pub(crate) kind: Option<String>,
    /// Of which meeting
    #[arg(long, value_name = "ID")]
    pub(crate) meeting: Option<String>,
    /// Of which group
    #[arg(long, value_name = "ID")]
    pub(crate) group: Option<String>,
    /// About whom
    #[arg(long, value_name = "ID")]
    pub(crate) person: Option<String>,
    /// Which reading
    #[arg(long, value_name = "ID")]
    pub(crate) reading: Option<String>,
    /// Which handout
    #[arg(long, value_name = "ID")]
    pub(crate) handout: Option<String>,
    /// Under which release of the person's
    #[arg(long, value_name = "ID")]
    pub(crate) release: Option<String>,
    /// On which paper size; the chosen one if left out
    #[arg(long, value_enum)]
    pub(crate) page: Option<Page>,
    /// In which language, where it comes in several: en or es
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) language: Option<String>,
    /// In large print
    #[arg(long)]
    pub(crate) large: bool,
    /// How much of each name: first, initial or whole
    #[arg(long, value_name = "NAMES")]
    pub(crate) names: Option<String>,
    /// For how many meetings
    #[arg(long, value_name = "N")]
    pub(crate) meetings: Option<u32>,
    /// From which day on, such as 2026-09-01
    #[arg(long, value_name = "DAY")]
    pub(crate) from: Option<String>,
    /// To which day
    #[arg(long, value_name = "DAY")]
    pub(crate) until: Option<String>,
    /// With lines for first names
    #[arg(long)]
    pub(crate) name_lines: bool,
    /// Whose first names; several with commas between
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    pub(crate) people: Vec<String>,
    /// Where to write the PDF
    #[arg(short, long, value_name = "FILE", required = true)]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Subcommand)]
pub(crate) enum PaperVerb {
    /// Name every kind of paper as JSON: what it is about, and whether names are on it. Needs no
    /// records
    List,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Page {
    /// US Letter
    Letter,
    /// ISO A4
    A4,
}

impl Page {
    pub(crate) fn wire(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::A4 => "a4",
        }
    }
}

fn parse_now(text: &str) -> Result<DateTime<Utc>, &'static str> {
    app::Computer::moment(text).ok_or("give a time such as 2026-11-24T18:30")
}
