import type { Log } from '../log';
import { createOutbound } from '../outbound/create-outbound';
import type { Door } from './guard-routes';
import type { SignIn } from './sign-in';

interface DoorParts {
  readonly userAgent: string;
  readonly log: Log;
}

interface OpenDoor {
  readonly door: Door;
  /** Ends its way out. */
  readonly closeDoor: () => Promise<void>;
}

/** The door that the configuration asks for. */
export async function openDoor(signIn: SignIn, { userAgent, log }: DoorParts): Promise<OpenDoor> {
  if (signIn.kind === 'local') return { door: { kind: 'local' }, closeDoor: () => Promise.resolve() };
  const now = () => new Date();
  // What checks tokens is loaded only where there are tokens.
  const [{ createKeySet }, { keysFetcher }, { createVerifyToken }] = await Promise.all([
    import('./key-set'),
    import('./fetch-keys'),
    import('./verify-token'),
  ]);
  const outbound = createOutbound({
    userAgent,
    log: (event) => log.debug(event, 'the sign-in was asked'),
    limits: { cacheBytes: 0 },
  });
  const keys = createKeySet({ fetchKeys: keysFetcher(signIn, { outbound, log }), now });
  return { door: { kind: 'tokens', verify: createVerifyToken({ signIn, keys, now }) }, closeDoor: () => outbound.close() };
}
