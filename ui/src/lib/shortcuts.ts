// The two keys that work everywhere, also inside a field: cover the names, lock.
import { announce } from './announce.ts';
import { cover } from './cover.svelte.ts';
import { session } from './session.svelte.ts';
import { t } from './words.ts';

export function turnCover(): void {
  cover.turn(!cover.on);
  announce(t(cover.on ? 'names-now-covered' : 'names-now-shown'));
}

export function lockNow(): void {
  void session.lock().catch(() => session.refresh());
}

function pressed(event: KeyboardEvent): void {
  const command = event.ctrlKey || event.metaKey;
  if (event.key === 'F9' && !event.repeat && session.state === 'unlocked') {
    event.preventDefault();
    turnCover();
  } else if (command && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'l') {
    event.preventDefault();
    lockNow();
  }
}

export function startShortcuts(): () => void {
  // Captured, so that no view can swallow them.
  addEventListener('keydown', pressed, { capture: true });
  return () => removeEventListener('keydown', pressed, { capture: true });
}
