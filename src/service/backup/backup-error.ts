export type BackupProblem =
  'unreadable' | 'no-backup' | 'cut-off' | 'changed' | 'other-secret' | 'newer' | 'not-empty' | 'other-form';

const sentences: Readonly<Record<BackupProblem, string>> = {
  unreadable: 'can’t be read. Check its name, and the right of this user to read it.',
  'no-backup': 'is no backup of Acquaint. Give a file that `acquaint backup` wrote.',
  'cut-off': 'is cut off or damaged. Nothing was changed here. Copy it again, or take another backup.',
  changed:
    'was changed after it was written, or is damaged: its seal does not fit. Nothing was changed here. Take another backup.',
  'other-secret':
    'was written with another ACQUAINT_SECRET. Set the one it was written with (of an embedded store: the text in its secret.key), and start again.',
  newer: 'was written by a newer version of Acquaint. Restore it with that version.',
  'not-empty':
    'is not restored: this store holds data already, which would be replaced. Add --replace if that is wanted; back up what is here first.',
  'other-form': 'names tables or columns that this version does not know. Restore it with the version that wrote it.',
};

/** A backup can't be restored; the message says why and what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  constructor(
    file: string,
    readonly problem: BackupProblem,
    options?: ErrorOptions,
  ) {
    super(`The file ${file} ${sentences[problem]}`, options);
  }
}
