import { Button, MessageBar, MessageBarBody, MessageBarTitle, Radio, RadioGroup } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { SettingsState } from '../../contract/setup';
import { changedPaths, type Conflict } from '../draft/changes';
import { pathName, valueAt } from '../draft/paths';
import type { Clash } from '../draft/setup-store';
import { placeWords } from '../locales/field-words';
import { valueWords } from '../locales/value-words';
import { useWords } from '../locales/words';
import { FromTo } from './from-to';
import { useSetup } from './setup-context';
import { whoWords } from './who';

interface ClashPanelProps {
  readonly clash: Clash;
  /** What was saved when the work began. */
  readonly base: SettingsState;
}

/** Somebody else saved first: what they changed, and where we both did a choice, theirs unless chosen otherwise. */
export function ClashPanel({ clash, base }: ClashPanelProps): ReactNode {
  const words = useWords();
  const { store } = useSetup();
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set());
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { t } = words;
  const { changed, theirs, conflicts } = clash;
  const who = changed ? whoWords(words, changed.by) : t('who.colleague');
  const when = changed ? words.moment(changed.at) : '';
  const contested = new Set(conflicts.map(({ path }) => pathName(path)));
  const others = changedPaths(base.settings, theirs.settings).filter((path) => !contested.has(pathName(path)));
  const choose = (path: string, isMine: boolean) => {
    const next = new Set(mine);
    if (isMine) next.add(path);
    else next.delete(path);
    setMine(next);
  };
  return (
    <section className="clash" aria-labelledby="clash">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            <h2 id="clash" ref={title} tabIndex={-1} className="bar-title">
              {t('clash.title', { who })}
            </h2>
          </MessageBarTitle>
          <div>{t(conflicts.length > 0 ? 'clash.why' : 'clash.fits', { when })}</div>
        </MessageBarBody>
      </MessageBar>
      {conflicts.map((conflict) => (
        <Choice
          key={pathName(conflict.path)}
          conflict={conflict}
          isMine={mine.has(pathName(conflict.path))}
          onChoose={(isMine) => choose(pathName(conflict.path), isMine)}
        />
      ))}
      {others.length > 0 && (
        <ul className="entries">
          {others.map((path) => (
            <li key={pathName(path)} className="entry change">
              <bdi className="strong">{placeWords(words, path)}</bdi>
              <FromTo
                from={valueWords(words, valueAt(base.settings, path))}
                to={valueWords(words, valueAt(theirs.settings, path))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <Button appearance="primary" onClick={() => void store.settle(mine)}>
          {t('clash.save')}
        </Button>
        <Button onClick={() => store.takeTheirs()}>{t('clash.theirs')}</Button>
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly conflict: Conflict;
  readonly isMine: boolean;
  readonly onChoose: (isMine: boolean) => void;
}

function Choice({ conflict: { path, mine, theirs }, isMine, onChoose }: ChoiceProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const place = placeWords(words, path);
  return (
    <div className="entry">
      <bdi className="strong">{place}</bdi>
      <RadioGroup
        aria-label={place}
        value={isMine ? 'mine' : 'theirs'}
        onChange={(_event, { value }) => onChoose(value === 'mine')}
      >
        <Radio value="theirs" label={t('clash.takeTheirs', { value: valueWords(words, theirs) })} />
        <Radio value="mine" label={t('clash.keepMine', { value: valueWords(words, mine) })} />
      </RadioGroup>
    </div>
  );
}
