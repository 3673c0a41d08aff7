import type { FastifyPluginAsync } from 'fastify';
import {
  conflict,
  importAnswer,
  importRequest,
  invalid,
  settingsExport,
  type ImportAnswer,
  type ImportRequest,
} from '../../contract/setup';
import { colleagueOf } from '../auth/caller';
import { changeSettings, previewChange, settingsState } from '../settings/change-settings';
import { readImport, toExport } from '../settings/read-import';
import type { SetupParts } from '../settings/setup-parts';
import { refuseChange, settingsBytes, setupConfig } from './setup-answers';

/** `GET /api/setup/export` and `POST /api/setup/import`: the settings as one file, without keys. */
export function importRoutes(setup: SetupParts): FastifyPluginAsync {
  return async (app) => {
    app.get(
      '/api/setup/export',
      { config: setupConfig, schema: { summary: 'The settings as a file', response: { 200: settingsExport } } },
      async (_request, reply) => {
        await setup.live.refresh();
        void reply.header('content-disposition', 'attachment; filename="acquaint-settings.json"');
        return toExport(settingsState(setup.live).settings, setup.parts.now());
      },
    );
    app.post<{ Body: ImportRequest }>(
      '/api/setup/import',
      {
        config: setupConfig,
        bodyLimit: settingsBytes,
        schema: {
          summary: 'Look at, or take, the settings in a file',
          body: importRequest,
          response: { 200: importAnswer, 409: conflict, 422: invalid },
        },
      },
      async (request, reply) => {
        const { file, from, apply } = request.body;
        const read = readImport(file);
        if (read.kind === 'problems') return refuseChange(reply, read);
        const wanted = { from, document: read.document, by: colleagueOf(request) };
        const change = await (apply ? changeSettings(wanted, setup) : previewChange(wanted, setup));
        if (change.kind !== 'saved') return refuseChange(reply, change);
        const { state, differences } = change;
        return { applied: apply, differences: [...differences], state } satisfies ImportAnswer;
      },
    );
  };
}
