//! A certificate for a milestone: a neutral heading, a first name, how long in the program's words,
//! and two lines to sign on.

use crate::flow::{Block, Doc, Marks, Panel, Panels, Role};
use crate::words::Words;
use crate::{Error, Language, Page, Paper, is_day};

/// Everything a certificate shows. Texts are printed as given.
#[derive(Clone, PartialEq, Eq)]
pub struct Certificate {
    /// The civil date as `YYYY-MM-DD`; used for the file name only.
    pub day: String,
    /// The date as people read it.
    pub date: String,
    /// For whom, as it is to be printed.
    pub name: String,
    /// How long, in the program's words.
    pub interval: String,
    /// Language of the certificate's own words.
    pub language: Language,
}

// A name is in no log.
impl std::fmt::Debug for Certificate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Certificate").field("language", &self.language).finish_non_exhaustive()
    }
}

/// Sets a certificate.
///
/// # Errors
/// [`Error::Day`]; [`Error::TooMuch`] if no size makes it fit; the others mean a broken installation.
pub fn certificate(paper: &Certificate, page: Page) -> Result<Paper, Error> {
    if !is_day(&paper.day) {
        return Err(Error::Day);
    }
    let words = Words::read(paper.language)?;
    let title = words.get("certificate-title")?;
    let mut doc = Doc::new(paper.language, title.clone(), &format!("certificate-{}.pdf", paper.day));
    doc.landscape = true;
    doc.has_names = true;
    let sign = || Ok::<_, Error>(vec![Block::Field(words.get("certificate-signed")?)]);
    let said = vec![
        Block::title(&title),
        Block::Space(20.0),
        Block::text(Role::Lead, &words.get("certificate-for")?),
        Block::text(Role::Name(58.0), &paper.name),
        Block::Space(8.0),
        Block::text(Role::Lead, &words.get("certificate-on")?),
        Block::text(Role::Name(34.0), &paper.interval),
        Block::Space(8.0),
        Block::text(Role::Lead, &paper.date),
        Block::Space(34.0),
    ];
    let blocks = vec![Block::Centred(said), Block::Columns(vec![sign()?, sign()?])];
    let panels = Panels {
        across: 1,
        down: 1,
        margin: (0.0, 0.0),
        pad: 84.0,
        gap: (0.0, 0.0),
        marks: Marks::Ornament,
        panels: vec![Panel { blocks, middle: true, ..Panel::default() }],
    };
    doc.set_panels(&panels, page)
}
