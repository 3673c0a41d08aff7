import type { Limit } from '../../connectors/connector';
import { connectors, listeners, tipSource } from '../../connectors/registry';

/** Something other than a network that the service or its pages talk to. */
export interface OtherWayOut {
  readonly id: string;
  readonly name: string;
  /** Who asks. */
  readonly from: 'the service' | 'the browser' | 'the administrator';
  readonly hosts: readonly string[];
  readonly sends: string;
  readonly when: string;
}

/** Everything that leaves the house beside what connectors and listeners ask. */
export const otherWaysOut: readonly OtherWayOut[] = [
  {
    id: 'sign-in-keys',
    name: 'Microsoft sign-in, keys',
    from: 'the service',
    hosts: ['login.microsoftonline.com'],
    sends: 'The id of your directory, to be given the keys that sign its tokens; nothing of anybody.',
    when: 'with sign-in, at the first request and when keys change',
  },
  {
    id: 'sign-in',
    name: 'Microsoft sign-in, tokens',
    from: 'the browser',
    hosts: ['login.microsoftonline.com'],
    sends: 'The colleague’s own sign-in, and the id of our registration; nothing of the message or of whoever wrote it.',
    when: 'with sign-in, when a colleague opens the pane or the setup page',
  },
  {
    id: 'office-js',
    name: 'Office.js',
    from: 'the browser',
    hosts: ['appsforoffice.microsoft.com', 'ajax.aspnetcdn.com'],
    sends:
      'The request for Microsoft’s own scripts, which every Outlook add-in must load; in the preview they come from your machine.',
    when: 'when the pane opens',
  },
];

/** What leaves the house, from the cards of connectors and listeners, as Markdown for the organisation's own records. */
export function outgoingMarkdown(): string {
  return [
    '# What leaves the house',
    '',
    'Made by `npx acquaint privacy outgoing` from the program’s own list: each network is asked only while it is on. Nothing is sent for',
    'colleagues, excluded domains, role addresses, or people who asked not to be looked up. There is no telemetry.',
    '',
    '## When somebody is looked up',
    '',
    ...table(
      ['network', 'id', 'hosts', 'what is sent', 'on by default', 'at most'],
      connectors.map(({ name, id, hosts, sends, onByDefault, limit }) => [
        ...[name, id, hostsOf(hosts), sends],
        ...[onByDefault ? 'yes' : 'no', limitOf(limit)],
      ]),
    ),
    '',
    '## When brands are listened to',
    '',
    ...table(
      ['stream', 'id', 'hosts', 'what is sent', 'at most'],
      listeners.map(({ name, id, hosts, sends, limit }) => [name, id, hostsOf(hosts), sends, limitOf(limit)]),
    ),
    '',
    '## When somebody looks at tips about your own places',
    '',
    ...table(
      ['source', 'id', 'hosts', 'what is sent', 'at most'],
      [tipSource].map(({ name, id, hosts, sends, limit }) => [name, id, hostsOf(hosts), sends, limitOf(limit)]),
    ),
    '',
    '## Otherwise',
    '',
    ...table(
      ['what', 'who asks', 'hosts', 'what is sent', 'when'],
      otherWaysOut.map(({ name, from, hosts, sends, when }) => [name, from, hostsOf(hosts), sends, when]),
    ),
    '',
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

function hostsOf(hosts: readonly string[]): string {
  return hosts.map((host) => (host === '*' ? 'the host that the clue names' : host)).join(', ');
}

function limitOf({ requests, perSeconds }: Limit): string {
  return `${requests.toLocaleString('en')} requests in ${perSeconds.toLocaleString('en')} s`;
}
