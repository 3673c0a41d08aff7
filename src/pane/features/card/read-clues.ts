import type { SignatureClues } from '../../../domain/message/clue';
import type { findSignature as find } from '../../../domain/message/signature';
import type { Participant } from '../../../domain/message/participant';
import type { MailHost } from '../../host/mail-host';

interface CluesReader {
  /** Whether the code that reads signatures is here. It is fetched only after the first card, which must not wait for it. */
  isLoaded(): boolean;
  /**
   * What the open message's own signature block states of its writer; null if the body may not be read or has none. The body stays
   * here: only these few words go on. Never rejects: a signature is a bonus, and no failure of it may stop a look-up.
   */
  read(writer: Participant): Promise<SignatureClues | null>;
}

export function createCluesReader(host: MailHost): CluesReader {
  let findSignature: typeof find | null = null;
  return {
    isLoaded: () => findSignature !== null,
    read: async (writer) => {
      try {
        const body = host.readBody();
        findSignature ??= (await import(/* webpackChunkName: "signature" */ '../../../domain/message/signature')).findSignature;
        const lines = await body;
        const clues = lines && findSignature(lines, { name: writer.name, address: writer.address }).clues;
        return clues && hasClues(clues) ? clues : null;
      } catch {
        return null;
      }
    },
  };
}

function hasClues(clues: SignatureClues): boolean {
  return clues.title !== null || clues.company !== null || clues.profiles.length > 0 || clues.sites.length > 0;
}
