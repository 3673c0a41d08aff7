import type { Words } from '../locales/words';
import type { Trace, TraceEntry } from '../protocol/trace';
import { button, el } from './element';
import { traceTime } from './format';

const shownEntries = 200;

/** The last messages between page and pane. Drawn only while it is visible. */
export class TraceView {
  readonly element: HTMLElement;
  readonly #words: Words;
  readonly #trace: Trace;
  readonly #list = el('ol', { class: 'trace', tabindex: 0 });
  #isShown = false;

  constructor(words: Words, trace: Trace) {
    this.#words = words;
    this.#trace = trace;
    this.#list.setAttribute('aria-label', words.t('trace.title'));
    const clear = button({ class: 'command framed' }, [words.t('trace.clear')], () => {
      trace.clear();
      this.#draw();
    });
    this.element = el(
      'section',
      { class: 'tool wide', 'aria-label': words.t('trace.title') },
      el('h3', {}, words.t('trace.title')),
      clear,
      this.#list,
    );
    trace.onEntry((entry) => this.#add(entry));
  }

  show(isShown: boolean): void {
    this.#isShown = isShown;
    if (isShown) this.#draw();
  }

  #draw(): void {
    this.#list.replaceChildren(...this.#trace.entries.slice(-shownEntries).map((entry) => this.#row(entry)));
    this.#list.scrollTop = this.#list.scrollHeight;
  }

  #add(entry: TraceEntry): void {
    if (!this.#isShown) return;
    this.#list.append(this.#row(entry));
    while (this.#list.childElementCount > shownEntries) this.#list.firstElementChild?.remove();
    this.#list.scrollTop = this.#list.scrollHeight;
  }

  #row({ at, direction, label, text, frame }: TraceEntry): HTMLElement {
    const isFromPane = direction === 'from-pane';
    const arrow = el(
      'span',
      { class: 'arrow', role: 'img', 'aria-label': this.#words.t(isFromPane ? 'trace.from' : 'trace.to') },
      isFromPane ? '→' : '←',
    );
    const place = frame === 'dialog' ? `[${frame}] ` : '';
    const details = el(
      'details',
      {},
      el('summary', {}, `${traceTime(at)} `, arrow, ` ${place}${label}`),
      el('code', {}, text.slice(0, 4000)),
    );
    return el('li', { class: direction }, details);
  }
}
