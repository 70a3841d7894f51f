//! The emergency card's numbers: those that come with the program, and what she put right.
//!
//! Read while the records are locked, so it lies with the preferences and nothing of the records is
//! in it; and it waits for nothing but the desk.

use chrono::NaiveDate;
use chrono_tz::Tz;
use model::Problem;
use model::emergency::{self as rule, Country, Line, Reach};
use model::text;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::Error;
use crate::host::Host;
use crate::program::Nothing;

/// What she put right about the card, as it lies in the preferences.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Own {
    /// The country chosen; none: the computer's.
    country: Option<String>,
    /// Numbers put right, by the line they stand for.
    corrected: Vec<OwnLine>,
    /// Numbers of her town.
    local: Vec<OwnLine>,
}

/// A number she wrote herself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct OwnLine {
    /// What it is called; in a correction, the id of the line.
    called: String,
    number: String,
    checked_on: NaiveDate,
}

/// The emergency card's numbers.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EmergencyCard {
    /// The country they are for; null if the computer did not say and nobody chose.
    #[ts(type = "EmergencyCountry | null")]
    pub country: Option<&'static str>,
    /// Ambulance, police, fire: of that country.
    pub emergency: Option<EmergencyLine>,
    /// For somebody who thinks of suicide: of that country.
    pub crisis: Vec<EmergencyLine>,
    /// Numbers of her own.
    pub local: Vec<EmergencyLine>,
    /// Every country's numbers, for where none is known.
    pub countries: Vec<EmergencyNumbers>,
}

/// One country's numbers, as they come with the program.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EmergencyNumbers {
    /// Which country.
    #[ts(type = "EmergencyCountry")]
    pub country: &'static str,
    /// Ambulance, police, fire.
    pub emergency: EmergencyLine,
    /// For somebody who thinks of suicide.
    pub crisis: Vec<EmergencyLine>,
}

/// A number to call.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EmergencyLine {
    /// Names the line it came with; null for one of her own.
    pub line: Option<&'static str>,
    /// What it is called; empty for a country's emergency number.
    pub name: String,
    /// As it is dialled.
    pub number: String,
    /// How it is reached.
    #[ts(type = "\"call\" | \"call_or_text\" | \"text\"")]
    pub reach: &'static str,
    /// The word to send, where it is reached by text message.
    pub word: Option<&'static str>,
    /// The day the number was last checked.
    #[ts(as = "String")]
    pub checked_on: NaiveDate,
    /// She wrote it herself.
    pub own: bool,
}

/// Puts the card right; what is left out stays, and a list takes the place of the one before.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EmergencyEdit {
    /// The country; empty is the computer's.
    #[serde(default)]
    #[ts(optional, type = "EmergencyCountry | \"\"")]
    pub country: Option<String>,
    /// Numbers put right. One that is as it came is no correction.
    #[serde(default)]
    #[ts(optional)]
    pub corrected: Option<Vec<EmergencyCorrection>>,
    /// At most three numbers of her town.
    #[serde(default)]
    #[ts(optional)]
    pub local: Option<Vec<EmergencyLocal>>,
}

/// A number put right.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EmergencyCorrection {
    /// Which line.
    pub line: String,
    /// The number as it should be. At most 40 characters.
    pub number: String,
}

/// A number of her town.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EmergencyLocal {
    /// What it is called, never a person: the card shows while the records are locked. At most 60
    /// characters.
    pub name: String,
    /// The number. At most 40 characters.
    pub number: String,
}

/// `emergency_get`
pub(crate) fn get(desk: &mut Desk, _: Nothing) -> Result<EmergencyCard, Error> {
    Ok(card(&desk.preferences.emergency, &*desk.host))
}

/// The numbers as they are for this computer and with what she put right.
pub(crate) fn card(own: &Own, host: &dyn Host) -> EmergencyCard {
    let tag = host.language().unwrap_or_default();
    let country = match own.country.as_deref().and_then(rule::country) {
        Some(chosen) => Some(chosen),
        None => rule::likely_country(&tag, &host.zone()),
    };
    let local = own.local.iter().map(|line| EmergencyLine {
        line: None,
        name: line.called.clone(),
        number: line.number.clone(),
        reach: "call",
        word: None,
        checked_on: line.checked_on,
        own: true,
    });
    let numbers = |country: &'static Country| EmergencyNumbers {
        country: country.id,
        emergency: shown(country.emergency, own),
        crisis: country.crisis.iter().map(|line| shown(line, own)).collect(),
    };
    let mine = country.map(numbers);
    EmergencyCard {
        country: country.map(|country| country.id),
        emergency: mine.as_ref().map(|mine| mine.emergency.clone()),
        crisis: mine.map(|mine| mine.crisis).unwrap_or_default(),
        local: local.collect(),
        countries: rule::COUNTRIES.iter().map(numbers).collect(),
    }
}

fn shown(line: &'static Line, own: &Own) -> EmergencyLine {
    let corrected = own.corrected.iter().find(|corrected| corrected.called == line.id);
    EmergencyLine {
        line: Some(line.id),
        name: line.name.to_owned(),
        number: corrected.map_or_else(|| line.number.to_owned(), |corrected| corrected.number.clone()),
        reach: match line.reach {
            Reach::Call => "call",
            Reach::CallOrText => "call_or_text",
            Reach::Text(_) => "text",
        },
        word: match line.reach {
            Reach::Text(word) => Some(word),
            Reach::Call | Reach::CallOrText => None,
        },
        checked_on: corrected.map_or(rule::CHECKED_ON, |corrected| corrected.checked_on),
        own: corrected.is_some(),
    }
}

/// `emergency_edit`
pub(crate) fn edit(desk: &mut Desk, request: EmergencyEdit) -> Result<EmergencyCard, Error> {
    let zone = desk.host.zone().parse().unwrap_or(Tz::UTC);
    let today = model::meeting::today(zone, desk.host.now());
    let mut own = desk.preferences.emergency.clone();
    if let Some(country) = request.country {
        if !country.is_empty() && rule::country(&country).is_none() {
            return Err(Problem::NotAChoice.at("country").into());
        }
        own.country = Some(country).filter(|country| !country.is_empty());
    }
    if let Some(corrected) = request.corrected {
        let before = std::mem::take(&mut own.corrected);
        for (at, given) in corrected.into_iter().enumerate() {
            let field = |name: &str| format!("corrected.{at}.{name}");
            let Some(line) = rule::known_line(&given.line) else {
                return Err(Problem::NotAChoice.at(&field("line")).into());
            };
            let number = rule::number(&field("number"), &given.number)?;
            own.corrected.retain(|corrected| corrected.called != line.id);
            if number != line.number {
                own.corrected.push(written(&before, line.id.to_owned(), number, today));
            }
        }
    }
    if let Some(local) = request.local {
        if local.len() > rule::MAX_OWN {
            return Err(Problem::TooMany { max: rule::MAX_OWN }.at("local").into());
        }
        let before = std::mem::take(&mut own.local);
        for (at, given) in local.into_iter().enumerate() {
            let name = text::required_line(&format!("local.{at}.name"), &given.name, rule::CALLED)?;
            let number = rule::number(&format!("local.{at}.number"), &given.number)?;
            own.local.push(written(&before, name, number, today));
        }
    }
    let mut preferences = desk.preferences.clone();
    preferences.emergency = own;
    // Before there are records the choice is only remembered: an empty folder stays empty.
    if desk.holds_records()? {
        preferences.write(&desk.path)?;
    }
    desk.preferences = preferences;
    get(desk, Nothing {})
}

/// A number as it is kept: checked today, unless it stood there just so before.
fn written(before: &[OwnLine], called: String, number: String, today: NaiveDate) -> OwnLine {
    let same = before.iter().find(|line| line.called == called && line.number == number);
    let checked_on = same.map_or(today, |line| line.checked_on);
    OwnLine { called, number, checked_on }
}
