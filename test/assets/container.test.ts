import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** What the Dockerfile takes out of the packages again. */
function leftOut(): readonly string[] {
  const dockerfile = readFileSync(path.join(root, 'Dockerfile'), 'utf8');
  const [, words = ''] = /^RUN npm uninstall (.+)$/m.exec(dockerfile) ?? [];
  return words.split(' ').filter((word) => !word.startsWith('--'));
}

describe('the image', () => {
  test('leaves out no package that the service or its commands import', () => {
    const files = ['service', 'cli', 'connectors', 'contract', 'domain'].flatMap((layer) =>
      readdirSync(path.join(root, 'src', layer), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ts|cjs)$/.test(name))
        .map((name) => readFileSync(path.join(root, 'src', layer, name), 'utf8')),
    );
    expect(leftOut()).toContain('@fluentui/react-components');
    expect(files.length).toBeGreaterThan(200);
    for (const name of leftOut()) expect([name, files.some((text) => text.includes(`'${name}`))]).toEqual([name, false]);
  });

  test('leaves out only packages that are there', () => {
    const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(leftOut().filter((name) => !(name in dependencies))).toEqual([]);
  });
});
