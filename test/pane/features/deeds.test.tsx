import { render, screen, waitFor } from '@testing-library/react';
import { deedSentence } from '../../../src/connectors/github/deed-sentence';
import type { Deed } from '../../../src/domain/brand/deed';
import type { DonePost } from '../../../src/domain/brand/post';
import { Lately } from '../../../src/pane/features/lately/lately';
import { MentionText } from '../../../src/pane/features/mentions/mention-text';
import type { Language } from '../../../src/web/language';
import { mentionWith, postWith } from '../../support/cards';
import { WithWords, wordsOf } from '../support/words';

const repo = 'contoso/tender-tools';

const deeds: readonly Deed[] = [
  ...[null, 1, 2, 21].map((commits) => ({ kind: 'pushed', repo, commits }) as const),
  ...[null, 'v2.0'].flatMap((version) => [
    { kind: 'released', repo, version } as const,
    { kind: 'tagged', repo, version } as const,
  ]),
  ...(['opened', 'closed', 'reopened'] as const).map((did) => ({ kind: 'issue', repo, title: 'It breaks', done: did }) as const),
  { kind: 'issue', repo, title: null, done: 'opened' },
  ...(['opened', 'closed', 'reopened', 'merged'] as const).map(
    (did) => ({ kind: 'pull-request', repo, number: 1580, title: 'Mend it', done: did }) as const,
  ),
  { kind: 'pull-request', repo, number: null, title: null, done: 'opened' },
  ...(['created', 'forked', 'starred', 'published'] as const).map((kind) => ({ kind, repo })),
];

const merged: Deed = { kind: 'pull-request', repo, number: 1580, title: 'Mend it', done: 'merged' };

function postOf(deed: Deed | null, text = 'In other words'): DonePost {
  return { ...postWith(text, { network: 'github' }), kind: 'activity', deed };
}

/** What the pane says of a deed, once its words are fetched. */
async function said(deed: Deed, language: Language): Promise<string> {
  const { container, unmount } = render(
    <WithWords spoken={wordsOf(language)}>
      <Lately posts={[postOf(deed)]} />
    </WithWords>,
  );
  await waitFor(() => expect(container).not.toHaveTextContent('In other words'), { timeout: 5_000 });
  const text = container.querySelector('.post-text')?.textContent ?? '';
  unmount();
  return text;
}

describe('a deed', () => {
  test.each(deeds)('is told in English as the command line tells it: %j', async (deed) => {
    expect((await said(deed, 'en')).replace(/[“”]/g, '"')).toBe(deedSentence(deed));
  });

  test.each([
    ['lv', [1, 2, 20], [`Iesniegta 1 izmaiņa`, `Iesniegtas 2 izmaiņas`, `Iesniegtas 20 izmaiņas`], ` repozitorijā ${repo}`],
    ['nb', [1, 2], ['Sendte 1 endring', 'Sendte 2 endringer'], ` til ${repo}`],
    ['ro', [1, 2, 20], ['A trimis 1 modificare', 'A trimis 2 modificări', 'A trimis 20 de modificări'], ` în ${repo}`],
    ['ru', [1, 2, 5], ['Отправлен 1 коммит', 'Отправлено 2 коммита', 'Отправлено 5 коммитов'], ` в репозиторий ${repo}`],
  ] as const)('is counted in %s as the language counts', async (language, counts, sentences, where) => {
    const told: string[] = [];
    for (const commits of counts) told.push(await said({ kind: 'pushed', repo, commits }, language));
    expect(told).toEqual(sentences.map((sentence) => `${sentence}${where}`));
  });

  test.each([
    ['lv', `Pieņemts izmaiņu pieprasījums 1580 „Mend it” repozitorijā ${repo}`],
    ['nb', `Flettet endringsforslag 1580 «Mend it» i ${repo}`],
    ['ro', `A îmbinat cererea de modificare 1580 „Mend it” din ${repo}`],
    ['ru', `Принят запрос на слияние 1580 «Mend it» в репозитории ${repo}`],
  ] as const)('is told in %s with its number and title', async (language, sentence) => {
    expect(await said(merged, language)).toBe(sentence);
  });

  test('that speaks of a brand is told in the reader’s language too', async () => {
    render(
      <WithWords spoken={wordsOf('nb')}>
        <MentionText mention={mentionWith(postOf({ kind: 'starred', repo: 'contoso/tender-tools' }))} />
      </WithWords>,
    );
    expect(await screen.findByText(/^Ga stjerne til/)).toHaveTextContent('Ga stjerne til contoso/tender-tools');
    expect(screen.queryByText('In other words')).toBeNull();
  });

  test('of which nothing but a sentence was kept is told by it', () => {
    render(
      <WithWords spoken={wordsOf('lv')}>
        <Lately posts={[postOf(null)]} />
      </WithWords>,
    );
    expect(screen.getByText('In other words')).toBeVisible();
  });
});
