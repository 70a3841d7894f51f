// A stand-in for the core in tests of the window: answers the commands a test names, and nothing else.
import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { onTestFinished } from 'vitest';
import type { Calls, Settings, VaultStatus } from '../src/lib/wire.ts';

type Answers = {
  [N in keyof Calls]?: (request: Calls[N]['request']) => Calls[N]['response'] | Promise<Calls[N]['response']>;
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
    ...change,
  };
}

export function someSettings(change: Partial<Settings> = {}): Settings {
  return { language: 'en', theme: 'light', page: 'letter', zone: 'America/New_York', version: '0.1.0', ...change };
}
