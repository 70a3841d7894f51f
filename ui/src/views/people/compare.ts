// Two entries laid side by side: what differs, what can be chosen, and what is taken from which.
import type { CompareField } from '../../lib/wire.ts';

/** Whose is kept: the entry that goes, or the one that stays. */
export type Whose = 'person' | 'into';
/** Field -> whose, where it was chosen. */
export type Kept = Partial<Record<string, Whose>>;

/**
 * Whether there is something to choose. What only one of them has is kept by itself; not so a last name, because a
 * name belongs together. That a name is a description goes with the name.
 */
export function isChoice({ field, value, into_value }: CompareField): boolean {
  if (field === 'alias' || value === into_value) return false;
  return field === 'last' || (value !== null && into_value !== null);
}

/** Whose is kept unless she says otherwise: of the one who stays, but a last name that only one has is no loss. */
export function whose(one: CompareField, fields: readonly CompareField[], kept: Kept): Whose {
  const chosen = kept[one.field];
  if (chosen) return chosen;
  if (one.field !== 'last' || one.into_value !== null) return 'into';
  const first = fields.find(({ field }) => field === 'first');
  return first?.value?.toLowerCase() === first?.into_value?.toLowerCase() ? 'person' : 'into';
}

/** The fields to take from the entry that goes. */
export function taking(fields: readonly CompareField[], kept: Kept): string[] {
  const taken = fields.filter((one) => isChoice(one) && whose(one, fields, kept) === 'person').map(({ field }) => field);
  const alias = fields.find(({ field }) => field === 'alias');
  const described = taken.includes('first') && alias && alias.value !== alias.into_value;
  return described ? [...taken, 'alias'] : taken;
}
