import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ConnectorSetting } from '../../src/connectors/connector';
import { connectors, listeners, tipSource } from '../../src/connectors/registry';

const folder = path.resolve(__dirname, '../../src/setup/service-sentences');

const hints = (settings: readonly ConnectorSetting[]) => settings.map(({ help }) => help);

/** All that the setup page shows of the sources in the words of their cards. */
const english = new Set([
  ...connectors.flatMap(({ settings }) => hints(settings)),
  ...[...listeners, tipSource].flatMap(({ gives, key, cost, sends, settings }) => [gives, key, cost, sends, ...hints(settings)]),
  ...listeners.flatMap((listener) => ('places' in listener && 'what' in listener.places ? listener.places.what : [])),
]);

describe.each(['lv', 'nb', 'ro', 'ru'])('what the service says of its sources, in %s,', (language) => {
  const sentences = JSON.parse(readFileSync(path.join(folder, `${language}.json`), 'utf8')) as Readonly<Record<string, string>>;

  test('is every sentence of every card, and nothing else', () => {
    expect(Object.keys(sentences).sort()).toEqual([...english].sort());
  });

  test('is said, not left in English', () => {
    const same = Object.entries(sentences).filter(([said, own]) => own.trim() === '' || own === said);
    expect(same).toEqual([]);
  });

  test('keeps figures, names of rights and addresses as they are', () => {
    const fixed = /\b[a-z]+(?:_[a-z]+)+\b|\b(?:[a-z0-9-]+\.)+(?:com|org|net|social|lv|io)\b(?:\/[\w/]*)?|\b[1-9]\d*\b(?![.,]\d)/g;
    const lost = Object.entries(sentences).flatMap(([said, own]) => {
      const digits = own.replace(/(?<=\d)[\s\u00a0\u202f.,](?=\d{3}\b)/g, ',');
      return [...said.matchAll(fixed)].map(([part]) => part).filter((part) => !digits.includes(part));
    });
    expect(lost).toEqual([]);
  });
});
