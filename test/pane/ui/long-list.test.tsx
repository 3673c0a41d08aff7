import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LongList } from '../../../src/pane/ui/long-list';
import { MoreList } from '../../../src/pane/ui/more-list';
import { faultsOf } from '../support/axe';
import { WithWords } from '../support/words';

const rowHeight = 100;

beforeEach(() => {
  jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(rowHeight);
  scrollTo(0);
});
afterEach(() => jest.restoreAllMocks());

function scrollTo(top: number): void {
  Object.defineProperty(window, 'scrollY', { value: top, configurable: true });
  act(() => void window.dispatchEvent(new Event('scroll')));
}

function draw(count: number, total: number | null) {
  return render(
    <LongList count={count} total={total} keyOf={(at) => `key ${at}`} classOf={() => 'row'}>
      {(at) => <button>row {at}</button>}
    </LongList>,
  );
}

const rows = () => screen.getAllByRole('listitem');
const drawn = () => rows().map((row) => Number(row.dataset['index']));

describe('a long list', () => {
  test('has only the rows near the window in the page, in their order, each with its place', async () => {
    const { container } = draw(500, 500);
    expect(rows().length).toBeLessThan(30);
    expect(drawn().slice(0, 3)).toEqual([0, 1, 2]);
    expect(rows()[2]).toHaveAttribute('aria-posinset', '3');
    expect(rows()[2]).toHaveAttribute('aria-setsize', '500');
    expect(await faultsOf(container)).toEqual([]);
  });

  test('says that nobody knows how many there are while more are to come', () => {
    draw(100, null);
    expect(rows()[0]).toHaveAttribute('aria-setsize', '-1');
  });

  test('draws the last row once it was scrolled to, and no more than before', () => {
    draw(500, 500);
    scrollTo(500 * 110);
    expect(drawn()).toContain(499);
    expect(drawn()).not.toContain(0);
    expect(rows().length).toBeLessThan(30);
  });

  test('keeps the row that has the focus, and its neighbours, wherever it is scrolled to', async () => {
    draw(500, 500);
    screen.getByRole('button', { name: 'row 5' }).focus();
    scrollTo(300 * rowHeight);
    expect(screen.getByRole('button', { name: 'row 5' })).toHaveFocus();
    expect(drawn()).toEqual([...drawn()].sort((one, other) => one - other));
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'row 6' })).toHaveFocus();
    expect(drawn()).toContain(7);
  });
});

describe('a list that begins short', () => {
  const items = Array.from({ length: 200 }, (_unused, at) => at);

  test('shows three, then ten, then all: of many only those near the window', async () => {
    render(
      <WithWords>
        <MoreList items={items} keyOf={String}>
          {(item) => <span>item {item}</span>}
        </MoreList>
      </WithWords>,
    );
    expect(rows()).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: /197/ }));
    expect(rows()).toHaveLength(10);
    await userEvent.click(screen.getByRole('button', { name: /190/ }));
    await screen.findByText('item 12');
    expect(rows()[0]).toHaveAttribute('aria-setsize', '200');
    expect(rows().length).toBeLessThan(30);
    scrollTo(200 * 110);
    expect(screen.getByText('item 199')).toBeInTheDocument();
  });
});
