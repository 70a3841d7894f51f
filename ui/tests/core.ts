// A stand-in for the core in tests of the window: answers the commands a test names, and nothing else.
import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { onTestFinished } from 'vitest';
import type { Calls, Settings, VaultStatus } from '../src/lib/wire.ts';

type Answers = {
  [N in keyof Calls]?: (request: Calls[N]['request']) => Calls[N]['response'] | Promise<Calls[N]['response']>;
};

/** Asked by forms and screens in passing; a test that does not name them is not about them. */
const inPassing: Answers = {
  care_due: () => ({ due: [] }),
  care_get: ({ person }) => ({ person, groups: [], stamp: '' }),
  emergency_get: () => ({ country: null, emergency: null, crisis: [], local: [], countries: [] }),
  draft_list: () => ({ drafts: [] }),
  draft_keep: () => ({}),
  assignment_list: ({ meeting }) => ({ meeting, may_choose: false, roles: [], people: [], stamp: '' }),
  milestone_get: () => ({
    may: false,
    kept: false,
    day_one: null,
    zone: null,
    earlier: [],
    groups: [],
    today: '2026-11-24',
    stamp: '',
  }),
  person_story: () => ({ lines: [], from: '2025-11-25', earlier: false }),
  group_logo_get: () => ({ png: null, stamp: '' }),
  noted_get: () => ({ groups: [], stamp: '' }),
  release_list: () => ({ name: '', groups: [], releases: [], handed: [], today: '2026-11-24', stamp: '' }),
  meeting_unrecorded: () => ({ meetings: [] }),
  reading_preview: () => ({ blocks: [], minutes: 1 }),
  today_get: () => ({ now: '2026-11-24T17:00', date: '2026-11-24', next: null, upcoming: [], ending: [], groups: 1 }),
};

export interface Asked {
  name: keyof Calls;
  request: unknown;
}

/** Answers until the test is over; what was asked is in the list that comes back, in order. */
export function core(answers: Answers): Asked[] {
  const asked: Asked[] = [];
  mockIPC(
    (command, payload) => {
      if (command !== 'call') return undefined;
      const { name, request } = payload as { name: keyof Calls; request: never };
      const passing = !answers[name] && inPassing[name];
      if (passing) return passing(request);
      asked.push({ name, request });
      const answer = answers[name];
      if (!answer) throw new Error(`nobody answers ${name} in this test`);
      return answer(request);
    },
    { shouldMockEvents: true },
  );
  onTestFinished(() => clearMocks());
  return asked;
}

/** How the core refuses. */
export function refusal(code: string, message: string, field?: string): { code: string; message: string; field?: string } {
  return field === undefined ? { code, message } : { code, message, field };
}

export function status(change: Partial<VaultStatus> = {}): VaultStatus {
  return {
    state: 'unlocked',
    locked_because: null,
    recovery_confirmed: true,
    language: 'en',
    theme: 'light',
    kept_aside: false,
    notices: [],
    ...change,
  };
}

export function someSettings(change: Partial<Settings> = {}): Settings {
  return {
    language: 'en',
    theme: 'light',
    page: 'letter',
    sides: 'one',
    zone: 'America/New_York',
    version: '0.1.0',
    letter_keys: true,
    lock_minutes: 10,
    backup_reminder_days: 30,
    folder: '/somewhere/records',
    ...change,
  };
}
