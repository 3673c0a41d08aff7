import { createPgliteStore } from '../../../src/service/store/create-store';
import { noon, post, profile } from './observations';

/** Writes one observation after the other and prints each address once it was acknowledged. Arguments: folder, prefix, template. */
async function writeForever(folder: string, prefix: string, template: string): Promise<void> {
  const store = await createPgliteStore({ folder, secret: null, template });
  for (let index = 0; ; index++) {
    const address = `${prefix}-${index}@firma.example`;
    const posts = Array.from({ length: 5 }, (_, each) => post(`${index}-${each}`));
    await store.recordObservation({
      address,
      name: null,
      network: 'github',
      outcome: 'found',
      askedAt: noon,
      retryAt: null,
      found: [{ profile: profile(), posts }],
    });
    process.stdout.write(`${address}\n`);
  }
}

const [folder = '', prefix = '', template = ''] = process.argv.slice(2);
writeForever(folder, prefix, template).catch((error: unknown) => {
  process.stderr.write(String(error));
  process.exit(1);
});
