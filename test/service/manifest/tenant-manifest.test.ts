/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeTenantManifest, nameProblem } from '../../../src/service/manifest/tenant-manifest';
import { describeManifest } from '../../assets/manifest-rules';

const template = readFileSync(path.resolve(__dirname, '../../../manifest.xml'), 'utf8');
const deployment = {
  origin: 'https://acquaint.contoso.com',
  clientId: '5d2f3c1e-8a47-4b0c-9e6d-1f2a3b4c5d6e',
  name: 'Who & <what> "$&"',
};
const first = makeTenantManifest(template, deployment, null);

describeManifest('the manifest of one organisation', first.xml);

describe('a manifest for one organisation', () => {
  test('loads everything from the organisation’s host, and nothing from this machine', () => {
    expect(first.xml).not.toContain('localhost');
    expect(first.xml).toContain('<SourceLocation DefaultValue="https://acquaint.contoso.com/pane/index.html"/>');
    expect(first.xml).toContain('<AppDomain>https://acquaint.contoso.com</AppDomain>');
  });

  test('has an id that never changes, and another one for each host and registration', () => {
    expect(first.id).toBe('634ecd11-bf74-5269-90c1-6961a4039478');
    const ids = [
      first.id,
      makeTenantManifest(template, { ...deployment, origin: 'https://other.contoso.com' }, null).id,
      makeTenantManifest(template, { ...deployment, clientId: '00000000-8a47-4b0c-9e6d-1f2a3b4c5d6e' }, null).id,
    ];
    expect(new Set(ids).size).toBe(3);
    expect(makeTenantManifest(template, { ...deployment, name: 'Another name' }, null).id).toBe(first.id);
  });

  test('shows the chosen name as text in every language', () => {
    const parsed = new DOMParser().parseFromString(first.xml, 'application/xml');
    const name = parsed.getElementsByTagName('DisplayName')[0];
    expect(name?.getAttribute('DefaultValue')).toBe(deployment.name);
    expect([...(name?.children ?? [])].map((each) => each.getAttribute('Value'))).toEqual(Array(4).fill(deployment.name));
  });

  test('is the very same when nothing changed', () => {
    expect(makeTenantManifest(template, deployment, first.xml)).toEqual({ ...first, change: 'same' });
  });

  test('has a higher version when the content changed, and only then', () => {
    const renamed = makeTenantManifest(template, { ...deployment, name: 'Who' }, first.xml);
    expect([renamed.change, renamed.version]).toEqual(['changed', [0, 1, 0, 1]]);
    expect(renamed.xml).toContain('<Version>0.1.0.1</Version>');
    expect(makeTenantManifest(template, { ...deployment, name: 'Who' }, renamed.xml).change).toBe('same');
    expect(makeTenantManifest(template, deployment, renamed.xml).version).toEqual([0, 1, 0, 2]);
  });

  test('takes the version of a newer release, and stays above a newer former one', () => {
    const release = template.replace('<Version>0.1.0.0</Version>', '<Version>0.2.0.0</Version>').replace('>450<', '>451<');
    expect(makeTenantManifest(release, deployment, first.xml).version).toEqual([0, 2, 0, 0]);
    expect(makeTenantManifest(template, deployment, [3, 0, 0, 9]).version).toEqual([3, 0, 0, 10]);
  });

  test('says that it is another add-in than the former one, or than no manifest at all', () => {
    expect(makeTenantManifest(template, { ...deployment, origin: 'https://b.example' }, first.xml).change).toBe(
      'other-deployment',
    );
    expect(makeTenantManifest(template, deployment, 'not a manifest').change).toBe('other-deployment');
  });

  test('asks for no more than the trial does', () => {
    const asked = (xml: string) => [...xml.matchAll(/<Permissions>[^<]+|MinVersion="[^"]+"/g)].map(([words]) => words);
    expect(asked(first.xml)).toEqual(asked(template));
  });

  test.each(['', '   ', 'x'.repeat(31), 'two\nlines', 'a\u0000'])('refuses the name %j', (name) => {
    expect(nameProblem(name)).not.toBeNull();
  });
});
