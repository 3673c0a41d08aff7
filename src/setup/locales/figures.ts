/** Dates and numbers as the language writes them, in the reader's time zone. */
export interface Figures {
  /** Day with its year. Takes an ISO instant. */
  day(instant: string): string;
  /** Day and time. Takes an ISO instant. */
  moment(instant: string): string;
  number(value: number): string;
  /** Items of one sentence with commas and "and". */
  list(items: readonly string[]): string;
}

/** Made once a language. A word that is no date comes out as it is. */
export function createFigures(language: string): Figures {
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const moments = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const numbers = new Intl.NumberFormat(language);
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    day: (instant) => formatted(days, instant),
    moment: (instant) => formatted(moments, instant),
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
  };
}

function formatted(format: Intl.DateTimeFormat, instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : format.format(at);
}
