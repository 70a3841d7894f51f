// What a list that is being brought would do, in numbers and words.
import { t } from '../../lib/words.ts';
import type { Import } from '../../lib/wire.ts';

/** Bytes as the wire carries them. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  // Piece by piece: a function takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}

/** How many people the import would add or fill in, with what was answered so far. */
export function coming(found: Import, answers: Readonly<Record<number, string>>): number {
  const answered = found.rows.filter(({ action, line }) => {
    const answer = answers[line];
    return action === 'ask' && answer !== undefined && answer !== 'skip';
  });
  return found.totals.add + found.totals.update + answered.length;
}

/** The totals that are not nought, each as a phrase. */
export function sentences(totals: Import['totals']): string[] {
  const phrases: [number, string][] = [
    [totals.add, 'import-total-add'],
    [totals.update, 'import-total-update'],
    [totals.same, 'import-total-same'],
    [totals.ask, 'import-total-ask'],
    [totals.skip, 'import-total-skip'],
    [totals.refused, 'import-total-refused'],
  ];
  return phrases.filter(([count]) => count > 0).map(([count, id]) => t(id, { count }));
}

/** The field a column was understood as, in words; undefined when it is left out. */
export function fieldName(field: string | null): string | undefined {
  switch (field) {
    case 'first':
      return t('import-field-first');
    case 'last':
      return t('import-field-last');
    case 'name':
      return t('import-field-name');
    case 'preferred':
      return t('import-field-preferred');
    case 'phone':
      return t('import-field-phone');
    case 'email':
      return t('import-field-email');
    case 'notes':
      return t('import-field-notes');
    default:
      return undefined;
  }
}
