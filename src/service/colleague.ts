import type { Colleague } from '../domain/identity/decision';

/** Whoever sits at this machine: until sign-in exists nobody else reaches the service. */
export const localColleague: Colleague = { id: 'local', name: null };
