//! A handout on paper: what its fields, its numbers and its places are filled in with.

use std::rc::Rc;

use chrono::{Days, NaiveDate, TimeDelta};
use model::Id;
use model::group::Group;
use model::handout::{self as rule, Block, NotAHandout};
use model::schedule::{Nth, Pattern, Rule};
use model::text::folded;
use papers::{MeetingPlace, Number, Paper, Picture};
use serde::Deserialize;
use ts_rs::TS;

use super::shelf::refused;
use crate::call::Call;
use crate::dates;
use crate::emergency::{self, EmergencyLine};
use crate::error::Error;
use crate::logo;
use crate::paper::{self, PaperMade};
use crate::preferences::PaperSize;
use crate::words::{Language, Words};

/// How far ahead the next meeting is looked for.
const DAYS_AHEAD: u64 = 400;

/// Shows what a text looks like on paper.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandoutPreview {
    /// The text, at most 40,000 characters.
    pub text: String,
    /// The language of the text; hers if left out.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<Language>,
    /// It is set in large letters.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub large: bool,
    /// The group it is filled in for; null leaves blanks to write on.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub group: Option<Id>,
    /// On which paper size; the chosen one if left out.
    #[serde(default)]
    #[ts(optional)]
    pub page: Option<PaperSize>,
}

/// What a handout is set with.
pub(crate) struct Setting {
    /// The language of its text.
    pub(crate) language: Language,
    pub(crate) large: bool,
    /// The group it is for.
    pub(crate) group: Option<Id>,
    /// The day it is for; today if there is none.
    pub(crate) day: Option<NaiveDate>,
    pub(crate) page: papers::Page,
}

/// `handout_preview`
pub(crate) fn preview(call: &mut Call<'_>, request: HandoutPreview) -> Result<PaperMade, Error> {
    let setting = Setting {
        language: request.language.unwrap_or(call.words.language()),
        large: request.large,
        group: request.group,
        day: None,
        page: match request.page.unwrap_or(call.preferences.page) {
            PaperSize::Letter => papers::Page::Letter,
            PaperSize::A4 => papers::Page::A4,
        },
    };
    Ok(paper::shown(of_text(call, &request.text, &setting)?))
}

/// A text as a paper.
///
/// # Errors
/// At `text`, if it is no handout; at `group`; what the paper refuses.
pub(crate) fn of_text(call: &Call<'_>, text: &str, setting: &Setting) -> Result<Paper, Error> {
    let (_, handout) = rule::checked_text("text", text).map_err(|fault| match fault {
        NotAHandout::Invalid(invalid) => invalid.into(),
        NotAHandout::Faulty(faults) => refused("text", faults),
    })?;
    let group = setting.group.map(|group| call.group("group", group)).transpose()?.map(|(group, _)| group);
    let language = setting.language;
    let words = Words::new(language);
    let zone =
        group.as_ref().map_or_else(|| call.host.zone().parse().unwrap_or(chrono_tz::Tz::UTC), |g| g.zone);
    let day = setting.day.unwrap_or_else(|| call.today(zone));
    let mut about = papers::Handout {
        large: setting.large,
        date: Some(dates::day(day, language)?),
        // What the text does not ask for is not gathered.
        numbers: if has(&handout.blocks, &Block::Numbers) { numbers(call, &words)? } else { Vec::new() },
        places: if has(&handout.blocks, &Block::Places) { places(call, &words)? } else { Vec::new() },
        ..papers::Handout::default()
    };
    if let Some(group) = group {
        about.next_meeting = next_meeting(call, &group, setting.day, language)?;
        about.place = group.place_line();
        if has(&handout.blocks, &Block::Logo)
            && let Some(png) = logo::picture_of(call, group.id)?
        {
            let says = words.say_with("handout-logo-says", &[("group", group.name.as_str().into())]);
            about.logo = Some((Rc::new(Picture::read(&png)?), says));
        }
        about.group = Some(group.name);
    }
    about.blocks = handout.blocks;
    let language = match language {
        Language::English => papers::Language::English,
        Language::Spanish => papers::Language::Spanish,
    };
    Ok(papers::handout(&about, language, setting.page)?)
}

/// Whether a block is anywhere among these.
fn has(blocks: &[Block], wanted: &Block) -> bool {
    blocks.iter().any(|block| match block {
        Block::Boxed(blocks) | Block::Keep(blocks) | Block::Cards { blocks, .. } => has(blocks, wanted),
        Block::Columns(columns) => columns.iter().any(|blocks| has(blocks, wanted)),
        Block::List { items, .. } => items.iter().any(|item| has(&item.blocks, wanted)),
        other => other == wanted,
    })
}

/// When a group meets next: after the day the paper is for, or from now on.
fn next_meeting(
    call: &Call<'_>,
    group: &Group,
    after: Option<NaiveDate>,
    language: Language,
) -> Result<Option<String>, Error> {
    let from = after.map_or_else(|| call.today(group.zone), |day| day + Days::new(1));
    let meetings = call.meetings_of(group, from, from + Days::new(DAYS_AHEAD))?;
    let now = call.now.with_timezone(&group.zone).naive_local();
    let next = meetings.iter().find(|meeting| {
        let occurrence = &meeting.occurrence;
        !meeting.is_cancelled() && occurrence.date.and_time(occurrence.start) > now
    });
    let Some(next) = next else { return Ok(None) };
    let (date, start) = (next.occurrence.date, next.occurrence.start);
    Ok(Some(format!("{}, {}", dates::long_date(date, language)?, dates::clock(start, language)?)))
}

/// Whom to call: the country's emergency number first.
fn numbers(call: &Call<'_>, words: &Words) -> Result<Vec<Number>, Error> {
    let card = emergency::card(&call.preferences.emergency, call.host);
    let line = |line: EmergencyLine| {
        let name = if line.name.is_empty() { words.say("handout-number-emergency") } else { line.name };
        let called = match (line.reach, line.word) {
            ("call_or_text", _) => {
                words.say_with("handout-number-or-text", &[("name", name.as_str().into())])
            }
            ("text", Some(word)) => words
                .say_with("handout-number-text", &[("name", name.as_str().into()), ("word", word.into())]),
            _ => name,
        };
        let checked = dates::day(line.checked_on, words.language())?;
        Ok(Number { called, number: line.number, checked })
    };
    card.emergency.into_iter().chain(card.crisis).chain(card.local).map(line).collect()
}

/// Where and when her groups meet, by name.
fn places(call: &Call<'_>, words: &Words) -> Result<Vec<MeetingPlace>, Error> {
    let mut groups = call.groups()?;
    groups.sort_by_cached_key(|group| (folded(&group.name), group.id));
    let place = |group: Group| {
        let running = group.running(call.today(group.zone));
        let when = running.into_iter().map(|rule| when(rule, words)).collect::<Result<Vec<_>, _>>()?;
        let online = group.meets_online().then(|| words.say("handout-place-online"));
        let place = [group.place_line(), online].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        Ok((!when.is_empty()).then(|| MeetingPlace { when: when.join("; "), place, group: group.name }))
    };
    groups.into_iter().filter_map(|group| place(group).transpose()).collect()
}

/// When a rule has its meetings, in words.
fn when(rule: &Rule, words: &Words) -> Result<String, Error> {
    let language = words.language();
    let closes = rule.start + TimeDelta::minutes(rule.minutes.into());
    let hours = dates::hours(rule.start, closes, language)?;
    let weekday = dates::weekday(rule.pattern.weekday(), language)?;
    let with = [("weekday", weekday.as_str().into()), ("hours", hours.as_str().into())];
    Ok(match rule.pattern {
        Pattern::Weekly { every: 1, .. } => words.say_with("handout-when-weekly", &with),
        Pattern::Weekly { every, .. } => {
            let [weekday, hours] = with;
            words.say_with("handout-when-every", &[weekday, hours, ("every", i64::from(every).into())])
        }
        Pattern::Monthly { nth, .. } => {
            let nth = match nth {
                Nth::At(1) => "first",
                Nth::At(2) => "second",
                Nth::At(3) => "third",
                Nth::At(4) => "fourth",
                Nth::At(_) => "fifth",
                Nth::Last => "last",
            };
            let [weekday, hours] = with;
            words.say_with("handout-when-monthly", &[weekday, hours, ("nth", nth.into())])
        }
        Pattern::Once(day) => format!("{}, {hours}", dates::long_date(day, language)?),
    })
}
