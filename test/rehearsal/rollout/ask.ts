import { request } from 'node:https';
import { organisation, type World } from './world';

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Asks the service as a machine of the organisation does: by its name, and only if its certificate holds. Rejects otherwise. */
export function ask(
  world: Pick<World, 'port' | 'authority'>,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { host } = organisation;
  const options = { host: '127.0.0.1', port: world.port, servername: host, ca: world.authority, path };
  return new Promise((resolve, reject) => {
    const asked = request({ ...options, headers: { host, ...headers } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asked.once('error', reject);
    asked.end();
  });
}
