// Whether the records are open, and what happens when they close. Views hold nothing that outlives this.
import { call, whenLockedOut } from './call.ts';
import { keepDrafts } from './drafts.svelte.ts';
import type { VaultStatus } from './wire.ts';

let status = $state<VaultStatus>();
let closing = $state(false);
let settingUp = $state(false);
let restored = $state(false);
let forgotten = $state('');

export const session = {
  get status(): VaultStatus | undefined {
    return status;
  },
  get state(): VaultStatus['state'] | 'unknown' {
    return status?.state ?? 'unknown';
  },
  /** True while the records are being locked: nothing of them may be on screen any more. */
  get closing(): boolean {
    return closing;
  },
  /** True from the first passphrase to the confirmed recovery code: the first run keeps the screen. */
  get settingUp(): boolean {
    return settingUp;
  },
  /** A backup was just brought back: the door says with which passphrase it opens. */
  get restored(): boolean {
    return restored;
  },
  set restored(next: boolean) {
    restored = next;
  },
  /** The recovery code that opened the door just now: it is enough to choose a new passphrase. */
  get openedByCode(): string {
    return forgotten;
  },
  set openedByCode(code: string) {
    forgotten = code;
  },
  beginSetUp(): void {
    settingUp = true;
  },
  endSetUp(): void {
    settingUp = false;
  },
  /** Takes what the core said. */
  take(next: VaultStatus): void {
    status = next;
    if (next.state === 'locked') {
      settingUp = false;
      forgotten = '';
    }
    if (next.state === 'unlocked') restored = false;
  },
  async refresh(): Promise<void> {
    session.take(await call('vault_status', {}));
  },
  /** Clears the screen first, then locks. */
  async lock(): Promise<void> {
    if (closing || (status?.state !== 'unlocked' && status?.state !== 'covered')) return;
    // What is half typed is kept first; nobody waits for that long.
    const kept = keepDrafts();
    closing = true;
    try {
      await Promise.race([kept, new Promise((enough) => setTimeout(enough, 300))]);
      session.take(await call('vault_lock', {}));
    } finally {
      closing = false;
    }
  },
};

whenLockedOut(() => {
  // The screen is cleared at once; why it is locked is asked afterwards.
  if (status?.state === 'unlocked') session.take({ ...status, state: 'locked', locked_because: null });
  void session.refresh().catch(() => {});
});
