//! The TypeScript the window is written against, made from the Rust types.
//!
//! Knows the command list and nothing of how commands work. `cargo xtask types` writes the result
//! to `ui/src/lib/wire.ts`, and the tests fail when that file is not current.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use model::consent::Consent;
use model::counting::Figure;
use model::cycle::{CycleBy, OnCancel};
use model::licence::Licence;
use model::name::Policy;
use model::paper::{PaperKind, Subject};
use model::regime::Regime;
use model::sheet::Mark;
use model::status::Status;
use serde_json::{Value, json};
use ts_rs::{Config, TS, TypeVisitor};

use crate::commands::COMMANDS;
use crate::error::WireError;

/// TypeScript declarations by name.
#[derive(Default)]
pub struct Declarations {
    config: Config,
    found: BTreeMap<String, String>,
}

impl Declarations {
    /// Declares a type and every type it is made of; returns its name.
    pub fn add<T: TS + 'static + ?Sized>(&mut self) -> String {
        self.visit::<T>();
        T::name(&self.config)
    }
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only types of ours have a file they would be exported to; the rest is built in.
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if self.found.contains_key(&name) {
                return;
            }
            let docs = T::docs().unwrap_or_default();
            self.found.insert(name, format!("{docs}export {}\n", T::decl(&self.config)));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// The whole of `wire.ts`.
#[must_use]
pub fn typescript() -> String {
    let mut declarations = Declarations::default();
    declarations.add::<WireError>();
    let mut calls = String::from(
        "/** Every command: the form of its request and of its response. */\nexport interface Calls {\n",
    );
    for command in COMMANDS {
        let request = (command.request)(&mut declarations);
        let response = (command.response)(&mut declarations);
        let about = command.about.trim();
        // Writing to a String can't fail.
        let _ = writeln!(
            calls,
            "  /** {about} */\n  {}: {{ request: {request}; response: {response} }};",
            command.name
        );
    }
    calls.push_str("}\n");
    let types: Vec<String> = declarations.found.values().map(|declared| tidied(declared)).collect();
    let types = types.join("\n");
    format!(
        "// Made from the Rust types by `cargo xtask types`. Do not edit.\n\n{}\n{types}\n{calls}",
        words()
    )
}

/// Types that are words of the model, or only a name for text.
fn words() -> String {
    let union = |name: &str, words: Vec<&str>| {
        let words: Vec<String> = words.into_iter().map(|word| format!("\"{word}\"")).collect();
        format!("export type {name} = {};\n", words.join(" | "))
    };
    [
        "/** 32 hexadecimal digits. */\nexport type Id = string;\n".to_owned(),
        "/** A day of the calendar: 2026-11-24. */\nexport type Day = string;\n".to_owned(),
        "/** A time of day: 19:00. */\nexport type Time = string;\n".to_owned(),
        "/** Changes whenever the thing it belongs to does. */\nexport type Stamp = string;\n".to_owned(),
        union("CareKind", vec!["welcome", "away", "once"]),
        union("EmergencyCountry", model::emergency::COUNTRIES.iter().map(|country| country.id).collect()),
        union("Weekday", vec!["mon", "tue", "wed", "thu", "fri", "sat", "sun"]),
        union("Consent", Consent::ALL.iter().map(|consent| consent.text()).collect()),
        union("NamePolicy", Policy::ALL.iter().map(|policy| policy.text()).collect()),
        union("PaperKind", PaperKind::ALL.iter().map(|kind| kind.id()).collect()),
        union("PaperSubject", Subject::ALL.iter().map(|subject| subject.field()).collect()),
        union("Status", Status::ALL.iter().map(|status| status.text()).collect()),
        union("Mark", Mark::ALL.iter().map(|mark| mark.text()).collect()),
        union("FigureId", Figure::ALL.iter().map(|figure| figure.id()).collect()),
        union("Licence", Licence::ALL.iter().map(|licence| licence.id()).collect()),
        union("CycleBy", CycleBy::ALL.iter().map(|by| by.id()).collect()),
        union("OnCancel", OnCancel::ALL.iter().map(|on| on.id()).collect()),
        union("CycleChange", vec!["given", "only", "from", "rest"]),
        union("RegimeId", Regime::ALL.iter().map(|regime| regime.id()).collect()),
    ]
    .concat()
}

/// A declaration as a person would lay it out: one field a line, its comment above.
fn tidied(declared: &str) -> String {
    let mut tidy = String::new();
    let joined = declared.replace("/**\n * ", "/** ").replace("\n */", " */").replace("\n * ", "\n   * ");
    let lines = joined.lines().map(str::trim_end).filter(|line| !line.is_empty());
    let mut within = false;
    for line in lines {
        let (body, last) = match line.strip_suffix("};") {
            Some(body) if within => (body.trim_end(), true),
            _ => (line, false),
        };
        let indent = if within && !body.starts_with("   *") { "  " } else { "" };
        tidy.push_str(indent);
        tidy.push_str(&body.strip_suffix(',').map_or(body.to_owned(), |field| format!("{field};")));
        tidy.push('\n');
        if last {
            tidy.push_str("};\n");
        }
        within |= line.ends_with('{');
    }
    tidy
}

/// The command list as `homegroup-cli commands` prints it: forms in TypeScript notation, with the
/// types they are made of beside them.
#[must_use]
pub fn described() -> Value {
    let mut declarations = Declarations::default();
    let commands: Vec<Value> = COMMANDS
        .iter()
        .map(|command| {
            json!({
                "name": command.name,
                "about": command.about.trim(),
                "request": (command.request)(&mut declarations),
                "response": (command.response)(&mut declarations),
                "changes": command.changes,
                "while_locked": command.while_locked,
            })
        })
        .collect();
    let types: BTreeMap<String, String> = declarations
        .found
        .into_iter()
        .map(|(name, declared)| {
            let form = declared.rsplit("export ").next().unwrap_or_default().trim().to_owned();
            (name, form)
        })
        .collect();
    json!({ "commands": commands, "types": types })
}
