import { useState, type ReactNode } from 'react';
import type { FollowRequest } from '../../../contract/follow';
import type { Card } from '../../../domain/card';
import { postJson } from '../../api/post-json';
import { useLaterWords } from '../../locales/later-words';
import { TextButton } from '../../ui/text-button';
import { useActing } from './acting';

/** Follows the person, or ends it. What is shown is what was kept. */
export function FollowButton({ person }: { readonly person: Pick<Card, 'address' | 'followed'> }): ReactNode {
  const { t } = useLaterWords();
  const { fetchFrom } = useActing();
  const [isFollowed, setFollowed] = useState(person.followed);
  const [isFailed, setFailed] = useState(false);
  const toggle = async () => {
    const request: FollowRequest = { address: person.address, follow: !isFollowed };
    const isKept = await postJson(fetchFrom, '/api/follows', request);
    setFailed(!isKept);
    if (isKept) setFollowed(request.follow);
  };
  return (
    <>
      <TextButton className="more" aria-pressed={isFollowed} title={t('follow.why')} onClick={() => void toggle()}>
        {t(isFollowed ? 'follow.on' : 'follow.off')}
      </TextButton>
      {isFailed && (
        <span className="meta" role="status">
          {t('answered.failed')}
        </span>
      )}
    </>
  );
}
