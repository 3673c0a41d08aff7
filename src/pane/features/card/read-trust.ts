import type { TrustFinding } from '../../../domain/message/trust-finding';
import type { Participant } from '../../../domain/message/participant';
import type { MailHost, OpenMessage } from '../../host/mail-host';

/**
 * What is odd about who sent the message; nothing if nothing is, or if Outlook does not give the headers. They are judged here and never leave
 * the pane. Never rejects. The code that judges is fetched after the first card.
 */
export async function readTrust(host: MailHost, message: OpenMessage, writer: Participant): Promise<readonly TrustFinding[]> {
  try {
    const text = host.readHeaders();
    const [{ judgeTrust }, { readHeaders }] = await loadJudge();
    return judgeTrust({
      from: writer.address,
      sender: addressIn(message, 'sender'),
      own: host.ownAddress(),
      named: message.participants.filter(({ role }) => role === 'to' || role === 'cc').map(({ address }) => address),
      headers: readHeaders((await text) ?? ''),
    });
  } catch {
    return [];
  }
}

function loadJudge() {
  return Promise.all([
    import(/* webpackChunkName: "trust" */ '../../../domain/message/message-trust'),
    import(/* webpackChunkName: "trust" */ '../../../domain/message/mail-headers'),
  ]);
}

function addressIn({ participants }: OpenMessage, wanted: Participant['role']): string | null {
  return participants.find(({ role }) => role === wanted)?.address ?? null;
}
