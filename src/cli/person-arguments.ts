import { Option, type Command } from 'commander';
import { pageLanguages, type PageLanguage } from '../service/pages/privacy-request/languages';
import type { CommandContext } from './main';
import { noticeCommand } from './notice-command';
import { outgoingCommand } from './outgoing-command';
import { personCommand, type PersonAct } from './person-command';

const json: readonly [string, string, boolean] = ['--json', 'print the answer as one JSON object', false];
const yes: readonly [string, string, boolean] = ['--yes', 'really do it', false];

interface Flags {
  readonly json: boolean;
  readonly yes: boolean;
}

/** `acquaint person …` and `acquaint privacy …`. */
export function addPrivacyCommands(acquaint: Command, context: CommandContext, done: (code: number) => void): void {
  const run = async (asked: PersonAct, options: { readonly json: boolean }) => done(await personCommand(context, asked, options));
  const person = acquaint.command('person').description('what is kept of a person: show, erase, and do not look up again');
  addAboutOne(person, run);
  person
    .command('forget-older-than <age>')
    .description('erase everybody whom no message showed for so many days, or since a day')
    .option('--also-followed', 'also those whom a colleague follows', false)
    .option(...yes)
    .option(...json)
    .action((notMetSince: string, options: Flags & { alsoFollowed: boolean }) =>
      run({ act: 'forget', notMetSince, alsoFollowed: options.alsoFollowed, yes: options.yes }, options),
    );
  addRequests(person, run);
  const privacy = acquaint.command('privacy').description('what your records of processing need');
  privacy
    .command('outgoing')
    .description('print every place that the service and its pages may talk to, and what is sent there, as Markdown')
    .action(() => done(outgoingCommand(context)));
  privacy
    .command('notice')
    .description('print the notice for people who write to you, with what your settings say filled in')
    .addOption(new Option('--language <language>', 'of the notice').choices(pageLanguages).default('en'))
    .action(async (options: { language: PageLanguage }) => done(await noticeCommand(context, options.language)));
}

type Run = (asked: PersonAct, options: { readonly json: boolean }) => Promise<void>;

function addAboutOne(person: Command, run: Run): void {
  person
    .command('export <address>')
    .description('show everything that is kept of a person, each fact with source, date and confidence')
    .option('--for-person', 'number colleagues instead of naming them: the copy that the person is given', false)
    .option(...json)
    .action((address: string, options: Flags & { forPerson: boolean }) =>
      run({ act: 'export', address, forPerson: options.forPerson }, options),
    );
  for (const act of ['erase', 'suppress'] as const)
    person
      .command(`${act} <address>`)
      .description(act === 'erase' ? 'erase everything that is kept of a person' : 'erase it, and never look the person up again')
      .option(...yes)
      .option(...json)
      .action((address: string, options: Flags) => run({ act, address, yes: options.yes }, options));
  person
    .command('unsuppress <address>')
    .description('let a person be looked up again who asked not to be')
    .requiredOption('--reason <text>', 'who asked for it, and when')
    .option(...json)
    .action((address: string, options: Flags & { reason: string }) =>
      run({ act: 'unsuppress', address, reason: options.reason }, options),
    );
}

function addRequests(person: Command, run: Run): void {
  const requests = person
    .command('requests')
    .description('what people asked for on the public page, oldest first')
    .option('--answered', 'those that were answered', false)
    .option(...json)
    .action((options: Flags & { answered: boolean }) => run({ act: 'requests', answered: options.answered }, options));
  requests
    .command('answer <number>')
    .description('note how a request ended; what was asked for is done before, by its own command')
    .addOption(new Option('--outcome <outcome>', 'how it ended').choices(['done', 'refused']).makeOptionMandatory())
    .option('--note <text>', 'why, without the address')
    .option(...json)
    .action((id: string, options: Flags & { outcome: 'done' | 'refused'; note?: string }) =>
      run({ act: 'answer', id, outcome: options.outcome, note: options.note ?? null }, options),
    );
}
