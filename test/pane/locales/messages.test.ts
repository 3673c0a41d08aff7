import { compileMessage } from '@lingui/message-utils/compileMessage';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const pane = path.resolve(__dirname, '../../../src/pane');
const locales = path.join(pane, 'locales');

function read(file: string): Record<string, string> {
  return JSON.parse(readFileSync(path.join(locales, file), 'utf8')) as Record<string, string>;
}

const english = read('en.json');
const keys = Object.keys(english);
const source = readdirSync(pane, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(path.join(pane, name), 'utf8'))
  .join('\n');

/** `t('a.b')` names a key, `` t(`a.${x}`) `` all keys of that shape. */
const literal = new Set([...source.matchAll(/'([a-z]\w*\.[\w.-]+)'/gi)].map((match) => match[1]));
const patterns = [...source.matchAll(/`([a-z]\w*\.[^`\s]*\$\{[^`\s]*)`/gi)].map(
  (match) => new RegExp(`^${(match[1] ?? '').replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
);

const placeholdersOf = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)(?=[,}])/g)].map((match) => match[1]))].toSorted();

describe('the message files', () => {
  test('have no key that nothing uses', () => {
    expect(keys.filter((key) => !literal.has(key) && !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
  });

  test('are sorted nowhere twice: each key stands once', () => {
    const written = [...readFileSync(path.join(locales, 'en.json'), 'utf8').matchAll(/^\s*"([^"]+)":/gm)].map(
      (match) => match[1],
    );
    expect(written).toEqual(keys);
  });

  const files = readdirSync(locales).filter((name) => name.endsWith('.json'));

  test.each(files)('%s has every key of the English one, and no other', (file) => {
    expect(Object.keys(read(file)).toSorted()).toEqual(keys.toSorted());
  });

  test.each(files)('%s says the same things in each sentence', (file) => {
    const messages = read(file);
    const differing = keys.filter(
      (key) => String(placeholdersOf(messages[key] ?? '')) !== String(placeholdersOf(english[key] ?? '')),
    );
    expect(differing).toEqual([]);
  });

  test.each(files)('%s is all correct ICU', (file) => {
    const broken = Object.entries(read(file)).filter(
      ([, message]) => /\{/.test(message) && typeof compileMessage(message) === 'string',
    );
    expect(broken).toEqual([]);
  });

  test('hold every visible sentence: no component has words of its own', () => {
    const views = readdirSync(pane, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
    const spoken = views.flatMap((name) =>
      [...readFileSync(path.join(pane, name), 'utf8').matchAll(/>\s*([A-Z][a-z]+ [a-z]+[^<{]*)</g)].map(
        (match) => `${name}: ${match[1]}`,
      ),
    );
    expect(spoken).toEqual([]);
  });
});
