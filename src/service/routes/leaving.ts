import type { FastifyReply } from 'fastify';

/** Aborts when whoever asked is gone before all is answered. */
export function leavingOf(response: FastifyReply['raw']): AbortSignal {
  const left = new AbortController();
  if (response.destroyed) left.abort();
  response.on('close', () => {
    if (!response.writableFinished) left.abort();
  });
  return left.signal;
}
