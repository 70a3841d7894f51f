// One question to the core whose answer stays on screen: asked at once, and again when its nouns changed.
import { CallError } from './call.ts';
import { onChanged } from './changes.svelte.ts';

export interface Asked<T> {
  /** The last answer; undefined until the first has come. */
  readonly value: T | undefined;
  readonly error: CallError | undefined;
  /** Asks again. */
  again(): Promise<void>;
  /** Takes what a change answered, so that nothing has to be asked again. */
  take(answer: T): void;
}

/** To be called while a component is made: `const groups = asked(['group'], () => call('group_list', {}))`. */
export function asked<T>(nouns: readonly string[], question: () => Promise<T>): Asked<T> {
  let value = $state.raw<T>();
  let error = $state.raw<CallError>();
  let latest = 0;

  async function again(): Promise<void> {
    const mine = ++latest;
    try {
      const answer = await question();
      // A slower, older answer never replaces a newer one.
      if (mine === latest) {
        value = answer;
        error = undefined;
      }
    } catch (thrown) {
      if (mine === latest) error = CallError.from(thrown);
    }
  }

  onChanged(nouns, () => void again());
  void again();

  return {
    get value() {
      return value;
    },
    get error() {
      return error;
    },
    again,
    take(answer: T) {
      latest += 1;
      value = answer;
      error = undefined;
    },
  };
}
