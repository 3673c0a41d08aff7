import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pagePolicies } from '../../src/service/content-security';
import { otherWaysOut } from '../../src/service/privacy/outgoing';

const src = path.resolve(__dirname, '../../src');
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') || name.endsWith('.tsx'))
  .map((name) => name.split(path.sep).join('/'));
const textOf = (name: string) => readFileSync(path.join(src, name), 'utf8');
const filesThatSay = (pattern: RegExp) => sources.filter((name) => pattern.test(textOf(name))).sort();

/** The list of what leaves the house is made from cards: whoever opens a way out without one would not be on it. */
describe('the list of what leaves the house', () => {
  test('knows everybody who opens a way out', () => {
    expect(filesThatSay(/\bcreate(?:Outbound|Streams)\(/)).toEqual([
      // Asks the networks that are on for accounts of their own.
      'cli/doctor/way-out.ts',
      'cli/listen-command.ts',
      // The keys of the sign-in.
      'service/auth/open-door.ts',
      'service/open-lookup.ts',
      'service/outbound/create-outbound.ts',
      'service/outbound/create-streams.ts',
      // Listening.
      'service/run-background.ts',
      // Sample networks of the preview, on this machine.
      'service/samples/sample-world.ts',
    ]);
  });

  test('names every host that the pages may load from or ask', () => {
    const tenant = {
      tenantId: 'x',
      clientId: 'x',
      scope: 'x',
      guests: 'refused',
      loginHost: 'login.microsoftonline.com',
    } as const;
    const policies = Object.values(pagePolicies({ kind: 'tenant', ...tenant })).filter((policy) => policy !== null);
    const directives = policies
      .flatMap((policy) => policy.split(';'))
      .filter((one) => /^(script|style|img|font|connect|frame)-src /.test(one));
    const hosts = directives.flatMap((one) => one.match(/https:\/\/[^ ]+/g) ?? []).map((url) => url.replace('https://', ''));
    const listed = otherWaysOut.filter(({ from }) => from === 'the browser').flatMap((way) => way.hosts);
    const own = ['localhost:*'];
    expect([...new Set(hosts)].filter((host) => !listed.includes(host) && !own.includes(host))).toEqual([]);
  });
});
