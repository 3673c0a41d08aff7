import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fillNotice } from '../service/privacy/notice';
import type { PageLanguage } from '../service/pages/privacy-request/languages';
import type { CommandContext } from './main';
import { heldSettings } from './open-settings';

/** Prints the notice for people who write to the organisation, with what its settings say filled in. */
export async function noticeCommand(context: CommandContext, language: PageLanguage): Promise<number> {
  const { root, terminal, config } = context;
  const held = await heldSettings(context);
  const template = await readFile(path.join(root, `assets/docs/privacy/notice.${language}.md`), 'utf8');
  const { settings, connectorSettings } = held;
  terminal.out(fillNotice(template, language, { settings, connectorSettings, publicUrl: config().front.publicUrl }));
  return 0;
}
