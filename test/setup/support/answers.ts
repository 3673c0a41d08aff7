export interface FakeRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** As much of an answer as the page reads; jsdom has no `Response`. */
export function json(status: number, body: unknown): Response {
  const answer = {
    ok: status < 400,
    status,
    json: () => Promise.resolve(JSON.parse(JSON.stringify(body)) as unknown),
    blob: () => Promise.resolve(new Blob()),
  };
  return answer as Response;
}
