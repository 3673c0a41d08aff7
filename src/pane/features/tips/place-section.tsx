import type { ReactNode } from 'react';
import type { PlaceTip, TippedPlace } from '../../../contract/place-tips';
import { useLaterWords } from '../../locales/later-words';
import { Meta } from '../../ui/meta';
import { MoreList } from '../../ui/more-list';
import { OutLink } from '../../ui/out-link';
import { Section } from '../../ui/section';
import { tame } from '../../ui/tame';
import { TextButton } from '../../ui/text-button';
import { When } from '../../ui/when';
import { ToneBadge } from '../mentions/tone-badge';

interface PlaceSectionProps {
  readonly place: TippedPlace;
  /** Who told. */
  readonly source: string;
  readonly onAgain: () => void;
}

/** One of our places: its tips, newest first, or why there are none. */
export function PlaceSection({ place, source, onAgain }: PlaceSectionProps): ReactNode {
  const { t } = useLaterWords();
  const { name, url, outcome, tips } = place;
  return (
    <Section title={name}>
      {tips.length > 0 && (
        <MoreList items={tips} keyOf={({ id }) => id}>
          {(tip) => <TipRow tip={tip} />}
        </MoreList>
      )}
      {outcome === 'told' && tips.length === 0 && <p className="meta">{t('tips.none')}</p>}
      {outcome !== 'told' && <Trouble place={place} source={source} onAgain={onAgain} />}
      <p className="meta">
        <OutLink href={url}>{t('tips.page', { source })}</OutLink>
      </p>
    </Section>
  );
}

const longest = 1000;

function TipRow({ tip: { text, writtenAt, tone } }: { readonly tip: PlaceTip }): ReactNode {
  const { t } = useLaterWords();
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return (
    <div className="row-words">
      <p>
        <bdi>{tame(shown)}</bdi>
      </p>
      <Meta
        facts={[
          <ToneBadge key="tone" tone={tone} />,
          writtenAt === null ? t('tips.undated') : <When key="when" instant={writtenAt} />,
        ]}
      />
    </div>
  );
}

/** What only an administrator can change; asking again would cost and not help. */
const forAdministrators = ['no-such-place', 'key-refused', 'forbidden'] as const;

function Trouble({ place: { name, outcome, retryAt }, source, onAgain }: PlaceSectionProps): ReactNode {
  const { t, asOf, now } = useLaterWords();
  const lasting = forAdministrators.find((one) => one === outcome);
  if (lasting) return <div className="trouble">{t(`tips.${lasting}`, { source })}</div>;
  const passing = outcome === 'unreadable' || outcome === 'unreachable' ? outcome : 'refused';
  const mustWait = retryAt !== null && Date.parse(retryAt) > now().getTime();
  return (
    <div className="trouble">
      {t(`trouble.${passing}`, { network: source })}
      {' · '}
      {mustWait ? (
        t('trouble.later', { time: asOf(retryAt) })
      ) : (
        <TextButton onClick={onAgain} aria-label={t('trouble.about', { action: t('trouble.retry'), network: name })}>
          {t('trouble.retry')}
        </TextButton>
      )}
    </div>
  );
}
