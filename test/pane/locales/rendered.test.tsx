import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render } from '@testing-library/react';
import type { Card } from '../../../src/domain/card';
import type { EvidenceKind } from '../../../src/domain/identity/evidence';
import type { Progress, ShownPerson } from '../../../src/pane/features/card/lookup-state';
import { PersonCard } from '../../../src/pane/features/card/person-card';
import { ActingProvider } from '../../../src/pane/features/needs-you/acting';
import { accountWith, candidatesCard, cardWith, changeWith, evidenceWith, fullCard, networkWith } from '../../support/cards';
import { createFakeHost, participantWith } from '../support/fake-host';
import { compile } from '../../support/compile-message';
import { textOf } from '../../support/message-parts';
import { laterWords, WithWords, wordsOf, written } from '../support/words';

const anna = participantWith('anna.berzina@baltwave.example', { name: 'Anna Bērziņa' });

/** Names that stand in every language, and words that two languages share. */
const shared = [
  'acquaint',
  'github',
  'gravatar',
  'bluesky',
  'mastodon',
  'website',
  'outlook',
  'signature',
  'colleague',
  'message',
];

const kinds = Object.keys(written.en).flatMap((key) => (key.startsWith('evidence.') ? [key.slice('evidence.'.length)] : []));

/** One account for each sentence of evidence, with its detail and without. */
function evidenceCard(): Card {
  const evidence = kinds.flatMap((kind) => [
    evidenceWith(kind as EvidenceKind, { source: 'gravatar', detail: 'baltwave.example' }),
    evidenceWith(kind as EvidenceKind, { source: 'colleague' }),
  ]);
  return cardWith({ sureness: 'likely', accounts: [accountWith('gravatar', 'annab', { verdict: 'likely', evidence })] });
}

const troubled = cardWith({
  networks: [
    networkWith('gravatar', { outcome: 'unreachable', staleSince: '2026-10-01T08:00:00Z' }),
    networkWith('github', { outcome: 'refused', retryAt: '2026-10-21T08:00:00Z' }),
    networkWith('bluesky', { outcome: 'unreadable' }),
  ],
});
const answered = cardWith({
  jobChanges: [
    changeWith({
      kind: 'left',
      standing: 'confirmed',
      answers: [{ answer: 'confirmed', by: null, own: false, at: '2026-10-19T08:00:00Z' }],
    }),
  ],
  changesSetAside: [changeWith({ id: 'two', standing: 'wrong' })],
});

const shownCards: readonly (readonly [string, Card | null, Progress])[] = [
  ['everything that there can be', fullCard(), { kind: 'done' }],
  ['every piece of evidence', evidenceCard(), { kind: 'done' }],
  ['several people of one name', candidatesCard(), { kind: 'done' }],
  ['changes that were answered', answered, { kind: 'done' }],
  ['networks in trouble', troubled, { kind: 'done' }],
  ['the wait', null, { kind: 'asking' }],
  ['a service that can’t be reached', null, { kind: 'failed', failure: 'unreachable' }],
  ['somebody who waits for a press', null, { kind: 'held', isRule: true }],
  ['too many look-ups', null, { kind: 'paused', after: '3' }],
  ['somebody who is not looked up', null, { kind: 'declined', reason: 'not-a-person', domain: null }],
];

describe.each(['lv', 'nb', 'ro', 'ru'] as const)('the card in %s', (language) => {
  const own = wordSet([written, laterWords].flatMap((words) => Object.values(words[language])));
  const english = wordSet([written, laterWords].flatMap((words) => Object.values(words.en)));
  const onlyEnglish = new Set([...english].filter((word) => !own.has(word) && !shared.includes(word)));

  test.each(shownCards)('has no English word beside %s', async (_what, card, progress) => {
    const said = await spoken(card, { language, progress });
    expect(said.size).toBeGreaterThan(3);
    expect([...said].filter((word) => onlyEnglish.has(word))).toEqual([]);
  });
});

test('an English word would be noticed', async () => {
  const said = await spoken(fullCard(), { language: 'en', progress: { kind: 'done' } });
  expect(said).toContain('accounts');
});

/** Words of our own that the opened card shows or reads out: what comes from outside stands in an element of its own. */
async function spoken(
  card: Card | null,
  { language, progress }: { readonly language: 'en' | 'lv' | 'nb' | 'ro' | 'ru'; readonly progress: Progress },
): Promise<ReadonlySet<string>> {
  const shown: ShownPerson = {
    binding: { messageId: 'A', address: anna.address, lookup: 'one' },
    person: anna,
    card,
    progress,
    decision: null,
    trust: [],
  };
  const acting = { host: createFakeHost(), fetchFrom: () => Promise.reject(new Error('not asked')), again: () => undefined };
  const { container } = render(
    <WithWords spoken={wordsOf(language)}>
      <FluentProvider theme={webLightTheme}>
        <ActingProvider value={acting}>
          <PersonCard shown={shown} onAgain={() => undefined} />
        </ActingProvider>
      </FluentProvider>
    </WithWords>,
  );
  await openAll(container);
  for (const outside of container.querySelectorAll('bdi, blockquote, style')) outside.remove();
  const named = [...container.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label') ?? '');
  const texts = [...container.querySelectorAll('*')].flatMap((element) =>
    [...element.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : [])),
  );
  return wordsOfText([...texts, ...named.map((name) => name.replace(/\S*@?\S+\.example/g, ''))].join(' '));
}

async function openAll(container: HTMLElement): Promise<void> {
  await act(async () => {
    for (const button of container.querySelectorAll<HTMLElement>('[aria-expanded=false]')) button.click();
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
}

function wordSet(messages: readonly string[]): ReadonlySet<string> {
  return wordsOfText(messages.map((message) => textOf(compile(message))).join(' '));
}

/** Words of four letters and more: shorter ones are the same in too many languages. */
function wordsOfText(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []) as readonly string[]);
}
