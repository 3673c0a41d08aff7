import type { ReactNode } from 'react';
import type { Speaker } from '../../../contract/mention-answer';
import { Meta } from '../../ui/meta';
import { MoreList } from '../../ui/more-list';
import { OutsideText } from '../../ui/outside-text';
import { MentionRow } from './mention-list';
import { mentionKey } from './mention-places';
import { useMentionWords } from './mention-words';

/** Each mention with who said it, the speakers in their order. */
export function SpeakerList({ speakers }: { readonly speakers: readonly Speaker[] }): ReactNode {
  const items = speakers.flatMap((speaker) => speaker.mentions.map((mention) => ({ speaker, mention })));
  return (
    <MoreList items={items} keyOf={({ mention }) => mentionKey(mention)}>
      {({ speaker, mention }) => <MentionRow mention={mention} lead={<Who speaker={speaker} />} />}
    </MoreList>
  );
}

function Who({ speaker: { name, address, title } }: { readonly speaker: Speaker }): ReactNode {
  const { t } = useMentionWords();
  return (
    <div>
      <span className="speaker">{name || address ? <OutsideText text={name ?? address ?? ''} /> : t('around.unnamed')}</span>
      {title && <Meta facts={[<OutsideText key="title" text={title} />]} />}
    </div>
  );
}
