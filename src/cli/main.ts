import path from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { processEnvironment, readConfig, type Config, type ConfigSources } from '../service/config';
import { usualName } from '../service/manifest/tenant-manifest';
import { prepareStore } from '../service/open-store';
import type { Product } from '../service/product';
import { backupCommand } from './backup-command';
import { doctorCommand } from './doctor/doctor-command';
import { liveCommand } from './doctor/live-command';
import { evaluateCommand } from './evaluate-command';
import { isForPeople } from './for-people';
import { listenCommand } from './listen-command';
import { lookupCommand } from './lookup-command';
import { manifestCommand } from './manifest-command';
import { mentionsOrCorrections, type MentionsArguments } from './mentions-command';
import { migrateCommand } from './migrate-command';
import { addPrivacyCommands } from './person-arguments';
import { readProduct } from './read-product';
import { restoreCommand } from './restore-command';
import { serveCommand } from './serve-command';
import { addSettingsCommands } from './settings-arguments';
import { trainToneCommand } from './train-tone-command';
import { processTerminal, type Terminal } from './terminal';
import { tipsCommand } from './tips-command';

/** What every command is handed. */
export interface CommandContext {
  /** The project's folder. */
  readonly root: string;
  readonly product: Product;
  readonly terminal: Terminal;
  /** Reads the configuration; with `sample`, the bundled sample settings hold where there is no settings file. */
  readonly config: (options?: { readonly sample: boolean }) => Config;
}

export interface MainOptions {
  readonly root: string;
  /** Arguments after the program's name. */
  readonly argv: readonly string[];
  readonly terminal?: Terminal;
  /** Where the configuration comes from, instead of this process's environment and folder. */
  readonly sources?: Pick<ConfigSources, 'env' | 'folder'>;
}

/** The administrator's command line. Resolves to the exit code: 0 done, 1 failed, 2 used wrongly. */
export async function main({
  root,
  argv,
  terminal = processTerminal(),
  sources = processSources(),
}: MainOptions): Promise<number> {
  if (argv[0] === 'evaluate') return evaluateCommand(root, argv.slice(1), terminal);
  const context: CommandContext = {
    root,
    product: readProduct(root),
    terminal,
    config: (options) => readConfig({ ...sources, ...(options?.sample ? sampleSettings(root) : {}) }),
  };
  try {
    let code = 0;
    await program(context, (result) => (code = result)).parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!isForPeople(error)) throw error;
    terminal.err(`${error.message}\n`);
    return 1;
  }
}

function program(context: CommandContext, done: (code: number) => void): Command {
  const { root, terminal, product } = context;
  const acquaint = new Command('acquaint')
    .description('Who wrote this message, what changed in their work, and what they say about our brand.')
    .version(product.version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  acquaint
    .command('serve')
    .description('run the service')
    .option('--preview', 'also serve the page that plays Outlook, with sample messages and networks', false)
    .action(async (options: { preview: boolean }) => done(await serveCommand(context, options)));
  acquaint
    .command('lookup <address>')
    .description('look one person up and print the card')
    .option('--name <name>', 'the name they sign with')
    .option('--json', 'print the events as the pane gets them, one a line', false)
    .option('--sample', 'answer reserved example domains from the bundled sample networks', false)
    .action(async (address: string, options: { name?: string; json: boolean; sample: boolean }) =>
      done(await lookupCommand(context, { ...options, address, name: options.name ?? null })),
    );
  acquaint
    .command('listen')
    .description('listen to the streams that are on, without the service')
    .addOption(new Option('--once', 'leave each stream when it has caught up').conflicts('follow'))
    .addOption(new Option('--follow', 'listen until stopped; without either, as with --once'))
    .action(async (options: { follow?: boolean }) => done(await listenCommand(context, { follow: options.follow === true })));
  acquaint
    .command('mentions')
    .description('print what was heard about the brands, newest first')
    .option('--since <day>', 'the first day, such as 2026-11-01')
    .addOption(new Option('--json', 'one object a line').conflicts('csv'))
    .addOption(new Option('--csv', 'a table for spreadsheets'))
    .addOption(
      new Option('--corrections', 'tones that colleagues gave, for training: always one object a line').conflicts([
        'since',
        'csv',
      ]),
    )
    .action(async (options: MentionsArguments) => done(await mentionsOrCorrections(context, options)));
  acquaint
    .command('tips')
    .description('ask what visitors wrote about your own places, and keep nothing of it')
    .option('--json', 'one object a place', false)
    .action(async (options: { json: boolean }) => done(await tipsCommand(context, options)));
  acquaint
    .command('migrate')
    .description('bring the store to the newest form')
    .action(async () => done(await migrateCommand(context)));
  acquaint
    .command('backup')
    .description('write all that the store keeps into one file')
    .requiredOption('--out <file>', 'where to write it, such as acquaint.backup')
    .action(async (options: { out: string }) => done(await backupCommand(context, options)));
  acquaint
    .command('restore')
    .description('put a backup back, also into a store of the other engine')
    .requiredOption('--from <file>', 'what `backup` wrote')
    .option('--replace', 'even if the store holds data, which is lost then', false)
    .action(async (options: { from: string; replace: boolean }) => done(await restoreCommand(context, options)));
  acquaint
    .command('manifest')
    .description('make the manifest that your organisation gives to Outlook')
    .option('--url <url>', 'where Outlook reaches the service, such as https://acquaint.contoso.com')
    .option('--client-id <id>', 'application (client) id of the registration')
    .option('--name <name>', 'what colleagues see in Outlook', usualName)
    .option('--unified', 'the unified manifest, a zip, instead of the XML one', false)
    .option('--out <file>', 'where to write it; a former one there is compared, and its version raised where the content differs')
    .action((options: { url?: string; clientId?: string; name: string; unified: boolean; out?: string }) =>
      done(
        manifestCommand(context, {
          ...options,
          url: options.url ?? null,
          clientId: options.clientId ?? null,
          out: options.out ?? null,
        }),
      ),
    );
  acquaint
    .command('doctor')
    .description('check Node, configuration, pages, manifest, store, port, certificate and networks, and say what to do')
    .action(async () => done(await doctorCommand(context)));
  acquaint
    .command('live')
    .description('ask each network that is on for one account that exists and for one that cannot')
    .action(async () => done(await liveCommand(context)));
  acquaint
    .command('prepare', { hidden: true })
    .description('make what a first start needs; part of the build')
    .action(() => prepareStore(root));
  acquaint
    .command('train-tone')
    .description('train the models that judge the tone of posts anew, from labelled sets')
    .requiredOption('--data <folder>', 'the folder with the sets in it, each with train.jsonl and dev.jsonl')
    .option('--out <folder>', 'where the models are written', path.join(root, 'assets/tone'))
    .option('--lang <language>', 'only this one: en, lv, nb or ro')
    .action((options: { data: string; out: string; lang?: string }) =>
      done(trainToneCommand(terminal, { ...options, lang: options.lang ?? null })),
    );
  addPrivacyCommands(acquaint, context, done);
  addSettingsCommands(acquaint, context, done);
  acquaint.command('evaluate').description('measure our judgements on labelled data (evaluate --help)');
  return acquaint;
}

function processSources(): Pick<ConfigSources, 'env' | 'folder'> {
  return { env: processEnvironment(), folder: process.cwd() };
}

function sampleSettings(root: string): Pick<ConfigSources, 'fallbackSettingsFile'> {
  return { fallbackSettingsFile: path.join(root, 'assets/samples/acquaint.config.json') };
}
