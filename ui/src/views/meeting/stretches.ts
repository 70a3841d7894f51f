// How an agenda lies on the page: what the whole evening does one after the other, and circles beside each other.
import type { Agenda, Item, Track } from '../../lib/wire.ts';

export interface Circle {
  track: Track;
  items: Item[];
}

/** One item, or circles that run at the same time. */
export type Stretch = { item: Item; circles?: undefined } | { item?: undefined; circles: Circle[] };

/** The circle an item runs in, if that circle is on the agenda. */
function trackOf(item: Item, tracks: readonly Track[]): Track | undefined {
  return tracks.find(({ id }) => id === item.track);
}

/** The agenda in stretches. */
export function stretches({ items, tracks }: Agenda): Stretch[] {
  const all: Stretch[] = [];
  for (const item of items) {
    const track = trackOf(item, tracks);
    if (!track) {
      all.push({ item });
      continue;
    }
    const last = all.at(-1);
    let circles = last?.circles;
    if (!circles) {
      circles = [];
      all.push({ circles });
    }
    const circle = circles.find((one) => one.track.id === track.id);
    if (circle) circle.items.push(item);
    else circles.push({ track, items: [item] });
  }
  const place = new Map(tracks.map(({ id }, at) => [id, at]));
  for (const { circles } of all) circles?.sort((a, b) => (place.get(a.track.id) ?? 0) - (place.get(b.track.id) ?? 0));
  return all;
}

/** The items as they are read on the page: circle by circle. */
export function inReading(agenda: Agenda): Item[] {
  return stretches(agenda).flatMap(({ item, circles }) => (item ? [item] : circles.flatMap(({ items }) => items)));
}

/**
 * Where an item goes when it is moved one step: past its neighbour in its own circle, or past circles as a whole.
 * Undefined at the end of its way.
 */
export function target({ items, tracks }: Agenda, id: string, by: 1 | -1): number | undefined {
  const from = items.findIndex((item) => item.id === id);
  const item = items[from];
  if (!item) return undefined;
  const own = trackOf(item, tracks);
  let at = from + by;
  if (own) {
    for (; items[at]; at += by) {
      const other = items[at];
      const track = other && trackOf(other, tracks);
      if (!track) return undefined;
      if (track.id === own.id) return at;
    }
    return undefined;
  }
  const neighbour = items[at];
  if (!neighbour) return undefined;
  if (!trackOf(neighbour, tracks)) return at;
  for (let next = items[at + by]; next && trackOf(next, tracks); next = items[at + by]) at += by;
  return at;
}
