import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { MentionAnswerRequest, MentionChoice } from '../../../contract/mention-answer';
import { newestWord, topicOf } from '../../../domain/brand/correction';
import type { Mention } from '../../../domain/brand/mention';
import { printOfWords } from '../../../domain/brand/print-of-words';
import { postJson } from '../../api/post-json';
import { useLaterWords } from '../../locales/later-words';
import { useWords } from '../../locales/words';
import { useNetworkName } from '../../ui/network-names';
import { TextButton } from '../../ui/text-button';
import { useActing } from '../needs-you/acting';
import { useMayRespond } from '../sign-in/signing-in';
import { useHold } from './mention-places';
import { useMentionWords } from './mention-words';
import { SaidLines } from './said-lines';
import { ToneChoice } from './tone-choice';

interface Said {
  readonly choice: MentionChoice;
  readonly status: 'saving' | 'kept' | 'failed';
}

/** What was said of a mention and what can be: one press, for everybody, with a way back in its place. */
export function MentionActions({ mention }: { readonly mention: Mention }): ReactNode {
  const { fetchFrom, again } = useActing();
  const hold = useHold();
  const [said, setSaid] = useState<Said | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const mayRespond = useMayRespond();
  useEffect(() => {
    // The button that was pressed is gone: the next one takes its focus.
    if (said && said.status !== 'saving') place.current?.querySelector('button')?.focus();
  }, [said]);
  const say = async (choice: MentionChoice) => {
    hold(mention);
    setSaid({ choice, status: 'saving' });
    const isKept = await postJson(fetchFrom, '/api/mentions/corrections', toRequest(mention, choice));
    setSaid({ choice, status: isKept ? 'kept' : 'failed' });
    if (isKept && place.current) again([]);
  };
  if (!mayRespond) return null;
  const isAsked = said === null || (isUndo(said.choice) && said.status === 'kept');
  return (
    <div ref={place}>
      {isAsked ? (
        <Choices mention={mention} isTakenBack={said !== null} onSay={(choice) => void say(choice)} />
      ) : (
        <SaidNote said={said} onSay={(choice) => void say(choice)} />
      )}
    </div>
  );
}

interface ChoicesProps {
  readonly mention: Mention;
  /** The card on show may not know yet that the reader's own word is taken back. */
  readonly isTakenBack: boolean;
  readonly onSay: (choice: MentionChoice) => void;
}

function Choices({ mention, isTakenBack, onSay }: ChoicesProps): ReactNode {
  const { ago } = useWords();
  const { t } = useMentionWords();
  const nameOf = useNetworkName();
  const [isChoosing, setChoosing] = useState(false);
  const id = useId();
  const newest = isTakenBack ? null : newestWord(mention.said, 'brand');
  const isAside = newest?.said === 'not-us';
  const { network, publishedAt } = mention.post;
  const named = (choice: string) => t('mention.sayAbout', { choice, network: nameOf(network), time: ago(publishedAt) });
  return (
    <>
      {!isTakenBack && <SaidLines said={mention.said} onSay={onSay} />}
      <div className="mention-choices">
        {!(isAside && newest.own) && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={named(t(isAside ? 'say.us' : 'say.not-us'))}
            onClick={() => onSay(isAside ? 'us' : 'not-us')}
          >
            {t(isAside ? 'say.us' : 'say.not-us')}
          </Button>
        )}
        {!isAside && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={named(t('say.tone'))}
            aria-expanded={isChoosing}
            aria-controls={isChoosing ? id : undefined}
            onClick={() => setChoosing(!isChoosing)}
          >
            {t('say.tone')}
          </Button>
        )}
      </div>
      {isChoosing && !isAside && <ToneChoice id={id} label={mention.tone.label} onSay={onSay} />}
    </>
  );
}

interface SaidNoteProps {
  readonly said: Said;
  readonly onSay: (choice: MentionChoice) => void;
}

function SaidNote({ said: { choice, status }, onSay }: SaidNoteProps): ReactNode {
  const { t } = useLaterWords();
  const own = useMentionWords();
  const word = isUndo(choice) ? 'undo' : choice;
  const next = status === 'failed' ? choice : status === 'kept' ? undoOf(choice) : null;
  return (
    <div className="mention-choices">
      <span className="meta" role="status">
        {status === 'failed' ? t('answered.failed') : own.t(`said.${word}`)}
      </span>
      {next && (
        <TextButton className="more" onClick={() => onSay(next)}>
          {t(status === 'failed' ? 'decided.again' : 'decided.undo')}
        </TextButton>
      )}
    </div>
  );
}

function isUndo(choice: MentionChoice): choice is 'undo-tone' | 'undo-brand' {
  return choice === 'undo-tone' || choice === 'undo-brand';
}

function undoOf(choice: MentionChoice): MentionChoice | null {
  if (isUndo(choice)) return null;
  return topicOf(choice) === 'tone' ? 'undo-tone' : 'undo-brand';
}

function toRequest({ post, brand }: Mention, choice: MentionChoice): MentionAnswerRequest {
  const { network, id: postId, accountId } = post;
  return { network, postId, accountId, brand, print: printOfWords(post.text), choice };
}
