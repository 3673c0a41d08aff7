import { homedir } from 'node:os';
import type { Config } from '../../service/config';
import type { CommandContext } from '../main';
import { describeCheck, type CheckResult } from './check';
import { checkFront } from './front-check';
import { readConfigForDoctor } from './config-check';
import { checkListening } from './listening-check';
import { checkNode, checkPages, checkPort } from './machine-checks';
import { checkManifest } from './manifest-check';
import { checkNetworks } from './network-checks';
import { findRunningService } from './running-service';
import { checkSettingsInUse, readHeldConfig } from './settings-check';
import { checkStore } from './store-check';
import { checkPlaceTips } from './tips-check';
import { checkToneModels } from './tone-check';
import { openWayOut } from './way-out';

/** Runs every check, prints each as it ends, and resolves to 1 if there is a problem. Changes nothing. */
export async function doctorCommand(context: CommandContext): Promise<number> {
  let problems = 0;
  const report = (result: CheckResult) => {
    if (result.status === 'problem') problems += 1;
    context.terminal.out(describeCheck(result));
  };
  report(checkNode(process.versions.node));
  report(checkPages(context.root));
  report(checkToneModels(context.root));
  const { config, results } = readConfigForDoctor(context);
  results.forEach(report);
  if (!config) report(checkManifest(context.root, null));
  if (config) for await (const result of checksOf(config, context)) report(result);
  context.terminal.out(
    problems === 0 ? '\nAll is well.\n' : `\n${problems === 1 ? '1 problem' : `${problems} problems`} to solve.\n`,
  );
  return problems === 0 ? 0 : 1;
}

/** What needs a configuration. */
async function* checksOf(given: Config, { root, product }: CommandContext): AsyncGenerator<CheckResult> {
  const running = await findRunningService(given.port, given.front.tls.kind);
  const held = await readHeldConfig({ config: given, root, running });
  const { config } = held;
  yield* checkSettingsInUse(held);
  yield checkManifest(root, config.port);
  yield checkStore({ config, root, running });
  for (const result of await checkListening({ config, root, running })) yield result;
  yield checkPlaceTips(config);
  yield checkPort(config.port, running);
  yield* checkFront({ config, home: homedir(), now: new Date() });
  const outbound = openWayOut(product);
  try {
    for (const check of checkNetworks(config, outbound)) yield check;
  } finally {
    await outbound.close();
  }
}
