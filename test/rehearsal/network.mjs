// The Bluesky network itself, in a process of its own: its packages are not the product's. Started by bluesky-network.ts; speaks over IPC.
import { TestNetwork } from '@atproto/dev-env';

const network = await TestNetwork.create({ dbPostgresSchema: 'rehearsal' });

process.on('message', async (message) => {
  // Waits until every write has reached the AppView.
  if (message === 'settle') await network.processAll();
  process.send('settled');
});
// Whoever started us is gone or done: nothing of this network is worth keeping.
process.once('disconnect', () => process.exit(0));
process.send({ appView: network.bsky.url, accountServer: network.pds.url });
