import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ask } from './ask';
import { acquaint, must, run } from './commands';
import type { Settings } from './run-service';
import { downloadManifest, openItems } from './set-up';
import type { Visitor } from './browser';
import { claim, type Step } from './steps';
import { organisation, type World } from './world';

interface Making {
  readonly world: World;
  readonly settings: Settings;
  readonly administrator: Visitor;
}

const file = 'acquaint.xml';

/** Step 4 of the guide. Gives the address of the pane that it names. */
export async function makeManifest(step: Step, { world, settings, administrator }: Making): Promise<string> {
  const { url, clientId } = organisation;
  const line = `npx acquaint manifest --url ${url} --client-id ${clientId} --out ${file}`;
  const here = acquaint(world, settings);
  const xml = await step('4 Make the manifest', async () => {
    const first = await must(line, here);
    const made = readManifest(world);
    const again = await must(line, here);
    const unified = await must(line.replace(file, 'acquaint.zip').replace('manifest ', 'manifest --unified '), here);
    const claims = {
      'it is made': first.said.includes('made'),
      'made again over itself it is as it was': again.said.includes('nothing to roll out') && readManifest(world) === made,
      'the setup page offers the same': (await downloadManifest(administrator)) === made,
      'so is its unified twin made': unified.said.includes('made'),
      'and the checklist asks for nothing more': (await openItems(administrator)).length === 0,
    };
    return { claims, found: made };
  });
  await step('4 Validate it', async () => {
    const rules = `npx jest --selectProjects node -i -- test/assets/manifest.test.ts`;
    const { code, said } = await run(rules, { ...here, env: { ...process.env, MANIFEST: path.join(world.clone, file) } });
    if (code !== 0) throw new Error(said);
    const addresses = [...new Set(xml.match(/https:\/\/[^"<\s]*/g))].filter((address) => address.startsWith(`${url}/`));
    const answers = await Promise.all(addresses.map((address) => ask(world, address.slice(url.length))));
    return claim({
      'Microsoft’s published rules hold': code === 0,
      [`all ${addresses.length} addresses of our host that it names answer`]: answers.every(({ status }) => status === 200),
      'it names nothing of this machine': !xml.includes('localhost'),
    });
  });
  return paneOf(xml);
}

/** The manifest that was made last. */
export function readManifest({ clone }: World): string {
  return readFileSync(path.join(clone, file), 'utf8');
}

/** Makes it again over the former one; what the command says. */
export async function remakeManifest(world: World, settings: Settings): Promise<string> {
  const { said } = await must(
    `npx acquaint manifest --url ${organisation.url} --client-id ${organisation.clientId} --out ${file}`,
    acquaint(world, settings),
  );
  return said;
}

function paneOf(xml: string): string {
  const [, address] = /<SourceLocation DefaultValue="([^"]+)"/.exec(xml) ?? [];
  if (address === undefined) throw new Error('the manifest names no pane');
  return address;
}
