import { openPurse } from '../../../src/service/listening/purse';
import { listeningStatesOf } from '../../../src/service/listening/states';
import { lookupParts } from '../../support/app';
import { settingsOf } from '../../support/settings';
import { openTestStore } from '../../support/stores';

const settings = settingsOf({ brand: { name: 'Contoso' }, listening: { on: true } });

describe('what listening is known to have done', () => {
  test('names what was spent in the 30 days of now, of networks that are on and cost money only', async () => {
    const store = await openTestStore();
    const at = (instant: string) => () => new Date(instant);
    const x = { x: { token: 'a', monthlyDollars: '12.5' } };
    const moneyAt = async (instant: string, connectorSettings: Parameters<typeof listeningStatesOf>[0]['connectorSettings']) =>
      (await listeningStatesOf({ ...lookupParts({ store, settings, now: at(instant) }), connectorSettings })).money;

    await openPurse('x', { store: store.watch, now: at('2026-11-21T09:00:00.000Z') }).take(321, 1_250);
    const [money] = await moneyAt('2026-11-22T09:00:00.000Z', x);
    expect(money).toMatchObject({ listener: 'x', spentCents: 321, mostCents: 1_250 });
    expect(await moneyAt(money?.until ?? '', x)).toMatchObject([{ spentCents: 0 }]);
    expect(await moneyAt('2026-11-22T09:00:00.000Z', {})).toEqual([]);
    await store.close();
  });
});
