import fc from 'fast-check';
import { noSignatureClues } from '../../../src/domain/message/clue';
import { readVcards } from '../../../src/domain/message/vcard';

const card = (...lines: readonly string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD'].join('\r\n');

describe('readVcards', () => {
  test('reads a card of version 4.0 with groups, parameters and tel: addresses', () => {
    const text = card(
      'VERSION:4.0',
      'FN:Anna Bērziņa',
      'N:Bērziņa;Anna;;;',
      'ORG:SIA "Piemērs";Pārdošana',
      'TITLE:Pārdošanas vadītāja',
      'TEL;VALUE=uri;TYPE="voice,home;x:y":tel:+371-20-000-123;ext=7',
      'item1.EMAIL;PREF=1:Anna.Berzina@Piemers.example',
      'item2.URL:https://www.piemers.example',
      'SOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://www.linkedin.com/in/anna-berzina-piemers',
    );
    expect(readVcards(text)).toEqual([
      {
        name: 'Anna Bērziņa',
        title: 'Pārdošanas vadītāja',
        company: 'SIA "Piemērs"',
        phones: ['+371-20-000-123'],
        addresses: ['anna.berzina@piemers.example'],
        sites: ['https://www.piemers.example'],
        profiles: ['https://www.linkedin.com/in/anna-berzina-piemers'],
      },
    ]);
  });

  test('joins folded lines and undoes escapes in version 3.0', () => {
    const text = card(
      'VERSION:3.0',
      'FN:Ola Han',
      ' sen',
      'ORG:Skog\\, Fjord\\; og Sønner AS;Salg',
      'TITLE:Leder\\nsalg',
      'URL:skog.example/om',
    );
    expect(readVcards(text)).toEqual([
      {
        ...noSignatureClues,
        name: 'Ola Hansen',
        company: 'Skog, Fjord; og Sønner AS',
        title: 'Leder salg',
        sites: ['https://skog.example/om'],
      },
    ]);
  });

  test('reads quoted-printable over several lines in the charset the line names (version 2.1)', () => {
    const text = card(
      'VERSION:2.1',
      'N;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=D9=E5=F0=E1=E0=EA=EE=E2;=C8=E2=\r\n=E0=ED',
      'ORG;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=D0=9E=D0=9E=D0=9E =D0=9F=D1=80=D0=B8=D0=BC=D0=B5=D1=80',
      'TEL;WORK;VOICE:+7 495 000-01-23',
    );
    expect(readVcards(text)).toEqual([
      { ...noSignatureClues, name: 'Иван Щербаков', company: 'ООО Пример', phones: ['+7 495 000-01-23'] },
    ]);
  });

  test.each([
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(card('FN:Åse'))]), 'Åse'],
    ['Western European without a word about it', Uint8Array.from(Buffer.from(card('FN:Åse'), 'latin1')), 'Åse'],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, ...Buffer.from(card('FN:Ștefan'), 'utf16le')]), 'Ștefan'],
    [
      'a charset that a line names',
      Uint8Array.from([
        ...Buffer.from('BEGIN:VCARD\nFN;CHARSET=windows-1251:'),
        0xcf,
        0xb8,
        0xf2,
        0xf0,
        ...Buffer.from('\nEND:VCARD'),
      ]),
      'Пётр',
    ],
  ])('reads bytes in %s', (_what, bytes, name) => {
    expect(readVcards(bytes).map((one) => one.name)).toEqual([name]);
  });

  test('gives several cards in their order, the agent of another card not among them', () => {
    const agent = ['AGENT:', card('FN:The Agent', 'TEL:+1 212 555 0100')].join('\r\n');
    const text = `${card('FN:First', agent, 'TITLE:Engineer')}\r\n${card('FN:Second')}`;
    expect(readVcards(text).map((one) => [one.name, one.title, one.phones])).toEqual([
      ['First', 'Engineer', []],
      ['Second', null, []],
    ]);
  });

  test('takes an organisation card for a company and not for a person', () => {
    expect(readVcards(card('KIND:org', 'FN:Contoso Ltd', 'ORG:Contoso Ltd'))).toEqual([
      { ...noSignatureClues, company: 'Contoso Ltd' },
    ]);
  });

  test('takes only web addresses for links and only addresses for addresses', () => {
    const text = card('FN:Eve', 'URL:javascript:alert(1)', 'URL:file:///etc/passwd', 'EMAIL:not an address', 'TEL:call me');
    expect(readVcards(text)).toEqual([{ ...noSignatureClues, name: 'Eve' }]);
  });

  test('keeps at most twenty cards and twenty values, and skips a picture of any size', () => {
    const many = card(
      'FN:Kim',
      `PHOTO;ENCODING=b:${'A'.repeat(100_000)}`,
      ...Array.from({ length: 90 }, (_, at) => `TEL:+47 900 00 ${100 + at}`),
    );
    const cards = readVcards(`${many}\r\n`.repeat(3));
    expect(cards.map((one) => one.phones.length)).toEqual([20, 20, 20]);
    expect(readVcards(`${card('FN:Kim')}\r\n`.repeat(500))).toHaveLength(20);
  });

  test.each(['', 'BEGIN:VCARD', 'END:VCARD\nBEGIN:VCARD\nEND:VCARD', 'FN:Outside'])('gives nothing for %j', (text) => {
    expect(readVcards(text)).toEqual([]);
  });

  test('never throws', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'BEGIN:VCARD\n',
        'END:VCARD\n',
        'FN:',
        'N;ENCODING=QUOTED-PRINTABLE;CHARSET=x-none:=C3=',
        '=\n',
        ' ',
        'ORG:;;',
        'URL:http://%',
        'AGENT:\n',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.uint8Array(), (pieces, bytes) => {
        expect(readVcards(pieces.join('')).every((one) => one.name === null || one.name.length <= 300)).toBe(true);
        expect(Array.isArray(readVcards(bytes))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
