import type pinoModule from 'pino';

/** What any log of the tests' file wrote, one JSON object a line. Import it before what logs. */
export const logged: string[] = [];

/** The lines go nowhere else: pino writes to the process's own output, past everything that a test could listen to. */
jest.mock('pino', () => {
  const actual = jest.requireActual<typeof pinoModule>('pino');
  const stream = { write: (line: string) => void logged.push(line) };
  const capture = (options: object) => actual.pino(options, stream);
  return Object.assign(capture, actual, { pino: capture, default: capture });
});
