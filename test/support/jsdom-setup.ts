import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { compileAll } from './compile-message';

configure({ defaultHidden: true });

class NoResize implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= NoResize;

// The build compiles message files; those that a part of the pane loads for itself are compiled here.
for (const part of ['mentions', 'later']) {
  for (const language of ['en', 'lv', 'nb', 'ro', 'ru']) {
    const file = `../../src/pane/locales/${part}/${language}.json`;
    jest.doMock(file, () => compileAll(jest.requireActual<Readonly<Record<string, string>>>(file)));
  }
}
