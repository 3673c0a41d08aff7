import type { SignatureClues } from '../../../domain/message/clue';
import type { quotedSenders } from '../../../domain/message/quoted-senders';
import type { findSignature } from '../../../domain/message/signature';
import type { Participant } from '../../../domain/message/participant';
import type { readVcards } from '../../../domain/message/vcard';
import type { findOwnCard, mergeClues } from '../../../domain/message/vcard-owner';
import type { MailHost } from '../../host/mail-host';

interface CluesReader {
  /** Whether the code that reads signatures is here. It is fetched only after the first card, which must not wait for it. */
  isLoaded(): boolean;
  /**
   * What the open message's body and attached cards tell; nothing if they may not be read. They stay here: only these few words go on. Never
   * rejects: what they tell is a bonus, and no failure of it may stop a look-up.
   */
  read(writer: Participant): Promise<MessageClues>;
}

interface MessageClues {
  /** What the writer's own signature block and own vCard state; null if there is neither. */
  readonly clues: SignatureClues | null;
  /** Who wrote the earlier messages that are quoted. */
  readonly quoted: readonly Participant[];
}

const nothingRead: MessageClues = { clues: null, quoted: [] };

export function createCluesReader(host: MailHost): CluesReader {
  let reading: Reading | null = null;
  return {
    isLoaded: () => reading !== null,
    read: async (writer) => {
      try {
        const told = Promise.all([host.readBody(), host.readVcardFiles().catch(() => [])]);
        reading ??= await loadReading();
        const [lines, files] = await told;
        const signature = lines && reading.findSignature(lines, writer).clues;
        const card = reading.findOwnCard(files.flatMap(reading.readVcards), writer);
        const clues = reading.mergeClues(signature && hasClues(signature) ? signature : null, card);
        return { clues: clues && hasClues(clues) ? clues : null, quoted: lines ? reading.quotedSenders(lines) : [] };
      } catch {
        return nothingRead;
      }
    },
  };
}

interface Reading {
  readonly findSignature: typeof findSignature;
  readonly quotedSenders: typeof quotedSenders;
  readonly readVcards: typeof readVcards;
  readonly findOwnCard: typeof findOwnCard;
  readonly mergeClues: typeof mergeClues;
}

async function loadReading(): Promise<Reading> {
  const [signature, quoted, vcard, owner] = await Promise.all([
    import(/* webpackChunkName: "signature" */ '../../../domain/message/signature'),
    import(/* webpackChunkName: "signature" */ '../../../domain/message/quoted-senders'),
    import(/* webpackChunkName: "signature" */ '../../../domain/message/vcard'),
    import(/* webpackChunkName: "signature" */ '../../../domain/message/vcard-owner'),
  ]);
  return {
    findSignature: signature.findSignature,
    quotedSenders: quoted.quotedSenders,
    readVcards: vcard.readVcards,
    findOwnCard: owner.findOwnCard,
    mergeClues: owner.mergeClues,
  };
}

function hasClues(clues: SignatureClues): boolean {
  return clues.title !== null || clues.company !== null || clues.profiles.length > 0 || clues.sites.length > 0;
}
