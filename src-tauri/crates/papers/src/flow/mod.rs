//! Papers that flow: what stands on a paper is said in blocks, and set here on as many pages as it
//! needs.
//!
//! Blocks become strips (what a page can't part), strips become pages. Knows how things look; must
//! not know what any of them means. Measures are points; those in blocks are for letters of usual
//! size and grow with the look.

mod block;
mod figure;
mod layout;
mod look;
mod measure;
mod pages;
mod panel;
mod strip;
mod table;

pub(crate) use block::{Block, Cell, Column, Point, Role, Row, Rules, Table};
pub(crate) use figure::Figure;
pub(crate) use look::Look;
pub(crate) use pages::Doc;
pub(crate) use panel::{Marks, Panel, Panels};
