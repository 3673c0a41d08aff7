import { parseAddress } from '../../../src/domain/message/address';
import { questionsOfMessage, type Spoken } from '../../../src/service/lookup/clues';
import { scriptedConnector } from '../../support/connectors';

const register = scriptedConnector('register', () => ({ kind: 'none' }), { accepts: ['name-at-company'] });

function cluesOf(address: string, spoken: Spoken) {
  const parsed = parseAddress(address);
  if (!parsed) throw new Error('no address');
  return questionsOfMessage(parsed, spoken, [register]).map(({ clue }) => clue);
}

describe('a register of companies', () => {
  test('is asked with the name, the domain and the company of the signature', () => {
    expect(cluesOf('kari@fjordvik.no', { name: 'Kari Holmedal', company: 'Fjordvik AS' })).toEqual([
      { kind: 'name-at-company', value: 'Kari Holmedal', domain: 'fjordvik.no', company: 'Fjordvik AS', source: 'message' },
    ]);
  });

  test.each([
    ['nobody names the sender', 'kari@fjordvik.no', { name: null, company: 'Fjordvik AS' }],
    [
      'the address is free mail, which ties nobody to a company',
      'kari@gmail.com',
      { name: 'Kari Holmedal', company: 'Fjordvik AS' },
    ],
  ])('is not asked where %s', (_why, address, spoken) => {
    expect(cluesOf(address, spoken)).toEqual([]);
  });
});
