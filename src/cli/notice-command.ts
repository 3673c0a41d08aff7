import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fillNotice } from '../service/privacy/notice';
import type { PageLanguage } from '../service/pages/privacy-request/languages';
import type { CommandContext } from './main';
import { openFreeStore, settingsIn } from './open-settings';

/** Prints the notice for people who write to the organisation, with what its settings say filled in. */
export async function noticeCommand(
  { root, terminal, config: readConfig }: CommandContext,
  language: PageLanguage,
): Promise<number> {
  const config = readConfig();
  const store = await openFreeStore(root, config);
  if (store === null)
    terminal.err(
      'The service runs, so what was saved on the setup page is not filled in; stop it for a moment, or fill it in by hand.\n',
    );
  const settings = store === null ? config.settings : await settingsIn(store, config).finally(() => store.close());
  const template = await readFile(path.join(root, `assets/docs/privacy/notice.${language}.md`), 'utf8');
  const { connectorSettings, front } = config;
  terminal.out(fillNotice(template, language, { settings, connectorSettings, publicUrl: front.publicUrl }));
  return 0;
}
