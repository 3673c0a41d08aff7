import type { Cast } from './people';
import { words } from './people';
import type { Outlook, Shown } from './outlook';
import { has, rowOf, type Row } from './report';

const nobody = 'No public profile is tied to this address';
const candidates = 'Is one of these the sender?';

/** Mails of people whom the product does not know yet, dropped one after the other. */
export async function firstLook(outlook: Outlook, { dana, namesake, elina, rita, toms }: Cast): Promise<readonly Row[]> {
  const linked = await outlook.drop('link-in-signature.eml', words.complaint);
  const named = await outlook.drop('name-only.eml', namesake.handle);
  const owned = await outlook.drop('domain-is-handle.eml', words.talk);
  const employed = await outlook.drop('same-company.eml', words.order);
  const unsigned = await outlook.drop('short-note.eml', toms.handle);
  const signed = await outlook.drop('note-with-signature.eml', words.short);
  const unknown = await outlook.drop('unknown-handle.eml', nobody);
  const hidden = await outlook.drop('signed-in-only.eml', nobody);
  return [
    rowOf('a mail whose signature links the account', linked, {
      'the account is hers': has(linked.sections['Accounts'], dana.handle),
      'no other is': !has(linked.sections['Accounts'], namesake.handle),
      'her complaint about Contoso waits for an answer': has(linked.sections['Needs you'], words.complaint),
      'her praise of Contoso is shown': has(linked.sections['What they say about us'], 'exports to CSV at last'),
      'so is her other post': has(linked.sections['Lately'], words.walk),
      'nothing her namesake said is': !has(linked.text, words.namesake),
    }),
    rowOf('a mail with the same name, from elsewhere, without a link', named, {
      'both accounts are offered': [dana, namesake].every(({ handle }) => has(named.sections[candidates], handle)),
      'none is chosen': !('Accounts' in named.sections),
      'no post is shown': ![words.complaint, words.walk, words.namesake].some((post) => has(named.text, post)),
    }),
    rowOf('a mail whose domain is the handle', owned, {
      'the account is hers': has(owned.sections['Accounts'], elina.handle),
      'her post about Contoso is shown': has(owned.text, words.talk),
    }),
    rowOf('a mail with name and company, without a link', employed, {
      'the account is hers': has(employed.sections['Accounts'], rita.handle),
      'her post about Contoso is shown': has(employed.text, words.order),
    }),
    rowOf('a short note without a signature', unsigned, {
      'the account is offered only': has(unsigned.sections[candidates], toms.handle) && !('Accounts' in unsigned.sections),
    }),
    rowOf('the same person a minute later, with a link', signed, {
      'the account is his': has(signed.sections['Accounts'], toms.handle),
      'his post about Contoso is shown': has(signed.text, words.short),
    }),
    rowOf('a mail whose signature links an account that does not exist', unknown, {
      'nobody is shown': showsNobody(unknown),
      'and that is no failure': !has(unknown.text, 'answer in a way') && !has(unknown.text, 'did not answer'),
    }),
    rowOf('a mail of someone who hides the account from strangers', hidden, {
      'nobody is shown': showsNobody(hidden),
      'no post is shown': !has(hidden.text, words.hidden),
    }),
  ];
}

function showsNobody({ text, sections }: Shown): boolean {
  return has(text, nobody) && !('Accounts' in sections) && !(candidates in sections);
}
