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
    '',
  ])('does not take %s for an employer', (text) => {
    expect(read(text).map(([, company]) => company)).toEqual([]);
  });

  test('says that it read free text, and gives no dates', () => {
    expect(readPositions('CTO @ Contoso')).toEqual([
      { title: 'CTO', company: 'Contoso', since: null, until: null, statedIn: 'text' },
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
