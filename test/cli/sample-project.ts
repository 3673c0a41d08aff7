import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../support/stores';
import { root } from './run-main';

/** A built project like ours, with other sample people. */
export interface SampleProject {
  /** To be run by Node: the command line as it is built, in this project. */
  readonly program: string;
}

/** Makes a project of our own built program whose sample networks know these people. */
export function sampleProject(people: readonly string[]): SampleProject {
  const project = temporaryFolder();
  const samples = path.join(project, 'assets/samples');
  for (const folder of [path.join(project, 'src/cli'), path.join(samples, 'people')]) mkdirSync(folder, { recursive: true });
  for (const folder of ['build', 'assets/icons', 'assets/tone', 'assets/samples/mail']) link(folder, project);
  for (const file of [
    'package.json',
    'manifest.xml',
    'src/cli/run.cjs',
    'assets/support.html',
    'assets/samples/acquaint.config.json',
  ])
    copyFileSync(path.join(root, file), path.join(project, file));
  people.forEach((person, index) => writeFileSync(path.join(samples, 'people', `${index}.json`), person));
  return { program: path.join(project, 'src/cli/run.cjs') };
}

function link(folder: string, project: string): void {
  symlinkSync(path.join(root, folder), path.join(project, folder), 'junction');
}

const anna = readFileSync(path.join(root, 'assets/samples/people/anna-berzina.json'), 'utf8');

export interface CrowdPerson {
  readonly address: string;
  /** The sample file. */
  readonly file: string;
}

/** Somebody with accounts like Anna's, whose networks each answer after `delayMs` of the network's turn. */
export function crowdPerson(number: number, delayMs: (turn: number) => number): CrowdPerson {
  const domain = `crowd${number}.example`;
  const renamed = anna
    .replaceAll('anna.berzina@baltwave.example', `person@${domain}`)
    .replaceAll('annaberzina', `person${number}`)
    .replaceAll('annab', `p${number}`)
    .replaceAll('mastodon.example', `social.${domain}`)
    .replaceAll('baltwave.example', domain)
    .replaceAll('fc6bcafdff46deaccb5e4ce2', `crowd${number}x`.padEnd(24, 'a'))
    .replaceAll('7100431', String(7_200_000 + number))
    .replaceAll('5007720', String(5_100_000 + number));
  const person = JSON.parse(renamed) as { answers: object[] };
  const answers = person.answers.map((answer, turn) => ({ ...answer, delayMs: delayMs(turn) }));
  return { address: `person@${domain}`, file: JSON.stringify({ ...person, seenBefore: [], answers }) };
}
