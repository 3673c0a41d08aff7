import { brandNamed } from '../../src/domain/brand/brand';
import Fastify from 'fastify';
import { Pool } from 'pg';
import { connectors } from '../../src/connectors/registry';
import { judgeByWords } from '../../src/domain/brand/tone';
import { createApp } from '../../src/service/app';
import { createMeetings } from '../../src/service/jobs/meetings';
import { plainOperations } from '../../src/service/operations';
import type { LookupParts } from '../../src/service/lookup/lookup-person';
import { createOutbound } from '../../src/service/outbound/create-outbound';
import { createPostgresStore } from '../../src/service/store/create-store';
import { settingsOf } from '../support/settings';

const address = 'known.person@somewhere.example';

/** A process of its own, so that its processor time can be told from the load's. Started by `known-lookup.ts`; speaks over IPC. */
export async function main({ argv }: { readonly argv: readonly string[] }): Promise<number> {
  const [kind = 'known', connectionString = ''] = argv;
  const app = kind === 'known' ? await knownApp(connectionString) : await bareApp(connectionString);
  await app.listen({ port: 0, host: '127.0.0.1' });
  process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
  process.send?.({ port: (app.server.address() as { port: number }).port });
  return new Promise(() => process.once('disconnect', () => process.exit(0)));
}

async function knownApp(connectionString: string) {
  const store = await createPostgresStore({ connectionString, secret: 'a secret for the bench, long enough for it' });
  const now = new Date();
  for (const connector of connectors) {
    const account = {
      network: connector.id,
      id: `id-${connector.id}`,
      handle: `known-${connector.id}`,
      url: `https://example.com/${connector.id}`,
    };
    const position = {
      title: 'Head of Procurement',
      company: 'Somewhere',
      since: null,
      until: null,
      place: null,
      statedIn: 'field' as const,
    };
    await store.recordObservation({
      address,
      name: 'Known Person',
      network: connector.id,
      outcome: 'found',
      askedAt: now.toISOString(),
      retryAt: null,
      found: [
        {
          profile: {
            account,
            foundBy: ['address'],
            name: 'Known Person',
            bio: 'Buys things',
            place: 'Riga',
            pictureUrl: null,
            addresses: [address],
            links: [],
            positions: [position],
            seenAt: now.toISOString(),
          },
          posts: connector.id === 'bluesky' ? posts(now) : [],
        },
      ],
    });
  }
  const outbound = createOutbound({ userAgent: 'bench' });
  const brand = {
    ...brandNamed('Contoso'),
    products: ['Contoso Portal'],
    handles: ['contoso'],
    hashtags: ['contoso'],
    sites: ['contoso.example'],
  };
  const meetings = createMeetings({ store, now: () => new Date(), warn: () => undefined });
  const lookup: LookupParts = {
    store,
    connectors,
    connectorSettings: {},
    settings: settingsOf({ ownDomains: ['contoso.example'] }),
    brands: [brand],
    judgeTone: judgeByWords,
    real: { outbound, sample: false },
    samples: null,
    now: () => new Date(),
    edition: 'bench',
    warn: () => undefined,
  };
  return createApp({
    door: { kind: 'local' },
    noteMet: meetings.note,
    noteShown: () => undefined,
    lookup,
    about: { version: '0', signIn: { kind: 'local' }, connectors, now: lookup },
    setup: null,
    operations: plainOperations(1_000_000),
    pages: null,
    tls: null,
    logLevel: 'silent',
  });
}

function posts(now: Date) {
  return Array.from({ length: 10 }, (_unused, index) => ({
    network: 'bluesky',
    id: `post-${index}`,
    accountId: 'id-bluesky',
    url: `https://bsky.app/profile/known/post/${index}`,
    kind: 'post' as const,
    text: index % 5 === 0 ? 'Contoso support answered within an hour, great' : 'A walk by the sea, and then some more of it',
    language: 'en',
    publishedAt: new Date(now.getTime() - index * 86_400_000).toISOString(),
    links: [],
    replies: 0,
    reposts: 0,
    likes: 1,
  }));
}

/** The baseline: a bare route of the same framework with one indexed read, answered as JSON. */
async function bareApp(connectionString: string) {
  const pool = new Pool({ connectionString, max: 10 });
  await pool.query('create table bare (address text primary key, body jsonb)');
  await pool.query('insert into bare values ($1, $2)', [address, JSON.stringify({ name: 'Known Person' })]);
  const app = Fastify();
  app.post('/api/lookup', async () => {
    const { rows } = await pool.query({ name: 'bare', text: 'select body from bare where address = $1', values: [address] });
    return rows[0] as object;
  });
  return app;
}
