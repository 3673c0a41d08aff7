// A sign-in that behaves as Microsoft's does towards our pages and our service: the same addresses below its host, version 2 tokens, app roles.
// An OpenID provider of its own process, because its package is not one that tests can load. Started by login-provider.ts; speaks over IPC.
import { createServer } from 'node:https';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Provider } from 'oidc-provider';
import { generate } from 'selfsigned';

const { host, tenantId, clientId, scope, people, redirectUris = [] } = JSON.parse(process.argv[2]);
const resource = `api://${clientId}`;
const issuer = `https://${host}/${tenantId}/v2.0`;
const { privateKey } = await generateKeyPair('RS256', { extractable: true });
const kid = 'login-key-1';

const personOf = (id) => people.find(({ oid }) => oid === id);

/** What a version 2 access token says beside what every token says. */
const accessClaims = ({ oid, name, roles }, nowSeconds) => ({
  ...{ tid: tenantId, oid, name, roles, ver: '2.0', azp: clientId, azpacr: '0', scp: scope, nbf: nowSeconds },
});
const identityClaims = ({ oid, name, address }) => ({
  sub: oid,
  oid,
  tid: tenantId,
  ver: '2.0',
  name,
  preferred_username: address,
});

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: clientId,
      token_endpoint_auth_method: 'none',
      redirect_uris: ['https://localhost/sign-in/return.html', ...redirectUris],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
    },
  ],
  jwks: { keys: [{ ...(await exportJWK(privateKey)), kid, use: 'sig', alg: 'RS256' }] },
  routes: {
    authorization: `/${tenantId}/oauth2/v2.0/authorize`,
    token: `/${tenantId}/oauth2/v2.0/token`,
    jwks: `/${tenantId}/discovery/v2.0/keys`,
  },
  scopes: ['openid', 'profile', 'offline_access', `${resource}/${scope}`],
  claims: { openid: ['sub', 'oid', 'tid', 'ver'], profile: ['name', 'preferred_username'] },
  conformIdTokenClaims: false,
  clientBasedCORS: () => true,
  cookies: { keys: ['for tests only'], long: { sameSite: 'none', secure: true }, short: { sameSite: 'none', secure: true } },
  features: {
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => resource,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: `${resource}/${scope}`,
        audience: clientId,
        accessTokenFormat: 'jwt',
        accessTokenTTL: 3600,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  extraTokenClaims: (_context, { accountId }) => accessClaims(personOf(accountId), Math.floor(Date.now() / 1000)),
  findAccount: (_context, id) => ({ accountId: id, claims: () => identityClaims(personOf(id)) }),
  issueRefreshToken: () => true,
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  // Whoever signs in has agreed: consent is an administrator's, once for all.
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope(`openid profile offline_access ${resource}/${scope}`);
    grant.addResourceScope(resource, `${resource}/${scope}`);
    await grant.save();
    return grant;
  },
  ttl: { Interaction: 600, Session: 3600, Grant: 3600, IdToken: 3600, RefreshToken: 3600 },
});
provider.Client.prototype.redirectUriAllowed = (uri) =>
  redirectUris.includes(uri) || /^https:\/\/localhost:\d+\/sign-in\/return\.html$/.test(uri);

/** The page on which people choose who they are; nobody has a password here. */
function choicePage(uid) {
  const rows = people.map(({ oid, name }) => `<p><a href="/interaction/${uid}/as/${oid}">${name}</a></p>`);
  return `<!doctype html><title>Sign in</title><h1>Pick an account</h1>${rows.join('')}<p><a href="/interaction/${uid}/refuse">Not assigned</a></p>`;
}

async function interact(request, response, [uid, what, who]) {
  if (what === undefined) return response.setHeader('content-type', 'text/html; charset=utf-8').end(choicePage(uid));
  const refusal = { error: 'access_denied', error_description: 'AADSTS50105: the administrator has not assigned this user.' };
  const result = what === 'refuse' ? refusal : { login: { accountId: who } };
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

const certificate = await generate([{ name: 'commonName', value: host }], {
  keySize: 2048,
  algorithm: 'sha256',
  extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }],
});
const callback = provider.callback();

/**
 * The session of whoever signed in last. Browsers differ in whether a hidden frame of the sign-in page has its cookies: where a test says so, it is as if
 * it had.
 */
let lastSession = '';
let framesKnow = false;

function noteSession(response) {
  const set = [response.getHeader('set-cookie') ?? []].flat().map((cookie) => String(cookie).split(';')[0]);
  const session = set.filter((cookie) => /^_session(\.sig)?=./.test(cookie));
  if (session.length > 0) lastSession = session.join('; ');
}

const server = createServer({ key: certificate.private, cert: certificate.cert }, (request, response) => {
  const [first, ...rest] = new URL(request.url, issuer).pathname.split('/').filter(Boolean);
  response.once('finish', () => noteSession(response));
  if (request.url.includes('prompt=none') && framesKnow) request.headers.cookie = lastSession;
  if (first !== 'interaction') return callback(request, response);
  interact(request, response, rest).catch((error) => response.writeHead(500).end(String(error)));
});

/** A token of this sign-in for somebody, by another way than its pages: as Outlook gets one, or one that has ended. */
async function mint({ oid, endsInSeconds }) {
  const person = personOf(oid);
  const now = Math.floor(Date.now() / 1000);
  const sign = (claims, type) =>
    new SignJWT({ iss: issuer, aud: clientId, iat: now - 7200, exp: now + endsInSeconds, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid, typ: type })
      .sign(privateKey);
  const access = await sign(accessClaims(person, now - 7200), 'at+jwt');
  return { access, identity: await sign({ sub: oid, ...identityClaims(person) }, 'JWT') };
}

async function obey(order) {
  if ('framesKnow' in order) framesKnow = order.framesKnow;
  return 'oid' in order ? mint(order) : null;
}

process.on('message', async ({ id, order }) => process.send({ id, answer: await obey(order) }));
// Whoever started us is gone or done.
process.once('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port, certificate: certificate.cert }));
