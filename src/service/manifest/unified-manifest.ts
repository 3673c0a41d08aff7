import { toSemver, type ManifestVersion } from './manifest-version';
import { shortDescription } from './short-descriptions';
import { stableId } from './stable-id';
import { addInId, type Deployment } from './tenant-manifest';
import { localTextOf, type LocalText } from './xml-text';

/** The form of Microsoft's schema that is written. */
const schemaVersion = '1.24';
const schemaFolder = `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}`;

/** Names of files in the package, with their text. */
export type UnifiedTexts = Readonly<Record<string, string>>;

export interface UnifiedOptions {
  readonly template: string;
  readonly deployment: Deployment;
  readonly version: ManifestVersion;
}

/**
 * The unified manifest and its language files: the twin of the XML one for Outlook on the web, new Outlook and newer classic ones. Where it is installed it
 * hides the XML add-in of the same deployment. It names no mobile form: phones take the XML one.
 */
export function makeUnifiedTexts({ template, deployment, version }: UnifiedOptions): UnifiedTexts {
  const texts = textsOf(template, deployment.name);
  const locales = [...texts.description.byLocale.keys()];
  const manifest = manifestOf(texts, { deployment, version, locales });
  return {
    'manifest.json': toJson(manifest),
    ...Object.fromEntries(locales.map((locale) => [fileOf(locale), toJson(translationOf(texts, locale))])),
  };
}

/** The unified add-in's own id: another than the XML one's, which it hides. */
export function unifiedId({ origin, clientId }: Pick<Deployment, 'origin' | 'clientId'>): string {
  return stableId('unified', origin, clientId);
}

interface Texts {
  readonly name: string;
  readonly description: LocalText;
  readonly button: LocalText;
  readonly tipTitle: LocalText;
  readonly tip: LocalText;
}

function textsOf(template: string, name: string): Texts {
  return {
    name,
    description: localTextOf(template, 'Description'),
    button: localTextOf(template, 'bt:String', 'button'),
    tipTitle: localTextOf(template, 'bt:String', 'tipTitle'),
    tip: localTextOf(template, 'bt:String', 'tip'),
  };
}

interface ManifestFacts {
  readonly deployment: Deployment;
  readonly version: ManifestVersion;
  readonly locales: readonly string[];
}

function manifestOf(texts: Texts, { deployment, version, locales }: ManifestFacts): object {
  const { origin, clientId, name } = deployment;
  const help = `${origin}/assets/support.html`;
  return {
    $schema: `${schemaFolder}/MicrosoftTeams.schema.json`,
    manifestVersion: schemaVersion,
    id: unifiedId(deployment),
    version: toSemver(version),
    name: { short: name, full: name },
    description: { short: shortDescription.base, full: texts.description.base },
    developer: { name: 'Acquaint', websiteUrl: help, privacyUrl: help, termsOfUseUrl: help },
    localizationInfo: {
      defaultLanguageTag: 'en',
      additionalLanguages: locales.map((locale) => ({ languageTag: languageOf(locale), file: fileOf(locale) })),
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0F6CBD',
    validDomains: [new URL(origin).host],
    // Lets the administrator consent to our scope while deploying; the pane itself asks through nested app authentication.
    webApplicationInfo: { id: clientId, resource: `api://${clientId}` },
    authorization: {
      permissions: {
        resourceSpecific: [
          { name: 'MailboxItem.Read.User', type: 'Delegated' },
          { name: 'Mailbox.SharedFolder', type: 'Delegated' },
        ],
      },
    },
    extensions: [extensionOf(texts, deployment)],
  };
}

function extensionOf(texts: Texts, deployment: Deployment): object {
  const { origin, name } = deployment;
  const icons = [16, 32, 80].map((size) => ({ size, url: `${origin}/assets/icons/icon-${size}.png` }));
  const button = {
    id: 'readButton',
    type: 'button',
    label: texts.button.base,
    icons,
    supertip: { title: texts.tipTitle.base, description: texts.tip.base },
    actionId: 'openPane',
  };
  const group = { id: 'readGroup', label: name, icons, controls: [button] };
  return {
    requirements: { scopes: ['mail'], formFactors: ['desktop'], capabilities: [{ name: 'Mailbox', minVersion: '1.5' }] },
    runtimes: [
      {
        id: 'pane',
        type: 'general',
        lifetime: 'short',
        code: { page: `${origin}/pane/index.html` },
        actions: [{ id: 'openPane', type: 'openPage', view: 'pane', displayName: texts.button.base, pinnable: true }],
      },
    ],
    ribbons: [{ contexts: ['mailRead'], tabs: [{ builtInTabId: 'TabDefault', groups: [group] }] }],
    alternates: [{ hide: { customOfficeAddin: { officeAddinId: addInId(deployment) } } }],
  };
}

function translationOf(texts: Texts, locale: string): object {
  const inLocale = ({ base, byLocale }: LocalText) => byLocale.get(locale) ?? base;
  const control = 'extensions[0].ribbons[0].tabs[0].groups[0].controls[0]';
  return {
    $schema: `${schemaFolder}/MicrosoftTeams.Localization.schema.json`,
    'name.short': texts.name,
    'name.full': texts.name,
    'description.short': inLocale(shortDescription),
    'description.full': inLocale(texts.description),
    'extensions[0].runtimes[0].actions[0].displayName': inLocale(texts.button),
    [`${control}.label`]: inLocale(texts.button),
    [`${control}.supertip.title`]: inLocale(texts.tipTitle),
    [`${control}.supertip.description`]: inLocale(texts.tip),
  };
}

function languageOf(locale: string): string {
  return locale.split('-')[0] ?? locale;
}

function fileOf(locale: string): string {
  return `${languageOf(locale)}.json`;
}

function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
