import { showSteps } from '../../src/cli/show-steps';

test('each step is shown when it begins, and with its seconds when it ends', () => {
  let clock = 0;
  const now = jest.spyOn(performance, 'now').mockImplementation(() => clock);
  const said: string[] = [];
  const steps = showSteps({ out: () => undefined, err: (text) => void said.push(text), interactive: false });
  steps.begin('Opening the store');
  expect(said.join('')).toBe('Opening the store…');
  clock = 1_240;
  steps.begin('Opening the port');
  clock = 1_300;
  steps.end();
  steps.end();
  expect(said.join('')).toBe('Opening the store… 1.2 s\nOpening the port… 0.1 s\n');
  now.mockRestore();
});
