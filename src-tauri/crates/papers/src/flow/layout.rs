//! From blocks to strips.

use crate::Error;
use crate::sink::Sink;
use crate::tags::{Element, Tag};
use crate::text::{Passage, Style, Typesetter};

use super::block::{Block, Point, Role};
use super::look::{HAIR, INK, Letters, Look};
use super::strip::{Entry, Frame, FrameKind, Mark, Strip, height, keep_together};

/// Between the frame of a box and what stands in it.
const PAD: f32 = 10.0;
/// Between columns.
const GUTTER: f32 = 20.0;
/// Distance of lines to write on.
const PITCH: f32 = 25.0;
/// Between a line to cut along and what stands beside it.
pub(super) const CUT: f32 = 22.0;
/// No box to tick is smaller.
const TICK: f32 = 9.5;
/// Side of a box to count with, the room between two, and between two fives.
const COUNT: f32 = 15.0;
const COUNT_GAP: f32 = 4.0;
const FIVE_GAP: f32 = 13.0;

/// Where blocks are set.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) x: f32,
    pub(super) width: f32,
    /// How high a page is at most, for what can't be parted.
    pub(super) room: f32,
    /// Each line in the middle.
    pub(super) centred: bool,
}

impl Place {
    fn inside(self, left: f32, right: f32) -> Self {
        Self { x: self.x + left, width: (self.width - left - right).max(20.0), ..self }
    }
}

/// One paper while its blocks become strips.
pub(super) struct Layout<'a> {
    pub(super) setter: &'a mut Typesetter,
    pub(super) sink: &'a mut Sink,
    pub(super) look: Look,
    /// Heads of tables, to be repeated.
    pub(super) heads: Vec<Vec<Strip>>,
    pub(super) frames: Vec<Frame>,
}

/// Strips, and the room they want below.
pub(super) type Set = (Vec<Strip>, f32);

impl Layout<'_> {
    /// An element of the structure; none below none: what is set there is a copy.
    pub(super) fn element(&mut self, parent: Option<Element>, tag: Tag) -> Option<Element> {
        parent.map(|parent| self.sink.tags.add(parent, tag))
    }

    pub(super) fn blocks(
        &mut self,
        blocks: &[Block],
        place: Place,
        parent: Option<Element>,
    ) -> Result<Set, Error> {
        let mut strips: Vec<Strip> = Vec::new();
        let (mut below, mut new_page) = (0.0f32, false);
        for block in blocks {
            if matches!(block, Block::Page) {
                new_page = true;
                continue;
            }
            let (mut set, room_below) = self.block(block, place, parent)?;
            let Some(first) = set.first_mut() else { continue };
            first.above = first.above.max(below);
            first.new_page |= std::mem::take(&mut new_page);
            below = room_below;
            strips.append(&mut set);
        }
        Ok((strips, below))
    }

    fn block(&mut self, block: &Block, place: Place, parent: Option<Element>) -> Result<Set, Error> {
        match block {
            Block::Text(role, passage) => self.text(*role, passage, place, parent),
            Block::List { from, points } => self.list(*from, points, place, parent),
            Block::Table(table) => self.table(table, place, parent),
            Block::Boxed(blocks) => {
                let pad = self.look.room(PAD);
                self.framed(FrameKind::Box, blocks, place, (pad, pad), parent)
            }
            Block::Quote(blocks) => {
                let quote = self.element(parent, Tag::BlockQuote);
                self.framed(FrameKind::Side, blocks, place, (14.0, 0.0), quote)
            }
            Block::Keep(blocks) => {
                let (mut strips, below) = self.blocks(blocks, place, parent)?;
                keep_together(&mut strips);
                Ok((strips, below))
            }
            Block::Larger(times, blocks) => {
                let usual = self.look;
                self.look.scale *= times;
                let set = self.blocks(blocks, place, parent);
                self.look = usual;
                set
            }
            Block::Half(blocks) => self.half(blocks, place, parent),
            Block::Centred(blocks) => self.blocks(blocks, Place { centred: true, ..place }, parent),
            Block::Columns(columns) => self.columns(columns, place, parent),
            Block::Rule => {
                let (from, to) = ((place.x, 0.5), (place.x + place.width, 0.5));
                let marks = vec![Mark::Rule { from, to, width: 0.8, grey: HAIR }];
                Ok((
                    vec![Strip { above: self.look.room(6.0), height: 1.0, marks, ..Strip::default() }],
                    self.look.room(8.0),
                ))
            }
            Block::Space(points) => {
                Ok((vec![Strip { height: self.look.points(*points), ..Strip::default() }], 0.0))
            }
            Block::Lines(count) => Ok((self.lines(*count, place), self.look.room(8.0))),
            Block::Field(label) => self.field(label, place, parent),
            Block::Boxes(count) => Ok((self.boxes(*count, place), self.look.room(6.0))),
            Block::Figure(figure) => self.figure(figure, place, parent),
            Block::Cards { count, blocks } => self.cards(*count, blocks, place, parent),
            Block::Page => Ok((Vec::new(), 0.0)),
        }
    }

    fn lines(&self, count: u32, place: Place) -> Vec<Strip> {
        // A hand needs its room, however near other things move.
        let pitch = self.look.points(PITCH).min(30.0) * (1.0 + (self.look.air - 1.0) * 0.4);
        let (from, to) = ((place.x, pitch - 1.0), (place.x + place.width, pitch - 1.0));
        let rule = Mark::Rule { from, to, width: 0.7, grey: HAIR };
        let strip = Strip { height: pitch, marks: vec![rule], ..Strip::default() };
        vec![strip; count as usize]
    }

    /// Boxes to count with: a thick pen crosses one out, and nobody counts beyond five.
    fn boxes(&self, count: u32, place: Place) -> Vec<Strip> {
        const FIVE: f32 = 5.0 * COUNT + 4.0 * COUNT_GAP;
        let scale = self.look.scale.min(1.2);
        let (side, gap) = (COUNT * scale, COUNT_GAP * scale);
        let fives = (((place.width / scale + FIVE_GAP) / (FIVE + FIVE_GAP)) as u32).max(1);
        let mut strips = Vec::new();
        let mut left = count;
        while left > 0 {
            let here = left.min(5 * fives);
            let mut marks = Vec::with_capacity(4 * here as usize);
            for at in 0..here {
                let x = place.x + at as f32 * (side + gap) + (at / 5) as f32 * (FIVE_GAP - COUNT_GAP) * scale;
                marks.extend(square(x, 2.0, side));
            }
            strips.push(Strip { height: side + 6.0 * scale, marks, ..Strip::default() });
            left -= here;
        }
        keep_together(&mut strips);
        strips
    }

    fn text(
        &mut self,
        role: Role,
        passage: &Passage,
        place: Place,
        parent: Option<Element>,
    ) -> Result<Set, Error> {
        let mut letters = self.look.letters(role);
        if let Role::Name(_) = role {
            self.give_way(passage, &mut letters, place.width)?;
        }
        let element = self.element(parent, letters.tag);
        let mut strips = self.passage(passage, letters, place, element)?;
        let level = match role {
            Role::Title => Some(0),
            Role::Heading => Some(1),
            Role::Subheading => Some(2),
            _ => None,
        };
        if let (Some(first), Some(level), true) = (strips.first_mut(), level, parent.is_some()) {
            first.entry = Some(Entry { level, text: passage.text().to_owned() });
        }
        Ok((strips, letters.below))
    }

    /// Large letters become smaller, down to less than half, before a name is broken.
    fn give_way(&mut self, passage: &Passage, letters: &mut Letters, width: f32) -> Result<(), Error> {
        let least = letters.size * 0.45;
        let bold = passage.all(Style::Bold);
        while letters.size > least && self.setter.paragraph(&bold, letters.size, width)?.len() > 1 {
            letters.size *= 0.94;
            letters.leading *= 0.94;
        }
        letters.style = Some(Style::Bold);
        Ok(())
    }

    /// A passage as strips of one line each, of which the first two and the last two stay together.
    pub(super) fn passage(
        &mut self,
        passage: &Passage,
        letters: Letters,
        place: Place,
        element: Option<Element>,
    ) -> Result<Vec<Strip>, Error> {
        let styled = letters.style.map(|style| passage.all(style));
        let passage = styled.as_ref().unwrap_or(passage);
        let lines = self.setter.paragraph(passage, letters.size, place.width)?;
        if let (Some(element), true) = (element, lines.iter().any(|line| line.any_rtl)) {
            self.sink.tags.set_text(element, passage.text());
        }
        let rtl = passage.is_rtl();
        let count = lines.len();
        let mut strips = Vec::with_capacity(count);
        for (at, line) in lines.into_iter().enumerate() {
            let left = place.width - line.width_at(letters.size);
            let x = place.x
                + match (place.centred, rtl) {
                    (true, _) => left / 2.0,
                    (false, true) => left,
                    (false, false) => 0.0,
                };
            let y = letters.leading / 2.0 + letters.size * 0.36;
            let mut marks: Vec<Mark> = Vec::with_capacity(1 + line.blanks.len());
            for (from, wide) in &line.blanks {
                let from = x + from * letters.size / 1000.0;
                let to = from + wide * letters.size / 1000.0;
                let (from, to) = ((from + 1.0, y + 2.0), (to - 1.0, y + 2.0));
                marks.push(Mark::Rule { from, to, width: 0.7, grey: INK });
            }
            marks.push(Mark::Text { line, x, y, size: letters.size, grey: letters.grey, element });
            strips.push(Strip {
                above: if at == 0 { letters.above } else { 0.0 },
                height: letters.leading,
                keep: letters.heads || (at + 1 < count && (at == 0 || at + 2 == count)),
                marks,
                ..Strip::default()
            });
        }
        Ok(strips)
    }

    fn list(
        &mut self,
        from: Option<u32>,
        points: &[Point],
        place: Place,
        parent: Option<Element>,
    ) -> Result<Set, Error> {
        let list = self.element(parent, Tag::List);
        let body = self.look.letters(Role::Body);
        let highest = from.unwrap_or(1) as usize + points.len();
        let digits = highest.to_string().len() as f32;
        let wide = if from.is_some() { digits * 0.6 + 0.75 } else { 1.3 } * body.size;
        let ticks = points.iter().any(|point| point.tick);
        let wide = if ticks { wide.max(self.look.points(TICK) + 8.0) } else { wide };
        let mut strips = Vec::new();
        let mut below = 0.0f32;
        for (at, point) in points.iter().enumerate() {
            let item = self.element(list, Tag::Item);
            let label = self.element(item, Tag::Label).filter(|_| !point.tick);
            let content = self.element(item, Tag::ItemBody);
            let (mut set, under) = self.blocks(&point.blocks, place.inside(wide, 0.0), content)?;
            if set.is_empty() {
                set.push(Strip { height: body.leading, ..Strip::default() });
            }
            let Some(first) = set.first_mut() else { continue };
            let y = body.leading / 2.0 + body.size * 0.36;
            if point.tick {
                first.marks.splice(0..0, self.tick(place.x + 0.5, y));
            } else {
                let text = from.map_or("• ".to_owned(), |from| format!("{}. ", from as usize + at));
                let line = self.setter.line(&text, Style::Regular)?;
                let x = place.x + if from.is_some() { 0.0 } else { body.size * 0.35 };
                let mark = Mark::Text { line, x, y, size: body.size, grey: INK, element: label };
                first.marks.insert(0, mark);
            }
            first.above = first.above.max(below);
            below = under.min(self.look.room(3.0));
            strips.append(&mut set);
        }
        Ok((strips, self.look.room(7.0)))
    }

    /// A box to tick whose foot stands on the baseline at `y`.
    pub(super) fn tick(&self, x: f32, y: f32) -> Vec<Mark> {
        let side = self.look.points(TICK);
        square(x, y - side + 0.5, side)
    }

    /// A line to write on, and below it what belongs there.
    fn field(&mut self, label: &str, place: Place, parent: Option<Element>) -> Result<Set, Error> {
        let mut strips = self.lines(1, place);
        let (mut label, below) =
            self.text(Role::Quiet, &Passage::of(label, Style::Regular), place, parent)?;
        strips.append(&mut label);
        keep_together(&mut strips);
        Ok((strips, below))
    }

    fn framed(
        &mut self,
        kind: FrameKind,
        blocks: &[Block],
        place: Place,
        (side, pad): (f32, f32),
        parent: Option<Element>,
    ) -> Result<Set, Error> {
        let number = self.frames.len();
        self.frames.push(Frame { x: place.x, width: place.width, kind });
        let right = if kind == FrameKind::Box { side } else { 0.0 };
        let inside = Place { room: place.room - 2.0 * pad, ..place.inside(side, right) };
        let (mut set, _) = self.blocks(blocks, inside, parent)?;
        if let Some(first) = set.first_mut() {
            first.above = 0.0;
        }
        if let Some(last) = set.last_mut() {
            last.keep = pad > 0.0;
        }
        let edge = Strip { height: pad, ..Strip::default() };
        let mut strips = Vec::with_capacity(set.len() + 2);
        if pad > 0.0 {
            strips.push(Strip { keep: true, above: 4.0, ..edge.clone() });
        }
        strips.append(&mut set);
        if pad > 0.0 {
            strips.push(edge);
        }
        for strip in &mut strips {
            strip.frames.insert(0, number);
        }
        Ok((strips, self.look.room(10.0)))
    }

    /// One strip of half a page, with a line to cut along below.
    fn half(&mut self, blocks: &[Block], place: Place, parent: Option<Element>) -> Result<Set, Error> {
        let (strips, _) = self.blocks(blocks, place, parent)?;
        let (marks, used) = self.compose(strips, None);
        let high = place.room / 2.0;
        if used > high - 2.0 * CUT {
            return Err(Error::TooMuch);
        }
        let (from, to) = ((place.x, high), (place.x + place.width, high));
        let line = Mark::Rule { from, to, width: 0.4, grey: HAIR };
        let marks = marks.into_iter().map(|mark| mark.moved(0.0, CUT)).chain([line]).collect();
        Ok((vec![Strip { height: high, marks, ..Strip::default() }], 0.0))
    }

    fn columns(
        &mut self,
        columns: &[Vec<Block>],
        place: Place,
        parent: Option<Element>,
    ) -> Result<Set, Error> {
        let count = columns.len().max(1) as f32;
        let wide = (place.width - GUTTER * (count - 1.0)) / count;
        let mut sets = Vec::with_capacity(columns.len());
        for (at, blocks) in columns.iter().enumerate() {
            let x = place.x + at as f32 * (wide + GUTTER);
            sets.push(self.blocks(blocks, Place { x, width: wide, ..place }, parent)?.0);
        }
        if sets.iter().any(|set| height(set) > place.room) {
            // No page has room for them side by side: one below the other, as narrow as they are.
            for (at, set) in sets.iter_mut().enumerate() {
                let left = at as f32 * (wide + GUTTER);
                for strip in set.iter_mut() {
                    strip.marks =
                        std::mem::take(&mut strip.marks).into_iter().map(|m| m.moved(-left, 0.0)).collect();
                }
            }
            return Ok((sets.into_iter().flatten().collect(), self.look.room(9.0)));
        }
        let highest = sets.iter().map(|set| height(set)).fold(0.0, f32::max);
        let mut strip = Strip { height: highest, ..Strip::default() };
        for set in sets {
            strip.marks.extend(self.compose(set, Some(highest)).0);
        }
        Ok((vec![strip], self.look.room(9.0)))
    }

    /// Strips as one: their marks from the top of the first, and how high they are. A frame around all
    /// of them reaches down to `foot`, so that boxes side by side are equally high.
    pub(super) fn compose(&self, strips: Vec<Strip>, foot: Option<f32>) -> (Vec<Mark>, f32) {
        let count = strips.len();
        let around =
            |number: usize| strips.iter().filter(|strip| strip.frames.contains(&number)).count() == count;
        let outer: Vec<usize> = strips.first().map_or(Vec::new(), |first| {
            first.frames.iter().copied().filter(|number| around(*number)).collect()
        });
        let mut marks = Vec::new();
        let mut frames: Vec<(usize, f32, f32)> = Vec::new();
        let mut y = 0.0;
        for (at, strip) in strips.into_iter().enumerate() {
            if at > 0 {
                y += strip.above;
            }
            for number in &strip.frames {
                match frames.iter_mut().find(|(known, ..)| known == number) {
                    Some((_, _, bottom)) => *bottom = y + strip.height,
                    None => frames.push((*number, y, y + strip.height)),
                }
            }
            marks.extend(strip.marks.into_iter().map(|mark| mark.moved(0.0, y)));
            y += strip.height;
        }
        for (number, top, bottom) in frames {
            let bottom = foot.filter(|_| outer.contains(&number)).unwrap_or(bottom);
            if let Some(frame) = self.frames.get(number) {
                marks.extend(frame.marks(top, bottom));
            }
        }
        (marks, y)
    }
}

/// The sides of a square, from its upper left corner.
fn square(x: f32, y: f32, side: f32) -> Vec<Mark> {
    [
        ((x, y), (x + side, y)),
        ((x + side, y), (x + side, y + side)),
        ((x + side, y + side), (x, y + side)),
        ((x, y + side), (x, y)),
    ]
    .into_iter()
    .map(|(from, to)| Mark::Rule { from, to, width: 0.9, grey: INK })
    .collect()
}
