import fc from 'fast-check';
import { compareNames, isContradiction, parseName } from '../../../src/domain/text/names';

const relationOf = (a: string, b: string) => compareNames(a, b).relation;

describe('compareNames', () => {
  test.each([
    // order, case, punctuation
    ['Anna Bērziņa', 'anna bērziņa'],
    ['Anna Bērziņa', 'BĒRZIŅA Anna'],
    ['Anna Bērziņa', 'Bērziņa, Anna'],
    ['Anna-Marija Kalniņa', 'Anna Marija Kalniņa'],
    ['Jankees van Woezik', 'Jankees Van Woezik'],
    ['janedoe', 'Jane Doe'],
    ['Jaice DuMars', 'Jaice Du Mars'],
    // titles, companies, decoration
    ['Dr. Anna Bērziņa, PhD', 'Anna Bērziņa'],
    ['Anna Bērziņa | Baltwave', 'Anna Bērziņa'],
    ['Anna Bērziņa (Baltwave SIA)', 'Anna Bērziņa'],
    ['Anna Bērziņa 🌊', 'Anna Bērziņa'],
    ['Anna "Annie" Bērziņa', 'Anna Bērziņa'],
    // diacritics
    ['Jānis Bērziņš', 'Janis Berzins'],
    ['Bjørn Ødegård', 'Bjorn Odegard'],
    ['Bjørn Ødegård', 'Bjoern Oedegaard'],
    ['Ștefan Țurcanu', 'Stefan Turcanu'],
    ['Ştefan Ionescu', 'Ștefan Ionescu'],
    ['Håkon Åsen', 'Haakon Aasen'],
    // Cyrillic and Latin in the usual transliterations
    ['Щербаков Виктор', 'Viktor Shcherbakov'],
    ['Виктор Щербаков', 'Victor Scherbakov'],
    ['Виктор Щербаков', 'Viktors Ščerbakovs'],
    ['Sergey Schtscherbakow', 'Сергей Щербаков'],
    ['Юлия Жукова', 'Julia Zhukova'],
    ['Юлия Жукова', 'Jūlija Žukova'],
    ['Алексей Хрущёв', 'Alexey Khrushchev'],
    ['Алексей Хрущёв', 'Aleksejs Hruščovs'],
    ['Евгений Соловьёв', 'Yevgeny Solovyov'],
    ['Дмитрий Рябов', 'Dmitrijs Rjabovs'],
    ['Наталья Васильева', 'Natalia Vasilyeva'],
    ['Олександр Шевченко', 'Oleksandr Shevchenko'],
    ['Сяргей Іваноў', 'Sergey Ivanov'],
    ['Аляксандр Лысенка', 'Alexander Lysenko'],
    ['Юрій Ковальчук', 'Jurijs Kovaļčuks'],
    ['Янис Берзиньш', 'Jānis Bērziņš'],
    // Cyrillic as other languages are heard
    ['Джон Уорнок', 'John Warnock'],
    ['Жан Моро', 'Jean Moreau'],
    ['Хайнц Шютце', 'Heinz Schütze'],
    ['Кэнити Такахаси', 'Kenichi Takahashi'],
    // patronymics, middle names, particles
    ['Сергей Викторович Щербаков', 'Sergey Shcherbakov'],
    ['Щербакова Ирина Павловна', 'Irina Shcherbakova'],
    ['Charles Oliver Nutter', 'Charles O. Nutter'],
    ['Sérgio Gil', 'Sergio Gil Pérez de la Manga'],
    // everyday forms
    ['Robert Lindqvist', 'Bob Lindqvist'],
    ['Katherine Moss', 'Katie Moss'],
    ['Александр Орлов', 'Саша Орлов'],
    ['Aleksandr Orlov', 'Sasha Orlov'],
    ['Jekaterina Orlova', 'Katja Orlova'],
    ['Ionuț Lungu', 'Ion Lungu'],
    ['Alexandru Lungu', 'Sandu Lungu'],
    ['Torbjørn Haugen', 'Tor Haugen'],
    ['Pēteris Ozols', 'Pecis Ozols'],
    ['Maciej Korsan', 'Maciek Korsan'],
    ['Jonnie Haugen', 'Jonathan Haugen'],
    ['Mattie Moss', 'Matthew Moss'],
    ['Ed Lindqvist', 'Edmilson Lindqvist'],
    ['Xander Lindqvist', 'Alexander Lindqvist'],
    ['Лера Орлова', 'Valeria Orlova'],
    ['Слава Орлов', 'Rostislav Orlov'],
    ['Тоня Орлова', 'Antonina Orlova'],
    ['Edžus Ozols', 'Eduards Ozols'],
    ['Stian Haugen', 'Kristian Haugen'],
    ['Mădălina Lungu', 'Mada Lungu'],
    // asides: pet form, maiden name, another script
    ['Robert "Buzz" Lindqvist', 'Buzz Lindqvist'],
    ['Anna Bērziņa (Kalniņa)', 'Anna Kalniņa'],
    ['Анна Орлова (Anna Orlova)', 'Anna Orlova'],
    ['成瀬ゆい (Yui Naruse)', 'Yui Naruse'],
    // marriage and language leave the ending
    ['Anna Ivanova', 'Anna Ivanov'],
  ])('takes %s and %s for one name', (a, b) => {
    expect(relationOf(a, b)).toBe('same');
    expect(relationOf(b, a)).toBe('same');
  });

  test.each([
    ['J. Bērziņš', 'Jānis Bērziņš'],
    ['Bērziņš J.', 'Jānis Bērziņš'],
    ['Ю. Жукова', 'Yulia Zhukova'],
    ['Anna', 'Anna Bērziņa'],
    ['Bērziņa', 'Anna Bērziņa'],
    ['Anna', 'Anna'],
    ['aberzina', 'Anna Berzina'],
  ])('finds that %s may be %s, and no more', (a, b) => {
    expect(relationOf(a, b)).toBe('compatible');
  });

  test.each([
    ['en', 'Anna Moss (née Roe)', 'Anna Roe'],
    ['en', 'Anna Moss née Roe', 'Anna Roe'],
    ['en', 'Anna Moss (born Roe)', 'Anna Roe'],
    ['en', 'Anna Moss, formerly Roe', 'Anna Roe'],
    ['lv', 'Anna Ozola (dz. Kalniņa)', 'Anna Kalniņa'],
    ['lv', 'Anna Ozola, dzim. Kalniņa', 'Anna Kalnina'],
    ['lv', 'Anna Ozola (Kalniņa)', 'Anna Kalniņa'],
    ['nb', 'Kari Moen f. Olsen', 'Kari Olsen'],
    ['nb', 'Kari Moen (født Olsen)', 'Kari Olsen'],
    ['ro', 'Maria Lungu (născută Țurcanu)', 'Maria Turcanu'],
    ['ro', 'Maria Lungu n. Țurcanu', 'Maria Țurcanu'],
    ['ru', 'Мария Орлова (урожд. Рябова)', 'Мария Рябова'],
    ['ru', 'Мария Орлова (Рябова)', 'Мария Рябова'],
    ['ru', 'Мария Орлова, в девичестве Рябова', 'Maria Ryabova'],
  ])('knows a former surname that is given (%s): %s, %s', (_language, a, b) => {
    expect(relationOf(a, b)).toBe('same');
    expect(relationOf(b, a)).toBe('same');
    const today = a.split(' ').slice(0, 2).join(' ').replace(',', '');
    expect(relationOf(a, today)).toBe('same');
    expect(relationOf(a, `${b.split(' ')[0]} Northwind`)).toBe('different');
  });

  test.each([
    ['Щербаков', ['Shcherbakov', 'Scherbakov', 'Ščerbakovs', 'Shcherbakov']],
    ['Jānis Bērziņš', ['Janis Berzins', 'JANIS BERZINS']],
    ['Bjørn', ['Bjorn', 'Bjoern']],
    ['Ștefan', ['Stefan', 'Ştefan']],
  ])('finds every spelling of %s alike', (name, spellings) => {
    const all = [name, ...spellings];
    const pairs = all.flatMap((a) => all.map((b) => [a, b] as const));
    const isTaken = ([a, b]: readonly [string, string]) => compareNames(a, b).score >= 0.7 && relationOf(a, b) !== 'different';
    expect(pairs.filter((pair) => !isTaken(pair))).toEqual([]);
  });

  test.each([
    ['kuroki', 'куроко'],
    ['shakur', 'шакура'],
  ])('tells %s from %s by the last vowel', (latin, cyrillic) => {
    expect(compareNames(latin, cyrillic).score).toBeLessThan(0.7);
  });

  test('holds a slip of the pen for compatible', () => {
    expect(relationOf('Ayrat Khayretdinov', 'Aryat Khayretdinov')).toBe('compatible');
  });

  test.each([
    ['Daniel Popescu', 'Daniela Popescu'],
    ['Andrei Popescu', 'Andreea Popescu'],
    ['Robert Moss', 'Roberta Moss'],
    ['Pauls Ozols', 'Paula Ozola'],
    ['Александр Шевченко', 'Александра Шевченко'],
    ['Evgeny Shevchenko', 'Evgenia Shevchenko'],
    ['Johan Haugen', 'Johanne Haugen'],
    ['Jan Berg', 'Jana Berg'],
  ])('tells %s from %s, who may be of one family', (a, b) => {
    expect(relationOf(a, b)).toBe('different');
    expect(relationOf(b, a)).toBe('different');
  });

  test.each([
    ['Ming Wang', 'Xiaoming Wang'],
    ['Yan Wang', 'Yanming Wang'],
    ['Mila Novak', 'Milan Novak'],
    ['Anna Bērziņa (Baltwave SIA)', 'Baltwave SIA'],
    ['Yuka Sato', 'Yuki Sato'],
    ['Anna Bērziņa', 'Anna Kalniņa'],
    ['Jānis Bērziņš', 'Juris Bērziņš'],
    ['Julia Evans', 'Ivy Evans'],
    ['Ben Turner', 'Roman Turner'],
    ['Andrea O. K. Wright', 'Caleb Wright'],
    ['J. Smith', 'Anna Smith'],
    ['Виктор Щербаков', 'Andrejs Scherbakov'],
    ['Сергей Зуев', 'Сергей Жуков'],
    ['Aleksandr Ivanov', 'Aleksandra Petrova'],
    ['Jonathan Woodard', 'John Woodell'],
  ])('tells %s from %s', (a, b) => {
    expect(relationOf(a, b)).toBe('different');
  });

  test.each([
    ['kokuyou', 'Anna Bērziņa'],
    ['Yui Naruse', '成瀬ゆい'],
    ['', 'Anna Bērziņa'],
    ['🌊', 'Anna Bērziņa'],
    ['!!!', '???'],
  ])('cannot compare %j with %s', (a, b) => {
    expect(relationOf(a, b)).toBe('unknown');
  });

  test('compares names in scripts that it cannot read by their very letters', () => {
    expect(relationOf('成瀬 ゆい', '成瀬ゆい')).toBe('same');
    expect(relationOf('成瀬ゆい', '卜部昌平')).toBe('unknown');
  });

  test('is surer of the same letters than of sounds, of sounds than of pet forms, of those than of initials', () => {
    const scores = ['Aleksandr Orlov', 'Александр Орлов', 'Sasha Orlov', 'A. Orlov'].map(
      (name) => compareNames('Aleksandr Orlov', name).score,
    );
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
  });

  test('does not hold a changed surname for a contradiction, but another given name', () => {
    expect(isContradiction(compareNames('Anna Bērziņa', 'Anna Kalniņa'))).toBe(false);
    expect(isContradiction(compareNames('Anna Bērziņa', 'Pēteris Bērziņš'))).toBe(true);
    expect(isContradiction(compareNames('Anna Bērziņa', 'Liam Novak'))).toBe(true);
    expect(isContradiction(compareNames('Anna Bērziņa', 'northernlight'))).toBe(false);
  });

  test('says the same in either order, within 0 and 1, and never throws', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[A-Za-zА-яёāčēģšžø .,'-]{0,40}$/),
      fc.constantFrom('Anna Bērziņa', 'Сергей Викторович Щербаков', 'J. D.', 'van der Berg'),
    );
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [there, back] = [compareNames(a, b), compareNames(b, a)];
        expect(there.relation).toBe(back.relation);
        expect(there.score).toBeCloseTo(back.score, 9);
        return there.score >= 0 && there.score <= 1;
      }),
      { numRuns: 500 },
    );
  });
});

describe('compareNames: properties', () => {
  const given = fc.constantFrom('Anna', 'Jānis', 'Bjørn', 'Ștefan', 'Сергей', 'Katherine', 'Marit', 'Ioana', 'Mihails', 'Yulia');
  const surname = fc.constantFrom('Bērziņa', 'Haugen', 'Ionescu', 'Щербаков', 'Shcherbakov', 'Lindqvist', 'O’Brien', 'Zariņš');

  test('the order of the parts and their case do not matter', () => {
    fc.assert(
      fc.property(given, surname, (first, last) => {
        for (const form of [`${last} ${first}`, `${last}, ${first}`, `${last.toUpperCase()} ${first}`, `${first}  ${last} `])
          expect(relationOf(`${first} ${last}`, form)).toBe('same');
      }),
    );
  });

  test('parts in any order compare alike with any other name', () => {
    fc.assert(
      fc.property(given, surname, given, surname, (a, b, c, d) => {
        expect(relationOf(`${a} ${b}`, `${c} ${d}`)).toBe(relationOf(`${a} ${b}`, `${d} ${c}`));
      }),
    );
  });

  test('a name is the same as itself, whatever title or company stands beside it', () => {
    const beside = fc.constantFrom('Dr. %', '%, PhD', '% | Baltwave', '% (Baltwave)', '% 🌊', '% @ Baltwave');
    fc.assert(
      fc.property(given, surname, beside, (first, last, form) => {
        const name = `${first} ${last}`;
        return relationOf(name, form.replace('%', name)) === 'same';
      }),
    );
  });

  test('a given name alone or an initial is never a whole name', () => {
    fc.assert(
      fc.property(given, surname, (first, last) => {
        expect(relationOf(first, `${first} ${last}`)).toBe('compatible');
        expect(relationOf(`${first.charAt(0)}. ${last}`, `${first} ${last}`)).toBe('compatible');
      }),
    );
  });
});

describe('parseName', () => {
  const lettersOf = (text: string) => parseName(text).parts.map((part) => part.letters);

  test.each([
    ['Prof. Dr. Anna Bērziņa MBA', ['anna', 'berzina']],
    ['Anna Bērziņa @ Baltwave', ['anna', 'berzina']],
    ['Anna Bērziņa via LinkedIn', ['anna', 'berzina']],
    ["Seán O'Brien", ['sean', 'obrien']],
    ['JaneDoe', ['jane', 'doe']],
    ['Dr', ['dr']],
  ])('takes %s apart', (text, letters) => {
    expect(lettersOf(text)).toEqual(letters);
  });

  test('knows initials, particles and patronymics', () => {
    const kinds = parseName('A. van der Щербаков Викторович').parts.map((part) => part.kind);
    expect(kinds).toEqual(['initial', 'particle', 'particle', 'word', 'patronymic']);
  });
});
