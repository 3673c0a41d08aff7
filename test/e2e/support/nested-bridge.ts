import type { BrowserContext } from 'playwright-core';
import type { Minted } from '../../support/login-provider';

/** What Outlook answers when the pane asks it for a token. */
export type BridgeAnswer =
  | { readonly kind: 'token'; readonly minted: Minted; readonly account: BridgeAccount }
  | { readonly kind: 'error'; readonly status: string; readonly code?: string; readonly description?: string };

export interface BridgeAccount {
  readonly oid: string;
  readonly tenantId: string;
  readonly address: string;
  readonly name: string;
}

export interface BridgeRequest {
  readonly method: 'GetToken' | 'GetTokenPopup';
  readonly scope: string;
  readonly forceRefresh: boolean;
}

/**
 * Outlook's bridge for nested app authentication in every frame, as the library's own source describes it: texts of JSON both ways, requests told
 * apart by `requestId`.
 */
export async function buildBridge(
  context: BrowserContext,
  answer: (request: BridgeRequest) => Promise<BridgeAnswer>,
): Promise<void> {
  await context.exposeFunction('testBridge', answer);
  await context.addInitScript(() => {
    type Listener = (message: string) => void;
    const listeners = new Set<Listener>();
    const reply = (message: object) => {
      for (const listener of listeners) listener(JSON.stringify({ messageType: 'NestedAppAuthResponse', ...message }));
    };
    const handle = async (text: string) => {
      const { method, requestId, tokenParams } = JSON.parse(text);
      if (method === 'GetInitContext') {
        const initContext = { sdkName: 'test', sdkVersion: '1', capabilities: {} };
        return reply({ requestId, success: true, initContext });
      }
      const { scope, forceRefresh = false } = tokenParams;
      const ask = (window as unknown as { testBridge: (request: BridgeRequest) => Promise<BridgeAnswer> }).testBridge;
      const told = await ask({ method, scope, forceRefresh });
      if (told.kind === 'error') {
        const { status, code, description } = told;
        return reply({ requestId, success: false, error: { status, code, description } });
      }
      const { minted, account } = told;
      return reply({
        requestId,
        success: true,
        token: { access_token: minted.access, id_token: minted.identity, expires_in: 3600, properties: null, scope },
        account: {
          environment: 'login.microsoftonline.com',
          homeAccountId: `${account.oid}.${account.tenantId}`,
          localAccountId: account.oid,
          tenantId: account.tenantId,
          username: account.address,
          name: account.name,
        },
      });
    };
    Object.assign(window, {
      nestedAppAuthBridge: {
        addEventListener: (_name: string, listener: Listener) => listeners.add(listener),
        removeEventListener: (_name: string, listener: Listener) => listeners.delete(listener),
        postMessage: (text: string) => void handle(text),
      },
    });
  });
}
