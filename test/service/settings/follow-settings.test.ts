import { followSettings } from '../../../src/service/settings/follow-settings';

function stage(first: string | null) {
  const told: string[] = [];
  const listeners = new Set<() => void>();
  let wanted = first;
  const live = {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const running = followSettings(live, {
    wanted: () => wanted,
    start() {
      const started = String(wanted);
      told.push(`start ${started}`);
      return {
        stop: async () => {
          await Promise.resolve();
          told.push(`stop ${started}`);
        },
      };
    },
  });
  const change = async (to: string | null) => {
    wanted = to;
    for (const listener of listeners) listener();
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { told, change, stop: () => running.stop() };
}

describe('what follows the settings', () => {
  test('starts when it is wanted, and ends when it is not', async () => {
    const { told, change } = stage(null);
    await change(null);
    expect(told).toEqual([]);
    await change('a');
    await change(null);
    expect(told).toEqual(['start a', 'stop a']);
  });

  test('goes on where nothing that it runs with changed, and starts anew where it did, one after the other', async () => {
    const { told, change } = stage('a');
    await change('a');
    await change('b');
    expect(told).toEqual(['start a', 'stop a', 'start b']);
  });

  test('is over when it is stopped, whatever changes then', async () => {
    const { told, change, stop } = stage('a');
    await change('a');
    await stop();
    await change('b');
    expect(told).toEqual(['start a', 'stop a']);
  });
});
