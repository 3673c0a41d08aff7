import type { Words } from '../locales/words';
import { languageNames, languages, type Language } from '../../web/language';
import type { MailboxUser } from '../mailbox/initial-data';
import { button, el, icon, icons, selectField } from './element';
import { avatar } from './person';
import type { ThemeChoice } from './theme';
import { themeChoices } from './theme';

export interface TopBarParts {
  readonly words: Words;
  readonly user: MailboxUser;
  readonly theme: ThemeChoice;
  readonly onTheme: (choice: ThemeChoice) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onFile: (file: File) => void;
  readonly onToggleTools: () => void;
}

export interface TopBar {
  readonly element: HTMLElement;
  readonly showTools: (isOpen: boolean) => void;
  readonly showTheme: (choice: ThemeChoice) => void;
  readonly focusLanguage: () => void;
}

/** The bar at the top: what this is, opening a file, language, theme, the tools, and whose mailbox it is. */
export function createTopBar(parts: TopBarParts): TopBar {
  const { words, user } = parts;
  const { t } = words;
  const tools = button(
    { class: 'command on-bar', 'aria-expanded': 'false', 'aria-controls': 'tools' },
    [icon(icons.crack), t('bar.breakThings')],
    parts.onToggleTools,
  );
  const themes = themeChoices.map((value) => ({ value, label: t(`theme.${value}`) }));
  const theme = selectField(t('bar.theme'), themes, { value: parts.theme, onChange: parts.onTheme });
  const names = languages.map((value) => ({ value, label: languageNames[value] }));
  const language = selectField(t('bar.language'), names, { value: words.language, onChange: parts.onLanguage });
  const element = el(
    'header',
    { class: 'top region', 'aria-label': t('bar.label') },
    el(
      'span',
      { class: 'brand' },
      icon(icons.mail),
      el('strong', {}, t('bar.app')),
      el('span', { class: 'mark' }, t('bar.preview')),
    ),
    el('span', { class: 'note', title: t('bar.note') }, t('bar.note')),
    ...fileButton(words, parts.onFile),
    language.element,
    theme.element,
    tools,
    el(
      'span',
      { class: 'owner', title: `${user.name} <${user.address}>`, role: 'img', 'aria-label': t('bar.owner', { user: user.name }) },
      avatar(user, 'small'),
    ),
  );
  return {
    element,
    showTheme: theme.show,
    showTools: (isOpen) => tools.setAttribute('aria-expanded', String(isOpen)),
    focusLanguage: () => language.element.querySelector('select')?.focus(),
  };
}

function fileButton({ t }: Words, onFile: (file: File) => void): readonly HTMLElement[] {
  const input = el('input', {
    type: 'file',
    accept: '.eml,message/rfc822',
    hidden: true,
    multiple: true,
    'aria-label': t('bar.openFile'),
  });
  input.addEventListener('change', () => {
    for (const file of input.files ?? []) onFile(file);
    input.value = '';
  });
  return [button({ class: 'command on-bar' }, [icon(icons.open), t('bar.openFile')], () => input.click()), input];
}
