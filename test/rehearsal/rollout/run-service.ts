import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { Stage } from '../stage';
import { ask } from './ask';
import { newVisitor } from './browser';
import { acquaint, must, run } from './commands';
import { startService, type RunningService } from './service';
import { claim, type Step } from './steps';
import { organisation, type World } from './world';

export type Settings = Readonly<Record<string, string>>;

/** Makes the secrets, and gives what the guide's table says that the service is told. */
export async function settingsFor(world: World): Promise<Settings> {
  const at = (name: string) => path.join(world.secrets, name);
  const make = (name: string, bytes: number) =>
    must(`openssl rand -hex ${bytes} > "${at(name)}"`, { cwd: world.folder, env: process.env });
  await Promise.all([
    make('acquaint-secret', 32),
    make('keys-secret', 32),
    make('metrics-token', 24),
    make('database-password', 16),
  ]);
  return {
    ACQUAINT_URL: organisation.url,
    ACQUAINT_TENANT_ID: organisation.tenantId,
    ACQUAINT_CLIENT_ID: organisation.clientId,
    ACQUAINT_HOST: '0.0.0.0',
    ACQUAINT_PORT: String(world.port),
    DATABASE_URL: world.databaseUrl,
    DATABASE_PASSWORD_FILE: at('database-password'),
    ACQUAINT_SECRET_FILE: at('acquaint-secret'),
    ACQUAINT_KEYS_SECRET_FILE: at('keys-secret'),
    ACQUAINT_METRICS_TOKEN_FILE: at('metrics-token'),
    ACQUAINT_TLS_CERT: at('tls.crt'),
    ACQUAINT_TLS_KEY: at('tls.key'),
  };
}

/** Step 2 of the guide: the service runs, for real, and says that all is well. */
export async function runService(
  step: Step,
  stage: Stage,
  { world, settings, browser }: { readonly world: World; readonly settings: Settings; readonly browser: Browser },
): Promise<RunningService> {
  const service = await step('2 Run the service', async () => {
    const started = await startService(stage, acquaint(world, settings));
    const [home, preview, withoutToken] = await Promise.all([
      ask(world, '/readyz'),
      ask(world, '/preview/'),
      ask(world, '/metrics'),
    ]);
    const token = readFileSync(settings['ACQUAINT_METRICS_TOKEN_FILE'] ?? '', 'utf8').trim();
    const metrics = await ask(world, '/metrics', { authorization: `Bearer ${token}` });
    const claims = {
      'it says its public address': started.said().includes(organisation.url),
      'its certificate holds and it is ready': home.status === 200,
      'nothing of the preview is served': preview.status === 404,
      'metrics are for the token only': withoutToken.status === 401 && metrics.text.includes('acquaint_store_up 1'),
    };
    return { claims, found: started };
  });
  await step('2 The page /health/ in a colleague’s browser', async () => {
    const visitor = await newVisitor(browser, world);
    await visitor.page.goto(`${organisation.url}/health/`);
    const isWell = await comes(visitor.page.getByText('All is well here'));
    const words = await visitor.page.locator('body').innerText();
    await visitor.context.close();
    return claim({ 'it says that all is well': isWell, 'nothing is marked as wrong': !words.includes('✗') });
  });
  await step('2 npx acquaint doctor', async () => {
    const { code, said } = await run('npx acquaint doctor', acquaint(world, settings));
    if (code !== 0) throw new Error(said);
    return claim({
      'it finds no problem': said.includes('All is well.'),
      'it finds the service running': /running|listens/i.test(said),
    });
  });
  return service;
}

/** Whether it can be seen before long. */
export function comes(place: { waitFor(options: { readonly timeout: number }): Promise<void> }): Promise<boolean> {
  return place.waitFor({ timeout: 20_000 }).then(
    () => true,
    () => false,
  );
}
