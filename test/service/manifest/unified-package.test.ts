import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { strFromU8, unzipSync } from 'fflate';
import { readManifestSource } from '../../../src/service/manifest/read-source';
import { addInId } from '../../../src/service/manifest/tenant-manifest';
import { makeUnifiedPackage } from '../../../src/service/manifest/unified-package';

const root = path.resolve(__dirname, '../../..');
const source = readManifestSource(root);
const deployment = {
  origin: 'https://acquaint.contoso.com',
  clientId: '5d2f3c1e-8a47-4b0c-9e6d-1f2a3b4c5d6e',
  name: 'Acquaint',
};
const made = makeUnifiedPackage(source, deployment, null);
const files = unzipSync(made.zip);
const json = (name: string): unknown => JSON.parse(strFromU8(files[name] ?? new Uint8Array()));
const manifest = json('manifest.json') as {
  readonly id: string;
  readonly version: string;
  readonly icons: Readonly<Record<string, string>>;
  readonly localizationInfo: { readonly additionalLanguages: readonly { readonly languageTag: string; readonly file: string }[] };
  readonly extensions: readonly [{ readonly alternates: unknown; readonly runtimes: unknown }];
};

/** Microsoft's own schema, version 1.24. It is written in draft 4, of which it uses nothing that means something else today. */
function schemaErrors(schema: string, value: unknown): unknown {
  const text = readFileSync(path.join(root, 'test/fixtures/app-manifest', schema), 'utf8');
  const { $schema, ...rules } = JSON.parse(text) as Record<string, unknown>;
  expect($schema).toBe('http://json-schema.org/draft-04/schema#');
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(rules);
  return validate(value) ? [] : validate.errors;
}

describe('the unified package', () => {
  test('keeps Microsoft’s schema of the manifest', () => {
    expect(schemaErrors('MicrosoftTeams.schema.json', manifest)).toEqual([]);
  });

  test.each(['lv', 'nb', 'ro', 'ru'])('keeps Microsoft’s schema of translations in %s', (language) => {
    expect(manifest.localizationInfo.additionalLanguages).toContainEqual({ languageTag: language, file: `${language}.json` });
    const translation = json(`${language}.json`) as Record<string, string>;
    expect(schemaErrors('MicrosoftTeams.Localization.schema.json', translation)).toEqual([]);
    const own = Object.entries(translation).filter(([key]) => !/^(\$schema|name\.)/.test(key));
    expect(own.length).toBe(6);
  });

  test('translates only places that the manifest has', () => {
    for (const key of Object.keys(json('lv.json') as object).filter((each) => each !== '$schema')) {
      const place = key.split(/\.|\[(\d)\]\.?/).filter((part) => part !== undefined && part !== '');
      const found = place.reduce<unknown>(
        (value, part) => (value as Record<string, unknown> | undefined)?.[part ?? ''],
        manifest,
      );
      expect([key, typeof found]).toEqual([key, 'string']);
    }
  });

  test('holds the icons that it names, in the sizes that the schema asks for', () => {
    const sizeOf = (name: string) => {
      const png = Buffer.from(files[name] ?? new Uint8Array());
      return [png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)];
    };
    expect(sizeOf(manifest.icons['color'] ?? '')).toEqual(['PNG', 192, 192]);
    expect(sizeOf(manifest.icons['outline'] ?? '')).toEqual(['PNG', 32, 32]);
    expect(Object.keys(files).sort()).toEqual(
      ['color.png', 'lv.json', 'manifest.json', 'nb.json', 'outline.png', 'ro.json', 'ru.json'].sort(),
    );
  });

  test('hides the XML add-in of the same deployment, and is another add-in itself', () => {
    expect(manifest.extensions[0].alternates).toEqual([{ hide: { customOfficeAddin: { officeAddinId: addInId(deployment) } } }]);
    expect(manifest.id).not.toBe(addInId(deployment));
    expect(manifest.id).toBe(made.id);
  });

  test('asks for no more than reading the open item, also in shared folders', () => {
    expect(manifest).toMatchObject({
      authorization: {
        permissions: {
          resourceSpecific: [
            { name: 'MailboxItem.Read.User', type: 'Delegated' },
            { name: 'Mailbox.SharedFolder', type: 'Delegated' },
          ],
        },
      },
    });
  });

  test('names nothing on this machine', () => {
    for (const content of Object.values(files)) expect(strFromU8(content, true)).not.toContain('localhost');
  });

  test('is the very same when nothing changed, and has a higher version when something did', () => {
    const same = makeUnifiedPackage(source, deployment, made.zip);
    expect([same.change, Buffer.from(same.zip).equals(Buffer.from(made.zip))]).toEqual(['same', true]);
    const renamed = makeUnifiedPackage(source, { ...deployment, name: 'Who' }, made.zip);
    expect([renamed.change, renamed.version]).toEqual(['changed', [0, 1, 0, 1]]);
    expect(json('manifest.json')).toMatchObject({ version: '0.1.0' });
    expect(JSON.parse(strFromU8(unzipSync(renamed.zip)['manifest.json'] ?? new Uint8Array()))).toMatchObject({
      version: '0.1.1',
    });
  });

  test('says that a former file is of another deployment, or nothing of ours', () => {
    const other = makeUnifiedPackage(source, { ...deployment, origin: 'https://b.example' }, made.zip);
    expect(other.change).toBe('other-deployment');
    expect(makeUnifiedPackage(source, deployment, Buffer.from('not a zip')).change).toBe('other-deployment');
  });
});
