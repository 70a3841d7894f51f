//! How much room things take, found out before they are set.

use crate::sink::Sink;
use crate::text::Typesetter;
use crate::{Error, Page};

use super::block::Block;
use super::layout::{CUT, Layout, Place};
use super::look::Look;
use super::pages::{Doc, PageFrame, part};
use super::strip::{Strip, height};

/// Strips, the heads that are repeated among them, and the page they are for.
struct Tried {
    strips: Vec<Strip>,
    heads: Vec<Vec<Strip>>,
    frame: PageFrame,
}

impl Doc {
    /// Whether blocks fit a page of this paper, or half of one.
    pub(crate) fn fits(&self, blocks: &[Block], half: bool, page: Page) -> Result<bool, Error> {
        let tried = self.tried(blocks, self.look, page, &mut Typesetter::default())?;
        let room = tried.frame.rest;
        Ok(height(&tried.strips) <= if half { room / 2.0 - 2.0 * CUT } else { room })
    }

    /// How much room things leave each other: the usual, or the most that saves the last page.
    pub(super) fn air(&self, page: Page) -> Result<f32, Error> {
        let mut setter = Typesetter::default();
        let mut pages = |air: f32| {
            let Tried { strips, heads, frame } =
                self.tried(&self.blocks, Look { air, ..self.look }, page, &mut setter)?;
            Ok::<_, Error>(part(&strips, &heads, frame.first, frame.rest).len())
        };
        let usual = pages(1.0)?;
        for air in [0.9, 0.8, 0.7, 0.62, 0.55] {
            if usual > 1 && pages(air)? < usual {
                return Ok(air);
            }
        }
        Ok(1.0)
    }

    fn tried(
        &self,
        blocks: &[Block],
        look: Look,
        page: Page,
        setter: &mut Typesetter,
    ) -> Result<Tried, Error> {
        let size = self.size(page);
        let (mut sink, _) = Sink::sized(size);
        let frame = PageFrame::new(self, size, setter)?;
        let mut layout = Layout { setter, sink: &mut sink, look, heads: Vec::new(), frames: Vec::new() };
        let place = Place { x: frame.left, width: frame.width, room: frame.rest, centred: false };
        let (strips, _) = layout.blocks(blocks, place, None)?;
        Ok(Tried { strips, heads: layout.heads, frame })
    }
}
