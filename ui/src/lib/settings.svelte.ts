// The person's own settings, and what follows from them at once: language and colours.
import { call } from './call.ts';
import { language } from './language.svelte.ts';
import { showTheme } from './theme.ts';
import type { Calls, Language, Settings, Theme } from './wire.ts';

let value = $state<Settings>();

export const settings = {
  get value(): Settings | undefined {
    return value;
  },
  /** What the status already tells before the settings themselves are there. */
  show(next: { language: Language; theme: Theme }): void {
    language.use(next.language);
    showTheme(next.theme);
  },
  async load(): Promise<void> {
    value = await call('settings_get', {});
    settings.show(value);
  },
  async edit(change: Calls['settings_edit']['request']): Promise<void> {
    value = await call('settings_edit', change);
    settings.show(value);
  },
};
