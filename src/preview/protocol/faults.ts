import { noAnswer } from './channel';

/** What a fault is put on: the start, the item, one call by dispatch id, or every call. */
export type FaultTarget = 'app-context' | 'initial-data' | 'every-call' | `outlook:${number}` | `office:${number}`;

/**
 * `delay`: the answer is computed at once and sent late, so it speaks of the message that was open when the pane asked.
 * `fail`: refused with this Office error code. `silent`: never answered.
 */
export type FaultEffect =
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'fail'; readonly errorCode: number }
  | { readonly kind: 'silent' };

/** The faults now in force, one per target. */
export class Faults {
  readonly #effects = new Map<FaultTarget, FaultEffect>();

  set(target: FaultTarget, effect: FaultEffect): void {
    this.#effects.set(target, effect);
  }

  clear(target: FaultTarget): void {
    this.#effects.delete(target);
  }

  clearAll(): void {
    this.#effects.clear();
  }

  list(): readonly (readonly [FaultTarget, FaultEffect])[] {
    return [...this.#effects];
  }

  effectOn(target: FaultTarget): FaultEffect | null {
    const isCall = target.startsWith('outlook:') || target.startsWith('office:');
    return this.#effects.get(target) ?? (isCall ? this.#effects.get('every-call') : undefined) ?? null;
  }

  /** Runs `compute` under the fault that lies on `target`; `refusal` says "no" in the words of that kind of call. */
  async apply(target: FaultTarget, compute: () => unknown, refusal: (errorCode: number) => unknown): Promise<unknown> {
    const effect = this.effectOn(target);
    if (effect === null) return compute();
    if (effect.kind === 'silent') return noAnswer;
    if (effect.kind === 'fail') return refusal(effect.errorCode);
    const answer = await compute();
    await new Promise((resolve) => setTimeout(resolve, effect.ms));
    return answer;
  }
}
