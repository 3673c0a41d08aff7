import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { OtherAddress, SaidOfAddress } from '../../../domain/identity/other-addresses';
import { useLaterWords } from '../../locales/later-words';
import { Disclosure } from '../../ui/disclosure';
import { Meta } from '../../ui/meta';
import { OutsideText } from '../../ui/outside-text';
import { useMayRespond } from '../sign-in/signing-in';
import { useOnDecide } from './deciding';

/** Other addresses that colleagues said are this person's; each opens who said so and the way to part them. */
export function OtherAddresses({ addresses }: { readonly addresses: readonly OtherAddress[] }): ReactNode {
  const { t, rich } = useLaterWords();
  if (addresses.length === 0) return null;
  return (
    <ul className="other-addresses">
      {addresses.map((other) => (
        <li key={other.address}>
          <Disclosure
            label={rich(`also.${other.status}`, { address: <OutsideText text={other.address} /> })}
            name={t(`also.${other.status}`, { address: other.address })}
            content={() => <WhoSaid other={other} />}
          />
        </li>
      ))}
    </ul>
  );
}

function WhoSaid({ other: { address, status, said } }: { readonly other: OtherAddress }): ReactNode {
  const { day } = useLaterWords();
  return (
    <>
      {said.map((one, at) => (
        <Meta key={at} facts={[<SaidWords key="said" said={one} />, day(one.at)]} />
      ))}
      <div className="row-actions">
        {status === 'disputed' && <JoinButton address={address} choice="join" />}
        <JoinButton address={address} choice="part" />
      </div>
    </>
  );
}

function SaidWords({ said: { kind, by } }: { readonly said: SaidOfAddress }): ReactNode {
  const { rich } = useLaterWords();
  return rich(`also.${kind}`, { by: by === null ? '' : <OutsideText text={by} />, has: by === null ? 'no' : 'yes' });
}

function JoinButton({ address, choice }: { readonly address: string; readonly choice: 'join' | 'part' }): ReactNode {
  const { t } = useLaterWords();
  const onDecide = useOnDecide();
  if (!useMayRespond()) return null;
  return (
    <Button
      size="small"
      appearance="subtle"
      aria-label={t('also.about', { choice: t(`also.${choice}`), address })}
      onClick={() => onDecide({ choice: choice === 'join' ? 'joined' : 'parted', other: address })}
    >
      {t(`also.${choice}`)}
    </Button>
  );
}
