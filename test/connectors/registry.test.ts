import { readdirSync } from 'node:fs';
import path from 'node:path';
import { connectorById, connectors, listeners, tipSource } from '../../src/connectors/registry';

const folder = path.resolve(__dirname, '../../src/connectors');
const networkFolders = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
  .map((entry) => entry.name);

describe('the registry', () => {
  test('lists exactly the networks that have a folder, in order', () => {
    const ids = new Set([...connectors, ...listeners, tipSource].map(({ id }) => id));
    expect([...ids].sort()).toEqual([...networkFolders].sort());
    for (const list of [connectors, listeners]) expect(list.map(({ id }) => id)).toEqual(list.map(({ id }) => id).sort());
  });

  test('finds a connector by its id, and null for a network we do not know (any more)', () => {
    for (const connector of connectors) expect(connectorById(connector.id)).toBe(connector);
    expect(connectorById('klout')).toBeNull();
    expect(connectorById('constructor')).toBeNull();
  });

  test('has no two networks that claim the same profile link', () => {
    const links = ['https://github.com/octocat', 'https://gravatar.com/example', 'https://bsky.app/profile/bsky.app'];
    for (const link of links) expect(connectors.filter((connector) => connector.parseProfileUrl(link) !== null)).toHaveLength(1);
  });
});
