// Taking back what was done last, and doing it again. What the core answers is said once and shown until the next page.
import { announce } from './announce.ts';
import { call } from './call.ts';
import type { Undone } from './wire.ts';

export interface Said {
  message: string;
  /** What can be done about it: nothing if nothing was taken back. */
  back: 'redo' | 'undo' | undefined;
}

let said = $state.raw<Said>();

async function ask(question: () => Promise<Undone>, back: 'redo' | 'undo'): Promise<void> {
  const answer = await question();
  said = { message: answer.message, back: answer.done ? back : undefined };
  announce(answer.message);
}

export const undo = {
  /** What the last undoing or redoing came to. */
  get said(): Said | undefined {
    return said;
  },
  clear(): void {
    said = undefined;
  },
  /** Says what was done just now, with the way to take it back beside it. */
  offer(message: string): void {
    said = { message, back: 'undo' };
    announce(message);
  },
  undoLast(): Promise<void> {
    return ask(() => call('change_undo_last', {}), 'redo');
  },
  redoLast(): Promise<void> {
    return ask(() => call('change_redo_last', {}), 'undo');
  },
};
