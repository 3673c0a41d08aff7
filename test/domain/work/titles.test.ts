import fc from 'fast-check';
import { compareTitles, isOtherTitle } from '../../../src/domain/work/titles';
import { hasRoleWord } from '../../../src/domain/work/titles-words';

describe('compareTitles', () => {
  test.each([
    ['Senior Software Engineer', 'Sr. software eng.'],
    ['Software Engineer, Staff', 'Staff Software Engineer'],
    ['Chief Technology Officer', 'CTO'],
    ['Head of Open Source', 'Head, Open Source'],
    ['DevOps Engineer', 'Dev Ops Engineer'],
    ['Vice President of Sales', 'VP Sales'],
    ['Co-founder & CEO', 'Cofounder and Chief Executive Officer'],
    ['Sales Head', 'Pārdošanas vadītāja'],
    ['Daglig leder', 'CEO'],
    ['Inginer software', 'Software engineer'],
    ['Инженер-программист', 'инженер программист'],
    ['Valdes loceklis', 'Board member'],
    ['Prosjektleder', 'Project head'],
  ])('%s is the same as %s', (a, b) => {
    expect(compareTitles(a, b)).toBe('same');
  });

  test.each([
    ['Software Engineer', 'Senior Software Engineer'],
    ['Senior Cloud Engineer', 'Principal Cloud Engineer'],
    ['Sales Manager', 'Sales Director'],
    ['Developer Advocate', 'Head of Documentation'],
    ['Event Manager', 'Senior Event Manager'],
    ['Assistant Sales Manager', 'Sales Manager'],
  ])('from %s to %s is a step up, and back a step down', (a, b) => {
    expect([compareTitles(a, b), compareTitles(b, a)]).toEqual(['higher', 'lower']);
  });

  test.each([
    ['Product Designer', 'Customer Reliability Engineer'],
    ['co-founder', 'CEO and co-founder'],
    ['Accountant', 'Sales Representative'],
  ])('%s and %s are different', (a, b) => {
    expect(compareTitles(a, b)).toBe('different');
  });

  test('says unknown for titles without words', () => {
    expect(compareTitles('', 'Engineer')).toBe('unknown');
  });

  test('answers any strings, and the same both ways', () => {
    const mirror = { same: 'same', different: 'different', unknown: 'unknown', higher: 'lower', lower: 'higher' };
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => expect(compareTitles(b, a)).toBe(mirror[compareTitles(a, b)])));
  });
});

describe('hasRoleWord', () => {
  test.each(['Head of Sales', 'pārdošanas vadītāja', 'avdelingsleder', 'Director de vânzări', 'Ведущий разработчик'])(
    'knows %s',
    (title) => {
      expect(hasRoleWord(title)).toBe(true);
    },
  );

  test.each(['Vendor Management', 'Contoso Engineering', 'Rīga', 'Headlines'])('does not take %s for one', (text) => {
    expect(hasRoleWord(text)).toBe(false);
  });
});

describe('compareTitles across languages', () => {
  test.each([
    ['Sales Manager', 'pārdošanas vadītāja', 'salgssjef', 'Director vânzări', 'руководитель отдела продаж'],
    ['Head of Procurement', 'iepirkumu daļas vadītāja', 'innkjøpssjef', 'Șef achiziții', 'начальник отдела закупок'],
    ['Accountant', 'grāmatvede', 'regnskapsfører', 'contabilă', 'бухгалтер'],
    ['HR Manager', 'personāla vadītāja', 'personalsjef', 'Manager resurse umane', 'директор по персоналу'],
    ['Managing Director', 'rīkotājdirektors', 'daglig leder', 'Director general', 'генеральный директор'],
    ['Software developer', 'programmētājs', 'systemutvikler', 'programator', 'программист'],
    ['Lawyer', 'juriste', 'jurist', 'jurist', 'юрист'],
    ['Project Manager', 'projektu vadītāja', 'prosjektleder', 'Manager de proiect', 'руководитель проектов'],
    ['Buyer', 'iepirkumu speciāliste', 'innkjøper', 'specialist achiziții', 'специалист по закупкам'],
    [
      'Communications Adviser',
      'komunikācijas speciāliste',
      'kommunikasjonsrådgiver',
      'specialist comunicare',
      'специалист по коммуникациям',
    ],
  ])('knows %s in five languages', (...titles) => {
    for (const one of titles)
      for (const other of titles) expect([one, other, compareTitles(one, other)]).toEqual([one, other, 'same']);
  });

  test.each([
    ['Sales Manager', 'personāla vadītāja'],
    ['Assistant Sales Manager', 'pārdošanas vadītāja'],
    ['Accountant', 'revisor'],
    ['Project Manager', 'Руководитель отдела продаж'],
    ['Senior software developer', 'programmētājs'],
  ])('does not take %s for %s', (one, other) => {
    expect(compareTitles(one, other)).not.toBe('same');
  });
});

describe('isOtherTitle', () => {
  test.each([
    ['Event Manager', 'Program Manager'],
    ['Head of Sales', 'Sales Manager'],
    ['Inginer de producție', 'Specialist achiziții'],
    ['Pārdošanas vadītāja', 'Personāla vadītāja'],
  ])('is true of %s and %s', (one, other) => {
    expect(isOtherTitle(one, other)).toBe(true);
  });

  test.each([
    ['Account Manager', 'Account Manager Baltics'],
    ['HR Manager', 'Manager resurse umane'],
    ['Quality Controller', 'Kvalitātes kontroliere'],
    ['CEO and co-founder', 'Co-founder'],
    ['Buyer', 'Senior Buyer'],
    ['Sr. Engineer', 'Senior Engineer'],
    ['Happiness', 'Wizardry'],
  ])('is false of %s and %s', (one, other) => {
    expect(isOtherTitle(one, other)).toBe(false);
  });
});
