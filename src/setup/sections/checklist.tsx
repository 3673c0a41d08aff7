import { Badge, Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Checklist, ChecklistItem } from '../../contract/setup';
import { useWords } from '../locales/words';
import { Loading } from '../ui/loading';
import { useLoaded, useSetup } from '../ui/setup-context';
import type { SectionId } from './section-list';

/** Where each item is done; null where it is not done on this page. */
const places: Readonly<Record<ChecklistItem, SectionId | null>> = {
  'sign-in': null,
  organisation: 'organisation',
  'own-domains': 'organisation',
  'legal-basis': 'legal',
  notice: 'legal',
  networks: 'networks',
  brand: 'brands',
  'keys-secret': null,
  manifest: 'manifest',
};

/** What has to be done before the first person is looked up, what is wise besides, and where each is done. */
export function ChecklistSection(): ReactNode {
  const { client } = useSetup();
  return <Loading loaded={useLoaded(client.checklist)}>{(checklist) => <Items checklist={checklist} />}</Loading>;
}

function Items({ checklist: { isOpen, items } }: { readonly checklist: Checklist }): ReactNode {
  const { t } = useWords();
  return (
    <>
      <MessageBar intent={isOpen ? 'success' : 'info'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t(isOpen ? 'checklist.open' : 'checklist.closed')}</MessageBarTitle>
          <div>{t(isOpen ? 'checklist.open.why' : 'checklist.closed.why')}</div>
        </MessageBarBody>
      </MessageBar>
      <ol className="checklist">
        {items.map(({ item, done, required }) => (
          <li key={item} className={done ? 'check done' : 'check'}>
            <span className="check-mark" aria-hidden="true">
              {done ? '✓' : ''}
            </span>
            <div className="check-words">
              <h2>
                <CheckTitle item={item} />
              </h2>
              <p className="why">{t(`check.${item}.why`)}</p>
            </div>
            <Badge
              appearance={done ? 'tint' : 'outline'}
              color={done ? 'success' : required ? 'important' : 'informative'}
              className="check-state"
            >
              {t(done ? 'check.done' : required ? 'check.required' : 'check.wise')}
            </Badge>
          </li>
        ))}
      </ol>
    </>
  );
}

function CheckTitle({ item }: { readonly item: ChecklistItem }): ReactNode {
  const { t } = useWords();
  const place = places[item];
  return place === null ? t(`check.${item}`) : <Link href={`#${place}`}>{t(`check.${item}`)}</Link>;
}
