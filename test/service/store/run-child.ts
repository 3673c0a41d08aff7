import { spawn, type ChildProcess } from 'node:child_process';

/** Lets a plain Node process run our TypeScript: the same compiler as the tests, without their sandbox. */
const bootstrap = `
const { readFileSync } = require('node:fs');
const { transformSync } = require(${JSON.stringify(require.resolve('@swc/core'))});
require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename, configFile: false, swcrc: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs', ignoreDynamic: true },
  });
  module._compile(code, filename);
};
require(process.argv[1]);
`;

/** One run of a script beside this file, in a process of its own. */
export interface Child {
  /** Lines printed so far. */
  readonly lines: readonly string[];
  /** Resolves when it has printed that many lines; rejects with what it said when it ends before. */
  printed(lines: number): Promise<void>;
  /** Ends it at once, without a chance to clean up. */
  kill(): Promise<void>;
  /** Resolves with what it said on stderr when it has ended. */
  readonly ended: Promise<string>;
}

/** Starts the script, given by its whole path, with the given arguments. */
export function runChild(script: string, ...args: readonly string[]): Child {
  const child = spawn(process.execPath, ['-e', bootstrap, script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { text: '', errors: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.errors += chunk.toString()));
  const ended = new Promise<string>((resolve) => child.once('close', () => resolve(output.errors)));
  const lines = () => output.text.split('\n').slice(0, -1);
  return {
    get lines() {
      return lines();
    },
    printed: (count) => until(child, ended, () => lines().length >= count),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    ended,
  };
}

function until(child: ChildProcess, ended: Promise<string>, reached: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => reached() && resolve();
    child.stdout?.on('data', look);
    void ended.then((errors) => (reached() ? resolve() : reject(new Error(`the process ended: ${errors}`))));
    look();
  });
}
