import type { CommandContext } from '../main';
import { describeCheck, type CheckResult } from './check';
import { checkCertificate, checkNode, checkPages, checkPort, checkStore } from './machine-checks';
import { checkManifest } from './manifest-check';
import { checkNetworks } from './network-checks';
import { readConfigForDoctor } from './config-check';

/** Runs every check, prints each as it ends, and resolves to 1 if there is a problem. */
export async function doctorCommand(context: CommandContext): Promise<number> {
  let problems = 0;
  const report = (results: readonly CheckResult[]) => {
    for (const result of results) {
      if (result.status === 'problem') problems += 1;
      context.terminal.out(describeCheck(result));
    }
  };
  report([checkNode(process.versions.node)]);
  const { config, results } = readConfigForDoctor(context);
  report(results);
  report([checkPages(context.root), await checkManifest(context.root)]);
  if (config) {
    report([
      await checkStore(config, context.root),
      await checkPort(config.port),
      checkCertificate(config.dataFolder, new Date()),
    ]);
    report(checkNetworks(config));
  }
  context.terminal.out(
    problems === 0 ? '\nAll is well.\n' : `\n${problems} ${problems === 1 ? 'problem' : 'problems'} to solve.\n`,
  );
  return problems === 0 ? 0 : 1;
}
