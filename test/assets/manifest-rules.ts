import { readFileSync } from 'node:fs';
import path from 'node:path';

/*
 * The rules are those that Microsoft publishes for add-in-only manifests of mail add-ins (the reference of each element, and the
 * open specification [MS-OWEMXML] for the order of elements). Its own validator works only over the internet.
 */
const root = path.resolve(__dirname, '../..');

const namespaces = {
  app: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  v10: 'http://schemas.microsoft.com/office/mailappversionoverrides',
  v11: 'http://schemas.microsoft.com/office/mailappversionoverrides/1.1',
  basic: 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
} as const;

const locales = ['lv-LV', 'nb-NO', 'ro-RO', 'ru-RU'];

const children = (element: Element) => [...element.children];
const named = (element: Element, name: string) => children(element).filter((child) => child.localName === name);
const only = (element: Element, name: string): Element => {
  const found = named(element, name);
  if (found.length !== 1 || !found[0]) throw new Error(`${element.localName} has ${found.length} ${name}`);
  return found[0];
};
const under = (element: Element, name: string) =>
  [...element.getElementsByTagName('*')].filter((child) => child.localName === name);
const order = (element: Element) => children(element).map(({ localName }) => localName);

/** Longest texts, by element. */
const limits: Record<string, number> = { DisplayName: 125, Description: 250, ShortStrings: 125, LongStrings: 250 };

/** Runs every published rule over one manifest. The file that calls it needs jsdom for its XML parser. */
export function describeManifest(name: string, xml: string): void {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml');
  const office = manifest.documentElement;
  const text = (element: string) => only(office, element).textContent;
  const overrides10 = only(office, 'VersionOverrides');
  const overrides11 = only(overrides10, 'VersionOverrides');
  const versions: [string, Element][] = [
    ['1.0', overrides10],
    ['1.1', overrides11],
  ];
  /** Elements of one version of the overrides, without those of the version inside it. */
  const within = (version: Element, name: string) =>
    under(version, name).filter((element) => element.closest('VersionOverrides') === version);

  describe(name, () => {
    test('is well-formed XML of a mail add-in', () => {
      expect(manifest.querySelector('parsererror')).toBeNull();
      expect(office.namespaceURI).toBe(namespaces.app);
      expect(office.getAttributeNS(namespaces.xsi, 'type')).toBe('MailApp');
    });

    test('has its elements in the order of the schema', () => {
      expect(order(office)).toEqual([
      'Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl',
      'AppDomains', 'Hosts', 'Requirements', 'FormSettings', 'Permissions', 'Rule', 'DisableEntityHighlighting', 'VersionOverrides',
    ]); // prettier-ignore
    });

    test('is identified by a GUID and a version of four numbers', () => {
      expect(text('Id')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(text('Version')).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
    });

    test('asks for no more than reading the open item, and Mailbox 1.5', () => {
      expect(text('Permissions')).toBe('ReadItem');
      const set = under(only(office, 'Requirements'), 'Set')[0];
      expect([set?.getAttribute('Name'), set?.getAttribute('MinVersion')]).toEqual(['Mailbox', '1.5']);
    });

    test('names only https addresses, all on domains that it lists', () => {
      const addresses = [...xml.matchAll(/(?:DefaultValue|Value)="([a-z]+:\/\/[^"]+)"/g)].map(
        ([, address]) => new URL(address ?? ''),
      );
      const listed = under(office, 'AppDomain').map((domain) => domain.textContent);
      expect(addresses.length).toBeGreaterThan(10);
      for (const address of addresses) {
        expect(address.protocol).toBe('https:');
        expect(listed).toContain(address.origin);
      }
    });

    test('is translated into every language of our customers', () => {
      const texts = [only(office, 'DisplayName'), only(office, 'Description'), ...under(office, 'String')];
      for (const element of texts) {
        const translated = children(element).filter(({ localName }) => localName === 'Override');
        expect(translated.map((override) => override.getAttribute('Locale'))).toEqual(locales);
        for (const override of translated) expect(override.getAttribute('Value')?.trim()).toBeTruthy();
      }
    });

    test('keeps every text within the length that Office shows', () => {
      for (const [name, longest] of Object.entries(limits)) {
        const texts = under(office, name).flatMap((element) => [
          element,
          ...under(element, 'String'),
          ...under(element, 'Override'),
        ]);
        for (const element of texts) {
          const value = element.getAttribute('DefaultValue') ?? element.getAttribute('Value') ?? '';
          expect(value.length).toBeLessThanOrEqual(longest);
        }
      }
    });

    test('has icons of exactly the sizes it states', () => {
      const sizeOf = (address: string) => {
        const png = readFileSync(path.join(root, new URL(address).pathname));
        expect(png.subarray(1, 4).toString()).toBe('PNG');
        return [png.readUInt32BE(16), png.readUInt32BE(20)];
      };
      expect(sizeOf(only(office, 'IconUrl').getAttribute('DefaultValue') ?? '')).toEqual([64, 64]);
      expect(sizeOf(only(office, 'HighResolutionIconUrl').getAttribute('DefaultValue') ?? '')).toEqual([128, 128]);
      for (const [, version] of versions) {
        const addresses = new Map(
          within(version, 'Images')
            .flatMap(children)
            .map((image) => [image.getAttribute('id'), image.getAttribute('DefaultValue') ?? '']),
        );
        const used = within(version, 'Icon').flatMap(children);
        expect(used.length).toBeGreaterThan(2);
        for (const image of used) {
          const side = Number(image.getAttribute('size')) * Number(image.getAttribute('scale') ?? 1);
          expect(sizeOf(addresses.get(image.getAttribute('resid')) ?? '')).toEqual([side, side]);
        }
      }
    });
  });

  describe.each(versions)(`${name}, version overrides %s`, (number, version) => {
    test('are of their namespace and type', () => {
      expect(version.namespaceURI).toBe(number === '1.0' ? namespaces.v10 : namespaces.v11);
      expect(version.getAttributeNS(namespaces.xsi, 'type')).toBe(`VersionOverridesV${number.replace('.', '_')}`);
    });

    test('have their elements in the order of the schema', () => {
      expect(order(version)).toEqual(['Requirements', 'Hosts', 'Resources', ...(number === '1.0' ? ['VersionOverrides'] : [])]);
      expect(order(only(version, 'Resources'))).toEqual(['Images', 'Urls', 'ShortStrings', 'LongStrings']);
    });

    test('define every resource they use, use every one they define, with ids of at most 32 characters', () => {
      const defined = children(only(version, 'Resources'))
        .flatMap(children)
        .map((element) => element.getAttribute('id') ?? '');
      const used = [...version.getElementsByTagName('*')]
        .filter((element) => element.closest('VersionOverrides') === version)
        .map((element) => element.getAttribute('resid'))
        .filter((id) => id !== null);
      expect(new Set(defined).size).toBe(defined.length);
      for (const id of used) expect(defined).toContain(id);
      for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
      for (const id of defined) expect(used).toContain(id);
    });

    test('open the pane from a button on a message that is read', () => {
      const point = within(version, 'DesktopFormFactor').flatMap((form) => under(form, 'ExtensionPoint'))[0];
      expect(point?.getAttributeNS(namespaces.xsi, 'type')).toBe('MessageReadCommandSurface');
      const actions = within(version, 'Action').map((action) => action.getAttributeNS(namespaces.xsi, 'type'));
      expect(new Set(actions)).toEqual(new Set(['ShowTaskpane']));
    });

    test('give a desktop button its three icon sizes', () => {
      const button = within(version, 'Control').find((control) => control.getAttributeNS(namespaces.xsi, 'type') === 'Button');
      const sizes = button ? under(button, 'Image').map((image) => image.getAttribute('size')) : [];
      expect(sizes).toEqual(['16', '32', '80']);
    });
  });

  describe(`${name}, version overrides 1.1`, () => {
    test('make the pane pinnable and allow shared folders', () => {
      expect(within(overrides11, 'SupportsPinning').map((element) => element.textContent)).toEqual(['true']);
      expect(within(overrides11, 'SupportsSharedFolders').map((element) => element.textContent)).toEqual(['true']);
      expect(within(overrides10, 'SupportsPinning')).toEqual([]);
    });

    test('reach phones with icons in all sizes and scales', () => {
      const form = within(overrides11, 'MobileFormFactor')[0];
      if (!form) throw new Error('there is no mobile form factor');
      const point = only(form, 'ExtensionPoint');
      expect(point.getAttributeNS(namespaces.xsi, 'type')).toBe('MobileMessageReadCommandSurface');
      const sizes = under(form, 'Image').map((image) => `${image.getAttribute('size')}@${image.getAttribute('scale')}`);
      expect(sizes).toEqual(['25@1', '25@2', '25@3', '32@1', '32@2', '32@3', '48@1', '48@2', '48@3']);
    });
  });
}
