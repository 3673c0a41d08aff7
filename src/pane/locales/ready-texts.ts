import type { MailLanguage } from '../../domain/message/language';

/** What a ready text may speak of; null where it is not sure enough to be said. */
export interface ReadyValues {
  readonly kind: 'job' | 'role';
  /** The given name, in the letters of the language. */
  readonly name: string | null;
  readonly company: string | null;
}

export interface ReadyText {
  readonly subject: string;
  readonly text: string;
}

/**
 * Words to congratulate on a new job or role, to be edited before anybody sends them. They fit everybody: no form in them depends on the gender of
 * who writes or reads. Latvian would decline the name and the company, and Russian the company, so they are not named there.
 */
export function congratulation(language: MailLanguage, values: ReadyValues): ReadyText {
  return texts[language](values);
}

type Writer = (values: ReadyValues) => ReadyText;

const texts: Readonly<Record<MailLanguage, Writer>> = {
  en: ({ kind, name, company }) => ({
    subject: 'Congratulations',
    text: lines(
      name === null ? 'Hello,' : `Hello ${name},`,
      kind === 'job' && company !== null
        ? `Congratulations on your new position at ${company}! I wish you every success.`
        : 'Congratulations on your new position! I wish you every success.',
    ),
  }),
  lv: ({ kind }) => ({
    subject: 'Apsveicu!',
    text: lines(
      'Labdien!',
      kind === 'job'
        ? 'Sirsnīgi apsveicu ar jauno darbu! Lai veicas un izdodas viss iecerētais!'
        : 'Sirsnīgi apsveicu ar jauno amatu! Lai veicas un izdodas viss iecerētais!',
    ),
  }),
  nb: ({ kind, name, company }) => ({
    subject: 'Gratulerer!',
    text: lines(
      name === null ? 'Hei,' : `Hei ${name},`,
      kind === 'job' && company !== null
        ? `Gratulerer med ny jobb hos ${company}! Lykke til med de nye oppgavene.`
        : 'Gratulerer med ny stilling! Lykke til med de nye oppgavene.',
    ),
  }),
  ro: ({ kind, name, company }) => ({
    subject: 'Felicitări!',
    text: lines(
      name === null ? 'Bună ziua,' : `Bună ziua, ${name},`,
      kind === 'job' && company !== null
        ? `Felicitări pentru noua poziție în cadrul ${company}! Vă doresc mult succes.`
        : 'Felicitări pentru noua funcție! Vă doresc mult succes.',
    ),
  }),
  ru: ({ kind, name }) => ({
    subject: 'Поздравляю!',
    text: lines(
      name === null ? 'Здравствуйте!' : `Здравствуйте, ${name}!`,
      kind === 'job'
        ? 'Поздравляю с новой работой! Желаю успехов на новом месте.'
        : 'Поздравляю с новой должностью! Желаю дальнейших успехов.',
    ),
  }),
};

function lines(greeting: string, wish: string): string {
  return `${greeting}\n\n${wish}\n`;
}
