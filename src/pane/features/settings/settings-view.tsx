import { useId, useState, type ReactNode } from 'react';
import { useLaterWords } from '../../locales/later-words';
import { useAbout } from '../../ui/network-names';
import type { OwnScheme } from '../../ui/own-scheme';
import { AsidePage } from '../aside/aside-page';
import { isAlertOn, setAlertOn } from '../needs-you/change-alert';
import { useActing } from '../needs-you/acting';
import { isOnClick, setOnClick } from './look-up-choice';
import { LanguageChoice } from './language-choice';
import { SchemeChoice } from './scheme-choice';

interface SettingsViewProps {
  readonly look: OwnScheme;
  readonly onClose: () => void;
}

/** What each user decides for themselves. It is kept in Outlook's roaming settings, so it holds on all their machines. */
export function SettingsView({ look, onClose }: SettingsViewProps): ReactNode {
  const { t } = useLaterWords();
  const { settings } = useActing().host;
  const about = useAbout();
  const isRule = about?.start === 'on-click';
  return (
    <AsidePage title={t('settings.title')} onClose={onClose}>
      <LanguageChoice />
      <SchemeChoice look={look} />
      {isRule ? (
        <Switch label={t('settings.onClick')} isOn why={t('settings.onClickRule')} />
      ) : (
        <Switch label={t('settings.onClick')} isOn={isOnClick(settings)} onChange={(isOn) => setOnClick(settings, isOn)} />
      )}
      <Switch label={t('news.alerts')} isOn={isAlertOn(settings)} onChange={(isOn) => setAlertOn(settings, isOn)} />
      <p className="setting meta">{about && t('settings.version', { version: about.version })}</p>
    </AsidePage>
  );
}

interface SwitchProps {
  readonly label: string;
  /** As it is kept when the view is opened. */
  readonly isOn: boolean;
  /** Nobody but the organisation changes one without it; `why` says so. */
  readonly onChange?: (isOn: boolean) => void;
  readonly why?: string;
}

function Switch({ label, isOn, onChange, why }: SwitchProps): ReactNode {
  const [shown, setShown] = useState(isOn);
  const id = useId();
  const change = (next: boolean) => {
    setShown(next);
    onChange?.(next);
  };
  return (
    <>
      <label className="setting">
        <input
          type="checkbox"
          checked={shown}
          disabled={!onChange}
          aria-describedby={why === undefined ? undefined : id}
          onChange={({ target }) => change(target.checked)}
        />
        {label}
      </label>
      {why !== undefined && (
        <p id={id} className="setting meta">
          {why}
        </p>
      )}
    </>
  );
}
