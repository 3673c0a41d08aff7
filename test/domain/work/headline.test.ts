import fc from 'fast-check';
import { readPositions } from '../../../src/domain/work/headline';

const read = (text: string) => readPositions(text).map(({ title, company }) => [title, company]);

describe('readPositions', () => {
  test.each([
    ['Head of Sales @ Contoso', 'Head of Sales', 'Contoso'],
    ['Software Engineer @contoso', 'Software Engineer', 'contoso'],
    ['Jane is currently a Senior Platform Engineer at Contoso, where she builds things.', 'Senior Platform Engineer', 'Contoso'],
    ['As a Co-Founder at RNG Technology GmbH, we help.', 'Co-Founder', 'RNG Technology GmbH'],
    ['I work as a DevOps Engineer at Fullstaq and like climbing', 'DevOps Engineer', 'Fullstaq'],
    ['She works at Contoso Institute as a software developer.', 'software developer', 'Contoso Institute'],
    ['He is the CEO of Contoso Cloud: a platform', 'CEO', 'Contoso Cloud'],
    ['Head of Developer Relations for Contoso', 'Head of Developer Relations', 'Contoso'],
    ["Jane is Contoso's Head of Documentation", 'Head of Documentation', 'Contoso'],
    ['Marketing manager | Contoso', 'Marketing manager', 'Contoso'],
    ['Principal Engineer at The New York Times', 'Principal Engineer', 'New York Times'],
    ['pārdošanas vadītāja, SIA Piemērs', 'pārdošanas vadītāja', 'SIA Piemērs'],
    ['Latvenergo valdes loceklis', 'valdes loceklis', 'Latvenergo'],
    ['Programmētājs @ Piemērs', 'Programmētājs', 'Piemērs'],
    ['daglig leder i Eksempel AS', 'daglig leder', 'Eksempel AS'],
    ['Senior rådgiver hos Telenor', 'Senior rådgiver', 'Telenor'],
    ['Jobber som prosjektleder i Statnett', 'prosjektleder', 'Statnett'],
    ['Director de vânzări la Exemplu SRL', 'Director de vânzări', 'Exemplu SRL'],
    ['Inginer software în cadrul Bitdefender', 'Inginer software', 'Bitdefender'],
    ['CTO и сооснователь, Тинькофф', 'CTO и сооснователь', 'Тинькофф'],
    ['Старший разработчик в компании Пример', 'Старший разработчик', 'Пример'],
    ['Ведущий Дата Инженер, LocalKitchen', 'Ведущий Дата Инженер', 'LocalKitchen'],
    ['Ведущий инженер в contoso', 'Ведущий инженер', 'contoso'],
    ['Руководитель отдела продаж, ООО «Пример»', 'Руководитель отдела продаж', 'ООО Пример'],
    ['Førsteamanuensis, Universitetet i Oslo', 'Førsteamanuensis', 'Universitetet i Oslo'],
    ['Leder for AI, Telenor', 'Leder for AI', 'Telenor'],
    ['Prosjektleder i Oslo kommune', 'Prosjektleder', 'Oslo kommune'],
    ['Arkitekt / Eksempel AS', 'Arkitekt', 'Eksempel AS'],
    ['Profesor la Universitatea din București', 'Profesor', 'Universitatea din București'],
    ['She is the current Vice President of Contoso Norway', 'Vice President', 'Contoso Norway'],
    ['Vice President of Engineering at Contoso', 'Vice President of Engineering', 'Contoso'],
    ['Chief Operating Officer of Contoso', 'Chief Operating Officer', 'Contoso'],
    ['He brings ten years of experience to his role as a Platform Consultant at Contoso', 'Platform Consultant', 'Contoso'],
    ['Helping build a sustainable future as Head of Grid at Contoso', 'Head of Grid', 'Contoso'],
    ['Security engineer with cloud and networking specialists Contoso', 'Security engineer', 'Contoso'],
    ['Research engineer in the Smart Networks team at Contoso', 'Research engineer in the Smart Networks team', 'Contoso'],
    ["She is a senior architect of Contoso's Workshop suite", 'senior architect', 'Contoso'],
    ['I work on storage at Contoso', null, 'Contoso'],
    ['Leading #BigData @Contoso Services', null, 'Contoso Services'],
    ['Kim is orchestrating Kubernetes at Contoso', null, 'Contoso'],
    ['Kim joined Contoso in April', null, 'Contoso'],
    ["Of late, Kim is driving Contoso's mapping business", null, 'Contoso'],
    ['Kim is the driving force behind Contoso, a tech company', null, 'Contoso'],
    ['Started career at Fabrikam, currently at contoso.com in the storage team', null, 'contoso.com'],
    ['I have worked at Contoso for over 40 years', null, 'Contoso'],
  ])('reads %s', (text, title, company) => {
    expect(read(text)[0]).toEqual([title, company]);
  });

  test('reads several positions at once', () => {
    expect(read('CTO at Contoso. Board member at Fabrikam.')).toEqual([
      ['CTO', 'Contoso'],
      ['Board member', 'Fabrikam'],
    ]);
  });

  test('tells former and future positions from present ones', () => {
    expect(read('CTO at Contoso, ex-Google')).toEqual([['CTO', 'Contoso']]);
    expect(read('Previously at Stripe. Now VP Engineering at Fabrikam')).toEqual([['VP Engineering', 'Fabrikam']]);
  });

  test.each([
    'ex-Google',
    'Former CEO of Contoso',
    'bijušais Piemērs direktors',
    'tidligere leder i Eksempel AS',
    'fost director la Exemplu',
    'бывший директор в Пример',
    'incoming engineer at Contoso',
    'joining Contoso as CTO in January',
    'Joining Fabrikam in January',
    'future CTO at Contoso',
    'Kim has worked at Contoso',
    'topošais direktors, SIA Piemērs',
    'iepriekš vadītājs uzņēmumā Piemērs',
    'kommende daglig leder i Eksempel AS',
    'viitor director la Exemplu',
    'fostă directoare la Exemplu SRL',
    'будущий директор в Пример',
    'ранее инженер в Пример',
    'экс-директор в Пример',
    'eks-leder i Eksempel AS',
    'Speaking at Contoso Days',
    'Studying at Contoso University',
    'Volunteering at Contoso',
  ])('finds nothing of today in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test.each([
    'Software engineer, Berlin',
    'Designer, Riga, Latvia',
    'Engineer at scale',
    'I love cats',
    'developer at heart',
    'Dad. Runner. Coffee.',
    'Hiking with friends at Lake Bled',
    'I am enjoying coffee at Home Cafe',
    'Developer Advocate with Kubernetes experience',
    'Architect in the building',
    '',
  ])('does not take %s for an employer', (text) => {
    expect(read(text).map(([, company]) => company)).toEqual([]);
  });

  test('says that it read free text, and gives no dates', () => {
    expect(readPositions('CTO @ Contoso')).toEqual([
      { title: 'CTO', company: 'Contoso', since: null, until: null, place: null, statedIn: 'text' },
    ]);
  });

  test('answers any text, with at least a title or a company in each position', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(' at ', '@', 'CTO', 'Contoso', ', ', '. ', ' of ', 'в ', '(', '**', '[a](b)', 'и'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const positions = readPositions(pieces.join(''));
        expect(positions.every(({ title, company }) => title !== null || company !== null)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each([' at ', 'CTO ', 'a ', 'A', 'A.', '@', ', ', 'of ', 'Senior Engineer at ', "A's "])(
    'reads 100 kB of %j without backtracking',
    (piece) => {
      const text = piece.repeat(100_000 / piece.length);
      const start = performance.now();
      readPositions(text);
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );
});
