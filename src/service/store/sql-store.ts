import { sql } from 'kysely';
import { recordAddressDecision, undoAddressDecision } from './address-decisions';
import { recordDecision, undoDecision } from './decisions';
import { correctionStoreOf } from './correction-store';
import type { Engine } from './engine';
import { findByAddress } from './find-by-address';
import { findDomainsBySkeleton } from './find-domains';
import { findSeniorDomains } from './find-senior-domains';
import { jobChangeStoreOf } from './job-change-store';
import { listeningStoreOf } from './listening-store';
import { migrate } from './migrations';
import { privacyStoreOf } from './privacy-store';
import { queueDatabaseOf } from './queue-database';
import { recordObservation } from './record-observation';
import { recordSignature } from './record-signature';
import { settingsStoreOf } from './settings-store';
import { retentionStoreOf } from './retention';
import { keepShownCard, shownCardFinder } from './shown-cards';
import type { Store } from './store';
import { ensureSameSecret, suppress } from './suppression';
import { watchStoreOf } from './watch-store';

/** The store over an open engine, brought to its newest form. If that fails the engine is closed. */
export async function openSqlStore(engine: Engine, secret: string): Promise<Store> {
  try {
    await migrate(engine.db);
    await ensureSameSecret(engine.db, secret);
  } catch (error) {
    await engine.close();
    throw error;
  }
  const { db } = engine;
  const listening = listeningStoreOf(engine, secret);
  return {
    engine: engine.kind,
    findByAddress: (address) => findByAddress(engine, address, secret),
    findShownCard: shownCardFinder(engine),
    keepShownCard: (card) => keepShownCard(db, card),
    recordObservation: (observation) => recordObservation(db, observation, secret),
    recordSignature: (sighting) => recordSignature(db, sighting, secret),
    recordDecision: (decision) => recordDecision(db, decision, secret),
    undoDecision: (undoing) => undoDecision(db, undoing),
    recordAddressDecision: (decision) => recordAddressDecision(db, decision, secret),
    undoAddressDecision: (undoing) => undoAddressDecision(db, undoing),
    findDomainsBySkeleton: (skeleton, domain) => findDomainsBySkeleton(engine, skeleton, domain),
    findSeniorDomains: (compared) => findSeniorDomains(engine, compared),
    suppress: async (address, since) => void (await suppress(db, address, { accounts: [], at: since.toISOString(), secret })),
    privacy: privacyStoreOf(db, secret),
    jobChanges: jobChangeStoreOf(engine),
    corrections: correctionStoreOf(engine),
    watch: watchStoreOf(db),
    retention: retentionStoreOf(db),
    listening,
    settings: settingsStoreOf(engine),
    queueDatabase: queueDatabaseOf(db),
    check: async () => void (await sql`select from person limit 1`.execute(db)),
    close: () => listening.close().finally(() => engine.close()),
  };
}
