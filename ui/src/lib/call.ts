// The one way to the core. Nothing else imports @tauri-apps, and nothing here knows a screen.
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Calls, Code } from './wire.ts';
import { t } from './words.ts';

/** An answer of "no" from the core. `message` is in the person's language and says what to do. */
export class CallError extends Error {
  readonly code: Code;
  readonly field: string | undefined;

  constructor(code: Code, message: string, field?: string) {
    super(message);
    this.name = 'CallError';
    this.code = code;
    this.field = field;
  }

  /** The message, if it belongs beside this field. */
  on(field: string): string | undefined {
    return this.field === field ? this.message : undefined;
  }

  static from(thrown: unknown): CallError {
    if (thrown instanceof CallError) return thrown;
    if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown) {
      const { code, message, field } = thrown as { code: Code; message: string; field?: string | null };
      return new CallError(code, message, field ?? undefined);
    }
    // What was thrown may hold anything, a name included, so it is not shown.
    return new CallError('internal', t('error-unexpected'));
  }
}

export interface CallMore {
  /** A retry under the same id does nothing twice. */
  requestId?: string;
  /** The stamp the change was based on; `conflict` if another window was faster. */
  basedOn?: string;
}

let lockedOut: () => void = () => {};

/** Tells the session once, so that any call that finds the records locked leads to the unlock screen. */
export function whenLockedOut(heard: () => void): void {
  lockedOut = heard;
}

export async function call<N extends keyof Calls>(
  name: N,
  request: Calls[N]['request'],
  more: CallMore = {},
): Promise<Calls[N]['response']> {
  try {
    return await invoke<Calls[N]['response']>('call', { name, request, ...more });
  } catch (thrown) {
    const error = CallError.from(thrown);
    if (error.code === 'locked') lockedOut();
    throw error;
  }
}

/** Hears which nouns changed, from this window or another. Answers with the way to stop hearing. */
export function hearChanges(heard: (nouns: string[]) => void): Promise<() => void> {
  return listen<string[]>('changed', (event) => heard(event.payload));
}
