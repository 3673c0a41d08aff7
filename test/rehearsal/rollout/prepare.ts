import path from 'node:path';
import type { Stage } from '../stage';
import { must } from './commands';
import { claim, type Step } from './steps';
import { organisation } from './world';

/** A clone of what is committed, its packages, and the registration as the script would send it. Gives its redirect addresses. */
export async function prepare(step: Step, { root, folder }: Stage): Promise<readonly string[]> {
  const clone = path.join(folder, 'acquaint');
  const here = { cwd: clone, env: process.env };
  await step('0 Clone', async () => {
    await must(`git clone --quiet "file://${root}" "${clone}"`, { cwd: folder, env: process.env });
    await must('npm ci --prefer-offline', here);
    const built = await must('npx acquaint --version', here);
    const again = await must('npx acquaint --version', here);
    return claim({
      'it is built, and says its version': /^\d+\.\d+\.\d+\s*$/.test(built.out),
      'nothing is built twice': !again.said.includes('Building'),
    });
  });
  return step('1 Register', async () => {
    const { host, clientId } = organisation;
    const { out } = await must(`assets/rollout/register-app.sh --host ${host} --client-id ${clientId} --dry-run`, here);
    const { spa } = JSON.parse(out) as { readonly spa: { readonly redirectUris: readonly string[] } };
    const claims = {
      'the script shows what it would send': out.includes(`api://${clientId}`),
      'the sign-in is to lead back to our host': spa.redirectUris.includes(`https://${host}/sign-in/return.html`),
    };
    return { claims, found: spa.redirectUris };
  });
}
