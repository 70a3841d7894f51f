// The papers of an evening: what is asked of the core for the lines that are ticked, and what is left after a stop.
import type { Id, NamePolicy, PaperOffer, PaperRequest, PaperSetLine, PaperSetRow, PaperSetSent, PaperSubject } from '../../lib/wire.ts';

/** What each way of showing names is called. */
export const policies: Record<NamePolicy, string> = {
  first: 'papers-names-first',
  initial: 'papers-names-initial',
  whole: 'papers-names-whole',
};

/** The most copies of one paper. */
export const mostCopies = 99;

/** A number of copies as it is typed; undefined for anything else. */
export function copiesOf(typed: string): number | undefined {
  const copies = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : 0;
  return copies >= 1 && copies <= mostCopies ? copies : undefined;
}

/** A row that can be printed tonight. */
export const canBe = (row: PaperSetRow): boolean => row.offer.off === null;

/** The places of the rows that would be printed, in order; a row not spoken of is ticked. */
export function chosen(rows: readonly PaperSetRow[], ticks: Readonly<Record<number, boolean>>): number[] {
  return rows.flatMap((row, at) => (canBe(row) && (ticks[at] ?? true) ? [at] : []));
}

/** The ticks after the printer has taken so many of the chosen: those are out, and not printed again. */
export function after(
  places: readonly number[],
  { sent }: Pick<PaperSetSent, 'sent'>,
  ticks: Readonly<Record<number, boolean>>,
): Record<number, boolean> {
  const out = places.slice(0, sent).map((at) => [at, false] as const);
  return { ...ticks, ...Object.fromEntries(out) };
}

/** A line of the set as a request for its own evening. */
export function paperOf({ line, offer }: PaperSetRow, meeting: Id, group: Id): PaperRequest {
  const { copies: _, ...paper } = line;
  const about = new Set<PaperSubject>([offer.subject, ...offer.also]);
  return {
    ...paper,
    ...(about.has('meeting') ? { meeting } : {}),
    ...(about.has('group') ? { group } : {}),
  };
}

/** The lines with one of them moved one place up. */
export function movedUp(lines: readonly PaperSetLine[], at: number): PaperSetLine[] {
  const line = lines[at];
  const above = lines[at - 1];
  if (!line || !above) return [...lines];
  return [...lines.slice(0, at - 1), line, above, ...lines.slice(at + 1)];
}

/** The lines with this one in the place of the same kind of paper, or at their end. */
export function withLine(lines: readonly PaperSetLine[], line: PaperSetLine): PaperSetLine[] {
  const at = lines.findIndex(({ kind }) => kind === line.kind);
  return at < 0 ? [...lines, line] : lines.map((other, place) => (place === at ? line : other));
}

/** What may be added: papers an evening has, that need nothing named which an evening does not have. */
export function addable(offers: readonly PaperOffer[], rows: readonly PaperSetRow[]): PaperOffer[] {
  const there = new Set(rows.map(({ line }) => line.kind));
  const fits = (offer: PaperOffer) => offer.also.every((subject) => subject === 'meeting' || subject === 'group');
  return offers.filter((offer) => fits(offer) && !there.has(offer.kind));
}
