import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const src = path.join(root, 'src');

/** Pure, deterministic packages the domain may use. */
const domainPackages = ['any-ascii', 'tldts', 'parse5'];

interface Rule {
  readonly layers: readonly string[];
  readonly packages: readonly string[] | 'any';
}

const rules: Record<string, Rule> = {
  domain: { layers: ['domain'], packages: domainPackages },
  contract: { layers: ['contract', 'domain'], packages: ['zod'] },
  connectors: {
    layers: ['connectors', 'domain'],
    packages: ['zod', 'microformats-parser', 'robots-parser', 'parse5', 'tldts', 'feedsmith'],
  },
  service: { layers: ['service', 'connectors', 'contract', 'domain'], packages: 'any' },
  web: { layers: ['web', 'contract', 'domain'], packages: 'any' },
  pane: { layers: ['pane', 'web', 'contract', 'domain'], packages: 'any' },
  setup: { layers: ['setup', 'web', 'contract', 'domain'], packages: 'any' },
  'sign-in': { layers: ['sign-in', 'web', 'contract', 'domain'], packages: 'any' },
  preview: { layers: ['preview', 'web', 'contract', 'domain'], packages: 'any' },
  cli: { layers: ['cli', 'service', 'contract', 'domain', 'connectors'], packages: 'any' },
};

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx)$/.test(name))
    .map((name) => path.join(folder, name));
}

function importsOf(file: string): { specifier: string; typeOnly: boolean }[] {
  const text = readFileSync(file, 'utf8');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|import\(\s*(?:\/\*[^*]*\*\/\s*)?['"]([^'"]+)['"]\s*\)/g;
  return [...text.matchAll(pattern)].map((m) => ({ specifier: m[2] ?? m[3] ?? '', typeOnly: Boolean(m[1]) }));
}

const layerOf = (file: string) => path.relative(src, file).split(path.sep)[0] ?? '';
const files = sourceFiles(src);
const shortName = (file: string) => path.relative(root, file).split(path.sep).join('/');

function forbiddenArrow(file: string, specifier: string): string | null {
  const layer = layerOf(file);
  const rule = rules[layer];
  if (!rule) return `unknown layer ${layer}`;
  if (specifier.startsWith('.')) {
    const target = path.relative(src, path.resolve(path.dirname(file), specifier)).split(path.sep);
    const targetLayer = target[0] ?? '';
    if (targetLayer === '..') return null;
    if (!rule.layers.includes(targetLayer)) return `${layer} may not import ${targetLayer}`;
    if (layer === 'connectors') return forbiddenConnectorArrow(file, target);
    return null;
  }
  if (rule.packages === 'any') return null;
  const packageName = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  return rule.packages.includes(packageName) ? null : `${layer} may not use the package ${packageName}`;
}

function forbiddenConnectorArrow(file: string, target: readonly string[]): string | null {
  const own = path.relative(path.join(src, 'connectors'), file).split(path.sep)[0];
  if (target[0] !== 'connectors' || own === 'registry.ts') return null;
  const other = target[1];
  const allowed = other === own || ['connector', 'listener', 'tip-source', 'shared'].includes(other ?? '');
  return allowed ? null : `connector ${own} may not import connector ${other}`;
}

describe('the architecture', () => {
  test('has source files to check', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  test.each(files.map((file) => [shortName(file), file]))('%s imports only what its layer may', (_name, file) => {
    const broken = importsOf(file)
      .map(({ specifier }) => forbiddenArrow(file, specifier))
      .filter((problem) => problem !== null);
    expect(broken).toEqual([]);
  });

  test('keeps the schema library out of the pane: types only', () => {
    const values = files
      .filter((file) => ['pane', 'web'].includes(layerOf(file)))
      .flatMap((file) => importsOf(file).map((entry) => ({ file: shortName(file), ...entry })))
      .filter(({ specifier, typeOnly }) => !typeOnly && (/\/contract\//.test(specifier) || specifier === 'zod'));
    expect(values).toEqual([]);
  });

  test('says Office only inside pane/host', () => {
    const speakers = files
      .filter((file) => layerOf(file) === 'pane' && !shortName(file).startsWith('src/pane/host/'))
      .filter((file) => /(?<![\w'"`.])Office\.(?!js\b)/.test(readFileSync(file, 'utf8')))
      .map(shortName);
    expect(speakers).toEqual([]);
  });

  test('reads the environment only in the configuration', () => {
    const readers = files
      .filter((file) => /process\.env/.test(readFileSync(file, 'utf8')))
      .map(shortName)
      .filter((name) => name !== 'src/service/config.ts');
    expect(readers).toEqual([]);
  });

  test('keeps clock, randomness and the outside world out of the domain', () => {
    const impure = files
      .filter((file) => layerOf(file) === 'domain')
      .filter((file) =>
        /\bDate\.now\(|new Date\(\)|Math\.random\(|\bprocess\.|\bfetch\(|\bdocument\.|\bwindow\.|\bOffice\./.test(
          readFileSync(file, 'utf8'),
        ),
      )
      .map(shortName);
    expect(impure).toEqual([]);
  });

  test('leaves the way out to service/outbound', () => {
    const leaks = files
      .filter(
        (file) =>
          !shortName(file).startsWith('src/service/outbound/') &&
          !['web', 'pane', 'setup', 'sign-in', 'preview', 'cli'].includes(layerOf(file)),
      )
      .filter((file) =>
        importsOf(file).some(({ specifier }) =>
          ['undici', 'http', 'https', 'net', 'tls'].includes(specifier.replace('node:', '')),
        ),
      )
      .map(shortName)
      .filter((name) => !['src/service/samples/sample-server.ts', 'src/service/store/folder-lock.ts'].includes(name));
    expect(leaks).toEqual([]);
  });

  test.each(files.map((file) => [shortName(file), file]))('%s stays under 300 lines', (_name, file) => {
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThanOrEqual(300);
  });
});
