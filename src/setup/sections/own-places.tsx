import { Badge, Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SetupTips } from '../../contract/setup';
import { useWords } from '../locales/words';
import { useForm } from '../ui/form';
import { Group } from '../ui/group';
import { entriesAt } from '../ui/list-at';
import { NumberField } from '../ui/number-field';
import { RemoveButton } from '../ui/remove-button';
import { TextField } from '../ui/text-field';
import { KeyFields } from './key-field';
import type { KeyRing } from './keys';
import { SourceFacts } from './source-facts';

const place = ['ownPlaces'];
const newPlace = { name: '', foursquareId: '' };

interface OwnPlacesProps {
  readonly tips: SetupTips;
  /** The keys of the source. */
  readonly ring: KeyRing;
}

/** Our own premises, whose tips are shown to colleagues, and what the source needs for it. */
export function OwnPlaces({ tips, ring }: OwnPlacesProps): ReactNode {
  const { t } = useWords();
  const form = useForm();
  const places = entriesAt(form, place);
  return (
    <Group title={t('ownPlaces.title')} why={t('ownPlaces.why')} action={<TipsBadge tips={tips} places={places.length} />}>
      {places.map((_place, at) => (
        <PlaceFields key={at} at={at} />
      ))}
      <div>
        <Button onClick={() => form.write(place, [...places, newPlace])}>{t('ownPlaces.add')}</Button>
      </div>
      <KeyFields ring={ring} networkName={tips.name} />
      <NumberField
        path={['networkCaps', tips.id, 'callsAMonth']}
        clears={['networkCaps', tips.id]}
        label={t('field.callsAMonth')}
        unit={t('unit.calls')}
      />
      <SourceFacts source={tips} />
    </Group>
  );
}

function PlaceFields({ at }: { readonly at: number }): ReactNode {
  const { t } = useWords();
  const form = useForm();
  const path = [...place, at];
  const name = String(form.read([...path, 'name']) ?? '');
  return (
    <div className="entry" role="group" aria-label={name || t('ownPlaces.new')}>
      <div className="entry-fields">
        <TextField path={[...path, 'name']} label={t('field.name')} empty="" required />
        <TextField
          path={[...path, 'foursquareId']}
          label={t('field.foursquareId')}
          hint={t('ownPlaces.id.hint')}
          empty=""
          required
        />
      </div>
      <RemoveButton path={place} at={at} name={name} />
    </div>
  );
}

/** What holds now, and what is missing where somebody began. */
function TipsBadge({ tips: { on, missingKeys }, places }: { readonly tips: SetupTips; readonly places: number }): ReactNode {
  const { t } = useWords();
  const isKeyMissing = missingKeys.length > 0;
  const begun = places > 0 || !isKeyMissing;
  const state = on ? 'on' : !begun ? 'off' : isKeyMissing ? 'keyMissing' : places === 0 ? 'noPlace' : 'waiting';
  return (
    <Badge color={on ? 'success' : begun ? 'warning' : 'informative'} appearance={begun ? 'tint' : 'outline'}>
      {t(`network.${state}`)}
    </Badge>
  );
}
