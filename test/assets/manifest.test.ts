/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describeManifest } from './manifest-rules';

const root = path.resolve(__dirname, '../..');
const xml = readFileSync(path.join(root, 'manifest.xml'), 'utf8');

describeManifest('the manifest', xml);

describe('the manifest of the trial', () => {
  test('carries the version of the package', () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    expect(xml).toContain(`<Version>${version}.0</Version>`);
  });
});
