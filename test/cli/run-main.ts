import path from 'node:path';
import { main } from '../../src/cli/main';
import { connectors } from '../../src/connectors/registry';
import { setUp } from '../support/settings';
import { temporaryFolder } from '../support/stores';

export const root = path.resolve(__dirname, '../..');

export interface RunOptions {
  /** Folder that the command is run in; a new empty one if it is not given. */
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether a person watches. */
  readonly interactive?: boolean;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, with nothing of this machine's environment. */
export async function runMain(argv: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { folder = temporaryFolder(), env = {}, interactive = false } = options;
  const said = { out: '', err: '' };
  const terminal = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    interactive,
  };
  const code = await main({ root, argv, terminal, sources: { env, folder } });
  return { code, ...said };
}

/** Settings under which no network is asked. */
export const noNetworks = {
  legal: setUp.legal,
  networks: Object.fromEntries(connectors.map(({ id }) => [id, false])),
};
