import type { Account } from '../../domain/identity/account';
import type { JudgedAccount } from '../../domain/identity/judged-account';
import { judgeAccounts } from '../../domain/identity/judge-accounts';
import type { Profile } from '../../domain/identity/profile';
import type { Subject } from '../../domain/identity/subject';
import { weightOf } from '../../domain/identity/verdict';
import { readPositions } from '../../domain/work/headline';
import { accountOf } from './account-urls';
import type { Evaluation } from './evaluate';
import { type Decision, groupScores, ratio, recallAtPrecision, scoreDecisions } from './metrics';
import { EvaluateError, isRow, objectField, optionalText, readRows, type Row, rowName, textField } from './rows';

interface Judged extends Decision {
  readonly query: string;
  readonly account: Account;
  readonly strength: number;
  readonly verdict: string;
  readonly evidence: readonly string[];
  readonly isHomonym: boolean;
}

const seenAt = '2025-01-01T00:00:00.000Z';

/** Accounts offered for a person of whom one account is known: taken for theirs when judged proven or likely. */
export const evaluateIdentity: Evaluation = async (options, progress) => {
  const rows = readRows(options.data, 'queries.jsonl');
  progress(`Judging the accounts offered for ${rows.length} persons`);
  const judged = rows.flatMap(judgeQuery);
  const homonyms = judged.filter((one) => one.isHomonym);
  const wrong = judged.filter((one) => one.wanted !== one.found);
  return {
    ...scoreDecisions(judged),
    recallAtPrecision98: recallAtPrecision(judged, 0.98),
    homonyms: {
      n: homonyms.length,
      accepted: homonyms.filter((one) => one.found).length,
      rate: ratio(homonyms.filter((one) => one.found).length, homonyms.length),
    },
    by: groupScores(judged, { network: (one) => one.account.network, verdict: (one) => one.verdict }, (some) => ({
      ...scoreDecisions(some),
      recallAtPrecision98: recallAtPrecision(some, 0.98),
    })),
    ...(options.errors ? { errors: wrong.map(errorOf) } : {}),
  };
};

function judgeQuery(row: Row): readonly Judged[] {
  const query = objectField(row, 'query');
  const known = objectField(query, 'known_account');
  const name = textField(query, 'name');
  const company = optionalText(query, 'company');
  const knownProfile: Profile = { ...profileOf(known, name, company), foundBy: ['address'] };
  const candidates = candidatesOf(row);
  const profiles = candidates.map((candidate) =>
    profileOf(candidate, textField(candidate, 'display_name'), optionalText(candidate, 'company')),
  );
  const verdicts = judgeAccounts(subjectOf(query, name, company), [knownProfile, ...profiles]);
  return candidates.map((candidate, at) => {
    const account = profiles[at]?.account ?? knownProfile.account;
    return {
      query: rowName(row),
      account,
      ...answerOf(account, verdicts),
      wanted: candidate['same'] === true,
      isHomonym: isNamesake(candidate),
    };
  });
}

function candidatesOf(row: Row): readonly Row[] {
  const list = row['candidates'];
  if (!Array.isArray(list)) throw new EvaluateError(`Row ${rowName(row)} has no list in the field "candidates".`);
  return list.filter(isRow);
}

function isNamesake(candidate: Row): boolean {
  return candidate['synthetic_homonym'] === true || candidate['real_homonym'] === true;
}

function subjectOf(query: Row, name: string, company: string | null): Subject {
  const address = optionalText(query, 'synthetic_email') ?? 'someone@gmail.com';
  return { address, domain: address.slice(address.lastIndexOf('@') + 1), name, company, links: [] };
}

/** What a name search would have given: the fields of the candidate, never its label. */
function profileOf(row: Row, name: string, company: string | null): Profile {
  const account = accountOf(textField(row, 'network'), textField(row, 'account'));
  const bio = optionalText(row, 'bio');
  const field =
    company === null ? [] : [{ title: null, company, since: null, until: null, place: null, statedIn: 'field' as const }];
  return {
    account,
    foundBy: ['name'],
    name,
    bio,
    place: null,
    pictureUrl: null,
    addresses: [],
    links: [],
    positions: [...field, ...readPositions(bio ?? '')],
    seenAt,
  };
}

function answerOf(account: Account, verdicts: readonly JudgedAccount[]) {
  const judged = verdicts.find((one) => one.account.network === account.network && one.account.id === account.id);
  const verdict = judged?.verdict ?? 'rejected';
  const evidence = judged?.evidence ?? [];
  return {
    verdict,
    found: verdict === 'proven' || verdict === 'likely',
    strength: weightOf(evidence),
    evidence: evidence.map((one) => one.kind),
  };
}

function errorOf({ query, account, wanted, verdict, evidence, isHomonym }: Judged) {
  return { query, network: account.network, account: account.handle, same: wanted, verdict, evidence, homonym: isHomonym };
}
