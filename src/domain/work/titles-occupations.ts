import { titleWords } from './titles-ladder';
import { foldWords } from './titles-words';

/**
 * The commonest occupations of business mail by their ISCO-08 group, as people write them: English, Latvian, Norwegian, Romanian, Russian. A
 * phrase is the beginnings of words that must all be there, in any order. Ours; only the numbers of the groups are ISCO's.
 */
const occupations = `
  1120 | chief exec, managing director, general director, ceo | rikotajdirektor, izpilddirektor, generaldirektor, valdes priekssed | daglig leder, administrerende direktor, adm direktor | director general, director executiv | генеральн директор, исполнительн директор
  1211 | finance manager, finance director, chief financial, cfo | finansu direktor, finansu vaditaj | finansdirektor, okonomisjef, finanssjef | director financiar, manager financiar | финансов директор, финансов руководител
  1212 | hr manager, human resources manager, head hr, hr director | personala vaditaj, personala direktor, cilvekresursu vaditaj | personalsjef, hr sjef, hr leder | manager resurse umane, director resurse umane | директор персонал, руководител персонал, руководител кадр
  1221 | sales manager, head sales, sales director | pardosanas vaditaj, pardosanas direktor, tirdzniecibas vaditaj | salgssjef, salgsleder, salgsdirektor | director vanzari, manager vanzari, sef vanzari | руководител продаж, директор продаж, менеджер продаж
  1221m | marketing manager, head marketing, marketing director | marketinga vaditaj, marketinga direktor | markedssjef, markedsforingssjef, markedsdirektor | director marketing, manager marketing, sef marketing | директор маркетинг, руководител маркетинг
  1222 | communications manager, head communications, communications director, pr manager | komunikacijas vaditaj, komunikacijas direktor | kommunikasjonssjef, kommunikasjonsdirektor, informasjonssjef | director comunicare, manager comunicare | директор коммуникац, руководител коммуникац
  1223 | head research development, rd manager, research development manager | petniecibas attistibas vaditaj | forskningssjef, utviklingssjef | director cercetare dezvoltare | руководител исследован разработ
  1321 | production manager, plant manager, factory manager | razosanas vaditaj, razosanas direktor | produksjonssjef, fabrikksjef, produksjonsleder | director productie, manager productie, sef productie | директор производств, начальник производств
  1324 | procurement manager, purchasing manager, head procurement, head purchasing | iepirkumu vaditaj, iepirkuma vaditaj, iepirkumu nodalas vaditaj | innkjopssjef, innkjopsleder, innkjopsdirektor | director achizitii, manager achizitii, sef achizitii | руководител закуп, начальник закуп, директор закуп
  1324l | logistics manager, head logistics, supply chain manager | logistikas vaditaj, logistikas direktor | logistikksjef, logistikkleder | manager logistica, director logistica, sef logistica | директор логистик, руководител логистик, начальник логистик
  1330 | it manager, it director, head it, chief information, cio | it vaditaj, it direktor, it nodalas vaditaj | it sjef, it direktor, it leder | director it, manager it, sef it | директор it, директор ит, руководител ит, начальник ит
  1330t | chief technology, chief technical, cto | tehniskais direktor | teknisk direktor, teknologidirektor | director tehnic | технически директор, техническ директор
  2411 | accountant | gramatved | regnskapsforer, regnskapsmedarbeider | contabil | бухгалтер
  2411a | auditor | revident, auditor | revisor | auditor | аудитор
  2423 | hr specialist, human resources specialist | personala specialist | hr radgiver, hr konsulent, personalkonsulent | specialist resurse umane | специалист персонал, специалист кадр
  2431 | marketing specialist | marketinga specialist | markedskonsulent, markedsradgiver | specialist marketing | маркетолог, специалист маркетинг
  2432 | public relations specialist, pr specialist, communications specialist, communications adviser | sabiedrisko attiecibu specialist, komunikacijas specialist | kommunikasjonsradgiver, kommunikasjonsmedarbeider | specialist comunicare, specialist relatii publice | специалист связям общественност, специалист коммуникац
  2433 | sales representative | tirdzniecibas parstav, pardosanas parstav | salgsrepresentant, salgskonsulent | reprezentant vanzari, agent vanzari | торгов представител
  2511 | systems analyst, system analyst | sistemanalitik, sistemu analitik | systemanalytiker | analist sistem | системн аналитик
  2512 | software developer, software engineer | programmetaj, programmatur izstradataj, programmatur inzenier | systemutvikler, programvareutvikler, utvikler programvare | programator, dezvoltator software, inginer software | программист, разработчик программн, разработчик по
  2522 | system administrator, systems administrator | sistemu administrator, sistemadministrator | systemadministrator | administrator sistem | системн администратор
  2611 | lawyer, legal counsel | jurist | jurist | jurist, consilier juridic | юрист, юрисконсульт
  2611a | attorney | advokat | advokat | avocat | адвокат
  2631 | economist | ekonomist | okonom, samfunnsokonom | economist | экономист
  2643 | translator | tulk | oversetter | traducator | переводчик
  3322 | account manager, key account manager | klientu vaditaj, klientu menedzer | kundeansvarlig, nokkelkundeansvarlig | manager clienti | менеджер клиент, менеджер работе клиент
  3323 | buyer, purchaser, procurement specialist, purchasing specialist | iepirkumu specialist, iepirkuma specialist | innkjoper | specialist achizitii | специалист закуп, менеджер закуп
  3343 | executive assistant, personal assistant | vaditaja asistent, direktora asistent | direksjonssekretaer, lederassistent | asistent director, asistent manager | ассистент руководител, помощник руководител
  4120 | secretary | sekretar | sekretaer | secretar | секретар
  1349 | project manager | projektu vaditaj, projekta vaditaj | prosjektleder | manager proiect | руководител проект, менеджер проект
  2421 | business analyst | biznesa analitik | forretningsanalytiker | analist business, analist afaceri | бизнес аналитик
  2519 | quality assurance engineer, qa engineer, software tester, tester | testetaj, kvalitates nodrosinasanas inzenier | testleder, tester | tester software, inginer qa | тестировщик, инженер тестирован
  2142 | civil engineer | buvinzenier | byggingenior | inginer constructor, inginer constructii | инженер строител
  2151 | electrical engineer | elektroinzenier | elektroingenior | inginer electri | инженер электрик
`;

interface Phrase {
  readonly group: string;
  readonly language: number;
  readonly stems: readonly string[];
}

const phrases: readonly Phrase[] = occupations
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [group = '', ...languages] = line.split('|').map((part) => part.trim());
    return languages.flatMap((said, language) => said.split(', ').map((words) => ({ group, language, stems: words.split(' ') })));
  });

const modifiers = new Set([
  'senior',
  'junior',
  'assistant',
  'associate',
  'deputy',
  'vice',
  'lead',
  'principal',
  'acting',
  'interim',
]);

/** Whether two titles in different languages name one occupation at one level: "Sales Manager" and "pārdošanas vadītāja". */
export function isSameOccupation(a: string, b: string): boolean {
  const [first, second] = [occupationsOf(a), occupationsOf(b)];
  const isOfBoth = first.some((one) => second.some((other) => one.language === other.language));
  const same = !isOfBoth && first.some((one) => second.some((other) => one.group === other.group));
  return same && modifiersOf(a) === modifiersOf(b);
}

/** The phrases of a title that use most of its words: "finance manager" is no "manager" of something else. */
function occupationsOf(title: string): readonly Phrase[] {
  const words = foldWords(title).match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = phrases.filter(({ stems }) => stems.every((stem) => words.some((word) => isWord(word, stem))));
  const longest = Math.max(0, ...found.map(({ stems }) => stems.length));
  return found.filter(({ stems }) => stems.length === longest);
}

/** Short ones are whole words: "it", "hr", "ceo", "jurist". */
function isWord(word: string, stem: string): boolean {
  return stem.length <= 3 ? word === stem : word.startsWith(stem);
}

function modifiersOf(title: string): string {
  return titleWords(foldWords(title))
    .filter((word) => modifiers.has(word))
    .sort()
    .join(' ');
}
