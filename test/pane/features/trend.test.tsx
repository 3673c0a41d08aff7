import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ToneLabel } from '../../../src/domain/brand/mention';
import { MentionList } from '../../../src/pane/features/mentions/mention-list';
import { mentionWith, postWith } from '../../support/cards';
import { faultsOf } from '../support/axe';
import { createFakeHost } from '../support/fake-host';
import { ActingProvider } from '../../../src/pane/features/needs-you/acting';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { WithWords, wordsOf } from '../support/words';

function said(day: string, label: ToneLabel) {
  return mentionWith(postWith(`Contoso ${day} ${label}`, { publishedAt: `${day}T12:00:00Z` }), {
    tone: { label, confidence: 0.9, by: 'model' },
  });
}

const months = [
  said('2026-10-18', 'negative'),
  said('2026-10-02', 'positive'),
  said('2026-10-02', 'unsure'),
  said('2026-05-03', 'negative'),
  said('2026-05-20', 'neutral'),
];

function draw(mentions: typeof months, language: 'en' | 'ru' = 'en') {
  const acting = { host: createFakeHost(), fetchFrom: () => Promise.reject(new Error('not asked')), again: () => undefined };
  return render(
    <WithWords spoken={wordsOf(language)}>
      <FluentProvider theme={webLightTheme}>
        <ActingProvider value={acting}>
          <MentionList mentions={mentions} all={mentions} aside={[]} />
        </ActingProvider>
      </FluentProvider>
    </WithWords>,
  );
}

const opener = (name: string) => screen.findByRole('button', { name }, { timeout: 15_000 });

describe('mentions over time', () => {
  test('are a picture on demand: a sentence, columns, what the patterns mean, and a table for readers of the screen', async () => {
    const { container } = draw(months);
    await userEvent.click(await opener('Over time'));
    expect(await screen.findByText('5 mentions since 3 May, 2 of them negative')).toBeInTheDocument();
    const table = screen.getByRole('table', { name: 'Mentions by month' });
    const rows = within(table)
      .getAllByRole('row')
      .map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['Beginning on', 'Positive', 'Neutral', 'Tone not sure', 'Negative'],
      ['1 May', '0', '1', '0', '1'],
      ['1 Jun', '0', '0', '0', '0'],
      ['1 Jul', '0', '0', '0', '0'],
      ['1 Aug', '0', '0', '0', '0'],
      ['1 Sep', '0', '0', '0', '0'],
      ['1 Oct', '1', '0', '1', '1'],
    ]);
    expect(container.querySelectorAll('.trend-columns rect')).toHaveLength(5);
    expect([...container.querySelectorAll('.trend-columns text')].map((text) => text.textContent)).toEqual(['2', '3']);
    const legend = [...container.querySelectorAll('.trend-tones > li')].map((item) => item.textContent);
    expect(legend).toEqual(['▲ Positive: 1', '● Neutral: 1', '? Tone not sure: 1', '▼ Negative: 2']);
    expect(await faultsOf(container)).toEqual([]);
  });

  test('have nothing in them that takes the focus', async () => {
    const { container } = draw(months);
    await userEvent.click(await opener('Over time'));
    await screen.findByRole('table');
    expect(container.querySelectorAll('.trend :is(a, button, [tabindex], [role=option])')).toHaveLength(0);
  });

  test('are told in the language on show', async () => {
    draw(months, 'ru');
    await userEvent.click(await opener('Как менялось со временем'));
    expect(await screen.findByText('5 упоминаний с 3 мая, из них негативных: 2')).toBeInTheDocument();
  });

  test('are not offered where there are too few, or all are of one week', async () => {
    draw(months.map((mention) => ({ ...mention, post: { ...mention.post, publishedAt: '2026-10-14T12:00:00Z' } })));
    await screen.findAllByRole('button', { name: /^Wrong tone/ }, { timeout: 15_000 });
    expect(screen.queryByRole('button', { name: 'Over time' })).toBeNull();
  });
});
