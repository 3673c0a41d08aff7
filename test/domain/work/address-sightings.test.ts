import { addressSightings } from '../../../src/domain/work/address-sightings';
import { compareCompanies } from '../../../src/domain/work/company';
import { nothingForgotten, proposeJobChanges } from '../../../src/domain/work/job-changes';
import { currentPosition } from '../../../src/domain/work/sightings';
import { sighting } from './sighting-builder';

const seen = (domain: string, firstSeenOn: string, lastSeenOn = firstSeenOn) => ({ domain, firstSeenOn, lastSeenOn });

describe('addressSightings', () => {
  test('gives one sighting of an organisation, whichever of its hosts was used', () => {
    const days = [seen('contoso.com', '2026-03-01'), seen('mail.contoso.com', '2026-01-01'), seen('contoso.no', '2026-05-01')];
    expect(addressSightings(days)).toEqual([
      expect.objectContaining({ source: 'address', company: 'contoso.com', firstSeenOn: '2026-01-01', lastSeenOn: '2026-05-01' }),
    ]);
  });

  test.each(['gmail.com', 'inbox.lv', 'online.no', 'mail.ru', 'yahoo.ro'])('says nothing of free mail at %s', (domain) => {
    expect(addressSightings([seen(domain, '2026-01-01')])).toEqual([]);
  });

  test('a changed domain and a profile that follows are a move; one of the two waits', () => {
    const now = new Date('2026-06-01T00:00:00Z');
    const domains = addressSightings([seen('contoso.com', '2026-01-01', '2026-03-01'), seen('fabrikam.com', '2026-05-01')]);
    const profile = [
      sighting({ firstSeenOn: '2026-01-01', lastSeenOn: '2026-04-01' }),
      sighting({ company: 'Fabrikam', firstSeenOn: '2026-05-10', lastSeenOn: '2026-05-10' }),
    ];
    expect(proposeJobChanges(domains, now)).toEqual([]);
    expect(proposeJobChanges(profile, now)).toEqual([]);
    expect(proposeJobChanges([...domains, ...profile], now)).toMatchObject([
      { kind: 'moved', from: { company: 'Contoso' }, to: { company: 'Fabrikam' }, saidBy: ['address', 'gravatar'] },
    ]);
  });

  test('a signature that spells the company otherwise than its domain is no move from the domain', () => {
    const now = new Date('2026-06-01T00:00:00Z');
    const [domain] = addressSightings([seen('le.lv', '2026-01-01', '2026-05-02')]);
    const signature = sighting({ source: 'message', accountId: null, company: 'Latvenergo', firstSeenOn: '2026-05-02' });
    const profile = sighting({ company: 'Latvenergo', firstSeenOn: '2026-05-01', since: '2026-04' });
    expect(
      proposeJobChanges(domain ? [domain, signature, profile] : [], now, {
        compare: compareCompanies,
        domains: ['le.lv'],
        past: nothingForgotten,
      }),
    ).toEqual([expect.objectContaining({ kind: 'joined', from: null })]);
  });

  test('a domain is no company to show', () => {
    expect(currentPosition(addressSightings([seen('le.lv', '2026-01-01')]), [], new Date('2026-02-01T00:00:00Z'))).toBeNull();
  });

  test('the domain of the same organisation under another ending is no change', () => {
    const domains = addressSightings([seen('contoso.com', '2026-01-01'), seen('contoso.lv', '2026-05-01')]);
    expect(domains).toHaveLength(1);
  });
});
