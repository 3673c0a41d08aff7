import type { MailLine } from './mail-lines';
import { markQuoted } from './quoted';

/** The languages that somebody can be answered in with a text of ours. */
export type MailLanguage = 'en' | 'lv' | 'nb' | 'ro' | 'ru';

interface Marks {
  /** Words that mails in the language are full of. */
  readonly words: string;
  /** Words of greeting and thanks, of which a short mail may have only one. */
  readonly sure: string;
  /** Words and letters of a neighbour that the language itself has not: they speak against it. */
  readonly others: RegExp;
}

const marks: Readonly<Record<MailLanguage, Marks>> = {
  en: {
    words:
      'the and to of you your we our is are that this it with have has will would be for please can on i my me if as from at',
    sure: 'hello hi dear thanks thank regards',
    others: /^(?:und|der|die|das|ist|nicht|wir|het|een|ik|niet|les|des|est|vous|pour)$/u,
  },
  lv: {
    words:
      'un ir ka par ar uz no lai kā es mēs jūs jums mums man jūsu mūsu šo tas bet vai pēc arī tiks būs būtu var lūdzu lūdzam nav esam esmu ludzu jusu musu mes',
    sure: 'labdien sveiki sveika sveicināti paldies pateicos cieņu cienu',
    others: /^(?:yra|kad|labai|ačiū|iki|dėl|apie|prašau|laba|diena|gali)$|[ėųį]/u,
  },
  nb: {
    words:
      'og ikke jeg det på til av som vi med har deg dere du er en et for kan vil skal om fra den så eller være hva noen mye meg oss vår din',
    sure: 'hei takk hilsen vennlig kjære mvh',
    others:
      /^(?:af|dig|mig|jer|hvad|nogle|meget|tak|hej|kære|venlig|blive|och|inte|jag|att|för|är|tack|vänlig|vänliga|hälsningar|mycket)$|[äö]/u,
  },
  ro: {
    words:
      'și şi si nu este sunt în cu la de pe pentru că ca o un sau dar din mai vă va am avem aveți ați ne noi dumneavoastră să sa despre acest această',
    sure: 'bună buna mulțumesc multumesc mulțumim stimate stimată salut cordial ziua',
    others: /^(?:que|per|con|della|delle|che|sono|grazie|gracias|por|los|las|merci|pour|est|les|des|não|obrigado)$/u,
  },
  ru: {
    words:
      'и в не на что с по как мы вы я вам вас нам это для но или от за то если будет можно также из к у о об наш ваш пожалуйста есть',
    sure: 'здравствуйте добрый привет спасибо уважением благодарю',
    others: /^(?:що|та|але|дякую|це|цей|вже|съм|са|ще|че|благодаря|здравейте|моля|још|није|хвала|поздрав)$|[іїєґўћђјљњ]/u,
  },
};

const languages = Object.keys(marks) as readonly MailLanguage[];
const sets = new Map(languages.map((language) => [language, setsOf(marks[language])]));

function setsOf({ words, sure }: Marks): { readonly words: ReadonlySet<string>; readonly sure: ReadonlySet<string> } {
  return { words: new Set(words.split(' ')), sure: new Set(sure.split(' ')) };
}

const mostWords = 400;
/** One greeting is enough, and so are a few common words. */
const leastScore = 3;
const sureWeight = 3;
const otherWeight = 4;

/** The language of a mail's own words, without what it quotes; null if that is not one of ours, or can't be told from another. */
export function guessLanguage(lines: readonly MailLine[]): MailLanguage | null {
  const quoted = markQuoted(lines);
  const own = lines.filter((_line, at) => !quoted[at]).map(({ text }) => text);
  const words =
    own
      .join('\n')
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, mostWords) ?? [];
  const ranked = languages.map((language) => ({ language, score: scoreOf(words, language) })).sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best || best.score < leastScore || best.score < 2 * (second?.score ?? 0)) return null;
  return best.language;
}

function scoreOf(words: readonly string[], language: MailLanguage): number {
  const known = sets.get(language);
  const { others } = marks[language];
  return words.reduce((score, word) => {
    if (known?.sure.has(word)) return score + sureWeight;
    if (known?.words.has(word)) return score + 1;
    return others.test(word) ? score - otherWeight : score;
  }, 0);
}
