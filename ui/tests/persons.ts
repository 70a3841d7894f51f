// An invented person for tests of the window.
import type { Calls, PersonSummary } from '../src/lib/wire.ts';
import { ids } from './evening.ts';

export type Person = Calls['person_get']['response'];

export function person(change: Partial<Person> = {}): Person {
  return {
    id: 'p1',
    name: 'Priya K.',
    first: 'Priya',
    last: 'Kumari',
    preferred: null,
    alias: false,
    family_first: false,
    pronouns: null,
    language: null,
    phone: '555-0100',
    email: null,
    consents: [],
    status: { status: 'regular', since: null, until: null },
    statuses: [],
    groups: [{ id: ids.group, name: 'Tuesday Night Steps', since: '2026-03-03', until: null }],
    regime: 'mutual_aid',
    merged: [],
    stamp: '1',
    ...change,
  };
}

export function summary(id: string, name: string, change: Partial<PersonSummary> = {}): PersonSummary {
  return { id, name, status: 'regular', groups: [], ...change };
}
