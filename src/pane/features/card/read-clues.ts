import type { SignatureClues } from '../../../domain/message/clue';
import type { quotedSenders } from '../../../domain/message/quoted-senders';
import type { findSignature } from '../../../domain/message/signature';
import type { Participant } from '../../../domain/message/participant';
import type { MailHost } from '../../host/mail-host';

interface CluesReader {
  /** Whether the code that reads signatures is here. It is fetched only after the first card, which must not wait for it. */
  isLoaded(): boolean;
  /**
   * What the open message's body tells; nothing if it may not be read. The body stays here: only these few words go on. Never rejects:
   * what a body tells is a bonus, and no failure of it may stop a look-up.
   */
  read(writer: Participant): Promise<BodyClues>;
}

interface BodyClues {
  /** What the writer's own signature block states; null if there is none. */
  readonly clues: SignatureClues | null;
  /** Who wrote the earlier messages that are quoted. */
  readonly quoted: readonly Participant[];
}

const nothingRead: BodyClues = { clues: null, quoted: [] };

export function createCluesReader(host: MailHost): CluesReader {
  let reading: Reading | null = null;
  return {
    isLoaded: () => reading !== null,
    read: async (writer) => {
      try {
        const body = host.readBody();
        reading ??= await loadReading();
        const lines = await body;
        if (!lines) return nothingRead;
        const { clues } = reading.findSignature(lines, { name: writer.name, address: writer.address });
        return { clues: clues && hasClues(clues) ? clues : null, quoted: reading.quotedSenders(lines) };
      } catch {
        return nothingRead;
      }
    },
  };
}

interface Reading {
  readonly findSignature: typeof findSignature;
  readonly quotedSenders: typeof quotedSenders;
}

async function loadReading(): Promise<Reading> {
  const [signature, quoted] = await Promise.all([
    import(/* webpackChunkName: "signature" */ '../../../domain/message/signature'),
    import(/* webpackChunkName: "signature" */ '../../../domain/message/quoted-senders'),
  ]);
  return { findSignature: signature.findSignature, quotedSenders: quoted.quotedSenders };
}

function hasClues(clues: SignatureClues): boolean {
  return clues.title !== null || clues.company !== null || clues.profiles.length > 0 || clues.sites.length > 0;
}
