import { connect, type AddressInfo } from 'node:net';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { createSecureContext, createServer, type SecureContext, type TLSSocket } from 'node:tls';
import { readSamplePeople } from '../../../src/service/samples/sample-answers';
import { startSampleServer } from '../../../src/service/samples/sample-server';
import type { Stage } from '../stage';
import type { Authority } from './certificates';

/** Every host of the internet but the sign-in's: the sample people's networks, which know nobody else. */
export interface Networks {
  readonly port: number;
  /** Hosts that were asked so far. */
  readonly asked: ReadonlySet<string>;
}

/** Starts them behind TLS on a free loopback port, with a certificate for whichever host is asked for. */
export async function startNetworks({ root, atEnd }: Stage, authority: Authority): Promise<Networks> {
  const samples = await startSampleServer({ people: await readSamplePeople(path.join(root, 'assets/samples/people')) });
  const behind = Number(new URL(samples.origin).port);
  const contexts = new Map<string, Promise<SecureContext>>();
  const contextOf = async (host: string) => {
    const { key, certificate } = await authority.issue(host);
    return createSecureContext({ key, cert: certificate });
  };
  const asked = new Set<string>();
  const lines = new Set<TLSSocket>();
  const server = createServer({
    SNICallback: (host, done) => {
      asked.add(host);
      const context = contexts.get(host) ?? contextOf(host);
      contexts.set(host, context);
      context.then((made) => done(null, made), done);
    },
  });
  server.on('secureConnection', (line) => {
    lines.add(line);
    pipeline(line, connect(behind, '127.0.0.1'), line, () => lines.delete(line));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    server.close();
    lines.forEach((line) => line.destroy());
    await samples.close();
  };
  atEnd({ close });
  return { port: (server.address() as AddressInfo).port, asked };
}
