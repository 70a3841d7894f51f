//! A pack's agenda as an agenda of a group.

use super::{Agenda, Item, ORDER_STEP, Track};
use crate::id::Id;
use crate::pack::AgendaTemplate;

/// What the pack's ids become in a group.
pub struct Names<'n> {
    /// Of an item.
    pub item: &'n dyn Fn(&str) -> Id,
    /// Of a circle.
    pub track: &'n dyn Fn(&str) -> Id,
    /// Of a reading.
    pub reading: &'n dyn Fn(&str) -> Id,
}

impl AgendaTemplate {
    /// The agenda of a group that follows this template. Titles, scripts, conditions and timers stay
    /// the pack's, in every language it has, until somebody writes her own.
    #[must_use]
    pub fn agenda(&self, names: &Names<'_>) -> Agenda {
        let tracks = self.tracks.iter().zip(0i64..).map(|(track, n)| {
            let kept = Track {
                template: Some(track.id.clone()),
                role: track.role.clone(),
                order: n * ORDER_STEP,
                ..Track::default()
            };
            ((names.track)(&track.id), kept)
        });
        let items = self.items.iter().zip(0i64..).map(|(item, n)| {
            let kept = Item {
                template: Some(item.id.clone()),
                minutes: item.minutes,
                min_minutes: Some(item.min),
                max_minutes: Some(item.max),
                role: item.role.clone(),
                reading: item.reading.as_deref().map(names.reading),
                instead_of: item.instead_of.as_deref().map(names.item),
                track: item.track.as_deref().map(names.track),
                quiet: item.quiet,
                pause: item.pause,
                cycle: item.cycle.clone(),
                order: n * ORDER_STEP,
                ..Item::default()
            };
            ((names.item)(&item.id), kept)
        });
        Agenda { items: items.collect(), tracks: tracks.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::{ItemTemplate, Pack, Text, TrackTemplate};

    /// An id that is as good as any: the text's last letters.
    fn id(text: &str) -> Id {
        let mut bytes = [0; 16];
        for (byte, letter) in bytes.iter_mut().zip(text.bytes().rev()) {
            *byte = letter;
        }
        Id(bytes)
    }

    const NAMES: Names<'static> = Names { item: &id, track: &id, reading: &id };

    fn text(words: &str) -> Text {
        Text::try_from(
            [("en".to_owned(), words.to_owned())].into_iter().collect::<std::collections::BTreeMap<_, _>>(),
        )
        .unwrap()
    }

    fn item(name: &str, minutes: u32, track: Option<&str>) -> ItemTemplate {
        ItemTemplate {
            id: name.to_owned(),
            title: text(name),
            minutes,
            min: 1,
            max: 60,
            role: None,
            timer: None,
            reading: Some("r".to_owned()),
            condition: None,
            instead_of: None,
            cycle: Some("steps".to_owned()),
            track: track.map(ToOwned::to_owned),
            quiet: false,
            pause: false,
            script: None,
        }
    }

    #[test]
    fn a_night_with_circles_and_a_stand_in_comes_over_whole() {
        let circles = ["blue", "green", "red", "yellow"];
        let mut items = vec![item("all", 25, None), item("first step", 30, Some("blue"))];
        items[1].condition = Some(text("if somebody takes a tag"));
        items[1].instead_of = Some("blue share".to_owned());
        items.push(item("blue share", 30, Some("blue")));
        items.extend(["green", "red", "yellow"].map(|name| item(name, 20, Some(name))));
        items.push(ItemTemplate { quiet: true, pause: true, ..item("close", 5, None) });
        let template = AgendaTemplate {
            id: "night".to_owned(),
            title: text("Night"),
            minutes: 60,
            fixed_order: false,
            tracks: circles
                .map(|name| TrackTemplate {
                    id: name.to_owned(),
                    title: text(name),
                    role: Some("leader".into()),
                })
                .to_vec(),
            items,
        };
        let mut agenda = template.agenda(&NAMES);
        assert_eq!((agenda.minutes(), template.length()), (60, 60));
        let order: Vec<_> = agenda.circles().iter().map(|(_, t)| t.template.clone().unwrap()).collect();
        assert_eq!(order, circles);
        let close = &agenda.items[&id("close")];
        assert!(close.quiet && close.pause && close.reading.is_some() && close.cycle.is_some());
        let stand_in = agenda.items.get_mut(&id("first step")).unwrap();
        assert_eq!(stand_in.instead_of, Some(id("blue share")));
        stand_in.applies = Some(true);
        assert!(!agenda.counting().contains(&id("blue share")));
    }

    #[test]
    fn an_evening_of_a_shipped_pack_is_as_long_as_the_pack_says() {
        for template in Pack::shipped().unwrap().iter().flat_map(|pack| &pack.agendas) {
            assert_eq!(template.agenda(&NAMES).items.len(), template.items.len(), "{}", template.id);
            assert_eq!(template.agenda(&NAMES).minutes(), template.minutes, "{}", template.id);
        }
    }
}
