import { message } from '../support';
import { wordsIn } from '../locales/words';
import { MessageList } from '../../../src/preview/page/message-list';
import { initials } from '../../../src/preview/page/person';

function showList() {
  const selected: string[] = [];
  const list = new MessageList({ words: wordsIn('en'), onSelect: (id) => selected.push(id) });
  document.body.replaceChildren(list.element);
  list.show(
    ['a', 'b', 'c'].map((id) => message({ id, subject: `Subject ${id}` })),
    'a',
    'Inbox',
  );
  const press = (key: string) =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  const focused = () => (document.activeElement instanceof HTMLElement ? document.activeElement.dataset['id'] : undefined);
  return { list, selected, press, focused };
}

describe('the message list', () => {
  test('is one stop for Tab: the open message', () => {
    const { list } = showList();
    const stops = [...list.element.querySelectorAll<HTMLElement>('[role=option]')].filter(({ tabIndex }) => tabIndex === 0);
    expect(stops.map(({ dataset }) => dataset['id'])).toEqual(['a']);
  });

  test('arrows, Home and End move the focus and open; at the ends they stay', () => {
    const { list, selected, press, focused } = showList();
    list.focus();
    ['ArrowUp', 'ArrowDown', 'End', 'ArrowDown', 'Home'].forEach(press);
    expect(selected).toEqual(['b', 'c', 'a']);
    expect(focused()).toBe('a');
  });

  test('keeps the focus on the open row when the list is drawn anew, and takes none that it did not have', () => {
    const { list, focused } = showList();
    list.show([message({ id: 'new' }), message({ id: 'a' })], 'a', 'Inbox');
    expect(document.activeElement).toBe(document.body);
    list.focus();
    list.show([message({ id: 'newer' }), message({ id: 'a' })], 'a', 'Inbox');
    expect(focused()).toBe('a');
  });

  test('shows hostile texts as text', () => {
    const { list } = showList();
    list.show(
      [message({ subject: '<img src=x onerror=alert(1)>', from: { name: '<b>x</b>', address: 'a@b.example' } })],
      null,
      'Inbox',
    );
    expect(list.element.querySelector('img, b')).toBeNull();
    expect(list.element).toHaveTextContent('<img src=x onerror=alert(1)>');
  });

  test('names a mail without a sender so', () => {
    const { list } = showList();
    list.show([message({ from: null, sentAt: null })], null, 'Inbox');
    expect(list.element).toHaveTextContent('(no sender)');
  });
});

test.each([
  [{ name: 'Anna Bērziņa', address: '' }, 'AB'],
  [{ name: 'Ștefan', address: '' }, 'Ș'],
  [{ name: '', address: 'ola@x.example' }, 'O'],
  [{ name: 'Анна Мария Петрова', address: '' }, 'АП'],
  [{ name: '12', address: '' }, '?'],
  [null, '?'],
])('%j has the initials %s', (person, letters) => {
  expect(initials(person)).toBe(letters);
});
