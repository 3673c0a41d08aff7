import type { LookupRequest } from '../../../contract/lookup';
import type { SignatureClues } from '../../../domain/message/clue';
import type { readDeparture } from '../../../domain/message/departure-notice';
import type { MailLine } from '../../../domain/message/mail-lines';
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
  read(writer: Participant, sentAt: string | null): Promise<MessageClues>;
}

/** What the writer says of themselves. */
export interface OwnWords {
  /** Of their own signature block and own vCard; null if there is neither. */
  readonly clues: SignatureClues | null;
  /** That they work there no more; null if they do not say so. */
  readonly departure: LookupRequest['departure'];
}

interface MessageClues extends OwnWords {
  /** Who wrote the earlier messages that are quoted. */
  readonly quoted: readonly Participant[];
}

const nothingRead: MessageClues = { clues: null, departure: null, quoted: [] };

export function createCluesReader(host: MailHost): CluesReader {
  let reading: Reading | null = null;
  return {
    isLoaded: () => reading !== null,
    read: async (writer, sentAt) => {
      try {
        const subject = host.subject();
        const told = Promise.all([host.readBody(), host.readVcardFiles().catch(() => [])]);
        reading ??= await loadReading();
        const [lines, files] = await told;
        const card = reading.findOwnCard(files.flatMap(reading.readVcards), writer);
        return readLines({ lines: lines ?? [], subject, writer, sentAt, card }, reading);
      } catch {
        return nothingRead;
      }
    },
  };
}

interface ToRead {
  readonly lines: readonly MailLine[];
  readonly subject: string | null;
  readonly writer: Participant;
  readonly sentAt: string | null;
  readonly card: ReturnType<typeof findOwnCard>;
}

function readLines({ lines, subject, writer, sentAt, card }: ToRead, reading: Reading): MessageClues {
  const signature = reading.findSignature(lines, writer).clues;
  const clues = reading.mergeClues(hasClues(signature) ? signature : null, card);
  const left = reading.readDeparture({ lines, subject, writer, sentOn: sentAt?.slice(0, 10) ?? null });
  return {
    clues: clues && hasClues(clues) ? clues : null,
    departure: left && { company: left.company, until: left.until },
    quoted: reading.quotedSenders(lines),
  };
}

interface Reading {
  readonly findSignature: typeof findSignature;
  readonly quotedSenders: typeof quotedSenders;
  readonly readDeparture: typeof readDeparture;
  readonly readVcards: typeof readVcards;
  readonly findOwnCard: typeof findOwnCard;
  readonly mergeClues: typeof mergeClues;
}

async function loadReading(): Promise<Reading> {
  const [signature, quoted, departure, vcard, owner] = await Promise.all([
    import(/* webpackChunkName: "signature" */ '../../../domain/message/signature'),
    import(/* webpackChunkName: "signature" */ '../../../domain/message/quoted-senders'),
    import(/* webpackChunkName: "signature" */ '../../../domain/message/departure-notice'),
    import(/* webpackChunkName: "signature" */ '../../../domain/message/vcard'),
    import(/* webpackChunkName: "signature" */ '../../../domain/message/vcard-owner'),
  ]);
  return {
    findSignature: signature.findSignature,
    quotedSenders: quoted.quotedSenders,
    readDeparture: departure.readDeparture,
    readVcards: vcard.readVcards,
    findOwnCard: owner.findOwnCard,
    mergeClues: owner.mergeClues,
  };
}

function hasClues(clues: SignatureClues): boolean {
  return clues.title !== null || clues.company !== null || clues.profiles.length > 0 || clues.sites.length > 0;
}
