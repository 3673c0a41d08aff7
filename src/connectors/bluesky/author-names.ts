import type { Author, AuthorNames, NamedAuthors } from '../listener';
import { askOrFail, readJson, type Failure } from '../shared/answer';
import { longest, toLine } from '../shared/text-fields';
import { invalidHandle, parseActor, profileUrl } from './handle';
import { isShowable } from './map';
import { profilesAnswer, type Actor } from './schema';

const network = 'bluesky';
/** Public, and asked by look-ups as well. */
export const profileHost = 'public.api.bsky.app';

/** Who wrote: Jetstream tells the account only. 25 are the most that `app.bsky.actor.getProfiles` takes. */
export const authorNames: AuthorNames = { most: 25, ask };

async function ask(ids: readonly string[], { http, now }: Parameters<AuthorNames['ask']>[1]): Promise<NamedAuthors | Failure> {
  const parameters = new URLSearchParams(ids.map((id) => ['actors', id]));
  return askOrFail(async () => {
    const answer = await http.get(`https://${profileHost}/xrpc/app.bsky.actor.getProfiles?${parameters.toString()}`);
    const reading = readJson(answer, profilesAnswer, now);
    return reading.kind === 'read' ? named(ids, reading.value.profiles) : reading;
  });
}

/** Accounts that are not shown to strangers are not to be shown by us. One that the network knows nothing of stays without a name, and is not asked for again. */
function named(ids: readonly string[], actors: readonly Actor[]): NamedAuthors {
  const hidden = actors.filter((actor) => !isShowable(actor)).map(({ did }) => did);
  const actorById = new Map(actors.map((actor) => [actor.did, actor]));
  const shown = ids.filter((id) => !hidden.includes(id));
  return {
    kind: 'named',
    authors: shown.map((id) => authorOf(id, actorById.get(id) ?? null)),
    deletions: hidden.filter((id) => ids.includes(id)).map((id) => ({ of: 'account', id })),
  };
}

function authorOf(id: string, actor: Actor | null): Author {
  const handle = parseActor(actor?.handle ?? '') ?? invalidHandle;
  return { network, id, handle, url: profileUrl(id, handle), name: toLine(actor?.displayName ?? null, longest.name) };
}
