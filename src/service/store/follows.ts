import type { Engine } from './engine';
import { outdateCards } from './job-changes';
import { follow, unfollow } from './watch';

/** What a colleague wants with the person who has this address. */
export interface FollowToRecord {
  readonly address: string;
  readonly colleague: string;
  readonly follow: boolean;
  /** ISO instant. */
  readonly at: string;
}

const statement = {
  name: 'is-followed',
  text: /* sql */ `
select true as followed from address join followed on followed.person_id = address.person_id
where address.address = $1 and colleague_id = $2
`,
};

/** Whether a colleague follows the person with this address. */
export async function isFollowed(engine: Engine, address: string, colleague: string): Promise<boolean> {
  return (await engine.read(statement, [address, colleague])).length > 0;
}

/** Begins or ends it, and has cards of before not shown any more. `not-known`: nothing is stored under the address. */
export function setFollowed(
  engine: Engine,
  { address, colleague, follow: isWanted, at }: FollowToRecord,
): Promise<'done' | 'not-known'> {
  return engine.db.transaction().execute(async (tx) => {
    await outdateCards(tx, address);
    if (!isWanted) {
      await unfollow(tx, { address, colleagueId: colleague });
      return 'done';
    }
    return (await follow(tx, { address, colleagueId: colleague, since: at })) === 'followed' ? 'done' : 'not-known';
  });
}
