import type { Words } from '../locales/en';
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
  readonly onFile: (file: File) => void;
  readonly onToggleTools: () => void;
}

export interface TopBar {
  readonly element: HTMLElement;
  readonly showTools: (isOpen: boolean) => void;
  readonly showTheme: (choice: ThemeChoice) => void;
}

/** The bar at the top: what this is, opening a file, theme, the tools, and whose mailbox it is. */
export function createTopBar(parts: TopBarParts): TopBar {
  const { words, user } = parts;
  const tools = button(
    { class: 'command on-bar', 'aria-expanded': 'false', 'aria-controls': 'tools' },
    [icon(icons.crack), words.breakThings],
    parts.onToggleTools,
  );
  const themes = themeChoices.map((value) => ({ value, label: words.themes[value] }));
  const theme = selectField(words.theme, themes, { value: parts.theme, onChange: parts.onTheme });
  const element = el(
    'header',
    { class: 'top region', 'aria-label': words.topBar },
    el(
      'span',
      { class: 'brand' },
      icon(icons.mail),
      el('strong', {}, words.appName),
      el('span', { class: 'mark' }, words.previewMark),
    ),
    el('span', { class: 'note' }, words.previewNote),
    ...fileButton(words, parts.onFile),
    theme.element,
    tools,
    el(
      'span',
      { class: 'owner', title: `${user.name} <${user.address}>`, role: 'img', 'aria-label': words.signedInAs(user.name) },
      avatar(user, 'small'),
    ),
  );
  return { element, showTheme: theme.show, showTools: (isOpen) => tools.setAttribute('aria-expanded', String(isOpen)) };
}

function fileButton(words: Words, onFile: (file: File) => void): readonly HTMLElement[] {
  const input = el('input', {
    type: 'file',
    accept: '.eml,message/rfc822',
    hidden: true,
    multiple: true,
    'aria-label': words.openFile,
  });
  input.addEventListener('change', () => {
    for (const file of input.files ?? []) onFile(file);
    input.value = '';
  });
  return [button({ class: 'command on-bar' }, [icon(icons.open), words.openFile], () => input.click()), input];
}
