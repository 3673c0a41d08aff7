import type { BreakThings } from './preview-handle';
import type { Faults } from './protocol/faults';

export interface BreakThingsParts {
  readonly faults: Faults;
  readonly onMiss: (count: number) => void;
  readonly messageIds: () => readonly string[];
  readonly openId: () => string | null;
  readonly open: (id: string) => void;
}

/** The faults a tester or a test can order. */
export function createBreakThings(parts: BreakThingsParts): BreakThings {
  const { faults } = parts;
  return {
    fault: (target, effect) => faults.set(target, effect),
    repair: () => faults.clearAll(),
    missItemChanged: (count = 1) => parts.onMiss(count),
    lateAnswers: (ms) => faults.set('every-call', { kind: 'delay', ms }),
    switches: (count, overMs) => switchMessages(parts, count, overMs / count),
  };
}

async function switchMessages(parts: BreakThingsParts, count: number, everyMs: number): Promise<void> {
  for (let done = 0; done < count; done += 1) {
    const ids = parts.messageIds();
    const next = ids[(ids.indexOf(parts.openId() ?? '') + 1) % ids.length];
    if (next !== undefined) parts.open(next);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
