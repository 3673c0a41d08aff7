import { judgeTone } from '../../../src/domain/brand/tone';
import { brandNamed } from '../../../src/domain/brand/brand';
import { blueskyListener } from '../../../src/connectors/bluesky/listen';
import { startListening } from '../../../src/service/listening/listening';
import { createOutbound } from '../../../src/service/outbound/create-outbound';
import { createStreams } from '../../../src/service/outbound/create-streams';
import { createPgliteStore, createPostgresStore } from '../../../src/service/store/create-store';
import { settingsOf } from '../../support/settings';

/** Listens to a Jetstream on this machine until it is killed, and prints a line for each filing. Arguments: a connection string or a folder, secret, origin. */
async function listenForever(place: string, secret: string, origin: string): Promise<void> {
  const store = place.startsWith('postgresql://')
    ? await createPostgresStore({ connectionString: place, secret, poolSize: 4 })
    : await createPgliteStore({ folder: place, secret });
  const brand = brandNamed('Contoso');
  const on = settingsOf({ brand: { name: brand.name }, listening: { on: true } });
  const outbound = createOutbound({ userAgent: 'Acquaint/0', localOrigin: origin });
  startListening({
    parts: {
      ...{ store, settings: on, connectorSettings: {}, brands: [brand], now: () => new Date() },
      judgeTone: (text, language) => judgeTone(text, language, new Map()),
      real: { outbound, sample: false },
      warn: (sentence, { err }) => void process.stderr.write(`${sentence}: ${String(err)}\n`),
    },
    streams: createStreams({ userAgent: 'Acquaint/0', localOrigin: origin, limits: { batch: 50 } }),
    listeners: [blueskyListener],
    tell: ({ kind }) => void process.stdout.write(`${kind}\n`),
    pace: { startAfterMs: 0, fileAfterMs: 5, cursorAfterMs: 5, fileMost: 40, backoffMs: 20, leaseEveryMs: 50 },
  });
}

const [place = '', secret = '', origin = ''] = process.argv.slice(2);
listenForever(place, secret, origin).catch((error: unknown) => {
  process.stderr.write(String(error));
  process.exit(1);
});
