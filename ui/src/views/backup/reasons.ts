// Why a copy was kept, in words.
import type { BackupKept } from '../../lib/wire.ts';
import { t } from '../../lib/words.ts';

const words = {
  rest: 'backup-reason-rest',
  asked: 'backup-reason-asked',
  before_import: 'backup-reason-before-import',
  before_merge: 'backup-reason-before-merge',
  edition: 'backup-reason-edition',
  backup: 'backup-reason-backup',
  other: 'backup-reason-other',
} as const;

export function reasonText(reason: BackupKept['reason']): string {
  return t(words[reason]);
}
