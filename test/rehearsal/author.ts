import { z } from 'zod';
import { RehearsalError } from './rehearsal-error';

const session = z.object({ did: z.string(), handle: z.string(), accessJwt: z.string() });
const post = z.object({ uri: z.string(), cid: z.string() });
/** A published post: its address, and the mark of its content. */
export type Post = z.infer<typeof post>;

export interface ProfileFields {
  readonly displayName: string;
  readonly description: string;
  /** Labels the account sets on itself. */
  readonly labels?: readonly string[];
}

/** Somebody who uses the network: writes through the account server's public interface, as any app does. */
export interface Author {
  readonly did: string;
  readonly handle: string;
  /** Publishes a text. A link in it is marked as such. */
  post(text: string, at: Date): Promise<Post>;
  deletePost(post: Post): Promise<void>;
  reply(text: string, parent: Post): Promise<Post>;
  setProfile(fields: ProfileFields): Promise<void>;
  changeHandle(handle: string): Promise<void>;
  /** Closes the account until its owner comes back. */
  deactivate(): Promise<void>;
}

/** Opens an account with this handle. */
export async function signUp(accountServer: string, handle: string): Promise<Author> {
  const account = { handle, email: `${handle.replace('.', '-')}@mail.test`, password: `password of ${handle}` };
  const { did, accessJwt } = session.parse(await call(accountServer, 'com.atproto.server.createAccount', account));
  const ask = (method: string, body: unknown) => call(accountServer, method, body, accessJwt);
  const create = async (value: object) => {
    const written = {
      repo: did,
      collection: 'app.bsky.feed.post',
      record: { $type: 'app.bsky.feed.post', langs: ['en'], ...value },
    };
    return post.parse(await ask('com.atproto.repo.createRecord', written));
  };
  return {
    did,
    handle,
    post: (text, at) => create({ text, createdAt: at.toISOString(), ...facetsOf(text) }),
    reply: (text, parent) => create({ text, createdAt: new Date().toISOString(), reply: { root: parent, parent } }),
    deletePost: async ({ uri }) => {
      await ask('com.atproto.repo.deleteRecord', { repo: did, collection: 'app.bsky.feed.post', rkey: uri.split('/').at(-1) });
    },
    setProfile: async ({ labels = [], ...fields }) => {
      const own = { $type: 'com.atproto.label.defs#selfLabels', values: labels.map((val) => ({ val })) };
      const value = { $type: 'app.bsky.actor.profile', ...fields, ...(labels.length > 0 ? { labels: own } : {}) };
      await ask('com.atproto.repo.putRecord', { repo: did, collection: 'app.bsky.actor.profile', rkey: 'self', record: value });
    },
    changeHandle: async (to) => {
      await ask('com.atproto.identity.updateHandle', { handle: to });
    },
    deactivate: async () => {
      await ask('com.atproto.server.deactivateAccount', {});
    },
  };
}

/** The address of the first link as the network wants it: by its bytes in UTF-8. */
function facetsOf(text: string): object {
  const link = /https:\/\/\S+/.exec(text);
  if (!link) return {};
  const byteStart = Buffer.byteLength(text.slice(0, link.index));
  const index = { byteStart, byteEnd: byteStart + Buffer.byteLength(link[0]) };
  return { facets: [{ index, features: [{ $type: 'app.bsky.richtext.facet#link', uri: link[0] }] }] };
}

async function call(server: string, method: string, body: unknown, token: string | null = null): Promise<unknown> {
  const response = await fetch(`${server}/xrpc/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new RehearsalError(`The account server refused ${method} (${response.status}): ${text.slice(0, 300)}`);
  return text === '' ? null : JSON.parse(text);
}
