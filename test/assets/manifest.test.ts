/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describeManifest } from './manifest-rules';

const root = path.resolve(__dirname, '../..');
/** The rehearsal of the rollout puts the manifest of its deployment here. */
const xml = readFileSync(process.env['MANIFEST'] ?? path.join(root, 'manifest.xml'), 'utf8');

describeManifest('the manifest', xml);

describe('the manifest of the trial', () => {
  test('carries the version of the package', () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    expect(xml).toContain(`<Version>${version}.0</Version>`);
  });
});
