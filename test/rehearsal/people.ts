import { signUp, type Author, type Post } from './author';
import type { BlueskyNetwork } from './bluesky-network';

const hour = 3_600_000;

/** What is read in the pane again and again, so that the scenes need not spell it twice. */
export const words = {
  complaint: 'Contoso support is terrible: three weeks without an answer about our broken scanners. Really disappointed.',
  praise: 'The Contoso Portal exports to CSV at last, thank you! https://contoso.example/portal/news',
  walk: 'Morning round through the new warehouse in Ventspils, forty doors and one cat.',
  namesake: 'My Contoso kettle leaks. Worst purchase of the year.',
  talk: 'Good talk by Contoso on customs data in Riga today.',
  order: 'Another order with Contoso, they know what they do.',
  short: 'Contoso sorted out our invoices within a day. Thanks!',
  hidden: 'Contoso again. Terrible service.',
  oldBio: 'Head of Procurement at Baltic Freight. Warehouses, scanners, too much tea.',
  newBio: 'Chief Operating Officer at Amber Lines. Ships, scanners, too much tea.',
} as const;

/** The invented people of the rehearsal, each with an account. */
export interface Cast {
  /** Buys from us, and writes to us. */
  readonly dana: Author;
  /** Bears Dana's name and has nothing to do with her. */
  readonly namesake: Author;
  /** Has the domain of her address as her handle. */
  readonly elina: Author;
  /** Names her employer in her bio and in her signature, and links nothing. */
  readonly rita: Author;
  /** Writes short notes; only some carry a signature. */
  readonly toms: Author;
  /** Lets only people who are signed in see her account. */
  readonly ieva: Author;
  readonly complaint: Post;
  readonly praise: Post;
}

/** Opens the accounts and publishes what they say. The oldest post comes first. */
export async function bringPeople({ accountServer, settle }: BlueskyNetwork): Promise<Cast> {
  const ago = (hours: number) => new Date(Date.now() - hours * hour);
  const dana = await signUp(accountServer, 'dana-ozola.test');
  await dana.setProfile({ displayName: 'Dana Ozola', description: words.oldBio });
  const complaint = await dana.post(words.complaint, ago(50));
  const praise = await dana.post(words.praise, ago(26));
  await dana.post(words.walk, ago(3));

  const namesake = await signUp(accountServer, 'dana-paints.test');
  await namesake.setProfile({ displayName: 'Dana Ozola', description: 'Watercolours and the sea.' });
  await namesake.post(words.namesake, ago(5));

  const elina = await signUp(accountServer, 'elina-kalve.test');
  await elina.setProfile({ displayName: 'Elīna Kalve', description: 'Independent customs adviser.' });
  await elina.post(words.talk, ago(8));

  const rita = await signUp(accountServer, 'rita-saule.test');
  await rita.setProfile({ displayName: 'Rita Saule', description: 'Export Manager at Amber Mills.' });
  await rita.post(words.order, ago(7));

  const toms = await signUp(accountServer, 'toms-egle.test');
  await toms.setProfile({ displayName: 'Toms Egle', description: 'Keeps the books of small companies.' });
  await toms.post(words.short, ago(4));

  const ieva = await signUp(accountServer, 'ieva-klusa.test');
  await ieva.setProfile({ displayName: 'Ieva Klusā', description: 'Quiet here.', labels: ['!no-unauthenticated'] });
  await ieva.post(words.hidden, ago(6));
  await settle();
  return { dana, namesake, elina, rita, toms, ieva, complaint, praise };
}
