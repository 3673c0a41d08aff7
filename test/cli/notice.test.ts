import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pageLanguages, wordsByLanguage } from '../../src/service/pages/privacy-request/languages';
import { localCertificate } from '../../src/service/certificate';
import { createPgliteStore } from '../../src/service/store/create-store';
import { testApp } from '../support/app';
import { freePort } from '../support/running-service';
import { settingsOf } from '../support/settings';
import { temporaryFolder, testTemplate } from '../support/stores';
import { root, runMain } from './run-main';

const templateOf = (language: string) => readFileSync(path.join(root, `assets/docs/privacy/notice.${language}.md`), 'utf8');
const placesIn = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('the notice for people who write to the organisation', () => {
  test.each(pageLanguages)('has the same places to fill in and as many paragraphs in %s', (language) => {
    const [own, english] = [templateOf(language), templateOf('en')];
    expect(placesIn(own)).toEqual(placesIn(english));
    expect(own.split('\n\n').length).toBe(english.split('\n\n').length);
  });

  test.each(pageLanguages)(
    'is filled from the settings in %s, and says what is left to be written',
    async (language) => {
      const folder = temporaryFolder();
      const organisation = { name: 'Contoso AS', contact: 'privacy@contoso.example' };
      const legal = { basis: 'legitimate-interest', notice: { kind: 'mail', text: 'x' } };
      const retention = { unopenedPeopleDays: 99 };
      const file = { organisation, legal, retention, networks: { github: true, orcid: false } };
      writeFileSync(path.join(folder, 'acquaint.config.json'), JSON.stringify(file));
      const { code, out } = await runMain(['privacy', 'notice', '--language', language], { folder });
      expect(code).toBe(0);
      for (const words of [
        'Contoso AS',
        organisation.contact,
        'GitHub (https://github.com)',
        '99',
        wordsByLanguage[language].basis[legal.basis as 'consent'],
      ])
        expect(out).toContain(words);
      expect(out).not.toContain('ORCID');
      expect(out).not.toMatch(/\{\w+\}/);
      expect(out.match(/\[\w+\]/g)).toEqual(['[privacyPage]']);
    },
    60_000,
  );

  test('is filled with what the running service holds, or says that it tells nothing', async () => {
    const folder = temporaryFolder();
    const port = await freePort();
    const env = { ACQUAINT_PORT: String(port) };
    writeFileSync(path.join(folder, 'acquaint.config.json'), JSON.stringify({ organisation: { name: 'In the file' } }));
    const store = await createPgliteStore({
      folder: path.join(folder, '.acquaint'),
      secret: null,
      template: await testTemplate(),
    });
    const alone = await runMain(['privacy', 'notice'], { folder, env });
    expect([alone.code, alone.out.includes('In the file'), alone.err]).toEqual([
      0,
      true,
      expect.stringContaining('Stop the service'),
    ]);
    const tls = await localCertificate(temporaryFolder(), new Date());
    const app = await testApp({ store, tls, settings: settingsOf({ organisation: { name: 'On the page' } }) });
    await app.listen({ port, host: '127.0.0.1' });
    try {
      const told = await runMain(['privacy', 'notice'], { folder, env });
      expect([told.code, told.out.includes('On the page'), told.err]).toEqual([0, true, expect.stringContaining('keys')]);
    } finally {
      await app.close();
      await store.close();
    }
  }, 60_000);
});
