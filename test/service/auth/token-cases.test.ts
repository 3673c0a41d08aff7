import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { HttpError } from '../../../src/connectors/connector';
import { refusalBody } from '../../../src/service/refusal-words';
import { openTestStore, type TestStore } from '../../support/stores';
import { guardedApp, verifying } from './stage';
import {
  claims,
  consumerTenant,
  keyDocument,
  newKey,
  oid,
  otherTenant,
  pssToken,
  seconds,
  sharedSecretToken,
  signIn,
  tokenOf,
} from './tokens';

const key = newKey('key-1');
const keys = { body: keyDocument(key) };
const sixMinutes = 360;
const fourMinutes = 240;

const verify = (token: string) => verifying(keys).verify(token);
const verifyClaims = (changed: object, header: object = {}) => verify(tokenOf(key, changed, header));
const anna = { colleague: { id: `${signIn.tenantId}:${oid}`, name: 'Anna Berzina' }, roles: ['reader'] };

let store: TestStore;
let app: FastifyInstance;
beforeAll(async () => {
  store = await openTestStore();
  app = await guardedApp(store, verifying(keys).verify);
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  await store.close();
});

const portOf = () => (app.server.address() as AddressInfo).port;

/** Asks over a real connection, with headers as names and values in turn. */
function ask(headers: readonly string[]): Promise<{ status: number; body: string; challenge: string | undefined }> {
  return new Promise((resolve, reject) => {
    const request = http.get({
      port: portOf(),
      path: '/api/news/unread',
      headers: ['host', 'acquaint.contoso.example', ...headers],
    });
    request.on('error', reject).on('response', (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body, challenge: answer.headers['www-authenticate'] }));
    });
  });
}

/** The status line that a request written byte by byte gets. */
function askRaw(bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(portOf(), '127.0.0.1', () => socket.write(bytes));
    socket.on('error', reject).once('data', (chunk) => {
      resolve(chunk.toString().split('\r\n')[0] ?? '');
      socket.destroy();
    });
  });
}

describe('an access token', () => {
  test('0: of our tenant for our registration says who calls and what they may do', async () => {
    expect(await verifyClaims({})).toEqual(anna);
    expect(await verifyClaims({}, { typ: 'at+jwt' })).toEqual(anna);
  });

  test('1: for Graph or another interface is refused', async () => {
    const audiences = ['00000003-0000-0000-c000-000000000000', 'https://graph.microsoft.com', `api://${signIn.clientId}`, ''];
    for (const aud of audiences) expect(await verifyClaims({ aud })).toBe('audience');
    expect(await verifyClaims({ aud: undefined })).toBe('audience');
    expect(await verifyClaims({ aud: [signIn.clientId, 'https://graph.microsoft.com'] })).toBe('claims');
  });

  test('2: is not replaced by an ID token, though that has the same audience', async () => {
    const asIdToken = { scp: undefined, azp: undefined, nonce: 'n', email: 'anna@contoso.example' };
    expect(await verifyClaims(asIdToken)).toBe('scope');
    for (const typ of ['id_token+jwt', 'logout+jwt', 'dpop+jwt', undefined, 7])
      expect(await verifyClaims({}, { typ })).toBe('header');
  });

  test('3: of another tenant is refused, whichever of its two names of the tenant is changed', async () => {
    const iss = `https://login.microsoftonline.com/${otherTenant}/v2.0`;
    expect(await verifyClaims({ iss, tid: otherTenant })).toBe('issuer');
    expect(await verifyClaims({ iss })).toBe('issuer');
    expect(await verifyClaims({ tid: otherTenant })).toBe('tenant');
    expect(await verifyClaims({ tid: 'contoso.example' })).toBe('claims');
    expect(await verifyClaims({ iss: `${claims.iss}/` })).toBe('issuer');
    expect(await verifyClaims({ iss: 'https://login.microsoftonline.com/{tenantid}/v2.0' })).toBe('issuer');
  });

  test('4: of version 1 is refused against the keys of version 2', async () => {
    const iss = `https://sts.windows.net/${signIn.tenantId}/`;
    expect(await verifyClaims({ iss, ver: '1.0', appid: signIn.clientId })).toBe('issuer');
    expect(await verifyClaims({ ver: '1.0' })).toBe('version');
    expect(await verifyClaims({ ver: undefined })).toBe('version');
  });

  test('5: signed with a key of the consumer tenant, or of any other, is refused', async () => {
    const foreign = newKey('key-2', { issuerOfKey: `https://login.microsoftonline.com/${consumerTenant}/v2.0` });
    const shared = newKey('key-3', { issuerOfKey: 'https://login.microsoftonline.com/{tenantid}/v2.0' });
    const served = verifying({ body: keyDocument(key, foreign, shared) });
    expect(await served.verify(tokenOf(foreign))).toBe('key-issuer');
    expect(await served.verify(tokenOf(shared))).toEqual(anna);
  });

  test('6: with algorithm none, HS256 over the public key, PS256, ES256 or RS384 is refused', async () => {
    const [, payload = '', signature = ''] = tokenOf(key).split('.');
    const none = Buffer.from(JSON.stringify({ typ: 'JWT', alg: 'none', kid: key.kid })).toString('base64url');
    expect(await verify(`${none}.${payload}.`)).toBe('algorithm');
    expect(await verify(`${none}.${payload}.${signature}`)).toBe('algorithm');
    expect(await verify(sharedSecretToken(key))).toBe('algorithm');
    expect(await verify(pssToken(key))).toBe('algorithm');
    for (const alg of ['ES256', 'RS384', 'NONE', 'rs256', '', null, ['RS256']]) {
      expect(['algorithm', 'not-a-token']).toContain(await verifyClaims({}, { alg }));
    }
  });

  test('7: with an unknown, path-like or empty key id, or with a key or its address in the header, is refused', async () => {
    const served = verifying(keys);
    for (const kid of ['../../etc/passwd', '', 'a/b', 'key-1\u0000', ' key-1', undefined, 7, ['key-1'], 'x'.repeat(201)])
      expect(await served.verify(tokenOf(key, {}, { kid }))).toBe('unknown-key');
    expect(served.asked).toEqual([]);
    for (const kid of ['key-9', '__proto__', 'constructor'])
      expect(await served.verify(tokenOf(key, {}, { kid }))).toBe('unknown-key');
    const attacker = newKey('key-1');
    const evil = 'https://evil.example/keys';
    for (const header of [
      { jku: evil },
      { x5u: evil },
      { jwk: attacker.jwk },
      { x5c: ['MIIB'] },
      { crit: ['exp'] },
      { b64: false },
    ])
      expect(await served.verify(tokenOf(attacker, {}, header))).toBe('header');
    expect(await served.verify(tokenOf(attacker))).toBe('signature');
    expect(served.asked).toEqual([`https://login.microsoftonline.com/${signIn.tenantId}/discovery/v2.0/keys`]);
  });

  test('8: counts up to 5 minutes after its end and before its beginning, and no longer', async () => {
    expect(await verifyClaims({ exp: seconds - fourMinutes })).toEqual(anna);
    expect(await verifyClaims({ exp: seconds - 299 })).toEqual(anna);
    expect(await verifyClaims({ exp: seconds - 300 })).toBe('expired');
    expect(await verifyClaims({ exp: seconds - sixMinutes })).toBe('expired');
    expect(await verifyClaims({ nbf: seconds + fourMinutes, iat: seconds + fourMinutes })).toEqual(anna);
    expect(await verifyClaims({ nbf: seconds + sixMinutes })).toBe('not-yet-valid');
    expect(await verifyClaims({ iat: seconds + sixMinutes })).toBe('not-yet-valid');
    for (const missing of [{ exp: undefined }, { nbf: undefined }, { iat: undefined }, { exp: 'never' }, { exp: null }])
      expect(typeof (await verifyClaims(missing))).toBe('string');
  });

  test('9: needs our scope whole: one that contains it does not do, one among several does', async () => {
    for (const scp of [
      'access_as_user.all',
      'my_access_as_user',
      'access_as',
      'ACCESS_AS_USER',
      '',
      ' ',
      'access_as_user,openid',
    ])
      expect(await verifyClaims({ scp })).toBe('scope');
    expect(await verifyClaims({ scp: undefined })).toBe('scope');
    expect(await verifyClaims({ scp: ['access_as_user'] })).toBe('claims');
    expect(await verifyClaims({ scp: 'openid access_as_user profile' })).toEqual(anna);
  });

  test('10: of a program that acts for nobody is refused, whatever its roles', async () => {
    const app = { scp: undefined, roles: ['administrator'] };
    expect(await verifyClaims({ ...app, idtyp: 'app' })).toBe('app-only');
    expect(await verifyClaims({ ...app, idtyp: undefined })).toBe('scope');
    expect(await verifyClaims({ idtyp: 'app' })).toBe('app-only');
  });

  test('11: that another program asked for is refused', async () => {
    for (const azp of [otherTenant, '', undefined, `${signIn.clientId}0`]) expect(await verifyClaims({ azp })).toBe('client');
    expect(await verifyClaims({ azp: undefined, appid: signIn.clientId })).toBe('client');
  });

  test('12: is never judged by its address or user name', async () => {
    const boss = { email: 'boss@contoso.example', upn: 'boss@contoso.example', preferred_username: 'boss@contoso.example' };
    expect(await verifyClaims(boss)).toEqual(anna);
    expect(await verifyClaims({ ...boss, oid: undefined })).toBe('claims');
    expect(await verifyClaims({ ...boss, oid: 'boss@contoso.example' })).toBe('claims');
  });

  test('13: with the same subject in two tenants speaks for two people', async () => {
    const iss = `https://login.microsoftonline.com/${otherTenant}/v2.0`;
    const there = newKey('key-1', { issuerOfKey: iss });
    const other = verifying({ body: keyDocument(there) }, { tenantId: otherTenant });
    expect(await other.verify(tokenOf(there, { iss, tid: otherTenant }))).toMatchObject({
      colleague: { id: `${otherTenant}:${oid}` },
    });
    expect(await verifyClaims({})).toMatchObject({ colleague: { id: `${signIn.tenantId}:${oid}` } });
    expect(await verifyClaims({ oid: oid.toUpperCase() })).toEqual(anna);
  });

  test('14: of a guest counts only where guests are allowed, and then as one of our tenant', async () => {
    const guest = { acct: 1, idp: `https://sts.windows.net/${otherTenant}/` };
    for (const changed of [guest, { acct: 1 }, { acct: '1' }, { idp: 'live.com' }, { idp: guest.idp }])
      expect(await verifyClaims(changed)).toBe('guest');
    for (const changed of [{ acct: 0 }, { idp: `https://sts.windows.net/${signIn.tenantId}/` }])
      expect(await verifyClaims(changed)).toEqual(anna);
    expect(await verifying(keys, { guests: 'allowed' }).verify(tokenOf(key, guest))).toEqual(anna);
  });

  test('15: is checked with known keys while their server is down, slow, empty or odd; without any, it is refused, not failed', async () => {
    const anHour = 3_600_001;
    const replies = [
      new HttpError('network'),
      new HttpError('timeout'),
      { status: 503, body: '' },
      { body: { keys: [] } },
      { body: '<html>' },
      { body: { keys: 'none' } },
    ];
    for (const reply of replies) {
      const served = verifying(keys);
      expect(await served.verify(tokenOf(key))).toEqual(anna);
      served.serve(reply);
      served.pass(anHour);
      const lasting = tokenOf(key, { exp: seconds + 86_400 });
      expect([await served.verify(lasting), await served.verify(lasting)]).toEqual([anna, anna]);
      expect(await verifying(reply).verify(tokenOf(key))).toBe('keys');
    }
  });

  test('15: is checked with a rotated key as soon as the pause between two fetches is over', async () => {
    const next = newKey('key-2');
    const served = verifying(keys);
    await served.verify(tokenOf(key));
    served.serve({ body: keyDocument(next) });
    expect(await served.verify(tokenOf(next))).toBe('unknown-key');
    served.pass(5 * 60_000);
    expect(await Promise.all([served.verify(tokenOf(next)), served.verify(tokenOf(next))])).toEqual([anna, anna]);
    expect(await served.verify(tokenOf(key))).toBe('unknown-key');
    expect(served.asked).toHaveLength(2);
  });

  test.each<[string, string[]]>([
    ['no header', []],
    ['an empty one', ['authorization', '']],
    ['two headers', ['authorization', `Bearer ${tokenOf(key)}`, 'Authorization', `Bearer ${tokenOf(key)}`]],
    ['the word in lower case', ['authorization', `bearer ${tokenOf(key)}`]],
    ['two spaces', ['authorization', `Bearer  ${tokenOf(key)}`]],
    ['a space inside', ['authorization', `Bearer ${tokenOf(key).replace('.', '. ')}`]],
    ['another scheme', ['authorization', 'Basic YW5uYTpzZWNyZXQ=']],
    ['13 kB', ['authorization', `Bearer ${'a'.repeat(13_000)}.b.c`]],
    ['12 kB, though it is signed', ['authorization', `Bearer ${tokenOf(key, { filler: 'x'.repeat(9_000) })}`]],
    ['no JSON', ['authorization', 'Bearer aaaa.bbbb.cccc']],
    ['five parts', ['authorization', 'Bearer a.b.c.d.e']],
    ['broken UTF-8 in the header', ['authorization', `Bearer ${Buffer.from([0x7b, 0xff, 0xfe]).toString('base64url')}.YQ.YQ`]],
  ])('16: that comes as %s is refused with the same words', async (_what, headers) => {
    expect(await ask(headers)).toEqual({
      status: 401,
      body: JSON.stringify(refusalBody('sign-in')),
      challenge: 'Bearer realm="acquaint"',
    });
  });

  test('16: of 20 kB, or in bytes that are no text, ends in an answer and not in a crash', async () => {
    const before = 'GET /api/news/unread HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ';
    const end = Buffer.from('\r\n\r\n');
    expect(await askRaw(Buffer.concat([Buffer.from(before + 'a'.repeat(20_000)), end]))).toMatch(/^HTTP\/1\.1 431 /);
    expect(await askRaw(Buffer.concat([Buffer.from(before), Buffer.from([0xc3, 0x28, 0xff]), end]))).toMatch(/^HTTP\/1\.1 401 /);
    expect((await ask(['authorization', `Bearer ${tokenOf(key)}`])).status).toBe(200);
  });

  test('17: of a session that was ended counts until it runs out, and then the pane is told to sign in anew', async () => {
    const served = verifying(keys);
    const guarded = await guardedApp(store, served.verify);
    const call = { url: '/api/news/unread', headers: { authorization: `Bearer ${tokenOf(key)}` } };
    expect((await guarded.inject(call)).statusCode).toBe(200);
    served.pass(3_900_001);
    const answer = await guarded.inject(call);
    expect([answer.statusCode, answer.headers['www-authenticate']]).toEqual([401, 'Bearer realm="acquaint"']);
  });

  test('18: gives the roles of its app roles, and none for other words', async () => {
    const rolesOf = async (roles: unknown) => verifyClaims({ roles });
    expect(await rolesOf(['administrator', 'other'])).toMatchObject({ roles: ['administrator'] });
    for (const roles of [undefined, [], ['Administrator'], ['administrators', 'admin', '*']])
      expect(await rolesOf(roles)).toMatchObject({ roles: [] });
    for (const roles of ['administrator', [7], { administrator: true }]) expect(await rolesOf(roles)).toBe('claims');
  });
});
