import { differencesOf, withoutAddresses } from '../../../src/service/settings/differences';
import { settingsOf } from '../../support/settings';

const between = (from: object, to: object) => differencesOf(settingsOf(from), settingsOf(to));

describe('the differences of two settings', () => {
  test('are none where both say the same', () => {
    expect(between({ ownDomains: ['contoso.com'] }, { ownDomains: ['Contoso.com '] })).toEqual([]);
  });

  test('name each place with both values', () => {
    const from = { watch: { intervalDays: 7 }, ownDomains: ['contoso.com'] };
    const to = {
      watch: { intervalDays: 14 },
      ownDomains: ['contoso.com', 'contoso.lv'],
      organisation: { contact: 'it@contoso.com' },
    };
    expect(between(from, to)).toEqual([
      { path: 'organisation.contact', from: null, to: 'it@contoso.com' },
      { path: 'ownDomains', from: ['contoso.com'], to: ['contoso.com', 'contoso.lv'] },
      { path: 'watch.intervalDays', from: 7, to: 14 },
    ]);
  });

  test('tell brands apart by their names, wherever they stand in the list', () => {
    const pearl = { name: 'Pearl', near: ['invoice'] };
    const fabrikam = { name: 'Fabrikam', handles: ['fabrikam'] };
    expect(between({ competitors: [fabrikam, pearl] }, { competitors: [{ ...pearl, near: ['software'] }, fabrikam] })).toEqual([
      { path: 'competitors.Pearl.near', from: ['invoice'], to: ['software'] },
    ]);
    expect(between({ competitors: [fabrikam] }, { competitors: [] })).toEqual([
      { path: 'competitors.Fabrikam', from: expect.objectContaining({ handles: ['fabrikam'] }), to: null },
    ]);
  });

  test('tell a network that was never named from one that is off', () => {
    expect(between({ networks: { bluesky: true } }, { networks: { bluesky: true, github: false } })).toEqual([
      { path: 'networks.github', from: null, to: false },
    ]);
  });

  test('keep no excluded address in the audit, only how many there are', () => {
    const press = { name: 'Press', addresses: ['anna@paper.example'] };
    const more = { ...press, addresses: ['anna@paper.example', 'karl@paper.example'], domains: ['press.example'] };
    const found = [
      ...between({}, { excludedGroups: [press] }),
      ...between({ excludedGroups: [press] }, { excludedGroups: [more] }),
      ...between({ excludedGroups: [more] }, { excludedGroups: [] }),
    ];
    const audited = withoutAddresses(found);
    expect(JSON.stringify(audited)).not.toContain('paper.example');
    expect(audited).toEqual([
      { path: 'excludedGroups.Press', from: null, to: { name: 'Press', addresses: '1 address', domains: [] } },
      { path: 'excludedGroups.Press.addresses', from: '1 address', to: '2 addresses' },
      { path: 'excludedGroups.Press.domains', from: [], to: ['press.example'] },
      { path: 'excludedGroups.Press', from: { name: 'Press', addresses: '2 addresses', domains: ['press.example'] }, to: null },
    ]);
  });
});
