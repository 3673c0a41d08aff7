import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Before the end-to-end tests: builds what is not built, once, instead of in every worker at the same time. */
export default function buildOnce(): void {
  const launcher = path.resolve(__dirname, '../../src/cli/launch.cjs');
  const { status } = spawnSync(process.execPath, [launcher, '--version'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('the build failed; its messages are above');
}
