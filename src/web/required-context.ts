import { createContext, useContext, type Provider } from 'react';

/** A context that has no default: its provider, and the hook that reads it and throws outside `provider`, the name to put in the error. */
export function requiredContext<Value>(provider: string): readonly [Provider<Value | null>, () => Value] {
  const context = createContext<Value | null>(null);
  const use = () => {
    const value = useContext(context);
    if (value === null) throw new Error(`there is no ${provider} around this`);
    return value;
  };
  return [context.Provider, use];
}
