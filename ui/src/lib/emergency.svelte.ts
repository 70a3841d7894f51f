// The emergency card lies over everything, also over the locked door: what was there stays as it was, unseen.
import { tick } from 'svelte';
import { call } from './call.ts';
import type { EmergencyCard, EmergencyCountry } from './wire.ts';
import { t } from './words.ts';

const countries: Record<EmergencyCountry, string> = {
  us: 'emergency-country-us',
  ca: 'emergency-country-ca',
  gb: 'emergency-country-gb',
  ie: 'emergency-country-ie',
  au: 'emergency-country-au',
  nz: 'emergency-country-nz',
  es: 'emergency-country-es',
  mx: 'emergency-country-mx',
};

export function countryName(country: EmergencyCountry): string {
  return t(countries[country]);
}

let on = $state(false);
let card = $state.raw<EmergencyCard>();
let before: HTMLElement | undefined;

export const emergency = {
  get on(): boolean {
    return on;
  },
  /** Whom to call; undefined until the core has said so. What to do is in the catalogue and is always there. */
  get card(): EmergencyCard | undefined {
    return card;
  },
  take(next: EmergencyCard): void {
    card = next;
  },
  /** Asked when the window opens, so that nothing has to be waited for when it is needed. */
  async load(): Promise<void> {
    card = await call('emergency_get', {});
  },
  open(): void {
    if (on) return;
    before = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    on = true;
  },
  async close(): Promise<void> {
    if (!on) return;
    on = false;
    await tick();
    // The records may have been locked meanwhile: then the passphrase is what comes next.
    const back = before?.isConnected && before !== document.body ? before : undefined;
    const find = (css: string) => document.querySelector<HTMLElement>(`main ${css}`);
    (back ?? find('input[name=passphrase]') ?? find('h1'))?.focus();
    before = undefined;
  },
};
