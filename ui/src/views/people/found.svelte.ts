// People as they were asked for, page by page: a newer question makes an older answer void.
import { asked, type Asked } from '../../lib/asked.svelte.ts';
import { call } from '../../lib/call.ts';
import type { PersonListAsk, PersonSummary } from '../../lib/wire.ts';

/** How many come at a time. */
export const PAGE = 200;
/** The most the core tells at a time. */
const MOST = 1000;

export interface Found {
  readonly people: readonly PersonSummary[];
  /** How many there are in all. */
  readonly total: number;
  /** What they were found by, to set it in bold. */
  readonly query: string;
  /** They are everybody: nothing was asked of them. */
  readonly whole: boolean;
}

export interface Finding extends Asked<Found> {
  /** Another question: from its beginning. */
  anew(): Promise<void>;
  /** One page more; how many people it brought. */
  more(): Promise<number>;
}

/** To be called while a component is made. `question` is read each time people are asked for. */
export function finding(question: () => PersonListAsk): Finding {
  let wanted = PAGE;
  /** Counts the questions: a page of an older one is not added to a newer one. */
  let round = 0;
  let loading = false;
  const found = asked(['person', 'group'], async (): Promise<Found> => {
    round += 1;
    const ask = question();
    const people: PersonSummary[] = [];
    let total: number;
    do {
      const limit = Math.min(MOST, wanted - people.length);
      const answer = await call('person_list', { ...ask, from: people.length, limit });
      total = answer.total;
      people.push(...answer.people);
      if (answer.people.length === 0) break;
    } while (people.length < Math.min(wanted, total));
    return { people, total, query: ask.query ?? '', whole: Object.keys(ask).length === 0 };
  });

  return {
    get value() {
      return found.value;
    },
    get error() {
      return found.error;
    },
    anew() {
      wanted = PAGE;
      return found.again();
    },
    again: () => found.again(),
    take: (answer) => found.take(answer),
    async more() {
      const before = found.value;
      if (loading || !before || before.people.length >= before.total) return 0;
      loading = true;
      const mine = round;
      try {
        const answer = await call('person_list', { ...question(), from: before.people.length, limit: PAGE });
        if (mine !== round) return 0;
        const known = new Set(before.people.map(({ id }) => id));
        // Somebody added meanwhile pushes the last ones along: nobody stands there twice.
        const next = answer.people.filter(({ id }) => !known.has(id));
        wanted = before.people.length + PAGE;
        found.take({ ...before, people: [...before.people, ...next], total: answer.total });
        return next.length;
      } finally {
        loading = false;
      }
    },
  };
}
