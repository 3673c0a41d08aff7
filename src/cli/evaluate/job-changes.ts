import type { JobChange, JobChangeKind } from '../../domain/work/job-change';
import { proposeJobChanges } from '../../domain/work/job-changes';
import type { Evaluation } from './evaluate';
import { bioSightings, recordSightings } from './job-records';
import { groupScores, ratio, scoreDecisions } from './metrics';
import { choiceField, objectField, optionalText, readRows, type Row, rowName } from './rows';

const labels = ['change', 'no_change', 'related', 'title_change'] as const;

interface Judged {
  readonly row: Row;
  readonly label: (typeof labels)[number];
  readonly proposals: readonly JobChange[];
  /** What the two bios alone give; null if the row has not two of them. */
  readonly fromText: readonly JobChange[] | null;
}

/**
 * Job changes out of two versions of a person's own record. `precision`, `recall` and `falseAlarmRate` are of rows labelled change or
 * no_change; related companies and new titles are counted apart,
 * and so are dated histories, which name renamed companies (HP, HPE) as changes. `textDecidable` hides the company field and asks what the bios give.
 */
export const evaluateJobChanges: Evaluation = async (options, progress) => {
  const rows = readRows(options.data, 'job_change.jsonl').filter((row) => options.lang === null || row['lang'] === options.lang);
  progress(`Judging ${rows.length} pairs of records`);
  const judged = rows.map(judge);
  const fields = {
    kind: (one: Judged) => field(one, 'kind'),
    lang: (one: Judged) => field(one, 'lang'),
    src: (one: Judged) => field(one, 'src'),
  };
  return {
    ...sum(judged),
    withoutHistories: sum(judged.filter((one) => field(one, 'kind') !== 'structured_history')),
    textDecidable: sumText(judged),
    titleChange: {
      n: count(judged, 'title_change'),
      found: judged.filter((one) => one.label === 'title_change' && one.proposals.length > 0).length,
    },
    by: groupScores(judged, fields, sum),
    ...(options.errors ? { errors: judged.filter(isWrong).map(errorOf) } : {}),
  };
};

function judge(row: Row): Judged {
  const [before, after] = [objectField(row, 'before'), objectField(row, 'after')];
  const label = choiceField(row, 'label', labels);
  const record = recordSightings(before, after);
  const bios = bioSightings(before, after);
  return {
    row,
    label,
    proposals: proposeJobChanges(record.sightings, record.now),
    fromText: bios && proposeJobChanges(bios.sightings, bios.now),
  };
}

function field(one: Judged, name: string): string | null {
  return optionalText(one.row, name);
}

function count(judged: readonly Judged[], label: Judged['label']): number {
  return judged.filter((one) => one.label === label).length;
}

const moves: readonly JobChangeKind[] = ['joined', 'left', 'moved'];

/** A change of employer is found by a proposal about the employer; where there was none, a proposal of any kind is a false alarm. */
function isFound({ label, proposals }: Judged): boolean {
  if (label !== 'change') return proposals.length > 0;
  return proposals.some(({ kind }) => moves.includes(kind) || kind === 'company-changed');
}

function sum(judged: readonly Judged[]) {
  const scored = judged.filter((one) => one.label === 'change' || one.label === 'no_change');
  const related = judged.filter((one) => one.label === 'related');
  const quiet = scored.filter((one) => one.label === 'no_change');
  const right = scored.filter((one) => one.label === 'change' && isFound(one));
  return {
    ...scoreDecisions(scored.map((one) => ({ wanted: one.label === 'change', found: isFound(one) }))),
    falseAlarmRate: ratio(quiet.filter(isFound).length, quiet.length),
    relatedAsMove: ratio(related.filter((one) => one.proposals.some(({ kind }) => moves.includes(kind))).length, related.length),
    kindRight: ratio(right.filter((one) => one.proposals[0]?.kind === field(one, 'change_type')).length, right.length),
  };
}

/** Rows whose change stands in the bios, and rows without a change whose bios differ: the others cannot be told from text. */
function sumText(judged: readonly Judged[]) {
  const asked = judged.filter(
    (one) => one.fromText !== null && (one.row['text_decidable'] === true || one.label === 'no_change'),
  );
  return scoreDecisions(
    asked.map((one) => ({
      wanted: one.label === 'change',
      found: (one.fromText ?? []).some(({ kind }) => moves.includes(kind)),
    })),
  );
}

function isWrong(one: Judged): boolean {
  if (one.label === 'change') return !isFound(one);
  if (one.label === 'related') return one.proposals.some(({ kind }) => moves.includes(kind));
  if (one.label === 'title_change') return one.proposals.length === 0;
  return one.proposals.length > 0;
}

function errorOf({ row, label, proposals }: Judged) {
  const said = proposals.map(({ kind, from, to }) => ({ kind, from, to }));
  return {
    id: rowName(row),
    kind: row['kind'],
    label,
    before: objectField(row, 'before')['company'],
    after: objectField(row, 'after')['company'],
    proposals: said,
  };
}
