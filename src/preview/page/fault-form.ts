import type { Words } from '../locales/en';
import { officeCallNames, outlookCallNames } from '../protocol/dispatch';
import type { FaultEffect, Faults, FaultTarget } from '../protocol/faults';
import { button, el, selectField } from './element';

const offeredOutlookCalls = [37, 168, 150, 404, 3, 4, 33, 35, 30, 181, 44, 178, 8] as const;

/** Where the tester breaks single calls of the add-in: which, how, and what is broken now. */
export class FaultForm {
  readonly element: HTMLElement;
  readonly #words: Words;
  readonly #faults: Faults;
  readonly #list = el('ul', { class: 'faults' });
  readonly #number = el('input', { class: 'field short', type: 'number', min: 0, max: 600000, value: 3000 });
  readonly #numberLabel = el('span', {});
  readonly #numberField = el('label', { class: 'labelled' }, this.#numberLabel, this.#number);
  #target: FaultTarget = 'outlook:37';
  #kind: FaultEffect['kind'] = 'delay';

  constructor(words: Words, faults: Faults) {
    this.#words = words;
    this.#faults = faults;
    const targets = faultTargets(words);
    const kinds = (['delay', 'fail', 'silent'] as const).map((value) => ({ value, label: words.effects[value] }));
    const onTarget = (target: FaultTarget) => (this.#target = target);
    const buttons = el('div', { class: 'row' });
    buttons.append(
      button({ class: 'command framed' }, [words.addFault], () => this.#add()),
      button({ class: 'command framed' }, [words.repairAll], () => this.#repair(null)),
    );
    this.element = el(
      'section',
      { class: 'tool', 'aria-label': words.calls },
      el('h3', {}, words.calls),
      selectField(words.call, targets, { value: this.#target, onChange: onTarget }).element,
      selectField(words.effect, kinds, { value: this.#kind, onChange: (kind) => this.#choose(kind) }).element,
      this.#numberField,
      buttons,
      this.#list,
    );
    this.#choose(this.#kind);
    this.draw();
  }

  /** Shows what is broken now. */
  draw(): void {
    const rows = this.#faults.list().map(([target, effect]) => this.#row(target, effect));
    this.#list.replaceChildren(...(rows.length > 0 ? rows : [el('li', { class: 'hint' }, this.#words.nothingBroken)]));
  }

  #choose(kind: FaultEffect['kind']): void {
    this.#kind = kind;
    this.#numberLabel.textContent = kind === 'fail' ? this.#words.errorCode : this.#words.delayMs;
    this.#number.value = kind === 'fail' ? '9030' : '3000';
    this.#numberField.hidden = kind === 'silent';
  }

  #add(): void {
    const number = this.#number.valueAsNumber;
    if (Number.isNaN(number) && this.#kind !== 'silent') return;
    this.#faults.set(this.#target, effectOf(this.#kind, number));
    this.draw();
  }

  #repair(target: FaultTarget | null): void {
    if (target === null) this.#faults.clearAll();
    else this.#faults.clear(target);
    this.draw();
  }

  #row(target: FaultTarget, effect: FaultEffect): HTMLElement {
    const words = this.#words;
    const name = targetName(target, words);
    const remove = button({ class: 'command framed small', 'aria-label': words.removeFault(name) }, ['×'], () =>
      this.#repair(target),
    );
    return el('li', {}, el('span', {}, `${name} ${effectText(effect, words)}`), remove);
  }
}

function effectOf(kind: FaultEffect['kind'], number: number): FaultEffect {
  if (kind === 'delay') return { kind, ms: number };
  return kind === 'fail' ? { kind, errorCode: number } : { kind };
}

function effectText(effect: FaultEffect, words: Words): string {
  if (effect.kind === 'delay') return words.faultDelay(effect.ms);
  return effect.kind === 'fail' ? words.faultFail(effect.errorCode) : words.faultSilent;
}

function faultTargets(words: Words) {
  const calls = offeredOutlookCalls.map((id): FaultTarget => `outlook:${id}`);
  const targets: readonly FaultTarget[] = ['every-call', ...calls, 'office:98', 'app-context', 'initial-data'];
  return targets.map((value) => ({ value, label: targetName(value, words) }));
}

function targetName(target: FaultTarget, words: Words): string {
  if (target === 'every-call') return words.everyCall;
  if (target === 'app-context') return words.startCall;
  if (target === 'initial-data') return words.itemCall;
  const id = Number(target.split(':')[1]);
  const names = target.startsWith('office:') ? officeCallNames : outlookCallNames;
  return `${names[id] ?? '?'} (${id})`;
}
