import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { lookupRequest } from '../../src/contract/lookup';
import { testApp } from '../support/app';
import { fullCard } from '../support/cards';
import { openTestStore, type TestStore } from '../support/stores';

type Json = Readonly<Record<string, unknown>>;
interface Operation {
  readonly summary?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Json }>> };
  readonly responses: Readonly<
    Record<string, { readonly description?: string; readonly content?: Readonly<Record<string, { readonly schema: Json }>> }>
  >;
}
interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

let store: TestStore;
let document: OpenApi;
beforeAll(async () => {
  store = await openTestStore();
  const app = await testApp({ store });
  document = (await app.inject({ url: '/api/openapi.json', headers: { host: 'localhost' } })).json();
  await app.close();
});
afterAll(() => store.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([address, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${address}`, operation })),
  );
const contentsOf = ({ requestBody, responses }: Operation) =>
  [requestBody, ...Object.values(responses)].flatMap((part) => Object.values(part?.content ?? {}));
/** OpenAPI 3.1 schemas are JSON Schema of 2020. */
const newAjv = () => addFormats(new Ajv({ strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true }));

describe('the description of the interface', () => {
  test('is OpenAPI 3.1 with every field that is required', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d$/);
    expect(document.info).toEqual({ title: 'Acquaint service', version: '1.2.3' });
    expect(operations().map(({ name }) => name)).toEqual(
      expect.arrayContaining(['post /api/lookup', 'get /api/about', 'get /healthz', 'get /readyz']),
    );
    for (const { operation } of operations()) {
      expect(operation.summary).toMatch(/\w/);
      const answers = Object.entries(operation.responses);
      expect(answers.length).toBeGreaterThan(0);
      for (const [status, { description }] of answers) {
        expect(status).toMatch(/^([1-5]\d\d|default)$/);
        expect(typeof description).toBe('string');
      }
    }
  });

  test('refers to nothing that is not in it', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference ?? '');
    for (const reference of references) {
      const steps = reference.replace(/^#\//, '').split('/');
      expect(reference).toMatch(/^#\//);
      expect(steps.reduce<unknown>((part, step) => (part as Json | undefined)?.[step], document)).toBeDefined();
    }
  });

  test('has only schemas that a validator accepts', () => {
    const schemas = operations().flatMap(({ operation }) => contentsOf(operation).map(({ schema }) => schema));
    expect(schemas.length).toBeGreaterThan(4);
    for (const schema of schemas) expect(newAjv().compile(schema)).toBeInstanceOf(Function);
  });

  test('means what the service does: the same requests and events pass', () => {
    const lookup = document.paths['/api/lookup']?.['post'];
    const body = newAjv().compile(lookup?.requestBody?.content['application/json']?.schema ?? {});
    const line = newAjv().compile(lookup?.responses['200']?.content?.['application/x-ndjson']?.schema ?? {});
    const request = {
      lookup: '3f0a3b52-9f27-4c4b-8a38-6a1b0f6a2f11',
      address: 'anna@baltwave.com',
      name: null,
      title: null,
      company: null,
      links: [],
      departure: null,
      messageSentAt: null,
      again: [],
    };
    for (const [asked, isRight] of [
      [request, true],
      [{ ...request, body: 'text of the mail' }, false],
      [{ ...request, lookup: '1' }, false],
      [{ ...request, again: 'gravatar' }, false],
    ] as const) {
      expect([body(asked), lookupRequest.safeParse(asked).success]).toEqual([isRight, isRight]);
    }
    expect(line({ lookup: request.lookup, type: 'card', card: fullCard() })).toBe(true);
    expect(line({ lookup: request.lookup, type: 'declined', reason: 'colleague', domain: null })).toBe(true);
    expect(line({ lookup: request.lookup, type: 'card', card: {} })).toBe(false);
  });
});
