import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pageLanguages, wordsByLanguage } from '../../src/service/pages/privacy-request/languages';
import { temporaryFolder } from '../support/stores';
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
});
