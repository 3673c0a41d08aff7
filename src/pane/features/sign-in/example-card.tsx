import { useMemo, type ReactNode } from 'react';
import { useLaterWords } from '../../locales/later-words';
import { Disclosure } from '../../ui/disclosure';
import { Initials } from '../../ui/initials';
import { OutsideText } from '../../ui/outside-text';
import { Section } from '../../ui/section';
import { AccountList } from '../accounts/account-list';
import { PositionLine, SurenessLine } from '../header/person-header';
import { MentionText } from '../mentions/mention-text';
import { ChangeLead } from '../needs-you/change-lead';
import { examplePerson } from './example-person';

/** What a card looks like, for whoever decides whether to sign in: an invented person, and nothing in it to press. */
export function ExampleCard(): ReactNode {
  const { t } = useLaterWords();
  return (
    <div className="example">
      <Disclosure label={t('example.open')} content={() => <Example />} />
    </div>
  );
}

function Example(): ReactNode {
  const { t } = useLaterWords();
  const { name, position, card, change } = useMemo(() => examplePerson(new Date()), []);
  return (
    <figure className="example-card">
      <div inert>
        <div className="person">
          <Initials name={name} seed={card.address} size="large" />
          <div className="person-words">
            <b>
              <OutsideText text={name} />
            </b>
            <PositionLine position={position} />
            <SurenessLine card={card} isAsking={false} isWarned={false} />
          </div>
        </div>
        <Section title={t('needs.title')}>
          <div className="need">
            <ChangeLead change={change} />
          </div>
        </Section>
        <Section title={t('mentions.title')}>
          {card.mentions.map((mention) => (
            <MentionText key={mention.post.id} mention={mention} />
          ))}
        </Section>
        <AccountList accounts={card.accounts} others={null} />
      </div>
      <figcaption className="meta">{t('example.what')}</figcaption>
    </figure>
  );
}
