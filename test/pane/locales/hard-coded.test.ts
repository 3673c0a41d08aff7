import { wordsIn } from '../../support/hard-coded-words';
import { pageSources, type PageSource } from '../../support/page-sources';
import { paneSource } from '../support/sources';

describe('words in the code', () => {
  test.each(['pane', 'setup', 'web'])('of src/%s are in no component: every sentence comes from the message files', (page) => {
    const sources = pageSources(page, /\.tsx$/);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.flatMap(hardCoded)).toEqual([]);
  });

  test('of src/preview are in no part of the page either, which is made without React', () => {
    const sources = pageSources('preview', /\.ts$/);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.flatMap(hardCoded)).toEqual([]);
  });

  test.each([
    ['between tags', '<p>Nobody was found</p>'],
    ['in a name for screen readers', '<button aria-label="Close this">×</button>'],
    ['in a title that is put together', '<p title={`Since ${day}`} />'],
    ['behind a condition', "<p>{isOpen ? 'Less' : t('list.more')}</p>"],
    ['behind another', "<p>{isOpen && 'Less'}</p>"],
    ['in an element', "el('p', { class: 'hint' }, 'Nothing here')"],
    ['in an element’s name', "el('section', { 'aria-label': 'Calls' })"],
    ['in a button', "button({ class: 'command' }, ['Clear'], clear)"],
    ['in a choice', "[{ value, label: isLate ? 'Late' : t('fault.none') }]"],
    ['in an assignment', "(line.textContent = 'Nothing here')"],
  ])('would be noticed %s', (_where, code) => {
    expect(wordsIn('example.tsx', `const view = ${code};`)).toHaveLength(1);
  });

  test.each([
    '<p className="meta" role="alert">{t(\'list.more\')}</p>',
    "<b>{kind === 'reply' ? ' · ' : null}</b>",
    "el('p', { class: 'hint', role: 'status' }, t('fault.none'), '→')",
  ])('are not seen in %s', (code) => {
    expect(wordsIn('example.tsx', `const view = ${code};`)).toEqual([]);
  });

  test('are in the page before any script runs only where nothing else can help, and then in every language', () => {
    const page = new DOMParser().parseFromString(paneSource('index.html'), 'text/html');
    expect(page.querySelector('.shell > p')?.textContent).toBe('Acquaint…');
    expect([...page.querySelectorAll('.shell-late > p')].map((line) => line.getAttribute('lang'))).toEqual([
      null,
      ...['lv', 'nb', 'ro', 'ru'],
    ]);
  });
});

function hardCoded({ name, text }: PageSource): readonly string[] {
  return wordsIn(name, text).map((words) => `${name}: ${words}`);
}
