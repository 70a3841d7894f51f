//! How large letters are and how far things stand apart.

use super::block::Role;
use crate::sink::Grey;
use crate::tags::Tag;
use crate::text::Style;

pub(crate) const INK: Grey = 0.0;
pub(crate) const QUIET: Grey = 0.35;
pub(crate) const HAIR: Grey = 0.45;
pub(crate) const TINT: Grey = 0.93;

/// The size of everything on a paper, relative to the usual one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Look {
    pub(crate) scale: f32,
    /// Room between lines and between blocks, relative to the usual one.
    pub(crate) air: f32,
}

impl Look {
    /// For most papers: 11 points.
    pub(crate) const USUAL: Self = Self { scale: 1.0, air: 1.0 };
    /// For tired eyes: 16.5 points.
    pub(crate) const LARGE: Self = Self { scale: 1.5, air: 1.0 };

    pub(crate) fn of(large: bool) -> Self {
        if large { Self::LARGE } else { Self::USUAL }
    }

    /// How a text of this kind is set.
    pub(super) fn letters(self, role: Role) -> Letters {
        // Size, distance of baselines, room above and below.
        let (size, leading, above, below) = match role {
            Role::Title => (22.0, 27.0, 0.0, 7.0),
            Role::Heading => (14.0, 18.5, 12.0, 3.0),
            Role::Subheading => (11.5, 15.4, 8.0, 2.0),
            Role::Body | Role::Strong => (11.0, 15.4, 0.0, 6.0),
            Role::Quiet => (11.0, 14.5, 0.0, 5.0),
            Role::Small => (11.0, 14.5, 4.0, 2.0),
            Role::Lead => (13.0, 18.5, 0.0, 8.0),
            Role::Name(size) => (size, size * 1.25, 0.0, size * 0.2),
        };
        // What is large already need not grow as much.
        let scale = match role {
            Role::Title => 1.0 + (self.scale - 1.0) * 0.5,
            Role::Name(_) | Role::Small => self.scale.min(1.0),
            _ => self.scale,
        };
        Letters {
            size: size * scale,
            // Lines of one text may stand a little nearer; blocks may stand much nearer.
            leading: leading * scale * (1.0 + (self.air - 1.0) * 0.4),
            above: above * scale * self.air,
            below: below * scale * self.air,
            grey: if matches!(role, Role::Quiet | Role::Small) { QUIET } else { INK },
            style: match role {
                Role::Title | Role::Heading | Role::Subheading | Role::Strong => Some(Style::Bold),
                _ => None,
            },
            tag: match role {
                Role::Title => Tag::H1,
                Role::Heading => Tag::H2,
                Role::Subheading => Tag::H3,
                _ => Tag::P,
            },
            heads: matches!(role, Role::Title | Role::Heading | Role::Subheading),
        }
    }

    pub(super) fn points(self, usual: f32) -> f32 {
        usual * self.scale
    }

    /// Room between things.
    pub(super) fn room(self, usual: f32) -> f32 {
        usual * self.scale.min(1.2) * self.air
    }
}

/// How one kind of text is set.
#[derive(Clone, Copy)]
pub(super) struct Letters {
    pub(super) size: f32,
    /// Distance of baselines.
    pub(super) leading: f32,
    pub(super) above: f32,
    pub(super) below: f32,
    pub(super) grey: Grey,
    /// All of it is set so.
    pub(super) style: Option<Style>,
    pub(super) tag: Tag,
    /// What follows stays on the same page.
    pub(super) heads: bool,
}
