import { readFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../support/stores';
import { runMain } from './run-main';

const clientId = '5d2f3c1e-8a47-4b0c-9e6d-1f2a3b4c5d6e';
const given = ['manifest', '--url', 'https://acquaint.contoso.com', '--client-id', clientId];

describe('manifest', () => {
  test('prints the XML, and says its version and id beside it', async () => {
    const { code, out, err } = await runMain(given);
    expect([code, out.slice(0, 38)]).toEqual([0, '<?xml version="1.0" encoding="UTF-8"?>']);
    expect(err).toMatch(/^The manifest: made\. Version 0\.1\.0\.0, id [0-9a-f-]{36}\.\n$/);
  });

  test('writes a file, leaves it alone when nothing changed, and raises its version when something did', async () => {
    const file = path.join(temporaryFolder(), 'acquaint.xml');
    expect((await runMain([...given, '--out', file])).err).toContain(`${file}: made. Version 0.1.0.0`);
    expect((await runMain([...given, '--out', file])).err).toContain('is as it was');
    expect((await runMain([...given, '--out', file, '--name', 'Who is it'])).err).toContain(
      'raised: upload it as an update. Version 0.1.0.1',
    );
    expect(readFileSync(file, 'utf8')).toContain('<Version>0.1.0.1</Version>');
  });

  test('writes the unified package', async () => {
    const file = path.join(temporaryFolder(), 'acquaint.zip');
    expect((await runMain([...given, '--unified', '--out', file])).code).toBe(0);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    expect((await runMain([...given, '--unified', '--out', file])).err).toContain('is as it was');
  });

  test('takes the address and the registration from the configuration', async () => {
    const env = {
      ACQUAINT_URL: 'https://acquaint.fabrikam.com',
      ACQUAINT_TENANT_ID: '72f988bf-86f1-41af-91ab-2d7cd011db47',
      ACQUAINT_CLIENT_ID: clientId.toUpperCase(),
    };
    const { code, out } = await runMain(['manifest'], { env });
    expect([code, out.includes('https://acquaint.fabrikam.com/pane/')]).toEqual([0, true]);
  });

  test.each([
    [['manifest'], '--url https://acquaint.contoso.com, or ACQUAINT_URL'],
    [['manifest', '--url', 'https://acquaint.contoso.com'], 'ACQUAINT_CLIENT_ID'],
    [['manifest', '--url', 'http://acquaint.contoso.com', '--client-id', clientId], 'https only'],
    [['manifest', '--url', 'https://localhost:3443', '--client-id', clientId], 'own machine'],
    [['manifest', '--url', 'https://acquaint.contoso.com', '--client-id', 'x'], 'is no application (client) id'],
    [[...given, '--name', 'x'.repeat(31)], '1 to 30 characters'],
    [[...given, '--unified'], '--out acquaint.zip'],
  ])('refuses %j with what to do', async (argv, words) => {
    const { code, out, err } = await runMain(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });
});
