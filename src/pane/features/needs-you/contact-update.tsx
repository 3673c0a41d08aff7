import { Button } from '@fluentui/react-components';
import { useId, useRef, useState, type ReactNode } from 'react';
import type { Card } from '../../../domain/card';
import { writeVcard } from '../../../domain/message/write-vcard';
import type { AnsweredChange } from '../../../domain/work/answered-changes';
import type { PositionBrief } from '../../../domain/work/job-change';
import { copyText } from '../../../web/copy-text';
import { offerFile } from '../../../web/offer-file';
import { useLaterWords } from '../../locales/later-words';
import { Disclosure } from '../../ui/disclosure';
import { useNetworkName } from '../../ui/network-names';
import { oneLine } from '../../ui/one-line';
import { TextButton } from '../../ui/text-button';
import { dateWords } from './change-lead';

interface ContactUpdateProps {
  readonly change: AnsweredChange;
  readonly person: Pick<Card, 'address' | 'name'>;
}

/** The new position for the user's own address book or customer system, to be copied or saved: we have no right to write there, and change nothing. */
export function ContactUpdate({ change, person }: ContactUpdateProps): ReactNode {
  const { t } = useLaterWords();
  if (change.kind === 'left' || !change.to) return null;
  const { to } = change;
  return (
    <Disclosure label={t('contact.update')} content={() => <NewPosition change={change} person={person} to={to} />}>
      {(button, opened) => (
        <>
          {button}
          {opened && <div style={{ flexBasis: '100%' }}>{opened}</div>}
        </>
      )}
    </Disclosure>
  );
}

function NewPosition({ change, person, to }: ContactUpdateProps & { readonly to: PositionBrief }): ReactNode {
  const { t } = useLaterWords();
  const place = useRef<HTMLParagraphElement>(null);
  const label = useId();
  const lines = useLines(change, person, to);
  const [copied, setCopied] = useState<'copied' | 'marked' | null>(null);
  const copy = async () => setCopied((await copyText(lines.all.join('\n'), place.current)) ? 'copied' : 'marked');
  return (
    <>
      <p id={label} className="meta">
        {t('contact.why')}
      </p>
      <p
        ref={place}
        className="outside details"
        style={{ whiteSpace: 'pre-line' }}
        tabIndex={0}
        role="group"
        aria-labelledby={label}
      >
        {lines.all.join('\n')}
      </p>
      <div className="need-answers">
        <Button size="small" onClick={() => void copy()}>
          {t('contact.copy')}
        </Button>
        <TextButton className="more" onClick={() => offerFile(lines.fileName, new Blob([lines.vcard], { type: 'text/vcard' }))}>
          {t('contact.file')}
        </TextButton>
        <span className="meta" role="status">
          {copied && t(`contact.${copied}`)}
        </span>
      </div>
    </>
  );
}

/** All that is from outside is one line each, so that a name can't pass for a line of ours. */
function useLines(change: AnsweredChange, person: ContactUpdateProps['person'], to: PositionBrief) {
  const words = useLaterWords();
  const nameOf = useNetworkName();
  const [name, title, company] = [person.name, to.title, to.company].map((text) => (text === null ? null : oneLine(text)));
  const origin = [
    dateWords(change.date, words, nameOf),
    words.t('change.seenBy', { sources: change.saidBy.map(nameOf).join(', ') }),
  ];
  const all = [
    name ?? person.address,
    title ? words.t('contact.title', { title }) : null,
    company ? words.t('contact.company', { company }) : null,
    ...origin,
  ].filter((line) => line !== null);
  const vcard = writeVcard({
    name: name ?? null,
    address: person.address,
    title: title ?? null,
    company: company ?? null,
    note: origin.join('; '),
  });
  return { all, vcard, fileName: `${(name ?? '').replace(/[^\p{L}\p{M}\p{N} .'’-]/gu, '').slice(0, 60) || 'contact'}.vcf` };
}
