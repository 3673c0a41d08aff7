/** A text in every language of the manifest, by locale such as `lv-LV`. */
export interface LocalText {
  readonly base: string;
  readonly byLocale: ReadonlyMap<string, string>;
}

const entities: readonly (readonly [string, string])[] = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
];

/** The text as the value of an attribute. */
export function toXml(text: string): string {
  return entities.reduce((escaped, [character, entity]) => escaped.replaceAll(character, entity), text);
}

function fromXml(text: string): string {
  return entities.toReversed().reduce((plain, [character, entity]) => plain.replaceAll(entity, character), text);
}

/** What stands between the tags of the first element of this name. Throws if our own template has none. */
export function contentOf(xml: string, element: string): string {
  const found = findContent(xml, element);
  if (found === null) throw new Error(`the manifest has no ${element}`);
  return found;
}

/** The same of somebody else's file: null if there is none. */
export function findContent(xml: string, element: string): string | null {
  return new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1] ?? null;
}

/** The first element of this name (and id), with its texts. Throws if our own template has none. */
export function localTextOf(xml: string, element: string, id: string | null = null): LocalText {
  const attribute = id === null ? '' : ` id="${id}"`;
  const found = new RegExp(`<${element}${attribute} DefaultValue="([^"]*)">(.*?)</${element}>`, 's').exec(xml);
  if (!found) throw new Error(`the manifest has no ${element} ${id ?? ''}`);
  const overrides = (found[2] ?? '').matchAll(/Locale="([^"]+)" Value="([^"]*)"/g);
  const byLocale = new Map([...overrides].map(([, locale, value]) => [locale ?? '', fromXml(value ?? '')]));
  return { base: fromXml(found[1] ?? ''), byLocale };
}
