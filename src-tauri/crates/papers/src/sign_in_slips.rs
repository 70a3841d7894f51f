//! Slips to sign in on, four to a page: one person each, so that nobody sees who else came.
//!
//! No field of one could hold a person's name.

use crate::evening::Evening;
use crate::flow::{Block, Doc, Marks, Panel, Panels, Role};
use crate::words::Words;
use crate::{Error, Language, Page, Paper};

/// The most slips one paper may have.
pub const MAX_SLIPS: u32 = 400;

/// Everything such slips show. Texts are printed as given.
#[derive(Clone, Debug)]
pub struct SignInSlips {
    /// The evening.
    pub evening: Evening,
    /// For so many people; whole pages are made.
    pub slips: u32,
    /// Language of the slips' own words.
    pub language: Language,
}

/// Sets slips to sign in on.
///
/// # Errors
/// [`Error::Day`], [`Error::TooManyRows`]; [`Error::TooMuch`] if what is said of the evening fills
/// no slip at any size; the others mean a broken installation.
pub fn sign_in_slips(slips: &SignInSlips, page: Page) -> Result<Paper, Error> {
    slips.evening.check()?;
    if slips.slips > MAX_SLIPS {
        return Err(Error::TooManyRows { limit: MAX_SLIPS });
    }
    let words = Words::read(slips.language)?;
    let title = words.get("slips-title")?;
    let doc = Doc::new(slips.language, title.clone(), &format!("sign-in-slips-{}.pdf", slips.evening.day));
    let mut blocks = vec![Block::quiet(&title)];
    let said = [&slips.evening.title, &slips.evening.date, &slips.evening.time, &slips.evening.place];
    for (at, text) in said.into_iter().enumerate().filter(|(_, text)| !text.trim().is_empty()) {
        blocks.push(Block::text(if at == 0 { Role::Heading } else { Role::Body }, text));
    }
    let field = |id| Ok::<_, Error>(Block::Field(words.get(id)?));
    blocks.extend([
        Block::Space(12.0),
        field("slips-name")?,
        Block::Space(8.0),
        Block::Columns(vec![vec![field("sign-in-time-in")?], vec![field("sign-in-time-out")?]]),
        Block::Space(8.0),
        field("sign-in-signature")?,
        Block::Space(8.0),
        Block::quiet(&words.get("slips-hand-in")?),
    ]);
    let each = Panel { blocks, ..Panel::default() };
    let count = slips.slips.max(1).div_ceil(4) as usize * 4;
    let mut panels = vec![each.clone()];
    // One is read out; the others say the same.
    panels.resize(count, Panel { copy: true, ..each });
    let panels = Panels {
        across: 2,
        down: 2,
        margin: (22.0, 22.0),
        pad: 20.0,
        gap: (0.0, 0.0),
        marks: Marks::Cut,
        panels,
    };
    doc.set_panels(&panels, page)
}
