import type { FastifyInstance } from 'fastify';
import { unzipSync } from 'fflate';
import { readManifestSource } from '../../../src/service/manifest/read-source';
import type { ManifestParts } from '../../../src/service/routes/manifest';
import { testApp } from '../../support/app';
import { projectRoot } from '../../support/running-service';
import { openTestStore, type TestStore } from '../../support/stores';

const clientId = '5d2f3c1e-8a47-4b0c-9e6d-1f2a3b4c5d6e';

let store: TestStore;
const apps: FastifyInstance[] = [];
async function appFor(manifest: Partial<ManifestParts>): Promise<FastifyInstance> {
  const parts = { source: readManifestSource(projectRoot), publicUrl: 'https://acquaint.contoso.com', clientId, ...manifest };
  const app = await testApp({ store, operations: { manifest: parts } });
  apps.push(app);
  return app;
}
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(async () => {
  for (const app of apps) await app.close();
  await store.close();
});

describe('the manifest on the setup page', () => {
  test('is the XML one of this deployment, to be kept as a file', async () => {
    const answer = await (await appFor({})).inject('/api/setup/manifest.xml');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/xml; charset=utf-8',
      'content-disposition': 'attachment; filename="acquaint.xml"',
      'cache-control': 'no-store',
    });
    expect(answer.body).toContain('<SourceLocation DefaultValue="https://acquaint.contoso.com/pane/index.html"/>');
    expect(answer.body).toContain('<Version>0.1.0.0</Version>');
  });

  test('is the unified one as a zip', async () => {
    const answer = await (await appFor({})).inject('/api/setup/manifest.zip');
    expect(answer.headers['content-type']).toBe('application/zip');
    expect(Object.keys(unzipSync(answer.rawPayload))).toContain('manifest.json');
  });

  test('takes another name, another address, and a version above the one that Outlook has', async () => {
    const app = await appFor({ publicUrl: null });
    const query = 'url=https%3A%2F%2Fother.contoso.com&name=Who&after=0.1.0.4';
    const answer = await app.inject(`/api/setup/manifest.xml?${query}`);
    expect(answer.body).toContain('https://other.contoso.com/pane/index.html');
    expect(answer.body).toContain('<DisplayName DefaultValue="Who">');
    expect(answer.body).toContain('<Version>0.1.0.5</Version>');
  });

  test.each([
    [{ clientId: null }, '', 'needs sign-in'],
    [{ publicUrl: null }, '', 'set ACQUAINT_URL'],
    [{}, '?url=http://acquaint.contoso.com', 'https only'],
    [{}, `?name=${'x'.repeat(31)}`, '1 to 30 characters'],
    [{}, '?after=newest', 'four numbers'],
  ])('is refused with what to do: %j %s', async (parts, query, words) => {
    const app = await appFor(parts);
    for (const form of ['xml', 'zip']) {
      const answer = await app.inject(`/api/setup/manifest.${form}${query}`);
      expect([answer.statusCode, answer.json()]).toEqual([422, { error: expect.stringContaining(words) }]);
    }
  });
});
