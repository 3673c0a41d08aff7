import { Button } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { isWithin, type Path } from '../draft/paths';
import { useWords } from '../locales/words';
import { useForm } from '../ui/form';
import { Group } from '../ui/group';
import { entriesAt } from '../ui/list-at';
import { RemoveButton } from '../ui/remove-button';
import { useWork } from '../ui/setup-context';
import { BrandFields } from './brand-fields';

const none: readonly string[] = [];
const words = { names: none, products: none, handles: none, hashtags: none, sites: none, people: none };
const newBrand = { name: '', ...words, topics: none, languages: none, near: none, notNear: none };
const place = ['competitors'];

/** Our own brand, and those that are watched beside it. */
export function BrandsSection(): ReactNode {
  const { t } = useWords();
  const form = useForm();
  const competitors = entriesAt(form, place);
  return (
    <>
      <OwnBrand />
      <Group title={t('field.competitors')} why={t('competitors.why')}>
        {competitors.length > 0 && (
          <ul className="entries">
            {competitors.map((_brand, at) => (
              <Competitor key={at} at={at} />
            ))}
          </ul>
        )}
        <div>
          <Button onClick={() => form.write(place, [...competitors, newBrand])}>{t('competitors.add')}</Button>
        </div>
      </Group>
    </>
  );
}

function OwnBrand(): ReactNode {
  const { t } = useWords();
  const form = useForm();
  const path = ['brand'];
  const isThere = form.read(path) !== null;
  const remove = (
    <Button appearance="subtle" onClick={() => form.write(path, null)} aria-label={t('brand.remove')}>
      {t('do.remove')}
    </Button>
  );
  return (
    <Group title={t('field.brand')} why={t('brand.why')} action={isThere && remove}>
      {isThere ? (
        <BrandFields path={path} />
      ) : (
        <div>
          <Button appearance="primary" onClick={() => form.write(path, newBrand)}>
            {t('brand.add')}
          </Button>
        </div>
      )}
    </Group>
  );
}

/** One watched brand: its name, and all of it once it is opened. A new one is open, and one to which a problem leads. */
function Competitor({ at }: { readonly at: number }): ReactNode {
  const { t } = useWords();
  const form = useForm();
  const { focus } = useWork();
  const path: Path = [...place, at];
  const name = String(form.read([...path, 'name']) ?? '');
  const [wasOpened, setOpened] = useState(name === '');
  const [seen, setSeen] = useState(focus);
  const id = useId();
  // A problem that is followed here opens it; what is closed by hand afterwards stays closed.
  if (seen !== focus) {
    setSeen(focus);
    if (focus && isWithin(focus.path, path)) setOpened(true);
  }
  return (
    <li className="entry">
      <div className="entry-head">
        <button
          type="button"
          className="opener"
          aria-expanded={wasOpened}
          aria-controls={wasOpened ? id : undefined}
          onClick={() => setOpened(!wasOpened)}
        >
          <span className="chevron" aria-hidden="true" />
          <bdi>{name === '' ? t('competitors.new') : name}</bdi>
        </button>
        <RemoveButton path={place} at={at} name={name} />
      </div>
      {wasOpened && (
        <div id={id} className="entry-fields">
          <BrandFields path={path} />
        </div>
      )}
    </li>
  );
}
