import { lockFolder } from '../../../src/service/store/folder-lock';

/** Takes the lock of a folder and keeps it, or prints why it can't. */
lockFolder(process.argv[2] ?? '').then(
  () => {
    process.stdout.write('locked\n');
    setInterval(() => undefined, 1_000);
  },
  (error: unknown) => {
    process.stdout.write(`${String(error)}\n`);
    process.exit(1);
  },
);
