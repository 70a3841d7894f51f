// Where somebody stands and what she allows, in words.
import { t } from '../../lib/words.ts';
import type { Consent, PersonSummary, Status } from '../../lib/wire.ts';

const statusIds: Record<Status, [name: string, more: string]> = {
  newcomer: ['persons-status-newcomer', 'persons-status-newcomer-more'],
  regular: ['persons-status-regular', 'persons-status-regular-more'],
  away: ['persons-status-away', 'persons-status-away-more'],
  moved_on: ['persons-status-moved-on', 'persons-status-moved-on-more'],
  died: ['persons-status-died', 'persons-status-died-more'],
};

const consentIds: Record<Consent, string> = {
  call: 'persons-allow-call',
  leave_message: 'persons-allow-leave-message',
  text: 'persons-allow-text',
  phone_list: 'persons-allow-phone-list',
  write: 'persons-allow-write',
  email_list: 'persons-allow-email-list',
};

export const statuses = Object.keys(statusIds) as Status[];
export const consents = Object.keys(consentIds) as Consent[];
export const ofPhone: readonly Consent[] = ['call', 'leave_message', 'text', 'phone_list'];
export const ofEmail: readonly Consent[] = ['write', 'email_list'];

/** "Part of the group" */
export function statusName(status: Status): string {
  return t(statusIds[status][0]);
}

/** A line that explains it. */
export function statusMore(status: Status): string {
  return t(statusIds[status][1]);
}

/** "May be called" */
export function consentName(consent: Consent): string {
  return t(consentIds[consent]);
}

/** What is worth saying of somebody in a list: being part of a group goes without saying. */
export function statusInList({ status }: Pick<PersonSummary, 'status'>): string | undefined {
  return status === 'regular' ? undefined : statusName(status);
}
