import type { Words } from '../locales/words';
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
    const { t } = words;
    this.#words = words;
    this.#faults = faults;
    const targets = faultTargets(words);
    const kinds = (['delay', 'fail', 'silent'] as const).map((value) => ({ value, label: t(`effect.${value}`) }));
    const onTarget = (target: FaultTarget) => (this.#target = target);
    const buttons = el('div', { class: 'row' });
    buttons.append(
      button({ class: 'command framed' }, [t('fault.add')], () => this.#add()),
      button({ class: 'command framed' }, [t('fault.repairAll')], () => this.#repair(null)),
    );
    this.element = el(
      'section',
      { class: 'tool', 'aria-label': t('fault.title') },
      el('h3', {}, t('fault.title')),
      selectField(t('fault.call'), targets, { value: this.#target, onChange: onTarget }).element,
      selectField(t('fault.effect'), kinds, { value: this.#kind, onChange: (kind) => this.#choose(kind) }).element,
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
    this.#list.replaceChildren(...(rows.length > 0 ? rows : [el('li', { class: 'hint' }, this.#words.t('fault.none'))]));
  }

  #choose(kind: FaultEffect['kind']): void {
    this.#kind = kind;
    this.#numberLabel.textContent = this.#words.t(kind === 'fail' ? 'fault.errorCode' : 'fault.delayMs');
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
    const remove = button({ class: 'command framed small', 'aria-label': words.t('fault.remove', { target: name }) }, ['×'], () =>
      this.#repair(target),
    );
    return el('li', {}, el('span', {}, faultText(name, effect, words)), remove);
  }
}

function effectOf(kind: FaultEffect['kind'], number: number): FaultEffect {
  if (kind === 'delay') return { kind, ms: number };
  return kind === 'fail' ? { kind, errorCode: number } : { kind };
}

function faultText(target: string, effect: FaultEffect, { t }: Words): string {
  if (effect.kind === 'delay') return t('fault.isDelayed', { target, ms: effect.ms });
  // A code is a name, not a number that is counted in thousands.
  if (effect.kind === 'fail') return t('fault.isRefused', { target, code: String(effect.errorCode) });
  return t('fault.isSilent', { target });
}

function faultTargets(words: Words) {
  const calls = offeredOutlookCalls.map((id): FaultTarget => `outlook:${id}`);
  const targets: readonly FaultTarget[] = ['every-call', ...calls, 'office:98', 'app-context', 'initial-data'];
  return targets.map((value) => ({ value, label: targetName(value, words) }));
}

function targetName(target: FaultTarget, { t }: Words): string {
  if (target === 'every-call') return t('fault.every');
  if (target === 'app-context') return t('fault.start');
  if (target === 'initial-data') return t('fault.item');
  const id = Number(target.split(':')[1]);
  const names = target.startsWith('office:') ? officeCallNames : outlookCallNames;
  return `${names[id] ?? '?'} (${id})`;
}
