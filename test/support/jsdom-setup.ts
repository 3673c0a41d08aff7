import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

configure({ defaultHidden: true });

class NoResize implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= NoResize;
