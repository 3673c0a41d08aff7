import { esmPackage } from './esm-package';

/** For `jest.mock('jose', …)`: the real one. */
export const realJose = (): object => esmPackage('node_modules/jose/dist/webapi/index.js');
