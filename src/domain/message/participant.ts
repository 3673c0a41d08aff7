export type ParticipantRole = 'from' | 'sender' | 'to' | 'cc' | 'quoted';

/** Someone on the message. `address` is normalised (`parseAddress`), never a display name. */
export interface Participant {
  readonly role: ParticipantRole;
  readonly name: string | null;
  readonly address: string;
}
