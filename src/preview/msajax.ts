/**
 * Stand-in for the Ajax library that Office.js fetches from Microsoft's CDN on the web, with the few members it uses.
 * The preview puts it before Office.js, so that nothing outside is asked for. Real Outlook fetches the real one.
 */
const parts: unique symbol = Symbol('parts');

class StringBuilder {
  readonly [parts]: string[];
  constructor(first?: unknown) {
    this[parts] = first === undefined || first === null || first === '' ? [] : [String(first)];
  }
  append(text: unknown): this {
    this[parts].push(String(text));
    return this;
  }
  toString(separator = ''): string {
    return this[parts].join(separator);
  }
}

function createError(message: string, more: object): Error {
  return Object.assign(new Error(message), more);
}

function registerNamespace(name: string): void {
  let at: Record<string, unknown> = window as unknown as Record<string, unknown>;
  for (const part of name.split('.')) at = (at[part] ??= {}) as Record<string, unknown>;
}

Object.assign(window, {
  Type: Function,
  Sys: {
    StringBuilder,
    Browser: { InternetExplorer: {}, Firefox: {}, Safari: {}, Opera: {}, agent: null },
    Debug: { trace: () => undefined },
    Serialization: {
      JavaScriptSerializer: {
        serialize: (value: unknown): string => JSON.stringify(value),
        deserialize: (text: string): unknown => JSON.parse(text),
      },
    },
  },
});

// Null says that the arguments of a call are valid.
Object.assign(Function, { registerNamespace, _validateParams: () => null, _validateParameter: () => null });

// Office.js calls `registerClass` on every class, so it has to be on the prototype of functions.
Object.defineProperty(Function.prototype, 'registerClass', {
  value(this: unknown): unknown {
    return this;
  },
  configurable: true,
  writable: true,
});

Object.assign(Error, {
  create: createError,
  argument: (name: string, message = 'Value does not fall within the expected range.') =>
    createError(`Sys.ArgumentException: ${message}`, { name: 'Sys.ArgumentException', paramName: name }),
  parameterCount: (message = 'Parameter count mismatch.') =>
    createError(`Sys.ParameterCountException: ${message}`, { name: 'Sys.ParameterCountException' }),
});

export {};
