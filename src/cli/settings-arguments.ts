import type { Command } from 'commander';
import type { CommandContext } from './main';
import { settingsCommand, type SettingsAct } from './settings-command';

/** Adds `settings` with what can be done with them to the command line. */
export function addSettingsCommands(acquaint: Command, context: CommandContext, done: (code: number) => void): void {
  const run = async (asked: SettingsAct) => done(await settingsCommand(context, asked));
  const settings = acquaint.command('settings').description('what administrators decide: show, take along, and seal keys anew');
  settings
    .command('show')
    .description('print the settings that hold and where they come from')
    .action(() => run({ act: 'show' }));
  settings
    .command('export')
    .description('print them as a file for `import`, without keys; excluded addresses are in it')
    .action(() => run({ act: 'export' }));
  settings
    .command('import <file>')
    .description('say what the settings in a file would change; with --apply, change it')
    .option('--apply', 'save them as one audited change', false)
    .action((file: string, { apply }: { apply: boolean }) => run({ act: 'import', file, apply }));
  settings
    .command('rotate-keys')
    .description('seal every saved key of a network with ACQUAINT_KEYS_SECRET, opening old ones with ACQUAINT_KEYS_SECRET_OLD')
    .action(() => run({ act: 'rotate-keys' }));
}
