export interface AppContextParts {
  readonly controlId: string;
  readonly locale: string;
  readonly addinId: string;
  readonly addinName: string;
  /** The origins that may be shown in a dialog. */
  readonly appDomains: readonly string[];
  /** Requirement set names with versions as text ("1.10" is not 1.1). */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Setting name to JSON text of its value. */
  readonly roamingSettings: Readonly<Record<string, string>>;
}

const outlookOnTheWeb = 64;

/** The answer to the pane's first question. Office.js throws if one of the fields down to `_reason` is missing. */
export function appContext(parts: AppContextParts) {
  return {
    _id: parts.controlId,
    _appName: outlookOnTheWeb,
    _appVersion: '16.01',
    _appUILocale: parts.locale,
    _dataLocale: parts.locale,
    _docUrl: window.location.origin,
    _clientMode: 0,
    _settings: parts.roamingSettings,
    _reason: 'documentOpened',
    _appMinorVersion: 1,
    _hostFullVersion: '16.01',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: crypto.randomUUID(),
    _appInstanceId: parts.addinId,
    _requirementMatrix: JSON.stringify(parts.requirementSets),
    _addinName: parts.addinName,
    _appDomains: parts.appDomains,
    _clientWindowHeight: window.innerHeight,
    _clientWindowWidth: window.innerWidth,
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}
