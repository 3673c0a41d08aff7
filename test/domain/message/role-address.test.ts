import { isRoleAddress } from '../../../src/domain/message/role-address';
import { lines } from './lists/lines';

describe('isRoleAddress', () => {
  test.each(lines('role-addresses.txt'))('takes %s for a role', (address) => {
    expect(isRoleAddress(address, null)).toBe(true);
  });

  test.each(lines('personal-addresses.txt'))('takes %s for a person', (address) => {
    expect(isRoleAddress(address, null)).toBe(false);
  });

  test('takes a shared mailbox for a role although a person is named', () => {
    expect(isRoleAddress('info@acme.lv', 'Anna Bērziņa')).toBe(true);
  });

  test('takes info@ at a domain of the own name for a person', () => {
    expect(isRoleAddress('info@annaberzina.lv', 'Anna Bērziņa')).toBe(false);
    expect(isRoleAddress('noreply@annaberzina.lv', 'Anna Bērziņa')).toBe(true);
  });

  test('does not take a surname for a role', () => {
    expect(isRoleAddress('post.anna@acme.no', 'Anna Post')).toBe(false);
  });

  test.each([
    ['anna.post@acme.no', 'Anna Post'],
    ['j.sales@acme.pt', 'João Sales'],
    ['moffice@acme.lv', 'Maria Office'],
    ['press.a@acme.com', 'Anna Press'],
    ['inga.as@acme.lv', 'Inga As'],
    ['sorin@acme.ro', 'SORIN SA'],
    ['anna.berzina@acme.lv', 'Anna Bērziņa, SIA Piemērs'],
    ['anna.berzina@acme.lv', 'Anna Bērziņa (Contoso Ltd)'],
    ['anna.berzina@acme.lv', 'Anna Bērziņa | Contoso AS'],
    ['janis@acme.lv', 'Jānis Bērziņš IK'],
    ['ivan@acme.ru', 'ИП Иванов Иван'],
    ['ion@acme.ro', 'Popescu Ion PFA'],
  ])('takes %s, %s for a person', (address, name) => {
    expect(isRoleAddress(address, name)).toBe(false);
  });

  test.each([
    ...[
      'Team Contoso',
      'The Contoso Team',
      'Contoso Support',
      'Contoso Newsroom',
      'Contoso No-Reply',
      'Contoso, Inc.',
      'Contoso Ltd',
    ],
    ...[
      'SIA Piemērs',
      'SIA "Piemērs"',
      'AS Piemērs',
      'Grāmatvedība',
      'Klientu apkalpošana',
      'Lietvedība',
      'Eksempel AS',
      'Redaksjonen',
    ],
    ...[
      'SC Exemplu SRL',
      'Biroul de presă',
      'Echipa de suport',
      'ООО Ромашка',
      'ООО «Ромашка»',
      'Бухгалтерия',
      'Отдел кадров',
      'Приёмная',
    ],
  ])('takes %s, which writes as itself, for nobody', (name) => {
    expect(isRoleAddress('acme7@acme.com', name)).toBe(true);
  });

  test.each(['Acme Support Team', 'Acme newsletter', 'Klientu serviss', 'Kundeservice Acme', 'Служба поддержки', 'Echipa Acme'])(
    'takes a mail of %s for a role',
    (name) => {
      expect(isRoleAddress('acme7@acme.com', name)).toBe(true);
    },
  );
});
