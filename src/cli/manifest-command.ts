import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { parsePublicUrl } from '../service/manifest/public-url';
import { readManifestSource } from '../service/manifest/read-source';
import { makeTenantManifest, nameProblem, type Deployment, type ManifestChange } from '../service/manifest/tenant-manifest';
import { makeUnifiedPackage } from '../service/manifest/unified-package';
import type { CommandContext } from './main';

export interface ManifestOptions {
  /** Null: what the configuration says. */
  readonly url: string | null;
  readonly clientId: string | null;
  readonly name: string;
  readonly unified: boolean;
  /** Where it is written; null prints the XML. */
  readonly out: string | null;
}

/** Makes the manifest for one organisation. A file that is there already is compared: its version is raised only where the content differs. */
export function manifestCommand({ root, terminal, config }: CommandContext, options: ManifestOptions): number {
  const deployment = deploymentOf(options, config);
  if (typeof deployment === 'string') return refuse(terminal, deployment);
  if (options.unified && options.out === null)
    return refuse(terminal, 'The unified manifest is a zip: say where to write it, for example --out acquaint.zip.');
  const file = options.out === null ? null : path.resolve(options.out);
  const made = make(root, deployment, { unified: options.unified, file });
  if (file === null) terminal.out(String(made.content));
  else writeFileSync(file, made.content);
  terminal.err(`${describe(made, file)}\n`);
  return 0;
}

interface Made {
  readonly content: string | Uint8Array;
  readonly id: string;
  readonly version: readonly number[];
  readonly change: ManifestChange;
}

function make(
  root: string,
  deployment: Deployment,
  { unified, file }: { readonly unified: boolean; readonly file: string | null },
): Made {
  const source = readManifestSource(root);
  const former = file !== null && existsSync(file) ? readFileSync(file) : null;
  if (!unified) {
    const made = makeTenantManifest(source.template, deployment, former?.toString() ?? null);
    return { ...made, content: made.xml };
  }
  const made = makeUnifiedPackage(source, deployment, former);
  return { ...made, content: made.zip };
}

const clientIdForm = z.guid().toLowerCase();

/** What the manifest is made for, or what is wrong with it. */
function deploymentOf({ url, clientId, name }: ManifestOptions, readConfig: CommandContext['config']): Deployment | string {
  const known = url === null || clientId === null ? readConfig() : null;
  const address = url ?? known?.front.publicUrl ?? null;
  if (address === null)
    return 'Say under which address Outlook reaches the service: --url https://acquaint.contoso.com, or ACQUAINT_URL.';
  const parsed = parsePublicUrl(address);
  if (parsed.kind === 'refused') return parsed.problem;
  const id = clientId ?? (known?.signIn.kind === 'tenant' ? known.signIn.clientId : null);
  if (id === null)
    return 'Say which registration it is for: --client-id with its application (client) id, or ACQUAINT_CLIENT_ID.';
  const form = clientIdForm.safeParse(id);
  if (!form.success) return `"${id}" is no application (client) id: the overview of the registration shows it.`;
  return nameProblem(name) ?? { origin: parsed.origin, clientId: form.data, name };
}

const sentences: Readonly<Record<ManifestChange, string>> = {
  first: 'made',
  same: 'is as it was; there is nothing to roll out',
  changed: 'changed, and its version is raised: upload it as an update',
  'other-deployment':
    'replaces the manifest of another deployment: for Outlook it is a new add-in, so remove the former one in the admin centre',
};

function describe({ id, version, change }: Made, file: string | null): string {
  return `${file ?? 'The manifest'}: ${sentences[change]}. Version ${version.join('.')}, id ${id}.`;
}

function refuse(terminal: CommandContext['terminal'], problem: string): number {
  terminal.err(`${problem}\n`);
  return 2;
}
