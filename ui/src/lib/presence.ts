// Tells the core that somebody is here, and which meeting is on screen, so that it knows when to lock.
import { call } from './call.ts';
import { route } from './route.svelte.ts';
import { session } from './session.svelte.ts';

/** The core counts in minutes. */
const pause = 10_000;

let told = -Infinity;
let toldMeeting: string | null = null;

function here(): void {
  if (session.state !== 'unlocked') return;
  const meeting = route.params.meeting ?? null;
  const now = performance.now();
  if (now - told < pause && meeting === toldMeeting) return;
  told = now;
  toldMeeting = meeting;
  // Whether it was heard makes no difference to her.
  void call('presence_note', { meeting }).catch(() => {});
}

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'focus'] as const;

export function startPresence(): () => void {
  // Captured and passive: nothing waits for this, and no view can swallow it.
  const options = { capture: true, passive: true };
  const later = (): void => queueMicrotask(here);
  for (const sign of signs) addEventListener(sign, here, options);
  addEventListener('hashchange', later);
  // Later, so that whoever starts this does not come to depend on what it looks at.
  later();
  return () => {
    for (const sign of signs) removeEventListener(sign, here, options);
    removeEventListener('hashchange', later);
  };
}
