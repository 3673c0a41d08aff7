import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { themeOf } from '../../../src/pane/ui/theme';

const sources = path.join(__dirname, '../../../src/pane');

test.each([
  ['light', webLightTheme],
  ['dark', webDarkTheme],
] as const)('the %s theme has Fluent’s own values for the web', (scheme, theme) => {
  const tokens = Object.entries(themeOf(scheme));
  expect(tokens.length).toBeGreaterThan(90);
  expect(tokens).toEqual(tokens.map(([name]) => [name, theme[name as keyof typeof theme]]));
});

test('every token that our styles use is in it', () => {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  const used = files.flatMap((file) => [...readFileSync(path.join(sources, file), 'utf8').matchAll(/var\(--([a-z]\w*)/g)]);
  const names = [...new Set(used.map(([, name]) => name ?? ''))];
  expect(names.length).toBeGreaterThan(40);
  expect(names.filter((name) => !(name in themeOf('light')))).toEqual([]);
});
