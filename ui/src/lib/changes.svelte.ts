// Who wants to ask again when something changed. Knows nouns as plain words only.
import { hearChanges } from './call.ts';

const listeners = new Set<{ nouns: readonly string[]; again: () => void }>();

/** Runs `again` whenever one of `nouns` changed, as long as the component that said so is on screen. */
export function onChanged(nouns: readonly string[], again: () => void): void {
  $effect(() => {
    const listener = { nouns, again };
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  });
}

export function tellChanged(changed: readonly string[]): void {
  for (const { nouns, again } of [...listeners]) {
    if (nouns.some((noun) => changed.includes(noun))) again();
  }
}

/** Starts hearing the core; once, when the window opens. `first` hears before the views do. */
export function startHearingChanges(first: (changed: readonly string[]) => void): Promise<() => void> {
  return hearChanges((changed) => {
    first(changed);
    tellChanged(changed);
  });
}
