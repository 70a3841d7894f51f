// A form on its way to the core: busy meanwhile, and what was wrong with it.
import { CallError } from './call.ts';

export interface Saving {
  readonly busy: boolean;
  readonly wrong: CallError | undefined;
  /** Does it, unless it is being done; what goes wrong is kept for the form to show. */
  run(work: () => Promise<void>): Promise<void>;
}

/** To be called while a component is made. */
export function saving(): Saving {
  let busy = $state(false);
  let wrong = $state.raw<CallError>();
  return {
    get busy() {
      return busy;
    },
    get wrong() {
      return wrong;
    },
    async run(work) {
      if (busy) return;
      busy = true;
      wrong = undefined;
      try {
        await work();
      } catch (thrown) {
        wrong = CallError.from(thrown);
      } finally {
        busy = false;
      }
    },
  };
}
