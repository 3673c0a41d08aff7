import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Answer } from '../api/ask';
import type { PeopleClient } from '../api/people-client';
import type { SetupClient } from '../api/setup-client';
import type { SetupStore, Work } from '../draft/setup-store';

/** What every section works with. */
export interface Setup {
  readonly client: SetupClient;
  readonly people: PeopleClient;
  readonly store: SetupStore;
  /** Says something politely to those who listen to the page. */
  readonly announce: (words: string) => void;
  /** Signs in anew without losing what is written; null where nobody signs in. */
  readonly signIn: (() => Promise<void>) | null;
}

const context = createContext<Setup | null>(null);
export const SetupProvider = context.Provider;

/** Client and memory of the page. Throws outside a `SetupProvider`. */
export function useSetup(): Setup {
  const setup = useContext(context);
  if (!setup) throw new Error('useSetup needs a SetupProvider');
  return setup;
}

/** The way to sign in anew; null where nobody signs in, or the page is not open yet. */
export function useSignIn(): (() => Promise<void>) | null {
  return useContext(context)?.signIn ?? null;
}

/** The settings that are being worked on. Sections are drawn only once there are some; throws before that. */
export function useWork(): Work {
  const { store } = useSetup();
  const state = useSyncExternalStore(store.subscribe, store.state);
  if (state.kind !== 'ready') throw new Error('the settings are not there yet');
  return state;
}

export interface Loaded<T> {
  /** Null while it is on its way. */
  readonly answer: Answer<T> | null;
  /** Asks again; what is there stays until the answer has come. */
  readonly again: () => Promise<void>;
}

/** Asks when the part is first drawn, and again after every saved change. `ask` must stay the same function. */
export function useLoaded<T>(ask: () => Promise<Answer<T>>): Loaded<T> {
  const { revision } = useWork().served;
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  const again = useCallback(async () => setAnswer(await ask()), [ask]);
  useEffect(() => {
    let isWanted = true;
    void ask().then((next) => {
      if (isWanted) setAnswer(next);
    });
    return () => {
      isWanted = false;
    };
  }, [ask, revision]);
  return { answer, again };
}
