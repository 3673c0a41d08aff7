/** Something the rehearsal needs is not there or did not start; the message is for people and says what to do. */
export class RehearsalError extends Error {
  override readonly name = 'RehearsalError';
}
