//! The TypeScript the window is written against, made from the Rust types.
//!
//! Knows the command list and nothing of how commands work. `cargo xtask types` writes the result
//! to `ui/src/lib/wire.ts`, and the tests fail when that file is not current.

use std::collections::BTreeMap;
use std::fmt::Write as _;

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
    let types: String = declarations.found.into_values().collect::<Vec<_>>().join("\n");
    format!("// Made from the Rust types by `cargo xtask types`. Do not edit.\n\n{types}\n{calls}")
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
