import type { Browser } from 'playwright-core';
import type { Stage } from '../stage';
import { has } from '../report';
import { ask } from './ask';
import { newVisitor } from './browser';
import { lookAsReader, sender } from './colleagues';
import { acquaint, must, run } from './commands';
import { readManifest, remakeManifest } from './manifest';
import { raiseVersion } from './release';
import { comes, type Settings } from './run-service';
import { startService, type RunningService } from './service';
import { claim, type Step } from './steps';
import { organisation, type World } from './world';

export interface Afterwards {
  readonly world: World;
  readonly settings: Settings;
  readonly browser: Browser;
  readonly paneUrl: string;
}

const backup = '../acquaint.backup';

/** "Update": backup, the new version, the manifest over the old one. Gives the service that runs then. */
export async function update(
  step: Step,
  stage: Stage,
  now: Afterwards & { readonly service: RunningService },
): Promise<RunningService> {
  const { world, settings, service } = now;
  const here = acquaint(world, settings);
  return step('Update', async () => {
    const saved = await must(`npx acquaint backup --out ${backup}`, here);
    const former = readManifest(world);
    raiseVersion(world.clone);
    await must('npm ci --prefer-offline && npx acquaint --version', { cwd: world.clone, env: process.env });
    const code = await service.stop();
    const newer = await startService(stage, here);
    const said = await remakeManifest(world, settings);
    const { text } = await ask(world, '/api/about');
    const claims = {
      'the backup is written beside the running service': saved.code === 0,
      'the service stopped cleanly': code === 0,
      'the new version answers': text.includes('"version":"9.0.0"'),
      'the manifest’s version is raised, and the command says so':
        said.includes('its version is raised') && said.includes('9.0.0.0'),
      'its id stays': idOf(readManifest(world)) === idOf(former),
      'what was found is still there': has(await lookAsReader(now, 'Accounts'), sender.post),
    };
    return { claims, found: newer };
  });
}

/** "Back up and restore": into an empty database. */
export async function restore(step: Step, { world, settings }: Afterwards): Promise<void> {
  await step('Back up and restore', async () => {
    const elsewhere = acquaint(world, { ...settings, DATABASE_URL: await world.createDatabase() });
    await must(`npx acquaint restore --from ${backup}`, elsewhere);
    const kept = await run(`npx acquaint person export ${sender.address}`, elsewhere);
    const twice = await run(`npx acquaint restore --from ${backup}`, elsewhere);
    return claim({
      'an empty store holds what was saved': kept.said.includes('Baltwave'),
      'one that holds data refuses, and says what to do': twice.code === 1 && twice.said.includes('--replace'),
    });
  });
}

/** The public page: somebody asks not to be looked up, and the administrator does it. */
export async function privacy(step: Step, now: Afterwards): Promise<void> {
  const { world, settings, browser } = now;
  const here = acquaint(world, settings);
  const number = await step('The public privacy page', async () => {
    const { page, context, complaints } = await newVisitor(browser, world);
    const languages = ['lv', 'nb', 'ro', 'ru', 'en'];
    const shown: string[] = [];
    for (const language of languages) {
      await page.goto(`${organisation.url}/privacy/?lang=${language}`);
      shown.push((await page.locator('html').getAttribute('lang')) ?? 'none');
    }
    const words = await page.locator('body').innerText();
    await page.locator('input[name=kind][value=objection]').check();
    await page.locator('input[name=address]').fill(sender.address);
    await page.locator('button[type=submit]').click();
    const reference = page.locator('.reference');
    await comes(reference);
    const found = (await reference.innerText()).trim();
    await context.close();
    const claims = {
      'speaks five languages': shown.join() === languages.join(),
      'names the organisation and whom to ask': words.includes('Contoso') && words.includes('it@contoso.example'),
      'gives a number and tells nothing': found.length > 3,
      'nothing broke its policy': complaints.length === 0,
    };
    return { claims, found };
  });
  await step('A person is not looked up again', async () => {
    const requests = await must('npx acquaint person requests', here);
    await must(`npx acquaint person suppress ${sender.address} --yes`, here);
    const answered = await must(`npx acquaint person requests answer ${number} --outcome done`, here);
    const left = await must(`npx acquaint person export ${sender.address}`, here);
    const card = await lookAsReader(now, 'asked not to be looked up');
    return claim({
      'the administrator finds the request by its number': requests.said.includes(number),
      'it is noted as answered': answered.code === 0,
      'nothing of Anna is kept': !left.said.includes('Baltwave'),
      'the pane says so and shows nothing': card.includes('asked not to be looked up') && !card.includes(sender.post),
    });
  });
}

function idOf(xml: string): string | null {
  return /<Id>([^<]+)/.exec(xml)?.[1] ?? null;
}
