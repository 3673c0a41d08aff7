import { z } from 'zod';
import type { SettingsExport } from '../../contract/setup';
import type { Problem } from '../../contract/setup';
import type { Settings } from '../../contract/settings';

/** The version of the export's form. */
const version = 1;

/** Settings as one file. */
export function toExport(settings: Settings, now: Date): SettingsExport {
  return { acquaint: 'settings', version, exportedAt: now.toISOString(), settings };
}

const envelope = z.object({ acquaint: z.literal('settings'), version: z.int(), settings: z.unknown() });

/** The settings in a file: an export of ours, or a settings file. They are not checked yet. */
export function readImport(
  file: unknown,
):
  | { readonly kind: 'document'; readonly document: unknown }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] } {
  if (typeof file !== 'object' || file === null || !('acquaint' in file)) return { kind: 'document', document: file };
  const parsed = envelope.safeParse(file);
  if (!parsed.success) return problem('This file is not an export of settings.');
  if (parsed.data.version !== version)
    return problem(
      `This file has the version ${parsed.data.version}; this service reads version ${version}. Export it anew with the same version.`,
    );
  return { kind: 'document', document: parsed.data.settings };
}

function problem(message: string): { readonly kind: 'problems'; readonly problems: readonly Problem[] } {
  return { kind: 'problems', problems: [{ path: [], message }] };
}
