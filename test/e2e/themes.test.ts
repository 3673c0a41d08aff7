import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { themeOf } from '../../src/pane/ui/theme';
import { projectRoot } from '../support/running-service';
import { useStage } from './support/stage';

useStage({ args: ['serve'] });

test('every token that the built pane uses, Fluent’s components among it, has a value in the theme', () => {
  const folder = path.join(projectRoot, 'build/pane');
  const files = readdirSync(folder).filter((file) => /\.(js|css)$/.test(file));
  const used = files.flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(/var\(--([a-z]\w*)/g)]);
  const names = [...new Set(used.map(([, name]) => name ?? ''))].filter((name) => name !== 'fui');
  expect(names.length).toBeGreaterThan(80);
  expect(names.filter((name) => !(name in themeOf('light')))).toEqual([]);
});
