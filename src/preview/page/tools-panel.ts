import type { Words } from '../locales/words';
import type { HostSettings } from '../mailbox/host-settings';
import type { SampleMoment } from '../preview-handle';
import type { Faults } from '../protocol/faults';
import type { Trace } from '../protocol/trace';
import { button, el } from './element';
import { FaultForm } from './fault-form';
import { HostForm } from './host-form';
import { TraceView } from './trace-view';

export interface ToolsPanelParts {
  readonly words: Words;
  readonly faults: Faults;
  readonly trace: Trace;
  readonly settings: HostSettings;
  readonly onSettings: (change: Partial<HostSettings>) => void;
  readonly onMissItemChanged: () => void;
  readonly onOpenNothing: () => void;
  readonly onSwitches: (overMs: number) => void;
  readonly onReload: () => void;
  readonly onMoment: (moment: SampleMoment) => void;
}

/** The tester's panel: calls, selection, the Outlook that is played, and the messages that go to and fro. */
export class ToolsPanel {
  readonly element: HTMLElement;
  readonly #parts: ToolsPanelParts;
  readonly #faultForm: FaultForm;
  readonly #hostForm: HostForm;
  readonly #traceView: TraceView;

  constructor(parts: ToolsPanelParts) {
    const { words } = parts;
    this.#parts = parts;
    this.#hostForm = new HostForm(words, parts.settings, parts.onSettings);
    this.#faultForm = new FaultForm(words, parts.faults);
    this.#traceView = new TraceView(words, parts.trace);
    this.element = el('section', { id: 'tools', class: 'tools region', 'aria-label': words.t('bar.breakThings'), hidden: true });
    this.element.append(
      this.#selection(),
      this.#sampleNetworks(),
      this.#hostForm.element,
      this.#faultForm.element,
      this.#traceView.element,
    );
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  showSettings(settings: HostSettings): void {
    this.#hostForm.show(settings);
  }

  toggle(): void {
    this.element.hidden = this.isOpen;
    this.#traceView.show(this.isOpen);
    this.#faultForm.draw();
  }

  #selection(): HTMLElement {
    const { words, faults } = this.#parts;
    const { t } = words;
    const late = () => {
      faults.set('every-call', { kind: 'delay', ms: 3000 });
      this.#faultForm.draw();
    };
    const command = (label: string, onClick: () => void) => button({ class: 'command framed' }, [label], onClick);
    return el(
      'section',
      { class: 'tool', 'aria-label': t('selection.title') },
      el('h3', {}, t('selection.title')),
      command(t('selection.miss'), this.#parts.onMissItemChanged),
      command(t('selection.nothing'), this.#parts.onOpenNothing),
      command(t('selection.slow'), () => this.#parts.onSwitches(10_000)),
      command(t('selection.fast'), () => this.#parts.onSwitches(1_000)),
      command(t('selection.late'), late),
      command(t('selection.reload'), this.#parts.onReload),
    );
  }

  #sampleNetworks(): HTMLElement {
    const { words, onMoment } = this.#parts;
    const { t } = words;
    const moments = ['angry-post', 'post-taken-back'] as const;
    const command = (moment: SampleMoment) =>
      button({ class: 'command framed' }, [t(`moment.${moment}`)], () => onMoment(moment));
    return el(
      'section',
      { class: 'tool', 'aria-label': t('samples.title') },
      el('h3', {}, t('samples.title')),
      ...moments.map(command),
    );
  }
}
