/** Pieces of an item in the form of the recorded answers. */
export interface Qualifiers {
  readonly [property: string]: readonly unknown[];
}

export function itemSnak(id: string) {
  return { snaktype: 'value', datavalue: { value: { 'entity-type': 'item', id }, type: 'wikibase-entityid' } };
}

export function textSnak(value: string) {
  return { snaktype: 'value', datavalue: { value, type: 'string' } };
}

/** A time as Wikidata writes it: `2026-10-03`, precise to the day (11) unless told otherwise. */
export function timeSnak(day: string, precision = 11, calendar = 'Q1985727') {
  const value = { time: `+${day}T00:00:00Z`, precision, calendarmodel: `http://www.wikidata.org/entity/${calendar}` };
  return { snaktype: 'value', datavalue: { value, type: 'time' } };
}

export function statementOf(mainsnak: unknown, qualifiers: Qualifiers = {}, rank = 'normal') {
  return { mainsnak, type: 'statement', rank, qualifiers };
}

export const somevalue = { snaktype: 'somevalue' };
export const novalue = { snaktype: 'novalue' };

/** A living human called Astrid Lunde, with these statements beside. */
export function entityOf(claims: Record<string, unknown>, change: Record<string, unknown> = {}) {
  return {
    type: 'item',
    id: 'Q990000002',
    labels: { en: { language: 'en', value: 'Astrid Lunde' } },
    descriptions: { en: { language: 'en', value: 'Norwegian business executive' } },
    claims: { P31: [statementOf(itemSnak('Q5'))], ...claims },
    ...change,
  };
}

export function entitiesOf(...entities: readonly { readonly id: string }[]) {
  return { entities: Object.fromEntries(entities.map((entity) => [entity.id, entity])), success: 1 };
}
