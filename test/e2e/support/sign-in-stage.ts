import { startLoginProvider, type LoginPerson, type LoginProvider } from '../../support/login-provider';
import { loginHost, useStage, type Stage } from './stage';

export const tenantId = '11111111-2222-4333-8444-555555555555';

/** Somebody of the organisation with these roles; `place` tells them apart. */
export function personWith(place: number, name: string, roles: readonly string[]): LoginPerson {
  const group = String(place).repeat(4);
  const oid = `${group}${group}-${group}-4${group.slice(1)}-8${group.slice(1)}-${group.repeat(3)}`;
  return { oid, name, address: 'robin.vale@contoso.example', roles };
}

export interface SignInStage {
  readonly stage: Stage;
  /** Once the tests run. */
  provider(): LoginProvider;
}

/** Service, browser and a sign-in that behaves as Microsoft's, in which these people can sign in. */
export function useSignInStage(people: readonly LoginPerson[]): SignInStage {
  let login: LoginProvider | null = null;
  const stage = useStage(
    {},
    {
      start: async () => {
        const clientId = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
        login = await startLoginProvider({ host: loginHost, tenantId, clientId, scope: 'access_as_user', people });
        return login;
      },
      stop: () => login?.stop(),
    },
  );
  return {
    stage,
    provider: () => {
      if (!login) throw new Error('the sign-in is not started');
      return login;
    },
  };
}
