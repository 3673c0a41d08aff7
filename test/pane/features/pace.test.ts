import { createPace } from '../../../src/pane/features/card/pace';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('the pace of look-ups', () => {
  test('lets everything through that comes at rest', () => {
    const pace = createPace(() => Date.now());
    const ran: number[] = [];
    for (let at = 0; at < 5; at += 1) {
      pace.run(() => ran.push(at));
      jest.advanceTimersByTime(600);
    }
    expect(ran).toEqual([0, 1, 2, 3, 4]);
  });

  test('lets a wrong click and its correction through at once', () => {
    const pace = createPace(() => Date.now());
    const ran: number[] = [];
    pace.run(() => ran.push(0));
    jest.advanceTimersByTime(200);
    pace.run(() => ran.push(1));
    expect(ran).toEqual([0, 1]);
  });

  test('forgets a waiting task that is cancelled', () => {
    const pace = createPace(() => Date.now());
    const ran: number[] = [];
    for (let at = 0; at < 4; at += 1) pace.run(() => ran.push(at));
    pace.cancel();
    jest.advanceTimersByTime(1000);
    expect(ran).toEqual([0, 1]);
  });
});
