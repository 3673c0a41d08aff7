import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

/** A vendor's OpenAPI file, as far as we look into it. */
export interface OpenApi {
  readonly components: { readonly schemas: object };
}

/**
 * What a vendor's OpenAPI says is wrong with a value, by the name of one of its schemas; an empty list if nothing is.
 * OpenAPI 3.0's `nullable` and 3.1's type lists are both understood; words that are no validation, such as `example`, are ignored.
 */
export function problemsBySchema(openApi: OpenApi, schemaName: string, value: unknown): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'vendor', components: { schemas: openApi.components.schemas } });
  const validate = ajv.compile({ $ref: `vendor#/components/schemas/${schemaName}` });
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
