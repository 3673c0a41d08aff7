import type { ConnectorSetting } from '../../../src/connectors/connector';
import { limitOf, missingSettings, switchedOn } from '../../../src/service/lookup/networks';
import { noSettings } from '../../support/app';
import { scriptedConnector } from '../../support/connectors';

const none = () => ({ kind: 'none' }) as const;
const key = (required: boolean): ConnectorSetting => ({ name: 'key', secret: true, required, help: 'A key.' });
const free = scriptedConnector('free', none);
const shy = scriptedConnector('shy', none, { onByDefault: false });
const paid = scriptedConnector('paid', none, { settings: [key(true)] });
const ids = (networks: Record<string, boolean>, values: Record<string, Record<string, string>> = {}) =>
  switchedOn([free, shy, paid], { ...noSettings, networks }, values).map(({ id }) => id);

describe('the networks that are switched on', () => {
  test('are those that are on by default, unless the administrator says otherwise', () => {
    expect(ids({})).toEqual(['free']);
    expect(ids({ free: false, shy: true })).toEqual(['shy']);
  });

  test('are never without a key that they need', () => {
    expect(ids({ paid: true })).toEqual(['free']);
    expect(ids({ paid: true }, { paid: { key: 'k' } })).toEqual(['free', 'paid']);
    expect(missingSettings(paid, {})).toEqual(['key']);
  });
});

describe('how often a network may be asked', () => {
  const limit = { requests: 60, perSeconds: 3600 };
  const limitWithKey = { requests: 5000, perSeconds: 3600 };
  const keyed = scriptedConnector('keyed', none, { settings: [key(false)], limit, limitWithKey });

  test('grows with a key', () => {
    expect(limitOf(keyed, {})).toEqual(limit);
    expect(limitOf(keyed, { key: 'k' })).toEqual(limitWithKey);
  });

  test('stays as it is where a key changes nothing', () => {
    expect(limitOf({ ...keyed, limitWithKey: null }, { key: 'k' })).toEqual(limit);
  });
});
