import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { connectors, listeners, tipSource } from '../../src/connectors/registry';
import { otherWaysOut } from '../../src/service/privacy/outgoing';

const root = path.resolve(__dirname, '../..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe('the README', () => {
  test.each([...connectors, ...listeners, tipSource].map((source) => [source.id, source] as const))(
    'says what %s is sent, in the connector’s own words',
    (_id, { sends, limit }) => {
      const row = readme.split('\n').find((line) => line.startsWith('|') && line.includes(sends));
      expect(row).toBeDefined();
      expect(row).toContain(limit.requests.toLocaleString('en'));
    },
  );

  test('has no row for a network that does not exist', () => {
    const section = readme.slice(readme.indexOf('## What leaves the house'), readme.indexOf('## For administrators'));
    expect(section.split('\n').filter((line) => line.startsWith('| ')).length).toBe(
      connectors.length + 2 + listeners.length + 2 + [tipSource].length + 2 + otherWaysOut.length + 2,
    );
  });

  test.each([...listeners, tipSource].map((source) => [source.id, source] as const))(
    'says what %s gives, needs and costs, in its own words',
    (_id, { sends, gives, key, cost }) => {
      const row = readme.split('\n').find((line) => line.includes(sends));
      for (const words of [gives, key, cost]) expect(row).toContain(`| ${words} `);
    },
  );

  test.each(otherWaysOut.map((way) => [way.id, way] as const))(
    'says what %s sends, and where',
    (_id, { name, sends, hosts, from }) => {
      const row = readme.split('\n').find((line) => line.startsWith('|') && line.includes(sends));
      for (const words of [name, from, ...hosts]) expect(row).toContain(words);
    },
  );

  test('names only npm scripts that exist', () => {
    const named = [...readme.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, name]) => name ?? '');
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });

  test('links only to files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, target]) => target ?? '');
    for (const link of links) expect([link, existsSync(path.join(root, link))]).toEqual([link, true]);
  });
});
