//! A thin WebDriver client: the few W3C endpoints these tests use, one blocking request each.
//! It knows nothing of Homegroup.

use std::time::Duration;

use serde_json::{Value, json};

/// The key under which WebDriver names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// One open window under a driver's control.
pub(crate) struct Session {
    agent: ureq::Agent,
    base: String,
}

/// What the driver said instead of an answer.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) error: String,
    pub(crate) message: String,
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.error, self.message)
    }
}

/// An element of the page, for as long as the page keeps it.
#[derive(Clone, Debug)]
pub(crate) struct Element(String);

impl Session {
    /// Starts `binary` with `args` through the driver that listens on `port`.
    pub(crate) fn open(port: u16, binary: &str, args: &[String]) -> Result<Self, Refusal> {
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .proxy(None)
            .timeout_global(Some(Duration::from_secs(90)))
            .build()
            .new_agent();
        let mut session = Self { agent, base: format!("http://127.0.0.1:{port}/session") };
        let wanted = json!({"capabilities": {"alwaysMatch": {
            "webkitgtk:browserOptions": {"binary": binary, "args": args},
            "timeouts": {"script": 60_000, "pageLoad": 60_000, "implicit": 0},
        }}});
        let opened = session.send("POST", "", Some(wanted))?;
        let id = opened["sessionId"].as_str().unwrap_or_default();
        session.base = format!("{}/{id}", session.base);
        Ok(session)
    }

    /// Closes the window; the program under it ends.
    pub(crate) fn close(&self) -> Result<(), Refusal> {
        self.send("DELETE", "", None).map(drop)
    }

    /// Runs the body of a function in the page and returns what it returned. A promise is
    /// waited for.
    pub(crate) fn run(&self, body: &str, args: Value) -> Result<Value, Refusal> {
        self.send("POST", "/execute/sync", Some(json!({"script": body, "args": args})))
    }

    pub(crate) fn title(&self) -> Result<String, Refusal> {
        let title = self.send("GET", "/title", None)?;
        Ok(title.as_str().unwrap_or_default().to_owned())
    }

    /// The first element that a CSS selector finds.
    pub(crate) fn find(&self, css: &str) -> Result<Element, Refusal> {
        let found = self.send("POST", "/element", Some(json!({"using": "css selector", "value": css})))?;
        Ok(Element(found[ELEMENT].as_str().unwrap_or_default().to_owned()))
    }

    /// Types into one element; for a file field the text is the file's path.
    pub(crate) fn send_keys(&self, element: &Element, text: &str) -> Result<(), Refusal> {
        let path = format!("/element/{}/value", element.0);
        self.send("POST", &path, Some(json!({"text": text}))).map(drop)
    }

    /// Presses and lets go of keys on the keyboard, wherever the focus is. `held` stay down
    /// meanwhile. Keys are characters; the unprintable ones are WebDriver's code points.
    pub(crate) fn press(&self, held: &[char], keys: &[char]) -> Result<(), Refusal> {
        let mut steps = Vec::new();
        for key in held {
            steps.push(json!({"type": "keyDown", "value": key}));
        }
        for key in keys {
            steps.push(json!({"type": "keyDown", "value": key}));
            steps.push(json!({"type": "keyUp", "value": key}));
        }
        for key in held.iter().rev() {
            steps.push(json!({"type": "keyUp", "value": key}));
        }
        self.send(
            "POST",
            "/actions",
            Some(json!({"actions": [{"type": "key", "id": "keyboard", "actions": steps}]})),
        )
        .map(drop)
    }

    /// The window's page as a PNG, in base64.
    pub(crate) fn picture(&self) -> Result<String, Refusal> {
        let picture = self.send("GET", "/screenshot", None)?;
        Ok(picture.as_str().unwrap_or_default().to_owned())
    }

    fn send(&self, method: &str, path: &str, body: Option<Value>) -> Result<Value, Refusal> {
        let lost = |error: ureq::Error| Refusal { error: "no answer".to_owned(), message: error.to_string() };
        let url = format!("{}{path}", self.base);
        let answer = match (method, body) {
            ("POST", body) => self.agent.post(&url).send_json(body.unwrap_or(json!({}))),
            ("DELETE", _) => self.agent.delete(&url).call(),
            _ => self.agent.get(&url).call(),
        };
        let mut answer = answer.map_err(lost)?;
        let well = answer.status().is_success();
        // A screenshot passes the reader's usual limit of 10 MB on a large page.
        let mut answer: Value =
            answer.body_mut().with_config().limit(64 * 1024 * 1024).read_json().map_err(lost)?;
        let value = answer["value"].take();
        if well {
            return Ok(value);
        }
        let say = |what: &str| value[what].as_str().unwrap_or_default().to_owned();
        Err(Refusal { error: say("error"), message: say("message") })
    }
}
