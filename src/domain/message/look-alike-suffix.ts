import type { Registrable } from '../text/skeleton';

/** Suffixes that a hurried reader takes for another one, by the one they are taken for. */
const mistaken: ReadonlyMap<string, readonly string[]> = new Map([
  ['com', ['co', 'cm', 'om', 'cam', 'com.co', 'co.com']],
  ['net', ['ne', 'net.co']],
  ['org', ['og', 'org.co']],
  ['co.uk', ['uk.com', 'co.com']],
  ['eu', ['eu.com']],
  ['ru', ['ru.com']],
]);

/** Suffixes that are old and earnest enough for a namesake company to live there. */
const established = new Set(['com', 'net', 'org', 'int', 'edu', 'gov', 'mil', 'aero', 'coop', 'museum']);
const shortestMistaken = 5;
const shortestForAny = 6;

/**
 * Whether the same label stands under a suffix that only an imitator would choose: one that is taken for ours, or a newer one of no country (`.shop`,
 * `.support`), where a domain costs next to nothing. A country's suffix is where branches and namesakes live (if.lv beside
 * if.no), and so are .com, .net and .org; short labels are shared by many everywhere.
 */
export function isSuffixTrick(sender: Registrable, own: Registrable): boolean {
  if (sender.label !== own.label || sender.suffix === own.suffix) return false;
  if (mistaken.get(own.suffix)?.includes(sender.suffix)) return sender.label.length >= shortestMistaken;
  return sender.label.length >= shortestForAny && isNewerGeneric(sender.suffix);
}

/** Two letters are a country's; a suffix of several labels is a country's or a private registry's. */
function isNewerGeneric(suffix: string): boolean {
  return /^(?!xn--)[a-z]{3,}$/.test(suffix) && !established.has(suffix);
}
