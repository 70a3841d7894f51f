// Names covered at once, everywhere, with one key. Parts ask here before they show a name.
import { t } from './words.ts';

let on = $state(false);

export const cover = {
  get on(): boolean {
    return on;
  },
  turn(next: boolean): void {
    on = next;
  },
};

/** For places that hold text only (an option, an announcement); everywhere else use parts/Name.svelte. */
export function plainName(name: string): string {
  return on ? t('name-covered') : name;
}
