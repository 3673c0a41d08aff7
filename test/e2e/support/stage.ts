import type { Browser } from 'playwright-core';
import { launchChromium } from '../../support/chromium';
import type { LoginProvider } from '../../support/login-provider';
import { startService, type ServiceProcess, type StartOptions } from '../../support/running-service';
import { openTab, type OpenOptions, type Tab } from './tab';

// A busy machine is slow, and no test waits longer than it must.
jest.setTimeout(90_000);

/** A sign-in beside the service; the browser finds it under Microsoft's name. */
export interface SignInPart {
  start(): Promise<Pick<LoginProvider, 'port' | 'serviceEnv'>>;
  stop(): void;
}

export const loginHost = 'login.microsoftonline.com';

/** One running service and one browser for a whole test file. */
export interface Stage {
  service(): ServiceProcess;
  browser(): Browser;
  /** Opens the preview in a fresh browser profile; closed after the test. */
  open(options?: OpenOptions): Promise<Tab>;
}

/**
 * Starts service and browser before the tests of a file and stops them after. After every test it fails if any page asked for
 * anything outside this machine, or met an error of its own.
 */
export function useStage(options: StartOptions = {}, signIn: SignInPart | null = null): Stage {
  let service: ServiceProcess | null = null;
  let browser: Browser | null = null;
  const tabs: Tab[] = [];

  beforeAll(async () => {
    const login = await signIn?.start();
    service = await startService({ ...options, env: { ...options.env, ...login?.serviceEnv } });
    const names = login ? [`MAP ${loginHost}:443 127.0.0.1:${login.port}`] : [];
    browser = await launchChromium([`--host-resolver-rules=${[...names, onlyThisMachine(service.port)].join(',')}`]);
  }, 240_000);

  afterEach(async () => {
    const open = tabs.splice(0);
    const faults = open.flatMap((tab) => tab.faults());
    await Promise.all(open.map((tab) => tab.close()));
    expect(faults).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    signIn?.stop();
  });

  return {
    service: () => started(service),
    browser: () => started(browser),
    open: async (tabOptions = {}) => {
      const tab = await openTab({ browser: started(browser), port: started(service).port, options: tabOptions });
      tabs.push(tab);
      return tab;
    },
  };
}

/** Outlook's own name leads to our service, as in life the pane's frame does; every other name leads nowhere. */
function onlyThisMachine(port: number): string {
  return [`MAP outlook.office.com:443 127.0.0.1:${port}`, 'MAP * ~NOTFOUND', 'EXCLUDE localhost', 'EXCLUDE 127.0.0.1'].join(',');
}

function started<T>(part: T | null): T {
  if (part === null) throw new Error('the stage is not set up yet');
  return part;
}
