import type { Stage } from '../stage';
import { privacy, restore, update } from './afterwards';
import { openBrowser } from './browser';
import { beforeSetUp, colleaguesLook } from './colleagues';
import { makeManifest } from './manifest';
import { prepare } from './prepare';
import { remove } from './remove';
import { runService, settingsFor } from './run-service';
import { setUp } from './set-up';
import { createSteps } from './steps';
import { createWorld, organisation } from './world';

/** Goes through assets/docs/rollout.md as an administrator and their colleagues do. Whether everything was as the guide says. */
export async function rehearseRollout(stage: Stage): Promise<boolean> {
  const { step, isRight } = createSteps((line) => process.stdout.write(line));
  const redirectUris = await prepare(step, stage);
  const world = await createWorld(stage, redirectUris);
  const settings = await settingsFor(world);
  const browser = await openBrowser(stage, world);
  const first = await runService(step, stage, { world, settings, browser });
  await beforeSetUp(step, { world, browser, paneUrl: `${organisation.url}/pane/index.html` });
  const administrator = await setUp(step, browser, world);
  const paneUrl = await makeManifest(step, { world, settings, administrator });
  const now = { world, settings, browser, paneUrl };
  await colleaguesLook(step, now);
  const service = await update(step, stage, { ...now, service: first });
  await restore(step, now);
  await privacy(step, now);
  await remove(step, { world, service });
  return isRight();
}
