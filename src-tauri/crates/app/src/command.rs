//! What a command is: a name, the form of its request and response, and the function behind it.
//!
//! The list itself is in [`crate::commands`]. Knows no command.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use ts_rs::TS;

use crate::aside::Aside;
use crate::desk::Desk;
use crate::error::{Error, RequestFault};
use crate::host::Host;
use crate::wire::Declarations;

/// One entry of the command list.
pub struct Command {
    /// `noun_verb`.
    pub name: &'static str,
    /// What it does, in a sentence or two.
    pub about: &'static str,
    /// The nouns it may change; empty for one that only asks.
    pub changes: &'static [&'static str],
    /// Whether it runs while the records are locked.
    pub while_locked: bool,
    /// The TypeScript name of the request's type.
    pub request: fn(&mut Declarations) -> String,
    /// The TypeScript name of the response's type.
    pub response: fn(&mut Declarations) -> String,
    /// Whether it also runs while a meeting goes on and names are covered.
    pub while_covered: bool,
    /// Does it.
    pub run: Run,
}

/// Where a command is done.
#[derive(Clone, Copy)]
pub enum Run {
    /// At the desk, one at a time.
    Desk(fn(&mut Desk, Value) -> Result<Outcome, Error>),
    /// Beside the desk, without waiting for it.
    Aside(fn(&Aside, Value) -> Result<Value, Error>),
}

/// What a command comes to.
pub enum Outcome {
    /// It is done.
    Response(Value),
    /// What is left needs the computer only, and may take as long as a person takes.
    Errand(Errand<Value>),
    /// A person is asked first, while the desk is free; then there is something to do at it.
    Asked(Asked<Value>),
}

/// Something for the computer to do once the desk is free again: a person may be asked, and must
/// be able to lock the records meanwhile.
pub type Errand<T> = Box<dyn FnOnce(&dyn Host) -> Result<T, Error>>;

/// A question to a person, and what is done at the desk with the answer.
pub type Asked<T> = Box<dyn FnOnce(&dyn Host) -> Result<AtDesk<T>, Error>>;

/// Something to do at the desk. It may have been locked meanwhile.
pub type AtDesk<T> = Box<dyn FnOnce(&mut Desk) -> Result<T, Error>>;

/// Reads a request, naming the field that does not fit.
///
/// # Errors
/// [`Error::Request`].
pub fn read<T: DeserializeOwned>(request: Value) -> Result<T, Error> {
    // serde would also take a list of fields in their order.
    if !request.is_object() {
        return Err(Error::Request { field: String::new(), fault: RequestFault::Wrong });
    }
    serde_path_to_error::deserialize(request).map_err(|fault| {
        let path = fault.path().to_string();
        let said = fault.inner().to_string();
        let quoted = || said.split('`').nth(1).unwrap_or_default().to_owned();
        let within = |name: String| match path.as_str() {
            "." | "?" => name,
            // The path of an unknown field already ends with its name.
            path if path == name || path.ends_with(&format!(".{name}")) => path.to_owned(),
            path => format!("{path}.{name}"),
        };
        if said.starts_with("missing field") {
            Error::Request { field: within(quoted()), fault: RequestFault::Missing }
        } else if said.starts_with("unknown field") {
            Error::Request { field: within(quoted()), fault: RequestFault::Unknown }
        } else {
            let field = if path == "." { String::new() } else { path };
            Error::Request { field, fault: RequestFault::Wrong }
        }
    })
}

/// Turns a response into JSON.
///
/// # Errors
/// [`Error::Internal`]: a response that is no JSON is the program's own fault.
pub fn write<T: Serialize>(response: &T) -> Result<Value, Error> {
    serde_json::to_value(response).map_err(|_| Error::Internal("a response is no JSON"))
}

/// The TypeScript name of a type, with all it needs declared.
pub fn type_name<T: TS + 'static>(declarations: &mut Declarations) -> String {
    declarations.add::<T>()
}

/// Writes the command list: one line a command.
///
/// `unlocked` commands get a [`crate::call::Call`] on the open vault; `covered` ones too, and run
/// while names are covered. `always` ones get the [`Desk`] itself, `opened` ones the same but only
/// while it is unlocked. An `errand` command gets a call and gives an [`Errand`]; an `asking` one
/// gets the unlocked desk and gives an [`Asked`]. An `aside` one never waits for the desk.
#[macro_export]
macro_rules! commands {
    ($($(#[doc = $about:literal])+ $kind:ident $name:ident($request:ty) -> $response:ty = $run:path $(, changes $($noun:literal)+)?;)+) => {
        /// Every command there is, in the order of the list.
        pub static COMMANDS: &[$crate::command::Command] = &[$(
            $crate::command::Command {
                name: stringify!($name),
                about: concat!($($about),+),
                changes: &[$($($noun),+)?],
                while_locked: $crate::commands!(@locked $kind),
                while_covered: $crate::commands!(@covered $kind),
                request: $crate::command::type_name::<$request>,
                response: $crate::command::type_name::<$response>,
                run: $crate::commands!(@run $kind $request, $run, $response),
            },
        )+];
    };
    (@locked always) => { true };
    (@locked aside) => { true };
    (@locked $other:ident) => { false };
    (@covered covered) => { true };
    (@covered $other:ident) => { $crate::commands!(@locked $other) };
    (@run aside $request:ty, $run:path, $response:ty) => {
        $crate::command::Run::Aside(|aside, request| {
            let request: $request = $crate::command::read(request)?;
            let response: $response = $run(aside, request)?;
            $crate::command::write(&response)
        })
    };
    (@run $kind:ident $request:ty, $run:path, $response:ty) => {
        $crate::command::Run::Desk(|desk, request| {
            let request: $request = $crate::command::read(request)?;
            $crate::commands!(@desk $kind desk, request, $run, $response)
        })
    };
    (@desk always $desk:ident, $request:ident, $run:path, $response:ty) => {{
        let response: $response = $run($desk, $request)?;
        Ok($crate::command::Outcome::Response($crate::command::write(&response)?))
    }};
    (@desk opened $desk:ident, $request:ident, $run:path, $response:ty) => {
        $crate::commands!(@desk always $desk, $request, $run, $response)
    };
    (@desk unlocked $desk:ident, $request:ident, $run:path, $response:ty) => {{
        let response: $response = $run(&mut $desk.call()?, $request)?;
        Ok($crate::command::Outcome::Response($crate::command::write(&response)?))
    }};
    (@desk covered $desk:ident, $request:ident, $run:path, $response:ty) => {{
        let response: $response = $run(&mut $desk.call_while_covered()?, $request)?;
        Ok($crate::command::Outcome::Response($crate::command::write(&response)?))
    }};
    (@desk errand $desk:ident, $request:ident, $run:path, $response:ty) => {{
        let errand: $crate::command::Errand<$response> = $run(&mut $desk.call()?, $request)?;
        let errand = move |host: &dyn $crate::Host| $crate::command::write(&errand(host)?);
        Ok($crate::command::Outcome::Errand(Box::new(errand)))
    }};
    (@desk asking $desk:ident, $request:ident, $run:path, $response:ty) => {{
        let asked: $crate::command::Asked<$response> = $run($desk, $request)?;
        let asked = move |host: &dyn $crate::Host| {
            let work = asked(host)?;
            let work: $crate::command::AtDesk<serde_json::Value> =
                Box::new(move |desk: &mut $crate::Desk| $crate::command::write(&work(desk)?));
            Ok(work)
        };
        Ok($crate::command::Outcome::Asked(Box::new(asked)))
    }};
}
