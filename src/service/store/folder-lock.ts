import { createHash, randomBytes } from 'node:crypto';
import { access, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isCode } from './error-code';
import { StoreInUseError } from './store-errors';

/** A folder that no other process of this machine may lock until it is released or its holder has died. */
export interface FolderLock {
  release(): Promise<void>;
}

/** macOS allows 104 bytes with the closing zero, Linux 108. */
const longestSocketPath = 103;
const lockName = /^lock-(\d{1,10})-[0-9a-f]{12}$/;
const answerWithinMs = 1_000;
const rivalWithinMs = 5_000;

/**
 * Locks an existing folder, given by its real path. The lock is a listening socket, so it ends with its process, however that ends.
 * Rejects with a `StoreInUseError` while another process holds it.
 */
export function lockFolder(folder: string): Promise<FolderLock> {
  return process.platform === 'win32' ? lockByPipe(folder) : lockBySocket(folder);
}

/** A named pipe has one owner and vanishes with it. */
async function lockByPipe(folder: string): Promise<FolderLock> {
  const name = createHash('sha256').update(folder.toLowerCase()).digest('hex');
  const address = `\\\\.\\pipe\\acquaint-${name}`;
  const server = answering(() => 'held');
  try {
    await listen(server, address);
  } catch (error) {
    if (isCode(error, 'EADDRINUSE')) throw new StoreInUseError(folder, (await ask(address))?.processId ?? null);
    throw error;
  }
  return { release: () => close(server) };
}

/**
 * Socket files outlive their process, and removing a dead one by a shared name could hit a new one of the same name. So every starter listens on
 * a name that nobody uses again, and only then looks at all the others: dead ones are removed, a holder wins, of two starters the first by name.
 */
async function lockBySocket(folder: string): Promise<FolderLock> {
  const short = await shortPathOf(folder);
  const own = `lock-${process.pid}-${randomBytes(6).toString('hex')}`;
  let state: State = 'starting';
  const server = answering(() => state);
  const release = async () => {
    await close(server);
    await rm(path.join(folder, own), { force: true });
    await short.forget();
  };
  try {
    await listen(server, path.join(short.path, own));
    await outlastRivals({ folder, short: short.path, own });
    state = 'held';
    return { release };
  } catch (error) {
    await release();
    throw error;
  }
}

interface Contest {
  readonly folder: string;
  /** The same folder by a path that is short enough for sockets. */
  readonly short: string;
  readonly own: string;
}

async function outlastRivals(contest: Contest): Promise<void> {
  const until = Date.now() + rivalWithinMs;
  while (await hasLaterRival(contest)) {
    if (Date.now() > until) throw new StoreInUseError(contest.folder, null);
    await delay(20);
  }
  // A starter that looked between our bind and our listen took us for dead: nobody could see us.
  await access(path.join(contest.folder, contest.own)).catch(() => {
    throw new StoreInUseError(contest.folder, null);
  });
}

/** Whether somebody else is starting who will give way to us; rejects if we have to give way. */
async function hasLaterRival({ folder, short, own }: Contest): Promise<boolean> {
  let later = false;
  for (const name of (await readdir(folder)).filter((entry) => lockName.test(entry) && entry !== own)) {
    const answer = await ask(path.join(short, name));
    if (!answer) await rm(path.join(folder, name), { force: true });
    else if (answer.state === 'held' || (answer.state === 'starting' && name < own))
      throw new StoreInUseError(folder, lockName.exec(name)?.[1] ?? null);
    else later = true;
  }
  return later;
}

/** `gone`: the connection was cut before an answer, as by one that is ending. The next question tells. */
type State = 'starting' | 'held' | 'gone';

interface Answer {
  readonly state: State;
  readonly processId: string | null;
}

function answering(state: () => State): Server {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(`${state()} ${process.pid}\n`);
  });
  return server.unref();
}

/** Asks whoever listens there; null if nobody does. One that does not answer in time is busy, not dead. */
function ask(address: string): Promise<Answer | null> {
  return new Promise((resolve) => {
    let text = '';
    const socket = createConnection(address);
    const finish = (answer: Answer | null) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(answerWithinMs, () => finish({ state: 'held', processId: null }));
    socket.on('data', (chunk) => (text += chunk.toString('latin1')));
    socket.on('end', () => finish(readAnswer(text)));
    socket.on('error', (error) => finish(isCode(error, 'ECONNREFUSED', 'ENOENT') ? null : readAnswer(text)));
  });
}

function readAnswer(text: string): Answer {
  const [, state, processId = null] = /^(starting|held) (\d{1,10})\n$/.exec(text) ?? [];
  return { state: state === 'starting' || state === 'held' ? state : 'gone', processId };
}

interface ShortPath {
  readonly path: string;
  forget(): Promise<void>;
}

/** The folder itself, or a link to it in the temporary folder if its path leaves no room for a socket's name. */
async function shortPathOf(folder: string): Promise<ShortPath> {
  const room = '/lock-4294967295-000000000000'.length;
  if (Buffer.byteLength(folder) + room <= longestSocketPath) return { path: folder, forget: async () => undefined };
  const holder = await mkdtemp(path.join(tmpdir(), 'acquaint-'));
  await symlink(folder, path.join(holder, 'f'));
  return { path: path.join(holder, 'f'), forget: () => rm(holder, { recursive: true, force: true }) };
}

function listen(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
