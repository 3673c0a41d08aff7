import { useEffect, useState, type ReactNode } from 'react';
import type { AroundAnswer, AroundRequest, CandidateMention } from '../../../contract/mention-answer';
import type { Card } from '../../../domain/card';
import { useWords } from '../../locales/words';
import { Meta } from '../../ui/meta';
import { MoreList } from '../../ui/more-list';
import { OutsideText } from '../../ui/outside-text';
import { Section } from '../../ui/section';
import { EvidenceWords } from '../accounts/evidence-list';
import { useActing } from '../needs-you/acting';
import { askJson } from '../../api/post-json';
import { mentionKey } from './mention-places';
import { MentionRow } from './mention-list';
import { useMentionWords } from './mention-words';
import { NothingHeard } from './nothing-heard';
import { OthersOnMessage } from './others-on-message';
import { SpeakerList } from './speaker-list';

/** What is said around the person: by colleagues, by accounts that may be theirs, by others on the message; and who was listened to where nothing was found. */
export function Around({ card }: { readonly card: Card }): ReactNode {
  const { t } = useMentionWords();
  const around = useAround(card);
  return (
    <>
      {around && around.colleagues.length > 0 && (
        <Section title={t('around.colleagues', { company: around.company ?? '' })}>
          <SpeakerList speakers={around.colleagues} />
        </Section>
      )}
      {around && around.candidates.length > 0 && (
        <Section title={t('around.candidates')}>
          <p className="meta">{t('around.candidatesNote')}</p>
          <MoreList items={around.candidates} keyOf={({ mention }) => mentionKey(mention)}>
            {(candidate) => <MentionRow mention={candidate.mention} lead={<Reason candidate={candidate} />} />}
          </MoreList>
        </Section>
      )}
      <OthersOnMessage shown={card.address} />
      {around && card.mentions.length === 0 && <NothingHeard networks={card.networks} listened={around.listened} />}
    </>
  );
}

function Reason({ candidate: { handle, name, reason } }: { readonly candidate: CandidateMention }): ReactNode {
  const { t } = useWords();
  return (
    <Meta
      facts={[
        <OutsideText key="name" text={name ?? handle} />,
        name !== null && name !== handle ? <OutsideText key="handle" text={handle} /> : null,
        reason ? <EvidenceWords key="reason" evidence={reason} /> : t('candidates.noReason'),
      ]}
    />
  );
}

/** Asked for once for each card that knows more than the one before; null until it is there. */
function useAround({ address, name, mark }: Card): AroundAnswer | null {
  const { fetchFrom } = useActing();
  const [around, setAround] = useState<AroundAnswer | null>(null);
  useEffect(() => {
    let isOver = false;
    const request: AroundRequest = { address, name };
    void askJson(fetchFrom, '/api/mentions/around', request).then((answer) => {
      if (!isOver && isAround(answer)) setAround(answer);
    });
    return () => {
      isOver = true;
    };
  }, [fetchFrom, address, name, mark]);
  return around;
}

function isAround(value: unknown): value is AroundAnswer {
  return typeof value === 'object' && value !== null && 'colleagues' in value && Array.isArray(value.colleagues);
}
