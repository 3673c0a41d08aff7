import type { ReactNode } from 'react';
import type { LookAlikeWarning } from '../../../domain/card';
import { displayDomain } from '../../../domain/message/address';
import { useWords } from '../../locales/words';
import { OutsideText } from '../../ui/outside-text';

/** Above all else on the card: the address is not whose it seems to be. */
export function LookAlikeBar({ warning }: { readonly warning: LookAlikeWarning }): ReactNode {
  const { rich } = useWords();
  const nodes = {
    imitates: (
      <b>
        <OutsideText text={displayDomain(warning.imitates)} />
      </b>
    ),
    domain: (
      <b>
        <OutsideText text={warning.domain} />
      </b>
    ),
  };
  return (
    <p className="look-alike">
      <span aria-hidden="true">⚠ </span>
      {rich('lookAlike.text', nodes)}
    </p>
  );
}
