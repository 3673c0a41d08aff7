import { englishToneWords } from './tone-words-en';
import { latvianToneWords } from './tone-words-lv';
import { norwegianToneWords } from './tone-words-nb';
import { romanianToneWords } from './tone-words-ro';

/**
 * Words that carry a tone, by weight, chosen and weighted by us (no list of others is in here): folded stems, `$` ends a whole word. The
 * trained models count them beside what they learned, as few rows can't hold every word that praises or blames; Russian has no more than them.
 */
type Lists = Readonly<Record<string, string>>;

const ru: Lists = {
  '3': 'отличн прекрасн великолепн замечательн восхитительн потрясающ обожаю люблю$ любим идеальн превосходн офигенн шикарн супер$ лучшии лучшая лучшее лучшие восторг',
  '2': 'спасибо благодар хорош классн круто$ крутои крутая рад$ рада$ радост счасть счастлив рекоменд молодц нравится понравил приятн удобн красив весел поздравл браво вкусн доволен довольн ура$',
  '1': 'лучше$ легко быстро удобно интересн надеюс полезн качествен надежн помогли помощь успех уютн добр мил смешно мило нормальн',
  '-1': 'проблем жду ждем долго$ дорого$ сложн к-сожалению медленн ошибк опозда задерж не-работает скучн устал потерял нельзя слаб странн боюсь жаль',
  '-2': 'плох разочар злит злост бесит раздраж груб хамств хам$ обман врут вранье лож$ глуп тупо$ тупои тупая грустн печальн сломал ненавижу стыд позор бред$ отвратн невозможн бесполезн недовол кошмар жесть дурак воруют вор$',
  '-3': 'ужас ужасн отвратител худшии худшая худшее мерз омерзит мошенни дерьм говно хрен$ сволоч идиот дебил катастроф развод$',
};

export const toneLists: Readonly<Record<string, Lists>> = {
  en: englishToneWords,
  lv: latvianToneWords,
  nb: norwegianToneWords,
  ro: romanianToneWords,
  ru,
};

export const negations: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set([
    'not',
    'no',
    'never',
    "don't",
    "doesn't",
    "didn't",
    "isn't",
    "wasn't",
    "aren't",
    "can't",
    'cannot',
    "couldn't",
    "won't",
    "wouldn't",
    "ain't",
    'dont',
    'cant',
    'didnt',
    'isnt',
    'wont',
    'without',
    'nothing',
    'hardly',
  ]),
  lv: new Set(['nav', 'ne', 'nebija', 'nekad', 'neko', 'bez', 'nebus', 'negribu', 'nevar', 'nevaru']),
  nb: new Set(['ikke', 'ikkje', 'aldri', 'ingen', 'inkje', 'uten', 'neppe', 'verken', 'ingenting']),
  ro: new Set(['nu', 'n-am', 'n-a', 'nici', 'fara', 'niciodata', 'nimic', 'nimeni', 'deloc']),
  ru: new Set(['не', 'нет', 'ни', 'без', 'никогда', 'ничего', 'никто', 'нельзя']),
};

/** Signs that mean the same in every language. */
export const toneSigns: readonly (readonly [RegExp, number])[] = [
  [/[\u{1F600}-\u{1F606}\u{1F60A}-\u{1F60E}\u{1F917}\u{1F929}\u{1F970}\u{1F973}\u{1F60D}\u{1F618}\u{1F619}\u{1F61A}]/gu, 2],
  [
    /[\u2764\u{1F493}-\u{1F49F}\u{1F44D}\u{1F44F}\u{1F64C}\u{1F525}\u{1F389}\u{1F38A}\u{1F4AF}\u{1F4AA}\u2728\u{1F31F}\u2B50]/gu,
    2,
  ],
  [/(?::|;|=)-?(?:\)|D|\]|P\b)|\^\^|<3|\(:|\bxd+\b/giu, 1.5],
  [
    /[\u{1F620}-\u{1F622}\u{1F624}\u{1F625}\u{1F62D}\u{1F61E}-\u{1F61F}\u{1F612}\u{1F614}\u{1F621}\u{1F92C}\u{1F92E}\u{1F922}\u{1F44E}\u{1F494}\u{1F926}\u{1F644}\u{1F62B}\u{1F629}\u{1F616}\u{1F595}]/gu,
    -2,
  ],
  [/(?<![\p{L}\p{N}])(?::|=)['’]?-?(?:\(|\[|\/(?!\/)|@)|>:\(|:'\(/gu, -1.5],
];
