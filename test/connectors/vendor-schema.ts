import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

/** A vendor's OpenAPI file, as far as we look into it. */
interface OpenApi {
  readonly components: { readonly schemas: object };
}

/**
 * What a vendor's OpenAPI (3.0 or 3.1) says is wrong with a value, by the name of one of its schemas; an empty list if nothing is.
 * Words that check nothing, such as `example`, are ignored.
 */
export function problemsBySchema(openApi: OpenApi, schemaName: string, value: unknown): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'vendor', components: { schemas: toJsonSchema(openApi.components.schemas) } });
  const validate = ajv.compile({ $ref: `vendor#/components/schemas/${schemaName}` });
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

/** OpenAPI 3.0 writes `nullable: true` where JSON Schema offers null as one of the types. */
function toJsonSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(toJsonSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { nullable, ...rest } = Object.fromEntries(Object.entries(schema).map(([word, value]) => [word, toJsonSchema(value)]));
  return nullable === true ? { anyOf: [rest, { type: 'null' }] } : rest;
}
