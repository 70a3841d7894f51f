// How the parts of the plan change the agenda.
import type { Agenda } from '../../lib/wire.ts';

/** Makes a change against the agenda as it then stands; false if it could not be made. */
export type Change = (make: () => Promise<Agenda>) => Promise<boolean>;

/** How far a change reaches, for a request: left out where it is this meeting only. */
export interface Reach {
  scope?: 'later';
}
