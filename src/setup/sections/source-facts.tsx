import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SetupTips } from '../../contract/setup';
import { useWords } from '../locales/words';
import { Facts } from '../ui/facts';
import { FromService } from '../ui/from-service';

type Source = Pick<SetupTips, 'name' | 'homepage' | 'sends' | 'key' | 'cost'>;

/** What a source is sent, needs and costs, and where more is told of it. */
export function SourceFacts({ source: { name, homepage, sends, key, cost } }: { readonly source: Source }): ReactNode {
  const { t } = useWords();
  return (
    <>
      <Facts
        facts={[
          { label: t('fact.sends'), value: <FromService>{sends}</FromService> },
          { label: t('fact.key'), value: <FromService>{key}</FromService> },
          { label: t('fact.cost'), value: <FromService>{cost}</FromService> },
        ]}
      />
      <Link href={homepage} target="_blank" rel="noopener noreferrer" className="small">
        {t('network.homepage', { name })}
      </Link>
    </>
  );
}
