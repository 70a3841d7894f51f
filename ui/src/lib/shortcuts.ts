// The keys that work everywhere: the emergency card, cover the names and lock, also inside a field; undo and
// redo, outside of one.
import { announce } from './announce.ts';
import { cover } from './cover.svelte.ts';
import { emergency } from './emergency.svelte.ts';
import { session } from './session.svelte.ts';
import { undo } from './undo.svelte.ts';
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
  if (event.key === 'F2' && !event.repeat) {
    event.preventDefault();
    if (emergency.on) void emergency.close();
    else emergency.open();
  } else if (event.key === 'Escape' && emergency.on) {
    event.preventDefault();
    event.stopPropagation();
    void emergency.close();
  } else if (event.key === 'F9' && !event.repeat && session.state === 'unlocked') {
    event.preventDefault();
    turnCover();
  } else if (command && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'l') {
    event.preventDefault();
    lockNow();
  } else if (command && !event.altKey && session.state === 'unlocked' && !emergency.on && !isTyped(event.target)) {
    const key = event.key.toLowerCase();
    const redo = (key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey);
    if (!redo && key !== 'z') return;
    event.preventDefault();
    void (redo ? undo.redoLast() : undo.undoLast());
  }
}

/** Where letters are typed, undoing belongs to the letters. */
function isTyped(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit', 'range'].includes(target.type);
}

export function startShortcuts(): () => void {
  // Captured, so that no view can swallow them.
  addEventListener('keydown', pressed, { capture: true });
  return () => removeEventListener('keydown', pressed, { capture: true });
}
