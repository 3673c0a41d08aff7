/** What somebody may do; each role may also do what those before it may. The app roles of the registration carry these very names. */
export const roles = ['reader', 'responder', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** The least that a route asks of whoever calls it. `anyone`: also without sign-in. */
export type LeastRole = Role | 'anyone';

/** The roles among the values of a `roles` claim; values that name no role of ours mean nothing. */
export function rolesAmong(values: readonly string[]): readonly Role[] {
  return roles.filter((role) => values.includes(role));
}

/** Whether one of these roles is the needed one or stands above it. */
export function mayAct(held: readonly Role[], needed: Role): boolean {
  return held.some((role) => roles.indexOf(role) >= roles.indexOf(needed));
}
