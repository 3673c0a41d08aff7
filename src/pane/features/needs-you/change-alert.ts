import type { Card } from '../../../domain/card';
import type { AnsweredChange } from '../../../domain/work/answered-changes';
import { dayOfChange } from '../../../domain/work/job-change';
import type { MailHost } from '../../host/mail-host';
import type { Words } from '../../locales/words';
import { oneLine } from '../../ui/one-line';
import { headlineText } from './change-lead';
import { wroteOpenMessage } from './congratulate';

const toldSetting = 'changes-told';
const switchSetting = 'change-alerts';
const notificationKey = 'job-change';
/** A mark takes 19 bytes of the 32 kB that all settings share. */
const mostTold = 400;
/** What happened longer ago is no news, seen for the first time or not. */
const newsDays = 90;

type Settings = MailHost['settings'];

/** Whether the user wants to be told above messages; they do until they say otherwise. */
export function isAlertOn(settings: Settings): boolean {
  return settings.get(switchSetting) !== 'off';
}

/** Turns it on or off, on all machines of the user. */
export function setAlertOn(settings: Settings, isOn: boolean): void {
  void settings.set(switchSetting, isOn ? 'on' : 'off');
}

/** Says above the open message that its writer has changed jobs: once for each change and user. */
export async function tellOfChange(host: MailHost, card: Card, words: Words): Promise<void> {
  const { settings } = host;
  const change = card.jobChanges.find((one) => isNews(one, words.now()));
  if (!change || !isAlertOn(settings) || !wroteOpenMessage(host, card.address)) return;
  const told = readTold(settings);
  const mark = markOf(`${card.address} ${change.id}`);
  if (told.includes(mark)) return;
  const name = oneLine(card.name ?? card.address);
  const outcome = await host.notify(
    notificationKey,
    words.t('alert.changed', { name, change: oneLine(headlineText(change, words)) }),
  );
  if (outcome === 'done') await settings.set(toldSetting, JSON.stringify([...told, mark].slice(-mostTold)));
}

const kinds: readonly AnsweredChange['kind'][] = ['joined', 'moved', 'promoted', 'left'];

function isNews(change: AnsweredChange, now: Date): boolean {
  if (!kinds.includes(change.kind) || change.standing === 'disputed') return false;
  const day = dayOfChange(change);
  const first = new Date(now.getTime() - newsDays * 86_400_000).toISOString();
  return day >= first.slice(0, day.length);
}

/** Another version of ours may have written it; whatever it is, it is no reason to fail. */
function readTold(settings: Settings): readonly string[] {
  try {
    const told: unknown = JSON.parse(settings.get(toldSetting) ?? '[]');
    return Array.isArray(told) ? told.filter((mark) => typeof mark === 'string') : [];
  } catch {
    return [];
  }
}

/** Sixteen hexadecimal digits that name nobody: FNV-1a over UTF-16 units, twice. */
function markOf(text: string): string {
  return [0x811c9dc5, 0x01000193].map((seed) => fnv(text, seed)).join('');
}

function fnv(text: string, seed: number): string {
  let value = seed;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
