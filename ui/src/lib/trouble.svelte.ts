// What nobody expected. Told in our own words only: what was thrown may hold anything, a name included.
import { CallError } from './call.ts';
import { t } from './words.ts';

let message = $state<string>();

export const trouble = {
  get message(): string | undefined {
    return message;
  },
  clear(): void {
    message = undefined;
  },
};

function forgotten(event: PromiseRejectionEvent): void {
  event.preventDefault();
  const error = CallError.from(event.reason);
  // The unlock screen is answer enough.
  if (error.code !== 'locked') message = error.message;
}

function broken(event: ErrorEvent): void {
  if (!event.error) return;
  event.preventDefault();
  message = t('error-unexpected');
}

/** Hears what no screen caught, from now on. */
export function startCatching(): () => void {
  addEventListener('unhandledrejection', forgotten);
  addEventListener('error', broken);
  return () => {
    removeEventListener('unhandledrejection', forgotten);
    removeEventListener('error', broken);
  };
}
