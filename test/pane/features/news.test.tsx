import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { NewsItem, NewsPage } from '../../../src/contract/news';
import { ActingProvider } from '../../../src/pane/features/needs-you/acting';
import { NewsView } from '../../../src/pane/features/news/news-view';
import { changeWith } from '../../support/cards';
import { faultsOf } from '../support/axe';
import { createFakeHost } from '../support/fake-host';
import { WithWords } from '../support/words';

beforeEach(() => jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(100));
afterEach(() => jest.restoreAllMocks());

function item(at: number): NewsItem {
  const change = changeWith({ id: `change-${at}` });
  return { address: `p${at}@x.example`, name: `Person ${at}`, proposedAt: '2026-10-19T08:00:00.000Z', unread: at === 0, change };
}

function page(from: number, count: number, next: string | null): NewsPage {
  return { items: Array.from({ length: count }, (_unused, at) => item(from + at)), next };
}

function draw(pages: Readonly<Record<string, NewsPage | null>>) {
  const fetchFrom = ((path: string) => {
    const answer = pages[path];
    return Promise.resolve({ ok: Boolean(answer), json: () => Promise.resolve(answer) } as Response);
  }) as typeof fetch;
  const acting = { host: createFakeHost(), fetchFrom, again: () => undefined };
  return render(
    <WithWords>
      <ActingProvider value={acting}>
        <NewsView onClose={() => undefined} />
      </ActingProvider>
    </WithWords>,
  );
}

const rows = () => screen.getAllByRole('listitem');

describe('what is new', () => {
  test('is a list of which only a part is in the page, each row with its place', async () => {
    const { container } = draw({ '/api/news': page(0, 500, null) });
    await screen.findByText('Person 0');
    expect(rows().length).toBeLessThanOrEqual(40);
    expect(rows()[1]).toHaveAttribute('aria-posinset', '2');
    expect(rows()[1]).toHaveAttribute('aria-setsize', '500');
    expect(rows()[0]).toHaveClass('unread');
    expect(await faultsOf(container)).toEqual([]);
  });

  test('goes on with the first row that came when more was asked for by the keyboard', async () => {
    draw({ '/api/news': page(0, 3, 'next'), '/api/news?after=next': page(3, 3, null) });
    await screen.findByText('Person 2');
    expect(rows()[0]).toHaveAttribute('aria-setsize', '-1');
    screen.getByRole('button', { name: 'Show more' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('button', { name: 'Write to Person 3' })).toHaveFocus();
    expect(rows()[0]).toHaveAttribute('aria-setsize', '6');
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  test('says when more could not be had, and tries again', async () => {
    const pages: Record<string, NewsPage | null> = { '/api/news': page(0, 2, 'next') };
    draw(pages);
    await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('What is new could not be had')).toBeInTheDocument();
    expect(rows()).toHaveLength(2);
    pages['/api/news?after=next'] = page(2, 1, null);
    await userEvent.click(screen.getByRole('button', { name: /again|Retry/ }));
    expect(await screen.findByText('Person 2')).toBeInTheDocument();
  });
});
