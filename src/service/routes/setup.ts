import type { FastifyPluginAsync } from 'fastify';
import {
  auditPage,
  auditQuery,
  conflict,
  invalid,
  settingsChange,
  settingsState as stateSchema,
  type AuditPage,
  type AuditQuery,
  type Json,
  type SettingsChange,
} from '../../contract/setup';
import { colleagueOf } from '../auth/caller';
import { changeSettings, settingsState } from '../settings/change-settings';
import type { SetupParts } from '../settings/setup-parts';
import type { AuditRow } from '../store/settings-store';
import { refuseChange, settingsBytes, setupConfig } from './setup-answers';
import { importRoutes } from './setup-import';
import { keyRoutes } from './setup-keys';
import { overviewRoutes } from './setup-overview';

const pageSize = 50;

/** Everything under `/api/setup` but the manifest: the settings, their audit, keys, export and import, the checklist and the networks. */
export function setupRoutes(setup: SetupParts): FastifyPluginAsync {
  return async (app) => {
    app.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    await app.register(settingsRoutes(setup));
    await app.register(auditRoute(setup));
    await app.register(keyRoutes(setup));
    await app.register(importRoutes(setup));
    await app.register(overviewRoutes(setup));
  };
}

function settingsRoutes(setup: SetupParts): FastifyPluginAsync {
  const url = '/api/setup/settings';
  return async (app) => {
    app.get(url, { config: setupConfig, schema: { summary: 'The settings', response: { 200: stateSchema } } }, async () => {
      await setup.live.refresh();
      return settingsState(setup.live);
    });
    app.put<{ Body: SettingsChange }>(
      url,
      {
        config: setupConfig,
        bodyLimit: settingsBytes,
        schema: {
          summary: 'Change the settings',
          body: settingsChange,
          response: { 200: stateSchema, 409: conflict, 422: invalid },
        },
      },
      async (request, reply) => {
        const { from, settings: document } = request.body;
        const change = await changeSettings({ from, document, by: colleagueOf(request) }, setup);
        return change.kind === 'saved' ? change.state : refuseChange(reply, change);
      },
    );
  };
}

function auditRoute({ parts }: SetupParts): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Querystring: AuditQuery }>(
      '/api/setup/audit',
      {
        config: setupConfig,
        schema: { summary: 'Who changed which setting', querystring: auditQuery, response: { 200: auditPage } },
      },
      async ({ query: { after } }) => {
        const before = after === undefined ? null : Number(after);
        // One more than is shown tells whether there is a next page.
        return toPage(await parts.store.settings.audit({ before, limit: pageSize + 1 }));
      },
    );
  };
}

function toPage(rows: readonly AuditRow[]): AuditPage {
  const items = rows.slice(0, pageSize);
  const last = items.at(-1);
  return {
    items: items.map(({ id, from, to, ...row }) => ({ ...row, id: String(id), from: toJson(from), to: toJson(to) })),
    next: rows.length > pageSize && last ? String(last.id) : null,
  };
}

/** It was read from a column of JSON. */
function toJson(value: unknown): Json {
  return value as Json;
}
