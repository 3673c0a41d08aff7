import { EventEmitter } from 'node:events';
import { toldToStop } from '../../src/cli/stop-signals';

let clock = 1_000_000;
beforeEach(() => void jest.spyOn(Date, 'now').mockImplementation(() => clock));
afterEach(() => jest.restoreAllMocks());

function listen() {
  const process = new EventEmitter();
  const leave = jest.fn();
  return { process, leave, told: toldToStop({ process, leave }) };
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s asks to stop', async (signal) => {
  const { process, leave, told } = listen();
  process.emit(signal);
  await told;
  expect(leave).not.toHaveBeenCalled();
});

test('the same Ctrl+C, passed on by npm a moment later, is no second one', async () => {
  const { process, leave, told } = listen();
  process.emit('SIGINT');
  await told;
  clock += 300;
  process.emit('SIGINT');
  expect(leave).not.toHaveBeenCalled();
});

test('a second Ctrl+C of one who waits no longer ends the process at once', async () => {
  const { process, leave, told } = listen();
  process.emit('SIGINT');
  await told;
  clock += 1_500;
  process.emit('SIGINT');
  expect(leave).toHaveBeenCalledTimes(1);
});
