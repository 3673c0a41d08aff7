import { request as requestPlain } from 'node:http';
import { request } from 'node:https';
import { about } from '../../contract/about';
import { listeningStates, type ListeningStates } from '../../contract/listening';
import type { Tls } from '../../service/front';
import { settingsState, type SettingsState } from '../../contract/setup';

type TlsKind = Tls['kind'];

/** Our own service, found running on this machine. */
export interface RunningAcquaint {
  readonly version: string;
  /** Whether it says that it can read its store. */
  readonly isReady: boolean;
}

const patienceMs = 2_000;

/** Asks whoever listens on the port whether it is Acquaint; null if nobody does, or if it is something else. */
export async function findRunningService(port: number, tls: TlsKind = 'own'): Promise<RunningAcquaint | null> {
  const answer = await get({ port, tls }, '/api/about');
  const parsed = about.safeParse(parseJson(answer?.body ?? ''));
  if (!parsed.success) return null;
  return { version: parsed.data.version, isReady: (await get({ port, tls }, '/readyz'))?.status === 200 };
}

/** How far the running service's streams were heard; null if it does not say so to us, as one with sign-in does not. */
export async function askListeningStates(port: number, tls: TlsKind = 'own'): Promise<ListeningStates | null> {
  const answer = await get({ port, tls }, '/api/listening');
  return listeningStates.safeParse(parseJson(answer?.body ?? '')).data ?? null;
}

/** The settings of the running service; null if it does not say so to us, as one with sign-in does not. */
export async function askSettings(port: number, tls: TlsKind = 'own'): Promise<SettingsState | null> {
  const answer = await get({ port, tls }, '/api/setup/settings');
  return settingsState.safeParse(parseJson(answer?.body ?? '')).data ?? null;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

function get({ port, tls }: { readonly port: number; readonly tls: TlsKind }, path: string): Promise<Answer | null> {
  return new Promise((resolve) => {
    // Our own certificate is not known to this process; on loopback nothing is kept secret from this machine anyway.
    const options = { host: '127.0.0.1', port, path, headers: { host: `localhost:${port}` }, rejectUnauthorized: false };
    const asked = (tls === 'proxy' ? requestPlain : request)({ ...options, timeout: patienceMs }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      response.on('error', () => resolve(null));
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(null));
    asked.on('close', () => resolve(null));
    asked.end();
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Somebody else's answer.
    return null;
  }
}
